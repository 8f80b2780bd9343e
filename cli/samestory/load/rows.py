"""Articles as rows of a table: what is left to do with each can be done in any process, on any machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from samestory.engines import PLACE
from samestory.load import parquet
from samestory.load.census import counted
from samestory.load.drafts import Refusal
from samestory.load.operands import Named, Read, settled
from samestory.load.operands import named as named_as
from samestory.load.sidecar import Sidecar
from samestory.load.sources import Sources
from samestory.model import PROSE, Article, Block, Document, Role

if TYPE_CHECKING:
    import pyarrow as pa

#: What is left to do.
NAMED: Final = {"data": bytes}
#: What a record of a Parquet file that an engine reads by itself asks to be called, and which it is;
#: `reason` and `refused` say why it is no article.
DRAFTED: Final = {"base": str, "place": str, "data": bytes, "path": str, "reason": str, "refused": str}
#: What records are called that ask for one id.
RENAMED: Final = {"place": str, "id": str}
#: What comes of it. `kept` is 0 for articles of sources that were not asked for.
READ: Final = {
    "id": str,
    "path": str,
    "day": int,
    "title": str,
    "source": str,
    "prose": str,
    "kept": int,
    "warnings": str,
}

Row = tuple[Any, ...]


def named(articles: Iterable[Named]) -> Iterator[Row]:
    """Yield articles as rows of `NAMED`."""
    for one in articles:
        yield (msgspec.msgpack.encode(one),)


def read(rows: Sequence[Row], only: Collection[str] = ()) -> Iterator[Row]:
    """Yield rows of `NAMED` as rows of `READ`; `only` are the outlets or ids to keep, none for all."""
    for (data,) in rows:
        yield _row(msgspec.msgpack.decode(data, type=Named), only)


def apart(operands: Sequence[str]) -> list[str]:
    """Return operands without those that others hold: every file is read once."""
    kept: dict[Path, str] = {}
    for operand in operands:
        whole = Path(operand).resolve()
        if "://" in operand or not any(whole.is_relative_to(other) for other in kept):
            kept = {other: name for other, name in kept.items() if not other.is_relative_to(whole)}
            kept[whole] = operand
    return list(kept.values())


def drafted(batch: pa.RecordBatch, operands: Sequence[str]) -> Iterator[Row]:
    """Yield the records of a batch, of which `engines.PLACE` says where each stands, as rows of `DRAFTED`."""
    located: dict[str, tuple[str, str | None]] = {}
    for record in parquet.records(batch):
        uri, row = (record.pop(name) for name in PLACE.values())
        if uri not in located:
            located[uri] = _located(uri, operands)
        path, folder = located[uri]
        item = parquet.drafted(record, row + 1)
        if isinstance(item, Refusal):
            yield None, None, None, path + item.place, item.reason, item.detail
        else:
            one = Read(draft=item, path=path, folder=folder)
            yield one.base, one.place, msgspec.msgpack.encode(one), None, None, None


def _located(uri: str, operands: Sequence[str]) -> tuple[str, str | None]:
    """Return a file as the command line has it, and the operand that is the folder around it."""
    if not uri.startswith("file:"):
        around = next((it for it in operands if uri.startswith(f"{it.rstrip('/')}/")), None)
        return uri, around
    file = Path("/", uri.removeprefix("file:").lstrip("/")).resolve()
    for operand in operands:
        whole = Path(operand).resolve()
        if file == whole:
            return operand, None
        if file.is_relative_to(whole):
            return str(Path(operand) / file.relative_to(whole)), str(Path(operand))
    return str(file), None


def renamed(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows (base, place) as rows of `RENAMED`; those of one base come together."""
    asked: list[tuple[str, str]] = sorted(rows)
    ids = counted(asked)
    for base, place in asked:
        yield place, ids.of(base, place)


def read_drafted(
    rows: Sequence[Row], sources: Sources | None = None, only: Collection[str] = ()
) -> Iterator[Row]:
    """Yield rows (data of `DRAFTED`, id) as rows of `READ`."""
    sidecar = Sidecar(sources)
    for data, name in rows:
        yield _row(named_as(msgspec.msgpack.decode(data, type=Read), name, sidecar), only)


def document(row: Row) -> Document:
    """Return the article of a row of (id, day, title, prose): each line of its prose is a block."""
    name, day, title, prose = row
    published = dt.date.fromordinal(day).isoformat() if day else None
    article = Article(id=name, sha256="", title=title, published=published, text=prose)
    blocks = []
    start = 0
    for line in prose.split("\n"):
        role = Role.TITLE if not start and line.strip() == title else Role.BODY
        blocks.append(Block(start=start, end=start + len(line), role=role))
        start += len(line) + 1
    return Document(article=article, blocks=tuple(one for one in blocks if one.end > one.start))


def _row(one: Named, only: Collection[str]) -> Row:
    warnings: list[str] = []
    document = settled(one, warnings)
    article = document.article
    day = article.day.toordinal() if article.day else None
    kept = not only or article.id in only or article.source in only
    said = "\n".join(warnings) or None
    fields = article.id, article.path, day, article.title, article.source, _prose(document)
    return *fields, int(kept), said


def _prose(document: Document) -> str:
    """Return an article's own words, without bylines and boilerplate."""
    text = document.article.text
    return "\n".join(text[one.start : one.end] for one in document.blocks if one.role in PROSE)

"""Articles as rows of a table: what is left to do with each can be done in any process, on any machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec

from samestory.load.drafts import RefusedError
from samestory.load.identity import base_id
from samestory.load.operands import Named, settled
from samestory.load.records import COLUMNS, of_record
from samestory.model import PROSE, Article, Block, Document, Role

#: What is left to do.
NAMED: Final = {"data": bytes}
#: Records of a Parquet file, as they come.
RECORDS: Final = dict.fromkeys(sorted(COLUMNS), str)
#: What comes of it. `kept` is 0 for articles of sources that were not asked for; `reason` and `refused` say
#: why a record is no article.
READ: Final = {
    "id": str,
    "path": str,
    "day": int,
    "title": str,
    "source": str,
    "prose": str,
    "kept": int,
    "warnings": str,
    "reason": str,
    "refused": str,
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


def read_records(rows: Sequence[Row], only: Collection[str] = ()) -> Iterator[Row]:
    """Yield rows of `RECORDS` as rows of `READ`."""
    for row in rows:
        record = dict(zip(RECORDS, row, strict=True))
        name = record.get("id")
        try:
            if not name:
                raise RefusedError("format", "a row without `id`; give each article its own")
            yield _row(Named(draft=of_record(record), id=base_id(name), path=None), only)
        except RefusedError as error:
            yield name, None, None, None, None, None, 0, None, error.reason, error.detail


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
    return *fields, int(kept), said, None, None


def _prose(document: Document) -> str:
    """Return an article's own words, without bylines and boilerplate."""
    text = document.article.text
    return "\n".join(text[one.start : one.end] for one in document.blocks if one.role in PROSE)

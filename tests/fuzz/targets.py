"""What is fuzzed: every reader, every extractor, what is configured, what is written.

A target takes any bytes, and fails where a law does not hold. Readers are called below whatever keeps
them apart from the program, so that a fuzzer sees what they do.
"""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from builders import article, comparison, difference, event, row, statement
from fuzz import laws
from samestory import extract, safe
from samestory.align import catalogue
from samestory.app.cli import commands
from samestory.app.configuration import configuration
from samestory.errors import ConfigurationError
from samestory.extract import dates, names, quantities, sentences, tokens
from samestory.extract.quantities.tokens import tokens_of
from samestory.load import (
    decoding,
    delimited,
    docx,
    feeds,
    html,
    mail,
    markdown,
    mbox,
    parquet,
    pdf,
    plain,
    records,
    sources,
    warc,
)
from samestory.load import document as documents
from samestory.load.drafts import NOTHING, Draft, Parser, Refusal, RefusedError
from samestory.model import Comparison, Document, Facts, Limit, Skipped, Verdict
from samestory.pipeline import Inputs, compare
from samestory.pipeline.outcomes import Compared
from samestory.render import jsontext, mdtext
from samestory.render.paper import Paper
from samestory.tables import read_toml

Target = Callable[[bytes], None]

#: Parts the texts that a target takes; no text in UTF-8 holds it.
APART: Final = b"\xff"
#: What a fuzzer does to a longer input, it does to a short one.
_MOST_ARTICLES: Final = 6


def _read(reader: Parser, data: bytes) -> None:
    """Check that a reader gives articles, or says why not."""
    try:
        for item in reader(io.BytesIO(data), NOTHING):
            if isinstance(item, Refusal):
                laws.refused(item.reason, item.detail)
            elif isinstance(item, Draft):
                laws.loaded(_settled(item))
    except RefusedError as error:
        laws.refused(error.reason, error.detail)


def _settled(draft: Draft) -> Document:
    made, warnings = documents.document(draft, name="a", path=None, sidecar={})
    assert all(warnings)
    return made


def _word(data: bytes) -> None:
    """Read a Word document of which `data` is the text in XML: no fuzzer gets past the ZIP around it."""
    parts = {**_parts_of_word(), "word/document.xml": data}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    _read(docx.read, packed.getvalue())


@cache
def _parts_of_word() -> Mapping[str, bytes]:
    import docx as word

    kept = io.BytesIO()
    word.Document().save(kept)
    with zipfile.ZipFile(kept) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _decoded(data: bytes) -> None:
    try:
        text, _ = decoding.decode(data)
    except RefusedError as error:
        laws.refused(error.reason, error.detail)
    else:
        assert text.strip()
        assert "\0" not in text


def document(data: bytes) -> Document | None:
    """Return the article whose text is `data`, None where it holds no word."""
    text = data.decode("utf-8", "replace").replace("\0", "")
    if not text.strip():
        return None
    return _settled(Draft(text=text, sha256="0" * 64, fields={"published": "2024-05-07"}))


def _extracted(extract: Callable[[Document], Facts], data: bytes) -> None:
    one = document(data)
    if one is not None:
        laws.extracted(extract(one))


def _sentences(one: Document) -> Facts:
    return Facts(article=one.article, sentences=sentences.split(one))


def _dates(one: Document) -> Facts:
    units = sentences.split(one)
    found = dates.find(one.article, units, (), tokens_of(one.article.text, units))
    return Facts(article=one.article, sentences=units, dates=found)


def _quantities(one: Document) -> Facts:
    units = sentences.split(one)
    found = quantities.find(one.article, units, (), tokens_of(one.article.text, units))
    return Facts(article=one.article, sentences=units, quantities=found)


def _names(one: Document) -> Facts:
    units = sentences.split(one)
    found, _ = names.find(one.article, units, [tokens.of(unit) for unit in units], {})
    return Facts(article=one.article, sentences=units, names=found)


def texts(data: bytes) -> list[str]:
    """Return the texts that `data` stands for."""
    return [part.decode("utf-8", "replace") for part in data.split(APART)]


def _compared(data: bytes) -> None:
    """Compare articles, in order and turned round: all holds, and nothing changes."""
    given = [
        {"id": f"a{number}", "text": text, "source": f"The {number}", "published": f"2024-05-{number + 6:02}"}
        for number, text in enumerate(texts(data)[:_MOST_ARTICLES])
    ]
    found = _comparison(given)
    laws.compared(found.comparison, found.facts)
    laws.rendered(found.comparison, found.facts, _papers(data))
    turned = _comparison(given[::-1])
    assert jsontext.document(turned.comparison.events) == jsontext.document(found.comparison.events)
    assert turned.comparison.articles == found.comparison.articles
    assert turned.comparison.summary == found.comparison.summary


def _comparison(given: Sequence[Mapping[str, str]]) -> Compared:
    lines = "".join(json.dumps(one) + "\n" for one in given).encode()
    return compare(Inputs(operands=("-",), use_catalogue=False), io.BytesIO(lines)).result


def _rendered(data: bytes) -> None:
    """Draw a comparison in which everything that strangers write is theirs to choose."""
    laws.rendered(hostile(texts(data)), papers=_papers(data))


def hostile(given: Sequence[str]) -> Comparison:
    """Return a comparison with these texts in all places where there can be any."""
    said = _endless(given)
    cards = [article(name, text="", **{field: next(said) for field in _FIELDS}) for name in ("a", "b")]
    statements = [statement(name, next(said), speaker=next(said), copy_of=next(said)) for name in ("a", "b")]
    told = difference(next(said), next(said), rule=next(said))
    return comparison(
        event(
            row(*statements, verdict=Verdict.CONFLICT, differences=(told,), because=(next(said),)),
            row(statements[0], id="r2", verdict=Verdict.SINGLE),
            title=next(said),
            place=next(said),
            participants=(next(said),),
        ),
        articles=cards,
        skipped=(Skipped(path=next(said), reason="format", detail=next(said)),),
        limits=(Limit(what=next(said), detail=next(said)),),
    )


_FIELDS: Final = ("source", "title", "author", "published", "url", "path", "language")


def _papers(data: bytes) -> Sequence[Paper]:
    """Return one of the papers; all of them would take most of the time."""
    return (laws.PAPERS[len(data) % len(laws.PAPERS)],)


def _endless(given: Sequence[str]) -> Iterator[str]:
    while True:
        yield from given


def _shown(data: bytes) -> None:
    """Check that what the sanitiser gives is one line without anything hidden, and stays as it is."""
    text = data.decode("utf-8", "surrogatepass" if _is_wide(data) else "replace")
    shown = safe.visible(text)
    assert not laws.CTRL.search(shown)
    assert not safe.HIDDEN.search(shown)
    assert safe.visible(shown) == shown
    for encoding in ("ascii", "cp1252", "utf-8"):
        safe.encodable(shown, encoding).encode(encoding)
    laws.markdown(f"{mdtext.literal(text)}\n".encode())
    laws.markdown("\n".join(mdtext.table(["one", "two"], [[mdtext.literal(text)] * 2])).encode())
    laws.round_trips([text])


def _is_wide(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _configured(read: Callable[[Path], object], data: bytes) -> None:
    """Check that a file is read, or that the error names it and a line of it."""
    path = _scratch() / "samestory" / "config.toml"
    path.write_bytes(data)
    try:
        read(path)
    except ConfigurationError as error:
        said = str(error)
    else:
        return
    line = said.removeprefix(f"{path}:").partition(":")[0]
    assert 1 <= int(line) <= data.count(b"\n") + 1, said


def _settings(path: Path) -> None:
    """Read the configuration of the one who runs the program."""
    found = configuration(commands(), {"XDG_CONFIG_HOME": str(path.parents[1]), "HOME": "/home/anna"})
    for name, command in commands().items():
        assert all(one.where for one in found.of(name, command).values())


@cache
def _scratch() -> Path:
    made = tempfile.TemporaryDirectory(prefix="samestory-fuzz-")
    _HELD.append(made)
    (Path(made.name) / "samestory").mkdir()
    return Path(made.name)


_HELD: Final[list[tempfile.TemporaryDirectory[str]]] = []

READERS: Final[Mapping[str, Parser]] = MappingProxyType(
    {
        "csv": delimited.read,
        "docx": docx.read,
        "feed": feeds.read,
        "html": html.read,
        "json": records.read_json,
        "jsonl": records.read_lines,
        "mail": mail.read,
        "markdown": markdown.read,
        "mbox": mbox.read,
        "parquet": parquet.read,
        "pdf": pdf.read,
        "text": plain.read,
        "warc": warc.read,
    }
)
EXTRACTORS: Final[Mapping[str, Callable[[Document], Facts]]] = MappingProxyType(
    {
        "sentences": _sentences,
        "dates": _dates,
        "quantities": _quantities,
        "names": _names,
        "quotes": extract.facts,  # speakers are found among everything else
    }
)
TARGETS: Final[Mapping[str, Target]] = MappingProxyType(
    {
        **{name: partial(_read, reader) for name, reader in READERS.items()},
        "word": _word,
        "decoding": _decoded,
        **{name: partial(_extracted, extractor) for name, extractor in EXTRACTORS.items()},
        "compare": _compared,
        "render": _rendered,
        "safe": _shown,
        "toml": partial(_configured, read_toml),
        "catalogue": partial(_configured, lambda path: catalogue.read([path])),
        "sources": partial(_configured, sources.read),
        "settings": partial(_configured, _settings),
    }
)

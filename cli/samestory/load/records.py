"""JSON records: one, a list of them, or one a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from samestory.load import frontmatter
from samestory.load.decoding import check_text
from samestory.load.drafts import MOST_BYTES, NOTHING, Draft, Known, Refusal, RefusedError, digest, whole
from samestory.load.fields import NAMES, explicit
from samestory.load.webtext import as_declared

#: The names under which a record may have its text, the first that is there counts.
TEXT: Final = ("text", "body", "content")
#: Everything that a record is looked at for.
COLUMNS: Final = frozenset({"id", *TEXT, *NAMES})
#: Who is looking for the end of a line reads so many times MOST_BYTES.
_MOST_PORTIONS: Final = 25
_ENDLESS: Final = "a line over 500 MB, so what follows was not read; split it"
_FACTS = frozenset({"sentence", "quote", "date", "quantity", "name"})


def read_json(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Draft | Refusal]:
    """Yield the article of a JSON file, or the articles of the list that it holds.

    Raises:
        RefusedError: it is no JSON, or neither an object nor a list.
    """
    data = whole(stream)
    text, warning = as_declared(data, known.charset)
    warnings = (warning,) if warning else ()
    value = _parsed(text.encode("utf-8"))
    if not isinstance(value, list):
        yield of_record(value, digest(data), warnings=warnings)
        return
    if not value:
        raise RefusedError("empty", "an empty list; fill it or leave it out")
    for number, record in enumerate(value, 1):
        try:
            yield of_record(record, position=number, warnings=warnings)
        except RefusedError as error:
            yield Refusal(reason=error.reason, detail=error.detail, place=f"#{number}")


def read_lines(stream: BinaryIO, _: Known = NOTHING) -> Iterator[Draft | Refusal]:
    """Yield the article of each line; a bad line costs only itself, a blank one is passed over."""
    number = 0
    while line := stream.readline(MOST_BYTES + 1):
        number += 1
        try:
            if len(line) > MOST_BYTES:
                if not _passed(stream, line):
                    yield Refusal(reason="size", detail=_ENDLESS, place=f":{number}")
                    return
                raise RefusedError("size", "a line over 20 MB; split the article")
            if line.strip(b"\xef\xbb\xbf \t\r\n" if number == 1 else b" \t\r\n"):
                record = _parsed(line.removeprefix(b"\xef\xbb\xbf"))
                if not _is_fact(record):
                    yield of_record(record, position=number)
        except RefusedError as error:
            yield Refusal(reason=error.reason, detail=error.detail, place=f":{number}")


def _passed(stream: BinaryIO, line: bytes) -> bool:
    """Read on to the end of a line that is too long; return whether it has one within reach."""
    for _ in range(_MOST_PORTIONS):
        if not line or line.endswith(b"\n"):
            return True
        line = stream.readline(MOST_BYTES)
    return False


def _is_fact(record: object) -> bool:
    """Know what `samestory facts` prints beside its articles, so that its output can be read again."""
    if not isinstance(record, dict) or record.get("type") not in _FACTS:
        return False
    return isinstance(record.get("start"), int) and isinstance(record.get("end"), int)


def _parsed(data: bytes) -> object:
    try:
        return msgspec.json.decode(data)
    except UnicodeDecodeError as error:
        raise RefusedError("encoding", "it holds bytes that are not UTF-8; save the file as UTF-8") from error
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        shown = str(error).removeprefix("JSON is malformed: ")
        raise RefusedError("format", f"not JSON: {shown}; mend it, or leave it out") from error


def of_record(
    record: object,
    sha256: str | None = None,
    *,
    position: int | None = None,
    warnings: tuple[str, ...] = (),
) -> Draft:
    """Return the article of a record.

    Raises:
        RefusedError: it has no text.
    """
    if not isinstance(record, dict):
        raise RefusedError("format", 'not a JSON object; expected {"text": …}')
    text = next((record[name] for name in TEXT if record.get(name) is not None), None)
    if not isinstance(text, str):
        raise RefusedError("format", 'no `text` that is a string; give the article as "text"')
    check_text(text)
    name = record.get("id")
    _, start = frontmatter.split(text)  # of a Markdown file that was made into a record
    return Draft(
        text=text,
        sha256=sha256 or digest(text),
        fields=explicit(record.items()),
        start=start,
        markdown=start > 0,
        name=str(name) if isinstance(name, str | int) and not isinstance(name, bool) else None,
        position=position,
        warnings=warnings,
    )

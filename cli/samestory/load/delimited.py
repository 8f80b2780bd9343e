"""Tables as text, CSV and TSV: one article a row, under a header that says what the columns are.

The table is read as a stream; what separates cells is seen from the header: the separator under
which most of its columns are known. A row that can't be read costs only itself.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final

import msgspec

from samestory.load import columns
from samestory.load.decoding import encoding_of
from samestory.load.drafts import BLANK, MOST_BYTES, NOTHING, Draft, Known, Refusal, RefusedError
from samestory.load.records import of_record
from samestory.load.webtext import declared_encoding

_SEPARATORS: Final = ",;\t|"
#: What is looked at to know the encoding and the separator.
_SAMPLE: Final = 4_000_000
_TOO_LONG: Final = "a row over 20 MB; a quotation mark may be open before it"


class _Form(msgspec.Struct, frozen=True, kw_only=True):
    """How the table is written."""

    separator: str
    quoted: bool  #: whether cells may stand between quotation marks

    def rows(self, lines: Iterator[str]) -> Iterator[list[str]]:
        if self.quoted:
            return csv.reader(lines, delimiter=self.separator, strict=True)
        return csv.reader(lines, delimiter=self.separator, quoting=csv.QUOTE_NONE)


class _Head(msgspec.Struct, frozen=True, kw_only=True):
    """What the header says of all rows."""

    width: int
    places: Mapping[str, int]  #: of columns, by our names of fields
    encoding: str  #: of the table


class _Lines:
    """The lines of a text, counted; no row takes more of them than one document may have."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self.read = 0
        self._taken = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(MOST_BYTES + 1)
        if not line:
            raise StopIteration
        self._taken += len(line)
        if self._taken > MOST_BYTES:
            raise RefusedError("size", _TOO_LONG)
        self.read += 1
        return line

    def next_row(self) -> int:
        """Return the line on which the next row begins."""
        self._taken = 0
        return self.read + 1


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Draft | Refusal]:
    """Yield the article of each row.

    Args:
        stream: the table, from its beginning; it must be able to go back there.
        known: columns that the reader named, and the encoding that is declared.

    Raises:
        RefusedError: it is no text, or no column holds texts.
    """
    if csv.field_size_limit() < MOST_BYTES:
        csv.field_size_limit(MOST_BYTES)
    sample = stream.read(_SAMPLE)
    is_cut = len(sample) == _SAMPLE
    if is_cut:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    stream.seek(0)
    encoding, warning = _encoding(sample, known.charset)
    form = _form(sample.decode(encoding, "replace"), known.columns, is_cut=is_cut)
    text = io.TextIOWrapper(stream, encoding, "surrogateescape", newline="")
    try:
        lines = _Lines(text)
        rows = form.rows(lines)
        header = _header(rows)
        head = _Head(width=len(header), places=columns.found(header, known.columns), encoding=encoding)
        for one in _drafts(rows, lines, head):
            if warning is not None and isinstance(one, Draft):
                one, warning = msgspec.structs.replace(one, warnings=(warning,)), None
            yield one
    finally:
        text.detach()


def _encoding(sample: bytes, declared: str | None) -> tuple[str, str | None]:
    """Return the encoding of the table; where rows differ in it, those that are UTF-8 can be read."""
    if not sample.strip(b"\xef\xbb\xbf \t\r\n"):
        raise RefusedError("empty", BLANK)
    if codec := declared_encoding(sample, declared):
        return codec, None
    try:
        encoding, warning = encoding_of(sample)
    except RefusedError as error:
        if error.reason != "encoding":
            raise
        return "utf-8", None
    return ("utf-8-sig" if encoding == "utf-8" else encoding), warning


def _drafts(rows: Iterator[list[str]], lines: _Lines, head: _Head) -> Iterator[Draft | Refusal]:
    count = 0
    while True:
        line = lines.next_row()
        try:
            cells = next(rows, None)
            if cells is None:
                break
            if any(cell.strip() for cell in cells):
                count += 1
                yield of_record(_record(cells, head), position=line)
        except csv.Error as error:
            count += 1
            detail = f"not CSV: {error}; check its quotation marks"
            yield Refusal(reason="format", detail=detail, place=f":{line}")
        except UnicodeDecodeError as error:
            yield Refusal(
                reason="encoding",
                detail=f"from here on it is not {error.encoding.upper()}; save it as UTF-8",
                place=f":{line}",
            )
            return
        except RefusedError as error:
            count += 1
            yield Refusal(reason=error.reason, detail=error.detail, place=f":{line}")
            if error.detail == _TOO_LONG:
                return
    if not count:
        raise RefusedError("empty", "a header and no rows below it; add the articles")


def _record(cells: Sequence[str], head: _Head) -> dict[str, str]:
    """Return what a row says by our names of fields.

    Raises:
        RefusedError: the row has other cells than the header, or bytes that are no text.
    """
    if len(cells) < head.width or any(cell.strip() for cell in cells[head.width :]):
        raise RefusedError(
            "format", f"{len(cells)} cells where the header has {head.width}; check its quotation marks"
        )
    record = {field: cells[place] for field, place in head.places.items() if cells[place].strip()}
    if any("\udc80" <= mark <= "\udcff" for text in record.values() if not text.isascii() for mark in text):
        name = head.encoding.removesuffix("-sig").upper()
        raise RefusedError("encoding", f"it holds bytes that are not {name}; save the file as UTF-8")
    if "text" not in record:
        raise RefusedError("empty", "a row without text; fill it or leave it out")
    return record


def _header(rows: Iterator[list[str]]) -> list[str]:
    try:
        header = next((row for row in rows if any(cell.strip() for cell in row)), None)
    except csv.Error as error:
        raise RefusedError("format", f"not CSV: {error} in the header; check its quotation marks") from error
    except UnicodeDecodeError as error:
        raise RefusedError(
            "encoding", f"its header is not {error.encoding.upper()}; save the file as UTF-8"
        ) from error
    if header is None:
        raise RefusedError("empty", BLANK)
    return header


def _form(opening: str, named: Mapping[str, str], *, is_cut: bool) -> _Form:
    """Tell the separator: the one under which most columns are known, then most there are."""
    best = max(_SEPARATORS, key=lambda one: _known(opening, one, named))
    return _Form(separator=best, quoted=best != "\t" or _has_quoted_cells(opening, is_cut=is_cut))


def _known(opening: str, separator: str, named: Mapping[str, str]) -> tuple[int, int]:
    rows = csv.reader(io.StringIO(opening, newline=""), delimiter=separator)
    try:
        header = next((row for row in rows if any(row)), [])
    except csv.Error:
        return 0, 0
    try:
        return len(columns.found(header, named)), len(header)
    except RefusedError:
        return 0, len(header)


def _has_quoted_cells(opening: str, *, is_cut: bool) -> bool:
    """Say whether quotation marks in a TSV enclose cells; in many they are nothing but marks.

    Most rows decide in which a cell begins with one: those that read well if it encloses the cell. The
    last of a beginning that `is_cut` may go on after it.
    """
    said = list(_reads_quoted(opening))
    if is_cut and len(said) > 1:
        said.pop()
    return 2 * sum(said) >= len(said)


def _reads_quoted(opening: str) -> Iterator[bool]:
    """Yield, of each row in which a quotation mark begins a cell, whether it reads well as enclosing it."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in io.StringIO(opening, newline=""):
            taken.append(line)
            yield line

    rows = csv.reader(lines(), delimiter="\t", strict=True)
    width = 0
    while True:
        taken.clear()
        try:
            if (row := next(rows, None)) is None:
                return
            width, good = width or len(row), len(row) == width
        except csv.Error:
            good = False
        if any(line.startswith('"') or '\t"' in line for line in taken):
            yield good

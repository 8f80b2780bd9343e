"""Rows to CSV (RFC 4180, lines end with a line feed), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Final

from samestory.safe import encodable, visible

Cell = str | int | float | bool | dt.date | None

#: A spreadsheet takes text that begins so for a formula; signs of full width count there as the others do.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD: Final = "'"
#: Alone in its cell, a figure is none, though it begins with a sign.
_FIGURE: Final = re.compile(r"[+-][0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def table(
    header: Sequence[str], rows: Iterable[Sequence[Cell]], *, encoding: str = "utf-8", raw: bool = False
) -> Iterator[bytes]:
    """Yield a header and rows, a line each; what is hidden in text is spelled out.

    Text that a spreadsheet would run as a formula gets an apostrophe before it, unless `raw`; figures do not.
    """
    yield _line(header, encoding, raw=raw)
    for cells in rows:
        yield _line(cells, encoding, raw=raw)


def _line(cells: Sequence[Cell], encoding: str, *, raw: bool) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_written(cell, raw=raw) for cell in cells])
    return encodable(line.getvalue(), encoding).encode(encoding)


def _written(cell: Cell, *, raw: bool) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case Enum():
            return str(cell)  # one of our own words
        case str():
            formula = cell.startswith(_FORMULA) and not _FIGURE.fullmatch(cell)
            return (_GUARD if formula and not raw else "") + visible(cell)
        case dt.date():
            return cell.isoformat()
        case _:
            return str(cell)

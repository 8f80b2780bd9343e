"""Row 19: cells that a spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from samestory.selftest.case import ARTICLES, Case, Check, Outcome
from samestory.selftest.hostile.writing import article, records

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n=", " =", "\u200b=", "＝", "|")
_ARTICLES: Final = tuple(
    {
        "id": f"={n}",
        "source": f"{start}SOURCE{n}",
        "title": f"{start}TITLE{n}",
        "author": f"{start}A B{n}",
        "text": f"{start}CMD({n}) counted 20 boats in Riga.\n"
        f'"{start}HYPERLINK({n})," Anna Berg said on 6 May 2024.\n',
    }
    for n, start in enumerate(_STARTS)
)
_RUN: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for command in ("compare", "events", "facts"):
        for raw in ((), ("--raw-csv",)):
            yield Case(
                row=19,
                name=f"{command}{'-raw' if raw else ''}",
                what=f"cells that begin with = + - @ TAB CR: {command}{' '.join(('', *raw))}",
                make=article("cells.jsonl", records(*_ARTICLES)),
                arguments=(command, ARTICLES, "-f", "csv", *raw),
                checks=(_formulas(raw=bool(raw)),),
            )
    for command in ("timeline", "quotes"):
        yield Case(
            row=19,
            name=command,
            what=f"cells that begin with = + - @ TAB CR: {command}",
            make=article("cells.jsonl", records(*_ARTICLES)),
            arguments=(command, ARTICLES, "-f", "csv"),
            checks=(_formulas(raw=False),),
        )


def _formulas(*, raw: bool) -> Check:
    def check(outcome: Outcome) -> Iterator[str]:
        rows = list(csv.reader(io.StringIO(outcome.shown), strict=True))
        if len(rows) < 2 or len({len(row) for row in rows}) != 1:
            yield "no table"
        cells = {cell for row in rows for cell in row if cell.startswith(_RUN) and len(cell) > 1}
        formulas = {cell for cell in cells if not cell[1:].replace(".", "").isdigit() or cell[0] in "=@"}
        if formulas and not raw:
            yield f"a spreadsheet runs {min(formulas)[:30]!r}"
        if raw and not formulas:
            yield "--raw-csv changed the cells"

    return check

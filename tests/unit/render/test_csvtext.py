"""Rows as CSV: read back as they were, harmless in a spreadsheet and on a terminal."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest

from samestory.render import csvtext


def written(*cells: csvtext.Cell, raw: bool = False, encoding: str = "utf-8") -> str:
    lines = csvtext.table(["head"], [cells], raw=raw, encoding=encoding)
    return b"".join(lines).decode(encoding).removeprefix("head\n")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (None, ""),
        (True, "true"),
        (-5, "-5"),
        (2.5, "2.5"),
        (dt.date(2024, 5, 13), "2024-05-13"),
        ("plain", "plain"),
        ('a "b", c', '"a ""b"", c"'),
        ("two\nlines", "two lines"),
        ("\x1b[2J", "<U+001B>[2J"),
        ("\u202eabc", "<U+202E>abc"),
    ],
)
def test_a_cell(cell: csvtext.Cell, shown: str) -> None:
    assert written(cell, 1) == f"{shown},1\n"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1%", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠SUM(A1)"]
)
def test_what_a_spreadsheet_would_run_is_text_unless_it_is_wanted_raw(text: str) -> None:
    [[guarded, _]] = csv.reader(io.StringIO(written(text, 1)))
    [[raw, _]] = csv.reader(io.StringIO(written(text, 1, raw=True)))
    assert guarded == f"'{raw}"


@pytest.mark.parametrize("text", ["-3.5", "+1", "-1e9"])
def test_a_figure_is_no_formula(text: str) -> None:
    assert written(text, 1) == f"{text},1\n"


def test_a_poor_encoding_gets_escapes() -> None:
    assert written("Bērziņa", 1, encoding="ascii") == "B\\u0113rzi\\u0146a,1\n"

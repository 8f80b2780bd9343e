"""The case files of `tests/cases/quotes`: an article, and who says what in it.

A case is a text file. Above the line `--- expected` stands the article, a paragraph a line; a line that
begins with `# ` is a heading. Below it each line is one quotation, in order: `speaker | form | words`,
with `-` for a speaker whom the article does not name. The form is speech, phrase, term,
title or embedded.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import facts
from samestory.model import Quote, Role

CASES = Path(__file__).parents[3] / "cases" / "quotes"


def block(line: str) -> str | tuple[Role, str]:
    return (Role.HEADING, line.removeprefix("# ")) if line.startswith("# ") else line


def shown(quote: Quote) -> str:
    speaker = quote.speaker.name if quote.speaker is not None else "-"
    return f"{speaker} | {quote.form} | {quote.text}"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda case: case.stem)
def test_finds_who_says_what(case: Path) -> None:
    text, expected = case.read_text(encoding="utf-8").split("--- expected\n")
    found = facts(*(block(line) for line in text.splitlines() if line.strip())).quotes
    assert [shown(quote) for quote in found] == expected.splitlines()


def test_there_are_cases() -> None:
    assert any(CASES.glob("*.txt"))

"""Row 14: many articles that are nearly the same, and passages that are very long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from samestory.selftest.case import ARTICLES, Case
from samestory.selftest.hostile.writing import article, articles, prose, records
from samestory.selftest.judging import holds, reads

_COPIES: Final = 400
_COMMON: Final = "The harbour bridge in Riga reopened on 6 May 2024 after 20 years, the mayor Anna Berg said"


def cases() -> Iterator[Case]:
    """Yield the cases."""
    copies = [
        {"id": f"a{n}", "published": "2024-05-07", "text": f"{_COMMON}.\nBoat {n} was the first to pass.\n"}
        for n in range(_COPIES)
    ]
    yield Case(
        row=14,
        name="stories",
        what=f"{_COPIES} articles that are nearly the same, as stories",
        make=article("copies.jsonl", records(*copies)),
        arguments=("stories", ARTICLES, "-f", "jsonl"),
    )
    yield Case(
        row=14,
        name="compare",
        what=f"{_COPIES // 4} articles that are nearly the same, compared; what was not looked at is said",
        make=article("copies.jsonl", records(*copies[: _COPIES // 4])),
        arguments=("compare", ARTICLES, "--json", "--no-catalogue"),
        checks=(holds("no limit is named", lambda document: document["limits"]),),
    )
    long = prose(10_000).replace(".", ",")
    yield Case(
        row=14,
        name="passages",
        what="two sentences of 10,000 words each, alike but for every hundredth word",
        make=articles({"one.txt": f"{long}.\n", "two.txt": f"{long.replace('number 7', 'figure 7')}.\n"}),
        checks=(reads("one", "two"),),
    )
    spoken = f'"{long}," Anna Berg said in Riga on Monday.\n'
    yield Case(
        row=14,
        name="quotations",
        what="two quotations of 10,000 words each, in how many wordings",
        make=articles({"one.txt": spoken, "two.txt": spoken.replace("number 7", "figure 7")}),
        arguments=("quotes", ARTICLES),
    )

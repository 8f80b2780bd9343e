"""Who copied whom: by sentences cut otherwise, by whole articles, by the agency that both name."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import article, passage
from samestory.compare import reuse
from samestory.compare.wires import Wires
from samestory.model import Passage
from samestory.text import fold

MONDAY, TUESDAY = dt.date(2024, 5, 6), dt.date(2024, 5, 7)
REPORT = "The old bridge over the fjord was opened again for cars after a year of slow repairs."
REST = " ".join(f"Stone {one} of the pier number {one} was laid by mason {one}." for one in range(9))


def found(left: Passage, right: Passage, **texts: str) -> tuple[list[str | None], int]:
    articles = tuple(article(name, source=source) for name, source in (("a", "Post"), ("b", "Echo")))
    marked = reuse.marked((left, right), Wires(articles, texts))
    return [one.copy_of for one in marked], reuse.independent(marked)


def told(name: str, text: str, day: dt.date = MONDAY, **fields: object) -> Passage:
    return passage(name, text, published=day, **fields)


def test_a_sentence_cut_otherwise_is_a_copy() -> None:
    longer = f"It was a fine day, and {REPORT[0].lower()}{REPORT[1:-1]}, the mayor said to a cheering crowd."
    assert found(told("a", longer), told("b", REPORT, TUESDAY)) == ([None, "a"], 1)


def test_words_spread_over_the_sentences_of_another_article_are_a_copy() -> None:
    part = told("a", "The repairs were slow.")
    assert found(part, told("b", REPORT, TUESDAY), a=f"{REPORT} The repairs were slow.") == ([None, "a"], 1)


def test_one_fact_in_other_words_is_no_copy() -> None:
    other = told("b", "After a year of repairs, cars may again cross the fjord by its old bridge.", TUESDAY)
    assert found(told("a", REPORT), other) == ([None, None], 2)


def test_quotations_in_common_are_no_copy() -> None:
    said = "“the old bridge over the fjord will be opened again for all cars in May”"
    left, right = told("a", f"Anna Berg told the council {said}."), told("b", f"{said}, she said.", TUESDAY)
    assert found(left, right) == ([None, None], 2)


def test_quotations_of_articles_that_are_much_the_same_count_once() -> None:
    left, right = (
        told("a", "we will open it", quoted=True),
        told("b", "we will open it", TUESDAY, quoted=True),
    )
    assert found(left, right, a=REST, b=f"{REST} It rained.") == ([None, "a"], 1)
    assert found(left, right, a=REST, b=REPORT) == ([None, None], 2)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bridge is open, Reuters reported.", "According to Reuters, cars use the bridge."),
        ("Anna Berg told the Associated Press that it is open.", "Cars use the bridge (AP)."),
        ("The bridge is open, the agency said, citing AFP.", "Agence France-Presse reported an opening."),
    ],
)
def test_what_two_articles_have_from_one_agency_counts_once(left: str, right: str) -> None:
    marks, independent = found(told("a", left), told("b", right))
    assert marks[0] == marks[1] is not None
    assert independent == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bridge is open, Reuters reported.", "Cars use the bridge."),
        ("The bridge is open, Reuters reported.", "Cars use the bridge, AFP reported."),
        ("Workers of Reuters use the bridge.", "Berg likes Reuters."),
    ],
)
def test_other_sources_stay_independent(left: str, right: str) -> None:
    assert found(told("a", left), told("b", right)) == ([None, None], 2)


def test_the_dateline_tells_the_agency_and_its_own_article_is_the_origin() -> None:
    own, other = article("a", source="Reuters"), article("b", source="Post")
    wires = Wires((own, other), {"b": "LUND (Reuters) - The bridge is open."})
    marked = reuse.marked((told("a", "It is open.", TUESDAY), told("b", "The bridge is open.")), wires)
    assert [one.copy_of for one in marked] == [None, "a"]
    assert reuse.independent(marked) == 1


def test_each_copy_is_held_against_the_earliest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counting(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(reuse, "fold", counting)
    names = [f"n{at:03}" for at in range(200)]
    marked = reuse.marked([told(name, REPORT) for name in names[::-1]], Wires(tuple(map(article, names)), {}))
    assert len(folded) == 2 * 199  # not each with each
    assert [one.copy_of for one in marked] == [names[0]] * 199 + [None]

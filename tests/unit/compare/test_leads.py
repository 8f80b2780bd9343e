"""The row of leads never accuses: what they state is compared in rows of its own."""

from __future__ import annotations

from builders import aligned, article, passage, quantity
from samestory.compare import judge
from samestory.model import Generator, Group, MatchKind, Passage, Row, Verdict


def row(*passages: Passage) -> Row:
    group = Group(passages=passages, kind=MatchKind.LEAD, score=0.9, because=("the first sentences",))
    found = judge(
        (article("a"), article("b")), (aligned(group),), generator=Generator(name="samestory", version="0")
    )
    return found.events[0].rows[0]


def test_leads_with_other_figures_differ_and_are_no_conflict() -> None:
    texts = ("A fire killed 12 people.", "A fire killed 30 people.")
    figures = (quantity("12 people", 12.0, start=14, end=23), quantity("30 people", 30.0, start=14, end=23))
    found = row(
        *(
            passage(name, text, quantities=(figure,))
            for name, text, figure in zip("ab", texts, figures, strict=True)
        )
    )
    assert found.verdict is Verdict.DIFFERS
    assert found.differences == ()
    assert any("fact by fact" in reason for reason in found.because)


def test_leads_of_the_same_words_agree() -> None:
    assert row(passage("a", "A fire killed 12."), passage("b", "A fire killed 12.")).verdict is Verdict.AGREE


def test_leads_are_held_together_article_by_article() -> None:
    texts = ("A fire killed 12.", "It was out by noon.")
    assert row(*(passage(name, text) for name in "ab" for text in texts)).verdict is Verdict.AGREE

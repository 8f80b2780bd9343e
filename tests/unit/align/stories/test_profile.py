"""An article as counts of terms: what is counted, how often, and how much of it is read."""

from __future__ import annotations

import pytest

from samestory.align.stories import profile
from samestory.align.stories.profile import FIGURE, HEAD, LEAD

TITLE = "Nordstern aground"
BODY = "The crew left the Nordstern before noon."


@pytest.mark.parametrize(
    ("title", "prose"),
    [
        (TITLE, BODY),
        (TITLE, f"{TITLE}\n{BODY}"),
        (TITLE, f"\n  {TITLE}\n\n{BODY}\n"),
        (None, f"{TITLE}\n{BODY}"),
        ("", f" \n{TITLE}\n{BODY}"),
    ],
)
def test_the_headline_counts_once_wherever_it_stands(title: str | None, prose: str) -> None:
    found = profile.of("a", 3, title, prose)
    assert (found.id, found.day, found.headline) == ("a", 3, TITLE)
    assert found.title == ("nordstern", "aground")
    assert (found.terms["nordstern"], found.terms["aground"]) == (2, 1)


def test_a_word_that_begins_like_the_headline_stays_whole() -> None:
    printed = profile.of("a", None, "Zanzi", "Zanzibars wait.").printed
    assert list(printed.values()) == ["Zanzi", "Zanzibars", "wait"]


def test_a_term_of_the_headline_stands_in_it_once() -> None:
    assert profile.of("a", None, "Nordstern, Nordstern", "").title == ("nordstern",)


def test_a_long_first_line_is_a_headline_up_to_a_word() -> None:
    line = "zanzibar " * 50
    found = profile.of("a", None, None, line)
    assert found.headline == ("zanzibar " * 22).strip()
    assert found.terms["zanzibar"] == 50


@pytest.mark.parametrize("line", ["zanzibar " * 40, "a" + " zanzibar" * 40])
def test_no_word_is_cut_by_the_end_of_a_headline(line: str) -> None:
    found = profile.of("a", None, None, line)
    assert set(found.headline.split()) <= {"a", "zanzibar"}
    assert list(found.printed.values()) == ["zanzibar"]


def test_a_first_line_without_spaces_is_cut_all_the_same() -> None:
    assert len(profile.of("a", None, None, "橋" * 500).headline) == 200


@pytest.mark.parametrize(("filler", "read"), [(HEAD - 10, True), (HEAD, False), (10**6, False)])
def test_only_the_head_of_an_article_is_read(filler: int, read: bool) -> None:
    found = profile.of("a", None, TITLE, "." * filler + " zanzibar Lund 777.")
    assert ("zanzibar" in found.terms) is read
    assert "lund" not in found.names
    assert FIGURE + "777" not in found.figures


def test_the_lead_is_shorter_than_what_is_read() -> None:
    found = profile.of("a", None, TITLE, "." * LEAD + " zanzibar.")
    assert "zanzibar" in found.terms
    assert "zanzibar" not in found.lead
    assert found.lead["aground"] == 1


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It had 212 people on board.", {"#212": 1}),
        ("They counted 212, then 212.", {"#212": 2}),
        ("It cost 3,500 or 2.5 or 7.", {"#3,500": 1, "#2.5": 1, "#7": 1}),
        ("The 3rd pier and pier B2 closed.", {}),
        ("Nobody was hurt.", {}),
    ],
)
def test_figures_are_kept_apart_by_a_mark(text: str, figures: dict[str, int]) -> None:
    assert profile.of("a", None, TITLE, text).figures == figures


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then captain Brandt left.", {"brandt"}),
        ("Then he left Porto Velho, Lund and, well, Ahus.", {"porto", "velho", "lund", "ahus"}),
        ("Then “The Brandt” and Lind’s boat left.", {"brandt", "lind"}),
        ("Brandt left. Cars did. They stayed.", set()),
        ("then örebro and łodz were cut off", set()),
        ("They met in Örebro and in Łódź.", {"orebro", "łodz"}),
        ("They met 橋 and ßen and 7Up.", set()),
    ],
)
def test_a_capital_within_a_sentence_begins_a_name(text: str, names: set[str]) -> None:
    assert profile.of("a", None, "x", text).names.keys() == names


def test_a_term_is_printed_as_it_is_first_written() -> None:
    found = profile.of("a", None, "BRIDGES shut", "A bridge and its bridges.")
    assert list(found.printed.values()) == ["BRIDGES", "shut"]


@pytest.mark.parametrize(("title", "prose"), [(None, ""), ("", " \n "), (None, "\n\n"), (None, "...")])
def test_an_article_without_words_has_no_terms(title: str | None, prose: str) -> None:
    found = profile.of("a", None, title, prose)
    assert not (found.title or found.terms or found.lead or found.names or found.figures or found.printed)

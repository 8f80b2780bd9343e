"""What two passages share beside names and dates, and whether they speak of others."""

from __future__ import annotations

import pytest

from builders import date, passage
from samestory.compare import claims, predicates, shared
from samestory.model import Date, Passage, Verdict

AGREE, DIFFERS, CONFLICT = Verdict.AGREE, Verdict.DIFFERS, Verdict.CONFLICT


def told(text: str, *names: str, when: str = "", **fields: object) -> Passage:
    dates: tuple[Date, ...] = ()
    if when:
        dates = (date(None, text=when, start=text.index(when), end=text.index(when) + len(when)),)
    return passage("a", text, names=names, dates=dates, **fields)


@pytest.mark.parametrize(
    ("one", "other", "word", "predicate"),
    [
        (told("They sold the old mill."), told("They sold a mill."), True, True),
        (told("They sold the old mill."), told("Somebody sold boats and nets and ropes."), True, False),
        (told("They sold boats."), told("Somebody sold nets and ropes."), True, True),
        (told("They sold boats quickly."), told("Somebody sold nets and ropes."), True, False),
        (told("They sold boats."), told("Rain fell."), False, False),
        (told("Berg sold boats.", "Berg"), told("Berg crossed Lund.", "Berg", "Lund"), False, False),
        (
            told("They sold it on a Monday.", when="on a Monday"),
            told("Rain fell on a Monday.", when="on a Monday"),
            False,
            False,
        ),
        (told("NATO sold boats."), told("NATO crossed rivers."), False, False),
        (told("French men sold boats."), told("France crossed rivers."), False, False),
        (told("France's men sold boats."), told("French men crossed rivers."), True, False),
    ],
)
def test_words_beside_names_and_dates(one: Passage, other: Passage, *, word: bool, predicate: bool) -> None:
    for left, right in ((one, other), (other, one)):
        assert shared.word(left, right) is word
        assert shared.predicate(left, right) is predicate


def test_one_word_is_no_predicate_where_shares_do_not_count() -> None:
    one, other = told("They sold boats."), told("Somebody sold nets.")
    assert shared.predicate(one, other)
    assert not shared.predicate(one, other, share=False)
    assert shared.predicate(told("They sold boats."), told("They sold boats."), share=False)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (told("In Lund they sang", "Lund"), told("In Oslo they sang", "Oslo"), True),
        (told("In Lund they sang", "Lund"), told("In Lund they sang", "Lund"), False),
        (told("In Lund they sang", "Lund"), told("They sang"), False),
        (told("They sang"), told("In Lund they sang", "Lund"), False),
        (told("In Lund they sang", "Lund"), told("In Oslo Lund sang", "Oslo"), False),
        (told("In Paris they sang", "Paris"), told("In Oslo France sang", "Oslo"), False),
    ],
)
def test_strangers_name_others_of_whom_the_other_has_no_word(
    one: Passage, other: Passage, *, found: bool
) -> None:
    assert shared.strangers(one, other) is found
    assert shared.strangers(other, one) is found


ONLY_ALIKE = "alike in their words; whether they state the same fact, the reader must judge"
SAID = [
    (told("They sold the old mill."), told("They sold a mill."), 0.5, AGREE, None),
    (
        told("They sold the red mill in spring."),
        told("Somebody sold boats and nets and ropes."),
        0.64,
        DIFFERS,
        ONLY_ALIKE,
    ),
    (
        told("They sold the red mill in spring."),
        told("Somebody sold boats and nets and ropes."),
        0.65,
        AGREE,
        None,
    ),
    (told("They sold boats there."), told("Rain fell there hard."), 0.9, DIFFERS, ONLY_ALIKE),
    (told("In Lund they sang", "Lund"), told("In Oslo they sang", "Oslo"), 0.9, DIFFERS, ONLY_ALIKE),
    (
        told("They sold the mill then.", when="then"),
        told("They sold the mill."),
        0.9,
        AGREE,
        "only one of them says when",
    ),
    (
        told("They sold the mill then.", when="then"),
        told("They sold the mill once.", when="once"),
        0.9,
        DIFFERS,
        "details that only one of them has",
    ),
    (told("They sold 3 mills."), told("They sold mills."), 0.9, DIFFERS, "details that only one of them has"),
    (
        told("They may sell the mill."),
        told("They sell the mill."),
        0.9,
        DIFFERS,
        "one holds for possible what the other states",
    ),
    (
        told("They did not sell the mill."),
        told("They sold the mill."),
        0.9,
        DIFFERS,
        "one is negated, the other is not",
    ),
    (
        told("The mill joins Iran, India and Malta."),
        told("The mill joins Iran and India."),
        0.9,
        DIFFERS,
        "lists: not the same members",
    ),
    (
        told("The mill joins Iran, India and Malta."),
        told("The mill joins only Iran and India."),
        0.65,
        CONFLICT,
        "lists: one says that there are no others, the other names more",
    ),
    (
        told("The mill joins Iran, India and Malta."),
        told("The mill joins only Iran and India."),
        0.64,
        DIFFERS,
        "lists: not the same members",
    ),
    (
        told("The mill joins Iran, India and Malta."),
        told("Rain hits only Iran and India."),
        0.9,
        DIFFERS,
        "lists: not the same members",
    ),
]


@pytest.mark.parametrize(("one", "other", "score", "verdict", "rule"), SAID)
def test_the_verdict_on_two_statements_and_its_rule(
    one: Passage, other: Passage, score: float, verdict: Verdict, rule: str | None
) -> None:
    for left, right in ((one, other), (other, one)):
        found = claims.compare(left, right, score)
        assert found.verdict is verdict
        assert (found.difference.rule if found.difference is not None else None) == rule


def test_a_difference_shows_what_each_alone_has() -> None:
    one = told("Then they sold 3 mills and 4 boats.", when="Then")
    found = claims.compare(one, told("Once they sold 5 mills.", when="Once"), 0.9)
    assert found.difference is not None
    assert (found.difference.left, found.difference.right) == ("Then, 3, 4", "Once, 5")
    found = claims.compare(one, told("They sold mills."), 0.9)
    assert found.difference is not None
    assert (found.difference.left, found.difference.right) == ("Then, 3, 4", "")
    found = claims.compare(told("Then they sold mills.", when="Then"), told("They sold mills."), 0.9)
    assert found.difference is not None
    assert (found.difference.left, found.difference.right) == ("Then", "")


def test_beside_equal_figures_only_further_numerals_count() -> None:
    one, other = told("Rain fell for 3 days on Lund."), told("Boats sank.")
    assert claims.compare(one, other, 0.9, equal=True).verdict is DIFFERS
    assert claims.compare(told("Rain fell."), other, 0.1, equal=True).verdict is AGREE
    assert claims.compare(told("Rain fell."), other, 0.1).verdict is DIFFERS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 people died so far", True),
        ("12 people died in all", True),
        ("12 people died altogether", True),
        ("12 people died", False),
    ],
)
def test_what_adds_up_says_so(text: str, *, found: bool) -> None:
    assert predicates.total(told(text)) is found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("She was convicted", "She was sentenced", True),
        ("She was convicted", "She was convicted and sentenced", False),
        ("Ten are dead", "Ten are missing", True),
        ("She said it, sailing", "She told it, walking", True),
        ("She said it", "She told it", False),
        ("According to her", "Following her", False),
    ],
)
def test_two_that_each_say_what_the_other_does_not_are_exchanged(
    left: str, right: str, *, found: bool
) -> None:
    assert predicates.exchanged(told(left), told(right)) is found
    assert predicates.exchanged(told(right), told(left)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two more people", {"more"}),
        ("Another 3 a week", {"another", "a week"}),
        ("the first and latest, per hour", {"first", "latest", "per hour"}),
        ("two people", set()),
    ],
)
def test_what_makes_a_figure_another_one(text: str, found: set[str]) -> None:
    assert predicates.qualified(told(text)) == found


@pytest.mark.parametrize(
    ("text", "focus", "found"),
    [
        ("They will come.", None, True),
        ("They came.", None, False),
        ("In May they came.", None, False),
        ("They may come.", None, True),
        ("They came, and will go.", (0, 9), False),
    ],
)
def test_what_is_to_come_is_told_from_what_came(
    text: str, focus: tuple[int, int] | None, *, found: bool
) -> None:
    assert predicates.future(told(text, focus=focus)) is found


def test_words_around_a_date_end_at_a_mark_and_leave_out_who_and_when() -> None:
    one = told("Rain fell; Berg painted the mill then in Lund blue, they said", "Berg", "Lund", when="then")
    assert predicates.sides(one, one.dates[0]) == (["paint", "mill"], ["blue"])
    assert predicates.sides(one, one.dates[0], "mill") == (["paint"], ["blue"])
    placed = told("Berg painted it then blue.", "Berg", start=50, end=76)
    when = date(None, text="then", start=66, end=70)
    assert predicates.sides(placed, when) == (["paint"], ["blue"])

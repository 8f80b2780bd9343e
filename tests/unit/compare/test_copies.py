"""Where exactly a passage is a copy, which agency it is from, and which passages are only alike."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import article, date, passage, quantity
from samestory.compare import polarity, reuse, unlike, utterances, wires
from samestory.compare.wires import Wires
from samestory.model import Aspect, Passage, Verdict

MONDAY, TUESDAY = dt.date(2024, 5, 6), dt.date(2024, 5, 7)
#: Eight words, and seven.
EIGHT, SEVEN = "They sold the old mill to the town.", "They sold the mill to the town."


def told(name: str, text: str, day: dt.date | None = MONDAY, **fields: object) -> Passage:
    return passage(name, text, published=day, **fields)


def marks(*passages: Passage, **texts: str) -> list[str | None]:
    cards = [article(name) for name in sorted({one.article for one in passages})]
    return [one.copy_of for one in reuse.marked(passages, Wires(cards, texts))]


@pytest.mark.parametrize(
    ("one", "other", "copies"),
    [
        (told("a", EIGHT), told("b", EIGHT, TUESDAY), [None, "a"]),
        (told("b", EIGHT), told("a", EIGHT, TUESDAY), [None, "b"]),
        (told("a", EIGHT), told("b", EIGHT), [None, "a"]),
        (told("b", EIGHT), told("a", EIGHT), ["a", None]),
        (told("a", EIGHT, None), told("b", EIGHT), ["b", None]),
        (told("a", SEVEN), told("b", SEVEN, TUESDAY), [None, None]),
        (told("a", EIGHT, quoted=True), told("b", EIGHT, TUESDAY, quoted=True), [None, None]),
        (told("a", EIGHT), told("b", "They never sold the old mill to the town.", TUESDAY), [None, None]),
        (told("a", EIGHT), told("b", "They sold the old mill to the towns!", TUESDAY), [None, "a"]),
        (told("a", EIGHT), told("b", "They gave the old mill to the city.", TUESDAY), [None, None]),
        (told("a", EIGHT), told("a", EIGHT), [None, None]),
    ],
)
def test_the_earlier_of_two_that_are_all_but_the_same_is_the_origin(
    one: Passage, other: Passage, copies: list[str | None]
) -> None:
    assert marks(one, other) == copies


def test_of_several_origins_the_first_one_counts() -> None:
    assert marks(told("c", EIGHT, TUESDAY), told("b", EIGHT), told("a", EIGHT, TUESDAY)) == ["b", None, "b"]


def test_another_figure_is_not_in_the_words_of_the_earlier_article() -> None:
    texts = [f"They sold the old mill for {value} euros to the town." for value in (20, 30)]
    assert marks(told("a", texts[0]), told("b", texts[1], TUESDAY)) == [None, None]
    assert marks(told("a", texts[0]), told("b", texts[0], TUESDAY)) == [None, "a"]


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        ([("a", None), ("b", None)], 2),
        ([("a", None), ("b", "a")], 1),
        ([("a", None), ("a", None)], 1),
        ([("a", "x"), ("b", "x")], 1),
        ([("a", "x"), ("a", None)], 1),
        ([("a", "x"), ("a", None), ("b", None)], 2),
        ([("b", None), ("b", "a"), ("a", None)], 2),
    ],
)
def test_articles_from_one_origin_count_once(marked: list[tuple[str, str | None]], count: int) -> None:
    assert reuse.independent([passage(name, copy_of=origin) for name, origin in marked]) == count


@pytest.mark.parametrize(
    ("fields", "text", "said", "agency"),
    [
        ({}, "", "It is open, Reuters reported.", "Reuters"),
        ({}, "", "It is open.", None),
        ({"source": "Reuters"}, "", "It is open.", "Reuters"),
        ({"author": "Reuters"}, "", "It is open.", "Reuters"),
        ({}, "LUND (Reuters) - It is open.", "It is open.", "Reuters"),
        ({}, f"{'x' * 290}(Reuters) - It is open.", "It is open.", None),
        ({}, f"{'x' * 280}(Reuters) - It is open.", "It is open.", "Reuters"),
        ({}, "LUND - (Reuters) It is open.", "It is open.", "Reuters"),
        ({}, "LUND: Reuters opens.", "It is open.", None),
        ({"source": "AFP"}, "", "It is open, Reuters reported.", "Reuters"),
    ],
)
def test_the_agency_of_a_passage(fields: dict[str, str], text: str, said: str, agency: str | None) -> None:
    assert Wires([article("a", **fields).card()], {"a": text}).agency("a", said) == agency


def test_of_an_article_that_is_not_known_nothing_is_known() -> None:
    found = Wires([], {})
    assert found.agency("a", "It is open.") is None
    assert (found.text("a"), found.shingles("a"), dict(found.own)) == ("", frozenset(), {})


def words(first: int, last: int) -> str:
    return " ".join(f"word{number}" for number in range(first, last))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (words(0, 44), words(0, 44), True),
        (words(0, 43), words(0, 43), False),
        (words(0, 104), words(56, 156), False),
        (words(0, 104), words(50, 154), True),
        (words(0, 104), words(51, 155), False),
        (words(0, 44), words(0, 900), True),
    ],
)
def test_two_articles_are_one_text_from_half_of_it_and_forty_rows_of_words_on(
    left: str, right: str, *, same: bool
) -> None:
    found = Wires([], {"a": left, "b": right})
    assert found.same("a", "b") is found.same("b", "a") is same


def test_what_is_quoted_is_no_row_of_words() -> None:
    assert len(wires.shingles("a b c d e f")) == 2
    assert len(wires.shingles("a b c d e “f g h i j” k l m n o p")) == 3
    assert len(wires.shingles('a b c d e "f g h i j" k l m n o')) == 2
    assert wires.shingles("a b c d") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("They sold 20 boats.", "They sold 30 boats.", True),
        ("They sold 20 boats.", "They sold 20 boats and 30 boats.", False),
        ("They sold 20 boats.", "They sold 30 nets.", False),
        ("They sold 20 boats.", "They sold boats.", False),
        ("They sold 20 of them.", "They sold 30 of them.", False),
        ("They came 20-fold.", "They came 30-fold.", True),
    ],
)
def test_a_noun_with_other_numbers_before_it(one: str, other: str, *, found: bool) -> None:
    assert unlike.counts(one, other) is found
    assert unlike.counts(other, one) is found


def test_other_values_are_other_words() -> None:
    same = passage("a", "People came.", quantities=(quantity("20", 20), quantity("30", 30)))
    other = passage("b", "People came.", quantities=(quantity("30", 30),))
    third = passage("c", "People came.", quantities=(quantity("40", 40),))
    assert not unlike.values(same, other)
    assert unlike.values(same, third)
    assert not unlike.values(same, passage("c", "People came.", quantities=(quantity("40", 40, of="boats"),)))
    assert not unlike.values(same, passage("c", "People came.", quantities=(quantity("40", None),)))
    assert not unlike.values(
        same, passage("c", "People came.", quantities=(quantity("40", 40, ordinal=True),))
    )
    first, second = (
        passage(name, "They came.", dates=(date(day),)) for name, day in (("a", MONDAY), ("b", TUESDAY))
    )
    assert unlike.values(first, second)
    assert not unlike.values(first, passage("b", "They came.", dates=(date(TUESDAY), date(MONDAY))))
    assert not unlike.values(first, passage("b", "They came.", dates=(date(None, TUESDAY),)))
    assert unlike.values(passage("a", "The second floor."), passage("b", "The third floor."))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("They sold the mill", "They did not sell the mill", "one is negated, the other is not"),
        ("They did not sell the mill", "They never sold the mill", None),
        ("They sold the mill", "They sold the mill", None),
        ("They sold the mill", "They did really not once sell the mill", "one is negated, the other is not"),
        ("They sold the mill", "Nobody in hats sold the mill", "one is negated, the other is not"),
        ("They sold the mill", "Nobody in red hats sold the mill", None),
        ("They sold the mill", "Not old red hats sold the mill", None),
        ("They sold the mill", "They failed to sell the mill", "one is negated, the other is not"),
        ("They sold the mill", "They did not, on rainy days in spring and autumn, sell boats", None),
        ("prices rose", "prices fell", "opposite words: fall, rise"),
        ("prices rose and fell", "prices fell", None),
        ("the North met", "the south met", None),
    ],
)
def test_why_two_texts_cannot_say_the_same(one: str, other: str, reason: str | None) -> None:
    assert polarity.opposed(one, other) == reason
    assert polarity.opposed(other, one) == reason


SAFE = "It is safe for all of us"
ALTERED = "altered in meaning: a negation that only one of them has"
CUT, BENT = "cut: a part of the same words", "cut: a condition or a doubt beside these words is left out"
ADDED = "added or left out: the same words with others between them"
OTHERWISE = "translated otherwise: the same utterance in other words"


@pytest.mark.parametrize(
    ("left", "right", "speakers", "verdict", "rule"),
    [
        (SAFE, SAFE, ("Anna Berg", "Anna Berg"), Verdict.AGREE, None),
        (SAFE, "it is safe, for ALL of us!", ("Anna Berg", "Berg"), Verdict.AGREE, None),
        (SAFE, f"{SAFE} here", ("Anna Berg", "Berg"), Verdict.AGREE, CUT),
        (SAFE, f"{SAFE} unless it rains", ("Anna Berg", "Berg"), Verdict.DIFFERS, BENT),
        (SAFE, f"I do not believe that {SAFE}", ("Anna Berg", "Berg"), Verdict.DIFFERS, BENT),
        ("It is safe", "It is safe unless it rains", ("Anna Berg", "Berg"), Verdict.AGREE, CUT),
        ("It is safe now", "It is safe now unless it rains", (None, None), Verdict.AGREE, CUT),
        (
            "It is quite safe here",
            "It is quite safe here unless it rains",
            (None, None),
            Verdict.DIFFERS,
            BENT,
        ),
        (SAFE, "It is not safe for all of us", ("Anna Berg", "Berg"), Verdict.CONFLICT, ALTERED),
        (
            SAFE,
            "It is not safe for all of us",
            ("Anna Berg", None),
            Verdict.DIFFERS,
            "one is negated, the other is not",
        ),
        (SAFE, "It is very safe for all of us", ("Anna Berg", None), Verdict.REWORDED, ADDED),
        (SAFE, "We have made it a secure place", ("Anna Berg", "Berg"), Verdict.REWORDED, OTHERWISE),
        (SAFE, SAFE, ("Anna Berg", "Eva Lind"), Verdict.DIFFERS, "given to two speakers"),
        ("It is safe now", "It is safe now", ("Anna Berg", "Eva Lind"), Verdict.AGREE, None),
        (
            "It is safe right now",
            "It is safe right now",
            ("Anna Berg", "Eva Lind"),
            Verdict.DIFFERS,
            "given to two speakers",
        ),
    ],
)
def test_the_verdict_on_two_quotations_and_its_rule(
    left: str, right: str, speakers: tuple[str | None, str | None], verdict: Verdict, rule: str | None
) -> None:
    one, other = (
        passage(name, text, quoted=True, speaker=speaker)
        for name, text, speaker in zip("ab", (left, right), speakers, strict=True)
    )
    found = utterances.compare(one, other)
    assert (found.verdict, found.difference.rule if found.difference else None) == (verdict, rule)
    if found.difference:
        aspect = Aspect.SPEAKER if rule == "given to two speakers" else Aspect.WORDING
        shown = speakers if aspect is Aspect.SPEAKER else (left, right)
        assert (found.difference.what, (found.difference.left, found.difference.right)) == (aspect, shown)
    assert utterances.compare(other, one).verdict is verdict

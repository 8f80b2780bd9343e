"""Which wording of an utterance leads, what is nobody's voice, and what is left of quotations beside rows."""

from __future__ import annotations

from typing import Any

import pytest

from builders import article, quote, row, statement
from samestory.compare import leading, quotation, sayings, wordings
from samestory.compare.quotation import Saying
from samestory.compare.sayings import Sayings
from samestory.compare.voices import Key
from samestory.model import Facts, Part, Quote, Quoted, QuoteForm, Relation, RowKind

BERG: Key = ("anna berg", True)
LIND: Key = ("eva lind", True)


def saying(words: str, source: str = "a", start: int = 0, voice: Key | None = None, **fields: Any) -> Saying:
    part = Quoted(article=source, start=start, end=start + len(words), line=1, text=words, **fields)
    return Saying((part,), voice)


@pytest.mark.parametrize(
    ("inner", "by", "found"),
    [
        ("a ‘bridge without tolls’ is a dream", LIND, True),
        ("a “bridge without tolls” is a dream", LIND, True),
        ("a 'bridge without tolls' is a dream", LIND, True),
        ("a «bridge without tolls» is a dream", LIND, True),
        ("a bridge without tolls is a dream", LIND, False),
        ("a ‘bridge’ without tolls is a dream", LIND, False),
        ("a ‘bridge without tolls’ is a dream", BERG, False),
        ("a ‘bridge without tolls’ is a dream", None, False),
        ("it's a bridge without tolls' end", LIND, False),
    ],
)
def test_who_quotes_somebody_else_within_other_words(inner: str, by: Key | None, *, found: bool) -> None:
    own = saying("bridge without tolls", voice=BERG)
    assert leading.enclosing(saying(inner, "b", voice=by), [own]) is found


def test_nobody_is_quoted_within_by_whom_nobody_named_said() -> None:
    critic = saying("a ‘bridge without tolls’ is a dream", "b", voice=LIND)
    assert not leading.enclosing(critic, [saying("bridge without tolls")])
    assert not leading.enclosing(critic, [])


def test_the_speaker_is_whom_those_name_who_quote_nobody_else() -> None:
    own, critics = (
        saying("no tolls", voice=BERG),
        [saying("his ‘no tolls’ is a dream", name, voice=LIND) for name in "bc"],
    )
    assert leading.speaker([own, *critics], rivals=True) == BERG
    assert leading.speaker(critics, rivals=True) == LIND
    assert leading.speaker([own, saying("no tolls", "b", voice=LIND)], rivals=False) is None


def order(*told: Saying, main: Key | None = None) -> list[tuple[str, Relation]]:
    return [(one.text, one.relation) for one in wordings.wordings(told, main)]


SHALL, WILL = "we shall open the old bridge soon", "we will open the old bridge soon"


@pytest.mark.parametrize(
    ("told", "main", "first"),
    [
        ([saying(SHALL, "a"), saying(WILL, "b"), saying(WILL, "c")], None, WILL),
        ([saying(SHALL, "a"), saying(SHALL, "b"), saying(WILL, "c")], None, SHALL),
        ([saying(SHALL, "a"), saying(WILL, "b")], None, SHALL),
        ([saying(SHALL, "a"), saying(WILL, "b", voice=BERG)], BERG, SHALL),
        ([saying(SHALL, "a", voice=LIND), saying(WILL, "b", voice=BERG)], BERG, WILL),
        (
            [saying(SHALL, "a", voice=LIND), saying(SHALL, "c", voice=LIND), saying(WILL, "b", voice=BERG)],
            BERG,
            WILL,
        ),
        (
            [
                saying(SHALL, "a", copy_of="x"),
                saying(SHALL, "b", copy_of="x"),
                saying(WILL, "c"),
                saying(WILL, "d"),
            ],
            None,
            WILL,
        ),
        (
            [saying("we open", "a"), saying("we open", "b"), saying(f"{WILL} we open", "c")],
            None,
            f"{WILL} we open",
        ),
        ([saying(WILL, "a"), saying(f"{WILL} now", "b")], None, f"{WILL} now"),
    ],
)
def test_the_leading_wording_is_that_of_most_who_copied_nobody(
    told: list[Saying], main: Key | None, first: str
) -> None:
    assert order(*told, main=main)[0] == (first, Relation.LEADING)
    assert order(*reversed(told), main=main)[0] == (first, Relation.LEADING)


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("we will open the bridge soon", [(16, 16, "", "old")]),
        ("now we will open the old bridge soon", [(0, 3, "now", "")]),
        ("we will open the old bridge", []),
        ("we shall open the new bridge soon", [(3, 8, "shall", "will"), (18, 21, "new", "old")]),
    ],
)
def test_where_a_wording_departs(words: str, changes: list[tuple[int, int, str, str]]) -> None:
    told = [saying(WILL, "a"), saying(WILL, "b"), saying(words, "c")]
    found = wordings.wordings(told)[1]
    assert [(one.start, one.end, one.text, one.instead) for one in found.changes] == changes


def test_a_wording_is_printed_as_most_print_it_and_says_how_many_articles_have_it() -> None:
    told = [
        saying("We Will open.", "a"),
        saying("we will open", "b"),
        saying("We Will open.", "c"),
        saying("we will open", "c", 90),
    ]
    [one] = wordings.wordings(told)
    assert (one.text, one.sources, one.of, one.ellipsis, one.changes) == ("We Will open.", 3, None, False, ())
    assert [(part.article, part.start) for part in one.statements] == [
        ("a", 0),
        ("b", 0),
        ("c", 0),
        ("c", 90),
    ]


@pytest.mark.parametrize("dots", ["…", "...", ". . ."])
def test_dots_are_an_ellipsis(dots: str) -> None:
    [one] = wordings.wordings([saying(f"we will {dots} open")])
    assert one.ellipsis


@pytest.mark.parametrize(
    ("part", "whole", "row", "order"),
    [
        ("a b", "x a b y", True, True),
        ("a b", "a x b", False, True),
        ("b a", "a b", False, False),
        ("a", "aa b", False, False),
        ("a a", "a b", False, False),
        ("", "a", False, True),
    ],
)
def test_words_in_a_row_and_in_order(part: str, whole: str, *, row: bool, order: bool) -> None:
    assert quotation.in_order(part.split(), whole.split()) is order
    if part:
        assert quotation.in_a_row(part.split(), whole.split()) is row


def test_a_quotation_of_several_parts_is_read_as_one() -> None:
    first, second = saying(" It’s well-known, ", start=5).parts, saying("Anna; ", start=60).parts
    both = Saying((*first, *second))
    assert (both.text, both.key, both.place, both.article) == (
        "It’s well-known, Anna", "it's well known anna", ("a", 5), "a",
    )  # fmt: skip
    assert saying("…").key == "…"


def facts(
    text: str, *told: tuple[int, int], parts: bool = False, form: QuoteForm = QuoteForm.SPEECH
) -> Facts:
    """Return an article with quotations at these places; with `parts` they are all one."""
    one = tuple(Part(start=start, end=end) for start, end in told) if parts else ()
    quotes: list[Quote] = [
        quote(text[start:end], start=start, end=end, parts=one, form=form) for start, end in told
    ]
    return Facts(article=article("a", text=text), sentences=(), quotes=tuple(quotes))


def left(given: Facts, *taken: tuple[int, int]) -> list[list[tuple[int, str]]]:
    rows = [
        row(statement("a", given.article.text[start:end], start=start, end=end), kind=RowKind.QUOTE)
        for start, end in taken
    ]
    return [[(part.start, part.text) for part in one.parts] for one in Sayings([given], rows).left(given)]


TEXT = "We are safe. We are glad. We are here."


@pytest.mark.parametrize(
    ("taken", "found"),
    [
        ([], [[(0, TEXT)]]),
        ([(0, 12)], [[(13, "We are glad. We are here.")]]),
        ([(13, 25)], [[(0, "We are safe.")], [(26, "We are here.")]]),
        ([(26, 38), (0, 12)], [[(13, "We are glad.")]]),
        ([(0, 38)], []),
        ([(0, 37)], []),
        ([(50, 60)], [[(0, TEXT)]]),
    ],
)
def test_what_rows_leave_of_a_quotation(
    taken: list[tuple[int, int]], found: list[list[tuple[int, str]]]
) -> None:
    assert left(facts(TEXT, (0, 38)), *taken) == found


def test_the_parts_of_one_quotation_stay_together_unless_one_is_taken() -> None:
    given = facts(TEXT, (0, 12), (26, 38), parts=True)
    assert left(given) == [[(0, "We are safe."), (26, "We are here.")]]
    assert left(given, (0, 12)) == [[(26, "We are here.")]]


@pytest.mark.parametrize(
    ("form", "said"),
    [(QuoteForm.SPEECH, True), (QuoteForm.PHRASE, True), (QuoteForm.TERM, False), (QuoteForm.TITLE, False)],
)
def test_only_what_somebody_said_is_a_quotation(form: QuoteForm, *, said: bool) -> None:
    assert bool(left(facts(TEXT, (0, 12), form=form))) is said


def of_row(given: Facts, *places: tuple[int, int]) -> list[list[tuple[int, bool]]]:
    text = given.article.text
    held = row(
        *(statement("a", text[start:end], start=start, end=end) for start, end in places), kind=RowKind.QUOTE
    )
    return [
        [(one.start, one.continues) for one in found.parts] for found in Sayings([given], [held]).of_row(held)
    ]


SPLIT = "we are safe and glad to be here."


def test_a_row_takes_the_parts_of_its_sentence_along() -> None:
    given = facts(SPLIT, (0, 11), (12, 20), (21, 32), parts=True)
    assert of_row(given, (0, 11)) == [[(0, False), (12, True), (21, True)]]
    assert of_row(given, (12, 20)) == [[(0, False), (12, True), (21, True)]]
    assert of_row(given, (0, 11), (12, 20)) == [[(0, False), (12, True), (21, True)]]
    assert of_row(given, (0, 11), (21, 32)) == [[(0, False), (12, True)], [(21, False)]]


def test_a_new_sentence_is_not_taken_along() -> None:
    given = facts(TEXT, (0, 12), (13, 25), parts=True)
    assert of_row(given, (0, 12)) == [[(0, False)]]
    assert of_row(given, (13, 25)) == [[(13, False)]]
    assert of_row(given, (0, 12), (13, 25)) == [[(0, False), (13, True)]]


def test_statements_within_others_and_unknown_ones_stand_as_they_are() -> None:
    given = facts(SPLIT, (0, 11))
    assert of_row(given, (0, 11), (3, 11)) == [[(0, False)]]
    assert of_row(given, (3, 11), (12, 20)) == [[(3, False)], [(12, False)]]
    assert sayings.Sayings([given], []).of_row(row(kind=RowKind.QUOTE))[0].article == "a"

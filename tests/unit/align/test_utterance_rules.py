"""When two quotations can be one utterance: what stands in the way, and what counts, word for word."""

from __future__ import annotations

from typing import Any

import pytest

from builders import passage
from samestory.align import utterance
from samestory.align.passages import Unit


def unit(words: str, speaker: str | None = None, *, events: str = "", **fields: Any) -> Unit:
    """Return a quotation as rows are made of it."""
    return Unit(
        passage=passage("a", words, speaker=speaker, quoted=True),
        sentence=0,
        events=frozenset(events.split()),
        listed=frozenset(),
        terms=frozenset(words.split()),
        named=frozenset(),
        phrases=frozenset(),
        words=words.casefold(),
        values=frozenset(),
        **fields,
    )


LONG = "we will keep every harbour open"
SAME = ("the same words",)
FRAGMENT = ("fragment, word for word",)


@pytest.mark.parametrize(
    ("one", "other", "near", "found"),
    [
        (unit(LONG, "Anna Berg"), unit(LONG, "Eva Lind"), True, (1.0, SAME)),
        (unit("never on our watch", "Anna Berg"), unit("never on our watch", "Eva Lind"), True, None),
        (
            unit("now never on our watch", "Anna Berg"),
            unit("now never on our watch", "Eva Lind"),
            True,
            (1.0, SAME),
        ),
        (unit("never again", "Anna Berg"), unit("never again", "Ms Berg"), True, (1.0, SAME)),
        (unit("never again", "Anna Berg"), unit("never again", "Eva Lind"), True, None),
        (
            unit("never again", "Anna Berg", events="x y"),
            unit("never again", "Eva Lind", events="y"),
            True,
            (1.0, SAME),
        ),
        (unit("never", "Anna Berg"), unit("never", "Anna Berg"), True, (0.8, FRAGMENT)),
        (unit("Never", "Anna Berg"), unit("Never", "Anna Berg"), True, None),
        (unit("never", "Anna Berg"), unit("never", None), True, None),
        (unit("never", None), unit("never", None), True, (0.8, FRAGMENT)),
        (unit("never", None), unit("never", None), False, None),
        (unit("never", "Anna Berg"), unit("never", "Anna Berg"), False, (0.8, FRAGMENT)),
        (unit("never again", None), unit("it will never happen again", None), False, (0.9, FRAGMENT)),
        (unit("never again", "Anna Berg"), unit("it will never happen again", None), True, (0.9, FRAGMENT)),
        (unit("never ever again", "Anna Berg"), unit("it will never happen again", None), True, None),
        (unit("no delay", "Anna Berg"), unit("it came without delay", "Anna Berg"), True, (0.9, FRAGMENT)),
        (
            unit(LONG, "Anna Berg"),
            unit("we will keep every harbour shut", "Berg"),
            True,
            (0.91, ("token_set_ratio 0.91", "terms 0.83")),
        ),
        (unit(LONG, "Anna Berg"), unit("we will keep every harbour shut", "Lind"), True, None),
        (
            unit("we will keep it here", "Berg"),
            unit("we will sell all boats", "Berg"),
            True,
            (0.4, ("token_set_ratio 0.57", "terms 0.40")),
        ),
        (
            unit("we will keep it", "Berg"),
            unit("we will sell boats", "Berg"),
            True,
            (0.667, ("token_set_ratio 0.67", "terms 0.50")),
        ),
    ],
)
def test_how_surely_two_quotations_are_one_utterance(
    one: Unit, other: Unit, near: bool, found: tuple[float, tuple[str, ...]] | None
) -> None:
    for left, right in ((one, other), (other, one)):
        scored = utterance.score(left, right, near=near)
        if found is None:
            assert scored is None
        else:
            assert scored is not None
            assert scored[0] == pytest.approx(found[0], abs=0.006)
            assert scored[1] == found[1]


@pytest.mark.parametrize(
    ("left", "right", "words", "same"),
    [
        ("Anna Berg", "Anna Berg", "never", True),
        ("Anna Berg", "Ms Berg", "never", True),
        ("Anna Berg", "Anna Lind", "never", True),
        ("Anna Berg", "Eva Lind", "never", False),
        ("the ministry", "the ministry", "never", True),
        ("the ministry", "the mayor", "never", False),
        ("Anna Berg", None, "never", False),
        ("Anna Berg", None, "never again", True),
        (None, None, "never", True),
    ],
)
def test_who_may_be_one_speaker(left: str | None, right: str | None, words: str, *, same: bool) -> None:
    assert utterance.same_speaker(unit(words, left), unit(words, right)) is same
    assert utterance.same_speaker(unit(words, right), unit(words, left)) is same


def test_hurdles_say_what_is_missing() -> None:
    found = utterance.wording(unit("never ever again", "Anna Berg"), unit("it will never happen", None))
    assert [(one.name, one.met, one.detail) for one in found.hurdles] == [
        ("one speaker", True, "Anna Berg and nobody named"),
        ("every word of the fragment", False, "only in the shorter: again ever"),
        ("more than a single capitalised word", True, ""),
        ("more than one word that is nobody's", True, ""),
    ]
    assert found.score is None
    long = utterance.wording(unit(LONG, "Anna Berg"), unit("we will keep every harbour shut", "Lind"))
    assert [(one.name, one.met, one.detail) for one in long.hurdles] == [
        ("one speaker", False, "Anna Berg and Lind")
    ]


@pytest.mark.parametrize(("words", "short"), [("a b c", True), ("a b c d", False)])
def test_a_fragment_has_three_words_at_most(words: str, *, short: bool) -> None:
    assert utterance.fragment(unit(words)) is short

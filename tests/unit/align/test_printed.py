"""Shared terms as readers know them: in the words that each of two passages prints."""

from __future__ import annotations

import pytest

from builders import passage, unit
from samestory.align import printed
from samestory.align.weights import Weights

#: What the words of these passages are read as; "United Kingdom" is one term.
TERMS = {"sank": "sink", "sinks": "sink", "ferries": "ferry", "ferry": "ferry", "ferry's": "ferry"}


def read(text: str) -> tuple[str, ...]:
    if text == "United Kingdom":
        return ("@uk",)
    return tuple(TERMS.get(word, word) for word in text.replace("United Kingdom", "@uk").split())


def words(left: str, right: str, *terms: str) -> list[tuple[str, str]]:
    """Return terms as two passages print them."""
    one, other = (unit(name, passage=passage(name, text)) for name, text in (("a", left), ("b", right)))
    found = printed.shared(terms, one, other, Weights([]), read)
    return [(term.left, term.right) for term in found]


@pytest.mark.parametrize(
    ("left", "right", "term", "expected"),
    [
        ("A ferry sank", "It sinks", "sink", ("sank", "sinks")),
        ("Two ferries sank a ferry", "The ferry", "ferry", ("ferries", "ferry")),  # the first of its words
        ("In the United Kingdom it sank", "@uk", "@uk", ("United Kingdom", "@uk")),
        ("A boat", "A raft", "ship", ("ship", "ship")),  # none of its words
    ],
)
def test_a_term_is_the_first_words_that_are_read_as_it(
    left: str, right: str, term: str, expected: tuple[str, str]
) -> None:
    assert words(left, right, term) == [expected]


def test_the_most_telling_come_first_and_of_equals_the_first_of_the_alphabet() -> None:
    often = [unit("a", "sink") for _ in range(5)]
    weights = Weights([*often, unit("a", "ferry"), unit("b", "boat")])
    found = printed.shared({"sink", "ferry", "boat"}, often[0], often[0], weights, read)
    assert [one.left for one in found] == ["boat", "ferry", "sink"]
    assert [one.weight for one in found] == [round(weights.of(one), 4) for one in ("boat", "ferry", "sink")]

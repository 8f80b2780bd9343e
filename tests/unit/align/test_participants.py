"""Who took part: which words name a person, and which a body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.align.participants import participant
from samestory.lexicon.words import FUNCTION_WORDS
from samestory.text import lows


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Anna Berg", "Then Anna Berg left.", True),
        ("Anna Berg", "Ms Berg left.", True),
        ("Anna Berg", "It was Anna's idea.", False),  # a word with its ending is another one
        ("Anna Berg", "BERG left.", True),
        ("Anna Berg", "Iceberg ahead.", False),
        ("José Núñez", "Then Nunez left.", True),
        ("Jean-Luc Petit", "Jean-Luc left.", True),
        ("Jean-Luc Petit", "Jean left.", False),
        ("Vincent van der Berg", "It was van and der.", True),  # no function words of English
        ("J. K. Lind", "Then J. left with K.", False),
        ("J. K. Lind", "Then Lind left.", True),
        ("Martin Lind Jr.", "Lind, Jr. left.", True),
        ("Martin Lind Jr.", "Tom Berg Jr. left.", False),
        ("Dr. Anna Berg", "Dr. Lind came.", False),
        ("Dr.", "Dr. Lind came.", True),
        ("University of Porto", "The University of Porto closed.", True),
        ("University of Porto", "Porto has its own university.", True),
        ("University of Porto", "A university of Lund closed.", False),
        ("University of Porto", "They live in Porto.", False),
        ("St. Anna's Hospital", "At St. Anna's Hospital all was calm.", True),
        ("St. Anna's Hospital", "At the hospital all was calm.", False),
        ("Court of Appeal, Lund", "The Court of Appeal in Lund met.", True),
        ("Lind Holding Inc.", "Lind Holding Inc. was sold.", True),
        ("Lind Holding Inc.", "Lind Holding was sold.", True),
        ("Nordstern Inc.", "Nordstern was sold.", True),
        ("Nordstern Inc.", "Lind Inc. was sold.", False),
        ("U.N. Council", "The council met.", False),
        ("U.N. Council", "The U.N. Council met.", True),
        ("The Others", "They met the others.", True),
        ("The Others", "They met the mayor.", False),
        ("The Others", "Some others came.", False),
        ("Of the People", "It is of the essence.", False),
        ("Of the People", "The people came.", True),
        ("X", "On X they wrote.", True),
        ("X", "They wrote.", False),
        ("—", "They wrote —.", False),
        ("", "They wrote.", False),
    ],
)
def test_words_name_a_participant(name: str, text: str, named: bool) -> None:
    assert participant(name).named(lows(text)) is named


@given(st.lists(st.sampled_from(sorted(FUNCTION_WORDS)), max_size=4))
def test_function_words_never_name_anybody_alone(held: list[str]) -> None:
    for name in ("Anna of the Berg", "The University of Porto", "Bank of the Above"):
        assert not participant(name).named(held)


@given(st.text(max_size=40))
def test_a_name_is_named_by_itself_unless_it_has_no_words(name: str) -> None:
    assert participant(name).named(lows(name)) is bool(lows(name))


@given(st.text(max_size=40), st.lists(st.text(max_size=5)))
def test_more_words_name_no_fewer(name: str, more: list[str]) -> None:
    one = participant(name)
    assert one.named({*lows(name), *more}) >= one.named(lows(name))
    assert not one.named([])

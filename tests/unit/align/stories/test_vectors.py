"""An article weighed against its collection: unit vectors, and the keys it is looked up by."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.align.stories import profile, vectors
from samestory.align.stories.profile import Profile
from samestory.align.stories.vectors import FULL, Frequencies, Weighed
from samestory.settings import StorySettings

SETTINGS = StorySettings()
PROFILE = profile.of(
    "a",
    7,
    "Nordstern aground",
    "The ferry Nordstern ran aground near Lund with 212 people, and 212 boats came to Lund.",
)
#: Every term of it stands in two articles of a hundred.
SHARED = Frequencies(100, dict.fromkeys([*PROFILE.terms, *PROFILE.figures], 2))
VECTORS = ("terms", "lead", "names", "figures", "title")

COUNTS = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(1, 50), max_size=20)
HOLDERS = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(2, 300), max_size=30)


def of_counts(terms: dict[str, int], names: dict[str, int] | None = None) -> Profile:
    """Return a profile whose title, lead and names are of some of its terms."""
    title = tuple(list(terms)[:2])
    printed = {term: term.upper() for term in terms}
    return Profile("a", None, "x", title, terms, terms, names or {}, {"#1": 1}, printed)


def reordered(given: Profile) -> Profile:
    """Return the same counts, put in the other way round."""
    fields = {name: dict(reversed(getattr(given, name).items())) for name in ("terms", "lead", "names")}
    return msgspec.structs.replace(given, title=given.title[::-1], **fields)


@given(COUNTS, HOLDERS, st.integers(1, 400))
def test_a_vector_has_the_length_of_one_or_nothing_in_it(
    terms: dict[str, int], holders: dict[str, int], articles: int
) -> None:
    found = vectors.weigh(of_counts(terms, terms), Frequencies(articles, holders), SETTINGS)
    for name in VECTORS:
        vector = getattr(found, name)
        assert all(weight > 0 for weight in vector.values())
        assert not vector or math.isclose(math.hypot(*vector.values()), 1)


@given(COUNTS, HOLDERS)
def test_the_order_of_terms_does_not_matter(terms: dict[str, int], holders: dict[str, int]) -> None:
    known = Frequencies(100, holders)
    one = vectors.weigh(of_counts(terms, terms), known, SETTINGS)
    other = vectors.weigh(reordered(of_counts(terms, terms)), known, SETTINGS)
    assert one == other
    assert list(one.keys.items()) == list(other.keys.items())


@given(COUNTS, HOLDERS, st.integers(2, 200), st.integers(0, 10))
def test_a_key_stands_in_two_articles_or_more_and_in_no_more_than_a_few(
    terms: dict[str, int], holders: dict[str, int], common: int, most: int
) -> None:
    settings = msgspec.structs.replace(SETTINGS, common=common, keys=most)
    found = vectors.weigh(of_counts(terms), Frequencies(300, holders), settings)
    assert all(1 < holders[term] <= common for term in found.keys)
    assert len(found.keys) <= most
    assert found.held == {term: holders[term] for term in found.keys}
    assert found.printed == {term: term.upper() for term in found.keys}
    assert all(weight > 0 for weight in found.keys.values())
    assert sum(weight * weight for weight in found.keys.values()) <= FULL * 1.01


@pytest.mark.parametrize(
    ("holders", "key"), [(1, False), (2, True), (SETTINGS.common, True), (SETTINGS.common + 1, False)]
)
def test_the_bounds_of_a_key_belong_to_it(holders: int, key: bool) -> None:
    known = Frequencies(10_000, {"nordstern": holders} if holders > 1 else {})
    assert ("nordstern" in vectors.weigh(PROFILE, known, SETTINGS).keys) is key


@pytest.mark.parametrize(
    ("rarer", "commoner"), [({"a": 1, "b": 3}, False), ({"a": 2, "b": 3}, False), ({"a": 3, "b": 4}, True)]
)
def test_rarity_is_capped_so_that_an_error_of_typing_is_no_event(
    rarer: dict[str, int], commoner: bool
) -> None:
    found = vectors.weigh(of_counts({"a": 1, "b": 1}), Frequencies(500, rarer), SETTINGS)
    assert (found.terms["a"] > found.terms["b"]) is commoner


def test_what_every_article_has_weighs_nothing() -> None:
    found = vectors.weigh(of_counts({"a": 9, "b": 1}), Frequencies(200, {"a": 200}), SETTINGS)
    assert found.terms["b"] > 0.99
    assert vectors.weigh(of_counts({"a": 9}), Frequencies(10, {"a": 201}), SETTINGS).terms == {}


def test_a_small_collection_is_weighed_as_if_it_were_larger() -> None:
    counts = {"nordstern": 2, "lund": 3}
    small, least = (vectors.weigh(PROFILE, Frequencies(size, counts), SETTINGS) for size in (3, 100))
    assert small == least


def test_the_headline_tells_more_than_the_rest() -> None:
    found = vectors.weigh(PROFILE, SHARED, SETTINGS)
    assert next(iter(found.keys)) == "nordstern"
    assert found.keys["lund"] > found.keys["person"]  # a name, twice


def test_the_rest_is_passed_on_as_it_is() -> None:
    found = vectors.weigh(PROFILE, SHARED, SETTINGS)
    assert (found.id, found.day, found.headline) == ("a", 7, "Nordstern aground")
    assert found.figures == {"#212": 1.0}
    assert found.names.keys() == {"nordstern", "lund"}
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=Weighed) == found

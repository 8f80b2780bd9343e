"""Laws of text that deceives the eye: it is compared as it looks, and cited as it stands."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from samestory import disguise, extract, load, pipeline
from samestory.disguise.letters import CYRILLIC, GREEK, RARE
from samestory.load.document import document
from samestory.load.drafts import Draft
from samestory.model import Facts
from samestory.render import records

TEXT = (
    "Harbour of Tallinn reopens\n"
    "“We shall build 12 piers by 2030,” Anna Berg said in Tallinn on 7 May 2024, two weeks after the vote.\n"
    "The day before that, more than 3,100 people had come to the Tallinn Congress Hall.\n"
    "Mayor Peter Lind told reporters that it would cost $150 million; Berg denied it.\n"
)
#: Letters that stand in words of three letters or more, by the places where one can be swapped.
_LATIN = {
    latin: letter for table in (RARE, GREEK, CYRILLIC) for letter, latin in table.items() if latin.isascii()
}
SWAPS = [
    at
    for at, char in enumerate(TEXT)
    if char in _LATIN
    and TEXT[at - 1].isalpha()
    and TEXT[at - 2].isalpha()
    and TEXT[at + 1 : at + 2].isalpha()
]
#: Between two letters or digits.
INSIDE = [at for at in range(1, len(TEXT)) if TEXT[at - 1].isalnum() and TEXT[at].isalnum()]
NOTHING = (
    "\u200b\u200c\u200d\u2060\ufeff\u034f\u180e\u200e\u2068\u202a\u2066\ufe0f\U000e0041\u202e\u202d\u2067"
    "\u061c\x08"
)
ZEROS = [at for at, char in enumerate(TEXT) if char == "0"]

INSERTED = st.dictionaries(st.sampled_from(INSIDE), st.sampled_from(NOTHING), max_size=6)
SWAPPED = st.sets(st.sampled_from(SWAPS), max_size=6)
ZEROED = st.sets(st.sampled_from(ZEROS), max_size=3)


def attacked(inserted: dict[int, str], swapped: set[int], zeroed: set[int]) -> tuple[str, list[int]]:
    """Return the text with all that put in, and where in it each stands."""
    text, places = "", []
    for at, char in enumerate(TEXT):
        if at in inserted:
            places.append(len(text))
            text += inserted[at]
        if at in swapped or at in zeroed:
            places.append(len(text))
        text += "\u041e" if at in zeroed else _LATIN[char] if at in swapped else char
    return text, places


def read(text: str) -> Facts:
    made, _ = document(Draft(text=text, sha256="0" * 64, fields={}), name="a", path=None, sidecar={})
    return pipeline.printed.facts(extract.facts(made))


def values(facts: Facts) -> list[dict[str, Any]]:
    """Return everything that was extracted but for places and printed words."""
    kinds = [name for name in Facts.__struct_fields__ if name not in {"article", "printed"}]
    every = [msgspec.to_builtins(one) for kind in kinds for one in getattr(facts, kind)]
    return [_bare(one) for one in every]


def _bare(value: Any) -> Any:
    if isinstance(value, list):
        return [_bare(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {name: _bare(one) for name, one in value.items() if name not in {"start", "end", "text"}}


PLAIN = read(TEXT)


@given(INSERTED, SWAPPED, ZEROED)
@settings(max_examples=60, deadline=None)
def test_a_text_in_disguise_states_what_the_plain_one_states(
    inserted: dict[int, str], swapped: set[int], zeroed: set[int]
) -> None:
    text, places = attacked(inserted, swapped, zeroed)
    found = read(text)
    assert values(found) == values(PLAIN)
    assert found.article.text == text
    for one in records.in_order(found):
        assert text[one.start : one.end] == one.text
        assert one.line == text.count("\n", 0, one.start) + 1
    assert all(one.start is not None for one in found.article.findings), "more than are listed"
    listed = [(one.start or 0, one.end or 0, one.text) for one in found.article.findings]
    assert all(text[start:end] == words for start, end, words in listed)
    assert all(any(start <= at < end for start, end, _ in listed) for at in places)
    assert all(any(start <= at < end for at in places) for start, end, _ in listed)


@given(st.text(st.sampled_from("aбβ1O0l ٣\u0430\u200b\u202e\u0301é.,\n\r\x1b[m(ﬁＡ漢\ufe0f❤"), max_size=60))
@settings(max_examples=200, deadline=None)
def test_what_is_read_stands_where_it_is_printed(text: str) -> None:
    reading = disguise.reading(text)
    if reading is None:
        return
    assert all(one.start is None or text[one.start : one.end] == one.text for one in reading.findings)
    for place in range(len(reading.text)):
        start, end = disguise.printed(reading.shifts, place, place + 1)
        assert 0 <= start < end <= len(text)
        if reading.text[place] == "\n" or text[start:end] == "\n":
            assert text[start:end] == reading.text[place]
    for start in range(0, len(reading.text), 7):
        spans = [
            disguise.printed(reading.shifts, start, end) for end in range(start + 1, len(reading.text) + 1)
        ]
        assert spans == sorted(spans)
    for place in range(len(text) + 1):
        assert 0 <= disguise.read(reading.shifts, place) <= len(reading.text)


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_what_was_read_once_is_read_the_same_again(text: str) -> None:
    once = disguise.plain(text)
    assert once.count("\n") == text.count("\n")
    again = disguise.reading(once)
    assert again is None or len(again.text) <= len(once)


@given(st.text(st.characters(max_codepoint=0x24F, exclude_categories=("Cc", "Cf")), max_size=200))
@settings(max_examples=100, deadline=None)
def test_words_in_latin_letters_are_no_finding(text: str) -> None:
    words = "".join(char for char in text if not char.isdecimal())
    assert disguise.reading(words) is None


def test_the_embedded_articles_hold_nothing_that_deceives() -> None:
    from shared import ROOT

    loaded = load.read([str(ROOT / "data/articles")])
    assert loaded.documents
    assert [one.article.findings for one in loaded.documents] == [()] * len(loaded.documents)
    assert [one.printed for one in loaded.documents] == [None] * len(loaded.documents)

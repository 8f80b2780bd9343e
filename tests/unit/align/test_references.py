"""`ARTICLE:LINE`: what it names, and what is said where it names nothing."""

from __future__ import annotations

import pytest

from builders import facts, units
from samestory.align import references
from samestory.align.references import Reference
from samestory.errors import UsageError

TOLD = [
    facts("First.", "", "Third line here.", "", "", "", "", "Eighth.", id="alpha"),
    facts("One.", id="beta:2"),
]


@pytest.mark.parametrize(
    ("text", "article", "line"), [("alpha:1", "alpha", 1), ("alpha:3", "alpha", 3), ("beta:2:1", "beta:2", 1)]
)
def test_a_line_of_an_article(text: str, article: str, line: int) -> None:
    found = references.read(text, TOLD)
    assert (found, str(found)) == (Reference(article, line), text)


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ("alpha", '"alpha" names no line', "write alpha:LINE, as `compare` cites it"),
        ("alpah", '"alpah" is not ARTICLE:LINE', 'did you mean "alpha"?'),
        ("zzzzz", '"zzzzz" is not ARTICLE:LINE', "articles: alpha, beta:2"),
        ("alpah:1", 'no article "alpah"', 'did you mean "alpha"?'),
        ("zzzzz:1", 'no article "zzzzz"', "articles: alpha, beta:2"),
        ("alpha:x", '"alpha:x": not a line: x', "write alpha:LINE"),
        ("alpha:٣", '"alpha:٣": not a line: ٣', "write alpha:LINE"),
        ("alpha:123456789", '"alpha:123456789": not a line: 123456789', "write alpha:LINE"),
        ("alpha:2", "nothing stands on line 2 of alpha", "the nearest lines with text: 1, 3, 8"),
        ("alpha:0", "nothing stands on line 0 of alpha", "the nearest lines with text: 1, 3, 8"),
        ("alpha:99", "nothing stands on line 99 of alpha", "the nearest lines with text: 1, 3, 8"),
    ],
)
def test_what_names_nothing_is_refused_with_what_may_be_meant(text: str, what: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        references.read(text, TOLD)
    assert (str(caught.value), caught.value.hint) == (what, hint)


def test_of_many_articles_a_dozen_is_named() -> None:
    many = [facts("One.", id=f"paper-{at:02}") for at in range(14)]
    with pytest.raises(UsageError) as caught:
        references.read("zzz", many)
    assert caught.value.hint == f"articles: {', '.join(f'paper-{at:02}' for at in range(12))} and 2 more"
    with pytest.raises(UsageError) as caught:
        references.read("zzz", many[:12])
    assert caught.value.hint.endswith("paper-11")
    with pytest.raises(UsageError) as caught:
        references.read("zzz", [])
    assert caught.value.hint == "no article was read"
    with pytest.raises(UsageError) as caught:
        references.read("empty:1", [facts(id="empty")])
    assert caught.value.hint == "it has no text"


def test_the_passages_of_a_line_begin_there_or_else_reach_there() -> None:
    told = units(facts("One sails. Two sails\nand goes\non. Three sails.", "Four sails.", id="a"))
    assert [one.passage.text.split()[0] for one in told] == ["One", "Two", "Three", "Four"]
    assert references.passages(Reference("a", 1), told) == [0, 1]
    assert references.passages(Reference("a", 2), told) == [1]
    assert references.passages(Reference("a", 3), told) == [2]
    assert references.passages(Reference("a", 4), told) == [3]
    assert references.passages(Reference("a", 5), told) == references.passages(Reference("b", 1), told) == []

"""The clauses of a passage that its row is about, and what stands in them."""

from __future__ import annotations

import pytest

from builders import date, passage, quantity
from samestory.compare import focus
from samestory.model import Passage

TEXT = "Anna Berg sang in Lund and Eva Lind's boat sank"


def told(**fields: object) -> Passage:
    """Return the passage, at 100 in its article, with a figure and a date on each word's first letter."""
    starts = [100 + at for at, letter in enumerate(TEXT) if at == 0 or TEXT[at - 1] == " "]
    return passage(
        "a",
        TEXT,
        start=100,
        end=100 + len(TEXT),
        quantities=tuple(quantity(str(start), 1, start=start, end=start + 1) for start in starts),
        dates=tuple(date(None, text=str(start), start=start, end=start + 1) for start in starts),
        names=("Anna Berg", "Lund", "Eva Lind"),
        keys=("anna berg", "lund"),
        **fields,
    )


def test_without_a_focus_all_of_it_is_in_focus() -> None:
    one = told()
    assert focus.span(one) == (100, 147)
    assert focus.text(one) == TEXT
    assert focus.names(one) == ("Anna Berg", "Lund", "Eva Lind")
    assert focus.keys(one) == {"anna berg", "lund", "eva lind"}
    assert len(focus.dates(one)) == len(focus.quantities(one)) == 10


@pytest.mark.parametrize(
    ("span", "text", "found", "names"),
    [
        ((100, 114), "Anna Berg sang", ["100", "105", "110"], ("Anna Berg",)),
        ((105, 114), "Berg sang", ["105", "110"], ("Anna Berg",)),
        ((106, 110), "erg ", [], ()),
        ((127, 147), "Eva Lind's boat sank", ["127", "131", "138", "143"], ("Eva Lind",)),
    ],
)
def test_what_starts_within_the_focus_is_in_it(
    span: tuple[int, int], text: str, found: list[str], names: tuple[str, ...]
) -> None:
    one = told(focus=span)
    assert focus.text(one) == text
    assert [date.text for date in focus.dates(one)] == found
    assert [figure.text for figure in focus.quantities(one)] == found
    assert focus.names(one) == names


def test_a_name_before_a_mark_is_in_focus_too() -> None:
    one = passage("a", "In Lund, with Berg's boat, sang Eva Lind.", names=("Lund", "Berg", "Eva Lind"))
    assert focus.names(one) == ("Lund", "Berg", "Eva Lind")

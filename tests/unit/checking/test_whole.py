"""What a report says beside its rows."""

from __future__ import annotations

import msgspec
import pytest

from builders import comparison, event, row
from samestory.checking import whole
from samestory.model import ComparisonSettings, Event, Limit, NamedFile

SETTINGS = ComparisonSettings(
    paths=("in",),
    sources=NamedFile(path="who.toml", sha256="1"),
    catalogue=(NamedFile(path=None, sha256="2"), NamedFile(path="mine.toml", sha256="3")),
    preset="strict",
    weights="4",
)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, []),
        ({"sources": NamedFile(path="who.toml", sha256="9")}, ["who.toml has changed"]),
        ({"sources": None}, ["who.toml has changed"]),
        ({"weights": "9"}, ["the weights of strict are no longer the same"]),
        ({"catalogue": SETTINGS.catalogue[:1] if SETTINGS.catalogue else ()}, ["mine.toml has changed"]),
        (
            {"catalogue": (NamedFile(path=None, sha256="9"), NamedFile(path="mine.toml", sha256="3"))},
            ["the catalogue that comes with samestory has changed"],
        ),
    ],
)
def test_files_that_changed_are_named(changes: dict[str, object], said: list[str]) -> None:
    assert whole.unlike_settings(SETTINGS, msgspec.structs.replace(SETTINGS, **changes)) == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ((event(row(), id="e"),), []),
        (
            (event(row(), id="e", title="Other", place="Oslo"),),
            ["event e: title, place: no longer as in the report"],
        ),
        ((), ["event e: is no longer found"]),
        ((event(row(), id="e"), event(id="f")), ["event f: is not in the report"]),
    ],
)
def test_events_that_changed_are_named(now: tuple[Event, ...], said: list[str]) -> None:
    counts = comparison(event(row(), id="e")).summary
    found = whole.unlike(comparison(event(row(), id="e")), comparison(*now, summary=counts))
    assert [f"{one.where}: {one.detail}" for one in found] == said


def test_what_was_not_compared_counts() -> None:
    limits = (Limit(what="everything", detail="one article was read"),)
    [told] = whole.unlike(comparison(), comparison(limits=limits))
    assert told.where == "limits"


def test_counts_of_verdicts_that_there_are_not() -> None:
    given = comparison(event(row()), summary={"agree": 1, "lie": 3})
    assert "3 lie, and it holds 0" in whole.miscounted(given)
    assert "0 conflict, and it holds 0" in whole.miscounted(given)
    assert whole.miscounted(comparison(event(row()))) == []

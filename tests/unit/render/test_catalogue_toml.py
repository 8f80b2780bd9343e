"""Proposed events as a catalogue: whatever headlines hold, the file can be read, and shown."""

from __future__ import annotations

import datetime as dt
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PORTS, facts, story
from samestory.align import catalogue as catalogues
from samestory.align.stories import proposing
from samestory.model import CatalogueEvent, Proposal
from samestory.render.catalogue_toml import OPENING, catalogue
from samestory.safe import HIDDEN

HOSTILE = (
    'He said "no" \\ "yes"',
    "'''",
    '"""',
    "back\\",
    "\\u0041\\n",
    "a\nb\r\nc\td",
    "\x00\x07\x1b[31mred\x7f\x85",
    "\u202eesrever\u2069 \u200bnone",
    "\U0001f600 \U0001f1f3\U0001f1f4 \U000e0041",
    "half \ud83d and \udc00",
    "# = [[event]]\nid = 1",
    "橋 й é e\u0301",
    "\ufeff\ufffe\uffff",
)
NAMES = (
    st.sampled_from(HOSTILE)
    | st.text(st.characters(), min_size=1, max_size=30)
    | st.text('"\\\n\t\x00\x1b\u202e\ud800ab #[]=', min_size=1, max_size=30)
).filter(str.strip)
TOLD = facts("Anna Berg signed the treaty in Tallinn.")
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    earliest, latest = sorted((draw(DAYS), draw(DAYS)))
    dated = draw(st.sampled_from([(None, None), (earliest, earliest), (earliest, latest)]))
    event = CatalogueEvent(
        id=draw(st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,3}", fullmatch=True)),
        title=draw(NAMES),
        earliest=dated[0],
        latest=dated[1],
        place=draw(st.none() | NAMES),
        participants=tuple(draw(st.lists(NAMES, max_size=3))),
        cues=tuple(draw(st.lists(NAMES, max_size=3))),
    )
    names, because = (tuple(draw(st.lists(NAMES, max_size=3))) for _ in range(2))
    return Proposal(event=event, articles=names, because=because)


FILES = st.lists(proposals(), max_size=4, unique_by=lambda one: one.event.id)


def whole(event: Any) -> Any:
    """Return an event with each half of a character, which TOML can't hold, as the sign for one."""
    if isinstance(event, str):
        return "".join("\ufffd" if "\ud800" <= mark <= "\udfff" else mark for mark in event)
    if isinstance(event, tuple):
        return tuple(map(whole, event))
    fields = {name: getattr(event, name) for name in ("title", "place", "participants", "cues")}
    return msgspec.structs.replace(event, **{name: value and whole(value) for name, value in fields.items()})


def read(text: str) -> tuple[CatalogueEvent, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.toml"
        path.write_bytes(text.encode())
        return catalogues.read([path]).events


def written(given: Sequence[Proposal], *, ascii_only: bool = False) -> str:
    return "".join(catalogue(given, "1.2", ascii_only=ascii_only))


@given(FILES, st.booleans())
@settings(deadline=None)
def test_what_is_written_can_be_read_again(given: list[Proposal], ascii_only: bool) -> None:
    text = written(given, ascii_only=ascii_only)
    assert len(tomllib.loads(text).get("event", [])) == len(given)
    assert read(text) == tuple(whole(one.event) for one in given)


@given(FILES)
@settings(deadline=None)
def test_nothing_hidden_stands_in_it_and_no_more_than_ascii_where_that_is_asked_for(
    given: list[Proposal],
) -> None:
    assert not HIDDEN.search(written(given).replace("\n", ""))
    text = written(given, ascii_only=True)
    assert text.isascii()
    assert text.replace("\n", "").isprintable()
    assert text.count("\n") == written(given).count("\n")


@pytest.mark.parametrize("title", HOSTILE)
def test_a_headline_stays_on_its_line(title: str) -> None:
    event = CatalogueEvent(id="one", title=title)
    text = written([Proposal(event=event, articles=(title,), because=())])
    body = text.removeprefix(OPENING.format(version="1.2")).splitlines()
    assert [line.partition(" ")[0] for line in body] == ["", "[[event]]", "#", "id", "title"]


def test_what_is_not_known_is_not_written() -> None:
    bare = CatalogueEvent(id="one", title="One")
    text = written([Proposal(event=bare, articles=(), because=())])
    assert text == OPENING.format(version="1.2") + '\n[[event]]\nid = "one"\ntitle = "One"\n'


def test_why_it_is_a_story_is_a_comment() -> None:
    event = CatalogueEvent(id="one", title="One")
    text = written([Proposal(event=event, articles=("a",), because=("words 0.50", "headlines 0.40"))])
    assert '[[event]]\n# a\n# because: words 0.50; headlines 0.40\nid = "one"\n' in text


def test_it_reads_as_people_write_it() -> None:
    whole_event = msgspec.structs.replace(PORTS, cues=("ports meeting", "Café"))
    one_day = msgspec.structs.replace(PORTS, id="b", latest=PORTS.earliest, participants=(), cues=())
    given = [
        Proposal(event=whole_event, articles=("herald", "daily"), because=()),
        Proposal(event=one_day, articles=("post",), because=()),
    ]
    assert (
        written(given).partition("is what --event takes.\n")[2]
        == """
[[event]]
# herald
# daily
id = "ports-2024"
title = "The ports meeting"
date = "2024-05-06/2024-05-07"
place = "Tallinn, Estonia"
participants = ["Anna Berg", "Tomas Lind"]
cues = ["ports meeting", "Café"]

[[event]]
# post
id = "b"
title = "The ports meeting"
date = 2024-05-06
place = "Tallinn, Estonia"
"""
    )
    assert 'cues = ["ports meeting", "Caf\\u00E9"]' in written(given, ascii_only=True)
    assert '"\\U0001F600"' in written(
        [Proposal(event=CatalogueEvent(id="x", title="\U0001f600"), articles=(), because=())], ascii_only=True
    )


def test_without_stories_it_is_a_catalogue_of_nothing() -> None:
    assert read(written([])) == ()
    assert "samestory 1.2" in written([])


@given(st.lists(st.tuples(NAMES, NAMES), max_size=4))
@settings(deadline=None)
def test_whatever_headlines_and_terms_stories_have_is_a_catalogue(told: list[tuple[str, str]]) -> None:
    stories = [
        story("a", id=f"story-{number}", title=title.strip(), cues=(cue,))
        for number, (title, cue) in enumerate(told)
    ]
    found = list(proposing.told_apart(proposing.proposal(one, [TOLD]) for one in stories))
    assert [event.id for event in read(written(found))] == [one.event.id for one in found]

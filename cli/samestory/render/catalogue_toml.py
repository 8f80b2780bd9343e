"""Proposed events as a catalogue file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from samestory.model import Proposal
from samestory.safe import HIDDEN
from samestory.text import interval

#: The last character that \uXXXX can write.
_BMP = 0xFFFF

OPENING = """\
# Events that articles share, found by samestory {version}. Edit this file and pass it back with --catalogue.
#
# What was found is a proposal. `date` is when the articles were published: put the day of the event in its
# place. `cues` are words that these articles share and the other events here lack: drop those that say
# little, and add phrases that point to the event. `id` is what --event takes.
"""


#: What a basic string of TOML may not hold as it is, and what would steer a terminal.
_UNSAFE = re.compile(rf'["\\]|{HIDDEN.pattern}')
_BEYOND_ASCII = re.compile(r'["\\]|[^ -~]')


def catalogue(proposals: Iterable[Proposal], version: str, *, ascii_only: bool = False) -> Iterator[str]:
    """Yield the file, event by event."""
    unsafe = _BEYOND_ASCII if ascii_only else _UNSAFE
    yield OPENING.format(version=version)
    for one in proposals:
        yield "\n" + "\n".join(_lines(one, unsafe)) + "\n"


def _lines(one: Proposal, unsafe: re.Pattern[str]) -> Iterator[str]:
    event = one.event
    yield "[[event]]"
    yield from (f"# {_quoted(name, unsafe)[1:-1]}" for name in one.articles)
    if one.because:
        yield f"# because: {_quoted('; '.join(one.because), unsafe)[1:-1]}"
    for key, value in (("id", event.id), ("title", event.title)):
        yield f"{key} = {_quoted(value, unsafe)}"
    if date := interval(event.earliest, event.latest):
        yield f"date = {date if event.earliest == event.latest else _quoted(date, unsafe)}"
    if event.place:
        yield f"place = {_quoted(event.place, unsafe)}"
    for key, values in (("participants", event.participants), ("cues", event.cues)):
        if values:
            yield f"{key} = [{', '.join(_quoted(value, unsafe) for value in values)}]"


def _quoted(value: str, unsafe: re.Pattern[str]) -> str:
    """Return a basic string of TOML 1.0."""
    return f'"{unsafe.sub(_escaped, value)}"'


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character in '"\\':
        return f"\\{character}"
    if "\ud800" <= character <= "\udfff":  # half a character: TOML has no way to write it
        return "\\uFFFD"
    code = ord(character)
    return f"\\u{code:04X}" if code <= _BMP else f"\\U{code:08X}"

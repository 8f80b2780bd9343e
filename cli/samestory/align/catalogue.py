"""Catalogue files: the events that a reader asks about, one TOML table each.

[[event]]                                  # [[context]]: dated background, never reported
id = "flood-2021"                          # kebab case, unique over all catalogues
title = "The flood in the valley"
date = "2021-07-14/2021-07-15"             # a day, a month, a year, or an interval of them
place = "Ahrweiler"
participants = ["the fire service"]
cues = ["flood", "dam"]
aliases = ["Ahr valley"]

[aliases]                                  # other forms of names, see `aliases`
"Ahrweiler" = ["Arweiler", "Bad Neuenahr-Ahrweiler"]
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

from samestory.align import aliases
from samestory.errors import ConfigurationError
from samestory.model import Catalogue, CatalogueEvent
from samestory.tables import Table, nearest, read_toml, subtable, text_at, texts_at

_ARRAYS = ("event", "context")
_KEYS = frozenset({"id", "title", "date", "place", "participants", "cues", "aliases"})
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")

#: The first and the last day of something.
Interval = tuple[dt.date | None, dt.date | None]
#: Where an entry stands: file, array of tables, place in it.
Place = tuple[Table, str, int]


def read(paths: Sequence[Path]) -> Catalogue:
    """Read the events of all `paths`, in order: of each file first its events, then its context.

    Raises:
        ConfigurationError: a file can't be read, or an entry of it is wrong, named with file and
        line.
    """
    events: list[CatalogueEvent] = []
    places: dict[str, Place] = {}
    tables = [read_toml(path) for path in paths]
    for table in tables:
        _check_arrays(table)
        for array in _ARRAYS:
            for index in range(_length(table, array)):
                event = _event(table, array, index)
                if event.id in places:
                    raise _taken(event.id, places[event.id], (table, array, index))
                places[event.id] = (table, array, index)
                events.append(event)
    names = aliases.read(tables)
    return Catalogue(
        files=tuple(table.named for table in tables),
        events=tuple(aliases.known_to(event, names) for event in events),
        aliases=names,
    )


def _taken(name: str, first: Place, second: Place) -> ConfigurationError:
    table, array, index = first
    where = f"{table.path}:{table.line(array, index, 'id')}"
    table, array, index = second
    what = f"the id `{name}` is taken: it stands at {where} too"
    return table.error(what, array, index, "id", hint="give one of them another id")


def _check_arrays(table: Table) -> None:
    for name, value in table.values.items():
        if name == aliases.TABLE:
            continue
        if name not in _ARRAYS:
            meant = nearest(name, (*_ARRAYS, aliases.TABLE))
            shown = f"[{meant}]" if meant == aliases.TABLE else f"[[{meant}]]"
            hint = f"did you mean {shown}?" if meant else "events stand in [[event]] tables"
            raise table.error(f"unknown table `{name}`", name, hint=hint)
        if not isinstance(value, list):
            raise table.error(f"`{name}` must be a list of tables", name, hint=f"write it as [[{name}]]")


def _length(table: Table, array: str) -> int:
    values = table.values.get(array, [])
    return len(values) if isinstance(values, list) else 0


def _event(table: Table, array: str, index: int) -> CatalogueEvent:
    subtable(table, array, index, known=_KEYS)
    name = text_at(table, array, index, "id")
    if name is None:
        raise table.error(f"[[{array}]] without an id", array, index, hint='add a line id = "…"')
    if not _KEBAB.fullmatch(name):
        raise table.error(
            f"the id {name[:80]!r} is not kebab case",
            array,
            index,
            "id",
            hint="use small letters and digits joined by hyphens: flood-2021",
        )
    title = text_at(table, array, index, "title")
    if title is None and array == "event":
        raise table.error(f"the event `{name}` has no title", array, index, hint='add a line title = "…"')
    earliest, latest = _interval(table, array, index)
    return CatalogueEvent(
        id=name,
        title=title or name,
        earliest=earliest,
        latest=latest,
        place=text_at(table, array, index, "place"),
        participants=texts_at(table, array, index, "participants"),
        cues=texts_at(table, array, index, "cues"),
        aliases=texts_at(table, array, index, "aliases"),
        context=array == "context",
    )


def _interval(table: Table, array: str, index: int) -> Interval:
    value = table.values[array][index].get("date")  # type: ignore[index]
    match value:
        case None:
            return None, None
        case dt.datetime():
            return value.date(), value.date()
        case dt.date():
            return value, value
        case str() | int() if not isinstance(value, bool):
            days = _days(str(value))
        case _:
            days = None
    if days is None or (days[0] and days[1] and days[0] > days[1]):
        shown = repr(value)[:80] if isinstance(value, str | int) else "this"
        raise table.error(
            f"{shown} is not a date",
            array,
            index,
            "date",
            hint="write a day, a month, a year, or an interval: 2022-09-15/2022-09-16, 2022-09-15/..",
        )
    return days


def _days(value: str) -> Interval | None:
    """Return the first and last day of an EDTF date or interval, None where it is none of ours.

    `2022-02-24/..` goes on: it has no last day.
    """
    first, slash, last = value.strip().partition("/")
    start = _period(first)
    if slash and last == "..":
        return (start[0], None) if start else None
    end = _period(last) if slash else start
    return (start[0], end[1]) if start and end else None


def _period(value: str) -> tuple[dt.date, dt.date] | None:
    found = _EDTF.fullmatch(value)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year:
        return None
    try:
        if month and day:
            return dt.date(year, month, day), dt.date(year, month, day)
        if found[2]:
            last = calendar.monthrange(year, month or 0)[1]
            return dt.date(year, month or 0, 1), dt.date(year, month or 0, last)
    except (ValueError, IndexError):
        return None
    return dt.date(year, 1, 1), dt.date(year, 12, 31)

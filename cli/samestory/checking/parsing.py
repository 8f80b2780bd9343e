"""Reports: from bytes to what they hold, or one line that says why they are none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, Final, NamedTuple, NoReturn, TypeVar

import msgspec

from samestory.errors import InputError
from samestory.model import SCHEMA_VERSION, ArticleCard, Comparison, Coverage, Event, Mention, Origin, Row
from samestory.safe import visible

T = TypeVar("T")

_HINT: Final = "name a file that samestory compare wrote with --json or -f jsonl"
_RECORD: Final = b'{"type":'
#: So much is shown of what stands in the place of something else.
_SHOWN: Final = 80
_BYTE: Final = re.compile(r"\(byte (\d+)\)")
#: How a library names what is missing, what can't be, and where.
_LACKED: Final = re.compile(r"missing required field `([^`]*)`")
_FALSE: Final = re.compile(r"Invalid (?:enum )?value ('.*')", re.DOTALL)
_AT: Final = re.compile(r" - at `(?:key in )?\$\.?([^`]*)`$")


class Parsed(NamedTuple):
    """What a report holds, and how it is written."""

    comparison: Comparison
    form: str  #: json or jsonl


class _Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="event"):
    """An event as JSON Lines have it."""

    id: str
    title: str
    date: str | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    origin: Origin
    coverage: tuple[Coverage, ...] = ()


class _Mention(Mention, frozen=True, kw_only=True, tag="mention"):
    event: str


class _Row(Row, frozen=True, kw_only=True, tag="row"):
    event: str


class _Summary(Comparison, frozen=True, kw_only=True, tag_field="type", tag="summary"):
    """The last record of JSON Lines."""

    articles: tuple[ArticleCard, ...] = ()
    events: tuple[Event, ...] = ()


_Line = ArticleCard | _Event | _Mention | _Row | _Summary


def parsed(data: bytes, name: str) -> Parsed:
    """Return the report that `data` holds; `name` is what it is called in errors.

    Raises:
        InputError: it is none.
    """
    if not data.strip():
        raise InputError(f"{name}: empty", hint=_HINT)
    if data.startswith(_RECORD):
        found = Parsed(_assembled(data, name), "jsonl")
    else:
        found = Parsed(_decoded(data, Comparison, name, 1), "json")
    if (version := found.comparison.schema_version) != SCHEMA_VERSION:
        _refuse(f"{name}: of schema {version[:_SHOWN]}, this samestory reads {SCHEMA_VERSION}")
    return found


def _assembled(data: bytes, name: str) -> Comparison:
    """Return the comparison that JSON Lines make up."""
    *lines, last = data.removesuffix(b"\n").split(b"\n")
    summary = _decoded(last, _Line, name, len(lines) + 1)
    if not isinstance(summary, _Summary):
        _refuse(f"{name}:{len(lines) + 1}: cut short: the last line is no summary")
    articles: list[ArticleCard] = []
    events: list[tuple[_Event, list[Mention], list[Row]]] = []
    for number, line in enumerate(lines, 1):
        record: _Line = _decoded(line, _Line, name, number)
        match record:
            case _Summary():
                _refuse(f"{name}:{number}: a summary before the last line")
            case _Event():
                events.append((record, [], []))
            case _Mention() | _Row():
                if not events or events[-1][0].id != record.event:
                    _refuse(f"{name}:{number}: not behind its event {record.event[:_SHOWN]!r}")
                if isinstance(record, _Row):
                    events[-1][2].append(_as(record, Row))
                else:
                    events[-1][1].append(_as(record, Mention))
            case _:
                articles.append(record)
    return _whole(summary, articles, events)


def _whole(
    summary: _Summary,
    articles: Iterable[ArticleCard],
    events: Iterable[tuple[_Event, list[Mention], list[Row]]],
) -> Comparison:
    found = tuple(
        Event(**msgspec.structs.asdict(event), mentions=tuple(mentions), rows=tuple(rows))
        for event, mentions, rows in events
    )
    return msgspec.structs.replace(_as(summary, Comparison), articles=tuple(articles), events=found)


def _as(record: msgspec.Struct, kind: type[T]) -> T:
    """Return a record as the one that it extends."""
    names: tuple[str, ...] = kind.__struct_fields__  # type: ignore[attr-defined]
    return kind(**{name: getattr(record, name) for name in names})


def _decoded(data: bytes, kind: Any, name: str, first: int) -> Any:
    """Return the record that `data` holds, which begins on line `first` of the report.

    Raises:
        InputError: it holds another thing.
    """
    try:
        try:
            return msgspec.json.decode(data, type=kind)
        except (UnicodeDecodeError, msgspec.DecodeError):
            if b"\\ud" not in data.lower():
                raise
            return msgspec.convert(json.loads(data), type=kind)  # half a character, which a text may hold
    except msgspec.ValidationError as error:
        _refuse(f"{name}:{first}: no report of samestory compare: {_misfit(str(error))}", error)
    except msgspec.DecodeError as error:
        at = _BYTE.search(str(error))
        before = data[: int(at[1])] if at else data
        line = first + before.count(b"\n")
        column = len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
        why = f"not JSON: what stands in column {column} does not belong there" if at else "cut short"
        _refuse(f"{name}:{line}: {why}", error)
    except RecursionError as error:
        _refuse(f"{name}:{first}: nested too deeply", error)
    except ValueError as error:
        _refuse(f"{name}:{first}: not JSON in UTF-8", error)


def _misfit(error: str) -> str:
    """Return in words what a library says of what is in the place of something else."""
    at = _AT.search(error)
    place = at[1] if at else ""
    if lacked := _LACKED.search(error):
        return f"{_shown(place) or 'it'} has no {_shown(lacked[1])}"
    if false := _FALSE.search(error[: at.start()] if at else error):
        return f"{_shown(place) or 'it'} can't be {_shown(false[1])}"
    return f"{_shown(place)} is not what samestory writes there" if place else "it is another kind of JSON"


def _shown(told: str) -> str:
    """Return what a stranger may have written."""
    told = visible(told)
    return told if len(told) <= _SHOWN else f"{told[:_SHOWN]}..."


def _refuse(what: str, error: Exception | None = None) -> NoReturn:
    raise InputError(what, hint=_HINT) from error

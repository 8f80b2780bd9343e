"""TOML files with the line of every key, so that a mistake can be shown where it stands.

`tomllib` reports lines only for errors of syntax. The lines of keys are looked up in the source
text, and only when a message needs one. Limits: keys inside inline tables count as standing on
the line of the outermost key, and so do keys set by dotted names below the first one that was
found.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from samestory.errors import ConfigurationError

if TYPE_CHECKING:
    from samestory.model import NamedFile

Key = tuple[str | int, ...]

#: A catalogue may list thousands of events that `stories` proposed; anything longer is no configuration.
_MOST_BYTES = 32_000_000

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """The values of one TOML file, and where they stand."""

    path: Path
    values: Mapping[str, object]
    source: str
    data: bytes  #: the file as it is

    @property
    def named(self) -> NamedFile:
        """The file, as reports name it."""
        import hashlib

        from samestory.model import NamedFile

        path = os.fsencode(self.path).decode("utf-8", "backslashreplace")
        return NamedFile(path=path, sha256=hashlib.sha256(self.data).hexdigest())

    def line(self, *key: str | int) -> int:
        """Return the line of `key`, or of the nearest table around it; 1 where there is neither.

        A place in an array of tables is given by its index: `line("event", 2, "date")`.
        """
        known = dict(_lines(self.source))
        for length in range(len(key), 0, -1):
            if (found := known.get(key[:length])) is not None:
                return found
        return 1

    def error(self, what: str, *key: str | int, hint: str = "") -> ConfigurationError:
        """Return the error that says `what` is wrong at `key`: `file:line: what`."""
        return ConfigurationError(f"{self.path}:{self.line(*key)}: {what}", hint=hint)


def read_toml(path: Path) -> Table:
    """Read one TOML file.

    Raises:
        ConfigurationError: it can't be read, is no UTF-8, or breaks the syntax of TOML.
    """
    import tomllib

    data = _read(path)
    source = _decoded(path, data)
    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(path, source, str(error)) from error
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(
            f"{path}:1: a value is out of bounds", hint="shorten the number or the nesting"
        ) from error
    return Table(path=path, values=values, source=source, data=data)


def nearest(name: str, known: Collection[str]) -> str | None:
    """Return the one of `known` that `name` was probably meant to be, or None."""
    import difflib

    close = difflib.get_close_matches(name[:80].casefold(), sorted(known), n=1, cutoff=0.6)
    return close[0] if close else None


def subtable(table: Table, *key: str | int, known: Collection[str]) -> Mapping[str, object]:
    """Return the table at `key` after checking that it holds none but the `known` keys.

    Raises:
        ConfigurationError: there is no table at `key`, or it has an unknown key.
    """
    values: object = table.values
    for part in key:
        values = values[part]  # type: ignore[index]
    if not isinstance(values, dict):
        shown = _shown(key[-1])
        raise table.error(f"{shown} must be a table", *key, hint=f"write a line [{shown}] first")
    for name in values:
        if name not in known:
            meant = nearest(name, known)
            hint = f"did you mean `{meant}`?" if meant else f"known: {', '.join(sorted(known))}"
            raise table.error(f"unknown key `{_shown(name)}`", *key, name, hint=hint)
    return values


def text_at(table: Table, *key: str | int) -> str | None:
    """Return the string at `key`, None where there is none.

    Raises:
        ConfigurationError: something else stands there, or an empty string.
    """
    value = _value(table, key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise table.error(
            f"`{_shown(key[-1])}` must be a string, not {_kind(value)}",
            *key,
            hint="put it in quotation marks",
        )
    if not value.strip():
        raise table.error(f"`{_shown(key[-1])}` is empty", *key, hint="give a value or drop the line")
    return value


def texts_at(table: Table, *key: str | int) -> tuple[str, ...]:
    """Return the list of strings at `key`, empty where there is none.

    Raises:
        ConfigurationError: something else stands there.
    """
    value = _value(table, key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise table.error(
            f"`{_shown(key[-1])}` must be a list of strings",
            *key,
            hint='write it as ["one", "two"]',
        )
    return tuple(value)


def _value(table: Table, key: Key) -> object:
    values: object = table.values
    for part in key[:-1]:
        values = values[part]  # type: ignore[index]
    return values.get(key[-1]) if isinstance(values, dict) else None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or "it can't be read"
        raise ConfigurationError(f"{path}:1: {what}", hint="check the path and its permissions") from error
    if len(data) > _MOST_BYTES:
        raise ConfigurationError(
            f"{path}:1: larger than {_MOST_BYTES // 1_000_000} MB", hint="is this the file you meant?"
        )
    return data


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(f"{path}:{line}: not UTF-8", hint="save the file as UTF-8") from error


def _syntax_error(path: Path, source: str, message: str) -> ConfigurationError:
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    what = message[: place.start()] if place else message
    line = int(place[1]) if place and place[1] else source.count("\n") + 1
    if twice := re.match(r"Cannot declare \((.*?),?\) twice", what):
        name = twice[1].replace("', '", ".").strip("'\"")
        return ConfigurationError(
            f"{path}:{line}: the table [{_shown(name)}] stands here for the second time",
            hint="merge the two tables into one",
        )
    if what.startswith("Cannot overwrite"):
        return ConfigurationError(
            f"{path}:{line}: this key has a value already", hint="keep one of the two lines"
        )
    return ConfigurationError(
        f"{path}:{line}: not TOML: {what[:1].lower()}{what[1:]}",
        hint="strings stand in quotation marks, lists in square brackets",
    )


def _lines(source: str) -> Iterator[tuple[Key, int]]:
    """Yield the place of each header and each key, in order; each only once."""
    header = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_NAME})[ \t]*\]")
    assignment = re.compile(rf"[ \t]*({_NAME})[ \t]*=[ \t]*(.*)")
    table: Key = ()
    counts: dict[Key, int] = {}
    closing = ""
    for number, line in enumerate(source.split("\n"), 1):
        if closing:
            closing = "" if closing in line else closing
        elif found := header.match(line):
            table = _located(_names(found[2]), counts, array=found[1] == "[[")
            yield table, number
        elif found := assignment.match(line):
            for length in range(1, len(names := _names(found[1])) + 1):
                yield (*table, *names[:length]), number
            mark = found[2][:3]
            closing = mark if mark in ('"""', "'''") and mark not in found[2][3:] else ""


def _names(dotted: str) -> Key:
    import tomllib

    names: list[str] = []
    value: object = tomllib.loads(f"{dotted} = 0")
    while isinstance(value, dict):
        name, value = next(iter(value.items()))
        names.append(name)
    return tuple(names)


def _located(names: Key, counts: dict[Key, int], *, array: bool) -> Key:
    """Return the key of a header, with the index of each array of tables put in."""
    key: Key = ()
    for place, name in enumerate(names, 1):
        key = (*key, name)
        if array and place == len(names):
            counts[key] = counts.get(key, -1) + 1
        if key in counts:
            key = (*key, counts[key])
    return key


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case dt.date() | dt.time():
            return "a date or time"
        case list():
            return "a list"
        case _:
            return "a table"


def _shown(name: object) -> str:
    """Return a key in one line, fit for a message."""
    return repr(str(name)[:80])[1:-1]

"""What Python hands over as articles: paths, records, data frames."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, Final, NamedTuple, Protocol, TypeVar, cast, runtime_checkable

import msgspec

from samestory.api.telling import spoken
from samestory.errors import UsageError
from samestory.model import Article, Facts, Skipped
from samestory.pipeline import COLUMNS
from samestory.render import jsontext
from samestory.tables import nearest

T = TypeVar("T")

Path = str | os.PathLike[str]
#: An article as the fields of a record.
Record = Mapping[str, Any]


@runtime_checkable
class Frame(Protocol):
    """A data frame, of pandas or polars, with an article a row."""

    @property
    def columns(self) -> Any:
        """The names of the columns."""

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns."""


Articles = Path | Record | Frame | Iterable[Path | Record]

#: The operand that stands for records.
_RECORDS: Final = "-"
#: Where records have their text, and what is looked at beside it.
_TEXT: Final = ("text", "body", "content")
_NAMES: Final = frozenset(
    {*COLUMNS, "headline", "outlet", "publisher", "authors", "byline", "date", "published_at", "link", "lang"}
)
_SEVERAL: Final = frozenset({"author", "authors", "byline"})


class Operands(NamedTuple):
    """What the pipeline is to read."""

    named: tuple[str, ...] = ()  #: files and folders, and what stands for the records
    records: tuple[int, ...] = ()  #: the place of each record among the articles that were given
    stdin: BinaryIO | None = None  #: the records as JSON Lines

    def called(self, skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
        """Return what was skipped, records by their place among the articles that were given."""
        return tuple(self._called(one) for one in skipped)

    def _called(self, one: Skipped) -> Skipped:
        name, _, line = one.path.rpartition(":")
        if name != _RECORDS or not line.isdigit() or int(line) > len(self.records):
            return msgspec.structs.replace(one, detail=spoken(one.detail))
        path = f"articles[{self.records[int(line) - 1]}]"
        return msgspec.structs.replace(one, path=path, detail=one.detail.replace(one.path, path))


def operands(articles: Articles | None, columns: Mapping[str, str]) -> Operands:
    """Return what to read: the names of files and folders, and records as JSON Lines.

    Args:
        articles: what was given.
        columns: of data frames, by our names of fields.

    Raises:
        UsageError: there is nothing in `articles`, or something that is no article.
    """
    if articles is None:
        return Operands()
    named: list[str] = []
    places: list[int] = []
    records: list[Record] = []
    given: Iterable[Path | Record] = (
        _rows(articles, columns)
        if isinstance(articles, Frame)
        else several(articles, str, os.PathLike, Mapping, Article, Facts)
    )
    for place, one in enumerate(given):
        if isinstance(one, str | os.PathLike):
            named.append(_path(one))
        else:
            records.append(_record(one, f"articles[{place}]"))
            places.append(place)
    if not named and not records:
        raise UsageError("no articles are given", hint="give paths or records, or nothing for the collection")
    lines = io.BytesIO(b"".join(jsontext.lines(records))) if records else None
    return Operands((*named, *([_RECORDS] if records else [])), tuple(places), lines)


def several(given: T | Iterable[T], *single: type) -> list[T]:
    """Return what is given as a list; what is of a type in `single` is the only one.

    Raises:
        UsageError: it is neither.
    """
    if isinstance(given, single):
        return [cast("T", given)]
    if isinstance(given, Iterable):
        return list(given)
    raise UsageError(f"{type(given).__name__} is not understood here", hint="give one or several")


def _rows(frame: Any, columns: Mapping[str, str]) -> Iterator[Record]:
    """Yield the rows of a data frame, its columns by our names where they were named.

    Raises:
        UsageError: a column that was named is not there, or it is no data frame.
    """
    there = list(map(str, frame.columns))
    for field, column in columns.items():
        if column not in there:
            raise UsageError(f"columns: no column {column} for {field}", hint=f"there are {', '.join(there)}")
    if hasattr(frame, "to_dicts"):
        rows = frame.to_dicts()
    elif hasattr(frame, "to_dict"):
        rows = frame.to_dict("records")
    else:
        raise UsageError(f"{type(frame).__name__} is no article", hint="give its rows as records")
    taken = set(columns.values())
    for row in rows:
        rest = {str(name): value for name, value in row.items() if str(name) not in taken}
        yield {**rest, **{field: row[column] for field, column in columns.items()}}


def _path(given: Path) -> str:
    path = os.fspath(given)
    if path == _RECORDS:
        raise UsageError("- is no path in Python", hint="give the articles of standard input as records")
    return path


def _record(given: object, where: str) -> Record:
    """Return the fields of an article that can be given as JSON; what is no field is not looked at.

    Raises:
        UsageError: it is no record, has no text, or a field is of a type that it can't have.
    """
    if isinstance(given, Article | Facts):
        raise UsageError(
            f"{where}: {type(given).__name__} is a result, which does not say how it was read",
            hint="give the path or the record that it was made of",
        )
    if not isinstance(given, Mapping):
        raise UsageError(
            f"{where}: {type(given).__name__} is no article",
            hint='give a path, or a record such as {"text": "…"}',
        )
    if not any(name in given for name in _TEXT):
        meant = nearest("text", {str(name): name for name in given})
        hint = f"is {meant} meant? call it text" if meant else 'a record is such as {"text": "…"}'
        raise UsageError(f"{where}: no text in this record", hint=hint)
    told = {name: _value(name, value, where) for name, value in given.items() if isinstance(name, str)}
    return {name: value for name, value in told.items() if value is not None}


def _value(name: str, value: object, where: str) -> object:
    """Return the value of a field as JSON has it; None for what is missing or no field of ours."""
    field = name.strip().casefold().replace("-", "_")
    if (field not in _NAMES and field not in _TEXT) or _missing(value):
        return None
    if isinstance(value, str) or (field == "id" and isinstance(value, int) and not isinstance(value, bool)):
        return value
    if field in {"published", "date", "published_at"} and hasattr(value, "isoformat"):
        return value.isoformat()
    if field in _SEVERAL and isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return list(value)
    kinds = "a text or a date" if field in {"published", "date", "published_at"} else "a text"
    kinds = "a text or several" if field in _SEVERAL else kinds
    raise UsageError(f"{where}: {name} is {type(value).__name__}, not {kinds}", hint="give it as a string")


def _missing(value: object) -> bool:
    """Say whether this is how tables write that there is nothing: None, NaN, NaT, NA."""
    if isinstance(value, float):
        return value != value  # only NaN is not itself
    return value is None or type(value).__name__ in {"NaTType", "NAType"}

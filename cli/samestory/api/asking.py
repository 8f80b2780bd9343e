"""What Python hands over, made into what the pipeline reads."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path as _Path
from typing import BinaryIO, Literal, TypeVar, cast

from samestory.errors import InputError, UsageError
from samestory.model import Article, Skipped, Verdict
from samestory.pipeline import Inputs
from samestory.render import jsontext
from samestory.settings import PRESETS
from samestory.tables import nearest

T = TypeVar("T")

Path = str | os.PathLike[str]
#: An article as it is, or as the fields of a record.
Record = Mapping[str, object] | Article
Articles = Path | Record | Iterable[Path | Record]
Preset = Literal["strict", "balanced", "broad"]

#: The operand that stands for records.
_RECORDS = "-"


def operands(articles: Articles | None) -> tuple[tuple[str, ...], BinaryIO | None]:
    """Return what to read: the names of files and folders, and records as JSON Lines.

    Raises:
        UsageError: there is nothing in `articles`, or something that is no article.
    """
    if articles is None:
        return (), None
    named: list[str] = []
    records: list[object] = []
    given: list[Path | Record] = _several(articles, str, os.PathLike, Mapping, Article)
    for one in given:
        if isinstance(one, str | os.PathLike):
            named.append(_path(one))
        elif isinstance(one, Mapping | Article):
            records.append(_record(one))
        else:
            raise UsageError(  # whoever has no type checker
                f"{type(one).__name__} is no article", hint='give a path, or a record such as {"text": "…"}'
            )
    if not named and not records:
        raise UsageError("no articles are given", hint="give paths or records, or nothing for the collection")
    lines = io.BytesIO(b"".join(jsontext.lines(records))) if records else None
    return (*named, *([_RECORDS] if records else [])), lines


def inputs(
    named: tuple[str, ...],
    *,
    catalogue: Path | Iterable[Path] | None = None,
    no_catalogue: bool = False,
    events: str | Iterable[str] = (),
    sources: Path | None = None,
    source: str | Iterable[str] = (),
    preset: str = "balanced",
    min_score: float | None = None,
    cache: Path | None = None,
    jobs: int = 1,
) -> Inputs:
    """Return the arguments as the pipeline takes them.

    Raises:
        UsageError: one makes no sense, or two contradict each other.
    """
    listed: list[Path] = [] if catalogue is None else _several(catalogue, str, os.PathLike)
    catalogues = tuple(map(_Path, listed))
    if catalogues and no_catalogue:
        raise UsageError("catalogue and no_catalogue contradict each other", hint="drop one")
    if min_score is not None and not 0.0 <= min_score <= 1.0:
        raise UsageError(f"min_score: not a number from 0 to 1: {min_score}")
    if jobs < 1:
        raise UsageError(f"jobs: not a number of processes: {jobs}")
    return Inputs(
        operands=named,
        catalogues=catalogues,
        use_catalogue=not no_catalogue,
        events=tuple(_several(events, str)),
        sources=None if sources is None else _Path(sources),
        only_sources=tuple(_several(source, str)),
        preset=_one_of("preset", preset, tuple(PRESETS)),
        min_score=min_score,
        cache=None if cache is None else _Path(cache),
        jobs=jobs,
    )


def verdicts(only: str | Iterable[str]) -> frozenset[Verdict]:
    """Return the verdicts of these names.

    Raises:
        UsageError: there is no such verdict.
    """
    asked: list[str] = _several(only, str)
    return frozenset(Verdict(_one_of("only", one, tuple(Verdict))) for one in asked)


def refuse_unread(skipped: Iterable[Skipped]) -> None:
    """Refuse to go on where what was named can't be read.

    Raises:
        InputError: it can't, for the reason that is named.
    """
    for item in skipped:
        if item.operand:
            detail = item.detail if item.path in item.detail else f"{item.path}: {item.detail}"
            raise InputError(detail, hint='the text of an article is given as {"text": "…"}, not as a path')


def _several(given: T | Iterable[T], *single: type) -> list[T]:
    """Return what is given as a list; what is of a type in `single` is the only one."""
    if isinstance(given, single):
        return [cast("T", given)]
    if isinstance(given, Iterable):
        return list(given)
    raise UsageError(f"{type(given).__name__} is not understood here", hint="give one or several")


def _path(given: Path) -> str:
    path = os.fspath(given)
    if path == _RECORDS:
        raise UsageError("- is no path in Python", hint="give the articles of standard input as records")
    return path


def _record(given: Record) -> dict[str, object]:
    """Return the fields of an article that can be given as JSON; the others are not looked at."""
    if isinstance(given, Article):
        names = given.__struct_fields__
        given = {name: getattr(given, name) for name in names}
    fields: dict[str, object] = {}
    for name, value in given.items():
        if hasattr(value, "isoformat"):
            fields[name] = value.isoformat()
        elif isinstance(value, str | int | list) and name != "type":
            fields[name] = value
    return fields


def _one_of(name: str, value: str, known: Sequence[str]) -> str:
    if value in known:
        return value
    meant = nearest(str(value), known)
    hint = f"did you mean {meant}?" if meant else f"known: {', '.join(known)}"
    raise UsageError(f"{name}: no such value: {value}", hint=hint)

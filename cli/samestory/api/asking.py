"""What Python asks for, made into what the pipeline takes."""

from __future__ import annotations

import datetime as dt
import numbers
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path as _Path
from typing import Literal, TypedDict

from samestory.api.articles import Path, several
from samestory.errors import UsageError
from samestory.model import Verdict
from samestory.pipeline import COLUMNS, Inputs
from samestory.settings import PRESETS
from samestory.tables import nearest

Preset = Literal["strict", "balanced", "broad"]


class Options(TypedDict, total=False):
    """The arguments of `compare` that everything which compares takes."""

    catalogue: Path | Iterable[Path] | None
    no_catalogue: bool
    events: str | Iterable[str]
    sources: Path | None
    source: str | Iterable[str]
    columns: Mapping[str, str] | None
    allow_network: bool
    preset: Preset
    min_score: float | None
    cache: Path | None
    jobs: int


def inputs(
    named: tuple[str, ...],
    *,
    catalogue: Path | Iterable[Path] | None = None,
    no_catalogue: bool = False,
    events: str | Iterable[str] = (),
    sources: Path | None = None,
    source: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    allow_network: bool = False,
    preset: str = "balanced",
    min_score: float | None = None,
    cache: Path | None = None,
    jobs: int = 1,
) -> Inputs:
    """Return the arguments as the pipeline takes them.

    Raises:
        UsageError: one makes no sense, or two contradict each other.
    """
    listed: list[Path] = [] if catalogue is None else several(catalogue, str, os.PathLike)
    if listed and no_catalogue:
        raise UsageError("catalogue and no_catalogue contradict each other", hint="drop one")
    return Inputs(
        operands=named,
        catalogues=tuple(map(_Path, listed)),
        use_catalogue=not no_catalogue,
        events=tuple(several(events, str)),
        columns=named_columns(columns),
        network=allow_network,
        sources=None if sources is None else _Path(sources),
        only_sources=tuple(several(source, str)),
        preset=_one_of("preset", preset, tuple(PRESETS)),
        min_score=_share("min_score", min_score),
        cache=None if cache is None else _Path(cache),
        jobs=count("jobs", jobs),
    )


def verdicts(only: str | Iterable[str]) -> frozenset[Verdict]:
    """Return the verdicts of these names.

    Raises:
        UsageError: there is no such verdict.
    """
    asked: list[str] = several(only, str)
    return frozenset(Verdict(_one_of("only", one, tuple(Verdict))) for one in asked)


def named_columns(columns: Mapping[str, str] | None) -> dict[str, str]:
    """Return the columns of tables by our names of fields.

    Raises:
        UsageError: there is no such field, or a column is no name.
    """
    if columns is None:
        return {}
    if not isinstance(columns, Mapping) or not all(isinstance(one, str) for one in columns.values()):
        raise UsageError("columns: not names by fields", hint='write {"text": "Body"}')
    return {_one_of("columns", field, COLUMNS): column for field, column in columns.items()}


def count(name: str, given: object) -> int:
    """Return a number of things, at least one.

    Raises:
        UsageError: it is anything else.
    """
    if isinstance(given, numbers.Integral) and not isinstance(given, bool) and (number := int(given)) >= 1:
        return number
    raise UsageError(f"{name}: not a whole number from 1: {given!r}")


def day(name: str, given: dt.date | str | None) -> dt.date | None:
    """Return a day, of a string that is one.

    Raises:
        UsageError: it is anything else.
    """
    if isinstance(given, dt.datetime):
        return given.date()
    if given is None or isinstance(given, dt.date):
        return given
    try:
        return dt.date.fromisoformat(given)
    except (TypeError, ValueError):
        raise UsageError(f"{name}: no such day: {given}", hint="write 2025-03-01, or give a date") from None


def _share(name: str, given: object) -> float | None:
    if given is None:
        return None
    if (
        isinstance(given, numbers.Real)
        and not isinstance(given, bool)
        and 0.0 <= (share := float(given)) <= 1.0
    ):
        return share
    raise UsageError(f"{name}: not a number from 0 to 1: {given!r}")


def _one_of(name: str, value: str, known: Sequence[str]) -> str:
    if value in known:
        return value
    meant = nearest(str(value), known)
    hint = f"did you mean {meant}?" if meant else f"known: {', '.join(known)}"
    raise UsageError(f"{name}: no such value: {value}", hint=hint)

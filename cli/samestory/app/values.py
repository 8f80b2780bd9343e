"""Option values: from what was typed to what was meant, or an error that says what would do."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from samestory.errors import UsageError

if TYPE_CHECKING:
    from samestory.model import Verdict

_DAY: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def one_of(option: str, value: str, known: Sequence[str]) -> str:
    """Return `value` if it is one of `known`.

    Raises:
        UsageError: it is not; the nearest known one is named.
    """
    if value in known:
        return value
    raise UsageError(f"{option}: no such value: {value}", hint=nearest_of(value, known))


def nearest_of(value: str, known: Collection[str]) -> str:
    """Return a hint that names the one of `known` that was probably meant, or all of them."""
    from samestory.tables import nearest

    meant = nearest(value, known)
    return f"did you mean {meant}?" if meant else f"known: {', '.join(known)}"


def verdicts(only: Sequence[str]) -> frozenset[Verdict]:
    """Return the verdicts that `--only` names.

    Raises:
        UsageError: there is no such verdict.
    """
    from samestory.model import Verdict

    return frozenset(Verdict(one_of("--only", one, tuple(Verdict))) for one in only)


def format_of(value: str | None, known: Sequence[str], *, json: bool = False) -> str:
    """Return the format asked for by `--format` and `--json`; the first of `known` by default.

    Raises:
        UsageError: it is unknown, or the two options contradict each other.
    """
    asked = None if value is None else one_of("--format", value, known)
    if json and asked not in {None, "json"}:
        raise UsageError(f"--json and --format {asked} contradict each other", hint="drop one")
    return "json" if json else asked or known[0]


def whole(option: str, value: str | None, low: int, high: int) -> int | None:
    """Return `value` as a whole number between `low` and `high`, None for None.

    Raises:
        UsageError: it is anything else.
    """
    if value is None:
        return None
    if value.isascii() and value.isdigit() and len(value) < 9 and low <= int(value) <= high:
        return int(value)
    raise UsageError(f"{option}: not a whole number from {low} to {high}: {value}")


def share(option: str, value: str) -> float:
    """Return `value` as a number from 0 to 1.

    Raises:
        UsageError: it is anything else, NaN among it.
    """
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if 0.0 <= number <= 1.0:
        return number
    raise UsageError(f"{option}: not a number from 0 to 1: {value}")


def day(option: str, value: str | None, *, end: bool) -> dt.date | None:
    """Return the first day of a day, month or year, or its last one for `end`; None for None.

    Raises:
        UsageError: it is anything else.
    """
    if value is None:
        return None
    found = _DAY.fullmatch(value)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        first = dt.date(year or 0, month or 1, day or 1)
        if not end or day is not None:
            return first
        from calendar import monthrange

        last = month or 12
        return dt.date(first.year, last, monthrange(first.year, last)[1])
    except ValueError:
        raise UsageError(
            f"{option}: no such day: {value}", hint="write 2025-03-01, 2025-03 or 2025"
        ) from None

"""Every claim of a report, and what came of checking it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from samestory.checking import rows, whole
from samestory.checking.passages import Standing
from samestory.model import (
    ArticleState,
    ChangedRow,
    Check,
    Claim,
    Comparison,
    Result,
    Unlike,
)


class Evidence(NamedTuple):
    """What a report is held against."""

    report: Comparison
    unbroken: bool  #: whether it is, to the byte, what was sealed
    standing: Standing
    made: Comparison | None  #: the comparison made again, with the seal of the report
    why: str = ""  #: why it was not
    altered: str = ""  #: where the report is not as it was written
    folders: bool = False  #: whether its articles were looked for in folders that it names


class Findings(NamedTuple):
    """What came of all checks."""

    checks: tuple[Check, ...]
    rows: tuple[ChangedRow, ...]
    changes: tuple[Unlike, ...]


def checked(given: Evidence) -> Findings:
    """Check every claim of a report."""
    found, changes = _made_again(given)
    checks = (
        _seal(given),
        _articles(given),
        _passages(given.standing),
        _counts(given.report),
        _settings(given),
        _verdicts(given, found, changes),
    )
    return Findings(checks, found, changes)


def _made_again(given: Evidence) -> tuple[tuple[ChangedRow, ...], tuple[Unlike, ...]]:
    """Return the rows that are not the same when they are made again, and what else is not."""
    report, made = given.report, given.made
    if made is None:
        return (), ()
    found = tuple(rows.changed(report, made))
    made = msgspec.structs.replace(made, settings=report.settings, articles=report.articles)
    changes = tuple(whole.unlike(report, made))
    if not (found or changes or given.standing.lost):
        changes = tuple(whole.disordered(report, made))
    return found, changes


def _seal(given: Evidence) -> Check:
    told = "no byte was changed since it was sealed"
    if not given.unbroken:
        told = f"the report is not as it was written: {given.altered}"
    return _check(Claim.SEAL, given.unbroken, told)


def _articles(given: Evidence) -> Check:
    states = [one.state for one in given.standing.articles]
    told = f"{states.count(ArticleState.UNCHANGED)} of {len(states)} are what was read"
    for state, said in (
        (ArticleState.CHANGED, "changed since"),
        (ArticleState.MISSING, "could not be read again"),
    ):
        if number := states.count(state):
            told += f", {number} {said}"
    if given.folders:
        told += "; other files in the same folders were not looked at"
    if set(states) == {ArticleState.UNCHANGED, ArticleState.MISSING} or set(states) == {ArticleState.MISSING}:
        return Check(claim=Claim.ARTICLES, result=Result.UNCHECKED, detail=told)
    return _check(Claim.ARTICLES, set(states) <= {ArticleState.UNCHANGED}, told)


def _passages(standing: Standing) -> Check:
    unread = sum(one.passages for one in standing.articles if one.state is ArticleState.MISSING)
    stand = standing.cited - unread - len(standing.lost)
    told = f"{stand} of {standing.cited} stand where the report says"
    gone, moved = (sum(getattr(one, name) for one in standing.articles) for name in ("gone", "moved"))
    for number, said in ((moved, "elsewhere"), (gone, "nowhere"), (unread, "in what could not be read")):
        if number:
            told += f", {number} {said}"
    if unread and not standing.lost:
        return Check(claim=Claim.PASSAGES, result=Result.UNCHECKED, detail=told)
    return _check(Claim.PASSAGES, stand == standing.cited, told)


def _counts(report: Comparison) -> Check:
    wrong = whole.miscounted(report)
    told = f"the summary says {'; '.join(wrong)}" if wrong else "the summary counts the rows that it holds"
    return _check(Claim.COUNTS, not wrong, told)


def _settings(given: Evidence) -> Check:
    was = given.report.settings
    now = None if given.made is None else given.made.settings
    if was is None or now is None:
        return Check(claim=Claim.SETTINGS, result=Result.UNCHECKED, detail=given.why)
    wrong = whole.unlike_settings(was, now)
    told = "; ".join(wrong) or "catalogues, side-car files and weights are what they were"
    return _check(Claim.SETTINGS, was == now, told)


def _verdicts(given: Evidence, found: tuple[ChangedRow, ...], changes: tuple[Unlike, ...]) -> Check:
    if given.made is None:
        return Check(claim=Claim.VERDICTS, result=Result.UNCHECKED, detail=given.why)
    told = ", ".join(_said_of_rows(given.report, found))
    if changes:
        told += f"; {len(changes)} more {'thing differs' if len(changes) == 1 else 'things differ'}"
    return _check(Claim.VERDICTS, not found and not changes, told)


def _said_of_rows(report: Comparison, found: tuple[ChangedRow, ...]) -> Iterator[str]:
    total = sum(len(event.rows) for event in report.events)
    others = [one for one in found if one.was is not None]
    yield f"{total - len(others)} of {total} rows are the same when they are made again"
    if places := sum(one.places for one in others):
        yield f"{places} more but for where their words stand"
    if verdicts := sum(one.now is not None and one.was != one.now for one in others):
        yield f"{verdicts} {'has' if verdicts == 1 else 'have'} another verdict now"
    if gone := sum(one.now is None for one in others):
        yield f"{gone} {'is' if gone == 1 else 'are'} no longer found"
    if new := len(found) - len(others):
        yield f"{new} {'is' if new == 1 else 'are'} not in the report"


def _check(claim: Claim, holds: bool, detail: str) -> Check:  # noqa: FBT001
    return Check(claim=claim, result=Result.CONFIRMED if holds else Result.REFUTED, detail=detail)

"""`verify` for people: whether a report holds, what was checked, and whatever is no longer as it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from samestory.model import (
    ArticleState,
    ChangedRow,
    Check,
    LostPassage,
    PassageState,
    Result,
    Verification,
    VerifiedArticle,
)
from samestory.render.calling import counted
from samestory.render.page import heading, paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, paint, wrap

_INDENT: Final = "  "
#: As much of a digest tells two apart by eye.
_DIGITS: Final = 12
_FORMS: Final[Mapping[str, str]] = MappingProxyType({"json": "JSON", "jsonl": "JSON Lines"})
#: How a result looks: as the verdicts that say the like.
_LOOKS: Final[Mapping[Result, str]] = MappingProxyType(
    {Result.CONFIRMED: "agree", Result.REFUTED: "conflict", Result.UNCHECKED: "updated"}
)


def verify(found: Verification, paper: Paper) -> str:
    """Return what holds of a report; no line is wider than `paper`."""
    return paint(_lines(found, paper), colour=paper.colour)


def _lines(found: Verification, paper: Paper) -> Iterator[Line]:
    yield from heading(found.report.path, paper)
    said = found.opening
    yield from paragraph(said[:1].upper() + said[1:], paper)
    wrote = found.report.generator
    form = _FORMS[found.report.form]
    yield from paragraph(f"{form}, which says that {wrote.name} {wrote.version} wrote it", paper)
    yield []
    for check in found.checks:
        yield from _check(check, paper)
    for note in found.notes:
        yield from paragraph(f"Note: {note}", paper, rest=_INDENT)
    changed = [one for one in found.articles if one.state is not ArticleState.UNCHANGED]
    yield from _listed("Articles", [_article(one) for one in changed], paper)
    gone = [one for one in found.passages if one.state is PassageState.GONE]
    moved = [one for one in found.passages if one.state is PassageState.MOVED and one.now != one.line]
    yield from _listed("Passages", [_passage(one) for one in (*gone, *moved)], paper)
    yield from _listed("Rows", [_row(one) for one in found.rows if not one.places], paper)
    yield from _listed("Other", [f"{one.where}: {one.detail}" for one in found.changes], paper)


def _check(check: Check, paper: Paper) -> list[Line]:
    runs = [Run(f"{check.claim}: "), Run(str(check.result), _LOOKS[check.result])]
    return wrap([*runs, Run(paper.clean(f": {check.detail}"))], paper.width, rest=_INDENT)


def _listed(title: str, told: list[str], paper: Paper) -> Iterator[Line]:
    if told:
        yield []
        yield [Run(title, "label")]
    for one in told:
        yield from paragraph(f"- {one}", paper, first=_INDENT, rest=_INDENT * 2)


def _article(one: VerifiedArticle) -> str:
    called = one.article if one.path is None else f"{one.article} ({one.path})"
    if one.state is ArticleState.MISSING:
        return f"{called} could not be read again: {one.detail}"
    parts = []
    if one.found != one.sha256:
        now = (one.found or "none")[:_DIGITS]
        parts.append(f"its digest was {one.sha256[:_DIGITS]} and is {now}")
    if one.fields:
        parts.append(f"{', '.join(one.fields)}: no longer as in the report")
    if one.moved or one.gone:
        parts.append(_lost(one))
    else:
        parts.append(f"{counted(one.passages, 'passage')} cited, all in place")
    return f"{called} has changed since: {'; '.join(parts)}"


def _lost(one: VerifiedArticle) -> str:
    if one.passages == 1:
        return f"its only passage stands {'nowhere in it' if one.gone else 'elsewhere'}"
    told = []
    if one.gone:
        told.append(f"{_stand(one.gone, f'its {one.passages} passages')} nowhere in it")
    if one.moved:
        told.append(f"{_stand(one.moved, str(one.passages))} elsewhere")
    return ", ".join(told)


def _stand(number: int, of: str) -> str:
    return f"{number} of {of} stand{'s' if number == 1 else ''}"


def _passage(one: LostPassage) -> str:
    where = f"row {one.row}" if one.row is not None else f"event {one.event}"
    now = f"is not in {one.article}"
    if one.state is PassageState.MOVED:
        now = f"stands on line {one.now} now"
    return f"{one.article}:{one.line} ({where}) {now}: {one.text}"


def _row(one: ChangedRow) -> str:
    called = f"{one.row} of event {one.event}"
    if one.was is None:
        return f"{called} is new and says {one.now}: {one.detail}"
    if one.now is None:
        return f"{called} said {one.was}, and is no longer found: {one.detail}"
    if one.was is one.now:
        return f"{called} is {one.now} as before, with other {one.detail}"
    return f"{called} said {one.was}, is now {one.now}{f'; also other: {one.detail}' if one.detail else ''}"

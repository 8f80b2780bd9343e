"""`explain` for people: two lines, every pair of passages on them, and what each was weighed by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from samestory.model import Cited, Explanation, Hurdle, Pairing, Row, Signal, Total
from samestory.render import account, calling, differences, overall
from samestory.render.page import heading, paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, length, paint

#: How many shared terms are named.
_TERMS = 12
_INDENT = "  "


def explain(explanation: Explanation, paper: Paper) -> str:
    """Return why the passages on two lines were put together or not; no line is wider than `paper`."""
    return paint(_lines(explanation, paper), colour=paper.colour)


def _lines(given: Explanation, paper: Paper) -> Iterator[Line]:
    names = calling.labels(given.articles)
    yield from heading(" and ".join(given.refs), paper)
    yield from paragraph(_opening(given), paper)
    for note in given.notes:
        yield from paragraph(f"Note: {note}", paper, rest=_INDENT)
    yield []
    for number, pairing in enumerate(given.pairings, 1):
        yield from _pairing(number, len(given.pairings), pairing, names, paper)
        yield []
    for item in given.skipped:
        yield from paragraph(f"Skipped: {item.path} ({item.reason}): {item.detail}", paper, rest=_INDENT)
    for limit in given.limits:
        yield from paragraph(f"Not compared: {limit.what}: {limit.detail}", paper, rest=_INDENT)


def _opening(given: Explanation) -> str:
    pairs = calling.counted(len(given.pairings), "pair")
    joined = sum(one.together for one in given.pairings)
    stand = "stands" if joined == 1 else "stand"
    return f"{pairs} of passages; {joined or 'none'} {stand} in one row"


def _pairing(number: int, total: int, one: Pairing, names: Mapping[str, str], paper: Paper) -> Iterator[Line]:
    what = "together" if one.together else "apart"
    title = f"Pair {number} of {total}: {one.kind}, {what}"
    yield from ([Run(run.text, "label") for run in line] for line in paragraph(title, paper))
    yield from _cited(one.left, names, paper)
    yield from _cited(one.right, names, paper)
    yield from _said(f"Outcome: {what}: {one.outcome}", paper)
    yield from _said(f"Looked at: {'yes' if one.candidate else 'no'}: {one.candidacy}", paper)
    if one.hurdles:
        yield from _said(f"Hurdles: {'; '.join(_hurdle(hurdle, one.total) for hurdle in one.hurdles)}", paper)
    yield from _sum(one, paper)
    yield from _said(f"Nearest change: {one.nearest.text}", paper)
    if one.shared:
        yield from _said(f"Shared: {_terms(one)}", paper)
    if one.row is not None:
        yield from _row(one, one.row, names, paper)


def _cited(one: Cited, names: Mapping[str, str], paper: Paper) -> Iterator[Line]:
    speaker = f", {one.speaker}" if one.speaker else ""
    name = calling.named(one.article, names)
    yield from _said(f"{name}, {account.cited(one)}{speaker}: {one.text}", paper)


def _said(text: str, paper: Paper) -> list[Line]:
    return paragraph(text, paper, first=_INDENT, rest=_INDENT * 2)


def _hurdle(one: Hurdle, total: Total) -> str:
    detail = f" ({one.detail})" if one.detail else ""
    measured = f" {one.value:g}{detail}, at least {one.least:g}" if total is Total.ODDS else detail
    return f"{one.name}{measured}: {'met' if one.met else 'not met'}"


def _sum(one: Pairing, paper: Paper) -> Iterator[Line]:
    """Yield the signals, value times weight, with what they come to and what they had to reach."""
    greatest = one.total is Total.GREATEST
    counts = "the greatest counts" if greatest else "their sum is the log-odds of the score"
    yield from _said(f"Signals, value * weight = points; {counts}:", paper)
    lines = [(signal.name, _product(signal)) for signal in one.signals]
    lines.append(("greatest" if greatest else "score", _came(one)))
    lines.append(("threshold", f"{one.threshold:.4f}, {'reached' if one.reached else 'not reached'}"))
    width = max(len(name) for name, _ in lines)
    for name, value in lines:
        line = [Run(f"{_INDENT * 2}{name:<{width}}  {value}")]
        narrow = length(line) > paper.width
        yield from paragraph(f"{name}: {value}", paper, first=_INDENT * 2) if narrow else [line]


def _product(signal: Signal) -> str:
    return f"{signal.value:.4f} * {signal.weight:5.2f} = {signal.points:7.4f}"


def _came(one: Pairing) -> str:
    """Return the score, with a word on it where it is not just what the points come to."""
    if not all(hurdle.met for hurdle in one.hurdles):
        return f"{one.score:.4f}, for a hurdle is not met"
    if one.total is Total.ODDS:
        return f"{one.score:.4f}, of {sum(signal.points for signal in one.signals):.4f}"
    return f"{one.score:.4f}"


def _terms(one: Pairing) -> str:
    named = [
        f"{term.left if term.left == term.right else f'{term.left} / {term.right}'} {term.weight:.2f}"
        for term in one.shared[:_TERMS]
    ]
    more = len(one.shared) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _row(one: Pairing, row: Row, names: Mapping[str, str], paper: Paper) -> Iterator[Line]:
    """Yield the row in which both stand, and why it has its verdict."""
    sources = calling.counted(row.sources, "source")
    yield from _said(
        f"Row: {row.id} of event {one.event}, {row.kind}, score {row.score:.2f}, {sources}", paper
    )
    yield from _said(f"Because: {'; '.join(row.because)}", paper)
    yield from _said(f"Verdict: {row.verdict}: {overall.MEANINGS[row.verdict]}", paper)
    for difference in row.differences:
        told = differences.spelled(difference, names, ())
        rule = "" if told.endswith(difference.rule) else f" (rule: {difference.rule})"
        yield from paragraph(f"- {told}{rule}", paper, first=_INDENT * 2, rest=_INDENT * 3)
    if not row.differences:
        yield from _said("Differences: none was found", paper)
    if one.alone is not None and one.alone is not row.verdict:
        yield from _said(f"These two alone: {one.alone}; the row has its verdict from other passages", paper)

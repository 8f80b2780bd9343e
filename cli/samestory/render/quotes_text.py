"""`quotes` for people: who said what, the wordings side by side, stacked or linear."""

from __future__ import annotations

from collections.abc import Iterator

from samestory.model import Quotations, Verdict
from samestory.render import overall, utterances
from samestory.render.marks import RANK
from samestory.render.page import heading, paragraph
from samestory.render.paper import Layout, Paper
from samestory.render.statements import between_marks
from samestory.render.styled import Line, Run, beside, paint, wrap
from samestory.render.utterances import SpeakerView, UtteranceView, WordingView

_GAP = 3  #: a bar with a space on either side


def quotes(given: Quotations, paper: Paper) -> str:
    """Return all quotations as text; no line is wider than `paper`."""
    draw = _linear if paper.chosen() is Layout.LINEAR else _lines
    return paint(draw(given, paper), colour=paper.colour)


def _lines(given: Quotations, paper: Paper) -> Iterator[Line]:
    views = utterances.speakers(given)
    yield from paragraph(utterances.opening(given), paper)
    if any(view.shared for view in views):
        yield from _legend(paper)
    yield []
    for view in views:
        yield from _speaker(view, paper)
    if not views:
        yield from paragraph(utterances.NOTHING, paper)
        yield []
    yield [Run(paper.marks.rule * paper.width, "quiet")]
    for text in overall.inputs(given.articles, given.skipped, given.limits):
        yield from paragraph(text, paper, rest="  ")


def _legend(paper: Paper) -> list[Line]:
    marks = paper.marks
    runs: list[Run] = []
    for verdict in RANK:
        runs += [Run(f"{marks.verdicts[verdict]} ", verdict), Run(f"{verdict}, ")]
    runs += [Run(f"{marks.opens}words{marks.closes}", "changed"), Run(" that the first wording lacks")]
    return wrap(runs, paper.width)


def _speaker(view: SpeakerView, paper: Paper) -> Iterator[Line]:
    yield from heading(view.name, paper)
    yield from paragraph(f" {paper.marks.dot} ".join(view.facts), paper, rest="  ")
    yield []
    for one in view.shared:
        yield from _utterance(one, paper)
        yield []
    sign = paper.marks.verdicts[Verdict.SINGLE]
    for alone in view.alone:
        runs = [Run(paper.clean(alone.cites) + " ", "quiet"), Run(_quoted(alone.text, paper))]
        yield from wrap(runs, paper.width, first=f"{sign} ", rest="    ")
    if view.alone:
        yield []


def _utterance(one: UtteranceView, paper: Paper) -> Iterator[Line]:
    dot = f" {paper.marks.dot} "
    runs = [
        Run(f"{paper.marks.verdicts[one.verdict]} {one.verdict}", one.verdict),
        Run(dot + paper.clean(dot.join(one.facts)), "quiet"),
    ]
    yield from wrap(runs, paper.width, rest="  ")
    columns = min(len(one.wordings), paper.columns) if paper.chosen() is Layout.SIDE else 1
    if columns < 2:
        for wording in one.wordings:
            yield from _wording(wording, paper, paper.width, indent="  ")
    else:
        width = (paper.width - _GAP * (columns - 1)) // columns
        for start in range(0, len(one.wordings), columns):
            if start:
                yield []
            bank = one.wordings[start : start + columns]
            yield from beside([_wording(item, paper, width) for item in bank], width, paper.marks.bar)
    for note in one.notes:
        yield from paragraph(note, paper, first="  - ", rest="    ")


def _wording(one: WordingView, paper: Paper, width: int, indent: str = "") -> list[Line]:
    """Return a wording with where it stands and what it changes, at most `width` cells wide."""
    head = [Run(f"{one.label}: ", "label"), Run(paper.clean(one.cites), "quiet")]
    opens, closes = _marks(paper)
    words = [Run(opens), *between_marks(one.text, one.own, paper), Run(closes)]
    lines = wrap(head, width, first=indent, rest=indent + "  ")
    lines += wrap(words, width, first=indent * 2, rest=indent * 2)
    if one.notes:
        changed = paper.clean("; ".join(one.notes))
        lines += wrap([Run(changed, "quiet")], width, first=indent * 2, rest=indent * 2 + "  ")
    return lines


def _marks(paper: Paper) -> tuple[str, str]:
    return ("“", "”") if paper.unicode else ('"', '"')


def _quoted(text: str, paper: Paper) -> str:
    opens, closes = _marks(paper)
    return f"{opens}{paper.clean(text)}{closes}"


def _linear(given: Quotations, paper: Paper) -> Iterator[Line]:
    """Yield all quotations as sentences; each line starts with a label in words."""
    yield from paragraph(utterances.opening(given), paper)
    yield []
    views = utterances.speakers(given)
    for view in views:
        for text in _spoken(view):
            yield from paragraph(text, paper)
        yield []
    if not views:
        yield from paragraph(utterances.NOTHING, paper)
        yield []
    for text in overall.inputs(given.articles, given.skipped, given.limits):
        yield from paragraph(text, paper)


def _spoken(view: SpeakerView) -> Iterator[str]:
    yield f"Speaker: {view.name}. {'; '.join(view.facts)}."
    for number, one in enumerate(view.shared, 1):
        yield f"Utterance {number} of {len(view.shared)}. Verdict: {one.verdict}. {', '.join(one.facts)}."
        for wording in one.wordings:
            yield f"Wording, {wording.label}: {wording.cites}: {wording.text}"
            if wording.notes:
                yield f"Changed: {'; '.join(wording.notes)}"
        for note in one.notes:
            yield f"Note: {note}"
    for alone in view.alone:
        yield f"Verdict: single. {alone.cites}: {alone.text}"

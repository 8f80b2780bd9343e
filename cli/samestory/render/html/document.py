"""The page: everything that the template is given, and the template filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from samestory.model import Comparison, Facts, Origin, Timeline
from samestory.render import account, calling, overall
from samestory.render.html import entries, matrix, style, texts
from samestory.render.html.anchors import Anchors
from samestory.render.html.chart import DOT, POINT, THICK, chart
from samestory.render.marks import RANK, UNICODE
from samestory.render.timewords import ELSEWHERE, short
from samestory.render.wording import runs
from samestory.safe import visible

_TWO: Final = 2  #: as many articles can be compared
_NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()

if TYPE_CHECKING:
    from jinja2 import Environment

#: From so many rows, or articles, on sections are folded, so that the page opens at once.
_MANY_ROWS, _MANY_ARTICLES = 400, 20


def report(
    comparison: Comparison, facts: Sequence[Facts], timeline: Timeline, *, ascii_only: bool = False
) -> Iterator[bytes]:
    """Yield one page that needs nothing else: no script, no picture, no request.

    Args:
        comparison: what is drawn.
        facts: of its articles, whose texts end the page.
        timeline: their dated statements.
        ascii_only: write characters beyond ASCII by their numbers, which readers see no difference of.
    """
    template = _environment().get_template("report.html.j2")
    errors = "xmlcharrefreplace" if ascii_only else "strict"
    for chunk in template.generate(_context(comparison, facts, timeline)):
        yield chunk.encode("ascii" if ascii_only else "utf-8", errors)


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader(__package__, "."),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: object) -> object:
    """Let nothing hidden through, whichever field it comes from; markup is the template's own."""
    return visible(value) if type(value) is str else value


def _context(comparison: Comparison, facts: Sequence[Facts], timeline: Timeline) -> Mapping[str, Any]:
    """Return what the template draws, every place on the page given its name."""
    anchors = Anchors()
    labels = calling.labels(comparison.articles)
    numbers = {article.id: number for number, article in enumerate(comparison.articles)}
    sections = entries.sections(account.events(comparison), numbers, anchors)
    back = entries.ways_back(sections)
    moments = [anchors.new("t", moment.value) for moment in timeline.moments]
    dated = {(one.article, one.start, one.end) for moment in timeline.moments for one in moment.statements}
    placed = texts.places(facts, {*back, *dated}, anchors)
    verdicts = [verdict for verdict in RANK if comparison.summary.get(verdict, 0)]
    return {
        **_words(comparison),
        **_styled(style.sheet(verdicts, len(numbers), sections)),
        "comparison": comparison,
        "verdicts": verdicts,
        "labels": labels,
        "languages": {one.id: language for one in comparison.articles if (language := texts.language(one))},
        "tables": matrix.tables(comparison, [section.anchor for section in sections]),
        "sections": sections,
        "comparing": any(section.rows for section in sections),
        "row_anchors": {row.view.id: row.anchor for section in sections for row in section.rows},
        "moments": list(zip(moments, timeline.moments, strict=True)),
        "chart": chart(timeline, labels, moments) if moments else None,
        "sign": {"dot": DOT, "thick": THICK, "point": POINT},
        "off_line": [limit for limit in timeline.limits if limit not in comparison.limits],
        "placed": placed,
        "back": {placed[place]: ways for place, ways in back.items() if place in placed},
        "articles": [
            texts.view(one, calling.named(one.article.id, labels), anchors.new("x", one.article.id), placed)
            for one in facts
        ],
        "many": sum(len(section.rows) for section in sections) > _MANY_ROWS or len(numbers) > _MANY_ARTICLES,
    }


def _words(comparison: Comparison) -> Mapping[str, Any]:
    """Return what the page says of the whole, and the functions that word its parts."""
    return {
        "title": _title(comparison),
        "scope": _scope(comparison),
        "whole": not (comparison.skipped or comparison.limits or comparison.findings),
        "closing": _closing(comparison),
        "nothing": overall.NOTHING,
        "tally": entries.tally(comparison.summary),
        "marks": UNICODE.verdicts,
        "meanings": overall.MEANINGS,
        "counted": calling.counted,
        "cited": account.cited,
        "elsewhere": ELSEWHERE,
        "short": short,
        "runs": runs,
        "place_of": entries.place_of,
    }


def _scope(comparison: Comparison) -> str:
    """Return in a sentence what was read, and what came of it."""
    found = sum(event.origin is Origin.FOUND for event in comparison.events)
    listed = len(comparison.events) - found
    told = [calling.counted(listed, "listed event" if found else "event")] if listed else []
    told += [f"{calling.counted(found, 'found event')}, in no catalogue"] if found else []
    events = " and ".join(told)
    match len(comparison.articles):
        case 0:
            return "Nothing was read."
        case 1:
            return (
                f"What it tells of {events}; it takes two to compare." if told else "It takes two to compare."
            )
        case number:
            return f"{number} articles, set side by side" + (f": {events}." if told else ".")


def _closing(comparison: Comparison) -> Mapping[str, list[str]]:
    """Return by its label what was read, skipped and not compared."""
    told: dict[str, list[str]] = {}
    for label, text in overall.labelled(comparison.articles, comparison.skipped, comparison.limits):
        told.setdefault(label, []).append(text)
    return told


def _styled(sheet: str) -> Mapping[str, Any]:
    """Return what may stand on the page as it is: it was written here, from numbers and names of places."""
    from markupsafe import Markup

    return {"style": Markup(sheet), "policy": Markup(style.policy(sheet)), "newline": Markup("\n")}  # noqa: S704


def _title(comparison: Comparison) -> str:
    number = len(comparison.articles)
    if number < _TWO:
        return "What one article says" if number else "Nothing to compare"
    spelled = _NUMBERS[number] if number < len(_NUMBERS) else number
    return f"What {spelled} articles say about the same events"

"""`stories` for people: what each is about, who reports it, what holds it together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from samestory.model import Limit, Story
from samestory.render.page import heading, paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, paint

#: By the id of an article: its outlet and its headline.
Headlines = Mapping[str, tuple[str | None, str | None]]


def stories(
    told: Iterable[Story],
    headlines: Headlines,
    summary: Mapping[str, int],
    limits: Iterable[Limit],
    paper: Paper,
) -> Iterator[str]:
    """Yield story by story, then what was read and not looked at; no line is wider than `paper`."""
    for story in told:
        yield paint(_lines(story, headlines, paper), colour=paper.colour)
    yield paint(_closing(summary, limits, paper), colour=paper.colour)


def _lines(story: Story, headlines: Headlines, paper: Paper) -> Iterator[Line]:
    yield from heading(story.title or story.id, paper)
    dot = f" {paper.marks.dot} "
    facts = [
        story.id,
        story.date,
        _counted(len(story.articles), "article"),
        f"likelihood {story.likelihood:.2f}",
    ]
    yield from paragraph(dot.join(one for one in facts if one), paper, rest="  ")
    for what, words in (("names", story.names), ("terms", story.terms), ("because", story.because)):
        if words:
            yield from paragraph(f"{what}: {', '.join(words)}", paper, rest="  ")
    for name in story.articles:
        source, title = headlines[name]
        told = dot.join(one for one in (name, source, title) if one)
        yield from paragraph(told, paper, first="  ", rest="    ")
    yield []


def _closing(summary: Mapping[str, int], limits: Iterable[Limit], paper: Paper) -> Iterator[Line]:
    alone = _counted(summary["singletons"], "article")
    verb = "stands" if summary["singletons"] == 1 else "stand"
    told = f"{_counted(summary['stories'], 'story', 'stories')} in {_counted(summary['articles'], 'article')}"
    yield from paragraph(f"{told}; {alone} {verb} alone.", paper)
    for one in limits:
        yield from paragraph(f"Not looked at ({one.what}): {one.detail}.", paper, rest="  ")


def _counted(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"

"""The texts of the articles with everything marked that was found in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

from samestory.model import ArticleCard, Date, Facts, Name, Quantity, Quote, Role
from samestory.render.html.anchors import Anchors, Place
from samestory.render.html.marking import Layer, Mark, Piece, paragraphs, pieces
from samestory.render.timewords import short

#: Addresses that a page may lead to; whatever else calls itself one is shown as text.
_WEB: Final = re.compile(r"https?://[^\s<>\"'`]+", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
#: What HTML takes as the value of an element `time`.
_MACHINE: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


#: What is marked in a text, beside the statements that are compared.
Marked = Quote | Date | Quantity | Name


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph: tags and words in order."""

    role: Role
    pieces: tuple[Piece, ...]


class TextView(msgspec.Struct, frozen=True, kw_only=True):
    """An article to draw."""

    id: str
    anchor: str
    lines_at: str  #: how the ids of its lines begin
    label: str
    title: str | None
    about: tuple[str, ...]  #: who wrote it, when; the file
    url: str | None
    linked: bool  #: whether `url` may be followed
    language: str | None
    digest: str
    lines: int
    paragraphs: tuple[Paragraph, ...]


def language(article: ArticleCard) -> str | None:
    """Return what an article declares as its language, where that is the name of one."""
    declared = article.language
    return declared if declared and _LANGUAGE.fullmatch(declared) else None


def places(found: Iterable[Facts], wanted: Iterable[Place], anchors: Anchors) -> dict[Place, str]:
    """Return an id for each of the `wanted` passages that stands in a text that is there."""
    texts = {one.article.id: one.article.text for one in found}
    return {
        place: anchors.new("a", *place)
        for place in sorted(set(wanted))
        if 0 <= place[1] < place[2] <= len(texts.get(place[0], ""))
    }


def view(found: Facts, label: str, anchor: str, placed: Mapping[Place, str]) -> TextView:
    """Return the article of `found` with its facts and the passages of `placed` marked."""
    article = found.article
    by_line = f"by {article.author}" if article.author else ""
    return TextView(
        id=article.id,
        anchor=anchor,
        lines_at=anchor.replace("x", "l", 1),
        label=label,
        title=article.title,
        about=tuple(one for one in (by_line, article.published or "", article.path or "") if one),
        url=article.url,
        linked=article.url is not None and _WEB.fullmatch(article.url) is not None,
        language=language(article.card()),
        digest=article.sha256,
        lines=article.text.rstrip("\n").count("\n") + 1,
        paragraphs=tuple(_paragraphs(found, placed)),
    )


def _paragraphs(found: Facts, placed: Mapping[Place, str]) -> Iterator[Paragraph]:
    text = found.article.text
    marks = sorted(_marks(found, placed), key=lambda mark: (mark.start, mark.end))
    roles = {sentence.start: sentence.role for sentence in found.sentences}
    spans = [(one.start, one.end) for one in found.sentences]
    spans += [(mark.start, mark.end) for mark in marks]
    following = 0
    for start, end, line in paragraphs(text, spans):
        within = []
        while following < len(marks) and marks[following].start < end:
            within.append(marks[following])
            following += 1
        role = next((roles[place] for place in range(start, end) if place in roles), Role.BODY)
        yield Paragraph(role=role, pieces=tuple(pieces(text, start, end, within, line)))


def _marks(found: Facts, placed: Mapping[Place, str]) -> Iterator[Mark]:
    own = found.article.id
    for (article, start, end), anchor in placed.items():
        if article == own:
            yield Mark(start=start, end=end, layer=Layer.STATEMENT, anchor=anchor)
    facts: tuple[Marked, ...] = (*found.quotes, *found.dates, *found.quantities, *found.names)
    yield from map(_mark, facts)


def _mark(fact: Marked) -> Mark:
    match fact:
        case Quote(speaker=speaker):
            layer, told = Layer.QUOTE, f"quote: {speaker.name if speaker else 'speaker not named'}"
        case Date(value=value):
            layer, told = Layer.DATE, f"date: {short(value) if value else 'no day is known'}"
        case Quantity():
            layer, told = Layer.QUANTITY, f"figure: {_figure(fact)}"
        case Name(canonical=canonical, kind=kind):
            layer, told = Layer.NAME, f"{kind}: {canonical}"
    machine = ""
    if isinstance(fact, Date) and fact.value and _MACHINE.fullmatch(fact.value):
        machine = fact.value
    return Mark(start=fact.start, end=fact.end, layer=layer, told=told, machine=machine)


def _figure(fact: Quantity) -> str:
    bound = "" if fact.comparator.value == "=" else f"{fact.comparator} "
    high = "" if fact.high is None else f" to {fact.high}"
    value = "no number" if fact.value is None else f"{fact.value}"
    return f"{bound}{value}{high} {fact.unit or ''}".rstrip()

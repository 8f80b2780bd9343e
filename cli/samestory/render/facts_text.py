"""`facts` for people: each sentence with what was found in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from samestory.model import (
    Article,
    Date,
    Direction,
    Fact,
    Facts,
    Indirect,
    Name,
    Offset,
    Quantity,
    Quote,
    Role,
    Sentence,
)
from samestory.render import deception
from samestory.render.page import heading, paragraph
from samestory.render.paper import Paper
from samestory.render.records import in_order
from samestory.render.styled import Line, paint


def facts(found: Facts, paper: Paper) -> str:
    """Return what was extracted from one article; no line is wider than `paper`."""
    return paint(_lines(found, paper), colour=paper.colour)


def _lines(found: Facts, paper: Paper) -> Iterator[Line]:
    yield from heading(found.article.label, paper)
    yield from paragraph(f" {paper.marks.dot} ".join(_card(found.article)), paper, rest="  ")
    for finding in found.article.findings:
        yield from paragraph(deception.told(found.article, finding), paper, rest="  ")
    for fact in in_order(found):
        first = "" if isinstance(fact, Sentence) else "    "
        yield from paragraph(_told(fact), paper, first=first, rest=first + "  ")
    yield []


def _card(article: Article) -> Iterator[str]:
    for value in (article.id, article.title, article.author, article.published, article.url):
        if value:
            yield value


def _told(fact: Fact) -> str:
    """Return a fact in words: what it is, how it is read, and the words themselves."""
    match fact:
        case Sentence():
            role = "" if fact.role is Role.BODY else f"[{fact.role}] "
            return f"{fact.article}:{fact.line}  {role}{fact.text}"
        case Quote():
            who = fact.speaker.name if fact.speaker else "nobody named"
            return f"{fact.form} by {who}: {fact.text}"
        case Indirect():
            who = fact.speaker.name if fact.speaker else "nobody named"
            return f"reported by {who}: {fact.text}"
        case Date():
            return f"date {fact.value or _distance(fact.offset)}: {fact.text}"
        case Quantity():
            return f"quantity {_amount(fact)}: {fact.text}"
        case Name():
            return f"{fact.kind} {fact.canonical}: {fact.text}"
        case _:
            assert_never(fact)


def _distance(offset: Offset | None) -> str:
    """Return what is known of a date that is counted from something without one."""
    if offset is None or offset.unit is None:
        return "not resolved"
    if offset.direction is Direction.SAME:
        return f"not resolved, the same {offset.unit}"
    low, high = (None if end is None else f"{end:g}" for end in (offset.low, offset.high))
    reach = low if low == high else f"{low or 'up'} to {high}" if high else f"{low} or more"
    units = "centuries" if offset.unit == "century" else f"{offset.unit}s"
    return f"not resolved, {reach} {units} {offset.direction}"


def _amount(fact: Quantity) -> str:
    value = "not read" if fact.value is None else f"{fact.comparator} {fact.value}"
    high = "" if fact.high is None else f" to {fact.high}"
    rank = " (a rank)" if fact.ordinal else ""
    unit = f" {fact.unit}" if fact.unit else ""
    return f"{value}{high}{unit}{rank}"

"""What each paragraph of an article is for.

The line itself shows what is furniture, a caption, a byline (their modules say how). Place
decides the rest, in two passes. Above the first paragraph of prose stand the title (the first
line long enough to be one, after the last banner), section labels before it and standfirsts after
it; a first paragraph that is a sentence is the lede and no title. Below it, a short line without
a full stop is a heading when prose follows, and part of a list of links after "Read more" and the
like.
"""

from __future__ import annotations

from collections.abc import Sequence

from samestory.load.bylines import Byline, byline
from samestory.load.captions import is_caption, is_credit, may_caption
from samestory.load.composed import AROUND_TITLE
from samestory.load.furniture import is_furniture, opens_list
from samestory.load.neighbours import is_headed, settle_dates, settle_tail, title_of_format
from samestory.load.paragraphs import Paragraph
from samestory.load.prose import (
    LONGEST_TITLE,
    MOST_TITLE_WORDS,
    can_be_heading,
    is_open_quotation,
    is_sentence,
)
from samestory.load.runs import lists, unfinished, words
from samestory.model import Role
from samestory.text import fold

_LONGEST_STANDFIRST = 450
_LONGEST_LABEL = 30


def roles(paragraphs: Sequence[Paragraph], *, title: str | None = None) -> list[Role]:
    """Return the role of each paragraph. `title`: the one that the input gives, if it gives one."""
    first = _first_prose(paragraphs, title)
    last = _last_prose(paragraphs, first)
    found = [_alone(paragraph, place, first, last) for place, paragraph in enumerate(paragraphs)]
    _settle_head(paragraphs, found, first, title)
    _settle_rest(paragraphs, found, first)
    settle_dates(paragraphs, found)
    settle_tail(paragraphs, found)
    return [role or Role.BODY for role in found]


def author_lines(paragraphs: Sequence[Paragraph], found: Sequence[Role]) -> list[Byline]:
    """Return what the bylines among the paragraphs say, in order."""
    count = len(paragraphs)
    lines = (
        byline(
            paragraph.text,
            head=place * 2 <= count or is_headed(found, place),
            tail=place * 2 > count,
        )
        for place, (paragraph, role) in enumerate(zip(paragraphs, found, strict=True))
        if role is Role.BYLINE
    )
    return [line for line in lines if line]


def _first_prose(paragraphs: Sequence[Paragraph], title: str | None) -> int:
    """Return the index of the first paragraph that is prose: the end of the head."""
    titled = title_of_format(paragraphs)
    for place, paragraph in enumerate(paragraphs):
        line = paragraph.text
        if place < titled:
            continue
        if (
            paragraph.level
            or paragraph.caption
            or _is_title(line, title)
            or paragraph.bullet
            or not is_sentence(line)
        ):
            continue
        if not (is_furniture(line) or is_caption(line) or byline(line, head=True, tail=False)):
            return place
    return len(paragraphs)


def _last_prose(paragraphs: Sequence[Paragraph], first: int) -> int:
    """Return the index of the last paragraph that is surely prose: what follows it is the tail."""
    for place in range(len(paragraphs) - 1, first, -1):
        line = paragraphs[place].text
        if is_sentence(line) and not (
            is_furniture(line) or is_caption(line) or byline(line, head=False, tail=True)
        ):
            return place
    return first


def _alone(paragraph: Paragraph, place: int, first: int, last: int) -> Role | None:
    """Return the role that the line itself shows, None where its place must decide."""
    line = paragraph.text
    if paragraph.caption:
        return Role.CAPTION
    if paragraph.level:
        return Role.BOILERPLATE if is_furniture(line) else Role.HEADING
    if byline(line, head=place < first, tail=place > last) and not is_open_quotation(line):
        return Role.BYLINE
    if is_credit(line):
        return Role.CAPTION
    if is_furniture(line):
        return Role.BOILERPLATE
    return Role.CAPTION if is_caption(line) else None


def _settle_head(
    paragraphs: Sequence[Paragraph], found: list[Role | None], first: int, title: str | None
) -> None:
    """Find the title; before it stands furniture, after it the standfirst."""
    place = _title_place(paragraphs, found, first, title)
    if place is None:
        if title is not None:
            for index in range(first):
                found[index] = found[index] or Role.STANDFIRST
        return
    found[place] = Role.TITLE
    for index in range(place):
        found[index] = found[index] or Role.BOILERPLATE
    for index in range(place + 1, first):
        if found[index] is None:
            captioned = index == place + 1 and may_caption(paragraphs[index].text)
            summed = Role.BOILERPLATE if _is_label(paragraphs[index].text) else Role.STANDFIRST
            found[index] = Role.CAPTION if captioned else summed
    _settle_standfirst(paragraphs, found, place, first)


def _is_label(line: str) -> bool:
    """Say whether a line under the title is a single word: an outlet, a section."""
    return len(line) <= _LONGEST_LABEL and line.isascii() and " " not in line


def _settle_standfirst(
    paragraphs: Sequence[Paragraph], found: list[Role | None], place: int, first: int
) -> None:
    """A paragraph between the title and a byline or caption sums the article up."""
    follows = found[first + 1] if first + 1 < len(found) else None
    if (
        first == place + 1
        and follows in {Role.CAPTION, Role.BYLINE}
        and len(paragraphs[first].text) <= _LONGEST_STANDFIRST
        and paragraphs[first].text[0] not in '“"'
    ):
        found[first] = Role.STANDFIRST


def _title_place(
    paragraphs: Sequence[Paragraph], found: Sequence[Role | None], first: int, title: str | None
) -> int | None:
    if title is not None:
        head = range(min(len(paragraphs), first + 1))
        return next((index for index in head if _is_title(paragraphs[index].text, title)), None)
    if first == len(paragraphs):
        return None
    for index in range(first):
        if paragraphs[index].level == 1:
            return index
    groups: list[list[int]] = [[]]
    for index in range(first):
        if found[index] is Role.BOILERPLATE:
            groups.append([])
        elif found[index] in {None, Role.HEADING} and _can_be_title(paragraphs[index], index):
            groups[-1].append(index)
    group = max(groups, key=lambda group: max((words(paragraphs[i]) for i in group), default=0))
    return next((index for index in group if words(paragraphs[index]) >= 3), group[0] if group else None)


def _settle_rest(paragraphs: Sequence[Paragraph], found: list[Role | None], first: int) -> None:
    """Tell headings and lists of links from prose, below the head."""
    linked = False
    listed = lists(paragraphs, found, first)
    prose = (
        place
        for place in range(len(paragraphs) - 1, first, -1)
        if found[place] is None and not can_be_heading(paragraphs[place].text)
    )
    last = next(prose, first)
    open_ended = unfinished(paragraphs, found, first)
    for place in range(first, len(paragraphs)):
        paragraph = paragraphs[place]
        line = paragraph.text
        if found[place] is Role.BOILERPLATE and opens_list(line):
            linked = True
        elif found[place] is None:
            if linked and words(paragraph) <= 25 and not is_sentence(line):
                found[place] = Role.BOILERPLATE
                continue
            linked = False
            if place in listed:
                found[place] = listed[place]
            elif not paragraph.bullet and can_be_heading(line):
                found[place] = _heading_or_rest(paragraph, before_prose=place < last)
            elif first < place < last and place in open_ended:
                found[place] = Role.CAPTION


def _heading_or_rest(paragraph: Paragraph, *, before_prose: bool) -> Role:
    """A heading needs prose below it; a line that ends the article says nothing about an event."""
    if before_prose:
        return Role.HEADING
    return Role.BODY if words(paragraph) > 3 else Role.BOILERPLATE


def _is_title(line: str, title: str | None) -> bool:
    """Say whether `line` is the given title, or a good part of it."""
    if not title or len(line) > 2 * LONGEST_TITLE:
        return False
    one, other = fold(line).strip(AROUND_TITLE), fold(title).strip(AROUND_TITLE)
    if one == other or (len(one.split()) >= 3 and (f" {one} " in f" {other} ")):
        return True
    return len(other.split()) >= 4 and one.startswith(f"{other} ") and len(one) <= len(other) + 50


def _can_be_title(paragraph: Paragraph, place: int) -> bool:
    line = paragraph.text
    return (
        not paragraph.bullet
        and len(line) <= LONGEST_TITLE
        and words(paragraph) <= MOST_TITLE_WORDS
        and not is_sentence(line)
        and (place == 0 or not may_caption(line))
    )

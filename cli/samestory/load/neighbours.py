"""What lines are by what stands beside them, where their look misleads: dates, what follows an end."""

from __future__ import annotations

from collections.abc import Sequence

from samestory.load.bylines import byline
from samestory.load.paragraphs import Paragraph
from samestory.load.prose import LONGEST_TITLE
from samestory.model import Role

#: So agencies end a report.
_END = "(END)"

#: What ends a sentence, and how many words it has at least.
_ENDS = '.?!"”'
_FEWEST_WORDS = 5

#: A menu has notices of so many words: "The link was copied."
_MOST_WORDS = 10


def title_of_format(paragraphs: Sequence[Paragraph]) -> int:
    """Return the index of the one title that the format knows, below short lines alone; else 0."""
    titles = [place for place, paragraph in enumerate(paragraphs) if paragraph.level == 1]
    if len(titles) != 1 or any(_is_prose(one.text) for one in paragraphs[: titles[0]]):
        return 0
    return titles[0]


def _is_prose(line: str) -> bool:
    """Say whether a line above the title is too long for a menu or a notice."""
    return len(line) > LONGEST_TITLE or (line[-1] in _ENDS and len(line.split()) > _MOST_WORDS)


def settle_dates(paragraphs: Sequence[Paragraph], found: list[Role | None]) -> None:
    """A date under the title or the byline is that of publication, however its letters look."""
    for place in range(1, len(paragraphs)):
        if found[place] in {Role.HEADING, Role.STANDFIRST, Role.BODY, None} and is_headed(found, place):
            line = byline(paragraphs[place].text, head=True, tail=False)
            if line is not None and line.published:
                found[place] = Role.BYLINE


def is_headed(found: Sequence[Role | None], place: int) -> bool:
    """Say whether the title or a byline stands right before a paragraph."""
    return place > 0 and found[place - 1] in {Role.TITLE, Role.BYLINE}


def settle_tail(paragraphs: Sequence[Paragraph], found: list[Role | None]) -> None:
    """What follows the mark with which agencies end a report, and is no longer than it, is of the site."""
    ends = [place for place, one in enumerate(paragraphs) if one.text == _END]
    if not ends:
        return
    prose = [
        place
        for place, one in enumerate(paragraphs)
        if one.text[-1] in _ENDS and len(one.text.split()) > _FEWEST_WORDS
    ]
    if 2 * sum(place > ends[0] for place in prose) <= len(prose):
        found[ends[0] :] = [Role.BOILERPLATE] * (len(found) - ends[0])

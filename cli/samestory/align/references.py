"""`ARTICLE:LINE`: which passages stand there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samestory.align.passages import Unit
from samestory.errors import UsageError
from samestory.model import Facts
from samestory.tables import nearest

#: How many ids or lines an error names.
_NAMED = 12


class Reference(NamedTuple):
    """A line of an article."""

    article: str
    line: int

    def __str__(self) -> str:
        """Return it as outputs cite it."""
        return f"{self.article}:{self.line}"


def read(text: str, facts: Sequence[Facts]) -> Reference:
    """Return the line that `text` names.

    Raises:
        UsageError: it names none, or one that nothing stands on.
    """
    article, colon, line = text.rpartition(":")
    known = {one.article.id: one for one in facts}
    if not colon and text in known:
        raise UsageError(f'"{text}" names no line', hint=f"write {text}:LINE, as `compare` cites it")
    if not colon:
        raise UsageError(f'"{text}" is not ARTICLE:LINE', hint=_meant(text, list(known)))
    if article not in known:
        raise UsageError(f'no article "{article}"', hint=_meant(article, list(known)))
    if not (line.isascii() and line.isdigit() and len(line) < 9):
        raise UsageError(f'"{text}": not a line: {line}', hint=f"write {article}:LINE")
    return _existing(Reference(article, int(line)), known[article])


def passages(reference: Reference, units: Sequence[Unit]) -> list[int]:
    """Return the places of the units that stand on a line: wholly, or in part where none begins there."""
    begin, reach = [], []
    for index, unit in enumerate(units):
        passage = unit.passage
        if passage.article != reference.article or passage.line > reference.line:
            continue
        if passage.line == reference.line:
            begin.append(index)
        elif passage.line + passage.text.count("\n") >= reference.line:
            reach.append(index)
    return begin or reach


def _meant(asked: str, known: Sequence[str]) -> str:
    near = nearest(asked, known)
    if near:
        return f'did you mean "{near}"?'
    more = f" and {len(known) - _NAMED} more" if len(known) > _NAMED else ""
    return f"articles: {', '.join(known[:_NAMED])}{more}" if known else "no article was read"


def _existing(reference: Reference, facts: Facts) -> Reference:
    """Refuse a line without a word, naming the nearest ones that have some."""
    lines = facts.article.text.split("\n")
    if 1 <= reference.line <= len(lines) and lines[reference.line - 1].strip():
        return reference
    filled = [number for number, line in enumerate(lines, 1) if line.strip()]
    near = sorted(sorted(filled, key=lambda number: abs(number - reference.line))[:3])
    hint = f"the nearest lines with text: {', '.join(map(str, near))}" if near else "it has no text"
    raise UsageError(f"nothing stands on line {reference.line} of {reference.article}", hint=hint)

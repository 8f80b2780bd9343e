"""Where two wordings part: pure functions on words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from samestory import disguise
from samestory.model import Statement
from samestory.text import changes, fold, words

Ranges = list[tuple[int, int]]


def differing(left: Sequence[str], right: Sequence[str]) -> tuple[Ranges, Ranges] | None:
    """Return the ranges of words that only `left` and only `right` have.

    None where they share too little, or are too long, for marks to be of use.
    """
    parted = changes(left, right)
    if parted is None:
        return None
    return (
        [(start, end) for start, end, _, _ in parted if start < end],
        [(start, end) for _, _, start, end in parted if start < end],
    )


def runs(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Yield `text` in runs, each with whether it is one of `spans`; none is empty."""
    done = 0
    for start, end in spans:
        if done < start:
            yield text[done:start], False
        if start < end:
            yield text[start:end], True
        done = end
    if text[done:]:
        yield text[done:], False


def own_words(statements: Sequence[Statement]) -> list[Ranges]:
    """Return, for each statement of a row, the spans of its text that hold words of its own.

    Each is set against the first statement, those of the first article against the first
    statement of another article.
    """
    marks: list[Ranges] = [[] for _ in statements]
    other = next((n for n, one in enumerate(statements) if one.article != statements[0].article), 0)
    if not other:
        return marks
    told = [_Told(statement.text) for statement in statements]
    for number, statement in enumerate(statements[1:], 1):
        against = other if statement.article == statements[0].article else 0
        ranges = differing(told[against].folded, told[number].folded)
        if ranges is None:
            continue
        marks[number] = told[number].spans(ranges[1])
        if number == other:
            marks[0] = told[0].spans(ranges[0])
    return marks


class _Told:
    """The words of a text as a reader sees it, with their places."""

    def __init__(self, text: str) -> None:
        reading = disguise.reading(text) or disguise.Reading(text=text)
        self._words = list(words(reading.text))
        self._shifts = reading.shifts
        self.folded = [fold(word.group()) for word in self._words]

    def spans(self, ranges: Ranges) -> Ranges:
        return [
            disguise.printed(self._shifts, self._words[start].start(), self._words[end - 1].end())
            for start, end in ranges
        ]

"""The quotations of articles, put together from their parts: those that rows compare, and the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from samestory.compare.quotation import Saying
from samestory.model import Article, Facts, Quote, Quoted, QuoteForm, Row, Statement
from samestory.text import Lines, trim, words

#: Words that somebody said, whoever it was.
_SAID: Final = frozenset({QuoteForm.SPEECH, QuoteForm.PHRASE})

_Span = tuple[int, int]


class Sayings:
    """The quotations of all articles, of which rows take theirs."""

    def __init__(self, facts: Sequence[Facts], rows: Iterable[Row]) -> None:
        """Take what `rows` hold."""
        self._articles = {one.article.id: one.article for one in facts}
        self._quotes = {(one.article, one.start, one.end): one for each in facts for one in each.quotes}
        self._taken: dict[str, list[_Span]] = defaultdict(list)
        for row in rows:
            for one in row.statements:
                self._taken[one.article].append((one.start, one.end))

    def of_row(self, row: Row) -> list[Saying]:
        """Return the quotations that a row compares.

        The parts of one sentence, between which the article says who speaks, are one quotation; those that
        no row has come with the others.
        """
        found = [one for statements in _by_article(row).values() for one in self._joined(statements)]
        return [self._whole(one) for one in found]

    def left(self, facts: Facts) -> Iterator[Saying]:
        """Yield the quotations of an article that no row has, or the rest of them."""
        taken = sorted(self._taken[facts.article.id])
        text, lines = facts.article.text, Lines(facts.article.text)
        done: set[_Span] = set()
        for quote in facts.quotes:
            spans = _spans(quote)
            if quote.form not in _SAID or not done.isdisjoint(spans):
                continue
            done.update(spans)
            rest = [left for one in spans for left in _rest(one, taken)]
            said = []
            for start, end in (trim(text, *one) for one in rest):
                if any(words(text[start:end])):
                    said.append(_quoted(quote, start, text[start:end], lines.at(start), facts.article))
            if said and rest == spans:
                yield _together(said)
            else:
                yield from (Saying((one,)) for one in said)

    def _joined(self, statements: Sequence[Statement]) -> Iterator[Saying]:
        """Yield the statements of one article, those together that go on with one another."""
        row: list[Quoted] = []
        for one in statements:
            quoted = Quoted(
                article=one.article,
                start=one.start,
                end=one.end,
                line=one.line,
                page=one.page,
                text=one.text,
                speaker=one.speaker,
                copy_of=one.copy_of,
            )
            if row and not self._goes_on(row[-1], quoted):
                yield _together(row)
                row = []
            row.append(quoted)
        if row:
            yield _together(row)

    def _whole(self, saying: Saying) -> Saying:
        """Add the parts of the same sentence that stand before and after, and take them."""
        parts = list(saying.parts)
        while _begins_low(parts[0]) and (before := self._free(parts[0], -1)):
            parts.insert(0, before)
        while (after := self._free(parts[-1], 1)) and _begins_low(after):
            parts.append(after)
        self._taken[parts[0].article].extend((one.start, one.end) for one in parts)
        return _together(parts)

    def _free(self, part: Quoted, step: int) -> Quoted | None:
        """Return the part of a quotation beside another one, if there is one and no row has any of it."""
        quote = self._quotes.get((part.article, part.start, part.end))
        if quote is None:
            return None
        spans = _spans(quote)
        at = spans.index((part.start, part.end)) + step
        other = self._quotes.get((part.article, *spans[at])) if 0 <= at < len(spans) else None
        taken = self._taken[part.article]
        if other is None or any(start < other.end and other.start < end for start, end in taken):
            return None
        return _quoted(other, other.start, other.text, other.line, self._articles[other.article])

    def _goes_on(self, one: Quoted, other: Quoted) -> bool:
        """Tell whether a passage is the next part of the quotation that another one is a part of."""
        quote = self._quotes.get((one.article, one.start, one.end))
        if quote is None:
            return False
        spans = _spans(quote)
        after = spans.index((one.start, one.end)) + 1
        return spans[after : after + 1] == [(other.start, other.end)]


def _spans(quote: Quote) -> list[_Span]:
    return [(part.start, part.end) for part in quote.parts] or [(quote.start, quote.end)]


def _begins_low(part: Quoted) -> bool:
    return part.text[:1].islower()


def _by_article(row: Row) -> Mapping[str, list[Statement]]:
    """Return the statements of a row by article, in order of the text; those inside others are left out."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in sorted(row.statements, key=lambda one: (one.article, one.start, -one.end)):
        told = found[one.article]
        if not told or one.end > told[-1].end:
            told.append(one)
    return found


def _together(parts: Sequence[Quoted]) -> Saying:
    first, *others = parts
    return Saying((first, *(msgspec.structs.replace(one, continues=True) for one in others)))


def _quoted(quote: Quote, start: int, text: str, line: int, article: Article) -> Quoted:
    return Quoted(
        article=quote.article,
        start=start,
        end=start + len(text),
        line=line,
        page=article.page(start),
        text=text,
        speaker=quote.speaker.name if quote.speaker is not None else None,
    )


def _rest(span: _Span, taken: Sequence[_Span]) -> list[_Span]:
    """Return what is left of a span without those that were taken, which are in order."""
    start, end = span
    left = []
    for first, last in taken:
        if last <= start or first >= end:
            continue
        if first > start:
            left.append((start, first))
        start = max(start, last)
    return [*left, (start, end)] if start < end else left

"""Quantities: figures with their comparator, unit, and what is counted.

Conventions
    value, high   numbers as stated; a range has both. "dozens", "several thousand" are ranges from two to
                  nine of them, with the comparator `~`; "a dozen" is 12 with `~`. "several", "a few" alone
                  have no value and are none. Compound measures are one: "5 feet 6 inches" is 5.5 ft.
                  Of "rose 5 to 40", "rose from 30 to 40" both are told, a change and a level; where only
                  the second has the measure, it is a range. Below zero are measures ("-3.5%", "minus 5
                  degrees") and bare figures behind "minus"; what is counted has no sign.
    comparator    more than, over, exceeding `>`; at least, or more `>=`; nearly, almost, just under, less
                  than `<`; up to, as many as `<=`; about, some, close to `~`; otherwise `=`. Of two the
                  one that bounds counts: "up to about". "about" and "over" are no comparators in "talks
                  about 12 towns" and "it grew over ten years".
    unit          the normalised measure (km², USD, %, years, barrels/day), else the counted noun, plural, in
                  lower case; "share" for fractions and "one in four", "times" for occasions, "people" for
                  bare counts of victims ("killed 40"), "magnitude" for earthquakes. "5m" has none where
                  nothing says whether it is metres or millions.
    age           is in years, "Anna Berg, 46," and "children under 10" as well as "46-year-old".
    of            what is counted or measured, as printed: "fishing boats", "its wheat".
    ordinal       ranks that tell things apart (fourth round, 50th anniversary), no others.

"one", "both", "the two", the parties of any story ("two leaders"), identifiers and dates are no quantities;
the length of time inside a date ("30 years ago") is one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from samestory.extract.quantities import grammar
from samestory.extract.quantities.match import Match
from samestory.extract.quantities.tokens import Tokens, tokens_of
from samestory.lexicon.units import TIMES
from samestory.model import Article, Date, Quantity, Role, Sentence
from samestory.text import Lines

__all__ = ["find"]

_SKIPPED = frozenset({Role.BOILERPLATE, Role.BYLINE})
_DURATIONS = frozenset(TIMES.values())


def find(
    article: Article,
    sentences: Sequence[Sentence],
    dates: Sequence[Date],
    cut: Sequence[Tokens] | None = None,
) -> tuple[Quantity, ...]:
    """Return the quantities of an article in order; dates that overlap hide all but lengths of time.

    `cut` are the sentences' tokens, where somebody has them already.
    """
    lines = Lines(article.text)
    taken = sorted((date.start, date.end) for date in dates)
    found: list[Quantity] = []
    for sentence, tokens in zip(sentences, cut or tokens_of(article.text, sentences), strict=True):
        if sentence.role in _SKIPPED:
            continue
        for match in _matches(tokens):
            start, end = tokens.span(match.start, match.end)
            if match.unit not in _DURATIONS and _overlaps(taken, start, end):
                continue
            found.append(_quantity(article, tokens, match, lines))
    return tuple(found)


def _matches(tokens: Tokens) -> list[Match]:
    found: list[Match] = []
    beyond = 0
    for at in tokens.places(grammar.STARTERS):
        if at >= beyond and (match := grammar.read(tokens, at)) is not None:
            found.append(match)
            beyond = match.end
    return found


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    place = bisect_right(taken, (start, end))
    near = taken[max(0, place - 1) : place + 1]
    return any(first < end and start < last for first, last in near)


def _quantity(article: Article, tokens: Tokens, match: Match, lines: Lines) -> Quantity:
    start, end = tokens.span(match.start, match.end)
    of = None
    if match.of is not None:
        of_start, of_end = tokens.span(*match.of)
        of = article.text[of_start:of_end]
    return Quantity(
        article=article.id,
        start=start,
        end=end,
        line=lines.at(start),
        text=article.text[start:end],
        value=match.value,
        high=match.high,
        unit=match.unit,
        comparator=match.comparator,
        of=of,
        ordinal=match.ordinal,
    )

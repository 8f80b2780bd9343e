"""The passages that rows are made of: sentences, and quotations cut at the ends of sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from samestory.align import gaps, spans
from samestory.align.mentions import Told
from samestory.align.terms import Reader
from samestory.model import (
    Date,
    Facts,
    Indirect,
    NameKind,
    Passage,
    Quote,
    QuoteForm,
    Role,
    Sentence,
    Speaker,
)
from samestory.text import fold, trim, words

#: Roles whose sentences state something.
_STATING = frozenset({Role.TITLE, Role.STANDFIRST, Role.BODY})
_SEASON = 92  #: days; longer dates are no sign of one fact


#: Article and start of a sentence.
Place = tuple[str, int]


class Unit(msgspec.Struct, frozen=True):
    """A passage with everything that scoring needs."""

    passage: Passage
    sentence: int  #: where the sentence starts that it stands in
    events: frozenset[str]  #: ids of the events and contexts that its sentence tells of
    listed: frozenset[str]  #: those of them that are events of the catalogue, not mere context
    terms: frozenset[str]
    named: frozenset[str]  #: the terms that are names: who and where, not what
    phrases: frozenset[tuple[str, str]]
    words: str  #: folded, for fuzzy scores
    values: frozenset[tuple[object, object]]


def place_of(unit: Unit) -> Place:
    """Return the sentence that a passage stands in."""
    return unit.passage.article, unit.sentence


def sentences(facts: Facts, told: Told, read: Reader) -> list[Unit]:
    """Return the sentences of an article that state something."""
    return [
        _unit(_passage(facts, told, one, one.start, one.end, None), one, told, read)
        for one in facts.sentences
        if one.role in _STATING
    ]


def utterances(facts: Facts, told: Told, read: Reader) -> list[Unit]:
    """Return the quoted words of an article, cut where a sentence ends inside the marks."""
    return [
        _unit(_passage(facts, told, sentence, start, end, quote), sentence, told, read)
        for quote in facts.quotes
        if quote.form is not QuoteForm.TITLE
        for sentence, start, end in _cut(facts, quote)
    ]


def _cut(facts: Facts, quote: Quote) -> Iterator[tuple[Sentence, int, int]]:
    first = max(0, bisect_left(facts.sentences, quote.start + 1, key=spans.start) - 1)
    for sentence in facts.sentences[first:]:
        if sentence.start >= quote.end:
            break
        start, end = max(sentence.start, quote.start), min(sentence.end, quote.end)
        if start < end and any(words(facts.article.text[start:end])):
            yield sentence, *trim(facts.article.text, start, end)


def _passage(
    facts: Facts, told: Told, sentence: Sentence, start: int, end: int, quote: Quote | None
) -> Passage:
    article = facts.article
    heard = [one for one in spans.within(facts.quotes, start, end) if one.speaker]
    reported = [one for one in spans.within(facts.indirect, start, end) if one.speaker]
    speaker = quote.speaker if quote is not None else _voice([*heard, *reported], end - start)
    names = spans.within(facts.names, start, end)
    dates = [one for one in spans.dated(facts, start, end) if quote is None or one.anchor != "publication"]
    canonical = {name.canonical: name.key or fold(name.canonical) for name in names}
    own = told.events.get(sentence.start, frozenset())
    listed = own & told.mentions.keys()
    return Passage(
        article=article.id,
        start=start,
        end=end,
        line=sentence.line + article.text.count("\n", sentence.start, start),
        page=article.page(start),
        text=article.text[start:end],
        published=article.day,
        moment=article.moment,
        quoted=quote is not None,
        speaker=speaker.name if speaker is not None else None,
        dates=tuple(one for one in dates if not _spoken(one, heard)),
        gaps=tuple(gaps.of(dates, own, listed, told.before.get(sentence.start, frozenset()))),
        quantities=tuple(spans.within(facts.quantities, start, end)),
        names=tuple(canonical),
        keys=tuple(canonical.values()),
        persons=tuple(dict.fromkeys(one.canonical for one in names if one.kind is NameKind.PERSON)),
    )


def _voice(heard: Sequence[Quote | Indirect], length: int) -> Speaker | None:
    """Return who speaks in a sentence that is for the greater part one person's words."""
    said = sum(one.end - one.start for one in heard)
    return heard[0].speaker if heard and 2 * said > length else None


def _spoken(date: Date, quotes: Sequence[Quote]) -> bool:
    """Tell whether a date counts from when somebody spoke: "today" inside a quotation."""
    return date.anchor == "publication" and any(one.start <= date.start < one.end for one in quotes)


def _unit(passage: Passage, sentence: Sentence, told: Told, read: Reader) -> Unit:
    events = told.events.get(sentence.start, frozenset())
    row = read(passage.text)
    return Unit(
        passage=passage,
        sentence=sentence.start,
        events=events,
        listed=events & told.mentions.keys(),
        terms=frozenset(row),
        named=frozenset(term for name in passage.names for term in read(name)),
        phrases=frozenset(pairwise(row)),
        words=fold(" ".join(one.group() for one in words(passage.text.replace("-", " ")))),
        values=frozenset((one.value, one.unit) for one in passage.quantities if one.value is not None)
        | frozenset((one.earliest, one.latest) for one in passage.dates if _telling(one)),
    )


def _telling(date: Date) -> bool:
    """Tell whether a date is exact enough for two passages to have it in common by more than chance."""
    if date.earliest is None:
        return False
    return date.latest is None or (date.latest - date.earliest).days <= _SEASON

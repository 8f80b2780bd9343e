"""Which sentences of an article tell of which event.

Local evidence alone is not enough: a paragraph stays with its event through pronouns and quotations, and
"During that meeting" can leave it again. So each article is read as a chain of sentences over the events
of the catalogue, its dated contexts, and "none" (see `chain`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from samestory.align import chain, cues, evidence
from samestory.align.evidence import Evidence, Profile
from samestory.lexicon.speech import CUE_VERBS, OFTEN_NO_VERB, CueKind
from samestory.model import PROSE, Date, Facts, Mention, MentionKind, Quote, Role, Sentence
from samestory.settings import EventSettings
from samestory.text import fold

_GATHERING = (
    r"(?:meetings?|talks|summit|visit|session|discussions?|conversation|gathering|statement|"
    r"ceremony|parade|conference|negotiations|trip|encounter|event|vote|hearing|trial)"
)
#: A definite reference to an event without naming it.
_DEFINITE = re.compile(rf"\b(?:the|this|their|his|her|today's|during)\s(?:[\w-]+\s){{0,2}}?{_GATHERING}\b")
#: A sentence that opens by placing what follows at the event.
_AT_IT = re.compile(
    rf"(?:but )?(?:during|at|in|amid)\s(?:the|this|their|his|her)\s(?:[\w-]+\s)?{_GATHERING}\b"
)
#: Those who took part, together.
_TOGETHER = re.compile(r"\bthe (?:two|three) (?:[a-z-]+ )?(?:leaders|men|women|presidents|ministers|sides)\b")
#: A reference to the other event that was just named.
_DISTAL = re.compile(rf"\bthat\s(?:[\w-]+\s)?{_GATHERING}\b")
_ANAPHOR = re.compile(
    r"[\"“]?(?:but |and |nor |yet )?(?:he|she|they|it|its|his|her|their|there|this|these|the two|both|"
    r"the (?:leaders|pair|sides|images))\b"
)
_PASSING = re.compile(r"\b(?:despite|since|after|before|following|ahead of)\b")
#: The lead of an article: over so many sentences the main event is told less and less surely.
_LEAD = 10
#: Among so many words at its head a sentence names its subject.
_SUBJECT = 4


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """The events of one article's sentences."""

    mentions: dict[str, tuple[Mention, ...]]  #: per event id, in order of the text
    events: dict[int, frozenset[str]]  #: start of a sentence → events and contexts that it tells of
    before: dict[int, frozenset[str]]  #: start of a sentence → those of the sentence before


class _Article:
    """What the chain needs to know of one article, computed once."""

    def __init__(self, facts: Facts, profiles: Sequence[Profile], settings: EventSettings) -> None:
        self.facts, self.profiles, self.settings = facts, profiles, settings
        self.sentences = [one for one in facts.sentences if one.role in PROSE]
        self.rows = [cues.read(one) for one in self.sentences]
        self.dates = [_within(facts.dates, one) for one in self.sentences]
        self.quotes = [_touching(facts.quotes, one) for one in self.sentences]
        self.weights = [
            [evidence.weigh(profile, row, dates, settings) for profile in profiles]
            for row, dates in zip(self.rows, self.dates, strict=True)
        ]
        self.lead = self._lead()

    def _lead(self) -> list[float]:
        """Return, per event, how much of an article's evidence is for it: 1 for its main event."""
        totals = [0.0] * len(self.profiles)
        for sentence in self.weights:
            for state, weight in enumerate(sentence):
                totals[state] += max(0.0, weight.strong)
        for state, profile in enumerate(self.profiles):
            if profile.event.context or not totals[state]:
                totals[state] = 0.0
            elif self._near(profile):
                totals[state] *= 2
        top = max(totals, default=0.0)
        return [total / top if total == top and top else 0.0 for total in totals]

    def _near(self, profile: Profile) -> bool:
        published, event = self.facts.article.day, profile.event
        if published is None or event.earliest is None or event.latest is None:
            return False
        gap = max((event.earliest - published).days, (published - event.latest).days)
        return gap <= self.settings.near_days


def tell(facts: Facts, profiles: Sequence[Profile], settings: EventSettings) -> Told:
    """Give the sentences of an article to events; contexts take part and are left out of the result."""
    article = _Article(facts, profiles, settings)
    emissions = [_emission(article, index) for index in range(len(article.sentences))]
    stays = [_stay(article, index) for index in range(len(article.sentences))]
    path = chain.best(emissions, stays)
    mentions: dict[str, list[Mention]] = {
        profile.event.id: [] for profile in profiles if not profile.event.context
    }
    events: dict[int, frozenset[str]] = {}
    for index, state in enumerate(path):
        told = set()
        for other, profile in enumerate(profiles):
            weight = article.weights[index][other]
            if not _belongs(article, index, state, other, weight):
                continue
            told.add(profile.event.id)
            if not profile.event.context:
                score = emissions[index][other] - emissions[index][-1]
                mention = _mention(article, index, weight, score, main=state == other)
                mentions[profile.event.id].append(mention)
        events[article.sentences[index].start] = frozenset(told)
    starts = [sentence.start for sentence in article.sentences]
    return Told(
        mentions={key: tuple(found) for key, found in mentions.items()},
        events=events,
        before={start: events[last] for last, start in pairwise(starts)},
    )


def _belongs(article: _Article, index: int, state: int, other: int, weight: Evidence) -> bool:
    """Tell whether a sentence tells of an event: as the chain has it, or plainly of a second one, too."""
    if state == other or weight.strong >= article.settings.also:
        return True
    return article.lead[other] > 0 and bool(_AT_IT.match(fold(article.sentences[index].text)))


def _emission(article: _Article, index: int) -> list[float]:
    settings, sentence = article.settings, article.sentences[index]
    low = fold(sentence.text)
    aside = _outsider(article, index) and not _DEFINITE.search(low) and not _goes_on(article, index)
    none = settings.none + (settings.outsider if aside else 0.0)
    points = []
    for state, profile in enumerate(article.profiles):
        total = article.weights[index][state].points
        if article.lead[state]:
            total += article.lead[state] * _generic(article, index, low, profile)
        elif _DISTAL.search(low) and _recalled(article, index, state):
            total += settings.recall
        points.append(total)
    return [*points, none]


def _generic(article: _Article, index: int, low: str, profile: Profile) -> float:
    """Points for the main event from a sentence that does not name it."""
    settings = article.settings
    total = settings.lead * max(0.0, 1 - index / _LEAD)
    if _participant_speaks(article, index, profile):
        total += settings.speech
    if _DISTAL.search(low):
        return total - settings.gathering
    if _DEFINITE.search(low):
        total += settings.gathering
    elif _TOGETHER.search(low):
        total += settings.together
    return total


def _participant_speaks(article: _Article, index: int, profile: Profile) -> bool:
    """Tell whether a participant is quoted, or is named before a verb of saying."""
    for quote in article.quotes[index]:
        if quote.speaker is not None and _is_one_of(quote.speaker.name, profile):
            return True
    lows = article.rows[index].lows
    head = lows[:_SUBJECT]
    return any(not name.isdisjoint(head) for name in profile.everybody) and any(map(_says, lows))


def _says(low: str) -> bool:
    """Tell a verb of saying in the past: what somebody says in the present is said of no event."""
    cue = CUE_VERBS.get(low)
    past = not low.endswith(("s", "ing")) and cue is not None and low != cue.lemma
    return past and cue is not None and cue.kind is CueKind.SAY and low not in OFTEN_NO_VERB


def _is_one_of(speaker: str, profile: Profile) -> bool:
    spoken = set(fold(speaker).split())
    return any(spoken & name for name in profile.everybody)


def _outsider(article: _Article, index: int) -> float:
    """Return 1 where only somebody speaks who takes part in no event of the article's own."""
    quotes = [quote for quote in article.quotes[index] if quote.speaker is not None]
    inside = [
        quote
        for quote in quotes
        if quote.speaker is not None
        and any(
            _is_one_of(quote.speaker.name, profile)
            for state, profile in enumerate(article.profiles)
            if article.lead[state]
        )
    ]
    return 1.0 if quotes and not inside else 0.0


def _recalled(article: _Article, index: int, state: int) -> bool:
    """Tell whether one of the two sentences before shows evidence for an event."""
    recent = article.weights[max(0, index - 2) : index]
    return not article.profiles[state].event.context and any(weights[state].strong > 0 for weights in recent)


def _stay(article: _Article, index: int) -> float:
    if index == 0:
        return 0.0
    settings = article.settings
    here, before = article.sentences[index], article.sentences[index - 1]
    if here.role is Role.HEADING or before.role is Role.HEADING:
        return 0.0
    if _goes_on(article, index):
        return settings.utterance
    stay = settings.stay if here.paragraph == before.paragraph else settings.stay_next
    return stay + (settings.anaphor if _ANAPHOR.match(fold(here.text)) else 0.0)


def _goes_on(article: _Article, index: int) -> bool:
    """Tell whether a sentence continues what somebody began to say in the one before, in one paragraph."""
    if index == 0 or article.sentences[index].paragraph != article.sentences[index - 1].paragraph:
        return False
    here, before = article.quotes[index], article.quotes[index - 1]
    said = {one.speaker.name for one in before if one.speaker is not None}
    return any(one in before or (one.speaker is not None and one.speaker.name in said) for one in here)


def _mention(article: _Article, index: int, weight: Evidence, score: float, *, main: bool) -> Mention:
    sentence = article.sentences[index]
    return Mention(
        article=sentence.article,
        start=sentence.start,
        end=sentence.end,
        line=sentence.line,
        text=sentence.text,
        kind=_kind(article, index, weight, main=main),
        score=round(max(0.0, min(1.0, 0.5 + score / 6)), 3),
        because=weight.because or ("goes on from the sentence before",),
    )


def _kind(article: _Article, index: int, weight: Evidence, *, main: bool) -> MentionKind:
    """Tell what a sentence does with its event: recalled from elsewhere it is background."""
    sentence = article.sentences[index]
    if sentence.role in (Role.TITLE, Role.HEADING) and not weight.strong:
        return MentionKind.PASSING
    if not main:
        return MentionKind.BACKGROUND
    if _outsider(article, index):
        return MentionKind.BACKGROUND
    return MentionKind.REPORTS


def _within(dates: Sequence[Date], sentence: Sentence) -> tuple[Date, ...]:
    return tuple(one for one in dates if sentence.start <= one.start < sentence.end)


def _touching(quotes: Sequence[Quote], sentence: Sentence) -> tuple[Quote, ...]:
    return tuple(one for one in quotes if one.start < sentence.end and one.end > sentence.start)

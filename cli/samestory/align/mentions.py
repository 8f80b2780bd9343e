"""Which sentences of an article tell of which event.

Local evidence alone is not enough: a paragraph stays with its event through pronouns and quotations, and
"During that meeting" can leave it again. So each article is read as a chain of sentences over the events
of the catalogue, its dated contexts, and "none" (see `chain`).
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from samestory.align import chain
from samestory.align.evidence import Evidence
from samestory.align.reading import Reading
from samestory.model import Mention, MentionKind, Role

#: The lead of an article: over so many sentences the main event is told less and less surely.
_LEAD = 10
_HEADINGS = frozenset({Role.TITLE, Role.HEADING})


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """The events of one article's sentences."""

    mentions: dict[str, tuple[Mention, ...]]  #: per event id, in order of the text
    events: dict[int, frozenset[str]]  #: start of a sentence → events and contexts that it tells of
    before: dict[int, frozenset[str]]  #: start of a sentence → those of the sentence before


def tell(reading: Reading) -> Told:
    """Give the sentences of an article to events; contexts take part and are no mentions."""
    places = range(len(reading.read))
    emissions = [_emission(reading, index) for index in places]
    path = chain.best(emissions, [_stay(reading, index) for index in places])
    mentions: dict[str, list[Mention]] = {
        profile.event.id: [] for profile in reading.profiles if not profile.event.context
    }
    events: dict[int, frozenset[str]] = {}
    for index, state in enumerate(path):
        told = [other for other in range(len(reading.profiles)) if _belongs(reading, index, state, other)]
        for other in told:
            event = reading.profiles[other].event
            if not event.context:
                score = emissions[index][other] - emissions[index][-1]
                mentions[event.id].append(_mention(reading, index, other, score, main=state == other))
        start = reading.read[index].sentence.start
        events[start] = frozenset(reading.profiles[other].event.id for other in told)
    starts = [one.sentence.start for one in reading.read]
    return Told(
        mentions={key: tuple(found) for key, found in mentions.items()},
        events=events,
        before={start: events[last] for last, start in pairwise(starts)},
    )


def _belongs(reading: Reading, index: int, state: int, other: int) -> bool:
    """Tell whether a sentence tells of an event: as the chain has it, or plainly of a second one, too."""
    if state == other or reading.weights[index][other].strong >= reading.settings.also:
        return True
    return other == reading.lead and reading.read[index].deixis.located


def _emission(reading: Reading, index: int) -> list[float]:
    """Return the points of a sentence for each event, and last for none."""
    settings, deixis = reading.settings, reading.read[index].deixis
    points = [weight.points for weight in reading.weights[index]]
    if reading.lead is not None:
        points[reading.lead] += _generic(reading, index)
    if deixis.distal:
        for state in range(len(points)):
            if state != reading.lead and reading.recalled(index, state):
                points[state] += settings.recall
    aside = reading.outsider(index) and not deixis.definite and not reading.goes_on(index)
    return [*points, settings.none + (settings.outsider if aside else 0.0)]


def _generic(reading: Reading, index: int) -> float:
    """Return the points for the main event from a sentence that does not name it."""
    settings, deixis = reading.settings, reading.read[index].deixis
    total = reading.devotion + settings.lead * max(0.0, 1 - index / _LEAD)
    if reading.participant_speaks(index):
        total += settings.speech
    if deixis.distal:
        return total - settings.gathering
    if deixis.definite:
        return total + settings.gathering
    return total + (settings.together if deixis.together else 0.0)


def _stay(reading: Reading, index: int) -> float:
    """Return what it is worth to stay with the event of the sentence before; nothing across a heading."""
    if index == 0:
        return 0.0
    settings = reading.settings
    here, before = reading.read[index].sentence, reading.read[index - 1].sentence
    if Role.HEADING in (here.role, before.role):
        return 0.0
    if reading.goes_on(index):
        return settings.utterance
    stay = settings.stay if here.paragraph == before.paragraph else settings.stay_next
    return stay + (settings.anaphor if reading.read[index].deixis.anaphor else 0.0)


def _mention(reading: Reading, index: int, state: int, score: float, *, main: bool) -> Mention:
    sentence, weight = reading.read[index].sentence, reading.weights[index][state]
    return Mention(
        article=sentence.article,
        start=sentence.start,
        end=sentence.end,
        line=sentence.line,
        text=sentence.text,
        kind=_kind(reading, index, weight, main=main),
        score=round(max(0.0, min(1.0, 0.5 + score / 6)), 3),
        because=weight.because or ("goes on from the sentence before",),
    )


def _kind(reading: Reading, index: int, weight: Evidence, *, main: bool) -> MentionKind:
    """Tell what a sentence does with its event: recalled from elsewhere it is background."""
    if reading.read[index].sentence.role in _HEADINGS and not weight.strong:
        return MentionKind.PASSING
    if not main or reading.outsider(index):
        return MentionKind.BACKGROUND
    return MentionKind.REPORTS

"""One article as the chain reads it: each sentence with its evidence for every event."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from samestory.align import cues, deixis, evidence, spans
from samestory.align.cues import Wording
from samestory.align.deixis import Deixis
from samestory.align.evidence import Evidence, Profile
from samestory.align.participants import Participant
from samestory.lexicon.speech import CUE_VERBS, OFTEN_NO_VERB, CueKind
from samestory.model import PROSE, Date, Facts, Quote, Sentence
from samestory.settings import EventSettings
from samestory.text import fold

#: Among so many words at its head a sentence names its subject.
_SUBJECT = 4


class Read(msgspec.Struct, frozen=True):
    """A sentence of prose with its words, before any event is looked for."""

    sentence: Sentence
    wording: Wording
    deixis: Deixis
    dates: tuple[Date, ...]
    quotes: tuple[Quote, ...]
    reports: bool  #: it holds a verb of saying in the past

    def subjects(self) -> Sequence[str]:
        """Return the words at its head, where it names its subject."""
        return self.wording.lows[:_SUBJECT]

    def speakers(self) -> Iterator[frozenset[str]]:
        """Yield the name of each speaker quoted in it, as folded words."""
        for quote in self.quotes:
            if quote.speaker is not None:
                yield frozenset(fold(quote.speaker.name).split())


def sentences(facts: Facts) -> list[Read]:
    """Read the prose of an article."""
    told = [sentence for sentence in facts.sentences if sentence.role in PROSE]
    return [
        _read(facts, sentence, quotes)
        for sentence, quotes in zip(told, _touching(facts.quotes, told), strict=True)
    ]


def _read(facts: Facts, sentence: Sentence, quotes: tuple[Quote, ...]) -> Read:
    wording = cues.read(sentence)
    return Read(
        sentence,
        wording,
        deixis.of(fold(sentence.text)),
        spans.dated(facts, sentence.start, sentence.end),
        quotes,
        any(map(_says, wording.lows)),
    )


def _says(low: str) -> bool:
    """Tell a verb of saying in the past: what somebody says in the present is said of no event."""
    cue = CUE_VERBS.get(low)
    if cue is None or low == cue.lemma or low.endswith(("s", "ing")):
        return False
    return cue.kind is CueKind.SAY and low not in OFTEN_NO_VERB


def _touching(quotes: Sequence[Quote], told: Iterable[Sentence]) -> Iterator[tuple[Quote, ...]]:
    """Yield the quotations that reach into each sentence; one can begin several sentences before it."""
    waiting = deque(quotes)
    begun: list[Quote] = []
    for sentence in told:
        while waiting and waiting[0].start < sentence.end:
            begun.append(waiting.popleft())
        begun = [quote for quote in begun if quote.end > sentence.start]
        yield tuple(begun)


def _names(people: Sequence[Participant], lows: Iterable[str]) -> bool:
    """Tell whether words name one of these people, if only by a part of the name."""
    held = frozenset(lows)
    return any(one.named(held) for one in people)


class Reading:
    """An article's sentences weighed against the events of a catalogue."""

    def __init__(
        self, facts: Facts, read: Sequence[Read], profiles: Sequence[Profile], settings: EventSettings
    ) -> None:
        """Weigh every sentence for every event, and find the article's main one."""
        self.read, self.profiles, self.settings = read, profiles, settings
        self.weights: list[list[Evidence]] = [
            [evidence.weigh(profile, one.wording, one.dates, settings) for profile in profiles]
            for one in read
        ]
        self._drop_impossible()
        self.lead = self._lead(facts)
        self.devotion = self._devotion()

    def _drop_impossible(self) -> None:
        """Drop events of which an article names nobody and that no sentence shows by two signs.

        A cue alone ("joint declaration") is met in any story.
        """
        for state, profile in enumerate(self.profiles):
            if not profile.event.context and not self._possible(profile, state):
                for weights in self.weights:
                    weights[state] = evidence.NOTHING

    def _possible(self, profile: Profile, state: int) -> bool:
        if any(len(weights[state].because) > 1 for weights in self.weights):
            return True
        everybody = profile.everybody
        return not everybody or any(_names(everybody, one.wording.lows) for one in self.read)

    def _lead(self, facts: Facts) -> int | None:
        """Return the event that most of an article's evidence is for, if there is any."""
        totals = [0.0] * len(self.profiles)
        for weights in self.weights:
            for state, weight in enumerate(weights):
                totals[state] += max(0.0, weight.strong)
        for state, profile in enumerate(self.profiles):
            if profile.event.context:
                totals[state] = 0.0
            elif self._near(facts, profile):
                totals[state] *= 2
        top = max(range(len(totals)), key=totals.__getitem__, default=None)
        return top if top is not None and totals[top] else None

    def _devotion(self) -> float:
        """Return the points that every sentence has for the main event, in an article about little else.

        It counts how many more sentences show that event than twice those that show another one.
        """
        if self.lead is None:
            return 0.0
        shown = settled = 0
        for weights in self.weights:
            strong = [weight.strong >= self.settings.shown for weight in weights]
            shown += strong[self.lead]
            settled += any(state != self.lead and one for state, one in enumerate(strong))
        surplus = (shown - 2 * settled) / len(self.weights) - self.settings.devoted
        return min(self.settings.most_devotion, max(0.0, self.settings.devotion * surplus))

    def _near(self, facts: Facts, profile: Profile) -> bool:
        published, event = facts.article.day, profile.event
        if published is None or event.earliest is None or event.latest is None:
            return False
        gap = max((event.earliest - published).days, (published - event.latest).days)
        return gap <= self.settings.near_days

    def participant_speaks(self, index: int) -> bool:
        """Tell whether a participant of the main event is quoted, or named before a verb of saying."""
        if self.lead is None:
            return False
        people, one = self.profiles[self.lead].everybody, self.read[index]
        if any(_names(people, speaker) for speaker in one.speakers()):
            return True
        return one.reports and _names(people, one.subjects())

    def outsider(self, index: int) -> bool:
        """Tell whether somebody speaks, and nobody of those who took part in the main event."""
        speakers = list(self.read[index].speakers())
        people = () if self.lead is None else self.profiles[self.lead].everybody
        return bool(speakers) and not any(_names(people, speaker) for speaker in speakers)

    def goes_on(self, index: int) -> bool:
        """Tell whether a sentence continues what somebody began to say in the one before it."""
        if index == 0:
            return False
        here, before = self.read[index], self.read[index - 1]
        if here.sentence.paragraph != before.sentence.paragraph:
            return False
        said = {one.speaker.name for one in before.quotes if one.speaker is not None}
        return any(
            one in before.quotes or (one.speaker is not None and one.speaker.name in said)
            for one in here.quotes
        )

    def recalled(self, index: int, state: int) -> bool:
        """Tell whether one of the two sentences before shows evidence for an event of the catalogue."""
        recent = self.weights[max(0, index - 2) : index]
        listed = not self.profiles[state].event.context
        return listed and any(weights[state].strong > 0 for weights in recent)

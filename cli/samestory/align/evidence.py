"""What in a sentence speaks for an event: cues, places, participants, dates. All of it can be explained."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from samestory.align.cues import Cue, CueReader, Wording, hits
from samestory.align.participants import Participant, participant
from samestory.lexicon.countries import country_of
from samestory.model import CatalogueEvent, Date
from samestory.settings import EventSettings
from samestory.text import fold

_DAY = dt.timedelta(days=1)
#: A date so exact is of the event or of another one.
_EXACT = 3
#: Days that "in May" and "last summer" span; weeks are mostly relative ones that fit any event nearby.
_MONTH, _SEASON = 27, 92


class Profile(msgspec.Struct, frozen=True):
    """An event's means of recognition."""

    event: CatalogueEvent
    cues: tuple[Cue, ...]
    places: tuple[Cue, ...]  #: its most exact place
    wider: tuple[Cue, ...]  #: what that lies in
    aliases: tuple[Cue, ...]
    capital: bool  #: its place speaks for a government, too
    people: tuple[Participant, ...]  #: those that other events have as well
    own: tuple[Participant, ...]  #: those of this event alone
    trigger: frozenset[str]  #: a sentence without any of these stems and words shows nothing of it

    @property
    def everybody(self) -> tuple[Participant, ...]:
        """All participants."""
        return (*self.people, *self.own)


class Evidence(msgspec.Struct, frozen=True):
    """Points of one sentence for one event, and the reasons for them."""

    points: float
    strong: float  #: without participants, which several events share
    because: tuple[str, ...]


NOTHING = Evidence(0.0, 0.0, ())


def profiles(
    events: Sequence[CatalogueEvent], settings: EventSettings, wordings: Iterable[Wording]
) -> tuple[Profile, ...]:
    """Prepare the events of a catalogue for a collection."""
    if not events:
        return ()
    vocabulary = {low for wording in wordings for low in wording.lows}
    reader = CueReader(vocabulary, settings.fuzzy)
    shared = Counter(participant(name) for event in events for name in event.participants)
    return tuple(_profile(event, reader, shared) for event in events)


def _profile(event: CatalogueEvent, reader: CueReader, shared: Mapping[Participant, int]) -> Profile:
    place, *wider = (part.strip() for part in (event.place or "").split(","))
    people = [participant(name) for name in event.participants]
    everybody = frozenset[str]().union(*(one.words for one in people))
    cues, places, wider_places = reader.cues(event.cues), reader.cues([place]), reader.cues(wider)
    aliases = reader.cues(name for name in event.aliases if not participant(name).words <= everybody)
    return Profile(
        event=event,
        cues=cues,
        places=places,
        wider=wider_places,
        aliases=aliases,
        capital=country_of(fold(place)) is not None,
        people=tuple(one for one in people if shared[one] > 1),
        own=tuple(one for one in people if shared[one] == 1),
        trigger=everybody.union(*(cue.stems[:1] for cue in (*cues, *places, *wider_places, *aliases))),
    )


def weigh(profile: Profile, wording: Wording, dates: Sequence[Date], settings: EventSettings) -> Evidence:
    """Add up what a sentence shows of an event."""
    if not dates and profile.trigger.isdisjoint(wording.places) and profile.trigger.isdisjoint(wording.lows):
        return NOTHING
    found = [
        *_cued(profile, wording, settings),
        *_placed(profile, wording, settings),
        *_named(profile, wording, settings),
        *_dated(profile.event, dates, settings),
    ]
    strong = sum(points for points, _ in found)
    present = sum(one.named(wording.lows) for one in profile.people)
    if present:
        several = present > 1
        points = settings.everybody if several else settings.somebody
        found.append((points, "participants" if several else "participant"))
    return Evidence(
        sum(points for points, _ in found), strong, tuple(reason for _, reason in found if reason)
    )


Reason = tuple[float, str]


def _cued(profile: Profile, wording: Wording, settings: EventSettings) -> Iterator[Reason]:
    for index, cue in enumerate(hits(profile.cues, wording.places)[: settings.most_cues]):
        yield settings.further_cue if index else settings.cue, f"cue “{cue.text}”"


def _placed(profile: Profile, wording: Wording, settings: EventSettings) -> Iterator[Reason]:
    """Weigh places: a capital counts only in "in X", and less, since it stands for its government, too."""
    exact = hits(profile.places, wording.located if profile.capital else wording.places)
    for cue in exact:
        yield settings.place / (2 if profile.capital else 1), f"place {cue.text}"
    for cue in hits(profile.wider, wording.located):
        yield settings.wider_place / (2 if exact else 1), f"place {cue.text}"


def _named(profile: Profile, wording: Wording, settings: EventSettings) -> Iterator[Reason]:
    for cue in hits(profile.aliases, wording.places)[:1]:
        yield settings.alias, f"name {cue.text}"
    for one in [one for one in profile.own if one.named(wording.lows)][:1]:
        yield settings.alias, f"participant {' '.join(sorted(one.words))}"


def _dated(event: CatalogueEvent, dates: Sequence[Date], settings: EventSettings) -> list[Reason]:
    """Weigh dates: the best one counts, and a day outside the event against it."""
    reasons = [reason for date in dates if (reason := _date(event, date, settings)) is not None]
    return [max(reasons)] if reasons else []


def _date(event: CatalogueEvent, date: Date, settings: EventSettings) -> Reason | None:
    if date.anchor == event.id:
        return settings.day, f"dated by it: {date.text}"
    if None in (event.earliest, event.latest, date.earliest, date.latest):
        return None
    assert event.earliest and event.latest and date.earliest and date.latest  # noqa: S101
    days = (date.latest - date.earliest).days
    inside = date.earliest <= event.latest + _DAY and event.earliest - _DAY <= date.latest
    if inside and days <= _EXACT:
        return settings.day, f"date {date.text}"
    if inside and _MONTH <= days <= _SEASON:
        return settings.month, f"date {date.text}"
    return (settings.other_day, "") if not inside and days <= 1 else None

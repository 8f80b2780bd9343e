"""Stories as events for a catalogue, which a reader then edits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from samestory.align.stories.telling import days
from samestory.lexicon.countries import ADJECTIVE, CAPITAL, country_of
from samestory.model import CatalogueEvent, Facts, Name, NameKind, Proposal, Story
from samestory.text import fold

#: So many articles of a story are looked at for who and where, the most central among them.
_WITNESSES: Final = 5
_PARTICIPANTS: Final = 6
#: Words of a title that make an id.
_WORDS: Final = 6
_WHO: Final = frozenset({NameKind.PERSON, NameKind.ORGANISATION})


def witnesses(story: Story) -> tuple[str, ...]:
    """Return the ids of the articles by which a story is described."""
    others = (name for name in story.articles if name != story.central)
    return (story.central, *others)[:_WITNESSES]


def proposal(story: Story, told: Sequence[Facts]) -> Proposal:
    """Return a story as an event; `told` are the facts of its witnesses, in their order."""
    names = _names(told)
    who = [one.canonical for one in names if one.kind in _WHO][:_PARTICIPANTS]
    where = _place([one.canonical for one in names if one.kind is NameKind.PLACE and not _people(one)])
    earliest, latest = days(story.date)
    event = CatalogueEvent(
        id=_id(story),
        title=story.title or story.id,
        earliest=earliest,
        latest=latest,
        place=where,
        participants=tuple(who),
        cues=story.cues,
    )
    return Proposal(event=event, articles=story.articles, because=story.because)


def told_apart(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield events such that no two have one id: the second of a name ends with -2."""
    taken: set[str] = set()
    for one in proposals:
        name = base = one.event.id
        number = 2
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        event = msgspec.structs.replace(one.event, id=name)
        yield msgspec.structs.replace(one, event=event)


def _names(told: Sequence[Facts]) -> list[Name]:
    """Return who and where at least half of the articles name, those first that most do."""
    articles: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    fullest: dict[str, Name] = {}
    for one in told:
        keys = [name.key or name.canonical for name in one.names]
        articles.update(set(keys))
        mentions.update(keys)
        for key, name in zip(keys, one.names, strict=True):
            if key not in fullest or _fuller(name, fullest[key], key):
                fullest[key] = name
    least = max(2, (len(told) + 1) // 2) if len(told) > 1 else 1
    held = [key for key in fullest if articles[key] >= least]
    held.sort(key=lambda key: (-articles[key], -mentions[key], key))
    return [fullest[key] for key in held]


def _fuller(one: Name, other: Name, key: str) -> bool:
    """Tell whether a name says more than another one, "China" more than "Chinese"."""
    told = [fold(name.canonical) == key for name in (one, other)]
    return told[0] > told[1] if told[0] != told[1] else len(one.canonical) > len(other.canonical)


def _people(name: Name) -> bool:
    """Tell whether a name says where somebody is from, and not where something happened."""
    folded = fold(name.canonical)
    return folded in ADJECTIVE and folded not in CAPITAL


def _place(names: Sequence[str]) -> str | None:
    """Return the place named most, the most exact one first, with its country where that is named too.

    A capital may stand for its government, so every other town goes before it.
    """
    of = {name: country_of(fold(name)) for name in names}
    capitals = [name for name in names if fold(name) in CAPITAL and fold(name) != fold(of[name] or "")]
    countries = [name for name in names if of[name] and name not in capitals]
    exact = [name for name in names if not of[name]]
    if not exact and capitals:
        exact = capitals
        countries = [name for name in countries if of[name] == of[exact[0]]]
    return ", ".join((*exact[:1], *countries[:1])) or None


def _id(story: Story) -> str:
    plain = fold(story.title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:_WORDS]
    return "-".join(words) or story.id

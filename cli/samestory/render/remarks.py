"""What is said under an utterance and its wordings: what differs, beyond what the wordings show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from samestory.model import Aspect, Change, Quoted, Utterance
from samestory.render import account, calling, differences
from samestory.text import lows

#: Rules on two wordings that say no more than how these stand to each other, which their labels say.
SHOWN: Final = frozenset(
    {
        "cut: a part of the same words",
        "added or left out: the same words with others between them",
        "translated otherwise: the same utterance in other words",
    }
)

#: Two names that a difference sets apart, in either order.
_Rivals = Set[tuple[str | None, str | None]]


def changed(changes: Sequence[Change]) -> Iterator[str]:
    """Yield what a wording has in the place of what; words that it has elsewhere are moved."""
    added = Counter(_key(one.text) for one in changes if not one.instead)
    left_out = Counter(_key(one.instead) for one in changes if not one.text)
    here, there = added & left_out, added & left_out
    for one in changes:
        if not one.instead:
            moved = here[_key(one.text)] > 0
            here[_key(one.text)] -= 1
            yield f'has "{one.text}" elsewhere' if moved else f'adds "{one.text}"'
        elif one.text:
            yield f'"{one.text}" for "{one.instead}"'
        elif there[_key(one.instead)] > 0:
            there[_key(one.instead)] -= 1
        else:
            yield f'without "{one.instead}"'


def _key(text: str) -> tuple[str, ...]:
    return tuple(lows(text))


def notes(said: Utterance, names: Mapping[str, str]) -> Iterator[str]:
    """Yield what the comparison found, a line a rule, but for what the wordings show."""
    if said.verdict not in account.EXPLAINED:
        return
    told = [one for wording in said.wordings for one in wording.statements]
    parties = _set_apart(said, told)
    if len(parties) > 1:
        two = sum(_proper(name) for name in parties) > 1
        yield ("given to " if two else "named ") + (" and to " if two else " and ").join(
            f"{speaker} by {', '.join(calling.named(article, names) for article in articles)}"
            for speaker, articles in parties.items()
        )
    yield from _by_rule(said, {one.text for one in told}, names)


def _proper(name: str) -> bool:
    """Tell whether somebody is named, not described: "the president" may be anybody whom another names."""
    return not name[:1].islower() and _key(name)[:1] not in {("the",), ("a",), ("an",)}


def _by_rule(said: Utterance, whole: Set[str], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the rules, each with the articles between which it found something."""
    pairs: dict[tuple[Aspect, str], dict[str, None]] = {}
    told: dict[str, None] = {}
    for one in said.differences:
        if one.what is Aspect.SPEAKER or one.rule in SHOWN:
            continue
        if {one.left, one.right} <= whole:
            between = ", ".join(calling.named(article, names) for article in one.between)
            pairs.setdefault((one.what, one.rule), {})[between] = None
        else:
            told[differences.spelled(one, names, whole)] = None
    for (what, rule), found in pairs.items():
        yield f"{what}: {'; '.join(found)}: {rule}"
    yield from told


def _set_apart(said: Utterance, told: Sequence[Quoted]) -> Mapping[str, Sequence[str]]:
    """Return to whom articles give an utterance, as far as these are known to be two, and which articles."""
    called = {(one.article, one.speaker): one.canonical or one.speaker for one in told}
    rivals: set[tuple[str | None, str | None]] = set()
    for found in said.differences:
        if found.what is Aspect.SPEAKER:
            left, right = (
                called.get((article, name), name)
                for article, name in zip(found.between, (found.left, found.right), strict=True)
            )
            rivals |= {(left, right), (right, left)} if left != right else set()
    parties: list[list[str]] = []  #: names that no difference sets apart
    for name in dict.fromkeys(called.values()):
        if name is not None and any(name in pair for pair in rivals):
            party = next((one for one in parties if _one_party(one, name, rivals)), None)
            if party is None:
                parties.append([name])
            else:
                party.append(name)
    return {
        max(party, key=len): list(
            dict.fromkeys(one.article for one in told if called[one.article, one.speaker] in party)
        )
        for party in parties
    }


def _one_party(names: Sequence[str], name: str, rivals: _Rivals) -> bool:
    """Tell whether a name may be another one of the same: they share a word, and no difference parts them."""
    return all((name, one) not in rivals and not set(_key(name)).isdisjoint(_key(one)) for one in names)

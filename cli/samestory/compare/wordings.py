"""The wordings of one utterance: which is the leading one, and how the others depart from it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from samestory.model import Change, Quoted, Relation, Wording
from samestory.text import ALIKE, changes, fold, words

_DOTS: Final = re.compile(r"…|\.\.\.|\. \. \.")
_IN_OTHER_WORDS: Final = frozenset({Relation.CHANGED, Relation.OTHERWISE})
#: Those that can be set against the leading wording word for word.
_WORD_FOR_WORD: Final = frozenset({Relation.FULLER, Relation.CUT, Relation.ADDED, Relation.CHANGED})
#: So few words are a fragment, which an article leads up to in its own words.
_FRAGMENT: Final = 4
#: What American printers put inside the marks.
_POINTS: Final = " ,;"


class Saying(NamedTuple):
    """One quotation of an article: what stands between its marks, in several parts where it is split."""

    parts: tuple[Quoted, ...]

    @property
    def text(self) -> str:
        """The words of all parts."""
        return " ".join(one.text.strip() for one in self.parts).rstrip(_POINTS)

    @property
    def key(self) -> str:
        """The words without case, marks and points: what makes two quotations one wording."""
        return " ".join(_folded(self.text)) or self.text

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands."""
        return self.parts[0].article, self.parts[0].start


def wordings(sayings: Sequence[Saying]) -> tuple[Wording, ...]:
    """Return the wordings of quotations that are one utterance, the leading one first."""
    grouped: dict[str, list[Saying]] = defaultdict(list)
    for saying in sorted(sayings, key=lambda one: one.place):
        grouped[saying.key].append(saying)
    others = _Others(grouped)
    ordered = sorted(grouped.items(), key=lambda item: others.weight(item[0]))
    leading = ordered[0][1]
    return tuple(_wording(group, leading) for _, group in ordered)


class _Others:
    """The wordings of an utterance, each weighed against the others."""

    def __init__(self, grouped: Mapping[str, Sequence[Saying]]) -> None:
        said = {key: [part for one in group for part in one.parts] for key, group in grouped.items()}
        self._bags = {key: Counter(key.split()) for key in grouped}
        self._articles = {key: {one.article for one in parts} for key, parts in said.items()}
        self._origins = {key: {one.copy_of or one.article for one in parts} for key, parts in said.items()}

    def weight(self, key: str) -> tuple[bool, int, int, int, int, str]:
        """Order wordings: whole ones first, then those of most sources that copied nobody.

        Then those of most sources, those of which the others have most, for a slip of the pen is alone, and
        the longest. Whoever prints a fragment of a wording speaks for it.
        """
        parts = [one for one in self._bags if one == key or self._fragment(one, key)]
        origins = {origin for one in parts for origin in self._origins[one]}
        return (
            any(self._fragment(key, other) for other in self._bags),
            -len(origins),
            -len(self._articles[key]),
            -sum((self._bags[key] & other).total() for other in self._bags.values()),
            -len(key.split()),
            key,
        )

    def _fragment(self, one: str, other: str) -> bool:
        few = self._bags[one].total() <= _FRAGMENT
        return few and one != other and _in_order(one.split(), other.split())


def _wording(group: Sequence[Saying], leading: Sequence[Saying]) -> Wording:
    text, first = _printed(group), _printed(leading)
    relation = Relation.LEADING if group is leading else _relation(_folded(first), _folded(text))
    articles = {saying.place[0] for saying in group}
    if relation in _IN_OTHER_WORDS and articles <= {saying.place[0] for saying in leading}:
        relation = Relation.BESIDE
    return Wording(
        text=text,
        relation=relation,
        sources=len(articles),
        statements=tuple(part for saying in group for part in saying.parts),
        changes=_changes(first, text, relation),
        ellipsis=_DOTS.search(text) is not None,
    )


def _printed(group: Sequence[Saying]) -> str:
    """Return the text as most print it, the first of them where as many print another."""
    return Counter(saying.text for saying in group).most_common(1)[0][0]


def _relation(leading: Sequence[str], own: Sequence[str]) -> Relation:
    if _in_a_row(own, leading):
        return Relation.FRAGMENT
    if _in_a_row(leading, own):
        return Relation.FULLER
    if _in_order(own, leading):
        return Relation.CUT
    if _in_order(leading, own):
        return Relation.ADDED
    return Relation.OTHERWISE if changes(leading, own) is None else Relation.CHANGED


def _changes(leading: str, text: str, relation: Relation) -> tuple[Change, ...]:
    """Return what `text` has in the place of words of the leading wording."""
    if relation not in _WORD_FOR_WORD:
        return ()
    here, there = list(_words(text)), list(_words(leading))
    parted = changes(_folded(leading), _folded(text), alike=ALIKE if relation is Relation.CHANGED else 0.0)
    found = []
    for before, after, first, last in parted or ():
        start, end = _reach(here, first, last)
        instead = leading[slice(*_reach(there, before, after))]
        found.append(Change(start=start, end=end, text=text[start:end], instead=instead))
    return tuple(found)


def _reach(found: Sequence[re.Match[str]], first: int, last: int) -> tuple[int, int]:
    """Return the offsets of some words; where there are none, those of the place between two."""
    if first < last:
        return found[first].start(), found[last - 1].end()
    place = found[first - 1].end() if first else found[0].start()
    return place, place


def _words(text: str) -> Sequence[re.Match[str]]:
    return list(words(text.replace("-", " ").replace("‑", " ")))


def _folded(text: str) -> list[str]:
    return [fold(word.group()) for word in _words(text)]


def _in_a_row(part: Sequence[str], whole: Sequence[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _in_order(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether the words of the one stand in the other in that order."""
    rest = iter(whole)
    return all(word in rest for word in part)

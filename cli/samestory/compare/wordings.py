"""The wordings of one utterance: which is the leading one, and how the others depart from it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Final

from samestory.compare.leading import Weights, enclosing
from samestory.compare.quotation import Saying, folded, in_a_row, in_order, words_of
from samestory.compare.voices import Key
from samestory.model import Change, Relation, Wording
from samestory.text import ALIKE, changes

_DOTS: Final = re.compile(r"…|\.\.\.|\. \. \.")
_IN_OTHER_WORDS: Final = frozenset({Relation.CHANGED, Relation.OTHERWISE})
#: Those that can be set against another wording word for word.
_WORD_FOR_WORD: Final = frozenset({Relation.FULLER, Relation.CUT, Relation.ADDED, Relation.CHANGED})

#: The quotations of one wording.
_Group = Sequence[Saying]


def wordings(sayings: Sequence[Saying], main: Key | None = None) -> tuple[Wording, ...]:
    """Return the wordings of quotations that are one utterance, the leading one first.

    Args:
        sayings: the quotations.
        main: whose utterance it is: what others say does not lead.
    """
    grouped: dict[str, list[Saying]] = defaultdict(list)
    for saying in sorted(sayings, key=lambda one: one.place):
        grouped[saying.key].append(saying)
    weights = Weights(grouped, main)
    ordered = [grouped[key] for key in sorted(grouped, key=weights.weight)]
    texts = [folded(_printed(group)) for group in ordered]
    leading, *others = ordered
    found = [_wording(leading, Relation.LEADING)]
    for number, group in enumerate(others, 1):
        if all(enclosing(one, sayings) for one in group):
            found.append(_wording(group, Relation.WITHIN))
            continue
        relation, of = _measured(number, texts)
        if relation in _IN_OTHER_WORDS and not of and _articles(group) <= _articles(leading):
            relation = Relation.BESIDE
        found.append(_wording(group, relation, ordered[of], of))
    return tuple(found)


def _measured(number: int, texts: Sequence[Sequence[str]]) -> tuple[Relation, int]:
    """Return how a wording stands to the leading one, or if that says little, to the one it is nearest to."""
    own = texts[number]
    relation = _relation(texts[0], own)
    if relation not in _IN_OTHER_WORDS:
        return relation, 0
    for of in chain(range(1, number), range(number + 1, len(texts))):
        if in_a_row(own, texts[of]):
            return Relation.FRAGMENT, of
    for of in range(1, number) if relation is Relation.OTHERWISE else ():
        if (other := _relation(texts[of], own)) is not Relation.OTHERWISE:
            return other, of
    return relation, 0


def _wording(group: _Group, relation: Relation, measure: _Group = (), of: int = 0) -> Wording:
    text = _printed(group)
    return Wording(
        text=text,
        relation=relation,
        of=of + 1 if of else None,
        sources=len(_articles(group)),
        statements=tuple(part for saying in group for part in saying.parts),
        changes=_changes(_printed(measure), text, relation) if relation in _WORD_FOR_WORD else (),
        ellipsis=_DOTS.search(text) is not None,
    )


def _articles(group: _Group) -> set[str]:
    return {saying.article for saying in group}


def _printed(group: _Group) -> str:
    """Return the text as most print it, the first of them where as many print another."""
    return Counter(saying.text for saying in group).most_common(1)[0][0]


def _relation(leading: Sequence[str], own: Sequence[str]) -> Relation:
    if in_a_row(own, leading):
        return Relation.FRAGMENT
    if in_a_row(leading, own):
        return Relation.FULLER
    if in_order(own, leading):
        return Relation.CUT
    if in_order(leading, own):
        return Relation.ADDED
    return Relation.OTHERWISE if changes(leading, own) is None else Relation.CHANGED


def _changes(measure: str, text: str, relation: Relation) -> tuple[Change, ...]:
    """Return what `text` has in the place of words of the wording that it is measured by."""
    here, there = words_of(text), words_of(measure)
    parted = changes(folded(measure), folded(text), alike=ALIKE if relation is Relation.CHANGED else 0.0)
    found = []
    for before, after, first, last in parted or ():
        start, end = _reach(here, first, last)
        instead = measure[slice(*_reach(there, before, after))]
        found.append(Change(start=start, end=end, text=text[start:end], instead=instead))
    return tuple(found)


def _reach(found: Sequence[re.Match[str]], first: int, last: int) -> tuple[int, int]:
    """Return the offsets of some words; where there are none, those of the place between two."""
    if first < last:
        return found[first].start(), found[last - 1].end()
    place = found[first - 1].end() if first else found[0].start()
    return place, place

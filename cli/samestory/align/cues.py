"""Cues, places and names of an event, matched in the words of a sentence.

Matching is fuzzy: by stem, with words in between, and by rapidfuzz where a name of the catalogue does not
occur as it is written there (Organisation/Organization, a typo, a transliteration).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec
from rapidfuzz import fuzz, process

from samestory import meaning
from samestory.model import Sentence
from samestory.text import WORD, fold, lows

#: Words before a place name that say something is there.
_LOCATIVE = frozenset(["in", "at", "to", "from", "near", "around", "outside", "across"])
#: Words of a cue that need not be there; "no" and "without" must.
_LIGHT = frozenset(
    (
        "a an and as at by for from her his in into its of on or our over since that the their this to with"
    ).split()
)
#: How far from its first word the other words of a cue may stand, per word.
_REACH = 2
#: Words that telling a cue of three words or more apart from chance allows beside that.
_FURTHER = 3
#: Names shorter than this have too few letters to be matched fuzzily.
_FUZZY_LETTERS = 6


class Cue(msgspec.Struct, frozen=True):
    """A cue, place or name of an event, ready for matching."""

    text: str
    stems: tuple[str, ...]
    reach: int  #: how far from the first of them the others may stand


class Wording(msgspec.Struct, frozen=True):
    """The words of a sentence as cues see them."""

    lows: tuple[str, ...]  #: folded, in order
    places: Mapping[str, Sequence[int]]  #: stem → where it stands
    located: Mapping[str, Sequence[int]]  #: the same for words after "in", "at", "to" …


def read(sentence: Sentence) -> Wording:
    """Return the words of a sentence, indexed."""
    row = [_word(word) for word in WORD.findall(sentence.text.replace("-", " "))]
    places: dict[str, list[int]] = {}
    located: dict[str, list[int]] = {}
    before = ""
    for index, (low, stem) in enumerate(row):
        places.setdefault(stem, []).append(index)
        if before in _LOCATIVE:
            located.setdefault(stem, []).append(index)
        before = low
    return Wording(tuple(low for low, _ in row), places, located)


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[str, str]:
    low = fold(word).removesuffix("'s").rstrip("'.")
    return low, meaning.stem(low)


def hits(cues: Sequence[Cue], places: Mapping[str, Sequence[int]]) -> list[Cue]:
    """Return the cues whose words all stand close together; of overlapping ones the longest first."""
    found = [cue for cue in cues if cue.stems[0] in places and _close(cue, places)]
    if len(found) < 2:
        return found
    found.sort(key=lambda cue: (-len(cue.stems), cue.text))
    seen: set[str] = set()
    result = []
    for cue in found:
        if seen.isdisjoint(cue.stems):
            result.append(cue)
        seen.update(cue.stems)
    return result


def _close(cue: Cue, places: Mapping[str, Sequence[int]]) -> bool:
    first, *others = cue.stems
    if not all(stem in places for stem in others):
        return False
    return any(
        all(any(abs(start - at) < cue.reach for at in places[stem]) for stem in others)
        for start in places[first]
    )


class CueReader:
    """Turns the words of a catalogue into stems that occur in the collection."""

    def __init__(self, vocabulary: Iterable[str], cutoff: float) -> None:
        """Take the folded words of all articles, and the rapidfuzz ratio that makes two spellings one."""
        self._cutoff = cutoff
        self._words = sorted(vocabulary)
        self._stems = {meaning.stem(word) for word in self._words}
        self._long = [word for word in self._words if len(word) >= _FUZZY_LETTERS]

    def cues(self, texts: Iterable[str]) -> tuple[Cue, ...]:
        """Return the cues that hold a word at all."""
        return tuple(cue for text in texts if (cue := self._cue(text)).stems)

    def _cue(self, text: str) -> Cue:
        row = lows(text.replace("-", " "))
        telling = [low for low in row if low not in _LIGHT] or row
        stems = tuple(self._stem(low, text) for low in telling)
        return Cue(text, stems, _REACH * len(row) + (_FURTHER if len(telling) > 2 else 0))

    def _stem(self, low: str, text: str) -> str:
        stem = meaning.stem(low)
        if stem in self._stems or len(low) < _FUZZY_LETTERS or text.islower():
            return stem
        near = process.extractOne(low, self._long, scorer=fuzz.ratio, score_cutoff=self._cutoff)
        return meaning.stem(near[0]) if near is not None else stem

"""Which wording of an utterance leads: that of most, among those of whoever said it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from samestory.compare import voices
from samestory.compare.quotation import Saying, folded, in_a_row, in_order
from samestory.compare.voices import Key

#: So few words are a fragment, which an article leads up to in its own words.
_FRAGMENT: Final = 4
#: Marks within a quotation; an apostrophe within a word is none.
_INNER: Final = re.compile(r"(?<!\w)[‘'“\"«„]((?:[^‘’'“”\"«»„]|(?<=\w)[’'](?=\w))+)[’'”“\"»](?!\w)")


def speaker(sayings: Sequence[Saying], *, rivals: bool) -> Key | None:
    """Return who said an utterance: whoever merely quotes it within other words has no voice in that."""
    own = [one for one in sayings if not enclosing(one, sayings)] or sayings
    return voices.main([(one.article, one.voice) for one in own], rivals=rivals)


def enclosing(saying: Saying, others: Sequence[Saying]) -> bool:
    """Tell whether a quotation has another one in quotation marks, as the words of somebody else."""
    if saying.voice is None:
        return False
    inner = [words for found in _INNER.finditer(saying.text) if (words := folded(found[1]))]
    return any(
        one.voice not in {None, saying.voice} and any(in_a_row(one.key.split(), words) for words in inner)
        for one in others
        if inner
    )


def own(grouped: Mapping[str, Sequence[Saying]], main: Key | None) -> dict[str, list[Saying]]:
    """Return the quotations, by wording, that may lead: those of the main speaker, or of nobody."""
    every = [one for group in grouped.values() for one in group]
    found = {
        key: [
            one for one in group if (main is None or one.voice in {None, main}) and not enclosing(one, every)
        ]
        for key, group in grouped.items()
    }
    return {key: group for key, group in found.items() if group} or {
        key: list(group) for key, group in grouped.items()
    }


class Weights:
    """The wordings of an utterance, each weighed against those that may lead."""

    def __init__(self, grouped: Mapping[str, Sequence[Saying]], main: Key | None) -> None:
        """Weigh `grouped`, the quotations by wording, of which those of `main` may lead."""
        self._own = own(grouped, main)
        said = {key: [part for one in group for part in one.parts] for key, group in self._own.items()}
        self._bags = {key: Counter(key.split()) for key in grouped}
        self._articles = {key: {one.article for one in parts} for key, parts in said.items()}
        self._origins = {key: {one.copy_of or one.article for one in parts} for key, parts in said.items()}

    def weight(self, key: str) -> tuple[bool, bool, int, int, int, int, str]:
        """Order wordings: those that may lead, whole ones, then those of most sources that copied nobody.

        Then those of most sources, those of which the others have most, for a slip of the pen is alone, and
        the longest. Whoever prints a fragment of a wording speaks for it.
        """
        parts = [one for one in self._own if one == key or self._fragment(one, key)]
        origins = {origin for one in parts for origin in self._origins[one]}
        return (
            key not in self._own,
            any(self._fragment(key, other) for other in self._own),
            -len(origins),
            -len(self._articles.get(key, ())),
            -sum((self._bags[key] & self._bags[other]).total() for other in self._own),
            -len(key.split()),
            key,
        )

    def _fragment(self, one: str, other: str) -> bool:
        few = self._bags[one].total() <= _FRAGMENT
        return few and one != other and in_order(one.split(), other.split())

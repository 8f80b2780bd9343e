"""Who took part in an event, and whether a sentence names them."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from samestory.lexicon.words import FUNCTION_WORDS, ORGANISATION_WORDS
from samestory.text import fold, lows


class Participant(msgspec.Struct, frozen=True):
    """A name as its words. Of a person each one is enough: "Anna Berg" is "Berg" or "Anna" later on.

    A body is named by all of its words: not every university is the University of Liverpool.
    """

    words: frozenset[str]
    body: bool

    def named(self, lows: Collection[str]) -> bool:
        """Tell whether folded words name this one."""
        return self.words.issubset(lows) if self.body else not self.words.isdisjoint(lows)


def participant(name: str) -> Participant:
    """Return a participant by the name that a catalogue gives."""
    words = frozenset(lows(name))
    shortened = {word[:-1] for word in fold(name).split() if word.find(".") == len(word) - 1}  # Dr., Inc.
    telling = frozenset(word for word in words - FUNCTION_WORDS - shortened if len(word) > 1)
    if not telling:  # of such words all are needed
        return Participant(words, body=bool(words))
    return Participant(telling, body=not telling.isdisjoint(ORGANISATION_WORDS))

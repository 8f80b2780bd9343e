"""A mark that may end a sentence, and what stands around it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from samestory.lexicon.numerals import ONES, ORDINALS, TENS
from samestory.lexicon.words import FUNCTION_WORDS, SENTENCE_OPENERS

#: Words of the closed classes that, with a capital, open a sentence; not those that are names, too.
OPENERS: Final = FUNCTION_WORDS - frozenset(
    "will may an so do us mine no who down under over second s ve re ll m t d can due own v vs".split()
)
_NAMING: Final = frozenset(
    "born combined fresh joined men new old part people photo right satellite women".split()
)
#: More words of that kind, none of which begins the name of a body: "the U.S. Second Fleet".
LIKELY_OPENERS: Final = OPENERS | (
    SENTENCE_OPENERS - FUNCTION_WORDS - ORDINALS.keys() - ONES.keys() - TENS.keys() - _NAMING
)
#: What stands before names only: it opens a sentence behind anything but an initial.
ADDRESSED: Final = frozenset({"Mr", "Mrs", "Ms"})

QUOTES: Final = frozenset("\"”’'»")
DASHES: Final = frozenset("—–―-")

WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: No abbreviation is longer.
MOST: Final = 40


class Stop(NamedTuple):
    """A mark that may end a sentence, and where what stands around it begins and ends in `text`."""

    text: str
    begin: int  #: of the sentence
    start: int  #: of the mark
    end: int  #: of the mark; closing quotation marks and brackets follow
    gap: int  #: white space behind those
    after: int  #: end of the white space
    word: int  #: of the next word; opening marks precede it

    @property
    def before(self) -> str:
        """What is written together before the mark, without opening marks."""
        text, start = self.text, self.start
        first = max(self.begin, start - MOST)
        at = start
        while at > first and ((mark := text[at - 1]).isalnum() or mark in ".'’&-°№§"):
            at -= 1
        return text[at:start].lstrip("'’-.")

    @property
    def next(self) -> str:
        """The next word, empty before a sign or a figure with one."""
        found = WORD.match(self.text, self.word)
        return found[0] if found else ""

    @property
    def closed(self) -> str:
        """What closes behind the mark."""
        return self.text[self.end : self.gap]

    @property
    def opened(self) -> str:
        """What opens before the next word."""
        return self.text[self.after : self.word]

    def opens(self, openers: frozenset[str]) -> bool:
        """Say whether the next word is one of `openers`, with a capital, rather than a name."""
        word = self.next
        end = self.word + len(word)
        if not word or (len(word) == 1 and self.text[end : end + 1] == "."):
            return False
        if word in ADDRESSED:
            return openers is LIKELY_OPENERS
        low = word.lower().replace("’", "'")
        return word[1:].islower() == (len(word) > 1) and (
            low.removesuffix("'s") in openers or low.startswith("i'")
        )

"""The words of a sentence with what every extractor asks of them, computed once."""

from __future__ import annotations

import msgspec

from samestory.model import Sentence
from samestory.text import words

_POSSESSIVE = ("'s", "’s")
#: What follows the last letter of a plural that owns something.
_PLURAL = ("' ", "’ ")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word without its possessive ending; offsets are those of the article."""

    text: str
    low: str
    start: int
    end: int
    gap: str  #: what stands between the token before and this one
    possessive: bool
    capital: bool


def of(sentence: Sentence) -> tuple[Token, ...]:
    """Return the tokens of `sentence`, in order."""
    return tuple(_walk(sentence.text, sentence.start))


def _walk(text: str, offset: int) -> list[Token]:
    tokens: list[Token] = []
    last = 0
    for found in words(text):
        start, end = found.span()
        word = found[0]
        possessive = False
        if word[-1] == "s":
            possessive = word.endswith(_POSSESSIVE)
            if possessive:
                word = word[:-2]
            else:
                possessive = text[end : end + 2] in _PLURAL
        if word:
            low = word.lower()
            if not low.isascii():
                low = low.replace("’", "'")
            first = offset + start
            gap = text[last:start]
            tokens.append(Token(word, low, first, first + len(word), gap, possessive, word[0].isupper()))
        last = end
    return tokens

"""The words of a sentence with what every extractor asks of them, computed once."""

from __future__ import annotations

from typing import NamedTuple

from samestory.model import Sentence
from samestory.text import words

_POSSESSIVE = ("'s", "’s")
#: What follows the last letter of a plural that owns something.
_PLURAL = ("' ", "’ ")


class Token(NamedTuple):
    """A word without its possessive ending; offsets are those of the article."""

    text: str
    low: str
    start: int
    end: int
    gap: str  #: what stands between the token before and this one
    possessive: bool

    @property
    def capital(self) -> bool:
        """Tell whether it starts with a capital letter."""
        return self.text[0].isupper()


def of(sentence: Sentence) -> tuple[Token, ...]:
    """Return the tokens of `sentence`, in order."""
    return tuple(_walk(sentence.text, sentence.start))


def _walk(text: str, offset: int) -> list[Token]:
    tokens: list[Token] = []
    last = 0
    for found in words(text):
        start, end = found.span()
        word = found.group()
        possessive = word.endswith(_POSSESSIVE)
        if possessive:
            word = word[:-2]
        elif word[-1] == "s":
            possessive = text[end : end + 2] in _PLURAL
        if word:
            low = word.lower() if word.isascii() else word.replace("’", "'").lower()
            tokens.append(
                Token(word, low, offset + start, offset + start + len(word), text[last:start], possessive)
            )
        last = end
    return tokens

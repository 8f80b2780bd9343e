"""The words of a sentence with what every extractor asks of them, computed once."""

from __future__ import annotations

import re
from typing import NamedTuple

from samestory.model import Sentence
from samestory.text import words

_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")


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
        gap = text[last:start]
        owned = _POSSESSIVE.search(word)
        possessive = bool(owned) or (word[-1:] == "s" and text[end : end + 2] in ("' ", "’ "))
        if owned:
            word, end = word[: owned.start()], start + owned.start()
        if word:
            tokens.append(
                Token(word, word.replace("’", "'").lower(), offset + start, offset + end, gap, possessive)
            )
        last = found.end()
    return tokens

"""One quotation of an article, and how its words stand to those of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from samestory.compare.voices import Key
from samestory.model import Quoted
from samestory.text import fold, words

#: What American printers put inside the marks.
_POINTS: Final = " ,;"


class Saying(NamedTuple):
    """One quotation of an article: what stands between its marks, in several parts where it is split."""

    parts: tuple[Quoted, ...]
    voice: Key | None = None  #: who speaks

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.parts[0].article

    @property
    def text(self) -> str:
        """The words of all parts."""
        return " ".join(one.text.strip() for one in self.parts).rstrip(_POINTS)

    @property
    def key(self) -> str:
        """The words without case, marks and points: what makes two quotations one wording."""
        return " ".join(folded(self.text)) or self.text

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands."""
        return self.article, self.parts[0].start


def words_of(text: str) -> list[re.Match[str]]:
    """Return the words of a quotation with their places; those with hyphens are several."""
    return list(words(text.replace("-", " ").replace("‑", " ")))


def folded(text: str) -> list[str]:
    """Return the words of a quotation for comparing."""
    return [fold(word.group()) for word in words_of(text)]


def in_a_row(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether the words of the one stand in the other, and nothing between them."""
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def in_order(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether the words of the one stand in the other in that order."""
    rest = iter(whole)
    return all(word in rest for word in part)

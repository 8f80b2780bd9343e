"""What names are read into, and the article that they are read from."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from samestory.extract.tokens import Token
from samestory.model import Article, Name, NameKind
from samestory.text import Lines


class Named(NamedTuple):
    """A name as read from its own run of words."""

    tokens: tuple[Token, ...]
    kind: NameKind
    sure: bool  #: its kind holds for other mentions, too
    title: tuple[str, ...]  #: "chinese", "president"
    gender: str | None
    defined: bool  #: "the" stands before it
    words: str  #: parted by single spaces


class Page(NamedTuple):
    """An article, and what its names are made with."""

    article: Article
    lines: Lines
    key: Callable[[str, NameKind], str]

    def name(self, start: int, end: int, kind: NameKind, canonical: str | None = None) -> Name:
        """Return the record of a name; without a canonical form its own words are that."""
        text = self.article.text[start:end]
        canonical = canonical or " ".join(text.split())
        return Name(
            article=self.article.id,
            start=start,
            end=end,
            line=self.lines.at(start),
            text=text,
            canonical=canonical,
            kind=kind,
            key=self.key(canonical, kind),
        )

"""How articles are called, and things counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from samestory.model import ArticleCard

#: As many words of a title tell articles apart, or its words don't.
_WORDS: Final = range(3, 9)


def labels(articles: Iterable[ArticleCard]) -> Mapping[str, str]:
    """Return how each article is called: its source, and where several have that, what sets them apart."""
    articles = tuple(articles)
    alike: dict[str, list[ArticleCard]] = defaultdict(list)
    for article in articles:
        alike[article.label].append(article)
    apart = {label: _apart(held) for label, held in alike.items()}
    called = {
        one.id: one.label + (f" ({apart[one.label][one.id]})" if apart[one.label] else "") for one in articles
    }
    if len(set(called.values())) < len(called):  # a source is called as another with its day
        called = {one.id: f"{one.label} ({one.id})" for one in articles}
    return called


def _apart(articles: Sequence[ArticleCard]) -> Mapping[str, str]:
    """Return what no two articles of one source share: the day, the first words of the title, or the id."""
    if len(articles) == 1:
        return {}
    tried = [[str(one.day or "") for one in articles]]
    tried += [[" ".join((one.title or "").split()[:number]) for one in articles] for number in _WORDS]
    for told in tried:
        if all(told) and len(set(told)) == len(told):
            return {one.id: words for one, words in zip(articles, told, strict=True)}
    return {one.id: one.id for one in articles}


def named(article: str, names: Mapping[str, str]) -> str:
    """Return what an article is called; what was not read is called by its id."""
    return names.get(article, article)


def counted(number: int, noun: str) -> str:
    """Return `number` with its noun: 1 article, 2 articles."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

"""How articles are called, and things counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from unicodedata import east_asian_width

from samestory.model import ArticleCard
from samestory.safe import visible

#: As many words of a title tell articles apart, or its words don't.
_WORDS: Final = range(3, 9)
#: Cells that they may take: a label stands in heads of columns and in every row.
_ROOM: Final = 32
#: After words of a title that goes on; in ASCII, so that an article is called the same in any encoding.
_CUT: Final = " ..."


def labels(articles: Iterable[ArticleCard]) -> Mapping[str, str]:
    """Return how each article is called: its source, and where several have that, what sets it apart.

    Who is called as nobody else keeps that. No two are called the same, however they are shown.
    """
    articles = tuple(articles)
    alike: dict[str, list[ArticleCard]] = defaultdict(list)
    for article in articles:
        alike[_shown(article.label)].append(article)
    apart = {name: told for held in alike.values() for name, told in _apart(held).items()}
    left = {one.id: _ways(one, apart[one.id]) for one in articles}
    while True:
        taken = Counter(_shown(ways[0]) for ways in left.values())
        clash = [ways for ways in left.values() if len(ways) > 1 and taken[_shown(ways[0])] > 1]
        if not clash:
            return {name: ways[0] for name, ways in left.items()}
        for ways in clash:
            del ways[0]


def _shown(label: str) -> str:
    """Return a label as people see it: two that look alike are the same."""
    return " ".join(visible(label).split())


def _ways(article: ArticleCard, apart: str) -> list[str]:
    """Return how an article may be called, best first; the last is its alone."""
    if article.label == article.id:
        return [article.id]
    by_detail, by_id = f"{article.label} ({apart})", f"{article.label} ({article.id})"
    return list(dict.fromkeys((article.label, by_detail, by_id, article.id)))


def _apart(articles: Sequence[ArticleCard]) -> Mapping[str, str]:
    """Return what no two articles of one source share: the day or words of the title, else the id."""
    days = Counter(one.day for one in articles)
    by_day = {one.id: str(one.day) for one in articles if one.day and days[one.day] == 1}
    by_title = {} if len(by_day) == len(articles) else _opening_words(articles)
    found = by_title if len(by_title) > len(by_day) else by_day
    return {one.id: found.get(one.id, one.id) for one in articles}


def _opening_words(articles: Sequence[ArticleCard]) -> Mapping[str, str]:
    """Return the fewest words that open one title only, in quotation marks; none that take much room."""
    titles = {one.id: visible(one.title or "").split() for one in articles}
    found: dict[str, str] = {}
    for number in _WORDS:
        opened = Counter(tuple(words[:number]) for words in titles.values())
        for name, words in titles.items():
            told = " ".join(words[:number])
            if not told or name in found or opened[tuple(words[:number])] > 1 or _cells(told) > _ROOM:
                continue
            found[name] = f'"{told}{_CUT if len(words) > number else ""}"'
    return found


def _cells(text: str) -> int:
    """Return how many cells a text takes: close enough where no column depends on it."""
    return len(text) if text.isascii() else sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def named(article: str, names: Mapping[str, str]) -> str:
    """Return what an article is called; what was not read is called by its id."""
    return names.get(article, article)


def counted(number: int, noun: str) -> str:
    """Return `number` with its noun: 1 article, 2 articles."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

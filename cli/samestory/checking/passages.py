"""The articles of a report as they are now, and whether what it cites stands in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from samestory.model import (
    Article,
    ArticleCard,
    ArticleState,
    Comparison,
    LostPassage,
    Mention,
    PassageState,
    Statement,
    VerifiedArticle,
)
from samestory.text import Lines

#: What an article says of itself, or somebody else of it.
_TOLD: Final = ("source", "title", "author", "published", "url", "language", "findings")


class Standing(NamedTuple):
    """What became of the articles, and of what is cited from them."""

    articles: tuple[VerifiedArticle, ...]
    lost: tuple[LostPassage, ...]
    cited: int  #: how many passages were looked for


class _Cited(NamedTuple):
    event: str
    row: str | None
    passage: Mention | Statement


def standing(report: Comparison, articles: Mapping[str, Article], why: Mapping[str, str]) -> Standing:
    """Look for all that `report` cites.

    Args:
        report: cites.
        articles: those that could be read, by their ids in the report.
        why: the others can't be read, by their ids.
    """
    cited = list(_cited(report))
    lines = {name: Lines(article.text) for name, article in articles.items()}
    lost = tuple(
        _lost(one, articles[one.passage.article], lines[one.passage.article])
        for one in cited
        if one.passage.article in articles
        and not _stands(one.passage, articles[one.passage.article], lines[one.passage.article])
    )
    known = {card.id for card in report.articles}
    strays = sorted({one.passage.article for one in cited} - known)
    counts = Counter(one.passage.article for one in cited)
    states = Counter((one.article, one.state) for one in lost)
    verified = [
        _article(card, articles.get(card.id), why.get(card.id, ""), counts[card.id], states)
        for card in report.articles
    ]
    return Standing((*verified, *map(_stray, strays)), lost, len(cited))


def _cited(report: Comparison) -> Iterator[_Cited]:
    for event in report.events:
        for mention in event.mentions:
            yield _Cited(event.id, None, mention)
        for row in event.rows:
            for statement in row.statements:
                yield _Cited(event.id, row.id, statement)


def _stands(one: Mention | Statement, article: Article, lines: Lines) -> bool:
    """Tell whether the offsets lead to the words, and whether line and page are theirs."""
    return (
        0 <= one.start <= one.end
        and article.text[one.start : one.end] == one.text
        and lines.at(one.start) == one.line
        and (not isinstance(one, Statement) or one.page == article.page(one.start))
    )


def _lost(one: _Cited, article: Article, lines: Lines) -> LostPassage:
    passage = one.passage
    at = article.text.find(passage.text) if passage.text else -1
    return LostPassage(
        article=passage.article,
        start=passage.start,
        end=passage.end,
        line=passage.line,
        text=passage.text,
        event=one.event,
        row=one.row,
        state=PassageState.GONE if at < 0 else PassageState.MOVED,
        now=None if at < 0 else lines.at(at),
    )


def _article(
    card: ArticleCard,
    article: Article | None,
    why: str,
    cited: int,
    states: Mapping[tuple[str, PassageState], int],
) -> VerifiedArticle:
    fields: tuple[str, ...] = ()
    state = ArticleState.MISSING
    if article is not None:
        fields = tuple(name for name in _TOLD if getattr(article, name) != getattr(card, name))
        same = article.sha256 == card.sha256 and not fields
        state = ArticleState.UNCHANGED if same else ArticleState.CHANGED
    return VerifiedArticle(
        article=card.id,
        path=card.path,
        state=state,
        sha256=card.sha256,
        found=None if article is None else article.sha256,
        fields=fields,
        passages=cited,
        moved=states[card.id, PassageState.MOVED],
        gone=states[card.id, PassageState.GONE],
        detail="" if article is not None else why,
    )


def _stray(name: str) -> VerifiedArticle:
    """Return an article that is cited and not listed."""
    return VerifiedArticle(
        article=name,
        path=None,
        state=ArticleState.MISSING,
        sha256="",
        detail="the report cites it, and does not list it",
    )

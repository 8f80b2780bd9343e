"""What is said of the whole: how it came out, what was read, skipped and not compared, what verdicts mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from samestory.model import ArticleCard, Comparison, Limit, Origin, Skipped, Verdict
from samestory.render import deception
from samestory.render.calling import counted, labels
from samestory.render.marks import RANK

#: What stands in place of events where there are none.
NOTHING: Final = (
    "Nothing to show: no event is reported by these articles, or none of the rows asked for is in it."
)
#: What each verdict says, in a few words.
MEANINGS: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        Verdict.CONFLICT: "at face value they cannot all be true",
        Verdict.UPDATED: "values differ, and the later one may know more",
        Verdict.DIFFERS: "a detail more, less or other, and all can be true",
        Verdict.REWORDED: "the same in other words",
        Verdict.AGREE: "the same, or one more exact",
        Verdict.SINGLE: "one source alone",
    }
)
_SKIPPED: Final = "Skipped"
_NOT_COMPARED: Final = "Not compared"
_DECEPTIVE: Final = "Deceptive"
#: Limits that are not on what is compared, and how they are called.
_NO_COMPARING: Final[Mapping[str, str]] = MappingProxyType({"times": "Not on the line"})


def closing(comparison: Comparison) -> list[str]:
    """Return what was read, skipped and not compared, and how many rows there are."""
    lines = inputs(comparison.articles, comparison.skipped, comparison.limits)
    tally = ", ".join(f"{comparison.summary.get(verdict, 0)} {verdict}" for verdict in RANK)
    lines.append(f"Rows: {tally}")
    return lines


def inputs(articles: Sequence[ArticleCard], skipped: Sequence[Skipped], limits: Sequence[Limit]) -> list[str]:
    """Return what was read, skipped and not compared, a line each."""
    return [f"{label}: {told}" for label, told in labelled(articles, skipped, limits)]


def labelled(
    articles: Sequence[ArticleCard], skipped: Sequence[Skipped], limits: Sequence[Limit]
) -> Iterator[tuple[str, str]]:
    """Yield what was read, skipped and not compared, each with its label before it."""
    names = labels(articles)
    read = [_card(article, names) for article in articles]
    yield "Read", counted(len(read), "article") + (f": {', '.join(read)}" if read else "")
    for item in skipped:
        yield _SKIPPED, _unread(item)
    if not skipped:
        yield _SKIPPED, "nothing"
    for limit in limits:
        yield _limit(limit)
    if all(limit.what in _NO_COMPARING for limit in limits):
        yield _NOT_COMPARED, "nothing"
    for told in deception.summary(articles, names):
        yield _DECEPTIVE, told


def left_out(item: Skipped | Limit) -> str:
    """Return what was not read, or not looked at, and why, in a line."""
    label, told = (_SKIPPED, _unread(item)) if isinstance(item, Skipped) else _limit(item)
    return f"{label}: {told}"


def _unread(item: Skipped) -> str:
    return f"{item.path} ({item.reason}): {item.detail}"


def _limit(limit: Limit) -> tuple[str, str]:
    if (label := _NO_COMPARING.get(limit.what)) is not None:
        return label, limit.detail
    return _NOT_COMPARED, f"{limit.what}: {limit.detail}"


def _card(article: ArticleCard, names: Mapping[str, str]) -> str:
    """Return how an article is called, by what id it is cited, and its file where the id does not show it."""
    name = names[article.id]
    called = name if name == article.id else f"{name} [{article.id}]"
    file = (article.path or "").rpartition("/")[2]
    return called if not file or file.partition(".")[0] == article.id else f"{called} {article.path}"


def opening(comparison: Comparison) -> str:
    """Return the whole in one line: articles, events, rows by verdict."""
    listed = sum(event.origin is Origin.CATALOGUE for event in comparison.events)
    found = len(comparison.events) - listed
    rows = [f"{number} {verdict}" for verdict in RANK if (number := comparison.summary.get(verdict, 0))]
    parts = [
        counted(len(comparison.articles), "article"),
        counted(listed, "event") + (f" and {found} found" if found else ""),
        "rows: " + (", ".join(rows) or "none"),
    ]
    return "; ".join(parts)


def legend(comparison: Comparison) -> list[tuple[Verdict, str]]:
    """Return the verdicts that a comparison holds, the gravest first, and what each says."""
    return [(one, MEANINGS[one]) for one in RANK if comparison.summary.get(one, 0)]

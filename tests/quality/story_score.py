"""How well a comparison meets the annotation of one story.

The annotation keeps no text: a span is an article, two offsets, and a digest of what stands between them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

Span = Mapping[str, Any]
Row = Mapping[str, Any]
Fact = Mapping[str, Any]

DIGITS = 10


def spans(story: Mapping[str, Any]) -> Iterator[Span]:
    for fact in story["facts"]:
        yield from fact["statements"]
    for one in story["apart"]:
        yield from one["pair"]


def strays(story: Mapping[str, Any], texts: Mapping[str, str]) -> list[Span]:
    """Return the spans whose words are not those that were annotated."""
    return [one for one in spans(story) if _digest(texts[one["article"]], one) != one["sha"]]


def _digest(text: str, span: Span) -> str:
    words = text[span["start"] : span["end"]]
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGITS]


def score(story: Mapping[str, Any], report: Mapping[str, Any]) -> dict[str, int]:
    """Return the figures of one comparison: how many of each."""
    rows = [row for event in report["events"] for row in event["rows"]]
    facts: Sequence[Fact] = story["facts"]
    return {
        "facts found": sum(best(fact, rows) is not None for fact in facts),
        "pairs found": sum(_joined(pair, rows) for fact in facts for pair in _pairs(fact)),
        "verdicts accepted": sum(_accepted(fact, best(fact, rows)) for fact in facts),
        "verdicts exact": sum(_exact(fact, best(fact, rows)) for fact in facts),
        "look-alikes joined": sum(_joined(one["pair"], rows) for one in story["apart"]),
        "false conflicts": len(false_conflicts(facts, rows)),
    }


def best(fact: Fact, rows: Sequence[Row]) -> Row | None:
    """Return the row that holds most of a fact's statements, two articles' at least.

    Of rows that hold as many, one of the fact's kind goes first, then the one that is printed first.
    """
    holding = [row for row in rows if _holds(row, fact)]
    return max(
        holding,
        key=lambda row: (len(_touched(row, fact["statements"])), row["kind"] == fact["kind"]),
        default=None,
    )


def false_conflicts(facts: Sequence[Fact], rows: Sequence[Row]) -> list[Row]:
    """Return the conflicts that hold no two statements which can be read as one."""
    disputed = [fact for fact in facts if "conflict" in (fact["verdict"], *fact["accept"])]
    return [
        row for row in rows if row["verdict"] == "conflict" and not any(_holds(row, one) for one in disputed)
    ]


def _accepted(fact: Fact, row: Row | None) -> bool:
    return row is not None and row["verdict"] in (fact["verdict"], *fact["accept"])


def _exact(fact: Fact, row: Row | None) -> bool:
    return row is not None and row["verdict"] == fact["verdict"]


def _pairs(fact: Fact) -> Iterator[tuple[Span, Span]]:
    for left, right in combinations(fact["statements"], 2):
        if left["article"] != right["article"]:
            yield left, right


def _joined(pair: Sequence[Span], rows: Sequence[Row]) -> bool:
    return any(len(_touched(row, pair)) == len(pair) for row in rows)


def _holds(row: Row, fact: Fact) -> bool:
    return len({span["article"] for span in _touched(row, fact["statements"])}) > 1


def _touched(row: Row, wanted: Sequence[Span]) -> list[Span]:
    return [span for span in wanted if any(_touch(span, one) for one in row["statements"])]


def _touch(left: Span, right: Span) -> bool:
    """Say whether two spans share at least half of the shorter one."""
    if left["article"] != right["article"]:
        return False
    shared = min(left["end"], right["end"]) - max(left["start"], right["start"])
    shorter = min(left["end"] - left["start"], right["end"] - right["start"])
    return bool(2 * shared >= shorter)

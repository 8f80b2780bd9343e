"""What is said of text that deceives the eye: how much of it there is, of what kind, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from samestory.model import ArticleCard, Finding, FindingKind

#: What each kind is called: one place, and several.
_CALLED: Final[Mapping[FindingKind, tuple[str, str]]] = MappingProxyType(
    {
        FindingKind.BIDI: ("turned direction", "turned directions"),
        FindingKind.INVISIBLE: ("invisible character", "invisible characters"),
        FindingKind.CONTROL: ("control character", "control characters"),
        FindingKind.MARKS: ("pile of marks", "piles of marks"),
        FindingKind.LOOK_ALIKE: ("word with look-alike letters", "words with look-alike letters"),
        FindingKind.DIGIT: ("number with look-alike digits", "numbers with look-alike digits"),
        FindingKind.STYLED: ("word in letters of another style", "words in letters of another style"),
        FindingKind.HIDDEN_TEXT: ("hidden passage", "hidden passages"),
    }
)
_DECEIVING: Final = "characters that deceive the eye"
_NOT_SHOWN: Final = "text that readers are not shown"
#: So many lines are named, and so many articles.
_MOST_LINES: Final = 5
_MOST_ARTICLES: Final = 20


def summary(articles: Sequence[ArticleCard], names: Mapping[str, str]) -> Iterator[str]:
    """Yield in a sentence how many articles deceive the eye, which, how, and where; nothing without any."""
    found = [(one, one.findings) for one in articles if one.findings]
    if not found:
        return
    told = [f"{names[one.id]} ({tally(findings)})" for one, findings in found[:_MOST_ARTICLES]]
    if more := len(found) - len(told):
        told.append(f"{more} more")
    hold = "1 article holds" if len(found) == 1 else f"{len(found)} articles hold"
    kinds = {one.what for _, findings in found for one in findings}
    what = [_DECEIVING] if kinds - {FindingKind.HIDDEN_TEXT} else []
    what += [_NOT_SHOWN] if FindingKind.HIDDEN_TEXT in kinds else []
    yield f"{hold} {' or '.join(what)}: {'; '.join(told)}"


def tally(findings: Iterable[Finding]) -> str:
    """Return how many places of each kind there are, and on which lines."""
    kinds: dict[FindingKind, list[Finding]] = {}
    for one in findings:
        kinds.setdefault(one.what, []).append(one)
    return ", ".join(_of_kind(what, found) for what, found in kinds.items())


def told(article: ArticleCard, finding: Finding) -> str:
    """Return a finding in a line, with the words that it is about."""
    line = "" if finding.line is None else f":{finding.line}"
    words = f": {finding.text}" if finding.text else ""
    return f"{article.id}{line}  [{finding.what}] {finding.detail}{words}"


def notes(articles: Iterable[ArticleCard]) -> Iterator[str]:
    """Yield every finding of every article, a line each."""
    return (told(article, one) for article in articles for one in article.findings)


def _of_kind(what: FindingKind, found: Sequence[Finding]) -> str:
    number = sum(one.count for one in found)
    lines = list(dict.fromkeys(one.line for one in found if one.line is not None))
    shown = ", ".join(map(str, lines[:_MOST_LINES]))
    more = " and others" if lines[_MOST_LINES:] or any(one.count > 1 for one in found) else ""
    where = f" in line{'s' if len(lines) > 1 else ''} {shown}{more}" if lines else ""
    one, several = _CALLED[what]
    return f"{number} {one if number == 1 else several}{where}"

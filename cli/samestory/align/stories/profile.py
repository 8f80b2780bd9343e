"""What an article tells of, as counts of terms: all that articles are put together by.

Headline and first paragraphs say what a report is about (the inverted pyramid), so not more is read; it also
bounds what one article can cost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from samestory.align import terms

#: Code points read of each article, and of its lead.
HEAD = 3000
LEAD = 1500
#: Code points of a headline, where an article has none and its first line stands for one.
_HEADLINE = 200
#: Figures are no terms; their own mark keeps them apart.
FIGURE = "#"

#: A capital in the middle of a sentence begins a name.
_NAMED = re.compile(r"(?<=[\w,;:'’\"“] )[^\W\d_a-z][\w'’-]+")
_FIGURE = re.compile(r"\b[0-9][0-9.,]*\b")


class Profile(msgspec.Struct, frozen=True, array_like=True):
    """An article as counts: small enough to keep of a million of them."""

    id: str
    day: int | None  #: of publication, as a proleptic Gregorian ordinal
    headline: str
    title: tuple[str, ...]  #: terms of the headline, each once, in order
    terms: dict[str, int]
    lead: dict[str, int]
    names: dict[str, int]
    figures: dict[str, int]
    printed: dict[str, str]  #: how each term is first written


def of(id: str, day: int | None, title: str | None, prose: str) -> Profile:  # noqa: A002  # as the record calls it
    """Return the profile of an article.

    Args:
        id: of the article.
        day: of publication, as a proleptic Gregorian ordinal.
        title: its headline; without one, its first line stands for it.
        prose: its own words, headings among them, without bylines and boilerplate.
    """
    prose = prose.strip()
    headline = _headline((title or prose.partition("\n")[0]).strip())
    body = _without(headline, prose)
    head, rest = f"{headline}\n{body[:LEAD]}", body[LEAD:HEAD]
    text = head + rest
    lead = list(terms.printed(head))
    read = [*lead, *terms.printed(rest)]
    names = (term for name in _NAMED.findall(text) if name[0].isupper() for term in _terms_of(name))
    figures = (FIGURE + found.rstrip(".,") for found in _FIGURE.findall(text))
    return Profile(
        id=id,
        day=day,
        headline=headline,
        title=tuple(dict.fromkeys(terms.of(headline))),
        terms=_counts(term for term, _ in read),
        lead=_counts(term for term, _ in lead),
        names=_counts(names),
        figures=_counts(figures),
        printed=_first(read),
    )


#: The terms of a name of one word: most stand in many articles.
_terms_of = lru_cache(maxsize=1 << 16)(terms.of)


def _headline(line: str) -> str:
    """Return a headline, a long one up to its last whole word."""
    if len(line) <= _HEADLINE:
        return line
    cut = line[: _HEADLINE + 1]
    return cut.rpartition(" ")[0].rstrip() or cut[:_HEADLINE]


def _without(headline: str, prose: str) -> str:
    """Return a text without the headline that it begins with: it is to count once."""
    rest = prose.removeprefix(headline)
    if rest[:1].isalnum() and len(headline) < _HEADLINE:  # only its first word begins like that
        return prose
    return rest.lstrip()


def _counts(found: Iterable[str]) -> dict[str, int]:
    return dict(Counter(found))


def _first(read: Iterable[tuple[str, str]]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for term, form in read:
        forms.setdefault(term, form)
    return forms

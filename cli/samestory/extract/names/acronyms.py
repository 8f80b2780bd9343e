"""Finds which initials stand for which name: "Northern Trade Organisation (NTO)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from samestory.extract.names.runs import words
from samestory.extract.tokens import Token
from samestory.lexicon.organisations import INITIALS, LEGAL_FORMS

#: Gaps between a name and what explains it, quotation marks and "the" apart.
_BRACKET: Final = " ("
_LETTERS: Final = 8  #: longer initials are words
_FAR: Final = 18  #: letters between a name and what explains it
_EXPLAINING: Final = frozenset(
    (", or ", ", or the ", " or ", ", known as ", ", known as the ", ", also known as ", ", abbreviated ")
)


def short_forms(text: str, names: Sequence[Sequence[Token]]) -> Mapping[str, str]:
    """Return short form → full name, as printed, for the names of an article.

    Args:
        text: the article's.
        names: the tokens of each name, in order of the text.
    """
    written = {words(tokens): tokens for tokens in names if len(tokens) > 1}
    found = dict(_explained(text, names))
    for name in written:
        initials = INITIALS.get(name.lower().replace("-", " "), "").upper()
        if initials:
            found.setdefault(initials, name)
            found.setdefault(".".join(initials), name)
    return {**dict(_companies(written)), **found}


def _explained(text: str, names: Sequence[Sequence[Token]]) -> Iterator[tuple[str, str]]:
    """Yield initials and name where the one stands right behind the other."""
    for one, other in pairwise(names):
        gap = text[one[-1].end : other[0].start]
        if len(gap) > _FAR or not _explains(gap, text[other[-1].end : other[-1].end + 2]):
            continue
        for short, full in ((other, one), (one, other)):
            if len(short) == 1 and len(full) > 1 and _initials(short[0].text, full):
                yield short[0].text, words(full)


def _explains(gap: str, after: str) -> bool:
    """Tell whether brackets, or commas and "or", set the second of two names beside the first."""
    if gap.startswith(_BRACKET):
        return ")" in after or after[:1] in ",;”\"'’"
    return gap in _EXPLAINING and after[:1] in ",.;)"


def _initials(acronym: str, full: Sequence[Token]) -> bool:
    """Tell whether an acronym is made of the initials of a name, small words counted or not."""
    letters = [mark for mark in acronym if mark.isalpha()]
    if not 1 < len(letters) <= _LETTERS or sum(mark.isupper() for mark in letters) < 2:
        return False
    parts = [part for token in full for part in token.text.split("-") if part]
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    every = "".join(part[0] for part in parts).upper()
    asked = "".join(letters).upper()
    return (
        asked in (capitals, every) or (len(asked) > 2 and capitals.endswith(asked)) or _inside(asked, parts)
    )


def _inside(asked: str, parts: Sequence[str]) -> bool:
    """Tell whether each part gives its first letter and perhaps more: "Interpol", "Unicef", "DARPA"."""
    if asked[0] != parts[0][0].upper() or len(asked) < len(parts) - 1:
        return False
    letters = iter("".join(parts).upper())
    return all(mark in letters for mark in asked) and all(
        part[0].upper() in asked for part in parts if part[0].isupper()
    )


def _companies(written: Mapping[str, Sequence[Token]]) -> Iterator[tuple[str, str]]:
    """Yield for "Nordlicht Shipping Ltd" the name without its legal form, for both."""
    for name, tokens in written.items():
        end = len(tokens)
        while end > 1 and tokens[end - 1].low in LEGAL_FORMS:
            end -= 1
        if end < len(tokens):
            plain = words(tokens[:end])
            yield plain, plain
            yield name, plain

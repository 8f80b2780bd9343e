"""Words with letters of another alphabet in them that look like their own, and letters in disguise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from samestory.disguise.found import Found, called
from samestory.disguise.letters import (
    ALIKE,
    GREEK,
    NEVER_SPOKEN,
    STYLED,
    TO_CYRILLIC,
    WEAK,
    digit,
    is_cyrillic,
    is_full_width,
    is_latin,
)
from samestory.model import FindingKind

_FRAMED: Final = "\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
_WORD: Final = re.compile(rf"(?:[^\W_]|[{_FRAMED}])+")
#: Without one of these in a line there is nothing to find: whatever has letters that look like Latin ones.
_ANY: Final = re.compile(
    "[\u0250-\u02af\u0370-\u1cff\u1d00-\u1d2b\u2102-\u2188\u24b6-\u24e9\u2c80-\u2cff\ua4d0-\ua4ff\ua620-\uabff"
    "\uff10-\uff5a\U000104a0-\U0001f1e5\U0001fbf0-\U0001fbf9]"
)
#: Chinese, Japanese and Korean, among which letters of full width are ordinary.
_WIDE: Final = re.compile("[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff0f\uff61-\uff9f]")
_PHONETIC: Final = frozenset("/[]ˈˌː")
_FEWEST: Final = 2


def deceptive(text: str) -> Iterator[Found]:
    """Yield the words of `text` that are read otherwise than they are written, each as long as before."""
    hit = None if text.isascii() else _ANY.search(text)
    while hit is not None:
        start, end = text.rfind("\n", 0, hit.start()) + 1, text.find("\n", hit.end())
        end = len(text) if end < 0 else end
        yield from _of_line(text, start, end)
        hit = _ANY.search(text, end)


def _of_line(text: str, start: int, end: int) -> Iterator[Found]:
    alone: list[Found] = []  #: words that could be Latin as a whole, as the words around them decide
    before = ""  #: the kind of the last word that shows its alphabet
    for word in _WORD.finditer(text, start, end):
        kind = _kind(word[0])
        if kind == "alike":
            if not _in_brackets(text, word) and before != "foreign":
                alone.append(_replaced(word, [ALIKE.get(char, char) for char in word[0]]))
            continue
        if kind:
            if kind == "latin":
                yield from alone
            alone, before = [], kind
        if not word[0].isascii() and (found := _disguised(text, word)) is not None:
            yield found
    if before == "latin":
        yield from alone


def _kind(word: str) -> str:
    """Return of what alphabet a word shows itself to be; "alike" for what could be Latin, "" for numbers."""
    if word.isascii():
        return "" if word.isdigit() else "latin"
    if any(map(is_latin, word)):
        return "latin"
    letters = [char for char in word if char.isalpha()]
    if not letters or any(char in STYLED for char in letters):
        return ""
    greek = all(char in GREEK for char in letters)
    if all(char in ALIKE and char not in WEAK for char in letters):
        if not greek or (len(letters) >= _FEWEST and word.isupper()):
            return "alike"
        return ""  # one Greek letter, or a small Greek word
    return "foreign"


def _in_brackets(text: str, word: re.Match[str]) -> bool:
    """Say whether a word stands alone between brackets, as what something is called in its own language."""
    start, end = word.span()
    return text[start - 1 : start] in {"(", "["} and text[end : end + 1] in {")", "]"}


def _disguised(text: str, word: re.Match[str]) -> Found | None:
    """Return how a word that is not plain is read, None where it is read as it stands."""
    written = word[0]
    plain = [STYLED.get(char, char) for char in written]
    if styled := "".join(plain) != written:
        if not _is_styled(written):
            return None
        if all(is_full_width(char) for char in written if char in STYLED) and _among_wide(text, word):
            return Found(*word.span(), "".join(plain))
    latin = sum(is_latin(char) for char in plain)
    foreign = [char for char in plain if not is_latin(char) and (char in ALIKE or char.isalpha())]
    if latin and foreign:
        if all(char in ALIKE for char in foreign):
            if not _is_formula(plain, foreign) and not _is_phonetic(text, word):
                plain = [ALIKE.get(char, char) for char in plain]
        elif any(char not in ALIKE and is_cyrillic(char) for char in foreign) and all(
            char in TO_CYRILLIC for char in plain if is_latin(char)
        ):
            plain = [TO_CYRILLIC.get(char, char) for char in plain]
    if latin:
        plain = [digit(char) if char.isdecimal() else char for char in plain]
    if "".join(plain) == written:
        return None
    return _replaced(word, plain, FindingKind.STYLED if styled else None)


def _is_styled(word: str) -> bool:
    """Say whether letters in disguise make a word: two or more of them, or one among plain ones."""
    letters = [char for char in word if char in STYLED]
    if len(word) < _FEWEST:
        return False
    spoken = [char for char in letters if "\u0250" <= char <= "\u02af" or "\u1d00" <= char <= "\u1d2b"]
    return not spoken or (len(spoken) == len(word) and any(char in NEVER_SPOKEN for char in spoken))


def _among_wide(text: str, word: re.Match[str]) -> bool:
    """Say whether Chinese, Japanese or Korean stands in a word, or right beside it."""
    start, end = word.span()
    return _WIDE.search(text[max(start - 2, 0) : end + 2]) is not None


def _is_formula(word: Sequence[str], foreign: Sequence[str]) -> bool:
    """Say whether Greek letters stand for themselves, as in TNFα and 5α: no small letter is beside them."""
    if not all(char in GREEK and char.islower() for char in foreign):
        return False
    if sum(map(is_latin, word)) < _FEWEST:
        return True
    return not any(
        char in GREEK
        and any(is_latin(one) and one.islower() for one in (*word[at - 1 : at], *word[at + 1 : at + 2]))
        for at, char in enumerate(word)
    )


def _is_phonetic(text: str, word: re.Match[str]) -> bool:
    start, end = word.span()
    return not _PHONETIC.isdisjoint(text[max(start - 1, 0) : start] + text[end : end + 1])


def _replaced(word: re.Match[str], plain: Sequence[str], kind: FindingKind | None = None) -> Found:
    """Return a word as it is read, and say what deceives in it."""
    changed = [(char, read) for char, read in zip(word[0], plain, strict=True) if char != read]
    char, read = changed[0]
    shown = read if read.isascii() else called(read)
    digits = all(one.isdecimal() for one, _ in changed)
    what = kind or (FindingKind.DIGIT if digits else FindingKind.LOOK_ALIKE)
    more = f", and {len(changed) - 1} more in the same word" if len(changed) > 1 else ""
    return Found(*word.span(), "".join(plain), what, char, f"stands for {shown} in a word{more}")

"""Characters that draw nothing, steer a terminal, or pile up: what is left when they are gone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from samestory.disguise import bidi
from samestory.disguise.found import Found
from samestory.model import FindingKind

#: Controls but for white space, which a text may have; of those above U+007F the ones that terminals obey,
#: as the others are what is left of quotation marks in a wrong encoding.
_CONTROL: Final = "\x00-\x08\x0e-\x1f\x7f\x84\x8d\x90\x98\x9b-\x9f"
_BLANK: Final = "\u2800\u3164\uffa0"
_NOTHING: Final = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_RUN: Final = re.compile(
    rf"\x1b(?:\[[0-?]{{0,30}}[ -/]{{0,5}}[@-~])?|[{_CONTROL}]+|[{_BLANK}{_NOTHING}]+|\r(?!\n)"
)
_PILE: Final = re.compile("[^\\W\\d_\ufb00-\ufb06]?[\u0300-\u034e\u0350-\u036f\u0488\u0489]+")
_LIGATURE: Final = re.compile("[\ufb00-\ufb06]")

#: Alphabets in which what draws nothing joins letters, parts them, or parts words: Arabic to Mongolian.
_JOINING: Final = re.compile(
    "[\u0590-\u10ff\u1200-\u137f\u1780-\u18af\u1900-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefe]"
)
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_HANGUL: Final = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_TAGS: Final = re.compile("[\U000e0020-\U000e007e]{1,6}\U000e007f")
_FLAG: Final = "\U0001f3f4"
_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u200d]+")
_SYMBOLS: Final = re.compile("[\u2100-\u214f\u3000-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

_POINTS: Final = frozenset(".,")
#: So many characters that draw nothing, in a row, are no accident: something may be written in them.
_MANY: Final = 4
#: No language puts more marks on a letter.
_MOST_MARKS: Final = 4


def deceptive(text: str) -> Iterator[Found]:
    """Yield what is not read of `text`, in its order; also what nobody is deceived by."""
    turned = bidi.turning(text)
    has_lines = "\n" in text
    found = [_one(text, run, turned, has_lines=has_lines) for run in _RUN.finditer(text)]
    if not text.isascii():
        found += [_composed(pile) for pile in _PILE.finditer(text)]
        found += [
            Found(*one.span(), unicodedata.normalize("NFKC", one[0])) for one in _LIGATURE.finditer(text)
        ]
    yield from sorted(one for one in found if one is not None)


def _one(text: str, run: re.Match[str], turned: frozenset[int], *, has_lines: bool) -> Found | None:
    """Return how a run of characters that draw nothing is read, None where it stays."""
    if run[0] == "\r":
        overwrites = "overwrites what stands before it"
        return _found(run, "\r", FindingKind.CONTROL, overwrites) if has_lines else None
    if run[0][0] < "\xa0":
        return _found(run, "", FindingKind.CONTROL, "steers a terminal and draws nothing")
    turn = next((at for at in range(*run.span()) if at in turned), None)
    if turn is not None:
        return _found(run, "", FindingKind.BIDI, "turns the direction of reading round", text[turn])
    return _invisible(text, run)


def _invisible(text: str, run: re.Match[str]) -> Found | None:
    """Return how characters that draw nothing are read, and whether they deceive; None where they stay."""
    start, end = run.span()
    chars, before, after = run[0], text[start - 1 : start], text[end : end + 1]
    if _is_in_order(chars, before, after):
        return None
    inside = (before.isalnum() and after.isalnum()) or _is_in_number(text, start, end)
    read = " " if any(char in _BLANK for char in chars) else ""
    if len(chars) >= _MANY or "\U000e0000" <= max(chars) <= "\U000e007f":
        return _found(run, read, FindingKind.INVISIBLE, "draws nothing and stands where no script needs it")
    if inside and not (chars == "\xad" and before.isalpha() and after.isalpha()):
        where = (
            "draws a blank that is no space" if read else "draws nothing and stands inside a word or a number"
        )
        return _found(run, read, FindingKind.INVISIBLE, where)
    return Found(start, end, read)


def _is_in_number(text: str, start: int, end: int) -> bool:
    """Say whether a run stands before or after the comma of a number."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return (before[-1:].isdecimal() and after[:1] in _POINTS and after[1:].isdecimal()) or (
        before[-1:] in _POINTS and before[:-1].isdecimal() and after[:1].isdecimal()
    )


def _is_in_order(chars: str, before: str, after: str) -> bool:
    """Say whether characters do what they are for: join letters and emoji, part words, choose a form."""
    if len(chars) >= _MANY:
        return before == _FLAG and _TAGS.fullmatch(chars) is not None
    if (
        _SELECTORS.fullmatch(chars)
        and before
        and (not (before.isalnum() or before.isspace()) or _SYMBOLS.match(before))
    ):
        return True
    if _TAGS.fullmatch(chars):
        return before == _FLAG
    beside = before + after
    if all(char in "\u3164\uffa0\u115f\u1160" for char in chars):
        return _HANGUL.search(beside) is not None
    if all(char == "\u2800" for char in chars):
        return any("\u2801" <= char <= "\u28ff" for char in beside)
    if _JOINING.search(beside) and "\xad" not in chars:
        return True
    return _UNSPACED.search(beside) is not None


def _composed(pile: re.Match[str]) -> Found | None:
    """Return a letter with its marks as one character; marks that it has no place for are not read."""
    letter = pile[0][:1] if pile[0][0].isalpha() else ""
    marks = len(pile[0]) - len(letter)
    if marks > _MOST_MARKS:
        does = f"is the first of {marks} marks that are piled on one letter"
        return Found(*pile.span(), letter, FindingKind.MARKS, pile[0][len(letter)], does)
    if not letter or (letter > "\u02af" and not "\u1e00" <= letter <= "\u1eff"):
        return None
    composed = unicodedata.normalize("NFC", pile[0])
    return Found(*pile.span(), composed[:1])


def _found(run: re.Match[str], read: str, what: FindingKind, does: str, char: str = "") -> Found:
    start, end = run.span()
    more = f" ({end - start} such characters in a row)" if end - start > 1 and run[0][0] != "\x1b" else ""
    return Found(start, end, read, what, char or run[0][0], f"{does}{more}")

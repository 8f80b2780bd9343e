"""Numbers that are not made of the ten digits alone: letters and digits of other scripts among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from samestory.disguise.found import Found
from samestory.disguise.letters import BETWEEN, STYLED, ZERO_AND_ONE, digit, is_full_width
from samestory.model import FindingKind

_LETTERS: Final = "".join(BETWEEN)
_NUMBER: Final = re.compile(rf"(?<![^\W_])(?<![.,])[\d{_LETTERS}][\d{_LETTERS}.,]*(?![^\W_])")
#: Without one of these in a text there is nothing to find; the engine finds them fast.
_ANY: Final = re.compile("[0-9][.,]?[OoIl]|[OoIl][.,]?[0-9]")
_ANY_BEYOND: Final = re.compile(
    "[\u0370-\u1cff\u2c80-\u2cff\ua620-\uabff\uff10-\uff19\U000104a0-\U0001ebff\U0001fbf0-\U0001fbf9]"
)
_INSIDE: Final = re.compile(rf"\d[.,]?[{_LETTERS}]+[.,]?\d")
_ZEROS: Final = re.compile(r"\d[.,]?(?:O+|o{2,})$")
_ONE_FIRST: Final = re.compile(r"[Il]\d{0,2},\d{3}|l[.,]?\d[.,]?\d")
_MONEY: Final = frozenset("$£€¥₽₹")
#: Letters beyond ASCII that stand for digits at either end of a number as well.
_FIRST: Final = frozenset("ІӀӏΙОоΟ")
_LAST: Final = frozenset("ОоΟο")


def deceptive(text: str) -> Iterator[Found]:
    """Yield the numbers of `text` that are read otherwise than they are written, each as long as before."""
    if not _ANY.search(text) and (text.isascii() or not _ANY_BEYOND.search(text)):
        return
    for number in _NUMBER.finditer(text):
        written = number[0].rstrip(".,")
        if written.isascii() and not any(char in ZERO_AND_ONE for char in written):
            continue
        read = "".join(map(_digit, written))
        if read != written and (what := _deceives(text, number, written)) is not None:
            yield _found(number, written, read, what)


def _digit(char: str) -> str:
    if char in ".,":
        return char
    return BETWEEN.get(char) or STYLED.get(char) or digit(char)


def _deceives(text: str, number: re.Match[str], written: str) -> FindingKind | None:
    """Return how a number deceives, None where it is in order, or no number."""
    scripts = {ord(char) - int(digit_value(char)) for char in written if char.isdecimal()}
    if not scripts:
        return None
    if any(char in BETWEEN for char in written):
        return FindingKind.DIGIT if _is_number(text, number, written) else None
    if len(scripts) > 1:
        return FindingKind.DIGIT
    if all(is_full_width(char) or char in ".," for char in written):
        return None if _foreign_beside(text, number) else FindingKind.STYLED
    if any(char in STYLED for char in written):
        return FindingKind.STYLED
    return None if _foreign_beside(text, number) else FindingKind.DIGIT


def digit_value(char: str) -> int:
    """Return the value that Unicode gives to a digit, whatever it looks like."""
    import unicodedata

    return unicodedata.digit(char)


def _is_number(text: str, number: re.Match[str], written: str) -> bool:
    """Say whether letters among digits can only stand for digits: 2O22, l00, 1,OOO, $1O; not 4l, I95, 5o."""
    if _INSIDE.search(written) or _ZEROS.search(written) or _ONE_FIRST.match(written):
        return True
    if written[0] in _FIRST or written[-1] in _LAST:
        return True
    start, end = number.start(), number.start() + len(written)
    return text[start - 1 : start] in _MONEY or text[end : end + 1] == "%"


def _foreign_beside(text: str, number: re.Match[str]) -> bool:
    """Say whether the nearest letter before or after a number is of its own script, or no Latin one."""
    start, end = number.span()
    near = (*reversed(text[max(start - 40, 0) : start]), "\n"), (*text[end : end + 40], "\n")
    firsts = [next((char for char in side if char.isalpha() or char == "\n"), "\n") for side in near]
    letters = [char for char in firsts if char != "\n"]
    return not letters or any(char > "\u02af" for char in letters)


def _found(number: re.Match[str], written: str, read: str, what: FindingKind) -> Found:
    changed = [(char, plain) for char, plain in zip(written, read, strict=True) if char != plain]
    char, plain = changed[0]
    more = f", and {len(changed) - 1} more in the same number" if len(changed) > 1 else ""
    end = number.start() + len(written)
    return Found(number.start(), end, read, what, char, f"stands for {plain} in a number{more}")

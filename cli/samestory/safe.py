"""The one sanitiser: what others wrote, made fit to be shown.

Article texts, file names, titles and error messages may hold escape sequences, characters that
turn the reading direction round, or characters that show nothing at all. Whatever reaches a
terminal passes `visible` first; whatever reaches a poor encoding passes `encodable` after it.
"""

from __future__ import annotations

import codecs
import re

#: Characters that draw nothing or steer the terminal: controls, direction marks, zero-width and
#: filler characters, tags, lone surrogates. Letters of right-to-left scripts are not among them.
HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_BREAK = re.compile("\r\n|[\n\t]")
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0730-\u074a\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_PILE = re.compile(f"({_MARK}{{8}})({_MARK}+)")
_UNENCODABLE = "samestory.escape"


def visible(text: str) -> str:
    """Return `text` on one line with everything hidden spelled out, as `<U+202E>`.

    Line breaks and tabs become a space. More than eight combining marks in a row are counted
    instead of drawn, so that a letter cannot paint over the lines above it.
    """
    if text.isascii() and text.isprintable():
        return text
    text = HIDDEN.sub(_spelled_out, _BREAK.sub(" ", text))
    return text if text.isascii() else _PILE.sub(_counted, text)


def encodable(text: str, encoding: str) -> str:
    r"""Return `text` with what `encoding` lacks as `\uXXXX` (`\UXXXXXXXX` above U+FFFF)."""
    if text.isascii():
        return text
    return text.encode(encoding, _UNENCODABLE).decode(encoding)


def _spelled_out(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"


def _counted(found: re.Match[str]) -> str:
    return f"{found[1]}<{len(found[2])} more marks>"


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(
        f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}" for char in lacking
    ), error.end


codecs.register_error(_UNENCODABLE, _escaped)

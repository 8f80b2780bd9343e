"""Bytes to text: the whole file in one encoding, or a reason why not.

The order: a byte order mark decides (UTF-8, UTF-16, UTF-32); NUL bytes or a tenth of control
characters mean that this is no text; then UTF-8. Bytes that are no UTF-8 are read in a legacy
encoding only when nothing speaks against it: a file that also holds well-formed UTF-8 letters is
a mixture, and reading it either way would garble half of it, so it is refused with the line of
the first bad byte. English text whose few other bytes are letters, curly quotation marks and
dashes of windows-1252 is read as that; else charset-normalizer must be sure. A warning says what
was assumed.
"""

from __future__ import annotations

import codecs
import re

from samestory.load.drafts import BLANK, RefusedError

#: The longest marks first: that of UTF-16 begins that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

#: Windows-1252 as English texts use it: quotation marks, dashes, ellipsis, signs, Latin letters.
_WESTERN = bytes(
    (*range(0x81), 0x82, 0x84, 0x85, *range(0x91, 0x98), 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB)
) + bytes((0xAE, 0xB0, 0xB2, 0xB4, 0xB7, 0xBB, 0xBD, *range(0xC0, 0x100)))

_NO_TEXT = "this is no text; leave it out, or save it as text"

_SAMPLE = 200_000

#: A text with more lines is a log or a table; reading each of them as a paragraph takes too long.
_MOST_LINES = 100_000


def decode(data: bytes) -> tuple[str, str | None]:
    """Return the text of `data` and, where its encoding had to be guessed, a warning.

    Raises:
        RefusedError: `empty`, `binary` or `encoding`.
    """
    text, warning = _decoded(data)
    check_text(text)
    return text, warning


def check_text(text: str) -> None:
    """Make sure that `text` holds something to read.

    Raises:
        RefusedError: `empty` where it is white space, `size` where it has too many lines,
        `binary` where it holds NUL or mostly control characters.
    """
    if not text or text.isspace():
        raise RefusedError("empty", BLANK)
    if text.count("\n") > _MOST_LINES:
        raise RefusedError("size", "more than 100,000 lines; split it into articles")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise RefusedError("binary", f"a NUL character in line {line}; {_NO_TEXT}")
    sample = text[:_SAMPLE].encode("utf-8", "surrogatepass")
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 10:
        raise RefusedError("binary", f"mostly control characters; {_NO_TEXT}")


def line_of(data: bytes, offset: int) -> int:
    """Return the line, from 1, that holds the byte at `offset`."""
    return data.count(b"\n", 0, offset) + 1


def encoding_of(data: bytes) -> tuple[str, str | None]:
    """Return the encoding of `data`, the beginning of a long file, and a warning where it is a guess.

    Raises:
        RefusedError: `binary` or `encoding`.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, None
    if b"\0" in data:
        line = line_of(data, data.index(b"\0"))
        raise RefusedError("binary", f"a NUL byte in line {line}; {_NO_TEXT}")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = line_of(data, error.start)
    else:
        return "utf-8", None
    encoding = _legacy(data, line)
    return encoding, f"line {line} is not UTF-8; the file was read as {encoding}; save it as UTF-8 to be sure"


def _decoded(data: bytes) -> tuple[str, str | None]:
    encoding, warning = encoding_of(data)
    return _strictly(data, encoding), warning


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        detail = f"its first bytes say {encoding.removesuffix('-sig').upper()}, but line {line} is not"
        raise RefusedError("encoding", f"{detail}; save the file as UTF-8") from error


def _legacy(data: bytes, line: int) -> str:
    """Return the one encoding that this surely is."""
    advice = f"line {line} is not UTF-8 and no other encoding is certain; save the file as UTF-8"
    if _MULTIBYTE.search(data):
        raise RefusedError("encoding", advice)
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if high * 10 <= len(data) and not data.translate(None, _WESTERN):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.4 or best.encoding.startswith("utf"):
        raise RefusedError("encoding", advice)
    try:
        data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise RefusedError("encoding", advice) from error
    return best.encoding

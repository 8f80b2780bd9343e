"""Bytes of a web page to text: what it or a header beside it declares, where that holds."""

from __future__ import annotations

import codecs
import re

from samestory.load.decoding import check_text, decode

#: Browsers look for a declaration in the first kilobyte.
_HEAD = 1024

_META = re.compile(
    rb"""<meta[^<>]{1,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE
)
_XML = re.compile(rb"""<\?xml[^<>]{1,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.-]{1,40})""")

#: Names under which pages mean windows-1252, as browsers read them.
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})

#: Of Python alone, or too slow: no page is written in them.
_NO_PAGE = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined"})

#: Encodings, and what there is in each text of them and in no other.
_SHOWN = (("iso-2022-", b"\x1b"), ("hz", b"~{"), ("utf-16", b"\0"), ("utf-32", b"\0"))

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def decoded(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """Return the text of a page and, where its encoding had to be guessed, a warning.

    A byte order mark decides; then what `declared` or the page say, where its bytes show that it shifts
    between alphabets or takes two bytes a letter; then UTF-8, where all bytes are that; then what is
    declared otherwise; then what a text file would be read as.

    Raises:
        RefusedError: `empty`, `binary` or `encoding`.
    """
    return as_declared(data, declared, _named(data))


def as_declared(data: bytes, *names: str | None) -> tuple[str, str | None]:
    """Return the text of `data` like `decoded`, where only `names` declare its encoding.

    Raises:
        RefusedError: `empty`, `binary` or `encoding`.
    """
    codec = declared_encoding(data, *names)
    if codec is None:
        return decode(data)
    text = str(data, codec)
    check_text(text)
    return text, None


def declared_encoding(data: bytes, *names: str | None) -> str | None:
    """Return the first encoding among `names` that counts for `data` and holds, None where none does."""
    if data.startswith(_MARKS):
        return None
    said = [name for name in names if name]
    surely = [name for name in said if _is_shown(name, data)]
    counting = surely or ([] if _is_utf8(data) else said)
    return next((codec for name in counting if (codec := _fitting(data, name))), None)


def _is_shown(name: str, data: bytes) -> bool:
    """Say whether bytes are in the encoding `name`, although the same are UTF-8 too."""
    name = name.casefold().replace("_", "-")
    return any(name.startswith(one) and mark in data for one, mark in _SHOWN)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _named(data: bytes) -> str | None:
    head = data[:_HEAD]
    found = _META.search(head) or _XML.search(head)
    return found[1].decode("ascii") if found else None


def _fitting(data: bytes, name: str) -> str | None:
    """Return the encoding `name` as Python calls it, None where it does not exist or does not fit."""
    try:
        codec = codecs.lookup(name).name
        if codec in _NO_PAGE:
            return None
        if codec in _WESTERN:
            codec = "cp1252"
        str(data, codec)
    except (LookupError, UnicodeError, ValueError):
        return None
    return codec

"""Word documents (.docx): their paragraphs, headings, lists and tables.

Left out is what does not stand in the text as it is read: notes, headers and footers, comments,
deleted and hidden words, text boxes.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from samestory.load import concealed, vanished
from samestory.load.composed import TITLE, Part, compose
from samestory.load.drafts import NOTHING, Draft, Known, RefusedError, digest, unread_without, whole
from samestory.load.office import properties

#: What a document may hold when it is unpacked, and how much more than packed.
_MOST_MEMBERS = 5_000
_MOST_UNPACKED = 200_000_000
_MOST_RATIO = 100
#: A tree in memory is twenty times as large as its XML, which holds books in less than this.
_MOST_XML = 10_000_000
_MOST_TAGS = 500_000
_SMALL = 5_000_000

#: How XML begins, in one encoding or another.
_XML = re.compile(rb"(?:[\s\0\xef\xbb\xbf\xfe\xff]*+(?:<|\Z)|\x4c\x6f\xa7\x94)")

#: Documents of Word before 2007, and encrypted ones, which are packed into such a file.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HOLDERS = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
_BREAKS = frozenset({f"{_W}br", f"{_W}cr"})
_UNREAD = frozenset(
    f"{_W}{name}"
    for name in ("del", "moveFrom", "drawing", "pict", "object", "instrText", "txbxContent", "pPr", "rPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}

_HEAD = 4096

_TOO_MUCH = "it unpacks to far more than a document holds; save its text"
_BROKEN = "a broken Word document; open it and save it anew"

#: A cell with more words is a column of a layout, not of a table.
_LONG_CELL = 300


def read(stream: BinaryIO, _: Known = NOTHING) -> Iterator[Draft]:
    """Yield the one article of a Word document.

    Raises:
        RefusedError: it is none, it is encrypted, broken or too large when unpacked, or the extra that
        reads it is not installed.
    """
    yield article(whole(stream))


def article(data: bytes) -> Draft:
    """Return the article of a Word document.

    Raises:
        RefusedError: as `read`.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError as error:
        raise unread_without("docx", "Word documents are") from error
    _check(data)
    try:
        document = docx.Document(io.BytesIO(data))
        styles = {style.style_id: style.name or "" for style in document.styles}
        parts = list(_parts(document.element.body, styles))
        said = document.core_properties
        weak = properties(said.title, said.author)
    except (OpcError, LxmlError, zipfile.BadZipFile, ValueError, KeyError, AttributeError, OSError) as error:
        raise RefusedError("corrupt", _BROKEN) from error
    composed = compose(_titled(parts))
    if not composed.text:
        raise RefusedError("empty", "no text in this document; fill it or leave it out")
    return Draft(
        text=composed.text,
        sha256=digest(data),
        fields={},
        weak=weak,
        levels=composed.levels,
        captions=composed.captions,
        hidden=concealed.findings([*vanished.passages(document.element.body)], composed.text, whole=True),
    )


def _check(data: bytes) -> None:
    """Look at the table of contents before anything is unpacked."""
    if data.startswith(_COMPOUND):
        raise RefusedError(
            "encrypted", "encrypted, or of a Word before 2007; save it as .docx without password"
        )
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        members = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        what = "a truncated Word document" if data.startswith(b"PK") else "no Word document"
        reason = "corrupt" if data.startswith(b"PK") else "format"
        raise RefusedError(reason, f"{what}, whatever its name says; save it anew as .docx") from error
    unpacked = sum(member.file_size for member in members)
    swollen = any(
        member.file_size > _SMALL and member.file_size > _MOST_RATIO * member.compress_size
        for member in members
    )
    if len(members) > _MOST_MEMBERS or unpacked > _MOST_UNPACKED or swollen:
        raise RefusedError("size", _TOO_MUCH)
    if any(member.flag_bits & 1 for member in members):
        raise RefusedError("encrypted", "it takes a password; save a copy without one")
    _check_xml(packed)


def _check_xml(packed: zipfile.ZipFile) -> None:
    """Look at how much there is to parse; pictures may be as large as they like.

    Raises:
        RefusedError: `size`, or `corrupt` where it can't be unpacked.
    """
    length = tags = 0
    try:
        for member in packed.infolist():
            with packed.open(member) as opened:
                head = opened.read(_HEAD)
                if not _XML.match(head):
                    continue
                length += member.file_size
                if length > _MOST_XML:
                    raise RefusedError("size", _TOO_MUCH)
                tags += head.count(b"<") + opened.read().count(b"<")
            if tags > _MOST_TAGS:
                raise RefusedError("size", _TOO_MUCH)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise RefusedError("corrupt", _BROKEN) from error


def _parts(holder: Any, styles: dict[str, str]) -> Iterator[Part]:
    """Yield the parts of a body, a table, a cell or a content control."""
    for element in holder:
        if element.tag == f"{_W}p":
            yield from _paragraph(element, styles)
        elif element.tag == f"{_W}tbl":
            yield from _parts(element, styles)
        elif element.tag == f"{_W}tr":
            yield from _row(element, styles)
        elif element.tag in _HOLDERS:
            yield from _parts(element, styles)


def _row(row: Any, styles: dict[str, str]) -> Iterator[Part]:
    """Yield a row as one part; cells that stand alone, or are columns of a layout, as what they hold."""
    cells = [list(_parts(cell, styles)) for cell in row if cell.tag == f"{_W}tc"]
    texts = [" ".join(part.text for part in cell) for cell in cells]
    if len(cells) == 1 or any(len(text) > _LONG_CELL for text in texts):
        for cell in cells:
            yield from cell
    else:
        yield Part(text=" | ".join(filter(None, texts)), item=True)


def _paragraph(element: Any, styles: dict[str, str]) -> Iterator[Part]:
    look = element.find(f"{_W}pPr")
    named = look.find(f"{_W}pStyle") if look is not None else None
    style = styles.get(named.get(f"{_W}val", ""), "") if named is not None else ""
    kind = style.casefold()
    item = kind.startswith("list ") or (look is not None and look.find(f"{_W}numPr") is not None)
    level = _level(kind)
    for line in "".join(_words(element)).split("\n"):
        yield Part(text=line, level=level, item=item and not level, caption=kind == "caption")


def _level(style: str) -> int:
    """Return the level of a heading by the name of its style, which Word writes in English."""
    if style == "title":
        return TITLE
    name, _, number = style.partition(" ")
    return int(number) + TITLE if name == "heading" and number.isdigit() and len(number) == 1 else 0


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == f"{_W}tab":
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag not in _UNREAD and not vanished.is_hidden(child):
            yield from _words(child)


def _titled(parts: list[Part]) -> list[Part]:
    """Take a heading of the first level that stands first and alone for the title."""
    filled = [part for part in parts if part.text.strip()]
    top = [part for part in filled if part.level in {TITLE, TITLE + 1}]
    if not top or len(top) > 1 or top[0] is not filled[0]:
        return filled
    first = top[0]
    return [Part(text=first.text, level=TITLE), *filled[1:]]

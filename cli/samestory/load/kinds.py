"""What a file is by its first bytes, and what to do with kinds that no reader takes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

#: So many bytes show what a file is; comments may stand before a page.
HEAD: Final = 4096
_MOST_COMMENTS: Final = 5

_PAGE: Final = re.compile(r"<!doctype\s{1,9}html[\s>]|<html[\s>]", re.IGNORECASE)
_MARKS_OF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_PICTURE: Final = "save the text of the article instead"
_SOUND: Final = "save a transcript of it"
_ARCHIVE: Final = "unpack it and name what was in it"
_WEB_PAGE: Final = "save it as a web page (HTML), or print it to PDF"
_WORD: Final = "save it as .docx"


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """What bytes are, whatever a file is called."""

    name: str  #: with its article
    advice: str
    ends: tuple[str, ...] = ()  #: of the names of files that are read as this
    binary: bool = True


#: By the bytes with which a file begins; the first that fits counts.
_MAGIC: Final = (
    (b"\x89PNG\r\n\x1a\n", Kind(name="a PNG picture", advice=_PICTURE)),
    (b"\xff\xd8\xff", Kind(name="a JPEG picture", advice=_PICTURE)),
    (b"GIF87a", Kind(name="a GIF picture", advice=_PICTURE)),
    (b"GIF89a", Kind(name="a GIF picture", advice=_PICTURE)),
    (b"II*\0", Kind(name="a TIFF picture", advice=_PICTURE)),
    (b"MM\0*", Kind(name="a TIFF picture", advice=_PICTURE)),
    (b"%PDF-", Kind(name="a PDF", advice="name it .pdf", ends=(".pdf",), binary=False)),
    (b"PK\x03\x04", Kind(name="a ZIP archive", advice=_ARCHIVE, ends=(".docx",), binary=False)),
    (b"\x1f\x8b", Kind(name="packed with gzip", advice=_ARCHIVE, ends=(".warc.gz",), binary=False)),
    (b"7z\xbc\xaf\x27\x1c", Kind(name="a 7z archive", advice=_ARCHIVE, binary=False)),
    (b"Rar!\x1a\x07", Kind(name="a RAR archive", advice=_ARCHIVE, binary=False)),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Kind(name="a document of an older Office", advice=_WORD, ends=(".docx",), binary=False),
    ),
    (b"{\\rtf", Kind(name="an RTF document", advice=_WORD, binary=False)),
    (b"bplist00", Kind(name="a web archive of Safari", advice=_WEB_PAGE, binary=False)),
    (b"PAR1", Kind(name="a Parquet file", advice="name it .parquet", ends=(".parquet",), binary=False)),
)
_WEBP: Final = Kind(name="a WebP picture", advice=_PICTURE)
_HTML: Final = Kind(name="a web page", advice="name it .html", binary=False)

#: Readers that make nothing of a page; all others read it, or say what is wrong with it.
_NO_PAGES: Final = frozenset({".pdf", ".docx", ".parquet"})

#: What to do with files that no reader is for, by how their names end.
_ADVICE: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys((".mhtml", ".mht", ".webarchive", ".maff"), f"a saved page; {_WEB_PAGE}"),
        **dict.fromkeys(
            (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst"), f"an archive; {_ARCHIVE}"
        ),
        **dict.fromkeys((".doc", ".rtf", ".odt", ".pages", ".wps"), f"a document; {_WORD}"),
        **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), "a table; save it as .csv"),
        **dict.fromkeys((".epub", ".mobi", ".azw3"), "a book; save its text"),
        **dict.fromkeys(
            (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".heic", ".bmp", ".svg"),
            f"a picture; {_PICTURE}",
        ),
        **dict.fromkeys((".mp3", ".mp4", ".m4a", ".mov", ".wav", ".webm", ".avi"), f"a recording; {_SOUND}"),
    }
)


def is_page(head: bytes) -> bool:
    """Say whether bytes begin like a web page: with its doctype, or its first element."""
    encoding = "utf-16" if head.startswith(_MARKS_OF_16) else "utf-8"
    text = head[:HEAD].decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    for opening, closing in (("<?xml", "?>"), *[("<!--", "-->")] * _MOST_COMMENTS):
        if text.startswith(opening):
            text = text.partition(closing)[2].lstrip()
    return bool(_PAGE.match(text))


def mistaken(head: bytes, extension: str) -> Kind | None:
    """Return what a file is that its `extension` surely does not say, None where it may be right."""
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _WEBP
    kind = next((kind for mark, kind in _MAGIC if head.startswith(mark)), None)
    if kind is None and extension in _NO_PAGES and is_page(head):
        return _HTML
    return kind if kind is not None and extension not in kind.ends else None


def advice(extension: str) -> str | None:
    """Return what to do with a file that no reader is for, None where its kind is not known."""
    return _ADVICE.get(extension)

"""Row 11: what is small on disk and large when it is unpacked."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from samestory.selftest.case import Case
from samestory.selftest.hostile.writing import articles, swollen, swollen_gzip
from samestory.selftest.judging import settles, skips

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPES: Final = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS: Final = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Target="word/document.xml" '
    f'Type="{_OFFICE}/relationships/officeDocument"/></Relationships>'
)
#: When the members of archives were made.
_LONG_AGO: Final = (2024, 5, 6, 0, 0, 0)
_TEXT: Final = {"a.txt": b"Anna Berg counted 20 boats."}
_LARGE: Final = ("size", "limit", "corrupt", "format", "timeout")


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=11,
        name="documents",
        what="Word documents of 300 MB, of 20,000 members, of members that lie about their size, nested deep",
        make=articles(
            lambda: {
                "large.docx": _bomb(),
                "picture.docx": _bomb("word/media/a.png"),
                "members.docx": _zip({f"word/a{n}.xml": b"" for n in range(20_000)}),
                "liar.docx": _lying(_bomb()),
                "tags.docx": document("<w:p/>" * 600_000),
                "deep.docx": document("<w:sdt><w:sdtContent>" * 30_000),
                "cut.docx": _bomb()[:100_000],
            }
        ),
        checks=tuple(
            skips(f"{name}.docx", *_LARGE)
            for name in ("large", "picture", "members", "liar", "tags", "deep", "cut")
        ),
        needs=("docx",),
    )
    yield Case(
        row=11,
        name="archives",
        what="gzip and zip under the names of texts, and a web archive of 1 GB in 1 MB",
        make=articles(
            lambda: {
                "gzip.txt": swollen_gzip(1000),
                "gzip.txt.gz": swollen_gzip(1000),
                "zip.zip": _zip(_TEXT),
                "zip.txt": _zip(_TEXT),
                "crawl.warc.gz": swollen_gzip(1000),
                "members.warc.gz": zlib.compress(b"WARC/1.0\r\n", wbits=31) * 200_000,
                "parquet.parquet": b"PAR1" + b"\xff" * 1000 + struct.pack("<I", 2**31 - 1) + b"PAR1",
            }
        ),
        checks=(
            skips("gzip.txt.gz", "format"),
            skips("zip.zip", "format"),
            skips("zip.txt", "format"),
            skips("crawl.warc.gz", *_LARGE),
            skips("members.warc.gz", *_LARGE),
            skips("parquet.parquet", *_LARGE),
        ),
        needs=("fastwarc",),
    )
    yield Case(
        row=11,
        name="mail",
        what="e-mails with archives of archives, 2,000 parts in one another, a part of 10 MB in base64",
        make=articles(
            lambda: {
                "bomb.eml": _mail(_zip({"a.docx": _bomb()}), "application/zip"),
                "only.eml": _mail(_bomb(), "application/octet-stream", text=""),
                "nested.eml": _nested(2_000),
                "parts.eml": _many(20_000),
            }
        ),
        checks=tuple(
            settles(f"{name}.eml", "empty", *_LARGE) for name in ("bomb", "only", "nested", "parts")
        ),
        needs=("trafilatura",),
    )


def document(body: str, before: str = "") -> bytes:
    """Return a Word document of this XML; `before` stands in front of its root."""
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    members = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _RELATIONS.encode(),
        "word/document.xml": xml.encode(),
    }
    return _zip(members)


def _zip(members: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return kept.getvalue()


def _bomb(member: str = "word/document.xml", megabytes: int = 300) -> bytes:
    """Return a document one of whose members is large; nothing large is held to make it."""
    data, size = swollen(megabytes, b" "), megabytes << 20
    whole = _zip({"[Content_Types].xml": _TYPES.encode(), "_rels/.rels": _RELATIONS.encode()})
    end = whole.rindex(b"PK\5\6")
    count, length, start = struct.unpack("<10xHII2x", whole[end:])
    name = member.encode()
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x58A6, 0, len(data), size, len(name), 0)
    local = b"PK\3\4" + common + name + data
    central = b"PK\1\2\x14\0" + common + struct.pack("<HHHII", 0, 0, 0, 0, start) + name
    last = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, length + len(central), start + len(local), 0)
    return whole[:start] + local + whole[start:end] + central + b"PK\5\6" + last


def _lying(bomb: bytes) -> bytes:
    """Return a document whose large member says that it is small."""
    return bomb.replace(struct.pack("<I", 300 << 20), struct.pack("<I", 1000))


def _mail(data: bytes, kind: str, text: str = "The ferry left the harbour of Riga at noon.") -> bytes:
    head = 'Subject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    body = f"--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--b\r\nContent-Type: {kind}; name=a.zip\r\n"
    coded = base64.encodebytes(data).decode()
    return f"{head}{body}Content-Transfer-Encoding: base64\r\n\r\n{coded}\r\n--b--\r\n".encode()


def _nested(depth: int) -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth))
    return (
        f"Subject: Ferry\r\nMIME-Version: 1.0\r\n{parts}Content-Type: text/plain\r\n\r\nAt noon.\r\n".encode()
    )


def _many(count: int) -> bytes:
    part = "--b\r\nContent-Type: text/plain\r\n\r\nThe ferry left.\r\n"
    head = 'Subject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    return f"{head}{part * count}--b--\r\n".encode()

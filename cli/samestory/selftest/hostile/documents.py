"""Row 10: PDF that nests, loops, breaks off, is encrypted, or is none."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from samestory.selftest.case import Case
from samestory.selftest.hostile.writing import articles, swollen_zlib
from samestory.selftest.judging import settles, skips

_STOPPED: Final = ("timeout", "limit", "corrupt", "size", "empty", "encrypted")
_WORDS: Final = b"BT /F1 12 Tf 72 720 Td (The ferry left the harbour of Riga at noon.) Tj ET"


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=10,
        name="pdf",
        what="PDF with bombs in bombs, loops of pages and of tables, cut short, encrypted, HTML by that name",
        make=articles(
            lambda: {
                "whole.pdf": pdf({}),
                "bomb.pdf": pdf({4: _packed(swollen_zlib(1000), 2)}),
                "nested.pdf": pdf({4: _packed(_WORDS, 200)}),
                "pages.pdf": pdf({2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"}),
                "parents.pdf": pdf({3: b"<< /Type /Page /Parent 3 0 R /Contents 3 0 R >>"}),
                "count.pdf": pdf({2: b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>"}),
                "form.pdf": pdf({4: _form(), 6: _form()}),
                "table.pdf": pdf({}).replace(b"/Root", b"/Prev 9 /Root"),
                "length.pdf": pdf({4: b"<< /Length 4 0 R >>\nstream\nx\nendstream"}),
                "array.pdf": pdf({4: b"[" * 100_000}),
                "cut.pdf": pdf({})[:400],
                "encrypted.pdf": pdf({}).replace(
                    b"/Root", b"/Encrypt << /Filter /Standard /V 9 /R 9 >> /Root"
                ),
                "page.pdf": b"<!DOCTYPE html><html><body>The ferry left.</body></html>",
                "noise.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 4_000,
            }
        ),
        checks=(
            settles("whole.pdf"),
            skips("encrypted.pdf", "encrypted", "corrupt"),
            skips("cut.pdf", "corrupt", "empty"),
            skips("page.pdf", "format"),
            skips("noise.pdf", "corrupt"),
            *(
                settles(f"{name}.pdf", *_STOPPED)
                for name in "bomb nested pages parents count form table length array".split()
            ),
        ),
        needs=("pypdfium2",),
    )
    yield Case(
        row=10,
        name="pdf-work",
        what="a page of PDF that draws itself a thousand million times, one of a million lines",
        make=articles(
            lambda: {
                "billion.pdf": pdf({4: stream(b"/X Do " * 10), **{n: _calling(n + 1) for n in range(6, 15)}}),
                "lines.pdf": pdf(
                    {4: stream(b"BT /F1 1 Tf 1 0 0 1 0 0 Tm " + b"(a) Tj 0 -1 Td " * 300_000 + b"ET")}
                ),
            }
        ),
        checks=(settles("billion.pdf", *_STOPPED), settles("lines.pdf", *_STOPPED)),
        needs=("pypdfium2",),
    )


def pdf(changed: Mapping[int, bytes]) -> bytes:
    """Return a PDF of one page, some of its objects changed; 4 is what stands on the page."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << "
        b"/Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
        4: stream(_WORDS),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **changed,
    }
    written, places = b"%PDF-1.7\n", {}
    for number, content in sorted(objects.items()):
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    last = max(places) + 1
    lines = [
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(last)
    ]
    table = b"xref\n0 %d\n%s" % (last, b"".join(lines))
    return (
        written
        + table
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (last, len(written))
    )


def stream(content: bytes, told: bytes = b"") -> bytes:
    """Return content as an object of a PDF, with what is told of it."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), told, content)


def _packed(content: bytes, times: int) -> bytes:
    for _ in range(times - 1):
        content = zlib.compress(content)
    filters = b"/FlateDecode " * times
    return stream(zlib.compress(content), b"/Filter [%s]" % filters)


def _form() -> bytes:
    """Return a drawing that draws itself."""
    told = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    return stream(b"/X Do " * 9, told)


def _calling(other: int) -> bytes:
    """Return a drawing that draws another one ten times."""
    told = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % other
    return stream(b"/X Do " * 10, told)

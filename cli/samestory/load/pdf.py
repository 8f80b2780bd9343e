"""PDF with a layer of text: its paragraphs, its headings, and where its pages begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from samestory.load import concealed, pdfdrawn, pdfpages, pdfpaint, typeset, unpainted
from samestory.load.composed import compose
from samestory.load.drafts import NOTHING, Draft, Known, RefusedError, digest, unread_without, whole
from samestory.load.office import properties

_MOST_PAGES = 500
#: Drawing a page takes longer than reading it.
_MOST_DRAWN = 50
_MOST_CHARACTERS = 2_000_000
_MOST_LINES = 50_000  #: a hundred on each page

#: Readers of PDF look for its mark in the first kilobyte.
_HEAD = 1024

#: Letters that a font draws and does not name.
_UNNAMED = re.compile("[\ufffd\ue000-\uf8ff]")


def read(stream: BinaryIO, _: Known = NOTHING) -> Iterator[Draft]:
    """Yield the one article of a PDF.

    Raises:
        RefusedError: it is no whole PDF, it is encrypted or has no text, or the extra that reads it is
        not installed.
    """
    yield article(whole(stream))


def article(data: bytes) -> Draft:
    """Return the article of a PDF.

    Raises:
        RefusedError: as `read`.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise unread_without("pdf", "PDF is") from error
    if b"%PDF-" not in data[:_HEAD]:
        raise RefusedError("format", "no PDF, whatever its name says; save it anew, or name it as what it is")
    document = _opened(pypdfium2, data)
    try:
        said = document.get_metadata_dict(skip_empty=True)
        weak = properties(said.get("Title"), said.get("Author"))
        lines = list(_lines(pypdfium2, document))
    finally:
        document.close()
    if sum(len(_UNNAMED.findall(line.text)) for line in lines) * 10 > sum(len(line.text) for line in lines):
        raise RefusedError(
            "encoding", "its fonts don't say which letters they draw; save its text, or scan it"
        )
    lines, hidden = unpainted.apart(lines)
    composed = compose(typeset.parts(lines, weak.get("title")))
    if not composed.text:
        raise RefusedError("empty", _without_text(hidden))
    return Draft(
        text=composed.text,
        sha256=digest(data),
        fields={},
        weak=weak,
        levels=composed.levels,
        pages=composed.pages,
        hidden=concealed.findings(hidden, composed.text, whole=True),
    )


def _without_text(hidden: Sequence[concealed.Passage]) -> str:
    if not hidden:
        return "no text in this PDF, only pictures; read it with OCR first (ocrmypdf)"
    by = ", ".join(sorted({one.by for one in hidden}))
    return f"its text is not shown to readers ({by}) and was left out; nothing else is in it but pictures"


def _opened(pypdfium2: Any, data: bytes) -> Any:
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise RefusedError("encrypted", "it takes a password; save a copy without one") from error
        raise RefusedError("corrupt", "a broken or truncated PDF; fetch or save it anew") from error
    if len(document) > _MOST_PAGES:
        document.close()
        raise RefusedError("size", f"more than {_MOST_PAGES} pages; split it into articles")
    return document


def _lines(pypdfium2: Any, document: Any) -> Iterator[pdfpages.Line]:
    length = count = 0
    budget = pdfdrawn.Budget()
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError as error:
            raise RefusedError("corrupt", f"page {index + 1} is broken; fetch or save it anew") from error
        unseen = pdfpaint.unseen(page, budget if index < _MOST_DRAWN else None)
        for line in pdfpages.lines(page, index + 1, unseen):
            length += len(line.text)
            count += 1
            if length > _MOST_CHARACTERS:
                raise RefusedError("size", "more than 2,000,000 characters of text; split it")
            if count > _MOST_LINES:
                raise RefusedError("size", "more than 50,000 lines of text; split it")
            yield line
        page.close()

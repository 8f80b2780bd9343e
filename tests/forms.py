"""One article in the forms in which people keep articles: text, Markdown, HTML, PDF, Word."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

import msgspec

from samestory import extract, load
from samestory.model import Facts, Role


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """An article as its author gives it away."""

    author: str | None = None
    published: str | None = None
    source: str | None = None
    parts: Sequence[tuple[str, str]]  #: (kind, text) with the kinds `title`, `h`, `p`, `li`

    @property
    def title(self) -> str | None:
        """The headline, where it has one."""
        return next((text for kind, text in self.parts if kind == "title"), None)


def as_text(written: Written) -> bytes:
    """Return plain text, with header lines where there is metadata."""
    blocks = [f"- {text}" if kind == "li" else text for kind, text in written.parts]
    return (_header(written, "{}: {}\n", "\n") + "\n\n".join(blocks) + "\n").encode()


def as_markdown(written: Written) -> bytes:
    """Return Markdown, with front matter where there is metadata."""
    marks = {"title": "# ", "p": "", "h": "## ", "li": "- "}
    blocks = [marks[kind] + text for kind, text in written.parts]
    front = _header(written, "{}: {}\n", "---\n\n")
    return ((f"---\n{front}" if front else "") + "\n\n".join(blocks) + "\n").encode()


def as_html(written: Written) -> bytes:
    """Return a page with what stands around articles."""
    meta = {"og:site_name": written.source, "article:published_time": written.published}
    lines = [f'<meta property="{name}" content="{escape(value)}">' for name, value in meta.items() if value]
    if written.author:
        lines.append(f'<meta name="author" content="{escape(written.author)}">')
    site = f" | {escape(written.source)}" if written.source else ""
    shown = f"<title>{escape(written.title)}{site}</title>" if written.title else ""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{shown}{"".join(lines)}</head>'
        '<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
        f"<main><article>{''.join(_elements(written))}</article></main>"
        '<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">A goat won the race</a></li>'
        '<li><a href="/2">Bread has become dearer</a></li></ul></aside>'
        "<footer><p>We use cookies. Read our privacy policy.</p></footer></body></html>"
    ).encode()


def _elements(written: Written) -> Iterator[str]:
    listed = False
    for kind, text in written.parts:
        if (kind == "li") is not listed:
            listed = not listed
            yield "<ul>" if listed else "</ul>"
        tag = {"title": "h1", "p": "p", "h": "h2", "li": "li"}[kind]
        yield f"<{tag}>{escape(text)}</{tag}>\n"
    if listed:
        yield "</ul>"


def as_pdf(written: Written, **layout: Any) -> bytes:
    """Return a PDF with running heads and page numbers; `layout`: columns, indent, justified, size."""
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    plain, bold = fonts()
    base = {"fontName": plain, "fontSize": 10, "leading": 13, "spaceAfter": 0 if layout.get("indent") else 7}
    if layout.get("justified"):
        base["alignment"] = TA_JUSTIFY
    styles = {
        "p": ParagraphStyle("p", **{**base, "firstLineIndent": layout.get("indent", 0)}),
        "li": ParagraphStyle("li", **{**base, "leftIndent": 12, "bulletIndent": 2}),
        "h": ParagraphStyle(
            "h", **{**base, "fontName": bold, "fontSize": 12, "leading": 15, "spaceBefore": 6}
        ),
        "title": ParagraphStyle("title", **{**base, "fontName": bold, "fontSize": 18, "leading": 22}),
    }
    story = [
        Paragraph(escape(text), styles[kind], bulletText="•" if kind == "li" else None)
        for kind, text in written.parts
    ]
    kept = io.BytesIO()
    made = BaseDocTemplate(kept, pagesize=A5, invariant=1, title=written.title, author=written.author)
    width, height = A5
    columns = layout.get("columns", 1)
    each = (width - 80) / columns
    frames = [Frame(40 + each * n, 50, each, height - 110, id=str(n)) for n in range(columns)]

    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont(plain, 8)
        canvas.drawString(46, height - 40, written.source or "Printed from the web")
        canvas.drawRightString(width - 46, 30, f"Page {document.page}")

    made.addPageTemplates([PageTemplate(id="page", frames=frames, onPage=edges)])
    made.build(story)
    return kept.getvalue()


def fonts() -> tuple[str, str]:
    """Return the names of a font with the letters of Europe, plain and bold."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = Path("/usr/share/fonts/truetype/dejavu")
    wide = (folder / "DejaVuSans-Bold.ttf").is_file()
    files = (
        (folder / "DejaVuSans.ttf", folder / "DejaVuSans-Bold.ttf") if wide else ("Vera.ttf", "VeraBd.ttf")
    )
    for name, file in zip(("Body", "Body-Bold"), files, strict=True):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(file)))
    return "Body", "Body-Bold"


def as_docx(written: Written) -> bytes:
    """Return a Word document with styles."""
    import docx

    document = docx.Document()
    day = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    properties = document.core_properties
    properties.author, properties.title = written.author or "python-docx", ""
    properties.created = properties.modified = day
    for kind, text in written.parts:
        if kind in {"title", "h"}:
            document.add_heading(text, level=0 if kind == "title" else 1)
        else:
            document.add_paragraph(text, style="List Bullet" if kind == "li" else None)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


FORMS: Final[Mapping[str, Callable[[Written], bytes]]] = {
    "txt": as_text,
    "md": as_markdown,
    "html": as_html,
    "pdf": as_pdf,
    "docx": as_docx,
}


def _header(written: Written, line: str, end: str) -> str:
    said = {name: getattr(written, name) for name in ("author", "published", "source")}
    lines = [line.format(name, value) for name, value in said.items() if value]
    return "".join(lines) + end if lines else ""


def read(folder: Path, form: str, written: Written, data: bytes | None = None) -> Facts:
    """Return what is extracted from an article that lies in `folder` as a file of this form.

    What the file does not say of outlet and day stands in a side-car file, as for all.
    """
    path = folder / f"article.{form}"
    path.write_bytes(FORMS[form](written) if data is None else data)
    said = {name: getattr(written, name) for name in ("source", "published")}
    lines = "".join(f"{name} = {json.dumps(value)}\n" for name, value in said.items() if value)
    (folder / "sources.toml").write_text(f'["article.{form}"]\n{lines}', encoding="utf-8")
    loaded = load.read([str(path)])
    assert not loaded.skipped, loaded.skipped
    return extract.facts(loaded.documents[0])


def of_blocks(blocks: Sequence[str], **said: str | None) -> Written:
    """Return the article of blocks that say what they are as Markdown does."""
    kinds = {"#": "title", "##": "h", "-": "li"}
    parts = []
    for block in blocks:
        mark, _, rest = block.partition(" ")
        parts.append((kinds[mark], rest.strip()) if mark in kinds else ("p", block.strip()))
    return Written(parts=parts, **said)


def of_text(text: str, **said: str | None) -> Written:
    """Return the article of a plain text, its lines with the roles that they have for us."""
    loaded = load.read(["-"], stdin=io.BytesIO(json.dumps({"text": text}).encode()))
    [document] = loaded.documents
    parts: list[tuple[str, str]] = []
    titled = False
    for block in document.blocks:
        kind = {Role.TITLE: "p" if titled else "title", Role.HEADING: "h"}.get(block.role, "p")
        titled = titled or kind == "title"
        parts.append((kind, " ".join(document.article.text[block.start : block.end].split())))
    return Written(parts=parts, **said)


#: Where something stands differs between forms; what it says does not.
_PLACES: Final = frozenset({"article", "start", "end", "line", "paragraph", "parts"})


def told(facts: Facts) -> list[str]:
    """Return every fact without its place, sorted."""
    kinds = (facts.sentences, facts.quotes, facts.indirect, facts.dates, facts.quantities, facts.names)
    return sorted(
        json.dumps(_unplaced(msgspec.to_builtins(one)), sort_keys=True) for kind in kinds for one in kind
    )


def _unplaced(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _unplaced(one) for name, one in value.items() if name not in _PLACES}
    return " ".join(value.split()) if isinstance(value, str) else value

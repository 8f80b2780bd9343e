"""Word documents: their text with the kinds of its parts, and what is refused."""

from __future__ import annotations

import hashlib
import io
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from forms import Written, as_docx
from samestory import load
from samestory.load.docx import article
from samestory.load.drafts import RefusedError
from samestory.model import Role

PLAIN = Written(parts=(("title", "Ferry leaves the harbour"), ("p", "The ferry left the harbour at noon.")))


def made(fill: Callable[[Any], None]) -> bytes:
    import docx

    document = docx.Document()
    fill(document)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def changed(data: bytes, change: Callable[[str], str], member: str = "word/document.xml") -> bytes:
    """Return a document with one of its parts changed."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()) if name == member else content)
    return kept.getvalue()


def told(tmp_path: Path, data: bytes) -> list[tuple[str, Role]]:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    loaded = load.read([str(path)])
    assert not loaded.skipped
    [document] = loaded.documents
    text = document.article.text
    return [(text[one.start : one.end], one.role) for one in document.blocks]


def test_parts_keep_their_kind(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        document.add_heading("Ferry leaves the harbour", level=0)
        document.add_paragraph("The ferry left the harbour at noon, and nobody stood on the quay.")
        document.add_heading("Who was on board", level=1)
        document.add_paragraph("two pilots", style="List Bullet")
        document.add_paragraph("a cook of great renown", style="List Number")
        document.add_paragraph("The ferry in May", style="Caption")
        table = document.add_table(rows=2, cols=2)
        for row, texts in enumerate((("Year", "Cost"), ("2022", "1 million"))):
            for place, text in enumerate(texts):
                table.cell(row, place).text = text
        document.add_paragraph("It came back in the evening.\nNobody had missed it.")

    assert told(tmp_path, made(fill)) == [
        ("Ferry leaves the harbour", Role.TITLE),
        ("The ferry left the harbour at noon, and nobody stood on the quay.", Role.BODY),
        ("Who was on board", Role.HEADING),
        ("two pilots", Role.BODY),
        ("a cook of great renown", Role.BODY),
        ("The ferry in May", Role.CAPTION),
        ("Year | Cost", Role.BODY),
        ("2022 | 1 million", Role.BODY),
        ("It came back in the evening.", Role.BODY),
        ("Nobody had missed it.", Role.BODY),
    ]


def test_text_laid_out_in_a_table_is_read_as_paragraphs() -> None:
    def fill(document: Any) -> None:
        cell = document.add_table(rows=1, cols=1).cell(0, 0)
        cell.text = "The ferry left at noon.\nIt came back at night."

    assert article(made(fill)).text == "The ferry left at noon.\n\nIt came back at night.\n"


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ("<w:ins><w:r><w:t>safely </w:t></w:r></w:ins>", "safely "),
        ("<w:hyperlink><w:r><w:t>safely </w:t></w:r></w:hyperlink>", "safely "),
        ("<w:sdt><w:sdtContent><w:r><w:t>safely </w:t></w:r></w:sdtContent></w:sdt>", "safely "),
        ("<w:del><w:r><w:delText>badly </w:delText></w:r></w:del>", ""),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>badly </w:t></w:r>", ""),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', ""),
        ("<w:r><w:instrText>PAGE 3</w:instrText></w:r>", ""),
    ],
)
def test_what_is_read_is_what_a_reader_sees(run: str, shown: str) -> None:
    data = made(lambda document: document.add_paragraph("It came MARK back."))
    data = changed(
        data,
        lambda xml: re.sub(
            r"<w:r><w:t>It came MARK back.</w:t></w:r>",
            f'<w:r><w:t xml:space="preserve">It came </w:t></w:r>{run}<w:r><w:t>back.</w:t></w:r>',
            xml,
        ),
    )
    assert article(data).text == f"It came {shown}back.\n"


def test_a_heading_that_stands_first_and_alone_is_the_title() -> None:
    def fill(document: Any, more: int = 0) -> None:
        document.add_heading("Ferry leaves the harbour", level=1)
        for _ in range(more):
            document.add_paragraph("The ferry left the harbour at noon.")
            document.add_heading("And another thing", level=1)

    assert article(made(fill)).levels == {0: 1}
    assert set(article(made(lambda document: fill(document, 2))).levels.values()) == {2}


def test_properties_are_weak(tmp_path: Path) -> None:
    data = as_docx(Written(author="Anna Berg", parts=PLAIN.parts))
    assert dict(article(data).weak) == {"author": "Anna Berg"}
    assert dict(article(as_docx(PLAIN)).weak) == {}
    assert not article(data).fields


def swollen() -> bytes:
    return changed(as_docx(PLAIN), lambda xml: xml + " " * 30_000_000)


def numbered(count: int) -> str:
    """Return paragraphs that don't pack well."""
    return "".join(f'<w:p w:a="{number * 7919 % 9973}"/>' for number in range(count))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "format"),
        (b"{\\rtf1 no Word document}", "format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
        (as_docx(PLAIN)[:5000], "corrupt"),
        (changed(as_docx(PLAIN), lambda xml: xml[:200]), "corrupt"),
        (changed(as_docx(PLAIN), lambda _: "<a/>", "word/_rels/document.xml.rels"), "corrupt"),
        (made(lambda _: None), "empty"),
        (swollen(), "size"),
        (changed(as_docx(PLAIN), lambda xml: xml.replace("<w:p>", numbered(900_000) + "<w:p>", 1)), "size"),
        (changed(as_docx(PLAIN), lambda xml: xml.replace("<w:p>", "<w:p/>" * 500_000 + "<w:p>", 1)), "size"),
    ],
)
def test_what_can_not_be_read_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        article(data)
    assert refused.value.reason == reason
    assert "\n" not in refused.value.detail


def test_entities_are_inert(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a word that nobody may read", encoding="utf-8")
    definitions = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY l "lol"><!ENTITY m "&l;&l;">]>'
    data = changed(
        as_docx(PLAIN),
        lambda xml: xml.replace("?>", f"?>{definitions}", 1).replace("at noon", "at &x; &m; noon"),
    )
    try:
        text = article(data).text
    except RefusedError:
        return
    assert "nobody may read" not in text and "lollol" not in text


def test_the_extra_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = as_docx(PLAIN)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(RefusedError, match=r"pip install 'samestory\[docx\]'"):
        article(data)


def test_pictures_may_be_as_large_as_they_like() -> None:
    noise = b"".join(hashlib.sha256(str(number).encode()).digest() for number in range(400_000))
    held = io.BytesIO(as_docx(PLAIN))
    with zipfile.ZipFile(held, "a") as packed:
        packed.writestr("word/media/image1.png", b"\x89PNG" + noise)
    assert "harbour" in article(held.getvalue()).text

"""PDF: paragraphs out of printed lines, pages, and what is refused."""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest

from forms import Written, as_pdf
from samestory import extract, load
from samestory.load import pdf, typeset
from samestory.load.drafts import RefusedError
from samestory.load.hyphens import joined, vocabulary
from samestory.load.office import properties
from samestory.load.pdf import article
from samestory.load.pdfpages import Line
from samestory.model import Role

SENTENCE = "The ferry left the harbour at noon with 240 people on board, and the sea was calm. "
LONG = Written(
    parts=(
        ("title", "Ferry leaves the harbour"),
        *(
            ("p", f"In part {number} of the story, this happened. {SENTENCE * 6}".strip())
            for number in range(12)
        ),
    ),
)


def drawn(*pages: list[tuple[float, float, str]], **made: Any) -> bytes:
    """Return a PDF with words at these places of its pages."""
    from reportlab.pdfgen.canvas import Canvas

    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(400, 400), invariant=1, **made)
    for page in pages:
        canvas.setFont("Helvetica", 10)
        for left, bottom, text in page:
            canvas.drawString(left, bottom, text)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def turned(data: bytes, *, letters: int, page: int) -> bytes:
    """Return a PDF whose letters are turned against the clock by so many degrees, its pages with it."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    document = pypdfium2.PdfDocument(data)
    for one in document:
        width, height = one.get_size()
        matrix = {
            0: (1, 0, 0, 1, 0, 0), 90: (0, 1, -1, 0, height, 0),
            180: (-1, 0, 0, -1, width, height), 270: (0, -1, 1, 0, 0, width),
        }[letters]  # fmt: skip
        pdfium.FPDFPage_TransFormWithClip(one, pdfium.FS_MATRIX(*matrix), None)
        if letters % 180:
            one.set_mediabox(0, 0, height, width)
        one.set_rotation(page)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def column(*lines: str, left: float = 40, top: float = 350) -> list[tuple[float, float, str]]:
    return [(left, top - 12 * number, line) for number, line in enumerate(lines)]


def paragraphs(data: bytes) -> list[str]:
    return [line for line in article(data).text.split("\n") if line]


def test_paragraphs_run_on_over_pages_without_what_stands_at_their_edges() -> None:
    found = article(as_pdf(LONG))
    lines = [line for line in found.text.split("\n") if line]
    assert lines == [text for _, text in LONG.parts]
    assert found.levels == {0: 1}
    assert found.pages is not None and len(found.pages) > 2


@pytest.mark.parametrize("letters", [0, 90, 180, 270])
@pytest.mark.parametrize("page", [0, 90, 180, 270])
def test_a_page_is_turned_as_its_letters_stand(letters: int, page: int) -> None:
    found = article(turned(as_pdf(LONG, columns=2), letters=letters, page=page))
    assert found == msgspec.structs.replace(article(as_pdf(LONG, columns=2)), sha256=found.sha256)


@pytest.mark.parametrize(("page", "read"), [(0, False), (90, True), (270, False)])
def test_one_line_is_text_only_where_it_is_shown_upright(page: int, read: bool) -> None:
    data = turned(drawn(column("The mayor opened the bridge on Monday.")), letters=90, page=page)
    if read:
        assert "The mayor" in article(data).text
        return
    with pytest.raises(RefusedError, match="no text in this PDF"):
        article(data)


@pytest.mark.parametrize(
    ("lying", "mode"),
    [
        (["archived in the city library on 4 May 2024"], 0),
        ([f"Bergen 2000 {row} 0 0 0 Oslo 3000 {row} 0 0 0" for row in range(30)], 0),  # a table
        (["The mayor of another town closed another bridge on Tuesday."] * 30, 3),  # not painted
    ],
    ids=["stamp", "table", "hidden"],
)
def test_what_lies_beside_the_text_turns_no_page(lying: list[str], mode: int) -> None:
    from reportlab.pdfgen.canvas import Canvas

    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(400, 400), invariant=1)
    for left, bottom, text in column(*["The mayor opened the bridge on Monday, and many came."] * 6):
        canvas.drawString(left, bottom, text)
    canvas.rotate(90)
    words = canvas.beginText(20, -20)
    words.setFont("Helvetica", 6)
    words.setTextRenderMode(mode)
    words.textLines(lying)
    canvas.drawText(words)
    canvas.save()
    text = article(kept.getvalue()).text
    assert text.count("The mayor opened the bridge") == 6
    assert not any(line in text for line in lying)


def test_an_offset_lies_on_the_page_that_it_is_printed_on() -> None:
    words = [f"word{number}" for number in range(1500)]
    data = as_pdf(Written(parts=(("p", " ".join(words)),)))
    found = article(data)
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    assert found.pages is not None and len(found.pages) == len(document) > 3
    starts = [found.text[start:].split()[0] for start in found.pages]
    printed = [page.get_textpage().get_text_range() for page in document]
    for page, (start, text) in enumerate(zip(starts, printed, strict=True), 1):
        before = words[words.index(start) - 1]
        assert f"{start} " in text, page
        assert page == 1 or f"{before} " not in text.replace("\r\n", " "), page
    document.close()


def test_statements_of_a_pdf_say_their_page(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(as_pdf(LONG))
    [document] = load.read([str(tmp_path)]).documents
    facts = extract.facts(document)
    pages = [facts.article.page(one.start) for one in facts.sentences]
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert pages[0] == 1 and pages[-1] == len(facts.article.pages or ())


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("The ministers spoke of inter-", "national law for an hour or so."), "of inter-national law"),
        (
            ("The inter-", "national court is an international court that sits there."),
            "The international court",
        ),
        (("The govern-", "ment said that it would not pay for any of this at all."), "The government said"),
        (("The long-", "term plan was made, as every long-term plan is, in haste."), "The long-term plan"),
        (
            ("The anti-", "American slogans were painted over by the next morning."),
            "The anti-American slogans",
        ),
        (("He came — as ever —", "late, and nobody seemed to mind that very much."), "as ever — late"),
        (("See https://example.org/2024/05/", "a-very-long-address-of-one-page"), "/05/a-very-long"),
    ],
)
def test_words_that_a_line_cuts(lines: tuple[str, str], expected: str) -> None:
    known = vocabulary(lines)
    assert expected in joined(lines[0], lines[1], known, hyphen=lines[0].endswith("-")) + lines[1]


def test_lines_that_end_early_end_a_paragraph() -> None:
    data = drawn(
        column(
            "The first line of the text is as wide as any line here,",
            "and the second one ends it.",
            "The third line opens another one, which is as wide as it",
            "can be on such a page.",
        )
    )
    assert len(paragraphs(data)) == 2


def test_columns_are_read_one_after_the_other() -> None:
    left = column("A column of text that", "stands at the left and", "goes on in the column")
    right = column("beside it, where it has", "its end.", left=220)
    assert paragraphs(drawn(left + right)) == [
        "A column of text that stands at the left and goes on in the column beside it, where it has its end."
    ]


@pytest.mark.parametrize("number", ["{}", "- {} -", "Page {}", "{} of 3", "{}/3"])
def test_page_numbers_and_running_heads_are_left_out(number: str) -> None:
    pages = [
        [
            (40, 380, "Evening Post, 6 May 2024"),
            *column(
                f"The {word} page tells of another thing that happened",
                f"on the {word} day in the town.",
                top=300,
            ),
            (190, 20, number.format(page)),
        ]
        for page, word in enumerate(("first", "second", "third"), 1)
    ]
    assert len(paragraphs(drawn(*pages))) == 3
    assert not any("Evening" in line or line.endswith(("1", "2", "3")) for line in paragraphs(drawn(*pages)))


def test_a_year_at_the_foot_of_a_page_is_no_page_number() -> None:
    data = drawn(column("The bridge was built by the town in the spring of", "1995"))
    assert paragraphs(data) == ["The bridge was built by the town in the spring of 1995"]


@pytest.mark.parametrize(
    ("title", "author", "expected"),
    [
        (
            "Ferry leaves the harbour",
            "Anna Berg",
            {"title": "Ferry leaves the harbour", "author": "Anna Berg"},
        ),
        ("Microsoft Word - ferry.docx", "aberg", {}),
        ("ferry final 3.docx", "Administrator", {}),
        ("untitled", "python-docx", {}),
        ("https://example.org/a b", "", {}),
        (None, None, {}),
    ],
)
def test_properties_count_where_they_can_be_those_of_an_article(
    title: str | None, author: str | None, expected: dict[str, str]
) -> None:
    assert properties(title, author) == expected


def test_the_text_says_more_than_the_properties(tmp_path: Path) -> None:
    written = Written(author="Carla Wrong", parts=(LONG.parts[0], ("p", "By Anna Berg"), *LONG.parts[1:]))
    (tmp_path / "a.pdf").write_bytes(as_pdf(written))
    assert load.read([str(tmp_path)]).documents[0].article.author == "Anna Berg"


def encrypted() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    return drawn(column(SENTENCE), encrypt=StandardEncryption("secret", canPrint=0))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "format"),
        (b"<html><body><p>No PDF at all.</p></body></html>", "format"),
        (as_pdf(LONG)[:2000], "corrupt"),
        (b"%PDF-1.7\n" + b"\0" * 5000, "corrupt"),
        (drawn([]), "empty"),
        (encrypted(), "encrypted"),
        (drawn(*([] for _ in range(501))), "size"),
    ],
)
def test_what_can_not_be_read_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        article(data)
    assert refused.value.reason == reason
    assert "\n" not in refused.value.detail


def test_a_pdf_of_more_lines_than_are_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_LINES", 40)
    page = column(*[SENTENCE[:40]] * 20)
    assert "ferry" in article(drawn(page, page)).text
    with pytest.raises(RefusedError, match="more than 50,000 lines of text; split it"):
        article(drawn(page, page, column(SENTENCE)))


def test_the_extra_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(RefusedError, match=r"pip install 'samestory\[pdf\]'"):
        article(as_pdf(LONG))


def test_a_long_paragraph_takes_no_longer_than_short_ones() -> None:
    text = "The ferry lay there for days with nobody on board and the sea rose"
    first = Line(text=text, page=1, left=40, right=350, bottom=0, top=0, first=20, bold=False)
    heights = [12 * number for number in range(20_000, 0, -1)]
    lines = [msgspec.structs.replace(first, bottom=height, top=height + 10) for height in heights]
    start = time.process_time()
    [part] = typeset.parts(lines)
    assert time.process_time() - start < 5
    assert part.text == " ".join([text] * 20_000)


def test_a_page_printed_from_a_browser_has_its_title_and_date_below_its_menu(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(400, 400), invariant=1)
    canvas.setFont("Helvetica", 10)
    for number, line in enumerate(("Search the port", "Weather", "The link was copied.", "Ships", "Docks")):
        canvas.drawString(60, 370 - 12 * number, line)
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(40, 280, "Ferry leaves the harbour")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(40, 250, "By Anna Berg")
    canvas.drawString(40, 230, "May 3, 2021 3:53 PM EDT")
    for number, line in enumerate((SENTENCE[:51], SENTENCE[51:]) * 2):
        canvas.drawString(40, 200 - 12 * number, line)
    canvas.save()
    path = tmp_path / "printed.pdf"
    path.write_bytes(kept.getvalue())
    (document,) = load.read([str(path)]).documents
    found = document.article
    assert (found.title, found.author, found.published) == (
        "Ferry leaves the harbour",
        "Anna Berg",
        "2021-05-03",
    )
    bodies = [found.text[one.start : one.end] for one in document.blocks if one.role is Role.BODY]
    assert " ".join(bodies) == f"{SENTENCE}{SENTENCE.strip()}"

"""Words of a PDF that nobody sees: left out, and told; words that somebody sees are read."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest

from samestory.load import pdf
from samestory.load.drafts import Draft
from samestory.model import FindingKind

UNSEEN: Final = "The mayor took bribes of nine million, the court found."
SEEN: Final = tuple(f"In part {number} the ferry left the harbour at noon, they said." for number in range(6))
WHITE, BLACK, GREY, YELLOW = (1, 1, 1), (0, 0, 0), (0.5, 0.5, 0.5), (1, 1, 0)

Canvas = Any
Drawing = Callable[[Canvas], object]


def printed(*drawings: Drawing, first: Drawing | None = None, mode: int = 0) -> Draft:
    """Return what is read of a page with six lines, drawn in a mode, and what is drawn before and after."""
    from reportlab.pdfgen import canvas

    kept = io.BytesIO()
    made = canvas.Canvas(kept, invariant=1)
    if first:
        first(made)
    for number, line in enumerate(SEEN):
        words(line, up=760 - 14 * number, mode=mode)(made)
    for draw in drawings:
        draw(made)
    made.save()
    return pdf.article(kept.getvalue())


def words(
    said: str = UNSEEN,
    *,
    across: float = 72,
    up: float = 640,
    mode: int = 0,
    colour: tuple[float, float, float] = BLACK,
    size: float = 12,
    opaque: float = 1,
) -> Drawing:
    """Return what writes a line."""

    def draw(made: Canvas) -> None:
        made.saveState()
        made.setFillAlpha(opaque)
        text = made.beginText(across, up)
        text.setFont("Helvetica", size)
        text.setTextRenderMode(mode)
        text.setFillColorRGB(*colour)
        text.textOut(said)
        made.drawText(text)
        made.restoreState()

    return draw


def inside(*, mode: int = 0, colour: tuple[float, float, float] = BLACK, size: float = 12) -> Drawing:
    """Return what writes a sentence with one word that looks otherwise."""

    def draw(made: Canvas) -> None:
        text = made.beginText(72, 640)
        for said, how, paint, points in (
            ("He did ", 0, BLACK, 12.0),
            ("not ", mode, colour, size),
            ("pay the men on Monday, the court said.", 0, BLACK, 12.0),
        ):
            text.setTextRenderMode(how)
            text.setFillColorRGB(*paint)
            text.setFont("Helvetica", points)
            text.textOut(said)
        made.drawText(text)

    return draw


def box(colour: tuple[float, float, float], *, fill: int = 1, height: float = 30) -> Drawing:
    """Return what draws a box around where a line is written."""

    def draw(made: Canvas) -> None:
        made.saveState()
        made.setFillColorRGB(*colour)
        made.rect(60, 630, 450, height, stroke=1 - fill, fill=fill)
        made.restoreState()

    return draw


def shades(made: Canvas) -> None:
    made.saveState()
    clip = made.beginPath()
    clip.rect(60, 630, 450, 30)
    made.clipPath(clip, stroke=0)
    made.linearGradient(60, 630, 460, 660, ((0, 0, 0.5), (0.5, 0, 0)))
    made.restoreState()


def both(*drawings: Drawing) -> Drawing:
    """Return what draws one after the other."""
    return lambda made: [draw(made) for draw in drawings]


def apart(*drawings: Drawing) -> Drawing:
    """Return what draws on a form, and puts that on the page."""

    def draw(made: Canvas) -> None:
        made.beginForm("form")
        both(*drawings)(made)
        made.endForm()
        made.doForm("form")

    return draw


def picture(made: Canvas) -> None:
    """Draw a grey picture over the whole page."""
    from reportlab.lib.utils import ImageReader

    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed: scans were not tested")
    made.drawImage(ImageReader(image.new("L", (8, 8), 200)), 0, 0, 595, 842)


LINES: Final[Mapping[str, Drawing]] = {
    "not painted": words(mode=3),
    "white": words(colour=WHITE),
    "nearly white": words(colour=(0.985, 0.985, 0.985)),
    "grey on grey": both(box(GREY), words(colour=GREY)),
    "under a black box": both(words(), box(BLACK)),
    "under a white box": both(words(), box(WHITE)),
    "transparent": words(opaque=0),
    "left of the page": words(across=-900),
    "below the page": words(up=-30),
    "as small as dust": words(size=0.5),
    "white on a form": apart(words(colour=WHITE)),
    "white over a hairline": both(box(BLACK, height=0.3), words(colour=WHITE, up=627)),
    "not painted on a form": apart(words(mode=3)),
}


@pytest.mark.parametrize("draw", LINES.values(), ids=LINES)
def test_a_line_that_nobody_sees_is_told_and_not_read(draw: Drawing) -> None:
    found = printed(draw)
    assert "bribes" not in found.text and SEEN[-1] in found.text
    [finding] = found.hidden
    assert (finding.what, finding.text, finding.line) == (FindingKind.HIDDEN_TEXT, UNSEEN, 1)
    assert finding.detail.startswith("10 words that are in the file and are not shown (")


def test_as_many_unpainted_lines_as_painted_ones_are_no_scan() -> None:
    lines = [words(f"{number} {UNSEEN}", up=640 - 14 * number, mode=3) for number in range(7)]
    found = printed(*lines)
    assert "bribes" not in found.text and all(line in found.text for line in SEEN)
    [finding] = found.hidden
    assert finding.detail.startswith("77 words") and finding.text.startswith(f"0 {UNSEEN} 1 {UNSEEN}")


def test_unpainted_letters_on_a_page_of_painted_ones_are_no_scan_for_a_picture_behind_them() -> None:
    found = printed(words(mode=3), first=picture)
    assert "bribes" not in found.text and [one.text for one in found.hidden] == [UNSEEN]


@pytest.mark.parametrize("draw", [inside(mode=3), inside(colour=WHITE), inside(size=0.4)])
def test_one_word_of_a_sentence_that_nobody_sees_is_told_with_its_place(draw: Drawing) -> None:
    found = printed(draw)
    assert "He did pay the men on Monday, the court said." in found.text
    [finding] = found.hidden
    assert finding.text == "not"
    assert finding.detail.endswith("left out of the text between “He did” and “pay the men on”")
    assert "He did pay" in found.text.split("\n")[(finding.line or 0) - 1]


ORDINARY: Final[Mapping[str, Drawing]] = {
    "white on black": both(box(BLACK), words(colour=WHITE)),
    "white on grey": both(box(GREY), words(colour=WHITE)),
    "white on a form": apart(box(BLACK), words(colour=WHITE)),
    "white on shades": both(shades, words(colour=WHITE)),
    "light grey": words(colour=(0.8, 0.8, 0.8)),
    "in a frame": both(box(BLACK, fill=0), words()),
    "on yellow": both(box(YELLOW), words()),
    "outlined": words(mode=1),
    "one inside": inside(size=11),
}


@pytest.mark.parametrize("draw", ORDINARY.values(), ids=ORDINARY)
def test_what_somebody_sees_is_read(draw: Drawing) -> None:
    found = printed(draw)
    assert found.hidden == ()
    assert "bribes" in found.text or "He did not pay" in found.text


@pytest.mark.parametrize("stamp", ["Downloaded today", "Downloaded on 6 May 2024 by the library of Riga"])
def test_the_letters_under_a_scan_are_its_text(stamp: str) -> None:
    found = printed(words(stamp, up=600), first=picture, mode=3)
    assert all(line in found.text for line in SEEN)
    assert found.hidden == ()

"""Words of a PDF that nobody sees: left out, and told; words that somebody sees are read."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest

from samestory.load import pdf, pdfdrawn
from samestory.load.drafts import Draft, RefusedError
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
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed: scans were not tested")
    _put(made, image.new("L", (8, 8), 200), (0, 0, 595, 842))


def clipping(made: Canvas) -> None:
    """Draw a picture with marks like letters where lines are written, on a third of the page."""
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed: scans were not tested")
    _put(made, image.frombytes("L", (500, 300), bytes(range(0, 250, 10)) * 6000), (60, 620, 500, 160))


def _put(made: Canvas, image: Any, place: tuple[float, float, float, float]) -> None:
    from reportlab.lib.utils import ImageReader

    made.drawImage(ImageReader(image), *place)


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
    "not painted on a grey box": both(box(GREY), words(mode=3)),
}


@pytest.mark.parametrize("draw", LINES.values(), ids=LINES)
def test_a_line_that_nobody_sees_is_told_and_not_read(draw: Drawing) -> None:
    found = printed(draw)
    assert "bribes" not in found.text and SEEN[-1] in found.text
    [finding] = found.hidden
    assert (finding.what, finding.text, finding.line) == (FindingKind.HIDDEN_TEXT, UNSEEN, 1)
    assert finding.detail.startswith("10 words that are in the file and are not shown (")


def test_a_line_under_another_that_says_something_else_is_told_and_not_read() -> None:
    other = "He paid for the bridge and for all of the boats in it."
    found = printed(words(mode=3), words(other))
    assert "bribes" not in found.text and other in found.text
    assert [one.text for one in found.hidden] == [UNSEEN]


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
    "pale grey": words(colour=(0.97, 0.97, 0.97)),
    "pale grey on pale grey": both(both(box((0.97, 0.97, 0.97))), words(colour=(0.93, 0.93, 0.93))),
    "with a white shadow": both(words(colour=WHITE, across=71.4, up=640.6), words()),
    "with a white shadow in another font": both(words(colour=WHITE, size=11.9), words()),
    "over letters of its own that are not painted": both(words(mode=3), words()),
    "over short ones of its own": both(words("The ma", mode=3), words()),
    "over one that is transparent": both(words(opaque=0), words()),
}


@pytest.mark.parametrize("draw", ORDINARY.values(), ids=ORDINARY)
def test_what_somebody_sees_is_read(draw: Drawing) -> None:
    found = printed(draw)
    assert found.hidden == ()
    assert UNSEEN in found.text or "He did not pay" in found.text
    assert found.text.count("bribes") < 2


@pytest.mark.parametrize("stamp", ["Downloaded today", "Downloaded on 6 May 2024 by the library of Riga"])
def test_the_letters_under_a_scan_are_its_text(stamp: str) -> None:
    found = printed(words(stamp, up=600), first=picture, mode=3)
    assert all(line in found.text for line in SEEN)
    assert found.hidden == ()


@pytest.mark.parametrize("painted", [0, 12])
def test_the_letters_under_a_picture_of_a_part_of_a_page_are_its_text(painted: int) -> None:
    others = [words(f"{number} {UNSEEN}", up=600 - 14 * number) for number in range(painted)]
    found = printed(*others, first=clipping, mode=3)
    assert all(line in found.text for line in SEEN)
    assert found.hidden == () and found.text.count("bribes") == painted


def test_letters_under_a_picture_with_more_print_on_it_are_its_text_where_it_shows_something() -> None:
    found = printed(
        words(mode=3, up=660),
        words("A second line of print over the same picture, in black."),
        first=clipping,
    )
    assert UNSEEN in found.text and found.hidden == ()


def test_a_document_with_nothing_else_says_that_its_text_is_not_shown() -> None:
    with pytest.raises(
        RefusedError, match=r"its text is not shown to readers \(not painted\) and was left out"
    ):
        printed(mode=3)


@pytest.mark.parametrize(
    ("name", "most"), [("_MOST_OF_ALL", 0), ("_MOST_SECONDS", 0.0), ("_MOST_PIXELS", 100)]
)
def test_what_takes_too_much_to_draw_is_read(name: str, most: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfdrawn, name, most)
    found = printed(words(colour=WHITE))
    assert UNSEEN in found.text and found.hidden == ()


def test_a_drawing_ends_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(10_000_000))
    monkeypatch.setattr("samestory.load.pdfdrawn.time.process_time", lambda: 0.1 * next(ticks))
    lines = [box((0.1, 0.1, 0.1), height=20 + number / 100) for number in range(1_000)]
    found = printed(*lines, words(colour=(0.1, 0.1, 0.1)))
    assert UNSEEN in found.text and found.hidden == ()


def test_headlines_on_large_photographs_take_no_time() -> None:
    from reportlab.pdfgen import canvas

    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed: photographs were not tested")
    photograph = image.effect_noise((2480, 3508), 60)
    kept = io.BytesIO()
    made = canvas.Canvas(kept, invariant=1)
    for number in range(50):
        _put(made, photograph, (0, 0, 595, 842))
        words(f"{number} times: {UNSEEN}", up=780 - 14 * number, colour=WHITE)(made)
        made.showPage()
    made.save()
    begun = time.process_time()
    found = pdf.article(kept.getvalue())
    assert time.process_time() - begun < 3
    assert found.text.count("bribes") == 50 and found.hidden == ()

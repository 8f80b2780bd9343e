"""How a page looks: contrast, schemes, widths; nothing is cut, nothing too narrow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from browser.asking import UNFOLD
from browser.conftest import Open

HERE = Path(__file__).parent
LEGIBLE = (HERE / "legible.js").read_text(encoding="utf-8")
CONTRAST = (HERE / "contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(scheme: str, embedded: Path, opened: Open) -> None:
    page = opened(embedded, color_scheme=scheme).page
    page.evaluate(UNFOLD)
    found = page.evaluate(CONTRAST)
    assert found["seen"] > page.locator("blockquote").count()
    assert found["poor"] == []


def test_text_that_a_link_led_to_has_enough_contrast(embedded: Path, opened: Open) -> None:
    for scheme in ("light", "dark"):
        page = opened(embedded, color_scheme=scheme).page
        for target in (".row", ".st", ".alone li"):
            name = page.locator(target).first.get_attribute("id")
            page.evaluate("name => { location.hash = name }", name)
            assert page.evaluate(CONTRAST)["poor"] == []


def test_the_page_follows_the_scheme_of_the_reader(embedded: Path, opened: Open) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        page = opened(embedded, color_scheme=scheme).page
        grounds.add(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert len(grounds) == 2


@pytest.mark.parametrize("width", [1400, 400, 320])
@pytest.mark.parametrize("name", ["embedded", "hostile"])
def test_the_page_is_never_wider_than_the_window(
    name: str, width: int, opened: Open, request: pytest.FixtureRequest
) -> None:
    page = opened(request.getfixturevalue(name), width=width).page
    page.evaluate(UNFOLD)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_statements_stand_beside_each_other_where_there_is_room(embedded: Path, opened: Open) -> None:
    beside = "row => new Set([...row.querySelectorAll('.tellers > li')].map(one => one.offsetTop)).size"
    wide = opened(embedded).page.locator(".row").first.evaluate(beside)
    narrow = opened(embedded, width=400).page.locator(".row").first.evaluate(beside)
    tellers = opened(embedded).page.locator(".row").first.locator(".tellers > li").count()
    assert wide == 1
    assert narrow == tellers > 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("name", ["embedded", "many"])
def test_a_picture_of_each_part_is_of_its_scheme_and_can_be_read(
    name: str, width: int, scheme: str, opened: Open, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    page = opened(request.getfixturevalue(name), width=width, color_scheme=scheme).page
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    expected = tuple(int(part) for part in re.findall(r"\d+", ground))
    page.evaluate(UNFOLD)
    for part in ("body", "#coverage", ".times", "#events", "#articles"):
        page.locator(part).evaluate("one => one.scrollIntoView()")
        path = tmp_path / "part.png"
        page.screenshot(path=path)
        with Image.open(path) as opened_picture:
            picture = opened_picture.convert("RGB")
        assert picture.size == (width, 900)
        colours: list[tuple[int, Any]] = picture.getcolors(1 << 24) or []
        most, main = max(colours)
        assert main == expected, part
        assert 0.3 * width * 900 < most < 0.995 * width * 900, part
        assert (sum(expected) > 600) is (scheme == "light")
        inks = [colour for number, colour in colours if abs(sum(colour) - sum(expected)) > 400]
        assert len(inks) > 2, part


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("name", ["embedded", "hostile", "many"])
def test_no_text_is_cut_and_no_column_is_narrower_than_a_word(
    name: str, width: int, opened: Open, request: pytest.FixtureRequest
) -> None:
    page = opened(request.getfixturevalue(name), width=width).page
    page.evaluate(UNFOLD)
    read = page.evaluate(LEGIBLE)
    assert read["found"] == []
    assert read["seen"] > page.locator("blockquote").count()


def test_the_times_in_words_take_the_whole_width_of_a_narrow_window(embedded: Path, opened: Open) -> None:
    page = opened(embedded, width=400).page
    page.evaluate(UNFOLD)
    widths = page.locator(".times td, .times tbody th").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert widths
    assert min(widths) > 340
    assert page.locator(".times thead").evaluate("one => one.offsetWidth") == 1


def test_what_says_of_what_a_table_is_stands_outside_of_what_is_scrolled(
    embedded: Path, opened: Open
) -> None:
    page = opened(embedded, width=400).page
    told = page.locator("#coverage-told")
    assert told.evaluate("one => one.closest('.scroll') === null && one.offsetWidth <= 400")
    assert page.locator(".matrix").first.get_attribute("aria-describedby") == "coverage-told"


def test_words_of_ones_own_are_told_without_colour(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    own = page.locator("blockquote mark").first
    assert own.evaluate("one => getComputedStyle(one).textDecorationLine") == "underline"
    assert own.evaluate("one => getComputedStyle(one, '::before').content") == '" [the other lacks: "'

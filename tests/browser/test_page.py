"""The page of a comparison in a real browser: it is safe, can be reached, seen, read and printed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from browser.conftest import Open
from cli.program import run

HERE = Path(__file__).parent
CONTRAST = (HERE / "contrast.js").read_text(encoding="utf-8")

#: The text of a passage, gathered from its parts where another one crosses it.
PASSAGE = """id => {
  const parts = [document.getElementById(id), ...document.querySelectorAll(`[data-of="${id}"]`)].map(part => {
    const copy = part.cloneNode(true);
    for (const back of copy.querySelectorAll('.back')) back.remove();
    return copy.textContent;
  });
  return parts.join('').replace(/\\s+/g, ' ').trim();
}"""

STATEMENTS = """() => [...document.querySelectorAll('blockquote')].map(quote => [
  quote.previousElementSibling.querySelector('a.cite')?.getAttribute('href'),
  quote.textContent.replace(/\\s+/g, ' ').trim(),
])"""

SHOWN = """() => [...document.querySelectorAll('.unit')]
  .filter(unit => getComputedStyle(unit).display !== 'none' && unit.closest('.event').offsetHeight)
  .map(unit => unit.className)"""


@pytest.mark.parametrize("name", ["embedded", "hostile"])
def test_a_page_opens_without_a_word_and_asks_for_nothing(
    name: str, opened: Open, request: pytest.FixtureRequest
) -> None:
    path = request.getfixturevalue(name)
    page, said, asked = opened(path)
    page.wait_for_load_state("networkidle")
    assert said == []
    assert asked == [path.as_uri()]


def test_the_policy_lets_no_other_style_in(embedded: Path, opened: Open, tmp_path: Path) -> None:
    """What the test above would hear if the page broke its own policy."""
    changed = tmp_path / "changed.html"
    text = embedded.read_text(encoding="utf-8")
    changed.write_text(text.replace("<style>", "<style>p { color: red }", 1), encoding="utf-8")
    assert "Content Security Policy" in " ".join(opened(changed).said)


def test_hostile_articles_are_text(hostile: Path, opened: Open) -> None:
    page, said, asked = opened(hostile)
    assert said == []
    assert len(asked) == 1
    assert page.evaluate("window.pwned") is None
    assert (
        page.locator(
            "script, img, iframe, object, embed, form, base, link, [style], [onerror], [onload]"
        ).count()
        == 0
    )
    assert page.locator("style").count() == 1
    words = page.locator("#articles").inner_text()
    for told in ("<script>window.pwned=1</script>", "</style></title>", "javascript:window.pwned=5"):
        assert told in words
    assert "{{ 7 * 7 }}" in words  # nobody's template either
    assert "<U+202E>" in words
    assert "<U+001B>" in words
    assert "\u202e" not in page.content()
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert [link for link in links if not link.startswith("#")] == ["https://example.com/a?b=1&c=%22"]
    assert page.locator("a[href^=http]").get_attribute("rel") == "noopener noreferrer nofollow"


def test_every_statement_leads_to_its_words_in_the_text(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    told = page.evaluate(STATEMENTS)
    comparison = json.loads(run("compare", "--json", real=True).stdout)
    rows = [row for event in comparison["events"] for row in event["rows"]]
    assert len(told) >= sum(len(row["statements"]) for row in rows) - 5  # the lone ones stand once
    for link, words in told:
        assert link
        assert page.evaluate(PASSAGE, link[1:]) == words


def test_the_hostile_statements_lead_to_their_words_too(hostile: Path, opened: Open) -> None:
    page = opened(hostile).page
    told = page.evaluate(STATEMENTS)
    assert told
    for link, words in told:
        assert page.evaluate(PASSAGE, link[1:]) == words


def test_a_link_opens_what_is_folded(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = false")
    link = page.locator("#timeline .chart a").first.get_attribute("href")
    assert link is not None
    page.evaluate("link => { location.hash = link }", link)
    page.locator(link).wait_for(state="visible")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(scheme: str, embedded: Path, opened: Open) -> None:
    page = opened(embedded, color_scheme=scheme).page
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = page.evaluate(CONTRAST)
    assert found["seen"] > 1000
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
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_statements_stand_beside_each_other_where_there_is_room(embedded: Path, opened: Open) -> None:
    beside = "row => new Set([...row.querySelectorAll('.tellers > li')].map(one => one.offsetTop)).size"
    wide = opened(embedded).page.locator(".row").first.evaluate(beside)
    narrow = opened(embedded, width=400).page.locator(".row").first.evaluate(beside)
    assert wide == 1
    assert narrow == 3


@pytest.mark.parametrize("verdict", ["conflict", "differs", "single"])
def test_the_filter_of_verdicts(verdict: str, embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    every = page.evaluate(SHOWN)
    page.locator(f"label[for=only-{verdict}]").click()
    shown = page.evaluate(SHOWN)
    assert shown
    assert len(shown) < len(every)
    assert all(verdict in unit.split() for unit in shown)
    assert len(shown) == sum(verdict in unit.split() for unit in every)
    assert page.locator(".filtered").is_visible()
    page.locator("label[for=only-any]").click()
    assert page.evaluate(SHOWN) == every


def test_single_statements_are_shown_where_they_are_asked_for(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    assert not page.locator(".alone blockquote").first.is_visible()
    page.locator("label[for=only-single]").click()
    assert page.locator(".alone blockquote").first.is_visible()


def test_the_filters_of_sources_and_events(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    page.select_option("#by-source", label="DW")
    assert all("s0" in unit.split() for unit in page.evaluate(SHOWN))
    page.locator("label[for=only-conflict]").click()
    assert page.evaluate(SHOWN) == []
    assert page.locator(".event:visible").count() == 0
    page.locator("label[for=only-any]").click()
    page.select_option("#by-source", index=0)
    page.select_option("#by-event", index=2)
    assert page.locator(".event:visible").count() == 1


def test_what_a_link_leads_to_is_shown_whatever_the_filters_say(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    row = page.locator(".row.agree").first
    page.locator("label[for=only-conflict]").click()
    assert not row.is_visible()
    page.evaluate("name => { location.hash = name }", row.get_attribute("id"))
    assert row.is_visible()


def test_a_long_page_is_folded_and_unfolds_what_is_asked_for(many: Path, opened: Open) -> None:
    page, said, asked = opened(many)
    assert said == []
    assert len(asked) == 1
    assert page.locator("details[open]").count() == 0
    row = page.locator(".row").first
    assert not row.is_visible()
    page.select_option("#by-event", index=1)
    assert row.is_visible()
    page.select_option("#by-event", index=0)
    assert not row.is_visible()
    place = row.locator("a.cite").first.get_attribute("href")
    page.evaluate("place => { location.hash = place }", place)
    assert page.locator(str(place)).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1400


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    wanted = page.evaluate(
        """() => [...document.querySelectorAll('a[href], summary, select, input:checked, [tabindex="0"]')]
          .filter(one => one.getAttribute('tabindex') !== '-1' && one.checkVisibility())
          .map((one, number) => { one.dataset.stop = number; return number })"""
    )
    reached = []
    for _ in wanted:
        page.keyboard.press("Tab")
        stop = page.evaluate("document.activeElement.dataset.stop")
        reached.append(int(stop) if stop is not None else None)
    assert reached == wanted
    assert page.locator("[data-stop='0']").get_attribute("class") == "skip"


def test_the_focus_is_seen(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    for _ in range(8):
        width = page.evaluate(
            """() => { const one = document.activeElement;
              const drawn = one.matches('input') ? one.nextElementSibling : one;
              const style = getComputedStyle(drawn);
              return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth) }"""
        )
        assert width >= 2
        page.keyboard.press("Tab")


def test_the_filters_work_from_the_keyboard(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    page.locator("#only-any").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#only-conflict").is_checked()
    assert {unit.split()[2] for unit in page.evaluate(SHOWN)} == {"conflict"}


def test_a_screen_reader_finds_tables_with_headers_and_rows_with_headings(
    embedded: Path, opened: Open
) -> None:
    page = opened(embedded).page
    matrix = page.locator(".matrix").aria_snapshot()
    assert re.search(r'- table "Who reports which event', matrix)
    assert matrix.count("- columnheader") == 6
    assert '- cell "reports, 19 sentences"' in matrix
    assert matrix.count("- rowheader") == page.locator(".matrix tbody tr").count()
    row = page.locator(".row").first.aria_snapshot()
    assert '- heading "conflict date" [level=4]' in row
    assert row.count("- listitem") >= 3
    whole = page.locator("body").aria_snapshot()
    for landmark in ("banner", "main", 'navigation "Contents"', "contentinfo"):
        assert f"- {landmark}" in whole
    assert '- img "Time line of what the articles date' in whole
    assert "the same in words." in whole
    assert '- radio "conflict 1"' in whole
    assert '- combobox "Source"' in whole


def test_words_of_ones_own_are_told_without_colour(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    own = page.locator("blockquote mark").first
    assert own.evaluate("one => getComputedStyle(one).textDecorationLine") == "underline"
    assert own.evaluate("one => getComputedStyle(one, '::before').content") == '" [only here: "'


def test_print_holds_every_row(embedded: Path, opened: Open, tmp_path: Path) -> None:
    page = opened(embedded).page
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = false")
    page.locator("label[for=only-conflict]").click()  # filters are for screens
    printed = _words(page, tmp_path / "page.pdf")
    wanted = page.locator("blockquote").evaluate_all("all => all.map(one => one.textContent)")
    assert len(wanted) > 100
    missing = [words for words in wanted if _letters(words) not in printed]
    assert missing == []


def _words(page: Page, path: Path) -> str:
    page.pdf(path=path, format="A4")
    document = pypdfium2.PdfDocument(path)
    try:
        return _letters("".join(sheet.get_textpage().get_text_range() for sheet in document))
    finally:
        document.close()


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]", text))


def test_the_time_line_in_words_is_readable_on_a_telephone(embedded: Path, opened: Open) -> None:
    page = opened(embedded, width=400).page
    page.locator("details.told").last.locator("> summary").click()
    widths = page.locator(".times td").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect().width)"
    )
    assert widths
    assert min(widths) > 250


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 400])
def test_a_screenshot_shows_the_page_in_the_scheme_that_is_asked_for(
    embedded: Path, opened: Open, width: int, scheme: str
) -> None:
    page = opened(embedded, width=width, color_scheme=scheme).page
    shot = page.screenshot()
    assert shot.startswith(b"\x89PNG")
    assert int.from_bytes(shot[16:20], "big") == width
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    levels = [int(level) for level in re.findall(r"\d+", paper)[:3]]
    assert (min(levels) > 200) if scheme == "light" else (max(levels) < 60)
    assert len(set(shot)) > 100  # not one colour alone

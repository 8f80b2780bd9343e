"""The page of a comparison in a real browser: it is safe, can be reached, read and printed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Page

from browser.asking import FOLD, names
from browser.conftest import Open
from cli.program import run

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


@pytest.fixture(scope="module")
def document() -> Any:
    """Return what the page of the collection is drawn from."""
    return json.loads(run("compare", "--json", real=True).stdout)


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


def test_every_statement_leads_to_its_words_in_the_text(embedded: Path, document: Any, opened: Open) -> None:
    page = opened(embedded).page
    told = page.evaluate(STATEMENTS)
    rows = [row for event in document["events"] for row in event["rows"]]
    assert len(told) == sum(len(row["statements"]) for row in rows)
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
    page.evaluate(FOLD)
    link = page.locator("#timeline .chart a").first.get_attribute("href")
    assert link is not None
    page.evaluate("link => { location.hash = link }", link)
    page.locator(link).wait_for(state="visible")


def test_a_long_page_is_folded_and_unfolds_what_is_asked_for(many: Path, opened: Open) -> None:
    page, said, asked = opened(many)
    assert said == []
    assert len(asked) == 1
    assert page.locator("main details[open]").count() == 0
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


def test_a_screen_reader_finds_tables_with_headers_and_rows_with_headings(
    embedded: Path, document: Any, opened: Open
) -> None:
    page = opened(embedded).page
    matrix = page.locator(".matrix:not(.found)").aria_snapshot()
    listed = [event for event in document["events"] if event["origin"] == "catalogue"]
    assert '- table "Event by article' in matrix
    assert matrix.count("- columnheader") == 1 + len(document["articles"])
    assert matrix.count("- rowheader") == len(listed)
    for cell in (cell for event in listed for cell in event["coverage"] if cell["sentences"] > 1):
        assert f'- cell "{cell["kind"]}, {cell["sentences"]} sentences"' in matrix
    row = page.locator(".row").first.aria_snapshot()
    rows = [row for event in listed for row in event["rows"]]
    first = names(page, "input[name=verdict]")[0]
    assert any(f'- heading "{first} {one["kind"]}" [level=4]' in row for one in rows)
    assert row.count("- listitem") >= page.locator(".row").first.locator(".tellers > li").count()
    whole = page.locator("body").aria_snapshot()
    for landmark in ("banner", "main", 'navigation "Contents"', "contentinfo"):
        assert f"- {landmark}" in whole
    assert '- img "Time line of what the articles date' in whole
    assert "the same in words." in whole
    assert f'- radio "{first} {document["summary"][first]}"' in whole
    assert '- combobox "Source"' in whole


def test_print_holds_every_row(embedded: Path, opened: Open, tmp_path: Path) -> None:
    page = opened(embedded).page
    page.evaluate(FOLD)
    page.locator("label[for=only-single]").click()  # filters are for screens
    printed = _words(page, tmp_path / "page.pdf")
    wanted = page.locator("blockquote").evaluate_all("all => all.map(one => one.textContent)")
    assert wanted
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

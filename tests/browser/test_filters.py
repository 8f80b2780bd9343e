"""The filters of a page, which need no script: they show what was chosen, and say where nothing is left."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from browser.asking import SHOWN, names
from browser.conftest import Open


def choose(page: Page, *chosen: str) -> None:
    """Choose a verdict, a source and an event by the ends of their ids; what is not named is set to all."""
    page.locator("label[for=only-any]").click()
    for menu in ("#by-source", "#by-event"):
        page.select_option(menu, index=0)
    for name in chosen:
        if page.locator(f"input#only-{name}").count():
            page.locator(f"label[for=only-{name}]").click()
        else:
            menu = "#by-source" if name.startswith("s") else "#by-event"
            page.select_option(menu, label=page.locator(f"#only-{name}").text_content())


def test_the_filter_of_verdicts(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    every = page.evaluate(SHOWN)
    verdicts = names(page, "input[name=verdict]")
    assert len(verdicts) > 2
    for verdict in verdicts:
        page.locator(f"label[for=only-{verdict}]").click()
        shown = page.evaluate(SHOWN)
        assert 0 < len(shown) < len(every)
        assert all(verdict in unit.split() for unit in shown)
        assert len(shown) == sum(verdict in unit.split() for unit in every)
        assert page.locator(".filtered .some").is_visible()
        assert not page.locator(".filtered .none").is_visible()
    page.locator("label[for=only-any]").click()
    assert page.evaluate(SHOWN) == every


def test_where_no_row_is_left_the_page_says_of_what(embedded: Path, opened: Open) -> None:
    """Every pair of a verdict with a source or an event, and one choice of all three."""
    page = opened(embedded).page
    verdicts = names(page, "input[name=verdict]")
    menus = [names(page, "#by-source option"), names(page, "#by-event option")]
    told = {True: 0, False: 0}
    for verdict in verdicts:
        for name in (*menus[0], *menus[1][:4]):
            choose(page, verdict, name)
            empty = not page.evaluate(SHOWN)
            told[empty] += 1
            assert page.locator(".filtered .none").is_visible() is empty
            assert page.locator(".filtered .some").is_visible() is not empty
            if empty:
                label = page.locator(f"#only-{name}").text_content() or ""
                shown = " ".join(page.locator(".filtered .none").inner_text().split())
                assert shown.replace(" ,", ",").startswith(f"No row fits: {verdict}")
                assert " ".join(label.split()) in shown
    assert told[True]
    assert told[False]
    choose(page, verdicts[0], menus[0][0], menus[1][0])
    assert page.locator(".filtered .none").is_visible() is not bool(page.evaluate(SHOWN))


def test_single_statements_are_shown_where_they_are_asked_for(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    assert not page.locator(".alone blockquote").first.is_visible()
    page.locator("label[for=only-single]").click()
    assert page.locator(".alone blockquote").first.is_visible()


def test_the_filters_of_sources_and_events(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    for source in names(page, "#by-source option"):
        choose(page, source)
        shown = page.evaluate(SHOWN)
        assert all(source in unit.split() for unit in shown)
    for event in names(page, "#by-event option"):
        choose(page, event)
        assert page.locator(".event:visible").count() == 1
        assert page.locator(f"#{event}").is_visible()


def test_what_a_link_leads_to_is_shown_whatever_the_filters_say(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    first, last = names(page, "input[name=verdict]")[0], "single"
    row = page.locator(f".unit.{first}").first
    page.locator(f"label[for=only-{last}]").click()
    assert not row.is_visible()
    page.evaluate("name => { location.hash = name }", row.get_attribute("id"))
    assert row.is_visible()


def test_a_page_never_says_that_no_row_fits_while_a_link_shows_one(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    none = page.locator(".filtered .none")
    for verdict, source in product(names(page, "input[name=verdict]"), names(page, "#by-source option")):
        choose(page, verdict, source)
        if none.is_visible():
            break
    assert none.is_visible()
    name = page.locator(f".unit.row:not(.{verdict})").first.get_attribute("id")
    page.evaluate("name => { location.hash = name }", name)
    assert page.evaluate(SHOWN)
    assert not none.is_visible()
    assert page.locator(".filtered .some").is_visible()
    page.evaluate("location.hash = 'articles'")
    assert none.is_visible()


def test_where_many_articles_leave_no_row_the_page_says_so_too(many: Path, opened: Open) -> None:
    """A verdict with a source, or with an event."""
    page = opened(many).page
    told = {True: 0, False: 0}
    for name in (*names(page, "#by-source option")[:3], *names(page, "#by-event option")[:3]):
        for verdict in names(page, "input[name=verdict]"):
            choose(page, verdict, name)
            empty = not page.locator(f".unit.{verdict}:visible").count()
            told[empty] += 1
            assert page.locator(".filtered .none").is_visible() is empty
    assert told[True]
    assert told[False]


def test_the_filters_work_from_the_keyboard(embedded: Path, opened: Open) -> None:
    page = opened(embedded).page
    page.locator("#only-any").focus()
    page.keyboard.press("ArrowRight")
    first = names(page, "input[name=verdict]")[0]
    assert page.locator(f"#only-{first}").is_checked()
    shown = page.evaluate(SHOWN)
    assert shown
    assert all(first in unit.split() for unit in shown)


def test_browsers_that_cannot_unfold_by_style_keep_what_unfolds(embedded: Path, opened: Open) -> None:
    """Rules that show what is folded, or hide what unfolds it, hold only where both can be done."""
    rules = opened(embedded).page.evaluate(
        """() => {
          const found = [];
          const walk = (rules, held) => { for (const rule of rules) {
            const condition = rule.conditionText;
            if (rule.cssRules && condition !== undefined) walk(rule.cssRules, [...held, condition]);
            else if (/details-content|> summary/.test(rule.selectorText)) found.push([rule.cssText, held]);
          } };
          walk(document.styleSheets[0].cssRules, []);
          return found;
        }"""
    )
    moving = [held for text, held in rules if "details-content" in text or "display: none" in text]
    assert len(moving) >= 3
    assert all("selector(::details-content)" in held for held in moving)

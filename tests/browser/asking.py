"""What tests ask a page, as expressions of its script, and what can be chosen on it."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Page

UNFOLD: Final = "for (const one of document.querySelectorAll('details')) one.open = true"

FOLD: Final = "for (const one of document.querySelectorAll('details')) one.open = false"

SHOWN: Final = """() => [...document.querySelectorAll('.unit')]
  .filter(unit => getComputedStyle(unit).display !== 'none' && unit.closest('.event').offsetHeight)
  .map(unit => unit.className)"""


def names(page: Page, choices: str) -> list[str]:
    """Return the classes that can be chosen: the ends of ids, but for the choice of all."""
    ids: list[str] = page.locator(choices).evaluate_all("all => all.map(one => one.id)")
    return [one.removeprefix("only-") for one in ids if one not in {"", "only-any"}]

"""A real browser without a window, and the pages that it opens."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser import stories
from cli.program import run

CHROMIUM = shutil.which("chromium")
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()


class Opened(NamedTuple):
    """A page with everything that it said and asked for."""

    page: Page
    said: list[str]
    asked: list[str]


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium; the tests that need it are skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed (apt-get install chromium): no page was opened")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Return what opens a file in a window of its own."""
    contexts = []

    def opens(path: Path, *, width: int = 1400, height: int = 900, **given: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, **given)
        contexts.append(context)
        page = context.new_page()
        said: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        return Opened(page, said, asked)

    yield opens
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the collection that comes with the package."""
    return _made(tmp_path_factory.mktemp("embedded"))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of articles that would like to do harm."""
    folder = tmp_path_factory.mktemp("hostile")
    return _made(folder, str(stories.hostile(folder)), "--no-catalogue")


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of many articles."""
    folder = tmp_path_factory.mktemp("many")
    return _made(folder, str(stories.many(folder)), "--no-catalogue")


def _made(folder: Path, *arguments: str) -> Path:
    path = folder / "report.html"
    ended = run("compare", *arguments, "-f", "html", "-o", str(path), real=True)
    assert (ended.returncode, ended.stdout) == (0, b""), ended.stderr
    return path

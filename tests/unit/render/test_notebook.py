"""What a notebook shows of a comparison: short, whole in what it leaves out, and inert."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from builders import article, comparison, difference, event, row, statement
from samestory.model import Limit, Skipped, Verdict
from samestory.render import notebook
from samestory.render.marks import UNICODE
from samestory.render.overall import MEANINGS
from unit.render.test_mdtext import HOSTILE, plain

TAGS = {
    "div",
    "p",
    "strong",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "small",
    "br",
    "mark",
    "ul",
    "li",
    "span",
}
ATTRIBUTES = {"class", "scope", "style", "dir", "title"}


class Page(HTMLParser):
    """The text of a page that may hold nothing but what a table is made of."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert {name for name, _ in attrs} <= ATTRIBUTES

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_what_articles_say_is_shown_and_does_nothing(text: str) -> None:
    given = comparison(
        event(
            row(
                statement("a", text, speaker=text or None),
                statement("b", "nothing of it"),
                verdict=Verdict.CONFLICT,
                differences=(difference(text, "", rule=text),),
            ),
            title=text,
        ),
        articles=[article("a", source=text or None), article("b")],
        skipped=(Skipped(path=text, reason="binary", detail=text),),
        limits=(Limit(what="pairs", detail=text),),
    )
    page = Page(notebook.compare(given, [text]))
    assert page.text.count(plain(text)) > 6


def test_verdicts_have_their_marks_and_conflicts_their_rule() -> None:
    rows = [row(verdict=one, id=one) for one in Verdict if one is not Verdict.CONFLICT]
    grave = row(verdict=Verdict.CONFLICT, id="grave", differences=(difference(),))
    source = notebook.compare(comparison(event(*rows, grave)))
    shown = Page(source).text
    for verdict in set(Verdict) - {Verdict.SINGLE}:
        assert f"{UNICODE.verdicts[verdict]} {verdict}" in shown
        assert f'title="{MEANINGS[verdict]}"' in source
    assert shown.index("✗ conflict") < shown.index("↻ updated")
    assert 'value: a has "20", b has "30": two exact counts' in shown
    assert "2 statements in one source alone, not shown here" in shown


def test_what_is_left_out_is_counted() -> None:
    many = [row(id=str(number)) for number in range(notebook.MOST + 2)]
    assert "2 more rows not shown here" in notebook.compare(comparison(event(*many)))
    assert "not shown" not in notebook.compare(comparison(event(*many[: notebook.MOST])))


def test_notebooks_are_told_that_there_is_no_formula() -> None:
    assert 'class="samestory tex2jax_ignore mathjax_ignore"' in notebook.compare(comparison())

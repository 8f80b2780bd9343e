"""Markdown of hostile text, rendered by GitHub's own library: the words stay, and do nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st

from builders import article, comparison, difference, event, row, statement
from samestory.model import Aspect, Verdict
from samestory.render import compare_md, events_md
from samestory.render.mdtext import fit, literal, table
from samestory.safe import visible

#: What a report is made of, and what parts two pieces of text without being seen.
OURS = {"h1", "h2", "h3", "p", "ul", "li", "hr", "table", "thead", "tbody", "tr", "th", "td", "span"}
#: What GitHub's later filters look for in each run of text: mentions, issues, emoji, links, formulas.
FOUND_BY_GITHUB = [
    r"(?<![\w`])@\w",
    r"#\d",
    r"\bGH-\d",
    r":[\w+-]+:",
    r"https?://",
    r"\bwww\.",
    r"\w@\w",
    r"\$.*\$",
]

HOSTILE = [
    "plain words, nothing else",
    "a|b||c \\| \\",
    "**bold** __strong__ *em* _em_ snake_case ~~gone~~ ~one~",
    "`code` ``more`` ```fence",
    "<script>alert(1)</script> <b>bold</b> <!-- hidden --> <img src=x onerror=alert(1)>",
    "[text](javascript:alert(1)) ![image](https://example.org/x.png) [a]: https://example.org [^1] [x]",
    "https://example.org/?a=1&b=2 HTTP://EXAMPLE.ORG ftp://example.org www.example.org WWW.example.org",
    "<https://example.org> mailto:anna@example.org anna.berg@example.org xmpp:a@b.example",
    "@user @org/team (@user) x@user #1 owner/name#12 GH-7 gh-7",
    ":smile: :+1: 10:30:45 a:b:c ::: :",
    "$x^2$ $$y$$ costs $5 or $6",
    "&amp; &#64; &lt;b&gt; &copy; & &;",
    "# heading",
    "heading #",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "> quote",
    "=====",
    "-----",
    ":--- | ---:",
    "    indented",
    "~~~",
    "two\nlines\r\nthree\tand a tab",
    "ends in two spaces  ",
    "ends in a backslash\\",
    "\x1b[31mred\x07 \u202eturned \u200b",
    "\u05e9\u05dc\u05d5\u05dd \u6a4b\u304c \U0001f600",
    "- [ ] task [x] done",
    "> [!NOTE]",
    "",
]


class Rendered(HTMLParser):
    """The elements and the runs of text of a page."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[str] = []
        self.runs: list[str] = [""]
        self.feed(cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in OURS, tag
        assert not attrs, attrs
        self.tags.append(tag)
        if tag in {"p", "td", "th", "li", "h1", "h2", "h3"}:
            self.cells.append("")
        self.runs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert tag in OURS, tag
        self.runs.append("")

    def handle_comment(self, data: str) -> None:
        assert data == " "
        self.runs.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data
        self.runs[-1] += data


def plain(text: str) -> str:
    return " ".join(visible(text).split())


def said(text: str) -> str:
    """Return the text of a page that holds nothing but a paragraph."""
    page = Rendered(fit([literal(text)], "utf-8").decode())
    assert set(page.tags) <= {"p", "span"}
    return " ".join(" ".join(page.cells).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_paragraph_renders_to_the_words_it_was_made_of(text: str) -> None:
    assert said(text) == plain(text)


@example(signs="", text="0@.A")  # an address, for all that
@given(
    st.text("\\`*_{}[]()#+-.!|~<>&$@:=/ aw1\n", max_size=40),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
)
@example("www." * 3, "a@b:c:")
def test_any_text_renders_to_its_words(signs: str, text: str) -> None:
    assert said(signs + text) == plain(signs + text)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_is_left_for_github_to_act_on(text: str) -> None:
    page = Rendered(fit(table(["head", "b"], [[literal(text), literal(text)]]), "utf-8").decode())
    for run in page.runs:
        for pattern in FOUND_BY_GITHUB:
            assert not re.search(pattern, run), (pattern, run)


@given(st.lists(st.tuples(*[st.text("\\|`<&ab ", max_size=12)] * 3), min_size=1, max_size=4))
def test_a_table_keeps_its_columns(rows: list[tuple[str, str, str]]) -> None:
    lines = table(["a", "b", "c"], [[literal(cell) for cell in cells] for cells in rows])
    page = Rendered(fit(lines, "utf-8").decode())
    assert page.tags.count("td") == 3 * len(rows)
    cells = [" ".join(cell.split()) for cell in page.cells[3:]]
    assert cells == [plain(cell) for one in rows for cell in one]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_report_says_the_same_in_every_encoding(text: str, encoding: str) -> None:
    given = comparison(
        event(
            row(
                statement("a", text, speaker=text or None),
                statement("b", f"{text} and more"),
                verdict=Verdict.DIFFERS,
                differences=(difference("", text, what=Aspect.DETAIL, rule=text),),
            ),
            row(statement("a", text), id="r2", verdict=Verdict.SINGLE),
            title=text or "x",
        ),
        articles=[article("a", source=text or "x"), article("b", path=f"in/{text}")],
    )
    for write in (compare_md.compare, events_md.events):
        markdown = write(given, encoding=encoding).decode(encoding)
        page = Rendered(markdown)
        tables = page.tags.count("table")
        assert tables == (2 if write is compare_md.compare else 1)
        assert page.tags.count("td") == (9 if tables == 2 else 6)
        assert [re.sub(r"\s+", " ", cell) for cell in page.cells] == [
            re.sub(r"\s+", " ", cell) for cell in Rendered(write(given).decode()).cells
        ]
    marked = Rendered(compare_md.compare(given, encoding=encoding).decode(encoding)).cells
    bare = [plain(re.sub("[‹›]", "", cell)) for cell in marked]
    assert plain(text) in bare
    assert plain(f"{text} and more") in bare

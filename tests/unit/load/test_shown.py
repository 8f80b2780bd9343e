"""What a browser shows of a page is read, however its style sheets hide and show it again.

Each row is a pattern of real pages. A browser paints the words at once, or when a script has run.
"""

from __future__ import annotations

import io

import pytest

from samestory.load import mail
from samestory.load.drafts import Draft, RefusedError
from samestory.load.html import article

PARAGRAPHS = [
    "The council of the town voted on Monday to open the old bridge again after half a year of repairs.",
    "The mayor said that the bridge was safe for people on foot and that cars would follow in two weeks.",
    "Engineers had found twelve cracks in the northern pillar last winter, a report of the ministry said.",
    "The repairs cost four million, about a third more than the council had planned when the work began.",
    "Owners of shops on the left bank said that they had lost more than half of their customers meanwhile.",
    "A baker beside the bridge said that she was relieved, and that she had had to let three people go.",
    "The opposition said that the council had not listened to warnings about the pillars for many years.",
    "The ministry will look at all thirty-seven bridges of the region before the year is over, it said.",
    "Prosecutors are asking whether the builder was paid for steel that was never brought to the bridge.",
    "The first people crossed it on Wednesday, among them a class of children who carried paper flags.",
]
TITLE = "Old bridge opens again after repairs"
DIALOG = "".join(
    f"<p>Partner number {number} may keep data about you on this device.</p>" for number in range(60)
)


def page(style: str, opened: str, closed: str, some: range, *, head: str = "", around: str = "{}") -> str:
    """Return a page with some of its paragraphs inside of something."""
    body = "".join(
        f"{opened}{words}{closed}" if number in some else f"<p>{words}</p>"
        for number, words in enumerate(PARAGRAPHS)
    )
    whole = around.format(f"<article><h1>{TITLE}</h1>{body}</article>")
    sheet = f"<style>{style}</style>" if style else ""
    begun = f"<!DOCTYPE html><html><head><title>{TITLE}</title>{sheet}{head}</head>"
    return f"{begun}<body><main>{whole}</main></body></html>"


SOME, ALL, MOST = range(4, 6), range(10), range(3, 10)
P, DIV = ('<p class="k">', "</p>"), ('<div class="k"><p>', "</p></div>")

#: Style, what is around the words: painted at once, or by a script that each of these pages has.
SHOWN = {
    "animation": (".k{opacity:0;animation:in 1s forwards}@keyframes in{to{opacity:1}}", P),
    "transition": (".k{opacity:0;transition:opacity 1s}", P),
    "a class that a script adds": (".k{opacity:0}.k.seen{opacity:1}", P),
    "a class that a script adds, in two rules": (
        ".k{display:none;opacity:0}.k.a{display:block}.k.b{opacity:1}",
        P,
    ),
    "wide screens": (".k{display:none}@media (min-width:768px){.k{display:block}}", P),
    "wide screens, important": (
        ".k{display:none!important}@media (min-width:9em){.k{display:block!important}}",
        P,
    ),
    "an escaped class": (
        ".k{display:none}@media (min-width:1px){.sm\\:block{display:block}}",
        ('<p class="k sm:block">', "</p>"),
    ),
    "@supports": (".k{visibility:hidden}@supports (display:grid){.k{visibility:visible}}", P),
    "@layer": ("@layer base{article p.k{display:none}} p{display:block}", P),
    ":not": (".k{display:none}html:not(.nojs) .k{display:block}", P),
    ":has": ("p.k{opacity:0}article:has(h1) p.k{opacity:1}", P),
    ":is": ("p.k{opacity:0}:is(.k, .l){opacity:1}", P),
    "a sibling": ("p.k{display:none}h1 ~ p.k{display:block}", P),
    "the first child": (".k{display:none}.k:nth-child(n){display:block}", P),
    "the value of an attribute": (
        '.k{display:none}.k[data-on="1"]{display:block}',
        ('<div class="k" data-on="1"><p>', "</p></div>"),
    ),
    "nested rules": (".k{display:none}article{.k{display:block}}", P),
    "nested rules with a name": (".k{display:none}.k{&.l{display:block}}", ('<p class="k l">', "</p>")),
    "a brace in a string": ('@media print{.x::after{content:"}"}article p.k{display:none}}', P),
    "all": (".k{display:none}p.k{all:revert}", P),
    "the attribute hidden, overruled": ("p.k{display:block}", ('<p class="k" hidden>', "</p>")),
    "no size, but of paragraphs": (".k{font-size:0}.k p{font-size:16px}", DIV),
    "no size, but of all paragraphs": ("p{font-size:18px}.k{font-size:0}", DIV),
    "not visible, but what is inside": (".k{visibility:hidden}.k > *{visibility:visible}", DIV),
    "white on white, but paragraphs": (".k{color:#fff;background:#fff}.k p{color:#222}", DIV),
    "white on white, but all paragraphs": ("p{color:#222}.k{color:#fff;background:#fff}", DIV),
    "white on white, but behind paragraphs": (".k{color:#fff;background:#fff}.k p{background:#222}", DIV),
    "white on a picture": (".k{color:#fff;background:#fff url(h.jpg) center/cover}", DIV),
    "white on a gradient": (
        ".k{color:#fff;background-color:#fff;background-image:linear-gradient(#000,#333)}",
        P,
    ),
    "transparent and filled": (".k{color:transparent;-webkit-text-fill-color:#222}", P),
    "transparent with an outline": (".k{color:transparent;-webkit-text-stroke:1px #222}", P),
    "blended": (".k{color:#fff;background:#fff;mix-blend-mode:difference}", P),
    "a note in the margin": (".k{position:absolute;right:-320px;width:280px}", P),
    "below its box": (".k{position:absolute;bottom:-240px}", P),
    "over its box": (".k{position:absolute;top:-250px}", P),
    "left of its box": (".k{position:absolute;left:-300px;width:260px}", P),
    "the whole width": (".k{margin-left:-1000px;padding-left:1000px;margin-right:-1000px}", P),
    "room by padding": (".k{position:relative;height:0;padding-bottom:50%;overflow:hidden}", DIV),
    "a least height": (".k{height:0;min-height:100px;overflow:hidden}", P),
    "a height that grows": (".k{height:0;flex:1 1 auto;overflow:hidden}", P),
    "clipped where nothing clips": (".k{clip:rect(0,0,0,0)}", P),
    "indented, but paragraphs": (".k{text-indent:-9999px}.k p{text-indent:0}", DIV),
    "unfolded": (".k-more{display:none}", ('<div class="k-more"><p>', "</p></div>")),
}


def shown(written: str) -> list[str]:
    found = article(written.encode())
    assert found.hidden == ()
    return [words for words in PARAGRAPHS if words not in found.text]


@pytest.mark.parametrize(("style", "around"), SHOWN.values(), ids=SHOWN)
def test_paragraphs_that_a_browser_shows_are_read(style: str, around: tuple[str, str]) -> None:
    for some in (SOME, MOST, ALL):
        assert shown(page(style, *around, some)) == []
    assert shown(page(style, *around, ALL, around='<form method="post">{}</form>')) == []


IN_LINE = [
    ".k{opacity:0;animation:in 1s forwards}@keyframes in{to{opacity:1}}",
    ".k{opacity:0}.k.seen{opacity:1}",
    ".k{display:none}@media (min-width:768px){.k{display:inline}}",
    ".k{visibility:hidden}@supports (display:grid){.k{visibility:visible}}",
    "@layer base{.k{display:none}} i{display:inline}",
    ".k{display:none}html:not(.nojs) .k{display:inline}",
    ".k{opacity:0}p:has(i) .k{opacity:1}",
    ".k{display:none}b ~ .k{display:inline}",
    ".k{display:none}.k:nth-child(n){display:inline}",
    ".k{display:none}i.k{all:revert}",
    ".k{color:#fff;background:#fff url(h.jpg)}",
    ".k{position:absolute;left:-300px}",
    ".k{clip:rect(0,0,0,0)}",
]


@pytest.mark.parametrize("style", IN_LINE)
def test_words_inside_a_line_that_may_be_shown_are_read(style: str) -> None:
    written = page(style, "<p>They did <i class='k'>not</i> go, they said. ", "</p>", SOME)
    assert "They did not go" in article(written.encode()).text


def test_words_inside_a_line_that_a_reader_has_to_point_at_are_left_out() -> None:
    style = ".k{display:none}p:hover .k{display:inline}"
    found = article(page(style, "<p>They did <i class='k'>not</i> go, they said. ", "</p>", SOME).encode())
    assert "They did go" in found.text and {one.text for one in found.hidden} == {"not"}


HEADS = {
    "for print": '<style media="print">.k{display:none}</style>',
    "for narrow screens": '<style media="(max-width: 30em)">.k{display:none}</style>',
    "without scripts": "<noscript><style>.k{display:none}</style></noscript>",
    "of another kind": '<style type="text/template">.k{display:none}</style>',
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_sheets_that_do_not_hold_here_hide_nothing(head: str) -> None:
    assert shown(page("", *P, SOME, head=head)) == []
    assert shown(page("", "<p>Not <i class='k'>all</i> of it. ", "</p>", SOME, head=head)) == []


#: Hidden until a script runs, or the reader unfolds it; more than a third of the page.
LATER = {
    "a rule": (".js-up{opacity:0}", '<p class="js-up">'),
    "a rule without a name": (".k{opacity:0}", '<p class="k">'),
    "a style": ("", '<p style="opacity:0">'),
    "not visible": (".wow{visibility:hidden}", '<p class="wow">'),
}


@pytest.mark.parametrize(("style", "opened"), LATER.values(), ids=LATER)
@pytest.mark.parametrize("around", ["{}", '<form method="post">{}</form>', "<aside>{}</aside>"])
def test_an_article_that_fades_in_is_read(style: str, opened: str, around: str) -> None:
    some = MOST if around == "{}" else ALL
    found = article(page(style, opened, "</p>", some, around=around).encode())
    assert [words for words in PARAGRAPHS if words not in found.text] == [] and found.hidden == ()


@pytest.mark.parametrize("hiding", ["hidden", 'style="display:none"', 'style="opacity:0"'])
def test_an_article_that_stands_in_nothing_but_a_hidden_part_is_read_beside_long_scripts(hiding: str) -> None:
    script = f"<script>push({'data ' * 3000!r})</script>"
    found = article(page("", *P, range(0), around=f"<p>Loading</p><div {hiding}>{{}}</div>{script}").encode())
    assert [words for words in PARAGRAPHS if words not in found.text] == []


@pytest.mark.parametrize(
    ("style", "opened"),
    [("", '<div style="display:none">'), (".t{display:none}", '<div class="t">'), ("", "<div hidden>")],
)
def test_a_long_hidden_dialog_is_not_the_article(style: str, opened: str) -> None:
    found = article(page(style, *P, range(0), around=f"{{}}{opened}{DIALOG}</div>").encode())
    assert "Partner number" not in found.text
    assert [words for words in PARAGRAPHS if words not in found.text] == []


def test_hidden_padding_does_not_bring_hidden_words_into_the_article() -> None:
    lie = "The mayor took bribes of nine million, the court found."
    padded = page(
        "",
        f'<p style="display:none">{lie}</p><p>',
        "</p>",
        range(5, 6),
        around=f"{{}}<div hidden>{DIALOG}</div>",
    )
    found = article(padded.encode())
    assert lie not in found.text and lie in [one.text for one in found.hidden]


def test_a_page_whose_words_are_all_hidden_says_so() -> None:
    away = '<p style="position:absolute;left:-9999px">The bridge of the town was opened again on Monday.</p>'
    with pytest.raises(RefusedError, match="its words are hidden until a script runs") as told:
        article(f"<html><body><p>Hello</p>{away * 2}</body></html>".encode())
    assert told.value.reason == "empty"


@pytest.mark.parametrize(
    ("style", "opened"),
    [
        (".k{display:none}@media (min-width:600px){.k{display:block}}", '<div class="k">'),
        ("", '<div style="opacity:0;animation:f 1s forwards">'),
        ("p{font-size:15px}", '<div style="font-size:0">'),
        ("", '<div style="color:#ffffff;background:#ffffff url(cid:h.png)">'),
        ("", '<div style="opacity:0">'),
    ],
)
def test_mails_are_read_as_programs_show_them(style: str, opened: str) -> None:
    written = page(style, *P, range(0), around=f"{opened}{{}}</div>")
    head = "Subject: Bridge\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
    [found] = mail.read(io.BytesIO((head + written).encode()))
    assert isinstance(found, Draft)
    assert [words for words in PARAGRAPHS if words not in found.text] == []

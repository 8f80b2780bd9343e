"""Words that a page, a PDF or a Word document holds and does not show: left out, and told."""

from __future__ import annotations

import io

import pytest

from samestory.load import docx
from samestory.load.html import article
from samestory.model import FindingKind
from unit.load.test_html import BODY, PARAGRAPHS, TITLE, page

UNSEEN = "The mayor took bribes of nine million, the court found."

#: What hides words, by style.
STYLES = [
    "display:none",
    "DISPLAY : none !important",
    "visibility:hidden",
    "opacity:0",
    "opacity: 0.0",
    "font-size:0",
    "font-size:0px",
    "font-size:1px",
    "font-size:.01em",
    "color:#fff;background:white",
    "color:white;background-color:#ffffff",
    "color:transparent",
    "color:rgba(0, 0, 0, 0)",
    "position:absolute;left:-9999px",
    "position:fixed; top: -200em",
    "text-indent:-9999px",
    "position:absolute;clip:rect(0, 0, 0, 0)",
    "clip-path:inset(50%)",
    "height:0;overflow:hidden",
    "max-height:0;overflow:hidden",
    "transform:scale(0)",
    "transform: rotate(3deg) scaleX(0)",
    "transform:translateX(-9999px)",
    "scale:0",
    "clip-path:circle(0)",
    "margin-left:-9999px",
]


def between(markup: str, head: str = "") -> bytes:
    """Return a page with something between two of its paragraphs."""
    return page(BODY.replace(f"<p>{PARAGRAPHS[1]}</p>", f"{markup}<p>{PARAGRAPHS[1]}</p>"), head=head)


def inside(markup: str) -> bytes:
    """Return a page with something inside a paragraph."""
    return page(BODY.replace(f"{PARAGRAPHS[1]}</p>", f"{PARAGRAPHS[1]} {markup} And so on.</p>"))


@pytest.mark.parametrize("style", STYLES)
def test_hidden_words_among_the_paragraphs_are_told_and_not_read(style: str) -> None:
    pages = [
        between(f'<p style="{style}">{UNSEEN}</p>'),
        between(f'<div style="{style}"><p>{UNSEEN}</p></div>'),
        inside(f'<span style="{style}">{UNSEEN}</span>'),
    ]
    for written in pages:
        found = article(written)
        assert UNSEEN not in found.text
        assert [(one.what, one.text) for one in found.hidden] == [(FindingKind.HIDDEN_TEXT, UNSEEN)]
        assert all(paragraph in found.text for paragraph in PARAGRAPHS)
        assert found.hidden[0].start is None and "10 words" in found.hidden[0].detail


@pytest.mark.parametrize("style", STYLES)
def test_paragraphs_that_a_plain_rule_hides_are_not_read_and_told_but_for_those_of_screen_readers(
    style: str,
) -> None:
    found = article(between(f'<p class="a x">{UNSEEN}</p>', head=f"<style>p.x, #y {{{style}}}</style>"))
    assert UNSEEN not in found.text
    assert [one.text for one in found.hidden] == ([] if "clip" in style else [UNSEEN])


def test_the_attribute_hides_too() -> None:
    [finding] = article(between(f"<p hidden>{UNSEEN}</p>")).hidden
    assert (
        finding.detail
        == "10 words that are in the file and are not shown (by the attribute hidden), left out of the text"
    )


SENTENCE = "He did {}pay the men on Monday, the court said."
PLAIN = SENTENCE.format("")
#: What holds a word that nobody sees.
UNSEEN_WORDS = [
    *(f'<span style="{style}">not </span>' for style in STYLES),
    "<b hidden>not </b>",
    "<template>not </template>",
    '<span class="sr-only">not </span>',
    '<span class="visually-hidden more">not </span>',
    '<span class="tooltip" style="display:none">not </span>',
    '<span style="font-size:0"><b>not </b></span>',
    '<a href="/men" style="display:none">not </a>',
    '<i style="display:inline">not </i>',
    '<i data-x="">not </i>',
    '<em class="a b">not </em>',
]
SHEET = (
    "<style>p > i, .y{color:red} article i{display:none!important}@media screen{em.a.b{opacity:0}}</style>"
)


@pytest.mark.parametrize("markup", UNSEEN_WORDS)
def test_one_hidden_word_of_a_sentence_is_told_with_its_place_and_not_read(markup: str) -> None:
    said = SENTENCE.format(markup)
    for block in (f"<p>{said}</p>", f"<div>{said}</div>", f"<ul><li>{said}</li></ul>"):
        found = article(between(block, head=SHEET))
        [line] = [line for line in found.text.split("\n") if "pay" in line]
        assert line.removeprefix("- ") == PLAIN
        [finding] = found.hidden
        assert (finding.what, finding.text) == (FindingKind.HIDDEN_TEXT, "not")
        assert finding.detail.startswith("1 word that is in the file and is not shown (")
        assert finding.detail.endswith("left out of the text between “He did” and “pay the men on”")
        assert found.text.split("\n")[(finding.line or 0) - 1] == line


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        ("They paid for <b hidden>nothing</b>", "after “They paid for”"),
        ("<b hidden>Not</b> guilty, said the men.", "before “guilty, said the men.”"),
        ("They paid <b hidden>1</b>50 dollars for it.", "between “They paid” and “50 dollars for it.”"),
        ("They did <b hidden>not</b> <b hidden>ever</b> pay.", "between “They did” and “pay.”"),
    ],
)
def test_where_hidden_words_stood(markup: str, place: str) -> None:
    found = article(between(f"<p>{markup}</p>"))
    assert {one.detail.partition("left out of the text ")[2] for one in found.hidden} == {place}
    assert {one.line for one in found.hidden} == {5}


def test_hidden_words_of_the_headline_stand_in_no_title() -> None:
    found = article(page(BODY.replace("opens after", "<i hidden>never</i> opens after")))
    assert found.text.startswith(TITLE) and found.fields["title"] == TITLE
    assert [(one.text, one.line) for one in found.hidden] == [("never", 1)]


def test_the_line_of_words_between_paragraphs_is_that_of_the_one_before() -> None:
    [finding] = article(between(f"<p hidden>{UNSEEN}</p>")).hidden
    assert finding.line == 3


@pytest.mark.parametrize(
    ("markup", "mark", "text"),
    [
        ("Some 12<i hidden>,</i>000 men came.", ",", "Some 12000 men came."),
        ("It fell to <i hidden>-</i>5 degrees.", "-", "It fell to 5 degrees."),
        ("It rose by 1<i hidden>.</i>5 percent.", ".", "It rose by 15 percent."),
        ("The long<i hidden>-</i>term plan of theirs.", "-", "The longterm plan of theirs."),
    ],
)
def test_a_hidden_mark_inside_a_number_or_a_word_is_told(markup: str, mark: str, text: str) -> None:
    found = article(between(f"<p>{markup}</p>"))
    assert [one.text for one in found.hidden] == [mark] and text in found.text


def test_marks_of_the_page_itself_change_nothing() -> None:
    """U+FDD0 and U+FDD1 stand for what was taken out, while a page is read."""
    forged = between(
        f"<p>Terms \ufdd00\ufdd1 of use\ufdd2.</p><p>{SENTENCE.format('<b hidden>not </b>')}</p>"
    )
    plain = between(f"<p>Terms 0 of use.</p><p>{SENTENCE.format('<b hidden>not </b>')}</p>")
    assert article(forged).hidden == article(plain).hidden != ()


def test_of_very_many_passages_the_number_is_told() -> None:
    many = "".join(
        f"<p hidden>Man number {number} took a bribe, the court found.</p>" for number in range(230)
    )
    seen = "".join(f"<p>On day {number} of the trial the men were heard again.</p>" for number in range(20))
    found = article(between(many + seen)).hidden
    assert len(found) == 201 and found[0].text.startswith("Man number 0 ")
    assert found[-1].detail == "30 more passages of the file that are not shown, left out of the text"


def test_what_hides_words_is_told_in_plain_words() -> None:
    told = {
        "<i hidden>not </i>": "by the attribute hidden",
        "<template>not </template>": "in a template",
        '<i style="display:none">not </i>': "hidden by style: display:none",
        '<i class="sr-only">not </i>': "words for screen readers: class sr-only",
    }
    for markup, reason in told.items():
        [finding] = article(between(f"<p>{SENTENCE.format(markup)}</p>")).hidden
        assert f"not shown ({reason}), left out" in finding.detail


def test_the_same_words_in_two_places_have_no_line() -> None:
    said = f"<p>{SENTENCE.format('<b hidden>not </b>')}</p>"
    found = article(between(said + said))
    assert [one.line for one in found.hidden] == [None, None]


def test_words_that_a_script_shows_are_read_without_those_that_it_does_not_show() -> None:
    written = BODY.replace("<p>", '<p style="opacity:0">').replace("It cost", "It <i hidden>never</i> cost")
    found = article(page(written))
    assert all(paragraph in found.text for paragraph in PARAGRAPHS)
    assert [(one.text, one.line) for one in found.hidden] == [("never", 5)]


def test_short_sentences_are_told() -> None:
    found = article(between("<p hidden>He lied.</p><p hidden>Advertisement</p>"))
    assert [one.text for one in found.hidden] == ["He lied."]
    assert "He lied" not in found.text and "Advertisement" not in found.text


#: What pages hide for good reasons.
ORDINARY = [
    '<span style="position:absolute;left:-9999px">Opens in new window</span>',
    '<span style="position:absolute;clip:rect(0,0,0,0)">Read more about the bridge</span>',
    '<div style="display:none" class="modal"><p>Sign up for our letter, it is free.</p></div>',
    '<div style="display:none" id="share-menu"><p>Send this article to a friend of yours.</p></div>',
    '<aside style="display:none"><p>A goat won the race, to everybody’s surprise.</p></aside>',
    '<div role="dialog" style="display:none"><p>You have read all your free articles.</p></div>',
    '<p style="display:none"><a href="/a">A goat won the race, to everybody’s surprise</a></p>',
    '<p style="opacity:0.9">They all laughed at it.</p>',
    '<p style="color:#fff;background:#000">They all laughed at it.</p>',
    '<p style="color:transparent;background-clip:text">They all laughed at it.</p>',
    '<div style="font-size:0"><span class="large">They all laughed at it.</span></div>',
    '<p aria-hidden="true">They all laughed at it.</p>',
    '<p style="color:inherit;background-color:inherit">They all laughed at it.</p>',
    '<p style="color:transparent;text-shadow:0 0 4px #000">They all laughed at it.</p>',
    '<p style="left:-10px;position:relative">They all laughed at it.</p>',
    '<p style="display:none">Advertisement</p>',
    '<p>They said <a href="/x">on that day<span class="visually-hidden">, external</span></a>, too.</p>',
    '<p>See <a href="/x">the report<span class="sr-only">(opens in new window)</span></a>, they said.</p>',
    '<p>See <a href="/x">the report<span class="sr-only">Opens in a new tab</span></a>, they said.</p>',
    '<p>Write to a.berg<span style="display:none">foo</span>@example.org for more of all this.</p>',
    '<p>He left. <a href="/x">Read more<span class="sr-only"> about the bridge</span></a></p>',
    '<p>It cost <span aria-hidden="true">3M</span><span class="sr-only">three million</span> dollars.</p>',
    '<p><span class="sr-only">Image: </span>A man walked on the bridge.</p>',
    '<p><span class="visually-hidden">Quote</span>They all laughed at it, and went.</p>',
    '<h2><span class="visually-hidden">Section </span>What we know so far</h2>',
    '<table><tr><th>Day</th><td><span style="display:none">19610804</span>4 August 1961</td></tr></table>',
    '<p>A term<span class="tooltip" style="display:none">The meaning of it, as we say.</span> of theirs.</p>',
    '<p>The first<span style="visibility:hidden">.</span> part of it was done.</p>',
    '<div>By Anna <span style="display:none">Copied!</span></div>',
    '<figure><figcaption><span class="visually-hidden">Image source, </span>Reuters</figcaption></figure>',
    '<p>He won again.<sup><a href="#1"><span class="sr-only">Footnote </span>1</a></sup> And so on.</p>',
    '<p>Sales rose to <span class="sr-only">number</span> 12 <b class="sr-only">euros</b> in May.</p>',
    '<style>.k{clip:rect(0,0,0,0);position:absolute}</style><p>It was <i class="k">up</i> 3, they said.</p>',
    '<div style="display:none"><p>We use cookies to improve your experience on these pages.</p></div>',
    '<div style="display:none">Sorry, something went wrong. Please try again later.</div>',
    "<div hidden><p>You have reached your limit of free articles this month.</p></div>",
    '<div style="display:none"><p>Listen to this article read by an automated voice.</p></div>',
    "<template><li>Most read story of the day in our paper.</li></template>",
    '<p style="display:none">This article was amended to correct the name of the mayor.</p>',
    "<template><p>{{ name }} said that {{ something }} was so.</p></template>",
    f'<p style="display:none">{PARAGRAPHS[2]}</p>',
]


@pytest.mark.parametrize("markup", ORDINARY)
def test_what_pages_hide_for_good_reasons_is_no_finding(markup: str) -> None:
    found = article(between(markup))
    assert found.hidden == ()
    assert all(paragraph in found.text for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    "rule",
    [
        "@media print{.x{display:none}}",
        ".y .x{display:none}",
        ".x:hover{opacity:0}",
        "body > .x{opacity:0}",
        "p.y{opacity:0}",
        "p[hidden]{opacity:0}",
        ".x{display:none} p.x{display:block}",
        ".x{display:block!important} p.x{display:none}",
        "@media screen{@media (max-width:30em){.x{display:none}}}",
        "@supports (x:y){.x{display:none}}",
    ],
)
def test_rules_that_hold_only_sometimes_hide_nothing(rule: str) -> None:
    found = article(between(f'<p class="x">{UNSEEN}</p>', head=f"<style>{rule}</style>"))
    assert found.hidden == () and UNSEEN in found.text


@pytest.mark.parametrize(
    "written",
    [
        page().replace(b"<article>", b'<article style="opacity:0">'),
        page().replace(b"<body>", b'<body style="visibility:hidden">'),
        page().replace(b"<p>", b'<p style="opacity:0">'),
        page().replace(b"<article>", b'<article style="font-size:0">'),
    ],
    ids=["article", "body", "each paragraph", "size"],
)
def test_a_page_that_a_script_shows_is_read_whole(written: bytes) -> None:
    found = article(written)
    assert found.hidden == ()
    assert all(paragraph in found.text for paragraph in PARAGRAPHS)


def test_hidden_words_that_stand_in_no_article_are_not_its_matter() -> None:
    footer = f'<footer><p>Copyright</p><p style="display:none">{UNSEEN}</p></footer>'
    assert article(page().replace(b"</body>", f"{footer}</body>".encode())).hidden == ()


def test_hidden_runs_of_a_word_document() -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("The bridge opened on Monday.").add_run(f" {UNSEEN}").font.hidden = True
    document.add_paragraph("It cost $3 million.").add_run("XE").font.hidden = True
    denied = document.add_paragraph("He did ")
    denied.add_run("not ").font.hidden = True
    denied.add_run("pay the men.")
    kept = io.BytesIO()
    document.save(kept)
    found = docx.article(kept.getvalue())
    assert found.text == "The bridge opened on Monday.\n\nIt cost $3 million.\n\nHe did pay the men.\n"
    assert [(one.text, one.line) for one in found.hidden] == [(UNSEEN, 1), ("not", 5)]
    assert found.hidden[1].detail.endswith("left out of the text between “He did” and “pay the men.”")

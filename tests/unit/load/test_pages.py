"""Saved pages of real sites: who wrote them, what stands around the article, pages that are none."""

from __future__ import annotations

import json
from html import escape

import pytest
from lxml import html as parsers

from samestory.load.drafts import Draft
from samestory.load.html import article
from samestory.load.pageparts import is_front

TITLE = "Council votes for a new tram to the airport"
PROSE = tuple(
    f"The council of the town voted {count} to 12 on Tuesday for a tram to the airport, which is to be ready "
    f"in {count} months, the mayor's office said."
    for count in (30, 31, 32, 33)
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in PROSE)


def page(body: str = PARAGRAPHS, head: str = "", title: str = TITLE) -> bytes:
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        f"<title>{escape(title)}</title>{head}</head>"
        f"<body><main><h1>{TITLE}</h1>{body}</main></body></html>"
    ).encode()


def data(author: object, kind: str = "NewsArticle") -> str:
    told = {"@graph": [{"@type": "WebPage"}, {"@type": kind, "headline": TITLE, "author": author}]}
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def meta(name: str, content: str) -> str:
    site = '<meta property="og:site_name" content="Evening Post">'
    return f'<meta name="{name}" content="{escape(content)}">{site}'


RECIRCULATED = (
    '<div class="inline-recirc-1"><h2>Go on with these</h2><ul>'
    '<li><a href="/c">A goat won the race of the town by a head</a></li>'
    '<li><a href="/d">Nobody saw the goat that won the race</a></li></ul></div>'
)


def lines(draft: Draft) -> list[str]:
    return [line for line in draft.text.split("\n") if line]


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            data([person("Anna Berg"), person("J. R. Lind")]) + meta("author", "Web Producer"),
            "Anna Berg, J. R. Lind",
        ),
        (data("By Anna Berg and Tomas Lind", "ReportageNewsArticle"), "Anna Berg, Tomas Lind"),
        (data({"@type": "Organization", "name": "Reuters"}), "Reuters"),
        (data({"@type": "Organization", "name": "Evening Post"}) + meta("author", "Anna Berg"), "Anna Berg"),
        (
            meta("author", "J.R. Lind, Anna M. Berg, Jr., and Ola Strand, Evening Post"),
            "J.R. Lind, Anna M. Berg, Jr., Ola Strand",
        ),
        (meta("byl", "By Anna Berg & Tomas Lind"), "Anna Berg, Tomas Lind"),
        (meta("author", "Evening Post") + meta("article:author", "Anna Berg"), "Anna Berg"),
        (meta("article:author", "https://example.org/anna") + meta("byl", "Anna Berg"), "Anna Berg"),
        (meta("author", "National Desk"), None),
        (meta("author", "Post Staff"), None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "author": [[</script>', None),
    ],
)
def test_authors_are_the_people_that_the_page_names(head: str, expected: str | None) -> None:
    assert article(page(head=head)).fields.get("author") == expected


def test_neither_readers_who_commented_nor_the_word_of_a_template_wrote_it() -> None:
    comments = "".join(
        f'<div class="comment"><span class="author">wanderer{n}</span><p>I take the bus, and it is late '
        f"every day of the week, so let them build it, say I, number {n}.</p></div>"
        for n in range(4)
    )
    body = f'{PARAGRAPHS}<div id="sf_comment_list">{comments}</div>'
    found = article(page(body))
    assert "author" not in found.fields
    assert lines(found) == [TITLE, *PROSE]
    submitted = '<span class="author submitted-by">Submitted on Tuesday</span>'
    assert "author" not in article(page(submitted + PARAGRAPHS)).fields


@pytest.mark.parametrize(
    "around",
    [
        '<div class="newsletter-signup"><p>The best of our town in your mailbox, every single day.</p></div>',
        '<section class="cookie-notice"><p>This portal keeps small files on your machine.</p></section>',
        '<p><a href="/b">What to eat when the tram is late again</a></p>',
        RECIRCULATED,
    ],
)
def test_what_a_page_calls_something_else_is_not_its_article(around: str) -> None:
    assert lines(article(page(PARAGRAPHS + around + PARAGRAPHS.replace("Tuesday", "Friday")))) == [
        TITLE,
        *PROSE,
        *(line.replace("Tuesday", "Friday") for line in PROSE),
    ]


@pytest.mark.parametrize("names", ["has-comments", "post comments"])
def test_the_article_stays_whatever_its_holder_is_called(names: str) -> None:
    assert lines(article(page(f'<div class="{names}">{PARAGRAPHS}</div>'))) == [TITLE, *PROSE]


def test_a_sentence_that_is_a_link_stays() -> None:
    told = "The mayor said so on Monday in a letter to the council and to the people."
    body = f'{PARAGRAPHS}<p><a href="/letter">{told}</a></p>{PARAGRAPHS.replace("Tuesday", "Friday")}'
    assert told in lines(article(page(body)))


def test_the_lines_under_the_headline_are_read_once() -> None:
    told = "The line is to open in four years and to cost twice as much as was planned at first."
    head = f'<meta name="description" content="{told}">'
    body = f"<header><div class='dek'>{told}</div></header>{PARAGRAPHS}"
    assert lines(article(page(body, head)))[:3] == [TITLE, told, PROSE[0]]
    assert lines(article(page(f"<p>{told}</p>{PARAGRAPHS}", head))) == [TITLE, told, *PROSE]
    assert lines(article(page(PARAGRAPHS, head))) == [TITLE, *PROSE]


def test_a_title_goes_without_its_section_and_site() -> None:
    data_of = page(title=f"{TITLE} » Local » News").replace(f"<h1>{TITLE}</h1>".encode(), b"")
    assert article(data_of).fields["title"] == TITLE


def test_a_source_goes_without_its_slogan() -> None:
    head = '<meta property="og:site_name" content="Evening Post | All that the town talks about">'
    assert article(page(head=head)).fields["source"] == "Evening Post"


def test_a_text_without_spaces_is_long_enough() -> None:
    body = "<p>" + "市议会星期二投票决定修建一条通往机场的新电车线路。" * 3 + "</p>"
    assert "机场" in article(page(body)).text


TEASERS = "".join(
    f'<div><h3><a href="/{n}">Something new has come to light, number {n}</a></h3>'
    f"<p>{PROSE[0]} And {n} more were there to see it on that day.</p></div>"
    for n in range(12)
)


def parsed(body: str, head: str = "") -> object:
    return parsers.document_fromstring(page(body, head), parser=parsers.HTMLParser(encoding="utf-8"))


ARTICLE = '<meta property="og:type" content="article">'


@pytest.mark.parametrize(
    ("body", "head", "url", "front"),
    [
        (TEASERS, "", "https://example.org/", True),
        (TEASERS, "", "https://example.org/sport", True),
        (TEASERS, ARTICLE, "https://example.org/", True),
        (TEASERS, ARTICLE, "https://example.org/sport/a-goat-won", False),
        (TEASERS, data("Anna Berg"), None, False),
        (f"<article>{PARAGRAPHS * 3}</article>{TEASERS}", "", None, False),
        (PARAGRAPHS, "", "https://example.org/", False),
        (f"<h2>What it cost</h2>{PARAGRAPHS}", "", None, False),
    ],
)
def test_a_front_page_is_known_by_its_links(body: str, head: str, url: str | None, front: bool) -> None:
    assert is_front(parsed(body, head), url) == front


def test_a_front_page_is_read_with_a_warning() -> None:
    head = '<link rel="canonical" href="https://example.org/">'
    assert "looks like a front page" in article(page(TEASERS, head)).warnings[0]
    assert not article(page()).warnings

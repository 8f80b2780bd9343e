"""Web pages: the article in them, what they say of it, and nothing else."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

import pytest

from samestory import load
from samestory.load.drafts import Draft, RefusedError
from samestory.load.html import article
from samestory.model import Document, Role

TITLE = "Bridge over the sound opens after two years"
PARAGRAPHS = (
    "The bridge over the sound opened on Monday, two years later than planned, officials said.",
    "It cost $3 million, said Anna Berg, the mayor of the town. More than 300 people came to see it.",
    "“Nobody believed in it any longer,” said Tomas Lind, who has sold fish on the quay since 1995.",
)
BODY = f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
LD = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
    f'"headline": "{TITLE}", "datePublished": "2024-05-06T10:00:00+02:00", '
    '"author": {"@type": "Person", "name": "Anna Berg"}, "publisher": {"@type": "Organization", '
    '"name": "Evening Post"}}</script>'
)
OPEN_GRAPH = (
    f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Evening Post">'
    '<meta property="article:published_time" content="2024-05-06T10:00:00+02:00">'
    '<meta name="author" content="Anna Berg">'
)
BEFORE = '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
AFTER = "".join(
    (
        '<div id="cookie-banner"><p>We use cookies to make this site better for everybody.</p></div>',
        '<aside><h3>Related stories</h3><ul><li><a href="/a">A goat won the race</a></li></ul></aside>',
        '<section id="comments"><p>I never liked that bridge, and I said so at the time.</p></section>',
        "<footer><p>Copyright 2024 Evening Post. All rights reserved.</p></footer>",
    )
)


def page(body: str = BODY, head: str = "", *, around: bool = True, encoding: str = "utf-8") -> bytes:
    before, after = (BEFORE, AFTER) if around else ("", "")
    text = (
        f'<!doctype html><html lang="en"><head><meta charset="{encoding}">'
        f"<title>{escape(TITLE)} | Evening Post</title>{head}</head>"
        f"<body>{before}<article>{body}</article>{after}</body></html>"
    )
    return text.encode(encoding)


def lines(draft: Draft) -> list[str]:
    return [line for line in draft.text.split("\n") if line]


def document(tmp_path: Path, data: bytes) -> Document:
    path = tmp_path / "page.html"
    path.write_bytes(data)
    loaded = load.read([str(path)])
    assert not loaded.skipped
    return loaded.documents[0]


@pytest.mark.parametrize("head", [LD, OPEN_GRAPH, LD + OPEN_GRAPH])
def test_what_a_page_says_of_its_article(head: str) -> None:
    found = article(page(head=head, body=BODY))
    assert dict(found.fields) == {
        "title": TITLE,
        "author": "Anna Berg",
        "published": "2024-05-06",
        "source": "Evening Post",
        "language": "en",
    }


def test_a_bare_page_has_its_title_and_nothing_that_it_does_not_say() -> None:
    found = article(page(around=False))
    assert found.fields["title"] == TITLE
    assert "published" not in found.fields and "author" not in found.fields


@pytest.mark.parametrize("around", [True, False])
@pytest.mark.parametrize("head", ["", LD, OPEN_GRAPH])
def test_the_text_is_that_of_the_article_with_its_title_once(head: str, around: bool) -> None:
    assert lines(article(page(head=head, around=around))) == [TITLE, *PARAGRAPHS]


def test_a_title_that_stands_in_the_head_alone_opens_the_text(tmp_path: Path) -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    found = document(tmp_path, page(body, OPEN_GRAPH))
    text = found.article.text
    assert [(text[one.start : one.end], one.role) for one in found.blocks][:2] == [
        (TITLE, Role.TITLE),
        (PARAGRAPHS[0], Role.BODY),
    ]


def test_a_heading_of_the_text_is_no_title() -> None:
    body = f"<h2>What it cost</h2>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}"
    data = page(body).replace(f"<title>{TITLE} | Evening Post</title>".encode(), b"")
    assert "title" not in article(data).fields


def test_a_date_in_running_text_is_not_that_of_publication() -> None:
    told = (
        "<p>" + "The old bridge fell into the sea on 3 March 2011, and it took the town years to say so. " * 3
    )
    assert "published" not in article(page(BODY + told + "</p>")).fields


def test_parts_keep_their_kind(tmp_path: Path) -> None:
    body = (
        f"{BODY}<h2>What it cost</h2><p>The sum was paid by the town<br>and by "
        "nobody else, it says.<br><br>“We have it,” it said.</p>"
        "<ul><li>steel for two hundred metres</li><li>a lamp every ten metres, all of them blue</li></ul>"
        "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2022</td><td>1 million</td></tr></table>"
        "<blockquote><p>We waited long enough for it.</p><p>Now it is here.</p></blockquote>"
        "<p>In the evening the mayor went home on foot, over the bridge and under the lamps.</p>"
    )
    found = document(tmp_path, page(body))
    text = found.article.text
    told = [(text[one.start : one.end], one.role) for one in found.blocks]
    assert told[4:] == [
        ("What it cost", Role.HEADING),
        ("The sum was paid by the town and by nobody else, it says.", Role.BODY),
        ("“We have it,” it said.", Role.BODY),
        ("steel for two hundred metres", Role.BODY),
        ("a lamp every ten metres, all of them blue", Role.BODY),
        ("Year | Cost", Role.BODY),
        ("2022 | 1 million", Role.BODY),
        ("We waited long enough for it.", Role.BODY),
        ("Now it is here.", Role.BODY),
        ("In the evening the mayor went home on foot, over the bridge and under the lamps.", Role.BODY),
    ]


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (page(encoding="utf-8"), None),
        (page(encoding="windows-1252"), None),
        (page(encoding="windows-1252").replace(b"windows-1252", b"iso-8859-1"), None),
        (page(encoding="utf-16"), None),
        (b"\xef\xbb\xbf" + page().replace(b"utf-8", b"latin-1"), None),
        (page().decode().replace('<meta charset="utf-8">', "").encode("cp1252"), "cp1252"),
        (page().decode().replace("utf-8", "no-such-thing").encode(), "punycode"),
        (page().decode().encode("utf-16-le"), "utf-16le"),
        (page().decode().replace('charset="utf-8"', 'charset="utf-16"').encode(), None),
        (page(), "iso-2022-jp"),
        (page(), "utf-16"),
    ],
)
def test_letters_are_read_as_declared_where_that_holds(data: bytes, declared: str | None) -> None:
    assert PARAGRAPHS[2] in article(data, declared=declared).text


def test_neither_what_was_read_before_nor_the_clock_changes_anything() -> None:
    from htmldate import validators

    data = page(head=OPEN_GRAPH.replace("2024", "2150"))
    first = article(data)
    for number in range(5):
        article(page(BODY + f"<p>And {number} more things that the town had not thought of at all.</p>"))
        assert article(data) == first
    validators.reset_validator_caches()
    assert first.fields["published"] == "2150-05-06"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<html><body></body></html>", "empty"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "empty"),
        (b"\0\1\2 no page", "binary"),
        (b"<p>\xff\xfe\xc3\xa9</p>", "encoding"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        article(data)
    assert refused.value.reason == reason
    assert "\n" not in refused.value.detail


def test_entities_and_files_of_a_page_are_inert(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a word that nobody may read", encoding="utf-8")
    head = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY l "lol"><!ENTITY m "&l;&l;&l;">]>'
    body = page(BODY + "<p>Here are &x; and &m; and a picture of the sea.</p>").decode()
    text = article((head + body.removeprefix("<!doctype html>")).encode()).text
    assert "nobody may read" not in text and "lollol" not in text


def test_a_page_that_is_nested_too_deep_to_be_read_is_refused() -> None:
    with pytest.raises(RefusedError, match="no article in this page"):
        article(page("<div>" * 50_000 + BODY))


def attributes(count: int, *, said: str = "") -> bytes:
    named = " ".join(f"a{number}=x" for number in range(count))
    return page(f"{BODY}<p title='{said}' {named}>One more.</p>")


def test_an_element_with_too_many_attributes_is_refused_before_they_are_parsed() -> None:
    with pytest.raises(RefusedError, match="an element with more than 5,000 attributes; save the text"):
        article(attributes(6_000))
    allowed = attributes(4_000, said="of five words and more, " * 2_000)
    assert PARAGRAPHS[0] in article(allowed).text


def test_the_extra_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(RefusedError, match=r"pip install 'samestory\[html\]'"):
        article(page())


def test_the_folder_that_a_browser_saves_beside_a_page_is_none_of_articles(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_bytes(page())
    for folder in ("story_files", "notes_files", "more/story_files"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "frame.html").write_bytes(page())
        (tmp_path / folder / "ad.js").write_text("1", encoding="utf-8")
    loaded = load.read([str(tmp_path)])
    assert [Path(one.article.path or "").parent.name for one in loaded.documents] == [
        "story_files",
        "notes_files",
        tmp_path.name,
    ]
    assert [Path(one.path).parent.name for one in loaded.skipped] == ["story_files", "notes_files"]
    said = f"{tmp_path}: left out a folder that a browser saved beside a page (story_files)"
    assert said in loaded.warnings
    assert said in load.stream([str(tmp_path)]).warnings


@pytest.mark.parametrize("place", ["heading", "paragraph", "source"])
@pytest.mark.parametrize(
    ("control", "shown"),
    [("\x0c", " "), ("&#12;", " "), ("\x1b", "\ufffd"), ("&#27;", "\ufffd"), ("&#xffff;", "\ufffd")],
)
def test_a_control_character_costs_only_itself(control: str, shown: str, place: str) -> None:
    written = {name: f"{name} a{control * (name == place)}b" for name in ("heading", "paragraph", "source")}
    head = f'<meta property="og:site_name" content="{written["source"]}">'
    body = f"<h1>The {written['heading']}</h1>" + f"<p>{PARAGRAPHS[0]} The {written['paragraph']}.</p>" * 2
    read = article(page(body, head))
    said = read.fields["source"] if place == "source" else read.text
    assert f"{place} a{shown}b" in said.lower()

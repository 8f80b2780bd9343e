"""RSS and Atom: each entry an article; nothing is fetched, nothing opened."""

from __future__ import annotations

import io
import sys
import textwrap
import time
from contextlib import suppress
from html import escape
from pathlib import Path

import pytest

from builders import articles_of
from samestory import load
from samestory.load.drafts import Draft, Refusal, RefusedError

feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed: feeds were not tested")
pytest.importorskip("lxml", reason="lxml is not installed: feeds were not tested")

from samestory.load import feeds, fragments  # noqa: E402

TEXT = "A ferry ran aground near Bergen."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Port Herald</title><link>https://example.org/</link><language>en-gb</language>
<item><title>Ferry &amp; fog</title><link>https://example.org/news/ferry-aground.html</link>
 <description>A short &lt;b&gt;word&lt;/b&gt;.</description>
 <content:encoded><![CDATA[<h2>On the rocks</h2><p>{TEXT}</p><script>no()</script>
 <p>Nobody was <a href="/x">hurt</a>.<br>A tug came.</p><ul><li>One</li><li>Two</li></ul>]]></content:encoded>
 <dc:creator>Anna Berg</dc:creator><pubDate>Tue, 07 May 2024 09:30:00 +0200</pubDate><guid>x-1</guid></item>
<item><title>Bread</title><link>javascript:alert(1)</link>
 <description>Bread has become dearer.</description></item>
<item><title>Nothing but a title</title><link>https://example.org/three</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">The Port Herald</title>
<id>urn:x</id><updated>2024-05-08T00:00:00Z</updated>
<entry><title type="html">Ferry &lt;i&gt;aground&lt;/i&gt;</title><id>urn:x:1</id>
 <link href="https://example.org/a/ferry/"/><updated>2024-05-08T00:00:00Z</updated>
 <published>2024-05-07T09:30:00Z</published><author><name>Anna Berg</name></author>
 <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p></div></content></entry>
<entry><title>Bread</title><id>urn:x:2</id><updated>2024-05-08T00:00:00Z</updated>
 <summary type="text">Bread &lt;is&gt; dearer.</summary></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>The Port Herald</title></channel>
<item><title>Ferry</title><link>https://example.org/ferry</link><description>{TEXT}</description></item></rdf:RDF>"""


def read(data: str | bytes) -> list[Draft | Refusal]:
    return articles_of(feeds.read(io.BytesIO(data.encode() if isinstance(data, str) else data)))


def drafts(data: str | bytes) -> list[Draft]:
    return [one for one in read(data) if isinstance(one, Draft)]


def test_an_entry_of_rss_is_an_article() -> None:
    first, second, third = read(RSS)
    assert isinstance(first, Draft) and isinstance(second, Draft)
    assert first.text == (
        f"Ferry & fog\n\nOn the rocks\n\n{TEXT}\n\nNobody was hurt.\n\nA tug came.\n\n- One\n\n- Two\n"
    )
    assert [first.text[at:].split("\n")[0] for at in first.levels] == ["Ferry & fog", "On the rocks"]
    assert first.fields == {
        "title": "Ferry & fog",
        "source": "The Port Herald",
        "author": "Anna Berg",
        "published": "2024-05-07T09:30:00+02:00",
        "url": "https://example.org/news/ferry-aground.html",
        "language": "en-gb",
    }
    assert (first.name, second.name) == ("ferry-aground", "bread")
    assert "url" not in second.fields
    assert third == Refusal(reason="empty", detail="an entry without text; save its page instead", place="#3")


def test_an_entry_of_atom_is_an_article() -> None:
    first, second = drafts(ATOM)
    assert first.text == f"Ferry aground\n\n{TEXT}\n"
    assert (first.name, first.fields["published"]) == ("ferry", "2024-05-07T09:30:00+00:00")
    assert (first.fields["author"], first.fields["source"], first.fields["language"]) == (
        "Anna Berg",
        "The Port Herald",
        "en",
    )
    assert second.text == "Bread\n\nBread <is> dearer.\n"
    assert second.fields["published"] == "2024-05-08T00:00:00+00:00"


def test_the_oldest_rss_is_read() -> None:
    assert [(one.name, one.text) for one in drafts(RDF)] == [("ferry", f"Ferry\n\n{TEXT}\n")]


@pytest.mark.parametrize("suffix", ["rss", "atom", "xml"])
def test_a_file_of_a_feed_gives_its_articles_twice_alike(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"feed.{suffix}"
    path.write_text(RSS, encoding="utf-8")
    loaded = load.read([str(path)])
    assert [one.article.id for one in loaded.documents] == ["ferry-aground", "bread"]
    assert [(one.path, one.reason) for one in loaded.skipped] == [(f"{path}#3", "empty")]
    assert list(load.stream([str(path)]).documents()) == list(loaded.documents)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_the_encoding_is_the_one_that_is_declared(encoding: str) -> None:
    data = RSS.replace("Bergen", "Ålesund").replace("utf-8", encoding.removesuffix("-sig"))
    assert "near Ålesund." in drafts(data.encode(encoding))[0].text


@pytest.mark.parametrize(
    ("find", "put"),
    [
        ("A short", "A short&nbsp;&mdash;&copy;"),
        ("A short", "A & B"),
        ("</channel></rss>", ""),
        ("</channel></rss>", "<item><title>x"),
        ('xmlns:content="http://purl.org/rss/1.0/modules/content/"', ""),
        ("<guid>", "<media:thumbnail url='x'/><guid>"),
        ("<guid>", "<guid isPermaLink=false>"),
        ("A short", "A\x0cshort\x01"),
        ("<rss ", "<!-- a comment --><rss "),
        ('<?xml version="1.0" encoding="utf-8"?>', "\n  \n"),
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x/y.dtd">',
        ),
    ],
)
def test_feeds_that_are_no_xml_are_mended(find: str, put: str) -> None:
    assert find in RSS
    first = drafts(RSS.replace(find, put))[0]
    assert (first.name, first.fields["title"]) == ("ferry-aground", "Ferry & fog")
    assert TEXT in first.text


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        ("", "empty", "nothing but white space"),
        ("words", "format", "neither RSS nor Atom: it is no XML; save the feed itself, or its articles"),
        (
            "<opml><body/></opml>",
            "format",
            "neither RSS nor Atom: it is `opml`; save the feed itself, or its articles",
        ),
        (
            "<html><body>x</body></html>",
            "format",
            "neither RSS nor Atom: it is `html`; save the feed itself, or its articles",
        ),
        (
            "<urlset></urlset>",
            "format",
            "neither RSS nor Atom: it is `urlset`; save the feed itself, or its articles",
        ),
        (
            "https://example.org/feed.xml",
            "format",
            "neither RSS nor Atom: it is no XML; save the feed itself, or its articles",
        ),
        (
            "/etc/passwd",
            "format",
            "neither RSS nor Atom: it is no XML; save the feed itself, or its articles",
        ),
        (
            "<rss version='2.0'><channel><title>x</title></channel></rss>",
            "empty",
            "a feed without entries; leave it out",
        ),
        (
            "<rss " + "a='1' " * 100 + ">",
            "format",
            "not well-formed XML, and past mending; fetch or save it anew",
        ),
        ("<rss>" + "<item></item>" * 6000, "size", "a feed with more than 5,000 entries; split it"),
        (b"<rss>" + b" " * 5_000_001, "size", "a feed larger than 5 MB; split it"),
        (b"<rss>\0", "binary", "a NUL"),
    ],
)
def test_what_is_no_feed_is_refused(data: str | bytes, reason: str, detail: str) -> None:
    with pytest.raises(RefusedError) as error:
        read(data)
    assert (error.value.reason, error.value.detail[: len(detail)]) == (reason, detail)


@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY x SYSTEM "file:///etc/hostname">',
        '<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;',
        "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)),
    ],
)
def test_entities_are_not_resolved(entities: str) -> None:
    start = time.process_time()
    body = "<rss><channel><item><title>&x;&a11;</title></item></channel></rss>"
    with pytest.raises(
        RefusedError,
        match=r"^it declares entities of its own, which no feed needs; save its articles instead$",
    ):
        read(f"<?xml version='1.0'?><!DOCTYPE rss [{entities}]>{body}")
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "data",
    [
        "<rss><channel>" + "<a>" * 50_000,
        "<rss><channel>" + "<" * 1_000_000,
        "<rss><channel><title>" + "&" * 1_000_000,
        "<rss><channel>" + "<![CDATA[" * 200_000,
        "<rss><channel>" + "<!--" * 500_000,
        "<rss><channel>" + "<?x " * 500_000,
        "<rss><channel><item><description>" + "&lt;b&gt;" * 200_000 + "</description></item></channel></rss>",
        "<rss><channel><item>" + "<content:encoded>" * 100_000,
        "<rss><channel>" + '<a b="' * 200_000,
    ],
    ids=range(9),
)
def test_hostile_feeds_take_no_time(data: str) -> None:
    start = time.process_time()
    with suppress(RefusedError):
        read(data)
    assert time.process_time() - start < 10


@pytest.mark.parametrize("missing", ["feedparser", "lxml"])
def test_without_the_extra_it_is_said_how_to_get_it(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(RefusedError) as error:
        read(RSS)
    assert error.value.detail == "feeds are read by an extra: pip install 'samestory[feeds]'"


@pytest.mark.parametrize(
    "before",
    [
        "<!-- <rss > -->",
        "<?x <rss > ?>",
        "<!-- <rss > --><?x <!-- ?>",
        "<!DOCTYPE x><!-- -->",
        "words <!-- <rss > --> words",
    ],
)
def test_nothing_before_the_root_hides_entities(before: str) -> None:
    body = "<rss version='2.0'><channel><item><title>T</title><description>&x; aground</description>"
    with pytest.raises(
        RefusedError,
        match=r"^it declares entities of its own, which no feed needs; save its articles instead$",
    ):
        read(f'{before}<!DOCTYPE rss [<!ENTITY x "ferry">]>{body}</item></channel></rss>')
    body = body.replace("&x;", "A ship")
    assert drafts(f"{before}{body}</item></channel></rss>")[0].text == "T\n\nA ship aground\n"


def test_plain_text_has_a_paragraph_a_line_but_where_a_width_broke_it() -> None:
    def paragraphs(words: str) -> list[str]:
        feed = f"<entry><title>T</title><content type='text'>{words}</content></entry>"
        [one] = drafts(f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}</feed>')
        return [line for line in one.text.split("\n") if line][1:]

    lines = ["A ferry ran aground near Bergen.", "Nobody was hurt.", "A tug came."]
    assert paragraphs("\n".join(lines)) == lines
    assert paragraphs("\n \n".join(lines)) == lines
    words = "A ferry ran aground near Bergen on Monday and nobody was hurt, said those who came. " * 8
    assert paragraphs(f"{textwrap.fill(words, 72)}\n\n{lines[0]}") == [words.strip(), lines[0]]


def test_what_is_hidden_leaves_open_what_stands_around_it() -> None:
    html = (
        "<ul><li>One<ul><li hidden>x</li></ul> two</li></ul><h2>Fire<h3 hidden>x</h3> at sea</h2><p>End.</p>"
    )
    found = [part for part in fragments.read(html).parts if part.text.strip()]
    assert [(part.text.strip(), part.item) for part in found[:2]] == [("One", True), ("two", True)]
    assert [(part.text.strip(), part.level) for part in found[-1:]] == [("End.", 0)]


def test_hidden_words_of_an_entry_are_told() -> None:
    written = (
        "<p>A ferry did <b style='visibility:hidden'>not</b> run aground near Bergen.</p>"
        "<p style='display:none'>The captain was drunk, they said.</p><p>Nobody was hurt, she said.</p>"
    )
    feed = f"<entry><title>T</title><content type='html'>{escape(written)}</content></entry>"
    [one] = drafts(f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}</feed>')
    assert one.text == "T\n\nA ferry did run aground near Bergen.\n\nNobody was hurt, she said.\n"
    assert [(found.text, found.line) for found in one.hidden] == [
        ("not", 3),
        ("The captain was drunk, they said.", 3),
    ]


def test_a_date_that_can_not_be_read_is_none_and_warns_nobody() -> None:
    ferry, _ = drafts(RSS.replace("Tue, 07 May 2024 09:30:00 +0200", "soon"))
    assert "published" not in ferry.fields


def test_elements_where_none_belong_cost_their_feed_alone() -> None:
    item = b"<item><title>A ferry</title><link>a<item><title>ran aground</title></item></link></item>"
    feed = b'<rss version="2.0"><channel>%b</channel></rss>' % item
    with pytest.raises(RefusedError, match="its elements are misplaced"):
        list(feeds.read(io.BytesIO(feed)))

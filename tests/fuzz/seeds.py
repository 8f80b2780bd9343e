"""What fuzzing begins with: for each target a few inputs that get far into it."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from types import MappingProxyType
from typing import Final

from forms import Written, as_docx, as_html, as_markdown, as_pdf, as_text
from fuzz.targets import APART

WRITTEN: Final = Written(
    author="Anna Berg",
    published="2024-05-07",
    source="The Harbour Daily",
    parts=[
        ("title", "Ferry aground near Bergen"),
        ("p", "A ferry with 120 people ran aground near Bergen on Monday, 6 May 2024; nobody was hurt."),
        ("h", "What happened"),
        ("p", "“We lost the steering,” Captain Ole Brandt said. “Then we waited,” he told Dr. Lind."),
        ("li", "The ferry was built in 1990 for $3.5 million, about 40 per cent of the budget."),
    ],
)
TEXTS: Final = (
    "A ferry with 120 people ran aground near Bergen on Monday. Nobody was hurt, Ole Brandt said.\n",
    "“We lost the steering,” he said two days after the storm of 3 May. ‘Go,’ says Mr. Lind—again.\n",
    "Between 40 and 50 boats, at least a third of them, sank; the 2nd most since March 1990. 3,5 km²; 5 °C\n",
    "According to Anna Berg (the U.N. envoy), “nobody ‘knew’ of it”; £1.2bn–£3bn was lost in Q3 2023/24.\n",
    "• One.\n• Two…\r\n\r\nBy Anna Berg | 12:30 GMT\n\u202eevil\u2066\u200b \x1b[31m <b>x</b> e\u0301 \ufdfa",
)
#: What does something where it is not kept from it.
HOSTILE: Final = (
    *("=1+1", "| a |", "<script>", "@user #1 :smile: www.a.b", "](x)", "a\\", "[red]x[/red]", "\x1b[2J"),
    *("javascript:x", "https://example.org/<b>", "\u6a4b\u304c", "\u05e9", "\u202ex", "e\u0301"),
)


def _html() -> Sequence[bytes]:
    return (
        as_html(WRITTEN),
        b"<html><body><article><h1>A ferry</h1><p>"
        + TEXTS[0].encode() * 3
        + b"</p><table><tr><td>1<td>2</table><ul><li>x<li>y</ul><blockquote>z</blockquote></article>"
        b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"A ferry",'
        b'"author":[{"name":"Anna Berg"}],"datePublished":"2024-05-07T10:00:00Z"}</script></html>',
    )


def _feed() -> Sequence[bytes]:
    words = TEXTS[0].strip()
    rss = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title><language>en</language>
<item><title>A ferry &amp; a tug</title><link>https://example.org/a</link>
<pubDate>Tue, 07 May 2024 10:00:00 GMT</pubDate><author>a@example.org (Anna Berg)</author>
<description>{words}</description><content:encoded><![CDATA[<p>{words}</p><ul><li>x</ul>]]></content:encoded>
</item></channel></rss>"""
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry>
<title type="html">A &lt;b&gt; ferry</title><updated>2024-05-07T10:00:00Z</updated><id>urn:1</id>
<link href="https://example.org/b"/><author><name>Anna Berg</name></author>
<content type="xhtml"><div><p>{words}</p></div></content></entry></feed>"""
    return rss.encode(), atom.encode()


def _mail() -> Sequence[bytes]:
    one = EmailMessage()
    one["From"], one["To"] = "Anna Berg at The Daily <a@example.org>", "b@example.org"
    one["Date"], one["Subject"] = "Tue, 07 May 2024 10:00:00 +0200", "Fwd: [list] Ferry aground — today"
    one.set_content("".join(TEXTS[:2]))
    one.add_alternative(f"<p>{TEXTS[0]}</p>", subtype="html")
    other = EmailMessage()
    other["From"], other["Subject"] = "b@example.org", "=?utf-8?b?4oCcSGnigJ0=?="
    head = "From: Anna Berg <a@x.org>\nDate: Tue, 7 May 2024\nSubject: Ferry\n\n"
    other.set_content(f"See below.\n\n------- Forwarded message -------\n{head}{TEXTS[0]}\n-- \nB\n")
    other.add_attachment(one)
    return bytes(one), bytes(other)


def _mbox() -> Sequence[bytes]:
    return (b"".join(b"From a@example.org Tue May  7 10:00:00 2024\n" + one + b"\n" for one in _mail()),)


def _markdown() -> Sequence[bytes]:
    block = "title: 'A: ferry'\nauthors:\n  - Anna Berg\n  - {name: Tom}\ndate: 2024-05-07"
    body = f"# A ferry\n\n> quoted\n\n1. one\n2. two\n\n{TEXTS[0]}"
    both = (f"---\n{block}{more}\n---\n{body}".encode() for more in ("", "\nx: &a [*a]\ntitle: B"))
    return as_markdown(WRITTEN), *both


def _records() -> Sequence[bytes]:
    one = {"id": 7, "title": "A ferry", "text": TEXTS[1], "date": "2024-05-07", "authors": ["Anna Berg"]}
    other = {"body": TEXTS[2], "published": 1715076000, "url": "https://example.org/a", "x": [None, 1.5, {}]}
    return json.dumps(one).encode(), json.dumps([one, other]).encode()


def _lines() -> Sequence[bytes]:
    return (b"\xef\xbb\xbf" + b"\n".join(_records()) + b'\n\n{"text": 3}\n{"text": "\\ud800"}',)


def _csv() -> Sequence[bytes]:
    return (
        f'id,title,text,date\n1,"A ""ferry""","{TEXTS[0]}",2024-05-07\n2,,{TEXTS[1]},\n'.encode(),
        f"headline\tbody\tsource\nA\t{TEXTS[0].strip()}\tThe Daily\n".encode(),
        f"text;author\r\n{TEXTS[0].strip()};Anna Berg\r\n".encode("utf-16"),
    )


def _warc() -> Sequence[bytes]:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + as_html(WRITTEN)
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
    head += b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(body)
    one = head + body + b"\r\n\r\n"
    return one + one.replace(b"/a\r", b"/b\r"), gzip.compress(one, mtime=0)


def _parquet() -> Sequence[bytes]:
    import pyarrow as pa
    from pyarrow import parquet

    kept = io.BytesIO()
    table = pa.table({"text": [TEXTS[0], TEXTS[1]], "title": ["A", None]})
    parquet.write_table(table, kept, compression="none")
    return (kept.getvalue(),)


def _word() -> Sequence[bytes]:
    with zipfile.ZipFile(io.BytesIO(as_docx(WRITTEN))) as archive:
        return (archive.read("word/document.xml"),)


def _toml() -> Sequence[bytes]:
    catalogue = """
[[event]]
id = "ferry-2024"
title = "A ferry"
date = "2024-05-06/.."
participants = ["Anna Berg"]
[[context]]
id = "storm"
date = 2024-05-01
cues = ["the storm"]
[aliases]
"Anna Berg" = ["Berg"]
"""
    sources = """
["report.txt"]
source = "The Daily"
published = 2024-05-07T10:00:00Z
author = 'Anna'
[a.b]
x = \"\"\"one
two\"\"\"
y = [
  1, {z = 1e3},
]
"""
    return catalogue.encode(), sources.encode(), b'width = 100\n[compare]\nonly = ["conflict"]\n'


def _pdf() -> Sequence[bytes]:
    """Return a PDF whose words are not packed, unlike what programs write, and one of theirs."""
    lines = "0 -14 Td (A ferry with 120 people ran aground) Tj 0 -14 Td (near Bergen on Monday.) Tj"
    shown = f"BT /F 18 Tf 72 700 Td (Ferry aground) Tj /F 10 Tf {lines} ET".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"".join(b"%d 0 obj%s endobj\n" % one for one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 6>>\n", as_pdf(WRITTEN)


def _texts() -> Sequence[bytes]:
    return tuple(text.encode() for text in (*TEXTS, "".join(TEXTS)))


def _together() -> Sequence[bytes]:
    return (
        APART.join(text.encode() for text in (TEXTS[0] * 2, TEXTS[0] + TEXTS[2], TEXTS[1] + TEXTS[0])),
        APART.join(text.encode() for text in TEXTS),
        APART.join(text.encode() for text in HOSTILE),
    )


_SEEDS: Final[Mapping[str, Callable[[], Sequence[bytes]]]] = MappingProxyType(
    {
        "csv": _csv,
        "docx": lambda: (as_docx(WRITTEN),),
        "feed": _feed,
        "html": _html,
        "json": _records,
        "jsonl": _lines,
        "mail": _mail,
        "markdown": _markdown,
        "mbox": _mbox,
        "parquet": _parquet,
        "pdf": _pdf,
        "text": lambda: (as_text(WRITTEN), *_texts(), TEXTS[1].encode("cp1252"), TEXTS[0].encode("utf-16")),
        "warc": _warc,
        "word": _word,
        "compare": _together,
        "render": _together,
        "toml": _toml,
        "catalogue": _toml,
        "sources": _toml,
        "settings": _toml,
    }
)


def seeds(target: str) -> Sequence[bytes]:
    """Return the seeds of a target; texts for those that take texts."""
    return _SEEDS.get(target, _texts)()

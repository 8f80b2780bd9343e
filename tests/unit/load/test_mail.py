"""Mails: the article in them, however they are put together."""

from __future__ import annotations

import hashlib
import io
import mailbox
import sys
import time
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest

from builders import articles_of
from samestory import load
from samestory.load import mail, mailhead, mbox
from samestory.load.drafts import Draft, Refusal, RefusedError
from samestory.model import Article, Role

BODY = """A ferry ran aground near Bergen on Monday morning, and nobody was hurt.

The captain, Ole Brandt, said that the ship had lost its steering in the fog. A tug pulled
it free on Tuesday, and divers looked at the hull for most of the day before it sailed on.

“We drifted for an hour,” he said. “Then we heard the rocks.” The port called it bad luck.
"""
HTML = (
    "<html><body><h1>Ferry aground</h1>"
    + "".join(f"<p>{one}</p>" for one in BODY.split("\n\n"))
    + "</body></html>"
)


def message(body: str | None = BODY, **heads: str) -> EmailMessage:
    one = EmailMessage()
    usual = {
        "From": "Anna Berg <anna@example.org>",
        "Subject": "Ferry aground",
        "Date": "Tue, 07 May 2024 09:30:00 +0200",
    }
    for name, value in {**usual, **{key.replace("_", "-"): value for key, value in heads.items()}}.items():
        one[name] = value
    if body is not None:
        one.set_content(body)
    return one


def read(data: bytes | EmailMessage) -> list[Draft]:
    raw = data.as_bytes() if isinstance(data, EmailMessage) else data
    return [one for one in mail.read(io.BytesIO(raw)) if isinstance(one, Draft)]


def article(tmp_path: Path, data: bytes | EmailMessage) -> Article:
    path = tmp_path / "letter.eml"
    path.write_bytes(data.as_bytes() if isinstance(data, EmailMessage) else data)
    [document] = load.read([str(path)]).documents
    return document.article


def test_a_mail_is_one_article_with_the_digest_of_its_file(tmp_path: Path) -> None:
    one = message()
    found = article(tmp_path, one)
    assert (found.id, found.title, found.author) == ("letter", "Ferry aground", "Anna Berg")
    assert (found.published, found.source) == ("2024-05-07T09:30:00+02:00", None)
    assert found.text == BODY
    assert found.sha256 == hashlib.sha256(one.as_bytes()).hexdigest()


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_words_are_those_that_were_sent(encoding: str, charset: str) -> None:
    one = message(None)
    one.set_content(BODY, charset=charset, cte=encoding)
    [draft] = read(one)
    assert draft.text == BODY


@pytest.mark.parametrize(
    ("plain", "html", "expected"),
    [
        (BODY, HTML, BODY),
        ("Read this in your browser.", HTML, "Ferry aground\n\nA ferry ran aground"),
        ("", HTML, "Ferry aground\n\nA ferry ran aground"),
        (BODY[:200], "<p>x</p>", BODY[:200]),
    ],
)
def test_text_is_read_and_html_where_the_text_is_a_stub(plain: str, html: str, expected: str) -> None:
    pytest.importorskip("lxml", reason="lxml is not installed: HTML of mails was not tested")
    one = message(plain)
    one.add_alternative(html, subtype="html")
    [draft] = read(one)
    assert draft.text.startswith(expected)
    assert draft.fields["title"] == "Ferry aground"


def test_newsletters_are_laid_out_in_tables_and_hide_a_preview() -> None:
    pytest.importorskip("lxml", reason="lxml is not installed: HTML of mails was not tested")
    cells = "".join(f"<tr><td>{one}</td></tr>" for one in BODY.split("\n\n"))
    hidden = '<div style="display: none">What you see first</div><style>p { color: red }</style>'
    one = message(
        None, List_Unsubscribe="<https://example.org/u>", From='"The Port Herald" <news@example.org>'
    )
    one.set_content(
        f"<html><head><title>x</title></head><body>{hidden}<table>{cells}</table></body></html>", "html"
    )
    [draft] = read(one)
    assert draft.text.split("\n\n")[:2] == ["Ferry aground", BODY.split("\n\n")[0]]
    assert "see first" not in draft.text and "color" not in draft.text
    assert (draft.fields["source"], draft.fields.get("author")) == ("The Port Herald", None)


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("did <b style='font-size:0'>not</b> run", ["not"]),
        ("did <b class='x'>not</b> run", ["not"]),
        ("did run", []),
    ],
)
def test_hidden_words_of_a_mail_are_told_but_for_its_preview(markup: str, told: list[str]) -> None:
    pytest.importorskip("lxml", reason="lxml is not installed: HTML of mails was not tested")
    preview = "<div style='display:none'>What nobody sees, but in a list of mails.</div>"
    view = "<p><a href='https://example.org'>View in browser</a></p>"
    letter = f"{view}{preview}<p>A ferry {markup} aground near Bergen, they said.</p><p>A tug came.</p>"
    one = message(None)
    one.set_content(f"<html><head><style>.x{{opacity:0}}</style></head><body>{letter}</body></html>", "html")
    [draft] = read(one)
    assert "A ferry did run aground near Bergen, they said." in draft.text
    assert "nobody sees" not in draft.text
    assert [found.text for found in draft.hidden] == told
    assert all(
        found.line == draft.text.count("\n", 0, draft.text.index("A ferry")) + 1 for found in draft.hidden
    )


def test_what_ends_a_newsletter_is_boilerplate(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(message(BODY + "\nUnsubscribe\n\nYou can unsubscribe at any time.\n").as_bytes())
    [document] = load.read([str(path)]).documents
    text = document.article.text
    roles = {text[one.start : one.end]: one.role for one in document.blocks}
    assert roles["Unsubscribe"] is roles["You can unsubscribe at any time."] is Role.BOILERPLATE


@pytest.mark.parametrize(
    ("sender", "bulk", "author", "source"),
    [
        ("Anna Berg <a@example.org>", False, "Anna Berg", None),
        ('"Anna Berg" <a@example.org>', False, "Anna Berg", None),
        ("=?utf-8?q?J=C3=B8rgen_Berg?= <a@example.org>", False, "Jørgen Berg", None),
        ("Anna Berg at The Port Herald <a@example.org>", True, "Anna Berg", "The Port Herald"),
        ('"Anna Berg, The Port Herald" <a@example.org>', False, "Anna Berg", "The Port Herald"),
        ("Anna Berg | The Port Herald <a@example.org>", True, "Anna Berg", "The Port Herald"),
        ("The Port Herald <a@example.org>", True, None, "The Port Herald"),
        ("a@example.org", True, None, "example.org"),
        ("a@example.org", False, None, None),
        ("", True, None, None),
        ("=?nonsense?q?Anna?= <a@example.org>", False, "Anna", None),
    ],
)
def test_who_sent_it(sender: str, bulk: bool, author: str | None, source: str | None) -> None:
    heads = f"From: {sender}\nSubject: x\n" + ("List-Id: <x.example.org>\n" if bulk else "")
    [draft] = read(f"{heads}\n{BODY}".encode())
    assert (draft.fields.get("author"), draft.fields.get("source")) == (author, source)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Fwd: Ferry aground", "Ferry aground"),
        ("FW: Re: [news] Ferry aground", "Ferry aground"),
        ("Refloated", "Refloated"),
        ("=?iso-8859-1?q?F=E4hre?= =?utf-8?b?IMO8?=", "Fähre ü"),
        ("Two\n lines", "Two lines"),
        ("Fähre", "Fähre"),
        ("=?utf-8?b?X?=", "=?utf-8?b?X?="),  # no base64 is so long
    ],
)
def test_what_it_is_called(written: str, title: str) -> None:
    [draft] = read(f"From: a@example.org\nSubject: {written}\n\n{BODY}".encode())
    assert draft.fields["title"] == title


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Tue, 07 May 2024 09:30:00 +0200", "2024-05-07T09:30:00+02:00"),
        ("7 May 2024 09:30:00 GMT", "2024-05-07T09:30:00+00:00"),
        ("yesterday", None),
        ("Tue, 99 May 2024", None),
        ("", None),
    ],
)
def test_when_it_was_sent(written: str, expected: str | None) -> None:
    assert mailhead.date(written) == expected


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------",
        "-------- Forwarded Message --------",
        "Begin forwarded message:",
        "-----Original Message-----",
    ],
)
def test_a_forwarded_article_is_that_of_who_wrote_it(mark: str, tmp_path: Path) -> None:
    heads = "From: Marta Lund <m@example.org>\nDate: 6 May 2024\nSubject: Ferry on the rocks\nTo: me\n"
    found = article(tmp_path, message(f"Have you read this?\n\n{mark}\n{heads}\n{BODY}", Subject="Fwd: look"))
    assert (found.title, found.author, found.published) == ("Ferry on the rocks", "Marta Lund", "2024-05-06")
    [document] = load.read([str(tmp_path / "letter.eml")]).documents
    assert found.text[document.blocks[0].start :].startswith("A ferry ran aground")


def test_attached_mails_are_articles_of_their_own() -> None:
    inner = message(BODY, Subject="Within", From="Marta Lund <m@example.org>")
    outer = message("See what is attached.")
    outer.add_attachment(inner)
    [draft] = read(outer)
    assert (draft.fields["title"], draft.fields["author"], draft.text) == ("Within", "Marta Lund", BODY)
    both = message(BODY)
    both.add_attachment(inner)
    assert [(one.fields["title"], one.position) for one in read(both)] == [
        ("Ferry aground", 1),
        ("Within", 2),
    ]


def test_what_else_is_attached_is_named() -> None:
    one = message()
    one.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="report.pdf")
    one.add_attachment(b"GIF", maintype="image", subtype="gif", filename="logo.gif")
    one.add_attachment("x,y", subtype="csv", filename="t.csv")
    [draft] = read(one)
    assert draft.warnings == ("what is attached was not read: report.pdf, t.csv; save it and name the file",)
    assert draft.text == BODY


def test_lines_that_were_broken_softly_are_whole_again() -> None:
    soft = "A ferry ran aground \nnear Bergen.\n\nNobody was \nhurt.\n-- \nAnna\n"
    [draft] = read(f"From: a@example.org\nContent-Type: text/plain; format=flowed\n\n{soft}".encode())
    assert draft.text == "A ferry ran aground near Bergen.\n\nNobody was hurt.\n"


@pytest.mark.parametrize("sign", ["-- ", "--", "_" * 47])
def test_signatures_and_footers_of_lists_are_left_out(sign: str) -> None:
    [draft] = read(message(f"{BODY}\n{sign}\nAnna Berg\nexample mailing list\n"))
    assert draft.text == BODY


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", "nothing but white space; fill it or leave it out"),
        (b"A ferry ran aground.\n", "format", "no mail: it has no head; name it as what it is"),
        (b"From: a@example.org\n\n \n", "empty", "a mail without text; leave it out"),
        (b"From: a@example.org\nContent-Type: image/png\n\nxx", "empty", "a mail without text; leave it out"),
        (b"From: a@example.org\n\na\0b", "binary", "a NUL byte in line 1"),
        (
            b"Content-Type: multipart/mixed; boundary=x\n\n" * 100,
            "limit",
            "a mail with more than 60 parts that",
        ),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, reason: str, detail: str) -> None:
    with pytest.raises(RefusedError) as error:
        read(data)
    assert (error.value.reason, error.value.detail[: len(detail)]) == (reason, detail)


def nested(depth: int) -> bytes:
    heads = "".join(
        f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n' for number in range(depth)
    )
    return f"From: a@example.org\n{heads}\n{BODY}".encode()


@pytest.mark.parametrize(
    "data",
    [
        nested(59),
        b"From: " + b"(" * 1_000_000 + b"\n\nx",
        b"Subject: " + b"=?utf-8?q?x?= " * 100_000 + b"\n\nx",
        b"Subject: " + b"[" * 1_000_000 + b"\n\nx",
        b"From: a\n\n" + b"-" * 5_000_000,
        b"From: a\n\n" + b"- " * 2_000_000,
        b"From: a\n\n" + b"Forwarded message\nFrom: x\n" * 50_000,
        b"From: a\nContent-Type: text/html\n\n" + b"<b>" * 500_000,
        b"From: a\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 200_000,
        b"From: a\nContent-Type: text/plain; charset=" + b"x" * 100_000 + b"\n\nx",
        b"From: a\n" * 200_000 + b"\nx",
        b"From: a\nContent-Type: text/plain; " + b"a*0=x;\n " * 100_000 + b"\n\nx",
    ],
    ids=range(12),
)
def test_hostile_mails_take_no_time(data: bytes) -> None:
    start = time.process_time()
    with suppress(RefusedError):
        read(data)
    assert time.process_time() - start < 10


def test_html_needs_an_extra_and_text_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    assert [one.text for one in read(message())] == [BODY]
    one = message(None)
    one.set_content(HTML, "html")
    with pytest.raises(RefusedError, match=r"pip install 'samestory\[mail\]'$"):
        read(one)


def test_a_mailbox_as_python_writes_it(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box.mbox")
    for number in range(3):
        box.add(message(f"From the north:\nFrom here on {number}.\n\n{BODY}", Subject=f"Ferry no. {number}"))
    box.add(EmailMessage())
    box.close()
    loaded = load.read([str(tmp_path / "box.mbox")])
    assert [one.article.id for one in loaded.documents] == ["ferry-no-0", "ferry-no-1", "ferry-no-2"]
    assert "\nFrom here on 2." in loaded.documents[2].article.text
    assert loaded.documents[0].article.text.startswith("From the north")
    [one] = loaded.skipped
    assert (one.reason, one.path.rpartition(":")[0]) == ("empty", str(tmp_path / "box.mbox"))
    streamed = load.stream([str(tmp_path / "box.mbox")])
    assert [one.article.id for one in streamed.documents()] == [one.article.id for one in loaded.documents]


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "empty"), (b"\n", "empty"), (b"Subject: x\n\ny", "format")]
)
def test_what_is_no_mailbox_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError) as error:
        articles_of(mbox.read(io.BytesIO(data)))
    assert error.value.reason == reason


def test_a_mail_that_is_too_long_costs_only_itself() -> None:
    long = b"From a\nFrom: a@example.org\n\n" + b"x" * 70 + b"\n" + (b"y" * 99 + b"\n") * 220_000
    data = long + b"\nFrom b\nFrom: b@example.org\nSubject: two\n\nA tug.\n"
    first, second = articles_of(mbox.read(io.BytesIO(data)))
    assert isinstance(first, Refusal)
    assert (first.reason, first.place) == ("size", ":1")
    assert isinstance(second, Draft)
    assert second.text == "A tug.\n"


def test_a_bad_mail_that_is_attached_costs_only_itself(tmp_path: Path) -> None:
    bad = b"Content-Type: message/rfc822\n\nSubject: Bad\nFrom: a@example.org\n\n\1\0\2\n"
    head = b"From: m@example.org\nSubject: Ferry aground\nContent-Type: multipart/mixed; boundary=x\n\n"
    data = head + b"--x\nContent-Type: text/plain\n\n" + BODY.encode() + b"\n--x\n" + bad + b"\n--x--\n"
    draft, refusal = mail.read(io.BytesIO(data))
    assert isinstance(draft, Draft) and isinstance(refusal, Refusal)
    assert (draft.fields["title"], refusal.reason, refusal.place) == ("Ferry aground", "binary", "#2")
    boxed = articles_of(mbox.read(io.BytesIO(b"From x\n" + data + b"\nFrom y\nFrom: b\n\n" + BODY.encode())))
    assert [one.place if isinstance(one, Refusal) else one.position for one in boxed] == [1, ":1", 2]
    with pytest.raises(RefusedError, match="an attached mail: "):
        list(mail.read(io.BytesIO(head + b"--x\n" + bad + b"\n--x--\n")))

"""Row 2: words of a page, a mail, a feed or a PDF that no reader is shown, and what only seems so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from samestory.selftest.case import ARTICLES, Case, Check, Outcome
from samestory.selftest.hostile.documents import pdf, stream
from samestory.selftest.hostile.writing import article, articles

_SHEET: Final = "<style>p > i, .apart{display:none} @media screen{em.a.b{opacity:0}}</style>"
#: What hides a word by itself, and with that sheet.
_WORDS: Final = (
    "<span style='display:none'>not </span>",
    "<b hidden>not </b>",
    "<template>not </template>",
    "<span style='font-size:0'><b>not </b></span>",
    "<span style='position:absolute;left:-9999px'>not </span>",
    "<span style='transform:scale(0)'>not </span>",
    "<span class='sr-only'>not </span>",
    "<i>not </i>",
    "<em class='a b'>not </em>",
)
_SAID: Final = "The mayor of Riga did {}pay {} men of the harbour on Monday, the court said."
_REST: Final = "<p>The ferry left the harbour at noon, and forty people stood on the quay all day.</p>" * 3
#: Rules that hide paragraphs which a browser shows nevertheless, by another rule or a condition.
_SHOWN: Final = (
    ".k{display:none} @media (min-width:600px){.k{display:block}}",
    ".k{opacity:0;animation:in 1s forwards} @keyframes in{to{opacity:1}}",
    ".k{visibility:hidden} @supports (display:grid){.k{visibility:visible}}",
    ".k{opacity:0} .k.seen{opacity:1}",
    ".k{display:none} h1 ~ .k{display:block}",
)
_MAIL: Final = "Subject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
#: What writes one word on a page otherwise than those around it: unpainted, white, as small as dust.
_OPERATORS: Final = (b"3 Tr", b"1 1 1 rg", b"/F1 0.3 Tf")
_USUAL: Final = b"0 Tr 0 g /F1 12 Tf"
_FACTS: Final = ("facts", ARTICLES, "-f", "jsonl")


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=2,
        name="unseen",
        what="a word that styles hide in the sentences of a page, a mail and a feed",
        make=articles(
            lambda: {
                "page.html": _hiding(_WORDS),
                "mail.eml": _MAIL + _hiding(_WORDS),
                "feed.rss": "<rss version='2.0'><channel><title>T</title><item><title>Ferry</title>"
                f"<description>{escape(_hiding(_WORDS))}</description></item></channel></rss>",
            }
        ),
        arguments=_FACTS,
        checks=(_leaves_out(3, len(_WORDS)),),
        needs=("trafilatura", "feedparser"),
    )
    yield Case(
        row=2,
        name="shown",
        what="a paragraph that a style sheet hides and shows again",
        make=articles(lambda: {f"page{number}.html": _shown(rules) for number, rules in enumerate(_SHOWN)}),
        arguments=_FACTS,
        checks=(_reads(len(_SHOWN)),),
        needs=("trafilatura",),
    )
    yield Case(
        row=2,
        name="unseen-pdf",
        what="a word of a PDF that is not painted, white, or as small as dust",
        make=article("paper.pdf", lambda: pdf({4: stream(b"BT %s ET" % b"\n".join(_lines()))})),
        arguments=_FACTS,
        checks=(_leaves_out(1, len(_OPERATORS)),),
        needs=("pypdfium2",),
    )


def _hiding(words: Sequence[str]) -> str:
    said = "".join(f"<p>{_SAID.format(word, number)}</p>" for number, word in enumerate(words, 10))
    return _page(_SHEET, f"{_REST}{said}")


def _shown(rules: str) -> str:
    said = _SAID.format("not ", 10)
    return _page(f"<style>{rules}</style>", f"<h1>The ferry left</h1>{_REST}<p class='k'>{said}</p>")


def _page(sheet: str, body: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>The ferry left</title>{sheet}</head>"
        f"<body><article>{body}</article></body></html>"
    )


def _lines() -> Iterator[bytes]:
    """Yield what writes a sentence a line, one word of it so that nobody sees it."""
    before, after = _SAID.split("{}", 1)
    for number, operator in enumerate(_OPERATORS, 10):
        rest = after.format(number).encode()
        yield b"1 0 0 1 72 %d Tm %s (%s) Tj" % (900 - 20 * number, _USUAL, before.encode())
        yield b"%s (not ) Tj %s (%s) Tj" % (operator, _USUAL, rest)


def _leaves_out(articles: int, words: int) -> Check:
    """Check that so many words are told, and that none is read."""

    def check(outcome: Outcome) -> Iterator[str]:
        given = [one for one in outcome.records if one["type"] == "article" and "men of" in one["text"]]
        if len(given) != articles:
            yield f"{len(given)} articles were read, not {articles}"
        for one in given:
            told = [found for found in one["findings"] if found["what"] == "hidden-text" and found["line"]]
            if len(told) != words:
                yield f"{len(told)} words of {one['id']} are told with their line, not {words}"
            if "not pay" in one["text"]:
                yield f"a word of {one['id']} is read that nobody sees"

    return check


def _reads(articles: int) -> Check:
    """Check that so many articles have the sentence, and no finding."""

    def check(outcome: Outcome) -> Iterator[str]:
        given = [one for one in outcome.records if one["type"] == "article" and "did not pay" in one["text"]]
        if len(given) != articles:
            yield f"{len(given)} articles have what a browser shows, not {articles}"
        yield from (f"{one['id']} is said to hide something" for one in given if one["findings"])

    return check

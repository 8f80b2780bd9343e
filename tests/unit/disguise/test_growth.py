"""Looking for text that deceives takes time in proportion to its length, whatever stands in it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from samestory import disguise
from samestory.load import concealed, markup
from samestory.load.sheets import Sheets

SHORT, GROWTH = 2_500, 8
#: Linear is 8, quadratic 64; what takes less than `NOISE` seconds is fast enough anyway.
MOST, NOISE = 32, 0.3

REPEATED = {
    "zero-width characters": "a\u200b",
    "one long run of them": "\u200b",
    "overrides": "\u202ea\u202c",
    "nested isolates": "\u2067",
    "isolates around right-to-left letters": "\u2067א\u2069 ",
    "marks on one letter": "\u0301",
    "composed letters": "e\u0301",
    "words with look-alike letters": "\u0430b ",
    "one word of them": "\u0430b",
    "a line each": "\u0430b\n",
    "whole words of them": "\u0425\u0456 ",
    "letters of other alphabets": "я β א ",
    "numbers with letters": "1O0 ",
    "one long number": "1О,",
    "ones without an end": "l1",
    "digits": "1",
    "points": "1.",
    "digits of other scripts": "٣ ",
    "letters of another style": "𝐁",
    "escape sequences": "\x1b[1",
    "carriage returns": "a\r",
    "ligatures": "ﬁ",
    "emoji": "👨\u200d👩\u200d👧",
    "U+FDFA": "\ufdfa",
}
SHEETS = {
    "open comments": "/*",
    "comments": "/* */",
    "braces": "{",
    "rules": ".a{b:c}",
    "conditions": "@media{.a{b:c}",
    "what always holds": "@media screen{",
    "rules of one name": "a a a a a .a{b:c}",
    "selectors": ".a,",
    "selectors within others": ".a{&,",
    "strings": '"',
    "brackets": ".a:not(",
    "either": ".a:is(.b,",
    "escapes": ".a\\:",
}
PAGES = {
    "hidden paragraphs": '<p style="opacity:0">They all laughed at it.</p>',
    "nested boxes": '<div style="font-size:0">a ',
    "nested hidden boxes": '<div style="display:none">a ',
    "hidden words in one line": "a <i hidden>b</i> ",
    "boxes that may be seen inside": '<div style="font-size:0"><i class="x">a</i>',
    "words beside others": "<b>a</b><b hidden>c</b>",
    "words that a script shows": '<div style="opacity:0"><p style="opacity:0">They all laughed.',
}


def grown(work: Callable[[str], object], piece: str, short: int = SHORT, around: str = "{}\n") -> None:
    def seconds(number: int) -> float:
        text = around.format(piece * number)
        times = []
        for _ in range(2):
            started = time.process_time()
            work(text)
            times.append(time.process_time() - started)
        return min(times)

    taken = seconds(short * GROWTH)
    assert taken < NOISE or taken < MOST * seconds(short)


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_a_text(piece: str) -> None:
    grown(disguise.reading, piece)


@pytest.mark.parametrize("piece", SHEETS.values(), ids=SHEETS)
def test_a_style_sheet(piece: str) -> None:
    def rules(text: str) -> object:
        page = markup.tree(f"<html><head><style>{text}</style></head></html>")
        return Sheets(page)

    grown(rules, piece)


@pytest.mark.parametrize("piece", PAGES.values(), ids=PAGES)
def test_a_page(piece: str) -> None:
    grown(lambda text: concealed.taken(markup.tree(f"<html><body>{text}</body></html>")), piece, short=200)


def test_where_the_end_of_a_line_stands_takes_no_time() -> None:
    def seconds(text: str) -> float:
        started = time.process_time()
        disguise.reading(text)
        return time.process_time() - started

    returns = "a\r" * 400_000
    assert seconds(f"{returns}\n") < 2 * seconds(f"\n{returns}") + NOISE

"""What text that deceives the eye is read as, what is said of it, and what deceives nobody."""

from __future__ import annotations

import pytest

from samestory import disguise
from samestory.model import FindingKind

BIDI, INVISIBLE, CONTROL, MARKS, ALIKE, DIGIT, STYLED = (
    FindingKind.BIDI,
    FindingKind.INVISIBLE,
    FindingKind.CONTROL,
    FindingKind.MARKS,
    FindingKind.LOOK_ALIKE,
    FindingKind.DIGIT,
    FindingKind.STYLED,
)

#: As printed, as read, what is found and where: the words of each finding.
DECEPTIVE = [
    # letters of another alphabet in a Latin word
    ("Anna B\u0435rg spoke", "Anna Berg spoke", [(ALIKE, "B\u0435rg")]),
    ("\u0420etra spoke", "Petra spoke", [(ALIKE, "\u0420etra")]),
    ("An\u03bd\u03b1 Berg", "Anva Berg", [(ALIKE, "An\u03bd\u03b1")]),
    ("\u0392erg spoke", "Berg spoke", [(ALIKE, "\u0392erg")]),
    ("B\u0565rg and Li\u0578d", "B\u0565rg and Lind", [(ALIKE, "Li\u0578d")]),
    ("\u13aanna Berg", "Anna Berg", [(ALIKE, "\u13aanna")]),
    ("B\u217cinker, B\u0251nk", "Blinker, Bank", [(ALIKE, "B\u217cinker"), (ALIKE, "B\u0251nk")]),
    ("the m\u0430yor\u2019s", "the mayor\u2019s", [(ALIKE, "m\u0430yor")]),
    # a whole word of them among Latin words
    ("said \u0425\u0456 on Monday", "said Xi on Monday", [(ALIKE, "\u0425\u0456")]),
    ("\u0410 ship, the \u0422-34", "A ship, the T-34", [(ALIKE, "\u0410"), (ALIKE, "\u0422")]),
    ("in \u039d\u0391\u03a4\u039f today", "in NATO today", [(ALIKE, "\u039d\u0391\u03a4\u039f")]),
    # Latin letters in a Cyrillic word
    ("\u0433\u043eo\u0434", "\u0433\u043e\u043e\u0434", [(ALIKE, "\u0433\u043eo\u0434")]),
    # digits
    ("in 2\u041e22", "in 2022", [(DIGIT, "2\u041e22")]),
    ("in 2O22, l00 men", "in 2022, 100 men", [(DIGIT, "2O22"), (DIGIT, "l00")]),
    ("1,OOO men", "1,000 men", [(DIGIT, "1,OOO")]),
    ("$1O million, 1O%", "$10 million, 10%", [(DIGIT, "1O"), (DIGIT, "1O")]),
    ("I5,000 men", "15,000 men", [(DIGIT, "I5,000")]),
    ("1\u0662 men, \u0661\u0662 men", "12 men, 12 men", [(DIGIT, "1\u0662"), (DIGIT, "\u0661\u0662")]),
    ("1\u09ea0 men", "180 men", [(DIGIT, "1\u09ea0")]),
    ("G2\u0966", "G20", [(DIGIT, "G2\u0966")]),
    ("2\u041700", "2300", [(DIGIT, "2\u041700")]),
    # letters and digits in disguise
    ("\uff37\uff21\uff32 now", "WAR now", [(STYLED, "\uff37\uff21\uff32")]),
    ("\U0001d401\U0001d41e and", "Be and", [(STYLED, "\U0001d401\U0001d41e")]),
    ("\u24b7\u24d4\u24e1\u24d6 is", "Berg is", [(STYLED, "\u24b7\u24d4\u24e1\u24d6")]),
    ("\U0001f171\U0001f174", "BE", [(STYLED, "\U0001f171\U0001f174")]),
    ("\u1d18\u1d07\u1d1b\u1d07\u0280", "peter", [(STYLED, "\u1d18\u1d07\u1d1b\u1d07\u0280")]),
    ("in \U0001d7d0\U0001d7ce", "in 20", [(STYLED, "\U0001d7d0\U0001d7ce")]),
    # what draws nothing
    ("Be\u200brg", "Berg", [(INVISIBLE, "\u200b")]),
    ("Be\u200crg Be\u200drg", "Berg Berg", [(INVISIBLE, "\u200c"), (INVISIBLE, "\u200d")]),
    ("Be\u2060rg Be\ufeffrg", "Berg Berg", [(INVISIBLE, "\u2060"), (INVISIBLE, "\ufeff")]),
    ("Be\u034frg Be\ufe0frg", "Berg Berg", [(INVISIBLE, "\u034f"), (INVISIBLE, "\ufe0f")]),
    ("Be\u115frg Be\u1160rg", "Berg Berg", [(INVISIBLE, "\u115f"), (INVISIBLE, "\u1160")]),
    ("1\xad5", "15", [(INVISIBLE, "\xad")]),
    ("2\xad,000 and 2,\u200b500", "2,000 and 2,500", [(INVISIBLE, "\xad"), (INVISIBLE, "\u200b")]),
    ("4O of 15O", "40 of 150", [(DIGIT, "4O"), (DIGIT, "15O")]),
    ("Anna\u3164Berg Anna\u2800Berg", "Anna Berg Anna Berg", [(INVISIBLE, "\u3164"), (INVISIBLE, "\u2800")]),
    ("ship\U000e0068\U000e0069 sailed", "ship sailed", [(INVISIBLE, "\U000e0068\U000e0069")]),
    ("a ship" + "\u200b\u200c" * 8 + " sailed", "a ship sailed", [(INVISIBLE, "\u200b\u200c" * 8)]),
    ("x" + "\ufe01\U000e0101" * 3 + " y", "x y", [(INVISIBLE, "\ufe01\U000e0101" * 3)]),
    # what turns the direction round
    ("Be\u202egr\u202c and", "Begr and", [(BIDI, "\u202e")]),
    ("\u202dBerg\u202c", "Berg", [(BIDI, "\u202d")]),
    ("\u2067Berg\u2069 sailed", "Berg sailed", [(BIDI, "\u2067")]),
    ("\u202bBerg 12\u202c", "Berg 12", [(BIDI, "\u202b")]),
    ("5\u200f-3 \u061cBerg", "5-3 Berg", [(BIDI, "\u200f"), (BIDI, "\u061c")]),
    ("Be\u200erg Be\u2068rg\u2069", "Berg Berg", [(INVISIBLE, "\u200e"), (INVISIBLE, "\u2068")]),
    ("\u05d0\u05d1 and \u202egreB", "\u05d0\u05d1 and greB", [(BIDI, "\u202e")]),
    # what steers a terminal
    ("Berg\x08\x08\x08 \x1b]8", "Berg ]8", [(CONTROL, "\x08\x08\x08"), (CONTROL, "\x1b")]),
    ("a \x1b[31mred ship", "a red ship", [(CONTROL, "\x1b[31m")]),
    ("one\x9b31m", "one31m", [(CONTROL, "\x9b")]),
    ("he denied it\rhe did it\n", "he denied it\rhe did it\n", [(CONTROL, "\r")]),
    # piles of marks
    ("Z\u0337\u0321\u0322\u0327\u031bal", "Zal", [(MARKS, "Z\u0337\u0321\u0322\u0327\u031b")]),
    # one within the other
    ("\u0420e\u200btra", "Petra", [(ALIKE, "\u0420e\u200btra"), (INVISIBLE, "\u200b")]),
    ("2\u200bO\u200b22", "2022", [(DIGIT, "2\u200bO\u200b22"), (INVISIBLE, "\u200b"), (INVISIBLE, "\u200b")]),
]


@pytest.mark.parametrize(("printed", "read", "found"), DECEPTIVE, ids=[ascii(one[0]) for one in DECEPTIVE])
def test_what_deceives_is_read_as_it_looks_and_told(
    printed: str, read: str, found: list[tuple[FindingKind, str]]
) -> None:
    reading = disguise.reading(printed)
    assert reading is not None
    assert reading.text == read
    assert [(one.what, one.text) for one in reading.findings] == found
    for one in reading.findings:
        assert one.start is not None and one.end is not None
        assert printed[one.start : one.end] == one.text
        assert one.line == 1
        assert one.detail.startswith("U+") and one.detail.isascii()


#: Nothing of this is a finding.
ORDINARY = [
    "Anna Berg said on 3 May that 2,000 people (5 %) paid $1.5 million.",
    "Façade, Łódź, Þórr, İstanbul, Nguyễn, Māori, œuvre, naïve, ﬁnal",
    "μm, β-carotene, TNFα, NFκB, PPARγ, 5α-reductase, α, λ = 2, Δt, ΣΔ",
    "Он сказал, что в СССР было 12 республик. Вот нет. А он? О да.",
    "called Правда (СССР) in Russian, Москва, Α and Ω",
    "Ο Αλέξης Τσίπρας και η ΝΑΤΟ στην Αθήνα",
    "I95, I-95, 4l of milk, H2O, COVID19, G20, 5o, 3Os, O2, B2B, l33t, 10l, M16, 1I",
    "שלום \u200fעולם \u2067שלום\u2069 and 12 more",
    "قال الرئيس \u202bفي القاهرة\u202c إن ١٢٣ شخصا",
    "می\u200cخواهم کتاب\u200cها",
    "क्\u200dष २०२२ में",
    "สวัสดี\u200bครับ คน\u200bไทย",
    "👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 ☺\ufe0e 👍🏽 🏳\ufe0f\u200d🌈",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f and 🇪🇺",
    "the gov\xadern\xadment of Lux\xadem\xadbourg",
    "\ufeffBerg at the start",
    "日本の\uff2e\uff28\uff2b放送、１２人、\uff21\uff22",
    "한국어 \u1112\u1161\u11ab",
    "Cafe\u0301, An\u0303o, Zu\u0308rich, Vie\u0323\u0302t Nam",
    "IPA: /zəˈlɛnskɪ/, [ɑːɡ]",
    "Louis Ⅻ, №5, ™, ℃, m², ½, H₂O, 3ª, ﷺ",
    "a word \u200b at its edge\u200b, \ufeffand\u200b, in 2022\u200b. 3\u200b, 4",
    "mojibake \x93quoted\x94 and \x85",
    "one\r\ntwo\r\nthree\x0b\x0cfour\u2028five",
    "old\rMacintosh\rlines",
    "x\u0302 and y\u0305, S\u0336t\u0336r\u0336u\u0336c\u0336k\u0336",
    "\u2801\u2800\u2803 braille",
    "\U0001d465 = 3 and \U0001d44e",
    "⁨John⁩ liked this",
]


@pytest.mark.parametrize("text", ORDINARY, ids=ascii)
def test_what_deceives_nobody_is_no_finding(text: str) -> None:
    reading = disguise.reading(text)
    assert reading is None or reading.findings == ()


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("gov\xadern\xadment", "government"),
        ("Cafe\u0301 Zu\u0308rich", "Café Zürich"),
        ("ﬁnal ﬀ", "final ff"),
        ("word \u200b edge\u200b", "word  edge"),
        ("日本の\uff2e\uff28\uff2b", "日本のNHK"),
        ("S\u0336t\u0336", "St"),
    ],
)
def test_what_deceives_nobody_is_read_as_it_looks_too(printed: str, read: str) -> None:
    assert disguise.plain(printed) == read


@pytest.mark.parametrize("text", ["", "Berg", "Bérg – “so”", "Москва", "日本", "שלום", "👍"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert disguise.reading(text) is None


def test_of_many_findings_the_first_are_listed_and_the_rest_is_counted() -> None:
    reading = disguise.reading("B\u0435rg\n" * 30 + "Be\u200brg " * 7)
    assert reading is not None
    listed, rest = reading.findings[: disguise.MOST], reading.findings[disguise.MOST :]
    assert [one.line for one in listed] == [*range(1, disguise.MOST + 1)]
    assert [(one.what, one.count, one.start, one.text) for one in rest] == [
        (INVISIBLE, 7, None, ""),
        (ALIKE, 30 - disguise.MOST, None, ""),
    ]


def test_what_it_says() -> None:
    reading = disguise.reading("\u0420\u0435tra, 2O22, Be\u200brg, \x08, \u202e")
    assert reading is not None
    assert [one.detail for one in reading.findings] == [
        "U+0420 CYRILLIC CAPITAL LETTER ER stands for P in a word, and 1 more in the same word",
        "U+004F LATIN CAPITAL LETTER O stands for 0 in a number",
        "U+200B ZERO WIDTH SPACE draws nothing and stands inside a word or a number",
        "U+0008 BACKSPACE steers a terminal and draws nothing",
        "U+202E RIGHT-TO-LEFT OVERRIDE turns the direction of reading round",
    ]

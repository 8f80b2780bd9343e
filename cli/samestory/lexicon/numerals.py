"""Number words of English news: cardinals, ordinals, scales, fractions and collective figures."""

from __future__ import annotations

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_TEENS = "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_TEEN_RANKS = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TEN_RANKS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

#: zero to nineteen
ONES = {word: value for value, word in enumerate(f"{_ONES} {_TEENS}".split())}

#: twenty, thirty, …
TENS = {word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}

#: Words that multiply what stands before them.
SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}

#: Short forms of scale words that no unit shares.
SHORT_SCALES = {"mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12}

#: first, second … ninetieth; compounds ("twenty-first") are put together when read
ORDINALS = {
    **{word: value for value, word in enumerate(f"{_RANKS} {_TEEN_RANKS}".split(), start=1)},
    **{word: value for value, word in zip(range(20, 100, 10), _TEN_RANKS.split(), strict=True)},
    "hundredth": 100,
}

#: What makes digits an ordinal: 3rd
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

#: Denominators: one third, two-thirds, a quarter
FRACTIONS = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "tenth": 10,
    "tenths": 10,
}

#: Fractions that are one character.
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2}

#: Figures without a figure: "dozens of", "hundreds of thousands of"
COLLECTIVES = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}

#: Adverbs that count occasions.
TIMES = {"twice": 2, "thrice": 3}

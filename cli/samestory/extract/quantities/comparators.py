"""Reads what bounds a figure: "more than", "nearly", "up to", "or so"."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.model import Comparator

_PHRASES: Final = {
    Comparator.MORE: (
        "more than;over;above;in excess of;upwards of;upward of;north of;greater than;higher than;"
        "larger than;longer than;older than;exceed;exceeds;exceeded;exceeding;tops;topped;topping;"
        "surpass;surpasses;surpassed;surpassing;as many as or more than"
    ),
    Comparator.AT_LEAST: (
        "at least;no fewer than;no less than;not less than;a minimum of;not fewer than;as few as;as little as"
    ),
    Comparator.LESS: (
        "less than;fewer than;under;below;nearly;almost;approaching;nearing;not quite;"
        "lower than;smaller than;short of;shy of;shorter than;younger than"
    ),
    Comparator.AT_MOST: (
        "up to;as many as;as much as;at most;no more than;not more than;a maximum of;at the most;"
        "as high as;as long as;as old as;capped at;no longer than;no later than"
    ),
    Comparator.ABOUT: (
        "about;around;some;roughly;approximately;approx;circa;an estimated;estimated;close to;near;"
        "in the region of;in the order of;on the order of;somewhere around;more or less;~;≈;"
        "what felt like;what feels like;what seemed like;what seems like;what looked like;what looks like"
    ),
}

#: first word -> the other words and the meaning, longest first
_BY_FIRST: Final[dict[str, list[tuple[tuple[str, ...], Comparator]]]] = {}
for _sign, _list in _PHRASES.items():
    for _phrase in _list.split(";"):
        _first, *_rest = _phrase.split()
        _BY_FIRST.setdefault(_first, []).append((tuple(_rest), _sign))
for _found in _BY_FIRST.values():
    _found.sort(key=lambda pair: -len(pair[0]))

#: Words that only shade what follows: "well over", "just under"
_SHADES: Final = frozenset({"well", "just", "far", "slightly", "much", "somewhat", "considerably"})

#: The same in two words: "a little over".
_SHADE_NOUNS: Final = frozenset({"little", "bit", "touch", "fraction", "shade"})

#: Words that make "a" before them the start of a comparator.
AFTER_A: Final = _SHADE_NOUNS | {rest[0] for first in ("a", "an") for rest, _ in _BY_FIRST[first]}

#: Words a comparator can start with.
STARTERS: Final = frozenset(_BY_FIRST) | _SHADES

#: What may be named between a comparator and its figure: "up to a total of 40".
_MEASURED: Final = vocabulary(
    "total distance length height depth width speed price cost sum value weight fine area rate record"
)

#: Words whose object "about" and "over" begin: "worries about 12 towns", "a dispute over five islands".
_TOPICS: Final = {
    "about": vocabulary(
        """
        answer answers asked asking book books clear complain complained complaining complaint complaints
        concern concerned concerns debate details doubt doubts fear fears information joke joked jokes knew
        know known knows lied misled news query question questioned questions song songs sorry story stories
        talk talked talking talks think thinking thought unhappy warned warning warnings worried worries
        worry
        """
    ),
    "over": vocabulary(
        """
        anger angry argue argued argument battle charged clash clashed clashes concern concerned concerns
        control controversy criticised criticized debate dispute disputes feud fight fighting fought fury
        jurisdiction lawsuit outrage power preside presided protest protests quarrel row ruled rules sanctions
        scandal sovereignty sued suing tension tensions victory win wins worries
        """
    ),
}

_AFTER: Final = {
    ("or", "so"): Comparator.ABOUT,
    ("or", "thereabouts"): Comparator.ABOUT,
    ("-", "odd"): Comparator.ABOUT,
    ("-", "plus"): Comparator.AT_LEAST,
    ("and", "counting"): Comparator.AT_LEAST,
    **{
        (joint, word): sign
        for sign, words in (
            (Comparator.AT_LEAST, "more higher greater older over above upwards longer"),
            (Comparator.AT_MOST, "fewer less lower younger under below"),
        )
        for word in words.split()
        for joint in ("or", "and")
        if joint == "or" or word in {"older", "over", "above", "younger", "under", "upwards"}
    },
}


def before(tokens: Tokens, at: int) -> tuple[Comparator, int] | None:
    """Return the comparator that starts at a token, and the token after it."""
    start = at
    if tokens.low(at) in _SHADES:
        start = at + 1
    elif tokens.low(at) == "a" and tokens.low(at + 1) in _SHADE_NOUNS:
        start = at + 2
    found = _bound(tokens, start)
    if found is None:
        return None
    further = _bound(tokens, found[1])  # "up to about 40", "possibly some 40 or more"
    if further is None:
        return found[0], _measure_named(tokens, found[1])
    return (further[0] if found[0] is Comparator.ABOUT else found[0]), further[1]


def _measure_named(tokens: Tokens, at: int) -> int:
    """Return the token after "a total of", "a distance of", or `at` where there is none."""
    if tokens.low(at) in {"a", "the"} and tokens.low(at + 1) in _MEASURED and tokens.low(at + 2) == "of":
        return at + 3
    return at


def topical(tokens: Tokens, at: int) -> bool:
    """Return whether the word here is the preposition of what stands before it: "talks about 12 towns"."""
    return tokens.low(at - 1) in _TOPICS.get(tokens.low(at), ())


def _bound(tokens: Tokens, at: int) -> tuple[Comparator, int] | None:
    for rest, sign in _BY_FIRST.get(tokens.low(at), ()):
        if tokens.match(at + 1, rest):
            return sign, at + 1 + len(rest)
    return None


def after(tokens: Tokens, at: int) -> tuple[Comparator, int] | None:
    """Return the comparator that follows a figure ("40 or so", "50+"), and the token after it."""
    if tokens.low(at) == "+" and tokens.glued(at):
        return Comparator.AT_LEAST, at + 1
    sign = _AFTER.get((tokens.low(at), tokens.low(at + 1)))
    return (sign, at + 2) if sign else None

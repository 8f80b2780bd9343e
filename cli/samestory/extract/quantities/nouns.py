"""Finds what a figure counts: the noun phrase after it, and its head."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities import numerals
from samestory.extract.quantities.tokens import Tokens, vocabulary

#: Words that end a noun phrase: English closed classes and the commonest verbs after a count.
ENDS: Final = vocabulary(
    """
    a about above across after again against ago all along already also although am among an
    and any are around as at away back be because been before behind being below between both
    but by can could despite did do does down during each either else even ever every except
    for from had has have he her here him his how however i if in into is it its just last
    later least less may me might more most must my near neither never next no nor not now of
    off on once one only onto or our out over own past per rather she should since so some
    such than that the their them then there these they this those though through throughout
    till to today together tomorrow tonight too toward towards under unless until up upon us
    very via was we were what when where whether which while who whom whose why will with
    within without would yesterday yet you your said says went came took made got began left
    ended died won lost
    """
)

#: Words between a figure and its noun that are no part of what is counted.
_FILLERS: Final = frozenset(
    {"other", "more", "additional", "further", "extra", "such", "different", "new", "of"}
)

_PLURALS: Final = vocabulary(
    """
    people men women children police troops personnel staff cattle sheep fish aircraft feet
    teeth mice geese data criteria media dead wounded injured injuries missing others
    spacecraft offspring crew youth elderly businessmen policemen policewomen servicemen
    servicewomen firefighters fishermen spokesmen congressmen lawmen gunmen militiamen crewmen
    workmen
    """
)

_SINGULARS: Final = vocabulary(
    """
    news was has does goes perhaps always besides sometimes afterwards across less series
    species economics politics physics athletics plus minus his hers ours yours theirs whereas
    thus yes lens chaos bias gas bus status virus campus consensus census previous various
    """
)

#: Nouns for the parties of any story: "two leaders" states no figure.
GENERIC: Final = vocabulary(
    """
    leaders countries nations sides states parties powers presidents neighbours neighbors
    governments capitals superpowers rivals allies ministers men women partners things ways
    halves sets
    """
)

#: What becomes of those who are counted: nouns only right after the figure.
_STATES: Final = frozenset({"dead", "wounded", "injured", "missing"})

#: Ends of plurals without an s: schoolchildren, policewomen, townspeople.
_PEOPLE: Final = ("children", "women", "people", "smen", "kmen", "rmen", "nmen")

_LONGEST: Final = 6


def plural(word: str) -> bool:
    """Return whether a word in lower case looks like a plural noun."""
    if word in _PLURALS or word.endswith(_PEOPLE):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous"))
        and word not in _SINGULARS
    )


class Counted:
    """The noun phrase after a figure: tokens `start` to `end`, its head in lower case."""

    __slots__ = ("end", "head", "start")

    def __init__(self, start: int, end: int, head: str) -> None:
        """Keep the phrase."""
        self.start = start
        self.end = end
        self.head = head


def single(tokens: Tokens, at: int) -> Counted | None:
    """Return the one thing that "at least one person" counts."""
    low = tokens.low(at)
    if not low.isalpha() or low in ENDS or low in _FILLERS:
        return None
    head = {"person": "people", "man": "men", "woman": "women", "child": "children"}.get(low, f"{low}s")
    return Counted(at, at + 1, head)


def counted(tokens: Tokens, at: int) -> Counted | None:
    """Return what the figure before `at` counts, if a plural noun tells."""
    start = at
    while tokens.low(start) in _FILLERS and start < at + 2:
        start += 1
    found = None
    for place in range(start, min(start + _LONGEST, tokens.count)):
        low = tokens.low(place)
        if tokens.hyphen(place) or _abbreviated(tokens, place):
            continue
        if (
            (low in ENDS and tokens.raw(place) != "US")
            or not low.isalpha()
            or (low == "s" and tokens.low(place - 1) == "'")
        ):
            break
        if found is not None and low in _STATES:  # "29 New Yorkers wounded"
            break
        if plural(low) and (not tokens.raw(place).isupper() or place == start):
            found = Counted(start, place + 1, low)
            if not tokens.capital(place):
                break
    if found and tokens.low(found.end) == "'":  # "three months' pay", "20 nations' leaders"
        return None
    return found


def _abbreviated(tokens: Tokens, at: int) -> bool:
    """Return whether a piece of "U.S." or of "Mi-8" stands here, inside a noun phrase."""
    if tokens.raw(at)[:1].isdecimal():
        return tokens.glued(at) and tokens.low(at - 1) == "-"
    if tokens.low(at) == ".":
        return tokens.glued(at) and len(tokens.raw(at - 1)) == 1 and tokens.capital(at - 1)
    return len(tokens.raw(at)) == 1 and tokens.capital(at) and tokens.low(at + 1) == "."


def after_of(tokens: Tokens, at: int) -> int:
    """Return the token after the noun phrase that follows "of", which stands at `at`."""
    place, stop = at + 1, min(at + 1 + _LONGEST, tokens.count)
    while place < stop:
        low = tokens.low(place)
        opener = low in {
            "the",
            "a",
            "an",
            "its",
            "his",
            "her",
            "their",
            "our",
            "all",
            "these",
            "those",
        }
        if low in {"'", "-"} and tokens.glued(place) and tokens.glued(place + 1):
            place += 2
            continue
        if low[:1].isdecimal() and (figure := numerals.read(tokens, place)) is not None:
            stop, place = min(stop + figure.end - place, tokens.count), figure.end
            continue
        if not low.isalnum() or (low in ENDS and not (opener and place == at + 1)):
            break
        place += 1
        if plural(low) and not tokens.capital(place - 1) and not tokens.hyphen(place):
            break
    return min(place, tokens.count)

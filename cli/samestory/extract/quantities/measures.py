"""Reads what stands before and after a figure as its measure: $, US$, sq km, per cent, barrels a day."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities import numerals
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.units import (
    CURRENCY_CODES,
    CURRENCY_LETTERS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOLLARS,
    DOLLARS_OF,
    LENGTHS,
    MEASURES,
    NATIONAL_CURRENCIES,
    PHRASES,
    SCALED_CURRENCY_WORDS,
    TIMES,
)

_POWERS: Final = {"square": "²", "sq": "²", "cubic": "³", "cu": "³"}

_RATES: Final = {
    "second": "s", "minute": "min", "hour": "h", "h": "h", "s": "s", "day": "day", "week": "week",
    "month": "month", "year": "year", "annum": "year", "night": "night", "head": "head",
    "capita": "head", "person": "person", "share": "share", "barrel": "barrel", "tonne": "t",
    "ton": "t", "kilo": "kg", "litre": "l", "gallon": "gal", "ounce": "oz", "bushel": "bushel",
    "unit": "unit", "ticket": "ticket", "pupil": "pupil", "household": "household",
}  # fmt: skip

#: Words that make "a year" before them a distance, not a rate: "$4bn a year earlier"
_DISTANT: Final = frozenset({"ago", "earlier", "later"})

#: Rates that have a sign of their own.
_ONE_SIGN: Final = {"mi/h": "mph"}

#: What a sentence about pounds of weight says, and one about pounds of money.
_WEIGHING: Final = vocabulary(
    """
    thrust weigh weighs weighed weighing weight weights cargo payload payloads kg kilo kilos kilogram
    kilograms kilogrammes tons tonnes ounces lb lbs heavy heavier overweight luggage meat fish explosives
    cocaine heroin marijuana
    """
)
_PAYING: Final = vocabulary(
    """
    £ pay pays paid paying cost costs costing worth price priced prices fine fined fee fees sold bought buy
    spend spends spent spending raised salary wages bill loan loans rent deal contract sterling euros dollars
    fund funding budget tax taxes stolen debt debts donated
    """
)

#: What follows metres, and no millions.
_SPATIAL: Final = vocabulary(
    """
    x by from above below high tall long wide deep thick away apart off race final hurdles freestyle
    butterfly backstroke breaststroke sprint relay medley run dash
    """
)
#: What a sentence about metres says.
_MEASURING: Final = vocabulary(
    """
    x metre metres meter meters km cm mm ran running
    kilometre kilometres ft feet mile miles high higher height tall taller
    long length wide width deep deeper depth thick distance altitude elevation race races sprint sprinter
    hurdles freestyle relay track swim swam swimmer swimming dive dived wave waves tide tides swell sea
    level levels yacht boat ship vessel tower wall walls tunnel trench crater snow water flood floods
    flooded climb climbed fell cliff summit peak jump jumped throw threw shot pool
    """
)

#: Codes that are no other word's letters.
_SURE_CODES: Final = frozenset({"USD", "EUR", "GBP", "JPY", "CHF", "CNY", "AUD"})

#: How many tokens beside pounds may tell of what they are.
_NEAR: Final = 40
#: So many pence, and "p" means something else: 720p.
_POUND: Final = 100

#: Short forms that are too short, or words, unless a figure is glued to them or they are capitals.
_GLUED_ONLY: Final = frozenset(
    {"m", "g", "l", "t", "°", "in", "w", "min", "mins", "sec", "pc", "pp", "bp", "st"}
)


def money_before(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code stands here, before a figure, and the token after it."""
    low = tokens.low(at)
    if low in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[low], at + 1
    if tokens.low(at + 1) == "$" and tokens.glued(at + 1) and low in DOLLARS:
        return DOLLARS[low], at + 2
    if tokens.raw(at) in CURRENCY_CODES and tokens.low(at + 1)[:1].isdecimal():
        return None if _glued_name(tokens, at) else (_code(tokens.raw(at)), at + 1)
    if tokens.raw(at) in CURRENCY_LETTERS:
        place = at + 2 if tokens.low(at + 1) == "." else at + 1
        if tokens.raw(place)[:1].isdecimal():
            return CURRENCY_LETTERS[tokens.raw(at)], place
    return None


def _glued_name(tokens: Tokens, at: int) -> bool:
    """Return whether a code and a bare figure make one name: COP28, but not USD50, COP28m, COP2,800."""
    if not tokens.glued(at + 1) or tokens.raw(at) in _SURE_CODES:
        return False
    figure = numerals.read(tokens, at + 1, money=True)
    return figure is None or (figure.end == at + 2 and not figure.scaled)


def money_after(tokens: Tokens, at: int, *, scaled: bool) -> tuple[str, int] | None:
    """Return the currency named after a figure; `scaled` says that million or the like was said."""
    pair = (tokens.low(at), tokens.low(at + 1))
    if pair in NATIONAL_CURRENCIES:
        return NATIONAL_CURRENCIES[pair], at + 2
    if pair in DOLLARS_OF and tokens.low(at + 2) in {"dollar", "dollars"}:
        return DOLLARS_OF[pair], at + 3
    if (
        pair == ("u", ".")
        and tokens.match(at + 2, ("s", "."))
        and tokens.low(at + 4) in {"dollar", "dollars"}
    ):
        return "USD", at + 5
    if pair == ("pounds", "sterling"):
        return "GBP", at + 2
    if pair[0] in CURRENCY_SIGNS and (tokens.glued(at) or not tokens.raw(at + 1)[:1].isdecimal()):
        return CURRENCY_SIGNS[pair[0]], at + 1
    if pair[0] in CURRENCY_WORDS:
        return CURRENCY_WORDS[pair[0]], at + 1
    if pair[0] == "p" and tokens.glued(at) and not tokens.match(at, ("p", ".", "m")):
        return ("pence", at + 1) if (tokens.digits(at - 1) or _POUND) < _POUND else None
    if pair[0] in {"pound", "pounds"}:
        return ("GBP", at + 1) if _pays(tokens, at, scaled=scaled) else None
    if scaled and pair[0] in SCALED_CURRENCY_WORDS and pair[1] != "of":
        return SCALED_CURRENCY_WORDS[pair[0]], at + 1
    if tokens.raw(at) in CURRENCY_CODES:
        return _code(tokens.raw(at)), at + 1
    return None


def _pays(tokens: Tokens, at: int, *, scaled: bool) -> bool:
    """Return whether pounds are money here: by what else the sentence says, else if there are millions."""
    if tokens.low(at + 1) == "of" or tokens.hyphen(at - 1):
        return False
    near = tokens.lows[max(0, at - _NEAR) : at + _NEAR]
    money = not _PAYING.isdisjoint(near)
    weight = not _WEIGHING.isdisjoint(near)
    return scaled if money == weight else money


def unit(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Return the unit of measure that starts here, after a figure, and the token after it."""
    found = _phrase(tokens, at) or _powered(tokens, at) or _single(tokens, at)
    if found is None:
        return None
    name, end = found
    if name in TIMES.values() or name == "times":
        return found
    return rate(tokens, name, end)


def rate(tokens: Tokens, name: str, at: int) -> tuple[str, int]:
    """Add "a day", "per hour", "/year" to a unit where it follows."""
    place = at + 1 if tokens.hyphen(at) and tokens.hyphen(at + 2) else at  # "£100-a-head"
    sign, per = tokens.low(place), tokens.low(place + 1 if place == at else at + 3)
    if per in _RATES and (sign in {"a", "an", "per"} or (sign == "/" and tokens.glued(at))):
        end = at + 2 if place == at else at + 4
        if tokens.low(end) in _DISTANT and sign != "per":
            return name, at
        rated = f"{name}/{_RATES[per]}"
        return _ONE_SIGN.get(rated, rated), end
    if sign in {"annually", "yearly"}:
        return f"{name}/year", at + 1
    return name, at


def metres(tokens: Tokens, at: int) -> bool:
    """Return whether something near says that the "m" here is metres; else it may as well be million."""
    if tokens.low(at + 1) in _SPATIAL or (tokens.low(at - 2) == "by" and tokens.low(at - 3) == "m"):
        return True
    near = tokens.lows[max(0, at - _NEAR) : at + _NEAR]
    return not _MEASURING.isdisjoint(near)


def magnitude(tokens: Tokens, at: int, end: int) -> int | None:
    """Return the token after the strength of an earthquake: "magnitude 6.4", "6.4 on the Richter scale"."""
    if tokens.match(end, ("on", "the", "richter", "scale")):
        return end + 4
    before = at - 2 if tokens.low(at - 1) in {"of", "-"} else at - 1
    return end if tokens.low(before) == "magnitude" else None


def _code(code: str) -> str:
    return "CNY" if code == "RMB" else code


def measure_of(noun: str) -> str | None:
    """Return the unit of a noun that ends a longer phrase: "five long years", "40 nautical miles"."""
    return TIMES.get(noun) or LENGTHS.get(noun) or MEASURES.get(noun)


def _phrase(tokens: Tokens, at: int) -> tuple[str, int] | None:
    words = (tokens.low(at), tokens.low(at + 1), tokens.low(at + 2))
    if words in PHRASES:
        return PHRASES[words], at + 3
    name = PHRASES.get(words[:2])
    return (name, at + 2) if name else None


def _powered(tokens: Tokens, at: int) -> tuple[str, int] | None:
    power = _POWERS.get(tokens.low(at))
    if power is not None:
        dotted = tokens.low(at + 1) == "." or tokens.hyphen(at + 1)
        length = at + 2 if dotted else at + 1
        if tokens.low(length) in LENGTHS:
            return LENGTHS[tokens.low(length)] + power, length + 1
    if tokens.low(at) in {"sqkm", "sqm", "sqft"}:
        return tokens.low(at)[2:] + "²", at + 1
    return None


def _single(tokens: Tokens, at: int) -> tuple[str, int] | None:
    low = tokens.low(at)
    if tokens.glued(at) and tokens.raw(at) in {"C", "F"}:
        return f"°{tokens.raw(at)}", at + 1
    name = measure_of(low)
    if name is None or (low in _GLUED_ONLY and not tokens.glued(at)):
        return None
    if low == "foot" and tokens.low(at + 1) == "of":
        return None
    exponent = tokens.low(at + 1)
    if low in LENGTHS and exponent in {"²", "³", "2", "3"} and tokens.glued(at + 1):
        return name + {"2": "²", "3": "³"}.get(exponent, exponent), at + 2
    return name, at + 1

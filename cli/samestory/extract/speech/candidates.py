"""Noun phrases that could be a speaker: names, pronouns, roles, and pairs of them, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from samestory.extract.cast import Cast
from samestory.extract.tokens import Token
from samestory.lexicon.countries import ADJECTIVE
from samestory.lexicon.grammar import PREPOSITIONS
from samestory.lexicon.offices import OFFICES, ROLE_NOUNS
from samestory.model import Name, NameKind

#: Pronouns that can stand for a speaker: number, gender.
_PRONOUNS = {
    "he": ("s", "m"),
    "she": ("s", "f"),
    "they": ("p", None),
    "it": ("s", "n"),
    "i": ("s", None),
    "we": ("p", None),
    "who": ("s", None),
    "which": ("s", "n"),
}
_OWNING = {
    "his": ("s", "m"),
    "her": ("s", "f"),
    "their": ("p", None),
    "its": ("s", "n"),
    "my": ("s", None),
}
#: Pronouns that look neither back nor to anybody named: the author, and whom a relative clause is about.
FIRST_PERSON = frozenset({"i", "we", "my"})
RELATIVE = frozenset({"who", "which"})
_DETERMINERS = frozenset("the a an this these those one two three some another his her their".split())
#: Words that a noun phrase for somebody can begin with, names apart.
_POINTERS = frozenset((*_PRONOUNS, *_OWNING, *_DETERMINERS, *OFFICES, *ROLE_NOUNS))
#: How many words may stand between a preposition and the noun that it governs.
_GOVERNS = 6


class Who(NamedTuple):
    """A noun phrase that could be a speaker."""

    start: int
    end: int
    text: str
    kind: str  #: person, group, thing (organisations, places), other (names of unknown kind), pronoun, role
    number: str  #: "s" or "p"
    gender: str | None
    names: tuple[str, ...]  #: canonical names, empty until resolved
    governed: str  #: the preposition it stands behind, so it is no subject; "" without one
    owning: bool  #: "Berg's", "his": owns what follows


def candidates(row: Sequence[Token], names: Mapping[int, Name], cast: Cast) -> tuple[Who, ...]:
    """Return every possible speaker of a sentence, in order; `names` by start offset."""
    found: list[Who] = []
    pointing = [at for at, token in enumerate(row) if token.low in _POINTERS or token.start in names]
    for index in pointing:
        if found and row[index].start < found[-1].end:
            continue
        who = _name(row, index, names, cast) or _pronoun(row, index) or _role(row, index)
        if who is not None:
            found.append(who)
    return tuple(_pairs(_appositions(found, row), row))


def _appositions(found: Sequence[Who], row: Sequence[Token]) -> Sequence[Who]:
    """Join a role and the name that explains it: "the mayor, Anna Berg, said" is about one person."""
    result: list[Who] = []
    for one in found:
        role = result[-1] if result else None
        if role is not None and role.kind == "role" and one.kind == "person" and not role.owning:
            at, beyond = _at(row, one.start), _at(row, one.end)
            beside = at > 0 and row[at - 1].end == role.end and row[at].gap == ", "
            closed = beyond == len(row) or bool(row[beyond].gap.strip())
            if beside and closed:
                gender = one.gender or role.gender
                result[-1] = one._replace(start=role.start, gender=gender, governed=role.governed)
                continue
        result.append(one)
    return result


def _name(row: Sequence[Token], index: int, names: Mapping[int, Name], cast: Cast) -> Who | None:
    name = names.get(row[index].start)
    if name is None:
        return None
    last = index
    while last + 1 < len(row) and row[last + 1].start < name.end:
        last += 1
    person = name.kind is NameKind.PERSON
    kind = "person" if person else "other" if name.kind is NameKind.OTHER else "thing"
    known = cast.named(name.canonical.lower().split()) if person else None
    return Who(
        name.start,
        name.end,
        name.text,
        kind,
        "s",
        known.gender if known is not None else None,
        (name.canonical,),
        _governed(row, index),
        row[last].possessive,
    )


def _pronoun(row: Sequence[Token], index: int) -> Who | None:
    token = row[index]
    owning = token.low in _OWNING
    agreement = _OWNING.get(token.low) or _PRONOUNS.get(token.low)
    if agreement is None:
        return None
    governed = _governed(row, index)
    return Who(token.start, token.end, token.text, "pronoun", *agreement, (), governed, owning)


def _role(row: Sequence[Token], index: int) -> Who | None:
    """Read "the weary leader", "a party spokesman", "two officials", "analysts"."""
    token = row[index]
    if token.low in OFFICES or token.low in ROLE_NOUNS:
        first = index
    elif token.low in _DETERMINERS:
        first = index
        index = next(
            (
                at
                for at in range(index + 1, min(index + 5, len(row)))
                if row[at].low in OFFICES or row[at].low in ROLE_NOUNS
            ),
            -1,
        )
        between = row[first + 1 : index + 1]
        if index < 0 or any(one.gap.strip() or one.low in PREPOSITIONS for one in between):
            return None
    else:
        return None
    while index + 1 < len(row) and row[index + 1].low in OFFICES and row[index + 1].gap == " ":
        index += 1
    head = row[index]
    if head.capital and head.low not in OFFICES and index:
        return None  # "the United States"
    if index + 1 < len(row) and row[index + 1].capital and row[index + 1].gap == " ":
        return None  # the title of the name that follows
    number, gender = _agreement(head.low)
    first = _with_owner(row, first)
    start, end = row[first].start, head.end
    text = phrase(row[first : index + 1])
    return Who(start, end, text, "role", number, gender, (), _governed(row, first), head.possessive)


def _with_owner(row: Sequence[Token], first: int) -> int:
    """Return where "his lawyers" and "Anna Berg’s lawyers" begin."""
    if not first or row[first].gap.strip() not in ("", "’s", "'s", "’", "'"):
        return first
    owner = row[first - 1]
    if owner.low in _OWNING:
        return first - 1
    if not owner.possessive:
        return first
    first -= 1
    while first and row[first].capital and row[first - 1].capital and row[first].gap == " ":
        first -= 1
    return first


def phrase(row: Sequence[Token]) -> str:
    """Return the words of a noun phrase, owners with their ending."""
    owners = (one.text + ("’s" if one.possessive and one.low[-1] != "s" else "") for one in row[:-1])
    return " ".join((*owners, row[-1].text))


def _at(row: Sequence[Token], offset: int) -> int:
    """Return the index of the first token that starts at `offset` or later."""
    return bisect_left(row, offset, key=attrgetter("start"))


def _agreement(noun: str) -> tuple[str, str | None]:
    role = ROLE_NOUNS.get(noun)
    if role is None:
        return "s", OFFICES.get(noun)
    return "p" if role.plural else "s", role.gender


def _governed(row: Sequence[Token], index: int) -> str:
    """Return the preposition that governs the noun phrase at `index`: "of" the ministry, or ""."""
    for at in range(index - 1, max(-1, index - 1 - _GOVERNS), -1):
        if row[at + 1].gap.strip(" .-"):
            return ""
        word = row[at].low
        if word in PREPOSITIONS:
            return word
        within = row[at].capital or word in _DETERMINERS or word in ADJECTIVE or word in OFFICES
        if not within and word not in ROLE_NOUNS:
            return ""
    return ""


def _pairs(found: Sequence[Who], row: Sequence[Token]) -> Iterator[Who]:
    """Join "X and Y" into one plural candidate."""
    index = 0
    while index < len(found):
        one = found[index]
        other = found[index + 1] if index + 1 < len(found) else None
        if other is not None and one.names and other.names and not one.owning:
            first, beyond = _at(row, one.end), _at(row, other.start)
            if beyond - first == 1 and row[first].low == "and":
                kind = "group" if one.kind == other.kind == "person" else "thing"
                text = f"{one.text} and {other.text}"
                names = one.names + other.names
                yield Who(one.start, other.end, text, kind, "p", None, names, one.governed, other.owning)
                index += 2
                continue
        yield one
        index += 1

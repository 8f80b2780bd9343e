"""Who a name, a pronoun or a role means: the discourse of one article, sentence by sentence.

A pronoun means the subject in focus that agrees with it in number and gender: the one of its own sentence
first, then that of the sentences before, nearest first. A role ("the Chinese president") means the person
who was given that title; without one, the person in focus.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from samestory.extract.cast import Cast, Person
from samestory.extract.tokens import Token
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.offices import OFFICES, ROLE_NOUNS
from samestory.model import Name, NameKind

#: Pronouns that can stand for a speaker: number, gender.
_PRONOUNS = {"he": ("s", "m"), "she": ("s", "f"), "they": ("p", None), "it": ("s", "n")}
_OWNING = {"his": ("s", "m"), "her": ("s", "f"), "their": ("p", None), "its": ("s", "n")}
_DETERMINERS = frozenset("the a an this that these those one two three some another his her their".split())
#: Words that make a noun phrase something else than a subject.
_PREPOSITIONS = frozenset(
    "about above across after against ahead along alongside amid among around as at before behind "
    "below beneath beside between beyond by despite during except for from in including inside into "
    "like near of off on onto outside over past per regarding since than through throughout to toward "
    "towards under unlike until upon via with within without".split()
)
#: Words that a noun phrase for somebody can begin with, names apart.
_POINTERS = frozenset((*_PRONOUNS, *_OWNING, *_DETERMINERS, *OFFICES, *ROLE_NOUNS))
#: How many sentences back a pronoun may look.
_REACH = 8


class Who(NamedTuple):
    """A noun phrase that could be a speaker."""

    start: int
    end: int
    text: str
    kind: str  #: person, group, thing (organisations, countries), pronoun, role
    number: str  #: "s" or "p"
    gender: str | None
    names: tuple[str, ...]  #: canonical names, empty until resolved
    governed: bool  #: stands behind a preposition, so it is no subject
    owning: bool  #: "Berg's", "his": owns what follows


def candidates(row: Sequence[Token], names: Mapping[int, Name], cast: Cast) -> tuple[Who, ...]:
    """Return every possible speaker of a sentence, in order; `names` by start offset."""
    found: list[Who] = []
    for index, token in enumerate(row):
        if token.low not in _POINTERS and token.start not in names:
            continue
        if found and token.start < found[-1].end:
            continue
        who = _name(row, index, names, cast) or _pronoun(row, index) or _role(row, index)
        if who is not None:
            found.append(who)
    return tuple(_pairs(found, row))


def _name(row: Sequence[Token], index: int, names: Mapping[int, Name], cast: Cast) -> Who | None:
    name = names.get(row[index].start)
    if name is None:
        return None
    last = index
    while last + 1 < len(row) and row[last + 1].start < name.end:
        last += 1
    person = name.kind is NameKind.PERSON
    known = cast.named(name.canonical.lower().split()) if person else None
    return Who(
        name.start,
        name.end,
        name.text,
        "person" if person else "thing",
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
        if index < 0 or any(one.gap.strip() for one in row[first + 1 : index + 1]):
            return None
    else:
        return None
    while index + 1 < len(row) and row[index + 1].low in OFFICES and row[index + 1].gap == " ":
        index += 1
    head = row[index]
    if head.capital and head.low not in OFFICES:
        return None  # "the United States"
    if index + 1 < len(row) and row[index + 1].capital and row[index + 1].gap == " ":
        return None  # the title of the name that follows
    number, gender = _agreement(head.low)
    start, end = row[first].start, head.end
    text = " ".join(one.text for one in row[first : index + 1])
    return Who(start, end, text, "role", number, gender, (), _governed(row, first), head.possessive)


def _agreement(noun: str) -> tuple[str, str | None]:
    role = ROLE_NOUNS.get(noun)
    if role is None:
        return "s", OFFICES.get(noun)
    return "p" if role.plural else "s", role.gender


def _governed(row: Sequence[Token], index: int) -> bool:
    """Tell whether a preposition governs the noun phrase at `index`: "of the ministry"."""
    for back in range(1, 4):
        if index - back < 0 or "," in row[index - back + 1].gap:
            return False
        word = row[index - back].low
        if word in _PREPOSITIONS:
            return True
        if word not in _DETERMINERS and word not in ADJECTIVE and word not in OFFICES:
            return False
    return False


def _pairs(found: Sequence[Who], row: Sequence[Token]) -> Iterator[Who]:
    """Join "X and Y" into one plural candidate."""
    starts = [token.start for token in row]
    index = 0
    while index < len(found):
        one = found[index]
        other = found[index + 1] if index + 1 < len(found) else None
        if other is not None and one.names and other.names and not one.owning:
            first, beyond = bisect_left(starts, one.end), bisect_left(starts, other.start)
            if beyond - first == 1 and row[first].low == "and":
                kind = "group" if one.kind == other.kind == "person" else "thing"
                text = f"{one.text} and {other.text}"
                names = one.names + other.names
                yield Who(one.start, other.end, text, kind, "p", None, names, one.governed, other.owning)
                index += 2
                continue
        yield one
        index += 1


class Discourse:
    """What each sentence is about, so that pronouns can look back."""

    def __init__(self, cast: Cast) -> None:
        """Start with an article's people and nobody in focus."""
        self._cast = cast
        self._focus: list[tuple[Who, ...]] = []
        self._speakers: list[Who] = []

    def speaks(self, who: Who) -> None:
        """Put a speaker before everybody else in the focus of the sentence being read."""
        if who.names:
            self._speakers.append(who)

    def close(self, subjects: Sequence[Who]) -> None:
        """Record the candidates of a sentence, resolved, once it has been read."""
        resolved = tuple(self.resolve(one, subjects) for one in subjects)
        self._focus.append((*self._speakers, *resolved))
        self._speakers = []

    def resolve(self, who: Who, sentence: Sequence[Who]) -> Who:
        """Return `who` with its canonical names; unresolved roles keep their own words."""
        if who.names:
            return who
        if who.kind == "role" and (person := self._by_title(who)) is not None:
            return who._replace(names=(person.name,))
        if who.kind == "role" and _says_enough(who.text):
            return who._replace(names=(who.text,))
        before = [one for one in sentence if one.end <= who.start]
        found = self._agreeing(who, before)
        if found is not None:
            return who._replace(names=found.names)
        return who._replace(names=(who.text,)) if who.kind == "role" else who

    def _by_title(self, who: Who) -> Person | None:
        words = {word.lower().removesuffix("'s").removesuffix("’s") for word in who.text.split()}
        country = _countries(words)
        office = words & OFFICES.keys()
        if not country or not office:
            return None
        fits = [
            person
            for person in self._cast.people
            if any(country & _countries(role) and office & set(role) for role in person.roles)
        ]
        return fits[0] if len(fits) == 1 else None

    def _agreeing(self, who: Who, before: Sequence[Who]) -> Who | None:
        """Return what a pronoun or bare role stands for: its own sentence first, then those before."""
        here = [one for one in before if one.names or one.kind == "pronoun"]
        for one in sorted(here, key=lambda one: one.governed):
            known = one if one.names else self._agreeing(one, [])
            if known is not None and self._fits(who, known):
                return known
        if self._speakers and self._fits(who, self._speakers[-1]):
            return self._speakers[-1]
        for focus in reversed(self._focus[-_REACH:]):
            for one in sorted(focus, key=lambda one: one.governed):
                if one.names and self._fits(who, one):
                    return one
        return None

    def _fits(self, who: Who, other: Who) -> bool:
        """Tell whether `who` may mean `other`: "the French leader" is nobody with a Chinese title."""
        if not _agrees(who, other):
            return False
        asked = _countries(who.text.lower().split()) if who.kind == "role" else None
        return not asked or all(self._may_be_of(asked, name) for name in other.names)

    def _may_be_of(self, countries: AbstractSet[str], name: str) -> bool:
        person = self._cast.named(name.lower().split())
        known = _countries(word for role in person.roles for word in role) if person is not None else None
        return not known or not known.isdisjoint(countries)


def _countries(words: Iterable[str]) -> AbstractSet[str]:
    return {country for word in words if (country := COUNTRY_OF.get(word)) is not None}


def _says_enough(role: str) -> bool:
    """Tell a role that introduces somebody ("a spokesman", "the ABC analysts") from one that points back."""
    first, *rest = role.split()
    if not rest and ROLE_NOUNS.get(first.lower()) is not None:
        return True
    return first.lower() in ("a", "an", "another", "some") or any(
        word[0].isupper() and word.lower() not in ADJECTIVE for word in rest
    )


def _agrees(who: Who, other: Who) -> bool:
    if who.number != other.number:
        return False
    if who.kind == "role" or who.gender in ("m", "f"):
        return other.kind in ("person", "pronoun", "role") and (
            None in (who.gender, other.gender) or who.gender == other.gender
        )
    if who.gender == "n":
        return other.kind == "thing"
    return other.kind in ("group", "role", "pronoun", "thing")

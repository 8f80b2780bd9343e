"""Who a name, a pronoun or a role means: the discourse of one article, sentence by sentence.

A pronoun means the subject in focus that agrees with it in number and gender: the one of its own sentence
first, then that of the sentences before, nearest first. A role ("the Chinese president") means the person
who was given that title; without one, the person in focus.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, product

from samestory.extract.cast import Cast, Person
from samestory.extract.speech.candidates import FIRST_PERSON, RELATIVE, Who
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.offices import OFFICES, ROLE_NOUNS

#: Words that introduce somebody, and words that link a role to what makes it clear.
_INTRODUCING = frozenset(
    "a an another some one two three many several most few other no any his her their its my our".split()
)
_LINKS = frozenset("of for at from in with".split())
#: Words that say that two are meant.
_PAIRED = frozenset("two both pair duo couple".split())
#: How many sentences back a pronoun may look.
_REACH = 8


#: More people than one sentence is about.
_CROWD = 50
#: After so many sentences what they are about is settled, lest a pronoun looks back through all of them.
_SETTLE = 40


class Discourse:
    """What each sentence is about, so that pronouns can look back; read only when one does."""

    def __init__(self, cast: Cast, people: Callable[[int], Sequence[Who]]) -> None:
        """Start with an article's people and nobody in focus; `people` gives those of a sentence."""
        self._cast, self._people = cast, people
        self._read: list[int] = []  #: the sentences that were read, by index
        self._spoke: list[Sequence[Who]] = []  #: the speakers of each
        self._settled: dict[int, tuple[Who, ...]] = {}
        self._found: dict[tuple[int, str, str | None], Who | None] = {}
        self._titled = _by_country_and_office(cast.people)
        self._speakers: list[Who] = []

    def speaks(self, who: Who) -> None:
        """Put a speaker before everybody else in the focus of the sentence being read.

        A name that nothing shows to be anybody's is somebody's if it speaks.
        """
        if who.names:
            self._speakers.append(who._replace(kind="person") if who.kind == "other" else who)

    def named(self, name: str) -> str:
        """Return the full name of somebody who is called `name` in capitals."""
        person = self._cast.named(name.lower().split())
        return person.name if person is not None else name.title()

    def close(self, index: int) -> None:
        """Record that a sentence has been read, with those who spoke in it."""
        self._read.append(index)
        self._spoke.append(self._speakers)
        self._speakers = []
        if len(self._read) % _SETTLE == 0:
            self._focus(len(self._read) - 1)

    def resolve(self, who: Who, sentence: Sequence[Who]) -> Who:
        """Return `who` of the sentence being read with its canonical names; roles keep their own words."""
        return self._resolved(who, sentence, len(self._read))

    def _focus(self, at: int) -> tuple[Who, ...]:
        """Return who is in the focus of a sentence, each with names: speakers, subjects, then the others."""
        if at not in self._settled:
            people = self._people(self._read[at])[:_CROWD]
            resolved = [self._resolved(one, people, at) for one in people]
            self._settled[at] = tuple(sorted((*self._spoke[at], *resolved), key=_is_governed))
        return self._settled[at]

    def _back(self, at: int) -> Iterator[tuple[Who, ...]]:
        """Yield the focus of the sentences before, nearest first."""
        return (self._focus(before) for before in range(at - 1, max(-1, at - 1 - _REACH), -1))

    def _resolved(self, who: Who, sentence: Sequence[Who], at: int) -> Who:
        if who.names or who.text.lower() in FIRST_PERSON:
            return who
        if who.text.lower() in RELATIVE:
            return self._antecedent(who, sentence, at)
        if who.kind == "role" and (person := self._by_title(who)) is not None:
            return who._replace(names=(person.name,), gender=person.gender or who.gender)
        if who.kind == "role" and _says_enough(who.text):
            return who._replace(names=(who.text,))
        before = _ahead_of(who, sentence)
        if who.kind == "role" and (two := self._two(who, before, at)):
            return who._replace(names=two)
        found = self._agreeing(who, before, at)
        if found is not None:
            return who._replace(names=found.names)
        return who._replace(names=(who.text,)) if who.kind == "role" else who

    def _antecedent(self, who: Who, sentence: Sequence[Who], at: int) -> Who:
        """Return a relative pronoun with the names of the noun before it: "the mayor, who said"."""
        before = [one for one in _ahead_of(who, sentence) if one.kind != "pronoun" and not one.owning]
        return who._replace(names=self._resolved(before[-1], sentence, at).names) if before else who

    def _by_title(self, who: Who) -> Person | None:
        words = {word.lower().removesuffix("'s").removesuffix("’s") for word in who.text.split()}
        country = _countries(words)
        office = words & OFFICES.keys()
        if not country or not office:
            return None
        fits = {at for key in product(country, office) for at in self._titled.get(key, ())}
        return self._cast.people[min(fits)] if len(fits) == 1 else None

    def _two(self, who: Who, before: Sequence[Who], at: int) -> tuple[str, ...]:
        """Return whom "the two leaders", "the pair" means: the last two that one sentence named together."""
        asked = who.text.lower().split()
        if _PAIRED.isdisjoint(asked) or asked[0] not in ("the", "both", "these"):
            return ()
        kind = "thing" if who.gender == "n" else "person"
        for focus in chain((before,), self._back(at)):
            names = dict.fromkeys(name for one in focus if one.kind in (kind, "group") for name in one.names)
            if len(names) == 2:
                return tuple(names)
        return ()

    def _agreeing(self, who: Who, before: Sequence[Who], at: int) -> Who | None:
        """Return what a pronoun or bare role stands for: its own sentence first, then those before."""
        here = [one for one in before if one.names or one.kind == "pronoun"]
        for one in sorted(here, key=_is_governed):
            known = one if one.names else self._before(one, at)
            if known is not None and self._fits(who, known):
                return known
        return self._before(who, at)

    def _before(self, who: Who, at: int) -> Who | None:
        """Return what a pronoun or bare role stands for among those of the sentences before."""
        speakers = self._spoke[at] if at < len(self._spoke) else self._speakers
        if speakers and self._fits(who, speakers[-1]):
            return speakers[-1]
        if who.kind != "pronoun":
            return self._search(who, at)
        key = (at, who.number, who.gender)
        if key not in self._found:
            self._found[key] = self._search(who, at)
        return self._found[key]

    def _search(self, who: Who, at: int) -> Who | None:
        return next(
            (one for focus in self._back(at) for one in focus if one.names and self._fits(who, one)), None
        )

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


def _ahead_of(who: Who, sentence: Sequence[Who]) -> list[Who]:
    """Return those who are named before somebody in a sentence, the nearest of a crowd."""
    beyond = bisect_left(sentence, who.start, key=lambda one: one.start)
    return [one for one in sentence[max(0, beyond - _CROWD) : beyond] if one.end <= who.start]


def _is_governed(who: Who) -> bool:
    return bool(who.governed)


def _countries(words: Iterable[str]) -> AbstractSet[str]:
    return {country for word in words if (country := COUNTRY_OF.get(word)) is not None}


def _by_country_and_office(people: Sequence[Person]) -> dict[tuple[str, str], set[int]]:
    """Return the places of people by what titles say of them: ("France", "president")."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for at, person in enumerate(people):
        for role in person.roles:
            for key in product(_countries(role), OFFICES.keys() & set(role)):
                found[key].add(at)
    return found


def _says_enough(role: str) -> bool:
    """Tell a role that introduces somebody ("a spokesman", "one resident") from one that points back."""
    first, *rest = role.split()
    if not rest and ROLE_NOUNS.get(first.lower()) is not None:
        return True
    return (
        first.lower() in _INTRODUCING
        or first[0].isdigit()
        or not _LINKS.isdisjoint(rest)
        or any(word[0].isupper() and word.lower() not in ADJECTIVE for word in rest)
    )


def _agrees(who: Who, other: Who) -> bool:
    """Tell whether a pronoun or a role may mean somebody, by number, gender and sort."""
    if who.number != other.number or other.kind == "other":
        return False
    if who.kind == "role" and (who.gender == "n" or other.kind in ("role", "thing")):
        return _head(who) in other.text.lower().split()
    if who.kind == "role" or who.gender in ("m", "f"):
        return other.kind in ("person", "pronoun", "role") and (
            None in (who.gender, other.gender) or who.gender == other.gender
        )
    if who.gender == "n":
        return other.kind == "thing" or (other.kind == "role" and other.gender == "n")
    return other.kind in ("group", "role", "pronoun", "thing")


def _head(role: Who) -> str:
    return role.text.rpartition(" ")[2].lower()

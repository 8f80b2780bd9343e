"""What makes names of different articles comparable: one key for all spellings of a name.

A key is the name without case, accents and marks; older and other forms are replaced by the one that stands
for all (Kyiv, Kiev), states and organisations by one form (USA, United States; WHO), and the names of people
are spelled so that systems of transliteration do not matter: Yeltsin and Eltsin, Zelensky and Zelenskyy,
Mohammed and Muhammad have one key each. Different names may share a key where only vowels tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from samestory.lexicon.affiliations import ARTICLES
from samestory.lexicon.countries import ADJECTIVE, CAPITAL, COUNTRY_OF, SEAT
from samestory.lexicon.organisations import INITIALS, LEGAL_FORMS
from samestory.lexicon.renamings import RENAMED
from samestory.model import NameKind
from samestory.text import WORD, fold

#: Other form of a name, folded → the one that stands for all, folded.
Aliases = Mapping[str, str]

NO_ALIASES: Final[Aliases] = MappingProxyType({})
#: Letters that have no accent to lose.
_LETTERS: Final = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ʻ": "",
    "ʼ": "", "'": "", "`": "",
})  # fmt: skip
#: What one system writes and another does not, in the order in which it is levelled.
_LEVELLED: Final = (
    ("tsch", "ch"), ("shch", "sh"), ("tch", "ch"), ("sch", "sh"), ("dzh", "j"), ("ph", "f"), ("kh", "k"),
    ("gh", "g"), ("dh", "d"), ("th", "t"), ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "ks"),
    ("yev", "ev"), ("iev", "ev"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("o", "u"), ("j", "i"),
    ("y", "i"), ("ei", "ai"),
)  # fmt: skip
#: The Russian letter that is E, Ye or Je at the head of a name: Eltsin, Yeltsin, Jeltsin; not Jean, Yellen.
_RUSSIAN: Final = re.compile(r"\b(?:ye(?=[bcdfghkmprstvz]|l(?!l))|je(?=l[^aeiouyl]))")
#: The end of Mohammed and Ahmed.
_ARABIC_END: Final = re.compile(r"med\b")
#: The Arabic article where it is a word of its own; in other spellings it is more often a name: Tom Ash.
_ARABIC: Final = frozenset({"al", "el"})
#: One letter, however often it is written.
_REPEATED: Final = re.compile(r"(.)\1+")
#: Generations are counted, not spelled: Charles III is not Charles I.
_NUMERAL: Final = re.compile(r"[ivx]+")


def key(name: str, kind: NameKind, aliases: Aliases = NO_ALIASES) -> str:
    """Return what a name shares with the other spellings of it.

    Args:
        name: its canonical form in an article.
        kind: what it names; only people's names are transliterated.
        aliases: further forms, beside those of the world (see `table`).
    """
    folded = plain(name)
    folded = aliases.get(folded) or RENAMED.get(folded, folded)
    if folded in aliases:
        return aliases[folded]
    match kind:
        case NameKind.PERSON:
            return _person(folded, aliases)
        case NameKind.PLACE:
            return _country(folded)
        case NameKind.ORGANISATION:
            return _body(folded)
        case NameKind.OTHER:
            return folded


def table(pairs: Iterable[tuple[str, Iterable[str]]]) -> Aliases:
    """Return the aliases of a list of names with their other forms.

    A form of the world's own table may be given another name; forms of forms lead to the last one.
    """
    found: dict[str, str] = {}
    for name, variants in pairs:
        home = plain(name)
        home = found.get(home) or RENAMED.get(home, home)
        for variant in variants:
            found[plain(variant)] = home
        found[home] = home
    return MappingProxyType(found)


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Return a name without case, accents, quotation marks, and full stops."""
    return " ".join(WORD.findall(fold(name).replace(".", ""))).removesuffix("'s")


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """Return a folded word of a person's name as all systems of transliteration would write it."""
    article, hyphen, rest = word.partition("-")
    if hyphen and rest and article in ARTICLES:
        word = rest
    word = word.translate(_LETTERS)
    if len(word) < 3 or _NUMERAL.fullmatch(word):
        return word
    word = _RUSSIAN.sub("e", word)
    for written, level in _LEVELLED:
        word = word.replace(written, level)
    return _REPEATED.sub(r"\1", _ARABIC_END.sub("mad", word))


def _person(folded: str, aliases: Aliases) -> str:
    first, *rest = folded.split() or [""]
    words = [first, *(word for word in rest if word not in _ARABIC)]
    spelled = " ".join(spelling(aliases.get(word) or RENAMED.get(word, word)) for word in words)
    return spelled.replace("-", " ")


def _country(folded: str) -> str:
    """Return the common name of a state; capitals and seats of government are places of their own."""
    if folded in CAPITAL or folded in SEAT or folded in ADJECTIVE:
        return folded
    country = COUNTRY_OF.get(folded)
    return fold(country) if country is not None else folded


def _body(folded: str) -> str:
    words = folded.replace("-", " ").replace("organization", "organisation").split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    name = " ".join(words)
    return INITIALS.get(name, name)

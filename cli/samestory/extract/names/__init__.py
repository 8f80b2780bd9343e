"""Names of people, places and organisations, each with one canonical form in an article.

Names are runs of capitalised words; what opens a sentence counts only where something else shows it to
be a name, and lines in capitals or in Title Case only name whom the prose names. Titles, nationalities,
parties and creeds before a name are no part of it. Kinds come from titles, given names, the world's
countries and places, and the words that organisations are called by; what one mention shows holds for
the others. The canonical form of a person is the fullest one, of initials their expansion, of a company
its name without the legal form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial

from samestory.extract.cast import Cast, Person
from samestory.extract.names import acronyms, headlines, kinds, openers, runs, titles
from samestory.extract.names.page import Named, Page
from samestory.extract.names.runs import Run
from samestory.extract.tokens import Token
from samestory.lexicon.abbreviations import TIME_ZONES
from samestory.lexicon.affiliations import PORTFOLIOS, POST_NOMINALS
from samestory.lexicon.calendar import MONTHS
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.offices import HONORIFICS, OFFICES
from samestory.lexicon.organisations import INITIALS
from samestory.lexicon.places import PLACES, STATES_IN_SHORT
from samestory.lexicon.words import FUNCTION_WORDS
from samestory.model import Article, Name, NameKind, Role, Sentence
from samestory.naming import NO_ALIASES, Aliases, key
from samestory.text import Lines

__all__ = ["find"]

#: Headlines in Title Case would make a name of every word.
_QUIET = frozenset({Role.TITLE, Role.HEADING, Role.BOILERPLATE})

_BODIES = frozenset(INITIALS.values())

#: What is written in capitals beside a time or a year.
_CLOCK = frozenset({"AM", "PM", "AD", "BC", "BCE", "CE"})

#: Quarters and halves of years: Q2, H1, FY23.
_PERIOD = re.compile(r"Q[1-4]|H[12]|FY\d{2,4}")

Row = Sequence[Token]


def find(
    article: Article, sentences: Sequence[Sentence], tokens: Sequence[Row], aliases: Aliases = NO_ALIASES
) -> tuple[tuple[Name, ...], Cast]:
    """Return the names in order of the text, and the people with what the article says of them.

    `aliases` are further forms of names; they count for the keys alone.
    """
    prose: list[Row] = []
    quiet: list[Row] = []
    for sentence, row in zip(sentences, tokens, strict=True):
        if sentence.role is not Role.BOILERPLATE:
            (quiet if sentence.role in _QUIET or runs.loud(row) else prose).append(row)
    read = list(_named(prose))
    short = acronyms.short_forms(article.text, [one.tokens for one in read])
    named = _settled(read, short)
    cast = Cast.of(_people(article.text, named))
    page = Page(article, Lines(article.text), cache(partial(key, aliases=aliases)))
    named = [one for one in named if not _title_alone(one, cast)]
    found = [_name(page, one, cast, short) for one in named]
    found += headlines.names(page, quiet, cast, headlines.known(named, found))
    found.sort(key=lambda name: name.start)
    return tuple(found), cast


def _named(prose: Sequence[Row]) -> Iterator[Named]:
    """Yield every name as its own run shows it."""
    found = [run for row in prose for run in runs.of(row)]
    common = {token.low for row in prose for token in row if token.text == token.low}
    inside = {token.low for run in found for token in run.tokens[run.opens :]}
    inside |= {run.tokens[0].low for run in found if openers.heads_body(run, common)}
    for run in found:
        if (one := _read(run, inside, common)) is not None:
            yield one


def _read(run: Run, inside: set[str], common: set[str]) -> Named | None:
    """Return the name in a run: titles before it are taken off, openers of a sentence dropped."""
    tokens = openers.without_opener(run, inside, common)
    if not tokens:
        return None
    title, rest = titles.split(run, tokens)
    if titles.portfolio(run, rest) and all(token.low in PORTFOLIOS for token in rest):
        return None
    while len(rest) > 1 and rest[-1].text in POST_NOMINALS:
        rest = rest[:-1]
    if (len(rest) == 1 and _of_grammar(rest[0], title)) or (_clock(rest[0]) and all(map(_clock, rest))):
        return None
    after = run.after if rest[-1] is run.tokens[-1] else None
    kind, sure = kinds.of(rest, title, run.before, after)
    if kind is not NameKind.PERSON and title and all(word in ADJECTIVE for word in title):
        title, rest = [], tokens
        kind, sure = kinds.of(rest, title, run.before, after)
    if kind is NameKind.PERSON:
        title = [*titles.lower_title(run.before), *title]
    defined = bool(run.before) and run.before[-1].low == "the" and rest[0] is run.tokens[0]
    return Named(tuple(rest), kind, sure, tuple(title), _gender(title, rest), defined, runs.words(rest))


def _of_grammar(word: Token, title: Collection[str]) -> bool:
    """Tell "Who" from WHO, and "may" from Mrs May."""
    if word.low not in FUNCTION_WORDS or (word.text.isupper() and word.low in _BODIES):
        return False
    return not (title and word.low in MONTHS)


def _clock(word: Token) -> bool:
    """Tell a time of day, a quarter, or a degree: what is written in capitals and names nothing."""
    text = word.text
    if text[-1].islower():
        return False
    if not text.isupper() or word.low in STATES_IN_SHORT:
        return text in POST_NOMINALS
    return text in POST_NOMINALS or text in _CLOCK or text in TIME_ZONES or bool(_PERIOD.fullmatch(text))


def _gender(title: Sequence[str], tokens: Sequence[Token]) -> str | None:
    for word in title:
        gender = HONORIFICS.get(word) or OFFICES.get(word)
        if gender:
            return gender
    given = GENDER.get(tokens[0].low) if len(tokens) > 1 else None
    return given if given in ("m", "f") else None


def _settled(named: list[Named], organisations: Collection[str]) -> list[Named]:
    """Let what one mention of a name shows hold for all: kinds that are sure, and "the" before a guess."""
    sure = dict.fromkeys(organisations, NameKind.ORGANISATION)
    mentions, places = Counter[str](), Counter[str]()
    for one in named:
        if not one.sure:
            mentions[one.words] += 1
            if one.kind is NameKind.PLACE:
                places[one.words] += 1
        elif sure.get(one.words) is not NameKind.PERSON:
            sure[one.words] = one.kind
    for words, times in places.items():
        if 2 * times < mentions[words]:  # "in Facebook", once
            sure.setdefault(words, NameKind.OTHER)
    things = {one.words for one in named if one.defined and not one.sure}
    return [one if one.sure else one._replace(kind=_likely(one, sure, things)) for one in named]


def _likely(one: Named, sure: Mapping[str, NameKind], things: Collection[str]) -> NameKind:
    words = one.words
    guessed = NameKind.OTHER if words in things and one.kind is NameKind.PERSON else one.kind
    return sure.get(words, guessed)


def _people(text: str, named: Sequence[Named]) -> Iterator[Person]:
    """Yield one person for every name of a person, and for surnames of theirs that stand alone."""
    full = [one for one in named if one.kind is NameKind.PERSON and len(one.tokens) > 1]
    surnames = {one.tokens[-1].low for one in full}
    for one in named:
        alone = len(one.tokens) == 1 and one.kind is NameKind.OTHER and one.tokens[0].low in surnames
        if alone or one.kind is NameKind.PERSON:
            start, end = _span(text, one.tokens)
            yield Person(
                name=one.words if len(one.tokens) == 1 else " ".join(text[start:end].split()),
                gender=one.gender,
                roles=frozenset({one.title} if one.title else ()),
            )


def _title_alone(one: Named, cast: Cast) -> bool:
    """Tell whether a name is only an office, and nobody's name: "the President", not "Mr Page"."""
    if not titles.bare(one.tokens, defined=one.defined):
        return False
    return cast.named(token.low for token in one.tokens) is None


def _span(text: str, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return where a name stands, with the full stop that ends an abbreviation: "U.S.", "Jr."."""
    last = tokens[-1]
    parts = last.text.split(".")
    abbreviated = (len(parts) > 1 and max(map(len, parts)) < 3) or last.low in ("jr", "sr")
    return tokens[0].start, last.end + (abbreviated and text[last.end : last.end + 1] == ".")


def _name(page: Page, one: Named, cast: Cast, short: Mapping[str, str]) -> Name:
    start, end = _span(page.article.text, one.tokens)
    words, kind = one.words, one.kind
    known = kind is NameKind.PLACE and ((low := words.lower()) in COUNTRY_OF or low in PLACES)
    person = None if known else _person(one, cast)
    if person is not None and kind is not NameKind.ORGANISATION:
        return page.name(start, end, NameKind.PERSON, person.name)
    if words in short and kind is not NameKind.PLACE:
        kind = NameKind.ORGANISATION
    return page.name(start, end, kind, short.get(words))


def _person(one: Named, cast: Cast) -> Person | None:
    """Return whom a name means: of those who share a surname the one whom the title fits."""
    person = cast.named([token.low for token in one.tokens])
    fits = person is not None and (person.gender or one.gender) == (one.gender or person.gender)
    if not fits and one.kind is NameKind.PERSON and one.gender and len(one.tokens) == 1:
        return cast.bearer(one.tokens[0].low, one.gender) or person
    return person

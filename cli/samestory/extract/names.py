"""Names of people, places and organisations, each with one canonical form in an article.

Names are runs of capitalised words; what opens a sentence counts only where something else shows it to
be a name. Kinds come from titles, given names, the world's countries and places, and the words that
organisations are called by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from samestory.extract.cast import Cast, Person
from samestory.extract.tokens import Token
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.offices import HONORIFICS, OFFICES
from samestory.lexicon.places import PLACE_WORDS, PLACES
from samestory.lexicon.thesaurus import SYNONYMS
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC, ORGANISATION_WORDS, SENTENCE_OPENERS
from samestory.model import Article, Name, NameKind, Role, Sentence
from samestory.text import Lines

#: Lower-case words that may stand inside a person's name.
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le ten ter van von y".split())
#: Words that may join the parts of an organisation's name.
_JOINERS = frozenset("of for the on a".split())
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun".split()
)
_COMPASS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern".split()
)
#: Headlines in Title Case would make a name of every word.
_QUIET = frozenset({Role.TITLE, Role.HEADING, Role.BOILERPLATE})


class Run(NamedTuple):
    """A run of capitalised tokens of one sentence."""

    tokens: tuple[Token, ...]
    opens: bool  #: its first token opens the sentence or a quotation
    before: tuple[Token, ...]  #: up to four tokens before it


def find(
    article: Article, sentences: Sequence[Sentence], tokens: Sequence[Sequence[Token]]
) -> tuple[tuple[Name, ...], Cast]:
    """Return the names in order of the text, and the people with what the article says of them."""
    runs = [
        run
        for sentence, row in zip(sentences, tokens, strict=True)
        if sentence.role not in _QUIET
        for run in _runs(row)
    ]
    inside = Counter(token.low for run in runs for token in run.tokens[run.opens :])
    named = [name for run in runs for name in _read(run, inside)]
    cast = Cast.of(named_people(named))
    acronyms = _acronyms(article.text, named)
    lines = Lines(article.text)
    found = [_name(article, lines, one, cast, acronyms) for one in named]
    found += _in_headlines(article, lines, sentences, tokens, cast)
    return tuple(sorted(found, key=lambda name: name.start)), cast


class Named(NamedTuple):
    """A name as read from its own run of words."""

    tokens: tuple[Token, ...]
    kind: NameKind
    title: tuple[str, ...]  #: "chinese", "president"
    gender: str | None


def named_people(named: Iterable[Named]) -> Iterator[Person]:
    """Yield one person for every name of a person."""
    for one in named:
        if one.kind is NameKind.PERSON:
            yield Person(
                name=" ".join(token.text for token in one.tokens),
                gender=one.gender,
                roles=frozenset({one.title} if one.title else ()),
            )


def _runs(row: Sequence[Token]) -> Iterator[Run]:
    index = 0
    while index < len(row):
        if not _starts(row[index]):
            index += 1
            continue
        end = _end(row, index)
        opens = index == 0 or any(mark in row[index].gap for mark in '"“‘„«:•')
        yield Run(tuple(row[index:end]), opens, tuple(row[max(0, index - 4) : index]))
        index = end


def _starts(token: Token) -> bool:
    return token.capital and len(token.low) > 1 and token.low not in _CALENDAR


def _end(row: Sequence[Token], index: int) -> int:
    """Return the end of the run that starts at `index`."""
    end = index + 1
    while end < len(row) and not row[end - 1].possessive:
        token = row[end]
        if token.gap in (" ", "\u00a0", "-", ". ", " & ", "/") and _continues(row, end):
            end += 1
        elif token.low in _PARTICLES and _capital_next(row, end) and token.gap == " ":
            end += 2
        elif token.low in _JOINERS and _organisation_like(row[index:end]) and token.gap == " ":
            step = 2 if end + 1 < len(row) and row[end + 1].low in _JOINERS else 1
            if not _capital_next(row, end + step - 1):
                break
            end += step + 1
        else:
            break
    return end


def _continues(row: Sequence[Token], end: int) -> bool:
    token, last = row[end], row[end - 1]
    if token.gap == ". " and len(last.low) > 1 and last.low not in HONORIFICS:
        return False
    return token.capital and token.low not in _CALENDAR


def _capital_next(row: Sequence[Token], index: int) -> bool:
    return index + 1 < len(row) and _starts(row[index + 1]) and row[index + 1].gap == " "


def _organisation_like(tokens: Sequence[Token]) -> bool:
    return any(token.low in ORGANISATION_WORDS for token in tokens)


def _read(run: Run, inside: Counter[str]) -> Iterator[Named]:
    """Yield the names in a run: titles before a name are taken off, openers of a sentence dropped."""
    tokens = list(run.tokens)
    if run.opens:
        tokens = _without_opener(tokens, inside)
    title: list[str] = []
    while len(tokens) > 1 and _is_title(tokens) and not _organisation_like(tokens[-1:]):
        title.append(tokens.pop(0).low)
    if not tokens:
        return
    gender = _gender(title, tokens)
    kind = _kind(tokens, title, run.before)
    if kind is not NameKind.PERSON and title and all(word in ADJECTIVE for word in title):
        tokens, title = list(run.tokens[-len(tokens) - len(title) :]), []
        kind = _kind(tokens, title, run.before)
    if kind is NameKind.PERSON:
        title = [*_lower_title(run.before), *title]
    if tokens[0].low in FUNCTION_WORDS and len(tokens) == 1:
        return
    yield Named(tuple(tokens), kind, tuple(title), gender)


def _without_opener(tokens: list[Token], inside: Counter[str]) -> list[Token]:
    first = tokens[0]
    known = first.low in COUNTRY_OF or first.low in PLACES or inside[first.low] > 0 or first.text.isupper()
    if first.low in FUNCTION_WORDS or first.low in SENTENCE_OPENERS:
        return tokens[1:]
    if known or len(tokens) > 1 or first.low in GENDER:
        return tokens
    return []


def _is_title(tokens: Sequence[Token]) -> bool:
    """Tell whether the first token is a title of what follows: "Mr", "French", "US" before "President"."""
    first = tokens[0].low
    if first in HONORIFICS or first in OFFICES or first in ADJECTIVE:
        return True
    if len(tokens) < 3:
        return False
    return f"{first} {tokens[1].low}" in OFFICES or (first in COUNTRY_OF and tokens[1].low in OFFICES)


def _lower_title(before: Sequence[Token]) -> list[str]:
    """Return the title in small letters right before a name: "Chinese leader", "analyst"."""
    title: list[str] = []
    for token in reversed(before):
        if token.possessive and token.low in COUNTRY_OF:
            title.insert(0, token.low)
        elif token.low in OFFICES or token.low in ADJECTIVE:
            title.insert(0, token.low)
            continue
        break
    return title


def _gender(title: Sequence[str], tokens: Sequence[Token]) -> str | None:
    for word in title:
        gender = HONORIFICS.get(word) or OFFICES.get(word)
        if gender:
            return gender
    given = GENDER.get(tokens[0].low) if len(tokens) > 1 else None
    return given if given in ("m", "f") else None


def _kind(tokens: Sequence[Token], title: Sequence[str], before: Sequence[Token]) -> NameKind:
    whole = " ".join(token.low for token in tokens)
    if whole in COUNTRY_OF or whole in PLACES:
        return NameKind.PLACE
    if _organisation_like(tokens):
        return NameKind.ORGANISATION
    if len(tokens) > 1 and tokens[-1].low in PLACE_WORDS | frozenset({"city"}):
        return NameKind.PLACE
    if any(word in HONORIFICS or word in OFFICES for word in (*title, *_lower_title(before))):
        return NameKind.PERSON
    if 1 < len(tokens) < 6 and tokens[0].low in GENDER and tokens[0].low not in COUNTRY_OF:
        return NameKind.PERSON
    if tokens[0].text.isupper() and len(tokens[0].text) > 1:
        return NameKind.ORGANISATION
    if any(token.low in ADJECTIVE or token.low in COUNTRY_OF for token in tokens):
        return NameKind.OTHER
    if len(tokens) in (2, 3) and all(_like_a_surname(token) for token in tokens):
        return NameKind.PERSON
    if len(tokens) == 1 and before and before[-1].low in ("in", "at", "from", "near", "to"):
        return NameKind.PLACE
    return NameKind.OTHER


def _like_a_surname(token: Token) -> bool:
    """Tell whether a word is written like a name and is no ordinary word: "Labour Day" names nobody."""
    ordinary = token.low in GENERIC or token.low in SYNONYMS or token.low in _COMPASS
    return (token.text[1:].islower() or "-" in token.text) and not ordinary


def _acronyms(text: str, named: Sequence[Named]) -> dict[str, str]:
    """Return acronym → expansion where the article gives both: "… Organisation (ABC)"."""
    found: dict[str, str] = {}
    for one in named:
        end = one.tokens[-1].end
        if len(one.tokens) > 1 and text[end : end + 2] == " (":
            acronym = text[end + 2 : text.find(")", end)] if ")" in text[end : end + 12] else ""
            initials = "".join(token.text[0] for token in one.tokens if token.capital)
            if acronym.isupper() and acronym[:1] == initials[:1] and len(acronym) > 1:
                found[acronym] = " ".join(token.text for token in one.tokens)
    return found


def _name(article: Article, lines: Lines, one: Named, cast: Cast, acronyms: dict[str, str]) -> Name:
    start, end = one.tokens[0].start, one.tokens[-1].end
    words = " ".join(token.text for token in one.tokens)
    person = cast.named(token.low for token in one.tokens)
    kind, canonical = one.kind, acronyms.get(words, words)
    known = words.lower() in COUNTRY_OF or words.lower() in PLACES
    if person is not None and kind is not NameKind.ORGANISATION and not known:
        kind, canonical = NameKind.PERSON, person.name
    elif words in acronyms:
        kind = NameKind.ORGANISATION
    return Name(
        article=article.id,
        start=start,
        end=end,
        line=lines.at(start),
        text=article.text[start:end],
        canonical=canonical,
        kind=kind,
    )


def _in_headlines(
    article: Article,
    lines: Lines,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    cast: Cast,
) -> Iterator[Name]:
    """Yield, from titles and headings, the names that the article's prose knows, and countries."""
    for sentence, row in zip(sentences, tokens, strict=True):
        if sentence.role not in _QUIET or sentence.role is Role.BOILERPLATE:
            continue
        for token in row:
            person = cast.named([token.low]) if token.capital else None
            country = token.capital and token.low in COUNTRY_OF and token.low not in ADJECTIVE
            if person is not None or country:
                yield Name(
                    article=article.id,
                    start=token.start,
                    end=token.end,
                    line=lines.at(token.start),
                    text=article.text[token.start : token.end],
                    canonical=person.name if person is not None else token.text,
                    kind=NameKind.PERSON if person is not None else NameKind.PLACE,
                )

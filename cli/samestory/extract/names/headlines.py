"""Names in headlines: what stands there in capitals is a name only where the article's prose shows it."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from typing import Final

from samestory.extract.cast import Cast
from samestory.extract.names.page import Named, Page
from samestory.extract.tokens import Token
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.thesaurus import SYNONYMS
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC
from samestory.model import Name, NameKind

#: In a headline in Title Case these have a capital without being a name.
_SMALL_TALK: Final = FUNCTION_WORDS | GENERIC | SYNONYMS.keys() | ADJECTIVE.keys()

Row = Sequence[Token]
Words = tuple[str, ...]


def known(named: Sequence[Named], found: Sequence[Name]) -> dict[str, list[tuple[Words, Name]]]:
    """Return the names of an article's prose that are no people's, by their first word, the longest first."""
    entries: dict[str, list[tuple[Words, Name]]] = {}
    seen: set[Words] = set()
    for one, name in zip(named, found, strict=True):
        words = tuple([token.low for token in one.tokens])
        telling = len(words) > 1 or (name.kind is not NameKind.OTHER and words[0] not in _SMALL_TALK)
        if words in seen or name.kind is NameKind.PERSON or not telling:
            continue
        seen.add(words)
        entries.setdefault(words[0], []).append((words, name))
    for same in entries.values():
        same.sort(key=lambda entry: -len(entry[0]))
    return entries


def names(
    page: Page, rows: Iterable[Row], cast: Cast, entries: Mapping[str, Sequence[tuple[Words, Name]]]
) -> Iterator[Name]:
    """Yield, from headlines, the names that the article's prose knows, and countries."""
    for row in rows:
        end = 0
        for index, token in enumerate(row):
            if index < end or not token.capital:
                continue
            for words, name in entries.get(token.low, ()):
                if tuple([other.low for other in row[index : index + len(words)]]) == words:
                    end = index + len(words)
                    yield page.name(token.start, row[end - 1].end, name.kind, name.canonical)
                    break
            else:
                end = yield from _one_in_headline(page, row, index, cast)


def _one_in_headline(page: Page, row: Row, index: int, cast: Cast) -> Generator[Name, None, int]:
    """Yield the person or the country that a word of a headline begins; return the end of the name."""
    token, end = row[index], index + 1
    person = cast.named([token.low])
    if person is None:
        if token.low in COUNTRY_OF and token.low not in ADJECTIVE:
            yield page.name(token.start, token.end, NameKind.PLACE)
        return end
    while end < len(row) and row[end].capital and row[end].gap == " " and not row[end - 1].possessive:
        if cast.named([row[end].low]) is not person:
            break
        end += 1
    yield page.name(token.start, row[end - 1].end, NameKind.PERSON, person.name)
    return end

"""Indirect speech: what a sentence says that somebody says, without quotation marks around it.

Before its content ("Berg said that …", "Berg warned the town would flood"), after it ("…, Berg said"), or in
an adjunct ("according to Berg, …"). One sentence can report several: "Berg said …, adding that …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from samestory.extract.speech.candidates import Who
from samestory.extract.speech.clauses import according, broken, speaks, subject
from samestory.extract.speech.speakers import behind
from samestory.extract.tokens import Token
from samestory.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    FINITE,
    HAVING,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from samestory.lexicon.speech import ADDRESSING, CLAUSAL, CUE_VERBS, CueKind

#: Participles that open an adverbial: "Asked whether it could fail, Berg said".
_ADVERBIAL = frozenset("asked pressed questioned speaking writing talking".split())
#: How many marks may end a sentence.
_MARKS = 3
#: Text without full stops, in words: nothing in it can be told to be a clause.
_ENDLESS = 300
#: How far from its cue the "that" of a content clause may stand, in words.
_TO_THAT = 10
#: The longest attribution at the end of a sentence, in words before and after its verb.
_TAIL = 12
#: The least that a content clause says, in words.
_LEAST = 3

#: Forms that can report: those of verbs of saying, and "according".
_SAID = frozenset(form for form, cue in CUE_VERBS.items() if cue.kind is CueKind.SAY) | {"according"}


class Told(NamedTuple):
    """Content, its cue and who is said to say it."""

    start: int
    end: int
    cue: Token
    who: Who


def may_report(row: Sequence[Token]) -> bool:
    """Tell quickly whether a sentence has a word that can report, and an end."""
    return len(row) < _ENDLESS and not _SAID.isdisjoint([token.low for token in row])


def find(row: Sequence[Token], people: Sequence[Who], start: int, end: int) -> Iterator[Told]:
    """Yield what the sentence at [start, end) reports; `row` has its tokens outside quotations."""
    cues = [at for at, token in enumerate(row) if token.low in _SAID]
    adjunct = _according(row, people, start, end)
    if adjunct is not None:
        yield adjunct
        return
    opened = [told for at in cues if (told := _leading(row, people, at, end)) is not None]
    if not opened:
        ended = bool(row) and end - row[-1].end <= _MARKS
        told = _trailing(row, people, start) if ended else None
        if told is not None:
            yield told
        return
    for one, following in zip(opened, [*opened[1:], None], strict=True):
        beyond = _before_clause(row, following, one) if following is not None else end
        if _says_something(row, one.start, beyond):
            yield one._replace(end=beyond)


def _leading(row: Sequence[Token], people: Sequence[Who], index: int, end: int) -> Told | None:
    """Read a cue with its content behind it."""
    verb = CUE_VERBS.get(row[index].low)
    if verb is None or verb.kind is not CueKind.SAY or not speaks(row, index, people):
        return None
    at = _content(row, people, index, verb.lemma)
    if at is None or not _says_something(row, row[at].start, end) or _unreal(row, index):
        return None
    who = subject(row, index, people)
    return Told(row[at].start, end, row[index], who) if who is not None else None


def _unreal(row: Sequence[Token], index: int) -> bool:
    """Tell what nobody has said yet: "to say", "would say", "did not say"."""
    return index > 0 and row[index - 1].low in (*AUXILIARIES - HAVING, "to")


def _content(row: Sequence[Token], people: Sequence[Who], index: int, lemma: str) -> int | None:
    """Return the token with which the content of a cue begins."""
    for at in range(index + 1, min(index + 1 + _TO_THAT, len(row) - 1)):
        if row[at].low == "that" and not row[at + 1].gap.strip():
            beside = at == index + 1 or lemma in CLAUSAL | ADDRESSING
            return at + 1 if beside else None  # "urged people to leave a town that floods"
        if broken(row[at]) or row[at].low in FINITE:
            break
    first = index + 1
    if lemma in ADDRESSING:
        addressee = next((who for who in people if first < len(row) and who.start == row[first].start), None)
        while addressee is not None and first < len(row) and row[first].start < addressee.end:
            first += 1
    if lemma not in CLAUSAL or first >= len(row) or broken(row[first]):
        return None
    while first < len(row) - 2 and not broken(row[first + 1]):
        if row[first].low == "on" and row[first + 1].low in ADVERBS:  # "said on Monday the dam was old"
            first += 2
        elif row[first].low in ADVERBS:
            first += 1
        else:
            break
    if row[first].low in PREPOSITIONS | SUBORDINATORS or row[first].low == "to":
        return None
    return first if _finite(row[first:]) else None


def _finite(row: Sequence[Token]) -> bool:
    """Tell whether a clause follows, rather than a noun: "said the dam was old", "said the minister"."""
    for at, token in enumerate(row[1:], 1):
        if broken(token):
            return False
        if token.low in FINITE or token.low.endswith(("ed", "n't")) or (at > 1 and token.low in CUE_VERBS):
            return True
    return False


def _clause(row: Sequence[Token]) -> bool:
    """Tell whether words before an attribution say something: not "In a statement", "Asked about it"."""
    if len(row) < _LEAST or row[0].low in _ADVERBIAL:
        return False
    row = _main(row)
    return any(token.low in FINITE or token.low.endswith(("ed", "n't", "es")) for token in row[1:])


def _main(row: Sequence[Token]) -> Sequence[Token]:
    """Leave out what only says when and where: "Today, in a new paper published in Lund, …"."""
    first = 0
    while first < len(row):
        end = next((at for at in range(first + 1, len(row)) if broken(row[at])), len(row))
        part = row[first:end]
        alone = len(part) == 1 and part[0].low in ADVERBS
        if not alone and not (part[0].low in PREPOSITIONS and _phrase(part)):
            break
        first = end
    return row[first:]


def _phrase(row: Sequence[Token]) -> bool:
    """Tell whether words behind a preposition go on without a verb and its subject."""
    for last, token in pairwise(row):
        subject = token.low in DETERMINERS or token.low in PERSONAL or token.capital
        if token.low in FINITE:
            return False
        if subject and not (last.capital or last.low in PREPOSITIONS or last.low in DETERMINERS):
            return False
    return True


def _trailing(row: Sequence[Token], people: Sequence[Who], start: int) -> Told | None:
    """Read an attribution that ends the sentence: "…, Berg said", "…, said the minister"."""
    for index in range(len(row) - 1, max(-1, len(row) - 1 - _TAIL), -1):
        verb = CUE_VERBS.get(row[index].low)
        if verb is None or verb.lemma not in CLAUSAL or not speaks(row, index, people):
            continue
        first = index
        while first and not broken(row[first]):
            first -= 1
        if not first or row[first].gap.strip() != "," or index - first > _TAIL:
            return None
        if any(":" in token.gap for token in row[index + 1 :]) or (
            first < index and verb.lemma not in ADDRESSING and _object(row, people, index)
        ):
            return None
        inside = [who for who in people if who.start >= row[first].start]
        who = (
            behind(row, row[index], inside) if first == index else subject(row[first:], index - first, inside)
        )
        content_end = row[first - 1].end
        if who is None or not _clause(row[:first]):
            return None
        return Told(start, content_end, row[index], who)
    return None


def _object(row: Sequence[Token], people: Sequence[Who], index: int) -> bool:
    """Tell whether somebody stands behind a verb who is not told anything: "the council confirmed Berg"."""
    if index + 1 >= len(row) or broken(row[index + 1]):
        return False
    return row[index + 1].low in PERSONAL or any(
        who.start == row[index + 1].start and who.names for who in people
    )


def _according(row: Sequence[Token], people: Sequence[Who], start: int, end: int) -> Told | None:
    for index, who in according(row, people):
        commas = (at for at in range(index + 3, len(row)) if "," in row[at].gap)
        beyond = next((at for at in commas if row[at].low not in RELATIVES), len(row))
        if index < 2 and beyond < len(row):
            return Told(row[beyond].start, end, row[index], who)
        if index and _says_something(row, start, row[index - 1].end):
            return Told(start, row[index - 1].end, row[index], who)
    return None


def _before_clause(row: Sequence[Token], following: Told, one: Told) -> int:
    """Return where the content of `one` ends, before the clause of the next cue."""
    cut = next(at for at, token in enumerate(row) if token.start == following.cue.start)
    while (
        cut > 1 and row[cut].start > one.start and not broken(row[cut]) and row[cut].low not in ("and", "but")
    ):
        cut -= 1
    return row[cut - 1].end


def _says_something(row: Sequence[Token], start: int, end: int) -> bool:
    return sum(start <= token.start < end for token in row) >= _LEAST

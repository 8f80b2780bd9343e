"""Who says a quotation: the cue near it, and the subject of that cue.

After the quotation ("…," she said; "…," said the minister), before it (she said that "…", the claim that
"…"), or, where a sentence is nothing but a quotation, whoever spoke last.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from samestory.extract.reference import Who
from samestory.extract.tokens import Token
from samestory.lexicon.speech import CUE_NOUNS, CUE_VERBS, OFTEN_NO_VERB

#: Marks at the end of quoted words that announce "she said".
_ANNOUNCES = ",?!—–-…"
#: How many words after a quotation its cue may stand.
_AFTER = 30
#: Words that may stand between a verb of saying and a subject behind it: "said the Chinese leader".
_INVERSION = 3
#: Words before a noun, not before a verb.
_DETERMINERS = frozenset("the a an of his her their its this that these those no any some in for".split())


class Heard(NamedTuple):
    """A cue and the candidate that is its subject."""

    cue: Token
    who: Who


def after(row: Sequence[Token], people: Sequence[Who], end: int, limit: int) -> Heard | None:
    """Find the cue that follows a quotation which ends at `end`, before `limit`."""
    tail = [token for token in row if end <= token.start < limit][:_AFTER]
    if not tail:
        return None
    inside = [who for who in people if tail[0].start <= who.start < limit]
    for index, token in enumerate(tail):
        if not _speaks(token, tail, index):
            continue
        before = [who for who in inside if who.end <= token.start]
        if before:
            who = _subject(before, token)
            return Heard(token, who) if who is not None else None
        behind = [
            who
            for who in inside
            if who.start >= token.end and _words_between(tail, token.end, who.start) <= _INVERSION
        ]
        if index <= _INVERSION and behind and token.low in CUE_VERBS:
            return Heard(token, behind[0])
        if index > _INVERSION:
            return None
    return _according(tail, inside)


def before(row: Sequence[Token], people: Sequence[Who], start: int, floor: int) -> Heard | None:
    """Find the nearest cue before a quotation that starts at `start`, not before `floor`."""
    head = [token for token in row if floor <= token.start < start]
    inside = [who for who in people if floor <= who.start and who.end <= start]
    for index in range(len(head) - 1, -1, -1):
        token = head[index]
        if _speaks(token, head, index):
            previous = head[index - 1].low if index else ""
            who = _subject_of(token, previous, [who for who in inside if who.end <= token.start])
        elif token.low in CUE_NOUNS:
            who = next((who for who in inside if who.owning and _owns(who, token, head)), None)
        else:
            continue
        if who is not None:
            return Heard(token, who)
    return _according(head, inside)


def announced(text: str, end: int) -> bool:
    """Tell whether quoted words that end at `end` announce their speaker: a comma inside or outside."""
    around = text[max(0, end - 1) : end + 3]
    return any(mark in _ANNOUNCES for mark in around[:1]) or "," in around[1:]


def _subject_of(verb: Token, previous: str, people: Sequence[Who]) -> Who | None:
    """Return the subject: of a participle ("adding that") that of the main clause, else the nearest."""
    if not people:
        return None
    free = [who for who in people if not who.governed and not who.owning]
    if verb.low.endswith("ing"):
        owners = [who for who in people if who.owning and not who.governed]
        return next(iter(free or owners), None)
    if previous in ("and", "but", "then"):  # a second verb of the same subject
        pronouns = [who for who in free if who.kind == "pronoun" and who.gender != "n"]
        persons = [who for who in free if who.kind in ("person", "group", "role")]
        return pronouns[-1] if pronouns else next(iter(persons or free), None)
    return _subject(people, verb)


def _subject(people: Sequence[Who], verb: Token) -> Who | None:
    free = [who for who in people if not who.governed]
    if not free:
        return None
    if "," in verb.gap:  # a name, its apposition, the verb
        named = [who for who in free if who.kind in ("person", "group") and not who.owning]
        if named:
            return named[-1]
    return free[-1]


def _owns(who: Who, noun: Token, row: Sequence[Token]) -> bool:
    return who.end <= noun.start and _words_between(row, who.end, noun.start) <= 2


def _words_between(row: Sequence[Token], start: int, end: int) -> int:
    return sum(start <= token.start < end for token in row)


def _speaks(token: Token, row: Sequence[Token], index: int) -> bool:
    """Tell a verb of saying from its look-alikes: "the report", "Answer", "of claims"."""
    following = row[index + 1].low if index + 1 < len(row) else ""
    if token.capital or (token.low not in CUE_VERBS and f"{token.low} {following}" not in CUE_VERBS):
        return False
    previous = row[index - 1].low if index else ""
    return not (token.low in OFTEN_NO_VERB and previous in _DETERMINERS)


def _according(row: Sequence[Token], people: Sequence[Who]) -> Heard | None:
    for one, two in pairwise(row):
        if one.low == "according" and two.low == "to":
            who = next((who for who in people if who.start >= two.end), None)
            return Heard(one, who) if who is not None else None
    return None

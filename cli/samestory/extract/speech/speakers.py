"""Who says a quotation: the cue near it, and the subject of that cue.

After the quotation ("…," she said; "…," said the minister), before it (she said that "…", the claim that
"…", she said: ¶ "…"), or in an adjunct ("according to Berg", "as Berg put it").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from samestory.extract.speech.candidates import Who
from samestory.extract.speech.clauses import according, broken, speaks, subject, unnamed
from samestory.extract.tokens import Token
from samestory.lexicon.grammar import DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from samestory.lexicon.speech import (
    ADDRESSING,
    BESIDE_QUOTES,
    CUE_NOUNS,
    CUE_VERBS,
    INANIMATE,
    LIGHT_VERBS,
    CueKind,
)

#: Marks at the end of quoted words that announce "she said".
_ANNOUNCES = ",?!—–-…"
#: How many words after a quotation its cue may stand.
_AFTER = 30
#: How long an attribution at the end of a sentence may be before its verb, in words.
_TRAILING = 8
#: How many cues before a quotation are looked at, the nearest first; in news it is the fourth at most.
_CUES = 6
#: Before a verb of saying these leave open whether anybody says it.
_MODALS = frozenset("will would can could may might should must to".split())
#: Words that may stand between a verb of saying and a subject behind it: "said the Chinese leader".
_INVERSION = 3


class Heard(NamedTuple):
    """A cue and the candidate that is its subject."""

    cue: Token
    who: Who


def after(row: Sequence[Token], people: Sequence[Who]) -> Heard | None:
    """Find the cue in the tokens that follow a quotation."""
    tail = row[:_AFTER]
    if not tail:
        return None
    for index, token in enumerate(tail):
        beside = token.low in BESIDE_QUOTES and index <= _INVERSION + 1
        if not beside and not speaks(tail, index, people):
            continue
        if (who := subject(tail, index, people)) is not None:
            return Heard(token, who)
        who = behind(tail, token, people)
        if index <= _INVERSION and who is not None:
            return Heard(token, who)
        if index > _INVERSION:
            return None
    return _according(tail, people) or _any_verb(tail, people)


def _any_verb(row: Sequence[Token], people: Sequence[Who]) -> Heard | None:
    """Read "…," she surmised: a subject and a verb alone behind a quotation tell of speech."""
    first = people[0] if people and people[0].start == row[0].start else None
    if first is None or first.owning:
        return None
    rest = [token for token in row if token.start >= first.end]
    verb = rest[0] if rest else None
    return Heard(verb, first) if verb is not None and len(rest) <= 2 and verb.low.endswith("ed") else None


def behind(row: Sequence[Token], verb: Token, people: Sequence[Who]) -> Who | None:
    """Return the subject of an inverted verb: "said the minister"."""
    cue = CUE_VERBS.get(verb.low)
    if cue is not None and cue.lemma in ADDRESSING - {"warn"}:
        return None  # "told the minister"
    for who in people:
        if (
            not who.owning
            and who.start >= verb.end
            and _words_between(row, verb.end, who.start) <= _INVERSION
        ):
            return who
    rest = [token for token in row if token.start >= verb.end]
    end = next((at for at, token in enumerate(rest) if broken(token) and at), len(rest))
    return unnamed(rest[:end])


def before(row: Sequence[Token], people: Sequence[Who], gap: str = " ") -> Heard | None:
    """Find the nearest cue in the tokens before a quotation; `gap` stands between the last and it."""
    weak: Heard | None = _label(row, people, gap)
    if weak is not None:
        return weak
    cues = (at for at in range(len(row) - 1, -1, -1) if _is_cue(row, at, people))
    for index in islice(cues, _CUES):
        who, sure = _speaker_of(row, index, people, gap)
        if who is None:
            continue
        if sure:
            return Heard(row[index], who)
        weak = weak or Heard(row[index], who)
    return weak or _according(row, people)


def _is_cue(row: Sequence[Token], index: int, people: Sequence[Who]) -> bool:
    low = row[index].low
    return low in CUE_NOUNS or (low in BESIDE_QUOTES and index == len(row) - 1) or speaks(row, index, people)


def _label(row: Sequence[Token], people: Sequence[Who], gap: str) -> Heard | None:
    """Read a name and a colon: "Berg: “We are ready.”"."""
    if ":" not in gap or not row:
        return None
    last = next((who for who in people if who.end == row[-1].end and who.names and not who.owning), None)
    if last is None or last.governed:
        return None
    first = next(at for at, token in enumerate(row) if token.start >= last.start)
    return Heard(row[-1], last) if not first or broken(row[first]) else None


def _speaker_of(row: Sequence[Token], index: int, people: Sequence[Who], gap: str) -> tuple[Who | None, bool]:
    """Return the speaker that the cue at `index` names, and whether it can only be one."""
    token = row[index]
    if speaks(row, index, people):
        if _named(row, index):
            return None, False
        inverted = _inverted(row, index, people) if "," in gap or ":" in gap else None
        who = inverted or subject(row, index, people)
        return who, inverted is not None or (who is not None and not _figurative(row, index, who))
    return _of_noun(row, index, people) if token.low in CUE_NOUNS else subject(row, index, people), True


def _of_noun(row: Sequence[Token], index: int, people: Sequence[Who]) -> Who | None:
    """Return whose words a noun names: "Berg’s claim", "Berg made the point", "Berg used the phrase"."""
    owner = next((who for who in people if who.owning and _owns(who, row[index], row)), None)
    if owner is not None:
        return owner
    for at in range(index - 1, max(-1, index - 5), -1):
        if row[at].low in LIGHT_VERBS:
            return subject(row, at, people)
        if broken(row[at + 1]):
            return None
    return None


def _named(row: Sequence[Token], index: int) -> bool:
    """Tell a participle that gives a name from a verb: "the club, dubbed “the Miracle Men”"."""
    verb = CUE_VERBS.get(row[index].low)
    alone = all(token.low in DETERMINERS for token in row[index + 1 :])
    return verb is not None and verb.kind is CueKind.NAME and alone and broken(row[index])


def _inverted(row: Sequence[Token], index: int, people: Sequence[Who]) -> Who | None:
    """Return the subject of "but, said Berg, “…”" or "Said Berg: “…”"."""
    verb = row[index]
    if index and not broken(verb):
        return None
    who = behind(row, verb, people)
    rest = [token for token in row[index + 1 :] if who is not None and token.start >= who.end]
    return who if who is not None and not verb.low.endswith("ing") and (not rest or broken(rest[0])) else None


def _figurative(row: Sequence[Token], index: int, who: Who) -> bool:
    """Tell what quotes nobody by itself: "it means", "they think", "will say", "the move signals"."""
    verb = CUE_VERBS.get(row[index].low)
    if verb is None:
        return False
    modal = index > 0 and row[index - 1].low in _MODALS
    neuter = who.kind == "pronoun" and who.gender == "n"
    finding = not neuter and index + 1 < len(row) and row[index + 1].low == "that"
    thinking = verb.kind is CueKind.THINK and not finding
    return thinking or modal or (neuter and verb.lemma in INANIMATE)


def trailing(tail: Sequence[Token], people: Sequence[Who]) -> Heard | None:
    """Find the attribution that ends the sentence of some quoted words: … "at risk" for years, Berg said."""
    breaks = [index for index, token in enumerate(tail) if "," in token.gap]
    if not breaks:
        return None
    rest = tail[breaks[-1] :]
    if rest[0].low in SUBORDINATORS | RELATIVES:
        return None
    inside = [who for who in people if who.start >= rest[0].start]
    for index in range(min(len(rest), _TRAILING)):
        if not speaks(rest, index, inside) or rest[index].low.endswith("ing"):
            continue
        who = behind(rest, rest[index], inside) if index == 0 else subject(rest, index, inside)
        return Heard(rest[index], who) if who is not None else None
    return _according(rest, inside)


def introduced(row: Sequence[Token], people: Sequence[Who]) -> Heard | None:
    """Find who speaks after a sentence that ends with a colon: "Berg had this to say:"."""
    heard = before(row, people) if row else None
    if heard is not None or not row:
        return heard
    free = [who for who in people if not who.governed and not who.owning]
    return Heard(row[-1], free[0]) if free else None


def announced(text: str, end: int) -> bool:
    """Tell whether quoted words that end at `end` announce their speaker: a comma inside or outside."""
    around = text[max(0, end - 1) : end + 3]
    return any(mark in _ANNOUNCES for mark in around[:1]) or "," in around[1:]


def _owns(who: Who, noun: Token, row: Sequence[Token]) -> bool:
    between = [token for token in row if who.end <= token.start < noun.start]
    return who.end <= noun.start and len(between) <= 2 and not any(one.low in PREPOSITIONS for one in between)


def _words_between(row: Sequence[Token], start: int, end: int) -> int:
    """Count words in small letters: a title may be long, "said Lower Town Planning Committee chair Berg"."""
    return sum(start <= token.start < end and not token.capital for token in row)


def _according(row: Sequence[Token], people: Sequence[Who]) -> Heard | None:
    for at, who in according(row, people):
        pending = who.kind == "pronoun" and who.owning  # "according to her “roadmap”"
        return None if pending else Heard(row[at], who)
    return None

"""The verbs of saying in a sentence, and the subject of each.

A sentence is a row of tokens without the quotations and without what stands in parentheses. The subject of a
verb is looked for to its left, in its own clause: next to it, behind an apposition or a relative clause
between commas, or, for a participle and for a second verb, at the head of the main clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samestory.extract.speech.candidates import RELATIVE, Who
from samestory.extract.speech.candidates import phrase as phrase_of
from samestory.extract.tokens import Token
from samestory.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    CONJUNCTIVE,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from samestory.lexicon.speech import CUE_VERBS, OFTEN_NO_VERB

#: What parts one clause from the next between two words.
_BREAKS = frozenset(',;:—–―"“”«»„()[]')
_BEFORE_VERBS = frozenset("he she they it who i we you which that to and not will would".split())
#: Pronouns that "’s" makes no owner of.
_CONTRACTED = frozenset("he she it that there who what here i we they you".split())
#: Words before a noun, not before a verb.
_BEFORE_NOUNS = DETERMINERS - {"that", "both", "one", "most", "many"} | {"of", "for", "in", "with", "from"}
#: Participles that "as saying" follows.
_QUOTED = frozenset("quoted cited reported recorded paraphrased".split())
#: How long a noun phrase without a name may be, in words.
_LONGEST = 9
#: How many stretches between commas a subject stands before its verb at most; in news it is five.
_FARTHEST = 8


def speaks(row: Sequence[Token], index: int, people: Sequence[Who]) -> bool:
    """Tell a verb of saying from its look-alikes: "the report", "Berg’s claim", "late-night tweets"."""
    token = row[index]
    following = row[index + 1].low if index + 1 < len(row) else ""
    if token.low not in CUE_VERBS and f"{token.low} {following}" not in CUE_VERBS:
        return False
    if token.capital and index and not broken(token):
        return False
    if not index:
        return token.low not in OFTEN_NO_VERB or not token.capital
    previous = row[index - 1]
    if _owner(previous) or previous.low in _BEFORE_NOUNS:
        return False
    return token.low not in OFTEN_NO_VERB or _has_subject_beside(row, index, people)


def _owner(token: Token) -> bool:
    """Tell "Berg’s claim" from "he’s claiming"."""
    return token.possessive and token.low not in _CONTRACTED


def _has_subject_beside(row: Sequence[Token], index: int, people: Sequence[Who]) -> bool:
    """Tell whether a form that is more often a noun stands where only a verb can: after its subject."""
    previous = row[index - 1]
    if group_start(row, index) < index or previous.low in _BEFORE_VERBS or index + 1 == len(row):
        return True
    numbers = {who.number for who in people if who.end == previous.end}
    cue = CUE_VERBS.get(row[index].low)
    base = cue is not None and cue.lemma == row[index].low
    if broken(row[index]):
        return not base
    if base:
        return "p" in numbers or (previous.low.endswith("s") and not previous.capital and not numbers)
    return bool(numbers)


def broken(token: Token) -> bool:
    """Tell whether a mark that parts clauses stands right before a token."""
    return not _BREAKS.isdisjoint(token.gap)


def group_start(row: Sequence[Token], index: int) -> int:
    """Return where the verb group of the verb at `index` begins: "had also said"."""
    while index and not broken(row[index]):
        low = row[index - 1].low
        if low not in AUXILIARIES and low not in ADVERBS and not _adverb(row[index - 1]):
            break
        index -= 1
    return index


def _adverb(token: Token) -> bool:
    return token.low.endswith("ly") and not token.capital and len(token.low) > 4


def subject(row: Sequence[Token], index: int, people: Sequence[Who]) -> Who | None:
    """Return who says what the verb at `index` says, or None where the sentence leaves it out."""
    verb, head = row[index], group_start(row, index)
    ahead = [who for who in people if who.end <= verb.start]
    if _passive(row, head, index):
        return _agent(row, index, people)
    if verb.low.endswith("ing") and not (head and row[head - 1].low in RELATIVES | {"as"}) and head == index:
        return _of_participle(row, index, ahead)
    if not head:
        return None
    previous = row[head - 1].low
    if previous == "as" and head > 1 and row[head - 2].low in _QUOTED:
        return _beside(row, group_start(row, head - 2), ahead)  # "was quoted as saying"
    if broken(row[head]):
        return _across(row, head, ahead)
    if previous in ("and", "but", "then", "or", "to"):  # a second verb of the same subject
        return _of_cue_before(row, head, ahead) or _of_main_clause(ahead)
    return _beside(row, head, ahead)


def _passive(row: Sequence[Token], head: int, index: int) -> bool:
    group = row[head:index]
    return any(token.low in BEING for token in group) and not row[index].low.endswith("ing")


def _agent(row: Sequence[Token], index: int, people: Sequence[Who]) -> Who | None:
    """Return the agent of a passive: "was called by Berg"; "was quoted as saying" is found at "saying"."""
    for at in range(index + 1, min(index + 6, len(row))):
        if broken(row[at]):
            return None
        if row[at].low == "by":
            return next((who for who in people if who.start >= row[at].end), None)
    return None


def _of_participle(row: Sequence[Token], index: int, people: Sequence[Who]) -> Who | None:
    """Return whom "…, adding that" or "footage of Berg asking" is about."""
    if index and not broken(row[index]):
        beside = [who for who in people if who.end == row[index - 1].end and not who.owning]
        if beside and (beside[-1].kind == "person" or not beside[-1].governed):
            return beside[-1]
    before = _of_cue_before(row, index, people)
    if before is not None:
        return before
    first = index
    while first > 1 and not broken(row[first - 1]):
        first -= 1
    free = [who for who in people if not who.governed]
    near = [who for who in free if who.start >= row[max(0, first - 1)].start]
    return _first_free(near) or _first_free(free)


def _first_free(people: Sequence[Who]) -> Who | None:
    return next((who for who in people if not who.owning), next(iter(people), None))


def _of_cue_before(row: Sequence[Token], index: int, people: Sequence[Who]) -> Who | None:
    """Return the subject of the verb of saying before: "Berg denied it, adding"."""
    for at in range(index - 1, 0, -1):
        if speaks(row, at, people) and not row[at].low.endswith("ing"):
            return subject(row, at, people)
    return None


def _of_main_clause(people: Sequence[Who]) -> Who | None:
    free = [who for who in people if not who.governed and not who.owning]
    pronouns = [who for who in free if who.kind == "pronoun" and who.gender != "n"]
    persons = [who for who in free if who.kind in ("person", "group", "role")]
    return pronouns[-1] if pronouns else next(iter(persons or free), None)


def _beside(row: Sequence[Token], head: int, people: Sequence[Who]) -> Who | None:
    """Return the noun phrase that ends where the verb group begins."""
    first = head - 1
    while first and not broken(row[first]) and not _opens_clause(row[first - 1]):
        first -= 1
    start = row[first].start
    inside = [who for who in people if who.end > start]
    adjacent = [who for who in inside if who.end == row[head - 1].end]
    for who in adjacent:
        if not who.governed or who.governed in CONJUNCTIVE:
            return _whole(who, row[first:head])
    free = [who for who in inside if not who.governed and not who.owning]
    return _whole(free[-1], row[first:head]) if free else unnamed(row[first:head])


def _whole(who: Who, stretch: Sequence[Token]) -> Who:
    """Return a role with all the words of its phrase: "union officials", "a spokesman for the port"."""
    if who.kind != "role" or who.names:
        return who
    longer = unnamed(stretch)
    if longer is None or not (longer.start <= who.start and who.end <= longer.end):
        return who
    return who._replace(start=longer.start, end=longer.end, text=longer.text)


def _opens_clause(token: Token) -> bool:
    if token.low in SUBORDINATORS or token.low in ("whose", "whom"):
        return True
    return token.low in FINITE or (
        token.low in CUE_VERBS and token.low not in OFTEN_NO_VERB and not token.capital
    )


def _across(row: Sequence[Token], head: int, people: Sequence[Who]) -> Who | None:
    """Return the subject before what stands between commas: "Berg, who came late, said"."""
    fallback: Who | None = None
    beyond = head
    for _ in range(_FARTHEST):
        first = beyond - 1
        while first and not broken(row[first]):
            first -= 1
        start, end = row[first].start, row[beyond - 1].end
        inside = [
            who
            for who in people
            if start <= who.start and who.end <= end and who.text.lower() not in RELATIVE
        ]
        free = [who for who in inside if not who.governed and not who.owning]
        if row[first].low not in RELATIVES and not row[first].low.endswith("ing"):
            named = [who for who in free if who.kind in ("person", "group") or _personal(who)]
            if named:
                return named[-1]
            fallback = fallback or (free[-1] if free else None)
        beyond = first
        if not first:
            end = next((at for at in range(1, head) if broken(row[at])), head)
            return fallback or unnamed(row[:end])
    return fallback


def _personal(who: Who) -> bool:
    return who.kind == "pronoun" and who.gender != "n"


def unnamed(phrase: Sequence[Token]) -> Who | None:
    """Read a subject that no list of roles knows: "the letter", "a narrator in the film"."""
    first = 0
    while first < len(phrase) and (phrase[first].low in ADVERBS or _adverb(phrase[first])):
        first += 1
    phrase = phrase[first:]
    if not phrase or len(phrase) > _LONGEST or phrase[0].low in PREPOSITIONS | SUBORDINATORS:
        return None
    if any(token.low in FINITE or token.low in RELATIVES for token in phrase):
        return None
    head = next((at for at, token in enumerate(phrase) if token.low in PREPOSITIONS), len(phrase)) - 1
    noun = phrase[head].low
    plural = noun.endswith("s") and not noun.endswith("ss")
    known = (
        phrase[0].low in DETERMINERS
        or phrase[0].possessive
        or phrase[0].capital
        or phrase[0].low[0].isdigit()
    )
    if not known and not plural:
        return None
    text = phrase_of(phrase)
    number = "p" if plural else "s"
    return Who(phrase[0].start, phrase[-1].end, text, "role", number, None, (text,), "", owning=False)


def noun_phrase(row: Sequence[Token], first: int, people: Sequence[Who]) -> Who | None:
    """Return the noun phrase that begins at `first`: "(according to) a government report"."""
    beyond = first + 1
    while beyond < len(row) and not broken(row[beyond]) and row[beyond].low not in PREPOSITIONS:
        beyond += 1
    inside = [who for who in people if row[first].start <= who.start and who.end <= row[beyond - 1].end]
    heads = [who for who in inside if who.end == row[beyond - 1].end and not who.owning]
    if heads:
        return _whole(heads[-1], row[first:beyond])
    return unnamed(row[first:beyond]) or next(iter(inside), None)


def according(row: Sequence[Token], people: Sequence[Who]) -> Iterator[tuple[int, Who]]:
    """Yield where "according to" stands and whom it names, up to the first that names nobody."""
    for at in range(len(row) - 2):
        if row[at].low == "according" and row[at + 1].low == "to":
            who = noun_phrase(row, at + 2, people)
            if who is None:
                return
            yield at, who

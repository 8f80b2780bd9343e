"""What quotation marks hold: speech, a phrase of it, the title of a work, or a term at arm's length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samestory.extract.speech.marks import Marked
from samestory.extract.tokens import Token
from samestory.lexicon.grammar import AUXILIARIES
from samestory.lexicon.speech import CUE_VERBS, CueKind
from samestory.lexicon.works import TITLING, WORKS
from samestory.model import QuoteForm, Role
from samestory.text import words

#: From this many words on, what stands in marks is speech whatever its grammar.
_SPEECH_WORDS = 8
#: The longest term or scare quote, in words.
_TERM_WORDS = 2
#: The longest title of a work, in words.
_TITLE_WORDS = 12
#: Words that make a clause of a few words: finite verbs and subject pronouns.
_CLAUSE = frozenset(
    "am are can can't could couldn't did didn't do does doesn't don't had has have he he's i i'd i'll "
    "i'm i've is isn't it it's may might must she she's should they they're was we we'll we're we've "
    "were will won't would you you're".split()
)
#: Words that a verb phrase or a judgement follows, not a term: "would “consider” it", "he was “tired”".
_VERBAL = AUXILIARIES | {"to"}
#: Verbs that slogans follow, not titles.
_CRIES = frozenset("chant shout yell cry urge".split())
#: Words that a title leaves in small letters.
_SMALL = frozenset("a an and as at but by for from in into is of on or over s the to vs with".split())
_STOPS = re.compile(r"[.!?]\s")


def of_words(text: str, one: Marked, role: Role, before: Sequence[Token]) -> QuoteForm:
    """Return the form of what `one` encloses, as far as words tell; `before` are the tokens before it."""
    inside = [found.group() for found in words(text[one.start : one.end])]
    if role in (Role.TITLE, Role.HEADING):
        return QuoteForm.TITLE
    if one.nested:
        return QuoteForm.EMBEDDED
    if _is_title(text, one, inside, before):
        return QuoteForm.TITLE
    return QuoteForm.SPEECH if _is_speech(text, one, inside) else QuoteForm.PHRASE


def _is_title(text: str, one: Marked, inside: Sequence[str], before: Sequence[Token]) -> bool:
    """Tell the name of a work: capitals throughout, or a word for a work right before it."""
    if not 0 < len(inside) <= _TITLE_WORDS or _STOPS.search(text, one.start, one.end):
        return False
    capitals = all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in inside)
    if not capitals or not (inside[0][0].isupper() or inside[0][0].isdigit()):
        return False
    if _named(before) or _led_in(text, one, before):
        return False
    if len(inside) > 1:
        return sum(word[0].isupper() for word in inside) > 1 and text[one.end - 1] not in "?!"
    return any(token.low in WORKS or token.low in TITLING for token in before[-2:]) or _owned(before)


def _named(before: Sequence[Token]) -> bool:
    """Tell whether somebody gives a name: "called her “Iron Lady”", but not "a film called “Iron Lady”"."""
    near = before[-4:]
    if not near or any(token.low in WORKS or token.low in TITLING for token in near):
        return False
    cues = (CUE_VERBS.get(token.low) for token in near[-2:])
    return near[-1].low == "as" or any(cue is not None and cue.kind is CueKind.NAME for cue in cues)


def _led_in(text: str, one: Marked, before: Sequence[Token]) -> bool:
    """Tell words that a colon, or a verb of saying and a comma, leads in."""
    gap = text[max(0, one.start - 4) : one.start]
    cue = CUE_VERBS.get(before[-1].low) if before else None
    if cue is not None and cue.lemma in _CRIES:
        return True
    return ":" in gap or ("," in gap and cue is not None and cue.kind is CueKind.SAY)


def _owned(before: Sequence[Token]) -> bool:
    return bool(before) and before[-1].possessive and before[-1].capital


def unsaid(form: QuoteForm, quoted: str, before: Sequence[Token]) -> QuoteForm:
    """Return the form of words that nobody is said to have said: a few make a term or a scare quote."""
    if before and before[-1].low in _VERBAL:
        return form
    few = sum(1 for _ in words(quoted))
    lower = quoted[:1].islower() or not quoted[:1].isalpha()
    if form is QuoteForm.SPEECH and lower and few < _TERM_WORDS + 2 and quoted.endswith(","):
        form = QuoteForm.PHRASE
    return QuoteForm.TERM if form is QuoteForm.PHRASE and few <= _TERM_WORDS else form


def _is_speech(text: str, one: Marked, inside: Sequence[str]) -> bool:
    last = text[one.end - 1 : one.end]
    verbal = any(word.lower().replace("’", "'") in _CLAUSE for word in inside)
    clause = verbal and (len(inside) > 2 or (len(inside) == 2 and inside[0][0].isupper() and last in ".,!?"))
    sentence_like = len(inside) > 2 and inside[0][0].isupper() and last == "."
    return len(inside) >= _SPEECH_WORDS or clause or (len(inside) > 1 and last in ",?!") or sentence_like

"""Whether a full stop, a mark of question or exclamation, or an ellipsis ends a sentence."""

from __future__ import annotations

import re
from typing import Final

from samestory.extract.sentences.shortened import ends_after_word
from samestory.extract.sentences.stops import DASHES, LIKELY_OPENERS, MOST, OPENERS, QUOTES, WORD, Stop
from samestory.lexicon.abbreviations import EXCLAIMED
from samestory.lexicon.affiliations import PARTICLES
from samestory.lexicon.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from samestory.lexicon.speech import CUE_VERBS, CueKind

#: What a sentence can begin with, beside a capital and a figure.
_SIGNS: Final = frozenset("$€£¥@#&.…")
_NO_I: Final = frozenset({"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll"})

#: Behind a verb: it brings in the next quotation.
_INTRODUCES = re.compile(r"[,:] [\"“‘'][\"“‘']?[A-Z]")
_SMALL: Final = PARTICLES | {"of"}
#: After a quotation that ended with a full stop only these point back to it.
_PLAIN_CUES: Final = frozenset({"add", "explain", "note", "say", "write"})
#: After "asked" these bring in what was asked.
_ASKED: Final = frozenset({"for", "how", "if", "that", "what", "whether", "why"})
_ADVERBIAL: Final = (
    WEEKDAYS.keys()
    | SHORT_WEEKDAYS.keys()
    | MONTHS.keys()
    | frozenset(
        """
        after again as at before during earlier from in last later of on through to via when
        while with""".split()
    )
)


def ends_sentence(stop: Stop) -> bool:
    """Say whether a sentence ends at `stop` and another follows."""
    marks = stop.text[stop.start : stop.end]
    first = stop.text[stop.word]
    if stop.gap == stop.after:
        return _run_together(stop, marks)
    if not (first.isupper() or first.isdigit() or first in _SIGNS) or not _has_words(stop):
        return False
    if stop.closed[:1] in QUOTES and (stop.opened[:1] in DASHES or _attributed(stop, marks)):
        return False
    if marks == "…" or (marks[0] in ".…" and len(marks) > 1):
        return _after_ellipsis(stop, marks)
    if marks[0] == ".":
        return ends_after_word(stop)
    return marks != "!" or stop.before not in EXCLAIMED or bool(stop.closed) or stop.opens(LIKELY_OPENERS)


def _has_words(stop: Stop) -> bool:
    """Say whether there is anything to be a sentence: not in the dots that open one."""
    return any(map(str.isalnum, stop.text[max(stop.begin, stop.start - MOST) : stop.start]))


def _run_together(stop: Stop, marks: str) -> bool:
    """Know "ended.The next": a word, and without a space another with a capital."""
    before, following = stop.before, stop.next
    if not (following[:1].isupper() and (following[1:].islower() or following in {"A", "I"})):
        return False
    if stop.closed or stop.opened:
        return bool(stop.closed.strip("'’")) or "“" in stop.opened
    if "." in before or "/" in stop.text[max(stop.begin, stop.start - MOST) : stop.start].rpartition(" ")[2]:
        return False
    if before.isdigit():
        return len(before) > 1 and len(following) > 2
    if before.islower():
        return len(before) > 2 and marks not in {"…", "..."}
    return len(before) > 1 and stop.opens(OPENERS) and ends_after_word(stop)


def _after_ellipsis(stop: Stop, marks: str) -> bool:
    text = stop.text
    if text[stop.start - 1 : stop.start] in {"[", "("}:
        return False
    if stop.closed[:1] in QUOTES | {")"} or marks.count(".") > 3:
        return True
    if stop.opened.strip("—–- "):
        return True
    following = stop.next
    if following.isdigit():
        return False
    spaced = text[stop.start - 1 : stop.start].isspace()
    return not spaced or (following.casefold() in OPENERS and following not in _NO_I)


def _attributed(stop: Stop, marks: str) -> bool:
    """Know the words of a speaker behind a quotation: “Is it safe?” Berg asked."""
    if stop.opened:
        return False
    for place, (word, end) in enumerate(_words_after(stop.text, stop.word, 8)):
        cue = CUE_VERBS.get(word)
        if place and cue and cue.kind is CueKind.SAY:
            return _said(cue.lemma, stop.text[end : end + 24], marks)
        if not (word[0].isupper() or word in _SMALL):
            return False
    return False


def _words_after(text: str, start: int, most: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    while len(found) < most and (word := WORD.match(text, start)):
        found.append((word[0], word.end()))
        start = word.end()
        if text[start : start + 2] == ". ":
            start += 1
        if text[start : start + 1] != " ":
            break
        start += 1
    return found


def _said(lemma: str, rest: str, marks: str) -> bool:
    """Say whether it was the quotation that was said, and not what follows the verb."""
    if marks[0] == ".":
        return lemma in _PLAIN_CUES and rest[:1] in {"", "."}
    if not rest or rest[0] in ",.;:)":
        return not _INTRODUCES.match(rest)
    found = WORD.match(rest, 1)
    following = found[0].casefold() if found else ""
    if lemma == "ask":
        return following not in _ASKED
    return following in _ADVERBIAL

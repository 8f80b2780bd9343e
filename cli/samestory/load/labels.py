"""Lines that head a part of an article although a full stop or a colon ends them."""

from __future__ import annotations

import re

#: The time of an entry in a running report: "9:34 p.m.", "2 p.m.:", "14:05 GMT".
_TIME = re.compile(
    r"(?:\d{1,2}(?:[:.] ?\d\d)? ?[ap]\.? ?m\b\.?|\d{1,2}:\d\d)(?: \(?[A-Z]{2,5}\)?)?\.? ?:?$", re.IGNORECASE
)
#: Words that stay small in a heading.
_SMALL = frozenset(
    """
    a an and as at but by for from in into nor of off on onto or out over per so the to up via vs
    with yet""".split()
)
#: With a verb behind it, it makes even a line of names a sentence.
_SUBJECT = re.compile(r"(?:He|I|It|She|That|There|They|We|Who|You)['’]")
_LONGEST_TIME = 24
_MOST_WORDS = 8
_QUOTES = "'‘’\"“”"


#: Who speaks next in an interview: "Q:", "INTERVIEWER:", "ANNA BERG:".
_SPEAKER = re.compile(r"(?:Q|A|[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}): ?(?=\S)")
#: Words in capitals before a colon that head a text, and are nobody's.
_RUBRICS = frozenset(
    """
    ALSO ANALYSIS BACKGROUND BREAKING COMMENT EDITORIAL EXCLUSIVE EXPLAINED EXPLAINER FACTBOX
    INTERACTIVE INTERVIEW LISTEN LIVE MAP MORE OPINION PHOTOS PICTURES POLL PROFILE QUIZ READ RECAP
    RELATED REVIEW SEE TIMELINE UPDATE UPDATED UPDATES VIDEO VIEWPOINT WATCH""".split()
)


def is_time(line: str) -> bool:
    """Say whether `line` is the time of an entry and nothing else."""
    return len(line) <= _LONGEST_TIME and bool(_TIME.match(line))


def is_turn(line: str) -> bool:
    """Say whether `line` is a question or cry in an interview: who utters it stands before a colon."""
    found = _SPEAKER.match(line)
    return found is not None and line[-1] in "?!…" and _RUBRICS.isdisjoint(re.split("[ :]", found[0]))


def is_label(line: str) -> bool:
    """Say whether `line` is the time of an entry, or words with capitals and a full stop behind them."""
    if len(line) > 80:
        return False
    return is_time(line) or (line.rstrip(_QUOTES).endswith(".") and _has_capitals(line))


def _has_capitals(line: str) -> bool:
    """Know "War and Peace." and "‘A Matter of Luck.’": a sentence has small letters where it has a verb."""
    words = line.strip(f"{_QUOTES}.").split()
    if not 2 <= len(words) <= _MOST_WORDS or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    if _SUBJECT.match(words[0]):
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words):
        return False
    return not any(mark in line.rstrip(_QUOTES)[:-1] for mark in ".!?;")

"""Whether a line is prose, or short enough to head it."""

from __future__ import annotations

import re

from samestory.load.labels import is_label, is_time, is_turn

#: Longer lines are prose whatever they end with.
LONGEST_TITLE = 220
MOST_TITLE_WORDS = 32
_LONGEST_HEADING = 90
MOST_HEADING_WORDS = 11

_FULL_STOP = re.compile(r"[.?!…:;,] ?[\"”’')\]»]*$")
_ENDS_SENTENCE = re.compile(r"(?<!\.\.)[.…] ?[\"”’')\]»]*$|[?!] ?[\"”’')\]»]+$|[:;,]$")
_ABBREVIATED = re.compile(r"\b(?:U\.S|U\.K|U\.N|E\.U|D\.C|Inc|Jr|Sr|Co|Ltd|[ap]\.m)\.$", re.IGNORECASE)
_TWO_SENTENCES = re.compile(r"[.?!][\"”’')]* +[\"“‘'(]?[A-Z]")


def can_be_heading(line: str) -> bool:
    """Say whether `line` is short and no sentence, so that it may head what follows."""
    return (
        len(line) <= _LONGEST_HEADING
        and len(line.split()) <= MOST_HEADING_WORDS
        and (any(mark.isalpha() for mark in line) or is_time(line))
        and not is_turn(line)
        and not is_open_quotation(line)
        and not (_FULL_STOP.search(line) and not re.search(r"[?!]$", line) and not is_label(line))
        and not _TWO_SENTENCES.search(line)
    )


def is_sentence(line: str) -> bool:
    """Say whether `line` is prose: it ends a sentence, or is too long for anything else."""
    if len(line) > LONGEST_TITLE or len(line.split()) > MOST_TITLE_WORDS:
        return True
    if _TWO_SENTENCES.search(line):
        return True
    return bool(_ENDS_SENTENCE.search(line)) and not (_ABBREVIATED.search(line) and len(line.split()) <= 14)


def is_open_quotation(line: str) -> bool:
    """Say whether `line` begins a quotation that it does not end: speech, never a heading."""
    return line[0] in '“"' and line[-1] not in '”"'

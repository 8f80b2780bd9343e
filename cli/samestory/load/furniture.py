"""Lines that belong to the site: buttons, banners, sign-ups, related links, notices."""

from __future__ import annotations

import re

from samestory.load.phrases import INSIDE, LIST_OPENINGS, OPENINGS, WEAK, WHOLE

_BRACKETED = re.compile(r"[{<(][^\[\]{}<>()]{1,60}(?<![.?!])[}>)]$|\[[^\[\]]{1,150}\]$")
_TAG = re.compile(
    r"[a-z]{2,6}[-_/]?\d{1,4}$|[A-Za-z]{2,5}/[A-Za-z]{2,5}(?:/[A-Za-z]{2,5})?$"
    r"|#\w+(?:[ ,]+#\w+)*$|/?[A-Z]{2,3}/[A-Z/]+$"
)
_RULE = re.compile(r"[\W_]+$")
_WEB = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+$")
_COUNTS = re.compile(
    r"\d[\d,.]*[KkM]? (?:comments?|shares?|views?|likes?|min(?:ute)?s? read|followers|reads?)$"
    r"|\d+ of \d+$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:copyright\s*(?:\(c\)|©|\d{4}|by )|\(c\)\s*\d{4}|©|\(c\) copyright|\d{4} ©)", re.IGNORECASE
)
_SOURCE = re.compile(
    r"(?:source|via|original(?: article)?|read (?:more|the original)(?: at)?|from|url|link)"
    r"\s?:?\s*https?://",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"[\"“]?Follow .{2,60} [Oo]n (?:Twitter|X|Facebook|Instagram|Telegram|YouTube|Bluesky|Threads)\b"
)
_CORRECTED = re.compile(
    r"(?:corrections?|clarifications?)(?: (?:and|&) clarifications?)?(?: ?\([^()]{1,40}\))? ?:"
    r"|(?:updated?: ?|note: ?)?(?:this (?:article|column|page|piece|post|report|story) (?:has been|was) "
    r"(?:\w{1,15} ){0,2}(?:amended|clarified|corrected|edited|updated)\b"
    r"|an? (?:earlier|previous|prior) version of (?:this|the) "
    r"(?:article|column|headline|piece|post|report|story)\b)",
    re.IGNORECASE,
)
#: An address, and nothing but words that lead up to it.
_MAIL = re.compile(
    r"(?:(?:[^@.]{0,80}\b(?:contacted|emailed|followed|reached) (?:at|by|on|via)"
    r"|(?:contact|e-?mail|reach|send|tips?|write to)\b[^@.]{0,80}?):? )?"
    r"\S{1,64}@[\w-]+\.[\w.]{2,40}(?:,? (?:or|and) .{0,40})?$",
    re.IGNORECASE,
)
#: What a transcript says of the sound.
_STAGE = re.compile(
    r"[\"“]?[(\[](?:(?:begin|end) (?:of )?(?:audio|video)(?: ?(?:clip|tape))?"
    r"|applause|cheers|commercial break|crosstalk|inaudible|laughter|laughs|music|off-mike|unintelligible)"
    r"\.?[)\]][\"”]?$",
    re.IGNORECASE,
)

_LOADING = re.compile(r"loading\b[^.?!…]{0,40}(?:\.{2,3}|…)$", re.IGNORECASE)
_INVITED = re.compile(
    r"(?:want|looking for|interested in|enjoying|get)\b[^.?]{3,90}\? "
    r"(?:sign up|subscribe|join|download|click)\b",
    re.IGNORECASE,
)

_LONGEST = 400
_LAYOUT = ' \t>»→›▶|*_-"“”'


def is_furniture(line: str) -> bool:
    """Say whether `line` belongs to the site. Looks at the line alone."""
    if _RULE.match(line):
        return True
    low = line[:_LONGEST].casefold().replace("’", "'").strip(_LAYOUT)
    if low.rstrip(" .…!>»") in WHOLE or low in WHOLE or not low:
        return True
    if len(line) <= 160 and low.endswith((" read more", " read more »")):
        return True
    if low.startswith(OPENINGS) and (not low.startswith(WEAK) or _confirmed(line, low)):
        return True
    if len(line) <= _LONGEST:
        for words in INSIDE:  # a plain loop: every line of every article comes by
            if words in low:
                return True
    return _has_form(line)


def opens_list(line: str) -> bool:
    """Say whether links to other articles probably follow `line`."""
    low = line.casefold().replace("’", "'").strip(_LAYOUT)
    return low.startswith(LIST_OPENINGS) and len(line) <= 60 and is_furniture(line)


def _confirmed(line: str, low: str) -> bool:
    """Say whether a weak opening is one: no sentence ends the line, or it has an address."""
    if _COPYRIGHT.match(line) or _SOURCE.match(line) or "@" in line or "://" in line or "www." in low:
        return True
    if low.startswith(("source:", "source :", "sources:")):
        return len(line.split()) <= 5
    return len(line) <= 160 and not line.rstrip("\"”’')").endswith((".", ":")) and '"' not in line


def _has_form(line: str) -> bool:
    if len(line) <= 160 and (_BRACKETED.match(line) or _TAG.match(line) or _COUNTS.match(line)):
        return True
    if len(line) <= 200 and "@" in line and _MAIL.match(line):
        return True
    if len(line) <= 200 and (_LOADING.match(line) or _INVITED.match(line)):
        return True
    if line[-1] in ')]"”' and _STAGE.match(line):
        return True
    if line[0] in "TtAaCcUuNn" and _CORRECTED.match(line):
        return True
    return bool(_WEB.match(line) or _COPYRIGHT.match(line) or _SOURCE.match(line) or _FOLLOW.match(line))

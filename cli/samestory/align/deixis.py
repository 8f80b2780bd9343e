"""How a sentence points at an event without naming it: "the meeting", "that summit", "the two leaders"."""

from __future__ import annotations

import re

import msgspec

_GATHERING = (
    r"(?:meetings?|talks|summit|visit|session|discussions?|conversation|gathering|statement|"
    r"ceremony|parade|conference|negotiations|trip|encounter|event|vote|hearing|trial)"
)
#: Words that make it another one than the event of the article.
_OTHER = r"(?!(?:last|previous|earlier|former|first|next|another|other)\s)"
_DEFINITE = re.compile(
    rf"\b(?:the|this|their|his|her|today's|during)\s(?:{_OTHER}[\w-]+\s){{0,2}}?{_GATHERING}\b"
)
_AT_IT = re.compile(
    rf"(?:but )?(?:during|at|in|amid)\s(?:the|this|their|his|her)\s(?:{_OTHER}[\w-]+\s)?{_GATHERING}\b"
)
_TOGETHER = re.compile(r"\bthe (?:two|three) (?:[a-z-]+ )?(?:leaders|men|women|presidents|ministers|sides)\b")
_DISTAL = re.compile(rf"\bthat\s(?:[\w-]+\s)?{_GATHERING}\b")
_ANAPHOR = re.compile(
    r"[\"“]?(?:but |and |nor |yet )?(?:he|she|they|it|its|his|her|their|there|this|these|the two|both|"
    r"the (?:leaders|pair|sides))\b"
)


class Deixis(msgspec.Struct, frozen=True):
    """The ways in which one sentence points."""

    definite: bool  #: at an event that is known: "the meeting", "their talks"
    distal: bool  #: at the other event that was just named: "that meeting"
    located: bool  #: opens by placing what follows at an event: "During the meeting …"
    together: bool  #: at those who took part: "the two leaders"
    anaphor: bool  #: opens with somebody or something named before: "He", "They", "This"


def of(folded: str) -> Deixis:
    """Read a sentence, given folded."""
    return Deixis(
        definite=_DEFINITE.search(folded) is not None,
        distal=_DISTAL.search(folded) is not None,
        located=_AT_IT.match(folded) is not None,
        together=_TOGETHER.search(folded) is not None,
        anaphor=_ANAPHOR.match(folded) is not None,
    )

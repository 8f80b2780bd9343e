"""Words that the end of a line has cut: joined where that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST = re.compile(r"[^\W\d_]+")

#: Ends of English words that are no words themselves.
_ENDINGS = frozenset(
    """
    al ance ances ation ations ble bly cal cally cial cially ciation ciations cient ciently cies cious
    cracy cratic dence dent dents duce duced ence ences ency ened ening er ered ering ers es est ful
    fully gence gency gion gional gress ible ibly ic ical ically icy ied ier ies ification ified ing
    ings ism ist istic ists ities ity ive ively ization ized lated lating lation lations ly ment
    mentally mentary mented menting ments nal nance ness ning nized nomic nomics ous ously pean pected
    portant ported posal posals posed rial ried ries sary sential sible sidered sion sional sions sive
    sively tain tained tary tation tations ted ter ters tial tially tic tical tically tigation ting
    tinued tion tional tionally tioned tioning tions tive tively tives tor tors tory tral tually ture
    tured tures turing ty ulation ulations ular uled ures ury vance ver versity vious viously zation
    """.split()
)


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of a document in lower case, with and without hyphens, as its lines have them."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text.removesuffix("-")))


def joined(before: str, after: str, known: frozenset[str], *, hyphen: bool) -> str:
    """Return what stands before the line `after` so that it goes on: with a space, a hyphen or nothing.

    The parts of a word become one where the document has the whole word, or the second part is an
    ending and no word; else the hyphen stays.
    """
    if before.endswith("—") or after.startswith("—"):  # which some set between spaces
        return f"{before} " if before.endswith(" —") or after.startswith("— ") else before
    last = before.rpartition(" ")[2]
    if " " not in after and last.startswith(("http://", "https://")):
        return before
    if not (hyphen and before[-2:-1].isalnum()):
        return f"{before} "
    rest = _FIRST.match(after)
    if not rest or not rest[0][0].islower():
        return before
    one, other = _last_word(last.removesuffix("-")).casefold(), rest[0].casefold()
    if f"{one}-{other}" in known:
        return before
    return before[:-1] if one + other in known or other in _ENDINGS else before


def _last_word(token: str) -> str:
    """Return the letters at the end of `token`."""
    start = len(token)
    while start and token[start - 1].isalpha():
        start -= 1
    return token[start:]

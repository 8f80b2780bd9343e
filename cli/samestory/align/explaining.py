"""Why two passages were, or were not, put together: the steps that make rows, told for two lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import msgspec

from samestory.align import material, printed, references, turning
from samestory.align.cases import Case, Cases
from samestory.align.material import Material
from samestory.align.passages import Unit
from samestory.align.references import Reference
from samestory.model import Catalogue, Cited, Facts, Hurdle, Nearest, Pairing, Signal
from samestory.settings import BALANCED, AlignSettings

_ONE_ARTICLE = (
    "both lines are of one article: a row holds what different articles say, so passages of one article are "
    "never put together by themselves, only each with a passage of another one"
)


class Found(NamedTuple):
    """What there is to say of two lines."""

    pairings: tuple[Pairing, ...]  #: the best first
    notes: tuple[str, ...]


def explain(
    facts: Sequence[Facts], catalogue: Catalogue, refs: tuple[str, str], settings: AlignSettings = BALANCED
) -> Found:
    """Hold every passage on one line against every one on the other.

    Raises:
        UsageError: a reference names no line of an article.
    """
    left, right = (references.read(ref, facts) for ref in refs)
    if left.article == right.article:
        return Found((), (_ONE_ARTICLE,))
    given = material.gather(facts, catalogue, settings)
    known = Cases(given, settings.rows)
    sentences = [references.passages(ref, given.sentences) for ref in (left, right)]
    utterances = [references.passages(ref, given.utterances) for ref in (left, right)]
    cases = [
        *(case for one, other in product(*sentences) if (case := known.lead(one, other)) is not None),
        *(known.claim(one, other) for one, other in product(*sentences)),
        *(known.utterance(one, other) for one, other in product(*utterances)),
    ]
    cases.sort(key=lambda one: (not one.together, one.threshold - one.score, not one.candidate))
    notes = [note for ref in (left, right) for note in _notes(ref, facts, given)]
    return Found(tuple(_pairing(one, known, given) for one in cases), tuple(notes))


def _notes(ref: Reference, facts: Sequence[Facts], given: Material) -> Iterator[str]:
    """Say what stands on a line that holds no sentence of the account."""
    if references.passages(ref, given.sentences):
        return
    its = next(one for one in facts if one.article.id == ref.article)
    role = next((one.role for one in its.sentences if one.line == ref.line), None)
    what = f"is a {role}" if role else "holds no sentence"
    but = "; its quotations are" if references.passages(ref, given.utterances) else ""
    yield f"{ref} {what}: only sentences of titles, standfirsts and the body are compared{but}"


def _pairing(case: Case, known: Cases, given: Material) -> Pairing:
    common = case.left.terms & case.right.terms
    return Pairing(
        kind=case.kind,
        left=_cited(case.left),
        right=_cited(case.right),
        candidate=case.candidate,
        candidacy=case.candidacy,
        hurdles=tuple(map(_hurdle, case.hurdles)),
        signals=tuple(map(_signal, case.signals)),
        total=case.total,
        score=case.score,
        threshold=case.threshold,
        reached=case.reached,
        together=case.together,
        outcome=_outcome(case),
        nearest=_nearest(case),
        shared=tuple(printed.shared(common, case.left, case.right, known.weights, given.terms)),
    )


def _cited(unit: Unit) -> Cited:
    one = unit.passage
    return Cited(
        article=one.article,
        start=one.start,
        end=one.end,
        line=one.line,
        text=one.text,
        speaker=one.speaker,
        page=one.page,
    )


def _hurdle(one: Hurdle) -> Hurdle:
    return msgspec.structs.replace(one, value=round(one.value, 4))


def _signal(one: Signal) -> Signal:
    """Return a signal with four places, as scores have."""
    return msgspec.structs.replace(one, value=round(one.value, 4), points=round(one.points, 4) + 0.0)


def _outcome(case: Case) -> str:
    """Say what decided."""
    score = f"the score {case.score:.4f} {'reaches' if case.reached else 'is below'} {case.threshold:.2f}"
    if case.together:
        return score if case.reached and case.candidate else f"{score}, but {case.beyond}"
    if not case.candidate:
        would = "would reach" if case.reached else "would not reach"
        return f"the pair was not looked at; its score {case.score:.4f} {would} {case.threshold:.2f}"
    if unmet := [one for one in case.hurdles if not one.met]:
        return f"the pair lacks {' and '.join(one.name for one in unmet)}, so its score is 0"
    return f"{score}, but {case.beyond}" if case.reached else score


def _nearest(case: Case) -> Nearest:
    """Return the smallest change that would have turned the outcome, whatever decided it."""
    found = turning.nearest(case.hurdles, case.signals, case.total, case.score, case.threshold)
    if case.together is case.reached and case.candidate:
        value = None if found.value is None else round(found.value, 4)
        return msgspec.structs.replace(found, value=value)
    margin = found.margin
    if case.together:
        return Nearest(what=(), margin=margin, text=f"not the score of these two: {case.beyond}")
    if case.reached and case.candidate:
        return Nearest(what=(), margin=margin, text=f"nothing in the score: {case.beyond}")
    if case.reached:
        return Nearest(
            what=("candidate",), margin=margin, text=f"only that the pair was not looked at: {case.candidacy}"
        )
    if case.left.terms.isdisjoint(case.right.terms):
        return Nearest(what=(), margin=margin, text="nothing is near: they have no term in common")
    return Nearest(what=(), margin=margin, text=f"two things: the pair was not looked at, and {found.text}")

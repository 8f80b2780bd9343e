"""Two sentences that may state the same fact: do they contradict, add to each other, or agree?

That they state one fact is what their row says, with how surely. Here only what differs in it counts: the
coarser of two statements agrees with the finer.
"""

from __future__ import annotations

from samestory.compare import details, focus, lists, modality, polarity, shared
from samestory.compare.finding import SURE, Finding, difference
from samestory.model import Aspect, Passage, RowKind, Verdict


def compare(one: Passage, other: Passage, score: float, *, equal: bool = False) -> Finding:
    """Judge by a denial, a doubt, what each adds, what is said; `equal` figures need no more likeness."""
    texts = focus.text(one), focus.text(other)
    reason = polarity.opposed(*texts)
    if reason is None and modality.hedged(one) != modality.hedged(other):
        reason = "one holds for possible what the other states"
    if reason is not None:
        return _finding(Verdict.DIFFERS, one, other, *texts, reason)
    if (listed := lists.unlike(one, other)) is not None:
        if score < SURE or not lists.exclude(one, other) or not shared.predicate(one, other):
            return _finding(Verdict.DIFFERS, one, other, *listed, "lists: not the same members")
        rule = "lists: one says that there are no others, the other names more"
        return _finding(Verdict.CONFLICT, one, other, *listed, rule)
    left, right = details.times(one, other), details.times(other, one)
    adds = _added(one, other, equal=equal), _added(other, one, equal=equal)
    if any(adds) or (left and right):
        both = ", ".join([*left, *adds[0]]), ", ".join([*right, *adds[1]])
        return _finding(Verdict.DIFFERS, one, other, *both, "details that only one of them has")
    if not equal and (
        shared.strangers(one, other) or not (shared.word if score >= SURE else shared.predicate)(one, other)
    ):
        rule = "alike in their words; whether they state the same fact, the reader must judge"
        return _finding(Verdict.DIFFERS, one, other, *texts, rule)
    if left or right:
        times = ", ".join(left), ", ".join(right)
        return _finding(Verdict.AGREE, one, other, *times, "only one of them says when")
    return Finding(verdict=Verdict.AGREE, kind=RowKind.CLAIM)


def _added(one: Passage, other: Passage, *, equal: bool) -> list[str]:
    """Return what takes part by a passage alone; beside equal figures only further numerals count."""
    if equal:
        return details.bare(one, other)
    return [*details.counts(one, other), *details.names(one, other)]


def _finding(verdict: Verdict, one: Passage, other: Passage, left: str, right: str, rule: str) -> Finding:
    found = difference(one, other, Aspect.DETAIL, left, right, rule)
    return Finding(verdict=verdict, kind=RowKind.CLAIM, difference=found)

"""The smallest single change that would have turned the outcome for a pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from samestory.align import odds
from samestory.align.utterance import CHANCE, RATIO, TERMS
from samestory.model import Hurdle, Nearest, Signal, Total

#: What any pair starts from: no signal that could change.
BASE = "base"
#: Signals that are there or not, nothing between.
_WHOLE = frozenset(
    {
        "values",
        "same event",
        "same context",
        "other event",
        "other story",
        "names only",
        "the same words",
        "fragment, word for word",
    }
)


class Change(NamedTuple):
    """One signal with another value."""

    signal: Signal
    value: float
    points: float  #: what they would all come to


def nearest(
    hurdles: Sequence[Hurdle], signals: Sequence[Signal], total: Total, score: float, threshold: float
) -> Nearest:
    """Return what would have lifted the score to the threshold, or pressed it below."""
    margin = round(score - threshold, 4)
    unmet = [one for one in hurdles if not one.met]
    if unmet:
        return _over(unmet, signals, total, threshold, margin)
    if total is Total.GREATEST:
        return _greatest(signals, threshold, margin)
    raw, least = sum(one.points for one in signals), odds.points(threshold)
    changes = list(_changes(signals, raw, up=margin < 0))
    turning = [one for one in changes if (one.points >= least) is (margin < 0)]
    if not turning:
        return _several(changes, raw, threshold, margin)
    nearest = min(turning, key=lambda one: abs(one.points - raw))
    return _change(nearest, raw, threshold, margin)


def _changes(signals: Iterable[Signal], points: float, *, up: bool) -> Iterator[Change]:
    """Yield each signal at its full value or without any, whichever goes the way that is asked for."""
    for one in signals:
        value = 1.0 if (one.weight > 0) is up else 0.0
        if value != one.value and one.weight and one.name != BASE:
            yield Change(one, value, points + one.weight * value - one.points)


def _change(change: Change, raw: float, threshold: float, margin: float) -> Nearest:
    """Say how far the signal would have to go; one of degrees need not go all the way."""
    signal = change.signal
    needed = change.value
    if signal.name not in _WHOLE:
        short = odds.points(threshold) - raw
        needed = min(1.0, max(0.0, round(signal.value + short / signal.weight, 4)))
    up = margin < 0
    result = "reached" if up else "missed"
    text = (
        f'{_way(change)} "{signal.name}"{_full(change)} the score would be {odds.of(change.points):.4f}: '
        f"{threshold:.2f} {result}"
    )
    if signal.name not in _WHOLE:
        text += f"; it turns {'from' if up else 'below'} {needed:.4f} (the value is {signal.value:.4f})"
    return Nearest(what=(signal.name,), value=signal.value, needed=needed, margin=margin, text=text)


def _several(changes: Sequence[Change], raw: float, threshold: float, margin: float) -> Nearest:
    """Say how few signals would turn it together, where no single one does."""
    taken: list[Change] = []
    points = raw
    for one in sorted(changes, key=lambda one: -abs(one.points - raw)):
        taken.append(one)
        points += one.points - raw
        if (odds.of(points) >= threshold) is (margin < 0):
            break
    ways = " and ".join(f'{_way(one)} "{one.signal.name}"{_full(one)}' for one in taken)
    result = "reached" if margin < 0 else "missed"
    then = f"the score would be {odds.of(points):.4f}: {threshold:.2f} {result}"
    text = f"no single signal would turn it; {ways} {then}"
    return Nearest(what=tuple(one.signal.name for one in taken), margin=margin, text=text)


def _way(change: Change) -> str:
    return "with" if change.value else "without"


def _full(change: Change) -> str:
    return " in full" if change.value and change.signal.name not in _WHOLE else ""


def _over(
    unmet: Sequence[Hurdle], signals: Sequence[Signal], total: Total, threshold: float, margin: float
) -> Nearest:
    """Say what is missing before the signals count, and what they would then come to."""
    then = _total(signals, total)
    needs = " and ".join(_need(one, total) for one in unmet)
    verb = "reach" if then >= threshold else "still miss"
    text = f"with {needs} the signals would count, and {then:.4f} would {verb} {threshold:.2f}"
    single = unmet[0] if len(unmet) == 1 and then >= threshold else None
    return Nearest(
        what=(single.name,) if single else (),
        value=single.value if single else None,
        needed=single.least if single else None,
        margin=margin,
        text=text,
    )


def _need(hurdle: Hurdle, total: Total) -> str:
    """Name what is missing; for quotations it is there or not, for sentences a matter of degree."""
    if total is Total.GREATEST:
        return f'"{hurdle.name}"'
    return f'"{hurdle.name}" at {hurdle.least:g} (it is {hurdle.value:.4g})'


def _total(signals: Sequence[Signal], total: Total) -> float:
    if total is Total.ODDS:
        return odds.score(signals)
    return round(max(one.points for one in signals), 4)


def _greatest(signals: Sequence[Signal], threshold: float, margin: float) -> Nearest:
    """Two longer quotations: the greater of two measures of likeness, the first only where it counts."""
    named = {one.name: one for one in signals}
    ratio, terms = named.get(RATIO), named.get(TERMS)
    if ratio is None or terms is None:
        [only] = signals
        text = f'without "{only.name}" nothing would make them one utterance'
        return Nearest(what=(only.name,), value=only.value, needed=0.0, margin=margin, text=text)
    if margin >= 0:
        return _less(ratio, terms, threshold, margin)
    if ratio.value >= threshold:
        text = (
            f'"{TERMS}" above {CHANCE:.2f} (it is {terms.value:.4f}) would let "{RATIO}" count, '
            f"and {ratio.value:.4f} would reach {threshold:.2f}"
        )
        return Nearest(what=(TERMS,), value=terms.value, needed=CHANCE, margin=margin, text=text)
    best = max((one for one in (ratio, terms) if one.weight), key=lambda one: one.value)
    short = threshold - best.value
    text = f'"{best.name}" at {threshold:.2f} would reach it (it is {best.value:.4f}, {short:.4f} short)'
    return Nearest(what=(best.name,), value=best.value, needed=threshold, margin=margin, text=text)


def _less(ratio: Signal, terms: Signal, threshold: float, margin: float) -> Nearest:
    over = [one for one in (ratio, terms) if one.points >= threshold]
    if over == [ratio]:
        text = (
            f'"{RATIO}" below {threshold:.2f} (it is {ratio.value:.4f}) would miss it, and so would '
            f'"{TERMS}" at {CHANCE:.2f} or less (it is {terms.value:.4f})'
        )
        return Nearest(what=(RATIO,), value=ratio.value, needed=threshold, margin=margin, text=text)
    if over == [terms]:
        text = f'"{TERMS}" below {threshold:.2f} (it is {terms.value:.4f}) would miss it'
        return Nearest(what=(TERMS,), value=terms.value, needed=threshold, margin=margin, text=text)
    text = f'"{TERMS}" at {CHANCE:.2f} or less (it is {terms.value:.4f}) would miss it, "{RATIO}" uncounted'
    return Nearest(what=(TERMS,), value=terms.value, needed=CHANCE, margin=margin, text=text)

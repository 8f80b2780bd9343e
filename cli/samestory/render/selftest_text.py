"""`selftest` for people: a case a line, with its time and memory, and what went wrong below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from samestory.model import Trial
from samestory.render.paper import Paper

_HELD = {True: "ok", False: "FAILED", None: "not tried"}


def lines(trials: Iterable[Trial], paper: Paper) -> Iterator[str]:
    """Yield a line for each case as soon as it was tried, and what went wrong; the last line counts."""
    done: list[Trial] = []
    yield f"row  {'case':<22} {'seconds':>7} {'MB':>5}  {'status':<9}  what\n"
    for one in trials:
        done.append(one)
        figures = f"{one.seconds:>7.2f} {one.megabytes:>5.0f}"
        yield paper.clean(f"{one.row:>3}  {one.name:<22} {figures}  {_HELD[one.held]:<9}  {one.what}") + "\n"
        yield from (paper.clean(f"       {told}") + "\n" for told in one.said)
    yield f"\n{summary(done)}\n"


def summary(trials: Sequence[Trial]) -> str:
    """Return how many cases held, and what they took."""
    held = sum(one.held is True for one in trials)
    failed = sum(one.held is False for one in trials)
    most = max((one.megabytes for one in trials), default=0.0)
    told = f"{held} of {len(trials)} cases held, {failed} failed"
    if left := len(trials) - held - failed:
        told += f", {left} could not be tried"
    return f"{told}; {sum(one.seconds for one in trials):.0f} s in all, {most:.0f} MB at most."

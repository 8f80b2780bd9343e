"""What must hold of every case, and the checks that cases are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from samestory.selftest.case import HEALTHY, JSON, MOST_MEGABYTES, Case, Check, Outcome

#: What steers a terminal: controls, C1, marks that turn the direction of reading round.
STEERING: Final = re.compile(
    rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
)
_MOST_SAID: Final = 1_000


def judged(case: Case, outcome: Outcome, left: Sequence[Path]) -> Iterator[str]:
    """Yield what is wrong; `left` are temporary files that are still there."""
    if outcome.status is None:
        memory = outcome.megabytes > MOST_MEGABYTES
        yield f"took over {MOST_MEGABYTES} MB" if memory else f"was ended after {outcome.seconds:.0f} s"
        return
    if outcome.worked > case.seconds:
        yield f"took {outcome.worked:.1f} s of processor, over {case.seconds:g} s"
    said = outcome.stderr.decode("utf-8", "replace")
    if case.status is not None and outcome.status != case.status:
        yield f"status {outcome.status}, not {case.status}: {_short(said)}"
    if "Traceback" in said or "a bug in samestory" in said:
        yield f"a bug: {_short(said)}"
    for name, shown in (("output", outcome.stdout), ("errors", outcome.stderr)):
        if found := STEERING.search(shown):
            yield f"{found[0]!r} in its {name}"
    if said.count("\n") > _MOST_SAID:
        yield f"{said.count(chr(10)):,} lines of errors"
    if left:
        yield f"left {len(left)} temporary files behind"
    if case.companions and case.arguments == JSON and case.status == 0:
        yield from reads(*(name.partition(".")[0] for name in HEALTHY))(outcome)
        if not outcome.document.get("summary", {}).get("conflict"):
            yield "the conflict of the sound articles is gone"
    for check in case.checks:
        yield from check(outcome)


def reads(*ids: str) -> Check:
    """Check that these articles were read."""

    def check(outcome: Outcome) -> Iterator[str]:
        found = {one["id"] for one in outcome.document.get("articles", ())}
        yield from (f"{name} was not read" for name in ids if name not in found)

    return check


def skips(name: str, *reasons: str) -> Check:
    """Check that a file was skipped once, for one of these reasons."""

    def check(outcome: Outcome) -> Iterator[str]:
        found = [one for one in outcome.document.get("skipped", ()) if _is_at(one["path"], name)]
        if [one["reason"] for one in found] not in [[reason] for reason in reasons]:
            told = ", ".join(one["reason"] for one in found) or "nothing"
            yield f"of {name} is said: {told}; expected: {' or '.join(reasons)}"
        yield from (f"a reason of several lines: {one}" for one in found if "\n" in one["detail"])

    return check


def settles(name: str, *reasons: str) -> Check:
    """Check that a file was read as an article, or skipped for one of these reasons."""

    def check(outcome: Outcome) -> Iterator[str]:
        if not any(_is_at(one["path"] or "", name) for one in outcome.document.get("articles", ())):
            yield from skips(name, *reasons)(outcome)

    return check


def shows(*texts: str) -> Check:
    """Check that these words stand in the output, white space aside."""

    def check(outcome: Outcome) -> Iterator[str]:
        shown = " ".join(outcome.shown.split())
        yield from (f"not shown: {text!r}" for text in texts if " ".join(text.split()) not in shown)

    return check


def hides(*texts: str) -> Check:
    """Check that these words do not stand in the output or in the errors."""

    def check(outcome: Outcome) -> Iterator[str]:
        both = outcome.shown + outcome.stderr.decode("utf-8", "replace")
        yield from (f"shown: {text!r}" for text in texts if text in both)

    return check


def tells(*texts: str) -> Check:
    """Check that these words stand in the errors and warnings."""

    def check(outcome: Outcome) -> Iterator[str]:
        said = outcome.stderr.decode("utf-8", "replace")
        yield from (f"not said: {text!r} in {_short(said)}" for text in texts if text not in said)

    return check


def holds(what: str, true: Callable[[Any], bool]) -> Check:
    """Check the JSON document; `what` says what is wrong where `true` is not."""

    def check(outcome: Outcome) -> Iterator[str]:
        if not outcome.document or not true(outcome.document):
            yield what

    return check


def silent(outcome: Outcome) -> Iterator[str]:
    """Check that nothing was put out."""
    if outcome.stdout:
        yield f"output: {_short(outcome.shown)}"


def leaves(name: str, content: bytes | None) -> Check:
    """Check what a file holds afterwards; None where it must not be there."""

    def check(outcome: Outcome) -> Iterator[str]:
        path = outcome.folder / name
        found = path.read_bytes() if path.is_file() else None
        if found != content:
            yield f"{name} is not what it was" if content is not None else f"{name} is there"

    return check


def _is_at(path: str, name: str) -> bool:
    """Say whether a path, or a record in a file, is that of `name`, the last part of a path or its end."""
    return (name if name.startswith((".", "/")) else f"/{name}") in f"/{path}"


def _short(text: str) -> str:
    return text.strip().replace("\n", " / ")[:300] or "without a word"

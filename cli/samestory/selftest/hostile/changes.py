"""Row 18: files that change, grow or vanish while they are read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES, Case, Outcome
from samestory.selftest.hostile.writing import article, prose

_ONE: Final = prose(5_000) + "\nThe tower fell.\n"
_OTHER: Final = prose(8_000, first=7) + "\nThe tower stands.\n"
_FACTS: Final = ("facts", ARTICLES, "-f", "jsonl")


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for name, deed, what in (
        ("replaced", _replace, "replaced"),
        ("rewritten", _rewrite, "written anew in place"),
        ("vanishing", _vanish, "taken away and put back"),
        ("growing", _grow, "growing"),
    ):
        yield Case(
            row=18,
            name=name,
            what=f"an article that is {what} all the time",
            make=article("moving.txt", _ONE),
            arguments=_FACTS,
            status=None,
            checks=(_says_what_is_missing, _cites_what_it_read),
            meanwhile=deed,
        )


def _replace(folder: Path) -> None:
    for text in (_OTHER, _ONE):
        (folder / "next").write_text(text, encoding="utf-8")
        os.replace(folder / "next", folder / ARTICLES / "moving.txt")  # noqa: PTH105


def _rewrite(folder: Path) -> None:
    for text in (_OTHER, _ONE):
        (folder / ARTICLES / "moving.txt").write_text(text, encoding="utf-8")


def _vanish(folder: Path) -> None:
    path = folder / ARTICLES / "moving.txt"
    path.unlink(missing_ok=True)
    path.write_text(_ONE, encoding="utf-8")


def _grow(folder: Path) -> None:
    path = folder / ARTICLES / "moving.txt"
    if path.stat().st_size < 1_000_000:
        with path.open("a", encoding="utf-8") as stream:
            stream.write("One more.\n")


def _says_what_is_missing(outcome: Outcome) -> Iterator[str]:
    """Check that an article that was counted and is not there any more is told, with status 2."""
    told = b"changed while it was read, and 1 article was left out" in outcome.stderr
    if outcome.status != (2 if told else 0):
        yield f"status {outcome.status}: {outcome.stderr.decode('utf-8', 'replace').strip()[:300]}"


def _cites_what_it_read(outcome: Outcome) -> Iterator[str]:
    found = {one["id"]: one for one in outcome.records if one["type"] == "article"}
    if not {"healthy", "sound"} <= found.keys():
        yield "the other articles are gone"
    for one in found.values():
        if hashlib.sha256(one["text"].encode()).hexdigest() != one["sha256"]:
            yield f"the digest of {one['id']} is not that of what was read"
    for one in outcome.records:
        if "start" in one and found[one["article"]]["text"][one["start"] : one["end"]] != one["text"]:
            yield "a span is not that of the text that was read"
            return

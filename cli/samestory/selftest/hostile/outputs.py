"""Rows 16 and 17: where results are written, and disks that take no more."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES, HEALTHY, Case, Outcome
from samestory.selftest.judging import leaves, silent, tells

_OLD: Final = b"what was there before\n"
_COMMANDS: Final = ("compare", "facts", "stories")
_READING: Final = ("compare", ARTICLES, "--sources", "sources.toml", "--catalogue", "events.toml")
_SOURCE: Final = f"{ARTICLES}/healthy.txt"
_KEPT: Final = leaves(_SOURCE, HEALTHY["healthy.txt"].encode())


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for command in _COMMANDS:
        yield Case(
            row=16,
            name=f"input-{command}",
            what=f"-o names an article, by a link to it: {command}",
            make=_linked,
            arguments=(command, ARTICLES, "-o", "alias.txt"),
            status=2,
            checks=(silent, _KEPT, tells("is an input")),
            needs=("posix",),
        )
    for name, given in {
        "hard-link": "hard.txt",
        "side-car": "sources.toml",
        "catalogue": "events.toml",
    }.items():
        yield Case(
            row=16,
            name=name,
            what=f"-o names a file that is read: {name}",
            make=_linked,
            arguments=(*_READING, "-o", given),
            status=2,
            checks=(silent, _KEPT, leaves("sources.toml", b""), leaves("events.toml", b"")),
            needs=("posix",),
        )
    for name, given, status in (
        ("folder", ARTICLES, 2),
        ("nowhere", "none/x", 2),
        ("empty", "", 2),
        ("device", "/dev/null", 0),
    ):
        yield Case(
            row=16,
            name=name,
            what=f"-o names {name}",
            arguments=("compare", ARTICLES, "-o", given),
            status=status,
            checks=(silent, _KEPT, _nothing_new),
            needs=("posix",),
        )
    yield Case(
        row=16,
        name="link",
        what="-o names a link to a file, which is written, and a link to nowhere",
        make=_linked,
        arguments=("compare", ARTICLES, "--json", "-o", "old-link"),
        checks=(silent, _writes_through),
        needs=("posix",),
    )
    for command in _COMMANDS:
        yield Case(
            row=17,
            name=f"full-{command}",
            what=f"a disk that takes no more than 100 bytes: {command}",
            make=_linked,
            arguments=(command, ARTICLES, "-o", "old.txt"),
            status=2,
            checks=(silent, _KEPT, leaves("old.txt", _OLD), _nothing_new),
            needs=("resource",),
            most_written=100,
        )
    yield Case(
        row=17,
        name="full-device",
        what="a device that is always full",
        arguments=("compare", ARTICLES, "-o", "/dev/full"),
        status=2,
        checks=(silent, tells("/dev/full")),
        needs=("posix",),
    )
    yield Case(
        row=17,
        name="full-cache",
        what="a cache on a disk that takes no more than 10,000 bytes",
        arguments=("compare", ARTICLES, "--json", "--cache", "cache"),
        checks=(_has_both,),
        needs=("resource",),
        most_written=10_000,
    )


def _linked(folder: Path) -> None:
    (folder / "alias.txt").symlink_to(_SOURCE)
    os.link(folder / _SOURCE, folder / "hard.txt")
    for name in ("sources.toml", "events.toml"):
        (folder / name).write_bytes(b"")
    (folder / "old.txt").write_bytes(_OLD)
    (folder / "old-link").symlink_to("old.txt")


def _writes_through(outcome: Outcome) -> Iterator[str]:
    if (
        not (outcome.folder / "old-link").is_symlink()
        or b'"articles"' not in (outcome.folder / "old.txt").read_bytes()
    ):
        yield "the file behind the link was not written"


def _nothing_new(outcome: Outcome) -> Iterator[str]:
    known = {"alias.txt", "hard.txt", "sources.toml", "events.toml", "old.txt", "old-link", ARTICLES}
    yield from (f"left behind: {path.name}" for path in outcome.folder.iterdir() if path.name not in known)


def _has_both(outcome: Outcome) -> Iterator[str]:
    if len(outcome.document.get("articles", ())) != len(HEALTHY):
        yield "the result is not whole"

"""Row 15: what is no regular file, and names that few files have."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES, Case, Outcome
from samestory.selftest.judging import holds, skips

_TEXT: Final = "The ferry left the harbour of Riga at noon.\n"
#: Names of files that may stand in a folder.
_NAMES: Final = (
    "new\nline.txt",
    "-.txt",
    "--help.txt",
    "@list.txt",
    " .txt",
    "tab\t.txt",
    "quote\"'`.txt",
    "star*?[a].txt",
    "back\\slash.txt",
    "\udcff\udcfe.txt",
    "x" * 251 + ".txt",
    "\u0301.txt",
    "%s%n{0}.txt",
    "$(touch pwned);.txt",
)


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=15,
        name="special",
        what="a FIFO, a socket, links to a device, to a file and to themselves, in a folder",
        make=_special,
        checks=(
            skips("fifo.txt", "special"),
            skips("socket.txt", "special"),
            skips("zero.txt", "link"),
            skips("loop.txt", "link"),
            skips("link.txt", "link"),
            skips("folder-loop", "link"),
        ),
        needs=("posix",),
    )
    yield Case(
        row=15,
        name="named",
        what="the same where they are named, and devices",
        make=_special,
        arguments=(
            "compare",
            "--json",
            *(f"{ARTICLES}/{name}.txt" for name in ("fifo", "socket", "loop", "zero")),
            "/dev/zero",
            "/dev/tty",
        ),
        status=2,
        checks=(
            skips("/fifo.txt", "special"),
            skips("/socket.txt", "special"),
            skips("/loop.txt", "unreadable"),
            skips("/zero.txt", "special"),
            skips("/dev/zero", "special"),
            skips("/dev/tty", "special", "missing", "unreadable"),
        ),
        needs=("posix",),
    )
    yield Case(
        row=15,
        name="names",
        what="names with a line break, a leading hyphen, bytes that are no UTF-8, 255 bytes",
        make=_named,
        checks=(_one_each, _runs_nothing),
        needs=("posix",),
    )
    yield Case(
        row=15,
        name="deep",
        what="a folder in a folder, 300 deep",
        make=_deep,
        checks=(
            holds(
                "the article at the bottom was not read",
                lambda it: any("bottom" in one["path"] for one in it["articles"]),
            ),
        ),
        needs=("posix",),
    )


def _special(folder: Path) -> None:
    place = folder / ARTICLES
    os.mkfifo(place / "fifo.txt")
    os.mknod(place / "socket.txt", stat.S_IFSOCK | 0o600)
    (place / "zero.txt").symlink_to("/dev/zero")
    (place / "loop.txt").symlink_to("loop.txt")
    (place / "link.txt").symlink_to("healthy.txt")
    (place / "folder-loop").symlink_to(".")


def _named(folder: Path) -> None:
    for name in _NAMES:
        (folder / ARTICLES / name).write_text(_TEXT, encoding="utf-8")


def _one_each(outcome: Outcome) -> Iterator[str]:
    document = outcome.document
    paths = [one["path"].partition("/")[2] for one in document.get("articles", ())]
    wanted = [os.fsencode(name).decode("utf-8", "backslashreplace") for name in _NAMES]
    yield from (f"{name!r} was read {paths.count(name)} times" for name in wanted if paths.count(name) != 1)
    ids = [one["id"] for one in document.get("articles", ())]
    if len(set(ids)) != len(ids):
        yield "two articles have one id"


def _runs_nothing(outcome: Outcome) -> Iterator[str]:
    if (outcome.folder / "pwned").exists():
        yield "a name ran a program"


def _deep(folder: Path) -> None:
    place = folder / ARTICLES
    for _ in range(300):
        place = place / "d"
    place.mkdir(parents=True)
    (place / "bottom.txt").write_text(_TEXT, encoding="utf-8")

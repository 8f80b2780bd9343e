"""Row 7: files that are too large, and lines that are too long."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES, JSON, Case
from samestory.selftest.hostile.writing import Make, article, prose, records
from samestory.selftest.judging import settles, skips

_SPARSE: Final = 5_000_000_000
#: These are read whole, so their size alone is looked at.
_WHOLE: Final = ("txt", "md", "html", "pdf", "docx", "json", "eml", "rss")
#: These are read in portions, however long they are.
_PORTIONS: Final = ("jsonl", "csv", "mbox", "warc", "parquet")
_TEN_MEGABYTES: Final = 10_000_000


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=7,
        name="sparse",
        what="files of 5 GB that take no room, of kinds that are read whole",
        make=_sparse(*_WHOLE),
        checks=tuple(skips(f"hole.{end}", "size") for end in _WHOLE),
        needs=("posix",),
    )
    for end in _PORTIONS:
        yield Case(
            row=7,
            name=f"sparse-{end}",
            what=f"a .{end} of 5 GB that takes no room, of a kind that is read in portions",
            make=_sparse(end),
            checks=(
                skips(f"hole.{end}", "size", "format", "binary", "encoding", "corrupt", "limit", "timeout"),
            ),
            needs=("posix",),
        )
    for form in (JSON, ("facts", ARTICLES, "-o", "facts.txt")):
        yield Case(
            row=7,
            name=f"line-{form[0]}",
            what=f"one line of 10 MB of sentences, {form[0]}",
            make=article("line.txt", lambda: prose(_TEN_MEGABYTES // 6)[:_TEN_MEGABYTES]),
            arguments=form,
            checks=(settles("line.txt", "size", "limit", "timeout"),) if form == JSON else (),
        )
    for name, piece, size in (
        ("word", "a", 10),
        ("digits", "7", 10),
        ("quotes", '"', 1),
        ("hyphens", "a-", 1),
    ):
        yield Case(
            row=7,
            name=f"line-{name}",
            what=f"one line of {size} MB that repeats {piece!r}",
            make=_line(piece, size * 1_000_000),
            checks=(settles("line.txt", "size", "limit", "timeout"),),
        )
    yield Case(
        row=7,
        name="line-printed",
        what="a word of 200,000 letters in text, wrapped",
        make=article(
            "long.jsonl", records({"id": "long", "title": "w" * 200_000, "text": f"{'w' * 200_000} said so."})
        ),
        arguments=("facts", ARTICLES, "--width", "80"),
    )


def _line(piece: str, size: int) -> Make:
    return article("line.txt", lambda: piece * (size // len(piece)))


def _sparse(*ends: str) -> Make:
    def make(folder: Path) -> None:
        for end in ends:
            path = folder / ARTICLES / f"hole.{end}"
            path.write_bytes(b"")
            os.truncate(path, _SPARSE)

    return make

"""Row 21: nothing to read, or the same twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from samestory.selftest.case import ARTICLES, HEALTHY, Case, Outcome
from samestory.selftest.hostile.writing import articles
from samestory.selftest.judging import holds, shows, skips, tells

_FORMS: Final = {
    "compare": ("--json",),
    "events": ("--json",),
    "facts": ("-f", "jsonl"),
    "stories": ("-f", "jsonl"),
    "timeline": ("--json",),
    "quotes": ("--json",),
}
_TEXT: Final = HEALTHY["healthy.txt"]


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for command, form in _FORMS.items():
        yield Case(
            row=21,
            name=f"nothing-{command}",
            what=f"an empty folder: {command}",
            arguments=(command, ARTICLES, *form),
            checks=(tells("no article was read"), *((_is_valid,) if "--json" in form else ())),
            companions=False,
        )
    yield Case(
        row=21,
        name="one",
        what="one article",
        make=articles({"one.txt": _TEXT}),
        arguments=("compare", ARTICLES),
        checks=(shows("one article was read"),),
        companions=False,
    )
    yield Case(
        row=21,
        name="empty",
        what="empty files, a mark of byte order alone, white space alone, of every kind",
        make=articles({f"{name}.{end}": content for end in _ENDS for name, content in _EMPTY.items()}),
        checks=(
            holds("an empty file is an article", lambda it: len(it["articles"]) == len(HEALTHY)),
            _each_once,
        ),
    )
    yield Case(
        row=21,
        name="twice",
        what="one file named twice, by a link and through its folder",
        make=_linked,
        arguments=(
            "compare",
            f"{ARTICLES}/healthy.txt",
            ARTICLES,
            "alias.txt",
            f"{ARTICLES}/../{ARTICLES}",
            "--json",
        ),
        checks=(
            skips("/alias.txt", "duplicate"),
            holds("it was read twice", lambda it: len(it["articles"]) == len(HEALTHY)),
        ),
        needs=("posix",),
    )
    yield Case(
        row=21,
        name="namesakes",
        what="two files of one name in two folders, and one article under two names",
        make=_namesakes,
        checks=(holds("their ids are not told apart", _are_apart),),
    )


_ENDS: Final = (
    "txt",
    "md",
    "html",
    "json",
    "jsonl",
    "csv",
    "pdf",
    "docx",
    "eml",
    "mbox",
    "rss",
    "warc",
    "parquet",
)
_EMPTY: Final = {"empty": b"", "mark": b"\xef\xbb\xbf", "white": b" \t\r\n\n  "}


def _is_valid(outcome: Outcome) -> Iterator[str]:
    if not outcome.document.get("schema_version"):
        yield "no document"


def _each_once(outcome: Outcome) -> Iterator[str]:
    said = [one["path"] for one in outcome.document.get("skipped", ())]
    for name in (f"{name}.{end}" for end in _ENDS for name in _EMPTY):
        count = sum(path.endswith(f"/{name}") for path in said)
        if count > 1 or (count == 0 and not name.endswith(("jsonl", "mbox"))):  # lists may hold nothing
            yield f"{name} was told of {count} times"


def _are_apart(document: Any) -> bool:
    ids = [one["id"] for one in document["articles"]]
    return len(ids) == len(HEALTHY) + 3 == len(set(ids))


def _linked(folder: Path) -> None:
    (folder / "alias.txt").symlink_to(f"{ARTICLES}/healthy.txt")


def _namesakes(folder: Path) -> None:
    for name in ("a/same.txt", "b/same.txt", "b/other.txt"):
        path = folder / ARTICLES / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(_TEXT, encoding="utf-8")

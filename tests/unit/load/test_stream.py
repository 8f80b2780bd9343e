"""Articles one at a time: nothing of them is held, and what changes between two looks at a file is said."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest

from samestory import load

TEXT = "A tug pulled the ferry off a sandbank near Riga on Monday. Nobody was hurt."


def put(path: Path, names: Iterable[str]) -> str:
    rows = ({"id": name, "text": f"{TEXT} It was ship {name}."} for name in names)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def files(folder: Path, count: int) -> str:
    folder.mkdir()
    for number in range(count):
        (folder / f"the-report-with-number-{number}.txt").write_text(TEXT, encoding="utf-8")
    return str(folder)


def told(found: load.Stream) -> list[tuple[str, str, str]]:
    """Return what is skipped in the end: path, reason, and what of it is left out."""
    assert all(one.operand and one.detail.endswith("; run the command again") for one in found.skipped)
    return [(one.path, one.reason, one.detail.split("; ")[0].split(", and ")[1]) for one in found.skipped]


def held(operand: str) -> int:
    """Return how many bytes stay taken between the two readings."""
    load.stream([operand])  # what is imported and remembered once for all
    tracemalloc.start()
    try:
        found = load.stream([operand])
        gc.collect()  # what is let go in circles is not held
        return tracemalloc.get_traced_memory()[0] if found.count else 0
    finally:
        tracemalloc.stop()


def test_of_each_article_a_few_bytes_are_held(tmp_path: Path) -> None:
    few, many = (
        held(put(tmp_path / f"{count}.jsonl", (f"report-{at}" for at in range(count))))
        for count in (200, 1200)
    )
    assert many - few < 1000 * 24


def test_of_each_file_of_a_folder_a_few_bytes_are_held(tmp_path: Path) -> None:
    few, many = (held(files(tmp_path / str(count), count)) for count in (50, 450))
    assert many - few < 400 * 24


@pytest.mark.parametrize(
    ("after", "read", "left_out"),
    [
        (["a", "b", "c", "d"], ["a", "b", "c"], "1 article was"),
        (["a"], ["a"], "2 articles were"),
        ([], [], "3 articles were"),
        (["a", "x", "c"], ["a", "c"], "1 article was"),
        (["a", "c", "b"], ["a"], "2 articles were"),
    ],
)
def test_what_changes_between_two_looks_is_left_out_and_said(
    after: list[str], read: list[str], left_out: str, tmp_path: Path
) -> None:
    found = load.stream([put(tmp_path / "a.jsonl", "abc")])
    put(tmp_path / "a.jsonl", after)
    assert [one.article.id for one in found.documents()] == read
    assert told(found) == [(str(tmp_path / "a.jsonl"), "changed", f"{left_out} left out")]


def test_a_file_that_vanishes_between_two_looks_is_said(tmp_path: Path) -> None:
    found = load.stream([files(tmp_path / "folder", 3)])
    (tmp_path / "folder" / "the-report-with-number-1.txt").unlink()
    assert len(list(found.documents())) == 2
    assert told(found) == [(str(tmp_path / "folder"), "changed", "1 article was left out")]


def test_one_file_that_is_told_of_hides_none_that_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    files(folder, 1)
    files(folder / "inner", 3)
    found = load.stream([str(folder)])
    (folder / "the-report-with-number-0.txt").write_text("")
    (folder / "inner" / "the-report-with-number-1.txt").unlink()
    assert len(list(found.documents())) == found.count - 2
    assert [one.reason for one in found.skipped] == ["empty", "changed"]
    assert "1 article was left out" in found.skipped[1].detail

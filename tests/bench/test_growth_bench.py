"""The benchmark of growth runs, and its own figures are right; how large they are, depends on the machine."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from bench import corpora, growth
from shared import needs


@pytest.mark.shared
@needs(*(f"bench/{name}" for name in corpora.FILES))
def test_it_measures_every_way_on_every_size(tmp_path: Path) -> None:
    out = io.StringIO()
    growth.main(["60", "30", "--ways", "facts", "local", "--folder", str(tmp_path)], out)
    found = re.findall(r"^(\w+) +(\d+) +[\d.]+ +\d+ +(\d+) +(\S+) +(\S+)$", out.getvalue(), re.MULTILINE)
    assert [one[:2] for one in found] == [("facts", "30"), ("local", "30"), ("facts", "60"), ("local", "60")]
    assert all(int(peak) > 10 for _, _, peak, _, _ in found)
    assert [power == "-" for *_, power, _ in found] == [True, True, False, False]
    assert [f1 == "-" for *_, f1 in found] == [True, False, True, False]


@pytest.mark.shared
@needs(*(f"bench/{name}" for name in corpora.FILES))
def test_what_takes_longer_than_the_limit_is_ended_and_said(tmp_path: Path) -> None:
    out = io.StringIO()
    growth.main(["30", "60", "--ways", "facts", "--limit", "0.01", "--folder", str(tmp_path)], out)
    assert re.findall(r"^facts +(\d+) +\d\+ +- .* ended at: nothing", out.getvalue(), re.MULTILINE) == ["30"]


def test_how_far_it_was_is_what_was_drawn_last(tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_bytes(
        b"\rreading: 3 articles\x1b[K\rgrouping: 0 of 9 articles, 3 s\x1b[K\r\x1b[K"
    )
    assert growth.last(tmp_path / "said.txt") == "grouping: 0 of 9 articles, 3 s"


@pytest.mark.parametrize(
    ("stories", "f1"),
    [
        ([["a", "b"], ["c"], ["d"]], 1.0),
        ([["a"], ["b"], ["c"], ["d"]], 2 * 0.75 / 1.75),
        ([["a", "b", "c", "d"]], 2 * 0.375 / 1.375),
    ],
)
def test_b_cubed(stories: list[list[str]], f1: float, tmp_path: Path) -> None:
    truth, found = tmp_path / "truth.jsonl", tmp_path / "found.jsonl"
    events = {"a": 1, "b": 1, "c": 2, "d": 3}
    truth.write_text("".join(json.dumps({"id": one, "event": event}) + "\n" for one, event in events.items()))
    records = [{"type": "story", "articles": articles} for articles in stories]
    found.write_text("".join(json.dumps(one) + "\n" for one in [*records, {"type": "summary"}]))
    assert growth.b_cubed(truth, found) == pytest.approx(f1)

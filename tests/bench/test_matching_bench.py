"""What the benchmark counts; how large the figures are, depends on the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench import matching

TEXTS = (
    ("a", "Anna Berg signed the ferry treaty in Tallinn on Monday."),
    ("a", "Anna Berg signed the ferry treaty in Tallinn on Monday, too."),
    ("b", "The ferry treaty was signed by Anna Berg in Tallinn."),
    ("b", "Bread has become dearer everywhere."),
)


def test_variants_are_pairs_of_two_articles(tmp_path: Path) -> None:
    file, out = tmp_path / "sentences.json", tmp_path / "found.json"
    file.write_text(json.dumps(TEXTS), encoding="utf-8")
    command = (sys.executable, str(matching.FINDERS), "samestory", str(file), "0.3", str(out))
    subprocess.run(command, check=True)
    run = json.loads(out.read_text(encoding="utf-8"))
    assert {(left, right) for left, right, _ in run["pairs"]} == {(0, 2), (1, 2)}
    assert run["seconds"] > 0 < run["peak"]
    assert run["cpu"] > 0


def test_pairs_are_held_against_the_truth() -> None:
    given = matching.Sentences(Path("none"), 5, {(0, 2), (1, 2), (0, 4), (1, 3)})
    run = {"seconds": 1.0, "cpu": 1.5, "peak": 2.0, "pairs": [(0, 2, 0.9), (0, 3, 0.7), (1, 2, 0.5)]}
    assert matching.result(run, given) == (1.0, 1.5, 2.0, 2 / 3, 0.5)
    by_score = {least: (precision, recall) for least, precision, recall in matching.curve(run, given)}
    assert (by_score[0.3], by_score[0.6], by_score[0.8]) == ((2 / 3, 0.5), (0.5, 0.25), (1.0, 0.25))


def test_times_are_given_against_both_rows_of_samestory() -> None:
    given = matching.Sentences(Path("none"), 5, {(0, 2)})
    results = {
        matching.Way("samestory", 0.7): matching.Result(1.0, 1.0, 90.0, 1.0, 1.0),
        matching.Way("samestory", 0.46): matching.Result(2.0, 2.0, 90.0, 0.5, 1.0),
        matching.Way("tfidf", 0.6): matching.Result(6.0, 9.0, 150.0, 0.5, 0.5),
    }
    *_, last = matching.table(given, results)
    assert last.split() == [
        "tfidf",
        "0.60",
        "6.00",
        "9.00",
        "6.0",
        "3.0",
        "0.5000",
        "0.5000",
        "0.5000",
        "150",
    ]

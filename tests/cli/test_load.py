"""Many articles and many runs: a kill costs what was under way, runs share a cache, memory stays what it is.

What is tried here on some hundred articles is tried by hand on 100,000: `tests/bench/load.py`.
"""

from __future__ import annotations

import io
import os
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

import newswire
from bench import load
from cli.program import REAL, environment
from samestory import pipeline
from samestory.align.stories import plan
from samestory.engines.local import Local
from samestory.pipeline import Inputs
from samestory.settings import BALANCED

WAYS = ("facts", "local")


@pytest.fixture
def bench(tmp_path: Path) -> load.Bench:
    """Return where the bench works."""
    return load.Bench(tmp_path, io.StringIO(), [])


def said(bench: load.Bench) -> str:
    bench.out.seek(0)
    return bench.out.read()


@pytest.mark.parametrize("way", WAYS)
def test_a_run_that_is_killed_goes_on_from_the_cache(way: str, bench: load.Bench) -> None:
    load.killed(bench, way, newswire.written(bench.folder / "corpus.jsonl", 500), share=0)
    assert bench.broken == [], said(bench)


@pytest.mark.parametrize("way", WAYS)
def test_runs_share_a_cache_on_the_same_articles_and_on_others(way: str, bench: load.Bench) -> None:
    corpus = newswire.written(bench.folder / "corpus.jsonl", 150)
    load.together(bench, way, [load.part(bench, corpus, 100, at) for at in (0, 50)], 4)
    assert bench.broken == [], said(bench)


def peak(corpus: Path) -> int:
    """Return the KiB that `facts` takes at most, in one process."""
    command = [*REAL, "facts", "--jobs", "1", "-f", "jsonl", str(corpus), "-o", os.devnull]
    running = subprocess.Popen(command, env=environment())
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = status
    assert status == 0
    return used.ru_maxrss


def test_four_times_the_articles_take_no_more_memory(tmp_path: Path) -> None:
    few, many = (peak(newswire.written(tmp_path / f"{count}.jsonl", count)) for count in (200, 800))
    assert many - few < 600 * 4  # KiB: what is extracted from an article takes ten times that


def test_of_near_duplicates_each_is_held_against_a_few_and_that_is_said(bench: load.Bench) -> None:
    corpus = newswire.written(bench.folder / "corpus.jsonl", 50)
    count = 300
    given = load.articles(load.near_duplicates(bench.folder / "alike.jsonl", corpus, count), count)
    rows = [(one["id"], 738_000, one["title"], one["text"]) for one in given]
    with closing(Local()) as engine:
        engine.load("articles", plan.ARTICLES, rows)
        outcome = plan.run(engine, BALANCED.stories)
        assert sum(len(story.articles) for story in outcome.stories) == count
        [(pairs,)] = engine.rows("SELECT COUNT(*) FROM pairs")
    assert count < pairs <= count * BALANCED.stories.candidates
    assert "near articles" in {limit.what for limit in outcome.limits}


def test_what_is_not_looked_at_in_many_copies_is_said(bench: load.Bench) -> None:
    corpus = newswire.written(bench.folder / "corpus.jsonl", 50)
    given = load.near_duplicates(bench.folder / "alike.jsonl", corpus, 200)
    found = pipeline.compare(Inputs(operands=(str(given),), use_catalogue=False)).result.comparison
    assert len(found.events[0].coverage) > 150
    assert not any(row.silent for row in found.events[0].rows)
    assert {"candidates", "silence"} <= {limit.what for limit in found.limits}


def test_two_passages_of_ten_thousand_words_take_seconds(bench: load.Bench) -> None:
    folder = load.passages(bench.folder / "passages", newswire.written(bench.folder / "corpus.jsonl", 200))
    started = time.process_time()
    found = pipeline.compare(Inputs(operands=(str(folder),), use_catalogue=False))
    assert found.result.comparison.articles[0].id == "one"
    assert time.process_time() - started < 10

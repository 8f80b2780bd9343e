"""Stories of real news are the same on every engine, to the byte."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from contextlib import closing

import msgspec
import pytest

from samestory import pipeline
from samestory.align.stories import parting, plan, row_of
from samestory.engines import Engine, Row
from samestory.engines.local import Local
from samestory.settings import BALANCED, StorySettings
from shared import SHARED, needs

CORPUS = "bench/news_cluster_dev.jsonl"
SHOWN = ("id", "text", "title", "published", "source", "url")


@pytest.fixture(scope="module")
def articles() -> list[Row]:
    records = map(json.loads, (SHARED / CORPUS).read_text(encoding="utf-8").splitlines())
    lines = "\n".join(json.dumps({key: one[key] for key in SHOWN if key in one}) for one in records)
    inputs = pipeline.Inputs(operands=("-",), use_catalogue=False)
    return [row_of(facts) for facts in pipeline.read(inputs, io.BytesIO(lines.encode()))[2]]


@pytest.fixture(scope="module")
def expected(articles: Sequence[Row]) -> bytes:
    with closing(Local()) as engine:
        return told(engine, articles)


def told(engine: Engine, articles: Sequence[Row], settings: StorySettings = BALANCED.stories) -> bytes:
    engine.load("articles", plan.ARTICLES, articles)
    stories, limits = plan.run(engine, settings)
    return b"\n".join(map(msgspec.json.encode, [*stories, *limits]))


@pytest.mark.shared
@needs(CORPUS)
def test_stories_are_the_same(engine: Engine, articles: Sequence[Row], expected: bytes) -> None:
    assert expected.count(b"\n") > 30
    assert told(engine, articles[::-1]) == expected


@pytest.mark.shared
@needs(CORPUS)
@pytest.mark.parametrize("engine", ["local", "duckdb"], indirect=True)
@pytest.mark.parametrize(
    "settings",
    [
        StorySettings(together=5),
        StorySettings(together=12),
        StorySettings(together=9, join=0.02),
        StorySettings(together=5, join=0.4),
    ],
    ids=["5", "12", "9, loosely", "5, hardly"],
)
def test_large_parts_are_cut_on_the_engine_as_in_memory(
    engine: Engine, articles: Sequence[Row], settings: StorySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = told(engine, articles, settings)
    assert b"were parted where they hang together least" in cut
    monkeypatch.setattr(parting, "parted", lambda _engine, parts, *_: parts)
    with closing(Local()) as local:
        assert told(local, articles, settings) == cut

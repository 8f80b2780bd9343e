"""The stages in their order: what is asked for, what is read where nothing is, the same result each time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest

from samestory import pipeline
from samestory.errors import UsageError
from samestory.model import Comparison, MentionKind, Origin, Row
from samestory.pipeline import Inputs

ROOT = Path(__file__).parents[2]
DIGESTS = sorted((ROOT / "data" / "articles").glob("*.md"))

CATALOGUE = """
[[event]]
id = "ferry-treaty"
title = "The ferry treaty"
place = "Tallinn, Estonia"
participants = ["Anna Berg", "Tomas Lind"]
cues = ["ferry treaty"]

[[event]]
id = "tunnel-opening"
title = "The tunnel opens"
cues = ["tunnel opening"]

[[context]]
id = "january-storm"
cues = ["January storm"]
"""


def article(source: str, *sentences: str) -> str:
    return "\n\n".join(["---\nsource: " + source + "\npublished: 2024-05-07\n---", *sentences]) + "\n"


@pytest.fixture
def story(tmp_path: Path) -> Inputs:
    """Return a catalogue and three articles of three outlets."""
    folder = tmp_path / "articles"
    folder.mkdir()
    texts = {
        "one.md": article(
            "The Port Herald",
            "Anna Berg and Tomas Lind signed the ferry treaty in Tallinn on Monday.",
            "Under the ferry treaty 12 new piers are to be built by 2030.",
        ),
        "two.md": article(
            "Coast Daily",
            "In Tallinn, the ferry treaty was signed by Tomas Lind and Anna Berg.",
            "By 2030, so the ferry treaty says, 14 piers will be built.",
        ),
        "three.md": article("Bread News", "Bread has become dearer everywhere in the last two months."),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (tmp_path / "catalogue.toml").write_text(CATALOGUE, encoding="utf-8")
    return Inputs(operands=(str(folder),), catalogues=(tmp_path / "catalogue.toml",))


def compared(story: Inputs, **changes: object) -> Comparison:
    return pipeline.compare(msgspec.structs.replace(story, **changes)).result.comparison


def test_events_that_nobody_reports_are_left_out_unless_asked_for(story: Inputs) -> None:
    assert [event.id for event in compared(story).events if event.origin is Origin.CATALOGUE] == [
        "ferry-treaty"
    ]
    [event] = compared(story, events=("tunnel-opening",)).events
    assert event.id == "tunnel-opening"
    assert {one.kind for one in event.coverage} == {MentionKind.SILENT}


def test_an_unknown_event_is_a_usage_error_that_names_the_nearest(story: Inputs) -> None:
    with pytest.raises(UsageError, match="ferry-traety") as caught:
        compared(story, events=("ferry-traety",))
    assert "ferry-treaty" in caught.value.hint


@pytest.mark.parametrize("name", ["january-storm", "nothing-like-it"])
def test_a_context_or_any_other_word_is_no_event(story: Inputs, name: str) -> None:
    with pytest.raises(UsageError, match=name) as caught:
        compared(story, events=(name,))
    assert caught.value.hint


def test_without_a_catalogue_no_event_can_be_asked_for(story: Inputs) -> None:
    with pytest.raises(UsageError):
        compared(story, use_catalogue=False, events=("ferry-treaty",))


def test_without_a_catalogue_events_are_only_found(story: Inputs) -> None:
    assert {event.origin for event in compared(story, use_catalogue=False).events} <= {Origin.FOUND}


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (("Coast Daily",), {"two"}),
        (("two",), {"two"}),
        (("Coast Daily", "one"), {"one", "two"}),
        ((), {"one", "two", "three"}),
    ],
)
def test_only_the_sources_asked_for_are_compared(
    story: Inputs, asked: tuple[str, ...], left: set[str]
) -> None:
    found = compared(story, only_sources=asked)
    assert {one.id for one in found.articles} == left
    told = {said.article for event in found.events for row in event.rows for said in row.statements}
    assert told <= left


def test_an_unknown_source_is_a_usage_error_that_names_the_nearest(story: Inputs) -> None:
    with pytest.raises(UsageError, match="Coast Dialy") as caught:
        compared(story, only_sources=("Coast Dialy",))
    assert "Coast Daily" in caught.value.hint


def test_a_pair_is_explained_with_the_row_that_compare_shows(story: Inputs) -> None:
    [row] = [
        row
        for event in compared(story).events
        for row in event.rows
        if {"12 new piers" in one.text or "14 piers" in one.text for one in row.statements} == {True}
    ]
    left, right = (f"{one.article}:{one.line}" for one in row.statements)
    found = pipeline.explain(story, (left, right)).result
    [pair] = found.pairings
    assert (found.refs, pair.event, pair.alone) == ((left, right), "ferry-treaty", row.verdict)
    assert pair.row is not None
    assert (pair.row.id, pair.row.verdict, pair.row.differences) == (row.id, row.verdict, row.differences)


def test_a_pair_that_is_apart_has_no_row(story: Inputs) -> None:
    found = pipeline.explain(story, ("one:8", "three:6")).result
    assert [(one.together, one.row, one.alone) for one in found.pairings] == [(False, None, None)]


def test_an_article_that_could_not_be_read_is_named_with_the_error(story: Inputs) -> None:
    missing = msgspec.structs.replace(story, operands=(*story.operands, "nowhere.txt"))
    with pytest.raises(UsageError, match='no article "nowhere"') as caught:
        pipeline.explain(missing, ("nowhere:1", "two:6"))
    assert "not read: nowhere.txt: there is no such file" in caught.value.hint


def test_facts_keep_to_the_sources_asked_for_too(story: Inputs) -> None:
    found = pipeline.facts(msgspec.structs.replace(story, only_sources=("two",)))
    assert [one.article.id for one in found.facts] == ["two"]


def test_rows_below_the_score_asked_for_are_left_out(story: Inputs) -> None:
    rows = [row for event in compared(story, min_score=0.99).events for row in event.rows]
    assert all(row.score >= 0.99 for row in rows)
    assert len(_shared(rows)) < len(_shared(row for event in compared(story).events for row in event.rows))


def _shared(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.sources > 1]


def test_presets_and_the_score_asked_for_shift_the_balance() -> None:
    count = {
        name: len(
            _shared(row for event in pipeline.compare(inputs).result.comparison.events for row in event.rows)
        )
        for name, inputs in {
            "strict": Inputs(preset="strict"),
            "balanced": Inputs(),
            "broad": Inputs(preset="broad"),
            "lower": Inputs(min_score=0.3),
            "higher": Inputs(min_score=0.9),
        }.items()
    }
    assert count["higher"] < count["strict"] < count["balanced"] < count["broad"] <= count["lower"]


def test_what_could_not_be_read_is_told(story: Inputs, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")
    found = compared(story, operands=(*story.operands, missing))
    assert [(one.path, one.operand) for one in found.skipped] == [(missing, True)]


def test_no_operands_mean_the_collection_that_comes_along() -> None:
    found = pipeline.compare(Inputs()).result.comparison
    assert len(found.articles) == len(DIGESTS)
    assert any(event.origin is Origin.CATALOGUE for event in found.events)
    assert found.skipped == ()


def test_the_result_points_at_the_words_of_the_articles(story: Inputs) -> None:
    for inputs in (story, Inputs()):
        texts = {one.article.id: one.article.text for one in pipeline.facts(inputs).facts}
        found = pipeline.compare(inputs).result.comparison
        for event in found.events:
            for one in event.mentions:
                assert texts[one.article][one.start : one.end] == one.text
            for said in (said for row in event.rows for said in row.statements):
                assert texts[said.article][said.start : said.end] == said.text


def test_the_summary_counts_the_rows() -> None:
    found = pipeline.compare(Inputs()).result.comparison
    rows = [row for event in found.events for row in event.rows]
    assert sum(found.summary.values()) == len(rows)
    assert all(
        found.summary[verdict] == sum(row.verdict == verdict for row in rows) for verdict in found.summary
    )


def test_two_runs_give_the_same() -> None:
    assert pipeline.compare(Inputs()) == pipeline.compare(Inputs())
    assert tuple(pipeline.facts(Inputs()).facts) == tuple(pipeline.facts(Inputs()).facts)


def test_facts_are_made_as_they_are_taken(story: Inputs) -> None:
    found = pipeline.facts(story)
    assert isinstance(found.facts, Iterator)
    assert len(list(found.paths)) == 3
    assert len(list(found.facts)) == 3
    assert list(found.facts) == []


@pytest.mark.parametrize("options", [(), ("--no-catalogue",)], ids=["catalogue", "no catalogue"])
def test_the_seed_of_hashes_changes_no_byte(options: tuple[str, ...]) -> None:
    def digest(seed: str) -> str:
        command = [sys.executable, "-m", "samestory", "compare", "--json", *options]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "cli")}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, timeout=60)
        assert done.stdout
        return hashlib.sha256(done.stdout).hexdigest()

    assert len({digest(seed) for seed in ("0", "1", "2")}) == 1

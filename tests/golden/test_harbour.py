"""Seven articles of one coast, from their text to every result, word for word; `pytest --update` rewrites.

What the rules come to together: which sentences tell of which event, what stands in one row and for which
reasons, each verdict with its rule, who is silent. A change of a rule shows here as a difference to review.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from samestory import pipeline
from samestory.pipeline import Inputs
from samestory.pipeline.stories import Computing, stories
from shared import ROOT

GOLDEN = Path(__file__).with_name("harbour")
FOLDER = Path("tests/cases/harbour")
LISTED = Inputs(operands=(str(FOLDER / "articles"),), catalogues=(FOLDER / "events.toml",))
UNLISTED = Inputs(operands=LISTED.operands, use_catalogue=False)
#: Of each pair of places one reason or another decided.
PAIRS = [
    "a:6 b:6", "a:8 b:8", "a:8 c:8", "a:10 b:10", "a:12 b:12", "a:12 c:6", "a:14 b:14", "a:16 b:16",
    "a:18 d:14", "b:10 c:8", "b:16 c:16", "c:14 d:6", "d:6 e:6", "d:8 e:8", "d:10 e:10", "d:10 e:12",
    "e:14 f:6", "f:6 g:6", "f:8 g:8", "f:10 g:10", "f:12 g:12", "f:14 g:14", "c:10 g:14",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def written(name: str, made: object, *, update: bool) -> None:
    """Hold a result to the golden one of that name; rewrite that first where it is asked for."""
    text = yaml.safe_dump(made, sort_keys=False, allow_unicode=True, width=110, default_flow_style=None)
    path = GOLDEN / f"{name}.yaml"
    if update:
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def plain(result: object) -> Any:
    """Return a result in words and numbers, without what says nothing."""
    return said(msgspec.to_builtins(result))


#: What is of no interest here, or stands in another result.
_LEFT_OUT = frozenset({"generator", "schema_version", "articles", "start", "end", "type", "row"})


def said(one: Any) -> Any:
    if isinstance(one, dict):
        kept = {key: said(value) for key, value in one.items() if key not in _LEFT_OUT}
        return {key: value for key, value in kept.items() if value not in (None, [], "")}
    return [said(value) for value in one] if isinstance(one, list | tuple) else one


@pytest.mark.parametrize(("name", "inputs"), [("compare", LISTED), ("compare-unlisted", UNLISTED)])
def test_what_is_compared(name: str, inputs: Inputs, update: bool) -> None:
    found = pipeline.compare(inputs).result.comparison
    written(name, plain(found), update=update)


@pytest.mark.parametrize(("preset", "score"), [("strict", None), ("broad", None), ("balanced", 0.8)])
def test_what_presets_and_scores_change(preset: str, score: float | None, update: bool) -> None:
    inputs = msgspec.structs.replace(LISTED, preset=preset, min_score=score)
    found = pipeline.compare(inputs).result.comparison
    made = [
        f"{event.id} {row.verdict} {row.kind} {row.score:.3f} "
        + " ".join(f"{one.article}:{one.line}" for one in row.statements)
        for event in found.events
        for row in event.rows
    ]
    written(f"compare-{preset}", made, update=update)


@pytest.mark.parametrize("pair", PAIRS)
def test_why_two_places_stand_together_or_not(pair: str, update: bool) -> None:
    left, right = pair.split()
    found = pipeline.explain(LISTED, (left, right)).result
    written(f"explain-{pair.replace(':', '').replace(' ', '-')}", plain(found), update=update)


def test_why_two_places_stand_together_without_a_catalogue(update: bool) -> None:
    found = [plain(pipeline.explain(UNLISTED, refs).result) for refs in (("a:6", "b:6"), ("d:6", "e:6"))]
    written("explain-unlisted", found, update=update)


def test_what_is_dated(update: bool) -> None:
    written("timeline", plain(pipeline.timeline(LISTED).result), update=update)


def test_what_is_quoted(update: bool) -> None:
    written("quotes", plain(pipeline.quotations(LISTED).result), update=update)


def test_which_articles_tell_one_story(update: bool) -> None:
    with stories(UNLISTED, Computing()) as found:
        written(
            "stories", [msgspec.to_builtins(one) for one in found.stories(singletons=True)], update=update
        )

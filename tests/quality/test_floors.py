"""What the real command reaches on five annotated articles, figure by figure, against `floor.json`.

A floor may be raised towards what is reached; it is never lowered.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from cli.program import python
from shared import SHARED, needs

Score = Mapping[str, Any]

FLOOR: Final = json.loads((Path(__file__).parent / "floor.json").read_text(encoding="utf-8"))
EVENTS: Final = ("samarkand-sco-2022", "no-limits-statement-2022", "victory-day-2025")

#: What was promised first: `floor.json` may promise more, never less.
LEAST: Final = {
    "events f1": 0.85,
    "samarkand-sco-2022 f1": 0.75,
    "no-limits-statement-2022 f1": 0.75,
    "victory-day-2025 f1": 0.75,
    "quotes f1": 0.98,
    "speaker accuracy": 0.92,
    "quote forms": 0.85,
    "quote matches found": 1.0,
    "facts found": 0.55,
    "fact pairs found": 0.50,
    "omissions found": 0.70,
    "row pairs in gold": 0.40,
    "verdicts strict": 0.60,
    "verdicts accepted": 0.85,
    "dates f1": 0.92,
    "date values": 0.82,
    "quantities f1": 0.95,
    "quantity values": 0.95,
    "quantity units": 0.90,
    "quantity comparators": 0.90,
    "boilerplate dropped": 1.0,
    "prose kept": 1.0,
    "role accuracy": 0.97,
}
MOST: Final = {
    "hard negatives taken": 0.10,
    "quotes wrongly joined": 0,
    "facts wrongly joined": 2,
    "omissions wrongly claimed": 2,
    "false conflicts": 0,
}

#: Where each figure stands in what the scorer prints.
FIGURES: Final[Mapping[str, Callable[[Score], float]]] = {
    "events f1": lambda score: score["events all"]["f1"],
    "samarkand-sco-2022 f1": lambda score: _event(score, EVENTS[0])["f1"],
    "no-limits-statement-2022 f1": lambda score: _event(score, EVENTS[1])["f1"],
    "victory-day-2025 f1": lambda score: _event(score, EVENTS[2])["f1"],
    "quotes f1": lambda score: score["quotes iou80"]["f1"],
    "speaker accuracy": lambda score: score["quotes speaker"]["accuracy"],
    "quote forms": lambda score: score["quotes form_accuracy"],
    "quote matches found": lambda score: score["quote_matches"]["found"],
    "facts found": lambda score: score["fact_matches"]["facts_r"],
    "fact pairs found": lambda score: score["fact_matches"]["pairs_r"],
    "omissions found": lambda score: score["omissions"]["found"] / score["omissions"]["gold"],
    "omissions wrongly claimed": lambda score: score["omissions"]["wrong"],
    "row pairs in gold": lambda score: score["rows"]["pairs_in_gold"],
    "verdicts strict": lambda score: score["verdicts"]["strict"],
    "verdicts accepted": lambda score: score["verdicts"]["accuracy"],
    "dates f1": lambda score: score["dates"]["f1"],
    "date values": lambda score: score["dates"]["value_accuracy"],
    "quantities f1": lambda score: score["quantities"]["f1"],
    "quantity values": lambda score: score["quantities"]["value_accuracy"],
    "quantity units": lambda score: score["quantities"]["unit_accuracy"],
    "quantity comparators": lambda score: score["quantities"]["comparator_accuracy"],
    "boilerplate dropped": lambda score: _share(score["boilerplate"]["dropped"]),
    "prose kept": lambda score: _share(score["boilerplate"]["kept"]),
    "role accuracy": lambda score: score["boilerplate"]["role_accuracy"],
    "hard negatives taken": lambda score: _hard(score),
    "quotes wrongly joined": lambda score: score["quote_non_matches"]["joined"],
    "facts wrongly joined": lambda score: score["fact_non_matches"]["joined"],
    "false conflicts": lambda score: score["conflicts"]["false"],
}


def _event(score: Score, event: str) -> Score:
    """Return the figures of one event: all nought where the comparison lacks it."""
    found: Score = score[f"event {event}"] or {"f1": 0.0}
    return found


def _hard(score: Score) -> float:
    """Return the share of sentences that look like an event's and are not, yet were taken for its."""
    events = [_event(score, event) for event in EVENTS]
    return float(sum(one["hard_wrong"] for one in events) / sum(one["hard"] for one in events))


def _share(text: str) -> float:
    part, _, whole = text.partition("/")
    return int(part) / int(whole)


@pytest.fixture(scope="module")
def score(tmp_path_factory: pytest.TempPathFactory) -> Score:
    """Return the scorer's figures for one run of `compare` and `facts`."""
    folder = tmp_path_factory.mktemp("quality")
    articles = str(SHARED / "articles")
    _run("-m", "samestory", "compare", articles, "--json", "-o", str(folder / "compare.json"))
    _run("-m", "samestory", "facts", articles, "-f", "jsonl", "-o", str(folder / "facts.jsonl"))
    scorer = str(SHARED / "gold" / "score_five.py")
    reports = (str(folder / "compare.json"), str(folder / "facts.jsonl"))
    printed = _run(scorer, articles, *reports, "--json")
    figures: Score = json.loads(printed.splitlines()[-1])
    return figures


def _run(*arguments: str) -> str:
    return python(*arguments, env={"PYTHONDONTWRITEBYTECODE": "1"}, timeout=60)


@pytest.mark.shared
@needs("articles", "gold/score_five.py", "gold/five.json", "bench/benchlib.py")
@pytest.mark.parametrize("figure", FIGURES)
def test_the_figure_holds_its_floor(score: Score, figure: str) -> None:
    reached = FIGURES[figure](score)
    least, most = FLOOR["at_least"].get(figure), FLOOR["at_most"].get(figure)
    assert least is None or reached >= least, f"{figure}: {reached} is below the floor of {least}"
    assert most is None or reached <= most, f"{figure}: {reached} is above the limit of {most}"


def test_every_figure_has_one_floor_or_one_limit() -> None:
    assert sorted([*FLOOR["at_least"], *FLOOR["at_most"]]) == sorted(FIGURES)
    assert FLOOR.keys() == {"at_least", "at_most"}


def test_no_floor_was_lowered() -> None:
    assert {figure: least for figure, least in LEAST.items() if FLOOR["at_least"][figure] < least} == {}
    assert {figure: most for figure, most in MOST.items() if FLOOR["at_most"][figure] > most} == {}
    assert LEAST.keys() == FLOOR["at_least"].keys()
    assert MOST.keys() == FLOOR["at_most"].keys()

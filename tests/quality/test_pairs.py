"""What `compare --no-catalogue` puts together in a corpus of many events, against `pairs.json`.

ECB+ (development part): 196 articles on 16 events, two and two alike; which sentences tell of one event was
annotated by others. The corpus and its scorer lie outside the project. A floor is never lowered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from cli.program import python
from shared import SHARED, needs

BENCH: Final = SHARED / "bench"
DOCUMENTS: Final = "ecbplus_documents.jsonl"
CLUSTERS: Final = "ecbplus_clusters.jsonl"
FLOOR: Final[Mapping[str, float]] = json.loads(
    (Path(__file__).parent / "pairs.json").read_text(encoding="utf-8")
)

#: What was reached first: `pairs.json` may promise more, never less.
LEAST: Final[Mapping[str, float]] = {"f1": 0.78, "strong_f1": 0.75, "docpair_f1": 0.88}


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return the figures of the scorer for one run over all articles."""
    folder = tmp_path_factory.mktemp("pairs")
    articles, gold = folder / "articles.jsonl", folder / "gold.jsonl"
    report, facts = str(folder / "compare.json"), str(folder / "facts.jsonl")
    data = str(BENCH / DOCUMENTS)
    articles.write_text(_run(str(BENCH / "inputs.py"), data, "--where", "split=dev"), encoding="utf-8")
    lines = (BENCH / DOCUMENTS).read_text(encoding="utf-8").splitlines(keepends=True)
    gold.write_text("".join(line for line in lines if json.loads(line)["split"] == "dev"), encoding="utf-8")
    _run("-m", "samestory", "compare", str(articles), "--no-catalogue", "--json", "-o", report)
    _run("-m", "samestory", "facts", str(articles), "-f", "jsonl", "-o", facts)
    scorer, clusters = str(BENCH / "score_pairs.py"), str(BENCH / CLUSTERS)
    told = _run(scorer, str(gold), clusters, report, "--facts", facts, "--json")
    found: dict[str, Any] = json.loads(told.splitlines()[-1])
    return found


def _run(*arguments: str) -> str:
    return python(*arguments, env={"PYTHONDONTWRITEBYTECODE": "1"}, timeout=300)


@pytest.mark.shared
@needs(*(f"bench/{name}" for name in (DOCUMENTS, CLUSTERS, "score_pairs.py", "inputs.py")))
@pytest.mark.parametrize("figure", LEAST)
def test_the_figure_holds_its_floor(figure: str, figures: dict[str, Any]) -> None:
    assert figures[figure] >= FLOOR[figure], f"{figure}: {figures[figure]} is below {FLOOR[figure]}"


def test_no_floor_was_lowered() -> None:
    assert list(FLOOR) == list(LEAST)
    assert all(FLOOR[figure] >= least for figure, least in LEAST.items())

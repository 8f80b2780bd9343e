"""What the real command reaches on news that others annotated, figure by figure, against `corpora.json`.

The corpora and their scorers lie outside the project; the figures hold for their development parts. A floor
may be raised towards what is reached; it is never lowered.
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
FLOOR: Final[Mapping[str, Mapping[str, float]]] = json.loads(
    (Path(__file__).parent / "corpora.json").read_text(encoding="utf-8")
)

#: The data and the scorer of each corpus.
CORPORA: Final[Mapping[str, tuple[str, str]]] = {
    "PolNeAR dev": ("polnear_dev.jsonl", "score_quotes.py"),
    "PolNeAR train sample": ("polnear_train_sample.jsonl", "score_quotes.py"),
    "Recognizers dates": ("dates_recognizers.jsonl", "score_dates.py"),
    "golden rules": ("golden_rules_en.jsonl", "score_sentences.py"),
}

#: What was reached first: `corpora.json` may promise more, never less.
LEAST: Final[Mapping[str, Mapping[str, float]]] = {
    "PolNeAR dev": {"exact_f1": 0.96, "attributed_f1": 0.88},
    "PolNeAR train sample": {"exact_f1": 0.95, "attributed_f1": 0.87},
    "Recognizers dates": {"relaxed_f1": 0.91, "value_f1": 0.6},
    "golden rules": {"cases_right": 47},
}


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, Any]]:
    """Return what was scored so far, a corpus at a time."""
    return {}


def scored(corpus: str, folder: Path) -> dict[str, Any]:
    """Return the figures of the scorer for one run of `facts` over a corpus."""
    data, scorer = (str(BENCH / name) for name in CORPORA[corpus])
    articles, facts = folder / "articles.jsonl", folder / "facts.jsonl"
    articles.write_text(_run(str(BENCH / "inputs.py"), data), encoding="utf-8")
    _run("-m", "samestory", "facts", str(articles), "-f", "jsonl", "-o", str(facts))
    figures: dict[str, Any] = json.loads(_run(scorer, data, str(facts), "--json").splitlines()[-1])
    return figures


def _run(*arguments: str) -> str:
    return python(*arguments, env={"PYTHONDONTWRITEBYTECODE": "1"}, timeout=120)


@pytest.mark.shared
@needs(*(f"bench/{name}" for names in CORPORA.values() for name in names), "bench/inputs.py")
@pytest.mark.parametrize(
    ("corpus", "figure"), [(corpus, figure) for corpus, least in LEAST.items() for figure in least]
)
def test_the_figure_holds_its_floor(
    corpus: str, figure: str, scores: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    if corpus not in scores:
        scores[corpus] = scored(corpus, tmp_path)
    reached, least = scores[corpus][figure], FLOOR[corpus][figure]
    assert reached >= least, f"{corpus}, {figure}: {reached} is below the floor of {least}"


def test_no_floor_was_lowered() -> None:
    assert {corpus: list(least) for corpus, least in FLOOR.items()} == {
        corpus: list(least) for corpus, least in LEAST.items()
    }
    for corpus, least in LEAST.items():
        assert all(FLOOR[corpus][figure] >= value for figure, value in least.items())

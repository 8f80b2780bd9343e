"""What each weight and threshold of `align` does to the figures on the five full articles.

    PYTHONPATH=cli:tests python tests/quality/ablation.py [FIELD ...]

Prints, for the settings as they are and then with each number taken away (weights: 0) or moved by a
tenth either way (thresholds), the figures that `tests/quality` holds: events F1, facts found, the
share of row pairs that the annotation has. Needs ../shared. A number is kept where taking it away
costs more than chance; decision 0001 has the table of the release.
"""

# ruff: noqa: T201  # printing is what it is for

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from samestory import align, pipeline
from samestory.compare import judge
from samestory.model import Facts, Generator
from samestory.settings import BALANCED, AlignSettings
from shared import SHARED

#: Numbers that bound something; all the others weigh something and are set to 0.
THRESHOLDS = frozenset(
    {"none", "also", "near_days", "fuzzy", "shown", "devoted", "most_devotion", "most_cues"}
    | {
        "join",
        "plausible",
        "quote",
        "candidates",
        "common",
        "most",
        "full_mass",
        "least_mass",
        "least_what",
        "base",
    }
)
INPUTS = pipeline.Inputs(operands=(str(SHARED / "articles"),))


def main(wanted: Sequence[str]) -> None:
    """Print a line for the settings as they are and one for each change."""
    catalogue = pipeline.read_catalogue(INPUTS)
    facts = tuple(pipeline.facts(INPUTS).facts)
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "facts.jsonl")
        lines.write_bytes(b"\n".join(map(msgspec.json.encode, _records(facts))))
        print(f"{'':<24}{'events F1':>10}{'facts':>8}{'in gold':>9}")
        for name, settings in variants(wanted):
            events = align.align(facts, catalogue, settings).events
            print(f"{name:<24}" + _figures(Path(folder), facts, events))


def variants(wanted: Sequence[str]) -> Iterator[tuple[str, AlignSettings]]:
    """Yield the settings as they are, then with one number changed."""
    yield "as it is", BALANCED
    for part in ("events", "rows", "weights"):
        given = BALANCED.rows.weights if part == "weights" else getattr(BALANCED, part)
        for field in given.__struct_fields__:
            value = getattr(given, field)
            if (wanted and field not in wanted) or not isinstance(value, int | float):
                continue
            for factor in (0.9, 1.1) if field in THRESHOLDS else (0.0,):
                changed = msgspec.structs.replace(given, **{field: type(value)(value * factor)})
                yield f"{field} × {factor:g}", _with(part, changed)


def _with(part: str, changed: Any) -> AlignSettings:
    if part == "weights":
        part, changed = "rows", msgspec.structs.replace(BALANCED.rows, weights=changed)
    return msgspec.structs.replace(BALANCED, **{part: changed})


def _figures(folder: Path, facts: Sequence[Facts], events: Sequence[Any]) -> str:
    cards = tuple(one.article.card() for one in facts)
    found = judge(cards, events, generator=Generator(name="samestory", version="0"))
    report = folder / "compare.json"
    report.write_bytes(msgspec.json.encode(found))
    scorer = SHARED / "gold/score_five.py"
    command = [
        sys.executable,
        *map(str, (scorer, SHARED / "articles", report, folder / "facts.jsonl")),
        "--json",
    ]
    ended = subprocess.run(command, capture_output=True, check=True, text=True)
    scored = json.loads(ended.stdout.splitlines()[-1])
    events_f1 = scored["events all"]["f1"]
    facts_found, in_gold = scored["fact_matches"]["facts_r"], scored["rows"]["pairs_in_gold"]
    return f"{events_f1:>10.3f}{facts_found:>8.3f}{in_gold:>9.3f}"


def _records(facts: Sequence[Facts]) -> Iterator[object]:
    for one in facts:
        yield one.article
        yield from one.sentences


if __name__ == "__main__":
    main(sys.argv[1:])

"""Fits the weights of stories and of claims to annotated news, and writes `cli/samestory/calibrated.py`.

    PYTHONPATH=cli:tests python tests/bench/calibration.py [--write]

Two logistic regressions (scikit-learn, L2) over the signals that the tool itself computes:

stories  pairs of articles of one collection; right if they report the same event. ECB+ train (one event
         a subtopic) and the events of `news_cluster_dev`.
claims   pairs of sentences of two articles that share a term; right if the annotators put both together. The
         five articles (facts that match), the two stories of `tests/quality/stories`, each with its
         catalogue, and the annotated sentences of ECB+ train without one (right from two shared clusters
         on; one counts neither way).

The two stories count alike (90 positive pairs each), the five articles, which hold no wire copy, twice as
much, a pair of ECB+ one fiftieth: its annotators marked sentences that tell one event, not one fact, so it
says most about what lies in different stories. Annotators mark what matters and leave out much that is also
right; where the stories name twenty facts each, that counts as wrong. So the base of claims is moved until
a score of 0.5 is where F1 of the five is best.

Without --write it prints the weights and what they come to, pair by pair, before rows are made. Needs
../shared and the extra `bench`.
"""

# ruff: noqa: T201  # printing is what it is for

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from samestory import pipeline
from samestory.align import material
from samestory.align.claims import Scored
from samestory.align.likeness import Likeness
from samestory.align.material import Material
from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.model import Signal
from samestory.settings import BALANCED
from shared import ROOT, SHARED

OUT: Final = ROOT / "cli" / "samestory" / "calibrated.py"
STORIES: Final = ROOT / "tests" / "quality" / "stories"
BENCH: Final = SHARED / "bench"
FIELDS: Final = ("id", "text", "title", "published", "source", "url")
#: What a story weighs, and a pair of ECB+.
STORY: Final = 90.0
PAIR: Final = 0.02
#: The five articles count so much more.
TWICE: Final = 2.0
#: Inverse strength of L2 for claims: signals that few pairs have are not to weigh much.
FEW: Final = 0.2
HEAD: Final = '''"""Weights as `tests/bench/calibration.py` fitted them, and wrote them here: log-odds.

Decision 0008 says on what, and how well they do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
'''

Span = Mapping[str, Any]
Pair = tuple[int, int]


class Sample(NamedTuple):
    """Pairs with their signals, whether they are right, and what each weighs."""

    values: Any  #: pairs by signals
    right: Any
    weight: Any


def main(arguments: Sequence[str]) -> None:
    """Fit, print, and write where it is asked for."""
    tables = {"STORIES": fitted(articles()), "CLAIMS": moved(*sentences())}
    module = written(tables)
    print(module)
    if "--write" in arguments:
        OUT.write_text(module, encoding="utf-8")


def records(path: Path, **only: str) -> list[dict[str, Any]]:
    """Return the records of a corpus, those of one split or event."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if all(str(row[key]) == value for key, value in only.items())]


def gathered(rows: Sequence[Mapping[str, Any]], catalogue: Path | None = None) -> Material:
    """Read articles as the tool does."""
    lines = "\n".join(json.dumps({key: row[key] for key in FIELDS if key in row}) for row in rows)
    known = (catalogue,) if catalogue else ()
    return read(pipeline.Inputs(operands=("-",), catalogues=known, use_catalogue=bool(known)), lines.encode())


def read(inputs: pipeline.Inputs, lines: bytes = b"") -> Material:
    """Return what rows are made from."""
    catalogue, _, facts = pipeline.read(inputs, BytesIO(lines))
    return material.gather(facts, catalogue, BALANCED)


# Stories


def articles() -> list[tuple[Sequence[Signal], bool]]:
    """Return every pair of articles of the two corpora."""
    pairs: list[tuple[Sequence[Signal], bool]] = []
    for path, label, only in (
        (BENCH / "ecbplus_documents.jsonl", "subtopic", {"split": "train"}),
        (BENCH / "news_cluster_dev.jsonl", "event", {}),
    ):
        rows = records(path, **only)
        event = {row["id"]: row[label] for row in rows}
        units: dict[str, list[Unit]] = {}
        for unit in gathered(rows).sentences:
            units.setdefault(unit.passage.article, []).append(unit)
        ids, likeness = list(units), Likeness(list(units.values()), BALANCED.stories)
        pairs += [
            (likeness.signals(one, other), event[ids[one]] == event[ids[other]])
            for one, other in combinations(range(len(ids)), 2)
        ]
    return pairs


def fitted(pairs: Sequence[tuple[Sequence[Signal], bool]]) -> dict[str, float]:
    """Return the weight of each signal."""
    right = np.array([same for _, same in pairs])
    found = weights(Sample(values([one for one, _ in pairs]), right, np.ones(len(pairs))))
    return dict(zip(named(pairs[0][0]), found, strict=True))


# Claims


def sentences() -> tuple[list[str], Sample, list[Sample]]:
    """Return the signals, all pairs of sentences, and the three stories by themselves."""
    stories = [five(), *map(story, sorted(STORIES.glob("*.json")))]
    names, ecb = clusters()
    first = stories[0]._replace(weight=TWICE * stories[0].weight)
    return names, joined([first, *stories[1:], ecb]), stories


def five() -> Sample:
    """Return the pairs of the five articles."""
    gold = json.loads((SHARED / "gold" / "five.json").read_text(encoding="utf-8"))
    given = read(pipeline.Inputs(operands=(str(SHARED / "articles"),)))
    ids = sorted({unit.passage.article for unit in given.sentences})
    spans = [
        [{**one, "article": ids[int(one["article"][1:])]} for one in fact["statements"]]
        for fact in gold["fact_matches"]
    ]
    return annotated(given, spans)


def story(path: Path) -> Sample:
    """Return the pairs of one story of `tests/quality`."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    rows = records(BENCH / "news_cluster_dev.jsonl", event=gold["event"])
    return annotated(
        gathered(rows, path.with_suffix(".toml")), [fact["statements"] for fact in gold["facts"]]
    )


def annotated(given: Material, facts: Sequence[Sequence[Span]]) -> Sample:
    """Return every pair of sentences of two articles; right are those that state one fact."""
    right = set()
    for spans in facts:
        held = sorted({at for span in spans if (at := placed(given.sentences, span)) is not None})
        right |= set(across(given.sentences, held))
    pairs = list(across(given.sentences, range(len(given.sentences))))
    same = np.array([pair in right for pair in pairs])
    found = signals(given, pairs)
    return Sample(values(found), same, np.full(len(pairs), STORY / same.sum()))


def placed(units: Sequence[Unit], span: Span) -> int | None:
    """Return the sentence that a span overlaps most."""
    overlap = {
        at: min(unit.passage.end, span["end"]) - max(unit.passage.start, span["start"])
        for at, unit in enumerate(units)
        if unit.passage.article == span["article"]
    }
    best = max(overlap, key=lambda at: overlap[at])
    return best if overlap[best] > 0 else None


def clusters() -> tuple[list[str], Sample]:
    """Return the pairs of annotated sentences of ECB+ train."""
    rows = records(BENCH / "ecbplus_documents.jsonl", split="train")
    given = gathered(rows)
    at = {
        place: (row["id"], one["id"])
        for row in rows
        for one in row["sentences"]
        if one["validated"] and (place := placed(given.sentences, {**one, "article": row["id"]})) is not None
    }
    mentions: dict[tuple[str, int], set[str]] = {}
    for cluster in records(BENCH / "ecbplus_clusters.jsonl"):
        for one in cluster["mentions"]:
            mentions.setdefault((one["doc"], one["sent"]), set()).add(cluster["cluster"])
    known = {place: mentions.get(key, set()) for place, key in at.items()}
    pairs = [
        pair for pair in across(given.sentences, sorted(at)) if len(known[pair[0]] & known[pair[1]]) != 1
    ]
    found = signals(given, pairs)
    same = np.array([len(known[one] & known[other]) > 1 for one, other in pairs])
    return named(found[0]), Sample(values(found), same, np.full(len(pairs), PAIR))


def across(units: Sequence[Unit], places: Sequence[int]) -> Iterator[Pair]:
    """Yield the pairs of two articles that share a term."""
    for one, other in combinations(places, 2):
        apart = units[one].passage.article != units[other].passage.article
        if apart and not units[one].terms.isdisjoint(units[other].terms):
            yield one, other


def signals(given: Material, pairs: Sequence[Pair]) -> list[Sequence[Signal]]:
    """Return the signals of pairs of sentences as the tool computes them."""
    scored = Scored(given, frozenset(), Weights(given.sentences), BALANCED.rows)
    return [scored.claims.signals(*pair, scored.beside(pair)) for pair in pairs]


def moved(names: Sequence[str], sample: Sample, stories: Sequence[Sample]) -> dict[str, float]:
    """Return the weight of each signal, the base moved to where 0.5 is best for the first story."""
    found = weights(sample, FEW)
    edges = np.arange(-5, 2, 0.05)
    reached = np.array([[f1(one, found, edge) for edge in edges] for one in stories])
    best = int(reached[0].argmax())
    for one, row in zip(stories, reached, strict=True):
        print(
            f"  F1 of pairs {row[best]:.3f}, {row.max():.3f} at most; {one.right.sum()} of {len(one.right)}"
        )
    return dict(zip(names, [round(found[0] - float(edges[best]), 2), *found[1:]], strict=True))


def f1(sample: Sample, weight: Sequence[float], edge: float) -> float:
    """Return F1 of pairs above an edge."""
    above = sample.values @ np.array(weight[1:]) + weight[0] >= edge
    right = (above & sample.right).sum()
    return float(2 * right / (above.sum() + sample.right.sum()))


# Both


def named(found: Sequence[Signal]) -> list[str]:
    """Return the fields that hold the weights of signals."""
    return [one.name.replace(" ", "_") for one in found]


def values(found: Sequence[Sequence[Signal]]) -> Any:
    """Return the values of signals as a matrix; the base is what the fit calls intercept."""
    return np.array([[one.value for one in signals[1:]] for signals in found])


def joined(samples: Sequence[Sample]) -> Sample:
    """Put samples together."""
    return Sample(
        np.vstack([one.values for one in samples]),
        np.hstack([one.right for one in samples]),
        np.hstack([one.weight for one in samples]),
    )


def weights(sample: Sample, c: float = 1.0) -> list[float]:
    """Fit one regression; return the base, then a weight for each signal."""
    model = LogisticRegression(C=c, max_iter=10_000)
    model.fit(sample.values, sample.right, sample_weight=sample.weight)
    return [round(float(one), 2) for one in (model.intercept_[0], *model.coef_[0])]


def written(tables: Mapping[str, Mapping[str, float]]) -> str:
    """Return the module that holds the numbers."""
    rows = [HEAD]
    for name, table in tables.items():
        lines = "".join(f'    "{signal}": {weight},\n' for signal, weight in table.items())
        rows.append(f"{name}: Final[Mapping[str, float]] = {{\n{lines}}}\n")
    return "\n".join(rows)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Fits the weights of stories and of claims to annotated news, and writes `cli/samestory/calibrated.py`.

    PYTHONPATH=cli:tests python tests/bench/calibration.py [--write]

Two logistic regressions (scikit-learn, L2) over the signals that the tool itself computes:

stories  pairs of articles of one collection; right if they report the same event. ECB+ train (one event
         a subtopic) and the events of `news_cluster_dev`: whole, with three reports an event, with mostly
         one, and, as ECB+ has no dates, with days made up. Each collection counts alike.
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

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from io import BytesIO
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from samestory import pipeline
from samestory.align import material
from samestory.align.claims import Scored
from samestory.align.material import Material
from samestory.align.passages import Unit
from samestory.align.stories import likeness, plan
from samestory.align.stories.likeness import Described
from samestory.align.weights import Weights
from samestory.engines import Row
from samestory.engines.local import Local
from samestory.model import Signal
from samestory.settings import BALANCED, StoryWeights
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
#: What a collection weighs for stories, however many pairs it has; one with days made up, beside it.
ONE_COLLECTION: Final = 1000.0
MADE_UP: Final = 0.25
#: Fewer right pairs than these weigh no more each.
LEAST: Final = 30
#: Reports an event where most have but one.
FEWER: Final = (1, 1, 1, 1, 1, 2, 2, 3)
SEED: Final = 7
START: Final = dt.date(2012, 3, 1)
MONTH: Final = 30
YEARS: Final = 5 * 365
#: The weight of a year between, at least. Next to no reports in the corpora are on the same people a year
#: later, and a few on old events are with new ones: so the fit comes to half of it. With this, reports that
#: share everything but the year stay apart; it costs .004 of B-cubed F1 on `news_cluster_dev`.
LONG: Final = -4.5
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
#: A record and the event that it reports.
Labelled = tuple[Mapping[str, Any], str]
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


def articles() -> list[Sample]:
    """Return every pair of articles of collections like those that the tool meets.

    Both corpora as they are; three reports an event; mostly one; and, as ECB+ has no dates, with days made
    up: the events of a month, each report at most some days later; last, a few reports on the same people
    some years apart, made of reports on one event of which every second is taken for one on the next.
    """
    corpora: dict[str, list[Labelled]] = {
        "ecb": [
            (row, str(row["subtopic"])) for row in records(BENCH / "ecbplus_documents.jsonl", split="train")
        ],
        "news": [(row, str(row["event"])) for row in records(BENCH / "news_cluster_dev.jsonl")],
    }
    samples = []
    for name, rows in corpora.items():
        collections = [rows, drawn(rows, lambda _: 3), drawn(rows, _few)]
        samples += [pairs([one], ONE_COLLECTION) for one in collections]
        if name == "ecb":
            more = [dated(rows), dated(collections[2])]
            samples += [pairs([one], MADE_UP * ONE_COLLECTION) for one in more]
            samples.append(pairs(small(again(rows)), MADE_UP * ONE_COLLECTION))
    return samples


def again(rows: Sequence[Labelled]) -> list[Labelled]:
    """Return reports of which every second one of an event is taken for a report on the next like it."""
    count: Counter[str] = Counter()
    found = []
    for row, event in rows:
        count[event] += 1
        found.append((row, f"{event}-{count[event] % 2}"))
    return found


def small(rows: Sequence[Labelled]) -> list[list[Labelled]]:
    """Return for each topic a few reports on its events, some years apart."""
    topics = sorted({row["topic"] for row, _ in rows})
    few = drawn(dated(rows, YEARS), lambda _: 3)
    return [[one for one in few if one[0]["topic"] == topic] for topic in topics]


def _few(random: Random) -> int:
    return random.choice(FEWER)


def drawn(rows: Sequence[Labelled], most: Callable[[Random], int]) -> list[Labelled]:
    """Return some reports of each event, drawn by chance but always the same."""
    random, kept = Random(SEED), []  # noqa: S311  # a draw
    for event in sorted({event for _, event in rows}):
        own = [one for one in rows if one[1] == event]
        kept += random.sample(own, min(len(own), most(random)))
    return kept


def dated(rows: Sequence[Labelled], days: float = MONTH) -> list[Labelled]:
    """Return reports with days of publication made up: events fall into so many days."""
    random = Random(SEED)  # noqa: S311  # a draw
    first = {event: random.uniform(0, days) for event in sorted({event for _, event in rows})}
    return [
        (
            {**row, "published": str(START + dt.timedelta(first[event] + min(10, random.expovariate(1))))},
            event,
        )
        for row, event in rows
    ]


def pairs(collections: Sequence[Sequence[Labelled]], weight: float) -> Sample:
    """Return all pairs within each of some collections, with the signals that the tool itself computes."""
    signals, same = [], []
    for rows in collections:
        found = described(rows)
        for (one, event), (other, another) in combinations(rows, 2):
            signals.append(likeness.signals(found[one["id"]], found[other["id"]], BALANCED.stories))
            same.append(event == another)
    right = np.array(same)
    return Sample(values(signals), right, np.full(len(right), weight / max(LEAST, right.sum())))


def described(rows: Sequence[Labelled]) -> dict[str, Described]:
    """Return articles as they are held against each other."""
    with closing(Local()) as engine:
        engine.load("articles", plan.ARTICLES, (taken(row) for row, _ in rows))
        plan.run(engine, BALANCED.stories)
        return {one.id: one for one in plan.described(engine)}


def taken(row: Mapping[str, Any]) -> Row:
    """Return a record as the plan takes it in."""
    day = row.get("published")
    ordinal = dt.date.fromisoformat(day[:10]).toordinal() if day else None
    return row["id"], ordinal, row.get("title"), row["text"]


def fitted(samples: Sequence[Sample]) -> dict[str, float]:
    """Return the weight of each signal, that of a long time between raised."""
    found = dict(zip(StoryWeights.__struct_fields__, weights(joined(samples), 10.0), strict=True))
    return {**found, "long_between": min(LONG, found["long_between"])}


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

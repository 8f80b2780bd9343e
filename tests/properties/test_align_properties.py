"""Laws of alignment: the order of the articles changes nothing but the order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PORTS, facts, material
from samestory.align import align, candidates, grouping
from samestory.align.scoring import Claims
from samestory.align.weights import Weights
from samestory.model import AlignedEvent, Catalogue, CatalogueEvent, Facts
from samestory.settings import RowSettings

CATALOGUE = Catalogue(
    events=(
        PORTS,
        CatalogueEvent(id="january-storm", title="The storm", cues=("January storm",), context=True),
    )
)

ARTICLES = [
    facts(
        "Anna Berg and Tomas Lind signed the ferry treaty in Tallinn on Monday.",
        "Under the ferry treaty 12 new piers are to be built by 2030.",
        "“We will keep every harbour open through the winter,” Berg said.",
        id="herald",
        published="2024-05-07",
    ),
    facts(
        "In Tallinn, the ferry treaty was signed by Tomas Lind and Anna Berg.",
        "By 2030, so the ferry treaty says, 14 piers will be built.",
        "The January storm sank 40 boats along the coast.",
        id="daily",
        published="2024-05-07",
    ),
    facts(
        "“We will keep every harbour open in winter,” Anna Berg told reporters after the ports meeting.",
        "A museum in Lisbon bought a piano from Vienna for 3 million euros.",
        id="post",
        published="2024-05-08",
    ),
    facts(
        "A piano from Vienna was sold for 3 million euros to a museum in Lisbon.",
        "Along the coast 40 boats sank in the January storm.",
        id="times",
        published="2024-05-08",
    ),
    facts("Bread has become dearer everywhere.", "Wolves were seen near the school.", id="bread"),
]

Rows = dict[str, set[frozenset[tuple[str, int]]]]


def rows(events: tuple[AlignedEvent, ...]) -> Rows:
    """Return, per event, its rows as sets of places; what was found counts as one event."""
    found: Rows = {}
    for event in events:
        told = found.setdefault(event.id if event.earliest else "found", set())
        told |= {frozenset((one.article, one.start) for one in group.passages) for group in event.groups}
    return found


def mentioned(events: tuple[AlignedEvent, ...]) -> set[tuple[str, str, int, str, float]]:
    return {
        (event.id, one.article, one.start, one.kind, one.score) for event in events for one in event.mentions
    }


@given(st.permutations(ARTICLES))
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_articles_does_not_matter(shuffled: list[Facts]) -> None:
    for catalogue in (CATALOGUE, Catalogue()):
        expected, found = align(ARTICLES, catalogue).events, align(shuffled, catalogue).events
        assert rows(found) == rows(expected)
        assert mentioned(found) == mentioned(expected)
        assert {event.id for event in found} == {event.id for event in expected}


@given(st.lists(st.sampled_from(ARTICLES), unique_by=lambda one: one.article.id))
@settings(max_examples=40, deadline=None)
def test_every_row_of_several_passages_is_of_several_articles(some: list[Facts]) -> None:
    for event in align(some, CATALOGUE).events:
        for group in event.groups:
            assert len(group.passages) == 1 or len({one.article for one in group.passages}) > 1
            assert 0 <= group.score <= 1
        assert {one.article for one in event.coverage} == {one.article.id for one in some}


WORDS = st.sampled_from(
    "bridge tunnel piano museum boat storm treaty wolf school bread Oslo Norway Lisbon 40 12 old sold".split()
)
SENTENCES = st.lists(WORDS, min_size=2, max_size=7).map(lambda row: f"The {' '.join(row)}.")
COLLECTIONS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=2, max_size=4)


@given(COLLECTIONS)
@settings(max_examples=60, deadline=None)
def test_pairs_are_of_two_articles_and_score_the_same_both_ways(collection: list[list[str]]) -> None:
    read = material(*(facts(*rows, id=f"a{index}") for index, rows in enumerate(collection)))
    told, weights = read.sentences, Weights(read.sentences)
    claims = Claims(read, weights, RowSettings())
    found = list(candidates.pairs(told, weights, RowSettings()))
    assert len(set(found)) == len(found)
    for left, right in found:
        assert left < right
        assert told[left].passage.article != told[right].passage.article
        assert claims.match(left, right, 0.5) == claims.match(right, left, 0.5)
        assert 0 <= claims.match(left, right, 0.5) <= 1


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(0, 20).map(lambda score: score / 20),
    max_size=20,
)


@given(SCORES, st.lists(st.sampled_from("abc"), min_size=8, max_size=8))
@settings(max_examples=200)
def test_a_group_fits_together_on_average_and_is_of_two_articles(
    scores: dict[tuple[int, int], float], articles: list[str]
) -> None:
    join, plausible = 0.5, 0.2

    def score(pair: tuple[int, int]) -> float:
        return scores.get(pair, 0.0)

    for group in grouping.overlapping(scores, join, plausible, articles.__getitem__, score):
        assert len({articles[one] for one in group}) > 1
        pairs = [(one, other) for one in group for other in group if one < other]
        assert sum(map(score, pairs)) >= join * len(pairs) - 1e-9
        assert min(map(score, pairs)) >= plausible

"""What speaks for two sentences stating the same fact, and which pairs need not be weighed to the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import material, stories_of, unit
from samestory.align import odds, scoring
from samestory.align.passages import Unit
from samestory.align.scoring import Claims
from samestory.align.weights import Weights
from samestory.settings import ClaimWeights, RowSettings

#: Each signal weighs something, so that none can be left out unnoticed, and no score comes near 1.
WEIGHTS = ClaimWeights(
    base=-3.0, cosine=0.4, overlap=0.3, mass=0.5, what=0.6, names_only=-0.7, wording=0.8, values=0.35,
    neighbours=0.45, same_event=0.55, same_context=0.65, other_event=-0.75, other_story=-0.85,
)  # fmt: skip
SETTINGS = RowSettings(weights=WEIGHTS)
LAST = 0.0001  #: the last place of a score

RARE = ("anchor", "bakery", "fjord", "glacier", "lantern", "saddle", "tractor", "violin")


def claims(*units: Unit, settings: RowSettings = SETTINGS) -> Claims:
    stories = stories_of({"A": 0, "B": 1, "C": 2})  # those of small letters report listed events
    return Claims(material()._replace(sentences=units, stories=stories), Weights(units), settings)


def signals(one: Unit, other: Unit, neighbours: float = 0.0) -> dict[str, float]:
    """Return what speaks for two sentences, by name."""
    return {found.name: found.value for found in claims(one, other).signals(0, 1, neighbours)}


FIGURE = frozenset({(12, "people")})


@pytest.mark.parametrize(
    ("one", "other", "name", "value"),
    [
        (unit("a", *RARE), unit("b", *RARE), "cosine", 1),
        (unit("a", *RARE), unit("b", *RARE), "overlap", 1),
        (unit("a", *RARE[:4]), unit("b", *RARE[4:]), "cosine", 0),
        (unit("a", *RARE[:4]), unit("b", *RARE[4:]), "overlap", 0),
        (unit("a", *RARE[:4]), unit("b", *RARE[4:]), "mass", 0),
        (unit("a", *RARE), unit("b", *RARE), "mass", 1),
        (unit("a", *RARE), unit("b", *RARE), "what", 1),
        (unit("a", *RARE), unit("b", *RARE, named=frozenset(RARE)), "what", 0),
        (unit("a", *RARE, named=frozenset(RARE)), unit("b", *RARE), "what", 0),
        (unit("a", *RARE, named=frozenset(RARE)), unit("b", *RARE), "names only", 1),
        (unit("a", *RARE, named=frozenset(RARE[2:])), unit("b", *RARE), "names only", 0),
        (unit("a", *RARE), unit("b", *RARE), "wording", 1),
        (unit("a", "fjord"), unit("b", "zinc"), "wording", 0),
        (unit("a", values=FIGURE), unit("b", values=FIGURE), "values", 1),
        (unit("a", values=FIGURE), unit("b"), "values", 0),
        (unit("a", events="e"), unit("b", events="e"), "same event", 1),
        (unit("a", events="e"), unit("b", events="f"), "same event", 0),
        (unit("a", events="e"), unit("b", events="f"), "other event", 1),
        (unit("a", events="e f"), unit("b", events="f"), "other event", 0),
        (unit("a", events="e"), unit("b"), "other event", 0),
        (unit("a"), unit("b", events="e"), "other event", 0),
        (unit("a", contexts="war"), unit("b", contexts="war"), "same context", 1),
        (unit("a", contexts="war"), unit("b", contexts="war"), "same event", 0),
        (unit("a", contexts="war"), unit("b", contexts="flood"), "same context", 0),
        (unit("a", contexts="war"), unit("b", contexts="flood"), "other event", 0),
        (unit("a", events="e"), unit("b", events="e"), "same context", 0),
        (unit("A"), unit("B"), "other story", 1),
        (unit("A"), unit("A"), "other story", 0),
        (unit("A"), unit("b"), "other story", 0),
        (unit("a"), unit("B"), "other story", 0),
    ],
)  # fmt: skip
def test_what_two_sentences_have_in_common(one: Unit, other: Unit, name: str, value: float) -> None:
    assert signals(one, other)[name] == pytest.approx(value)


def test_half_of_the_terms_in_common_is_a_half_of_both() -> None:
    found = signals(unit("a", *RARE[:4]), unit("b", *RARE[2:6]))
    assert 0.3 < found["cosine"] < found["overlap"] < 0.5  # what both hold is a little less rare


def test_shared_weight_counts_up_to_what_is_full() -> None:
    found = [signals(unit("a", *RARE[:count]), unit("b", *RARE[:count]))["mass"] for count in range(1, 9)]
    each = found[0]
    assert found == pytest.approx([min(1.0, each * count) for count in range(1, 9)])


def test_wording_is_what_goes_beyond_any_two_sentences() -> None:
    half = signals(unit("a", "abcd"), unit("b", "abxy"))["wording"]
    assert half == pytest.approx((0.5 - 0.4) / 0.6)


def test_what_many_sentences_hold_together_says_less() -> None:
    rest = [unit("c", "fjord", "glacier") for _ in range(8)]
    pair = unit("a", "fjord", "glacier"), unit("b", "fjord", "glacier")
    often = {one.name: one.value for one in claims(*pair, *rest).signals(0, 1, 0.0)}
    assert {name for name, value in signals(*pair).items() if often[name] < value} == {
        "cosine", "overlap", "mass", "what",
    }  # fmt: skip


@pytest.mark.parametrize(("event", "fewest"), [("e", 1), ("f", 2)])
def test_hurdles_are_what_two_sentences_must_share(event: str, fewest: int) -> None:
    found = claims(unit("a", "fjord", events="e"), unit("b", "fjord", events=event))
    weight, terms = found.hurdles(0, 1)
    assert (weight.name, weight.least) == ("shared weight", SETTINGS.least_mass)
    assert weight.value == pytest.approx(Weights((unit("a", "fjord"), unit("b", "fjord"))).of("fjord"))
    assert (terms.name, terms.value, terms.least) == ("shared terms", 1, fewest)


def test_sentences_that_share_nothing_get_over_no_hurdle() -> None:
    found = claims(unit("a", "fjord"), unit("b", "violin")).hurdles(0, 1)
    assert [(one.value, one.met) for one in found] == [(0, False), (0, False)]


@pytest.mark.parametrize(
    ("terms", "events", "least", "over"),
    [
        (2, "", 3.0, True),
        (1, "", 2.0, False),  # one term is chance
        (1, "e", 2.0, True),  # of one event it is not
        (1, "e", 3.0, False),  # too common
        (0, "e", 0.0, False),
    ],
)
def test_nothing_below_a_hurdle_is_alike(terms: int, events: str, least: float, *, over: bool) -> None:
    pair = unit("a", *RARE[:terms], events=events), unit("b", *RARE[:terms], events=events)
    found = claims(*pair, settings=msgspec.structs.replace(SETTINGS, least_mass=least))
    assert (found.likeness(0, 1) > 0) is over
    assert list(found.reaching([(0, 1)], 0.0)) == ([(0, 1)] if over else [])


def test_what_is_shared_exactly_in_the_least_weight_is_enough() -> None:
    pair = unit("a", "fjord", "violin"), unit("b", "fjord", "violin")
    least = claims(*pair).hurdles(0, 1)[0].value
    found = claims(*pair, settings=msgspec.structs.replace(SETTINGS, least_mass=least))
    assert found.likeness(0, 1) == pytest.approx(1)
    assert list(found.reaching([(0, 1)], 0.0)) == [(0, 1)]


def test_a_pair_names_its_signals_and_the_five_rarest_terms_that_it_shares() -> None:
    pair = unit("a", *RARE, "alone"), unit("b", *RARE, "apart")
    found = claims(*pair, unit("c", "anchor", "zinc"), unit("d", "bakery", "zinc")).because(0, 1, 0.25)
    assert found[-1] == "shared: fjord glacier lantern saddle tractor"
    assert [one.rpartition(" ")[0] for one in found[:-1]] == [
        "cosine", "overlap", "mass", "what", "wording", "neighbours",
    ]  # fmt: skip
    assert found[-2] == "neighbours 0.25"


SIDES: tuple[dict[str, Any], ...] = (
    {},
    {"events": "e"},
    {"contexts": "war"},
    {"values": FIGURE},
    {"named": frozenset(RARE[:3])},
)
POINTS = st.sampled_from([-0.9, 0.0, 0.4, 1.6])


@st.composite
def sentences(draw: st.DrawFn) -> Sequence[Unit]:
    """Return sentences that share some terms, events and figures."""
    return [
        unit(article, *sorted(draw(st.sets(st.sampled_from(RARE)))), **draw(st.sampled_from(SIDES)))
        for article in "aAbBcC"
    ]


@st.composite
def weighed(draw: st.DrawFn) -> RowSettings:
    """Return settings that let any signal speak for a pair or against it, names alone never for it."""
    weights = {name: draw(POINTS) for name in ClaimWeights.__struct_fields__}
    against = {"base": -1.0, "names_only": -0.7, "other_event": -0.75, "other_story": -0.85}
    return RowSettings(weights=ClaimWeights(**{**weights, **against}))


def pairs(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    yield from ((left, right) for right in range(len(units)) for left in range(right))


@given(sentences(), weighed(), st.floats(0, 1), st.sampled_from([0.0, 0.1, 0.3, 0.46, 0.7, 0.9]))
def test_a_score_is_exact_from_the_least_that_is_asked_for(
    units: Sequence[Unit], settings: RowSettings, neighbours: float, least: float
) -> None:
    found = claims(*units, settings=settings)
    for pair in pairs(units):
        exact = found.match(*pair, neighbours)
        asked = found.match(*pair, neighbours, least)
        assert asked == exact if exact >= least else asked < least


@given(sentences(), weighed(), st.floats(0, 1), st.sampled_from([0.0, 0.1, 0.3, 0.46, 0.7, 0.9]))
def test_no_pair_is_left_out_that_reaches_the_least(
    units: Sequence[Unit], settings: RowSettings, neighbours: float, least: float
) -> None:
    found = claims(*units, settings=settings)
    kept = set(found.reaching(pairs(units), least))
    for pair in pairs(units):
        met = all(one.met for one in found.hurdles(*pair))
        assert (found.likeness(*pair) > 0) is met
        assert met or pair not in kept
        if met and found.match(*pair, neighbours) >= least:
            assert pair in kept


TOLD = {"events": "e", "contexts": "war", "values": FIGURE}


@pytest.mark.parametrize("against", ["", *ClaimWeights.__struct_fields__])
@pytest.mark.parametrize("fields", [TOLD, {}, {"values": FIGURE}, {"events": "e", "contexts": "war"}])
@pytest.mark.parametrize("count", [3, 8])
def test_a_pair_that_is_left_out_would_miss_the_least_by_a_hair(
    against: str, fields: dict[str, object], count: int
) -> None:
    weights = msgspec.structs.replace(WEIGHTS, **({against: -0.5} if against else {}))
    pair = [unit(article, *RARE[:count], **fields) for article in "ab"]  # type: ignore[arg-type]
    found = claims(*pair, settings=msgspec.structs.replace(SETTINGS, weights=weights))
    spoken = [one.points for one in found.signals(0, 1, 1.0) if one.points > 0 or one.name == "base"]
    best = odds.of(sum(spoken))  # no other pair of so much in common scores more
    assert list(found.reaching([(0, 1)], best)) == [(0, 1)]
    assert list(found.reaching([(0, 1)], best + 2 * LAST)) == []


def test_an_event_that_only_one_tells_of_cannot_lift_a_pair() -> None:
    found = claims(unit("a", *RARE, events="e"), unit("b", *RARE))
    best = found.match(0, 1, 1.0)
    assert list(found.reaching([(0, 1), (1, 0)], best + 2 * LAST)) == []


def test_words_are_not_compared_where_they_cannot_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    found = claims(unit("a", *RARE), unit("b", *RARE))
    best = found.match(0, 1, 1.0)

    def compared(*_: object) -> float:
        raise AssertionError

    monkeypatch.setattr(scoring, "_wording", compared)
    assert found.match(0, 1, 1.0, best + 2 * LAST) == 0
    with pytest.raises(AssertionError):
        found.match(0, 1, 1.0, best)

"""The nearest thing that would have changed the outcome really would have."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.align import odds
from samestory.align.turning import BASE, nearest
from samestory.model import Hurdle, Nearest, Signal, Total

JOIN = 0.5
WEIGHTS = {"base": -3.3, "cosine": 4.0, "overlap": 4.0, "wording": 1.2, "values": 2.0, "names only": -0.8}


def signals(**values: float) -> list[Signal]:
    """Return all signals; those not named have no value."""
    return [
        Signal(name=name, value=value, weight=weight, points=value * weight)
        for name, weight in WEIGHTS.items()
        for value in [1.0 if name == BASE else values.get(name.replace(" ", "_"), 0.0)]
    ]


def total(told: list[Signal]) -> float:
    return odds.score(told)


def turn(told: list[Signal]) -> Nearest:
    return nearest((), told, Total.ODDS, total(told), JOIN)


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"cosine": 0.4, "overlap": 0.3}, ("wording",)),
        ({"cosine": 0.5, "overlap": 0.4, "names_only": 1.0}, ("names only",)),
        ({"cosine": 0.4, "overlap": 0.3, "wording": 1.0}, ("names only",)),
        ({"cosine": 0.45, "overlap": 0.32, "wording": 1.0}, ("wording",)),
        ({"cosine": 0.6, "overlap": 0.2, "values": 1.0}, ("values",)),
        ({"cosine": 0.1}, ("cosine",)),
        ({}, ("cosine",)),
        ({"cosine": 1.0, "overlap": 1.0, "values": 1.0}, ("cosine", "overlap")),
    ],
    ids=str,
)
def test_the_smallest_change_that_turns_it_is_named(values: dict[str, float], what: tuple[str, ...]) -> None:
    assert turn(signals(**values)).what == what


def test_a_signal_of_degrees_says_from_which_value_it_turns() -> None:
    found = turn(signals(cosine=0.4, overlap=0.3))  # points -0.5
    assert found.margin == round(odds.of(-0.5) - JOIN, 4)
    assert found.needed == pytest.approx(0.5 / 1.2, abs=1e-4)
    assert "0.50 reached" in found.text


parts = st.sampled_from([round(step / 10, 1) for step in range(11)])
whole = st.sampled_from([0.0, 1.0])


@given(
    st.fixed_dictionaries(
        {"cosine": parts, "overlap": parts, "wording": parts, "values": whole, "names_only": whole}
    )
)
def test_the_change_turns_the_outcome_and_no_part_of_it_would_do(values: dict[str, float]) -> None:
    told = signals(**values)
    found = turn(told)
    up = total(told) < JOIN
    changed = [
        one
        if one.name not in found.what
        else msgspec.structs.replace(one, points=one.weight if (one.weight > 0) is up else 0.0)
        for one in told
    ]
    assert found.what
    assert (odds.score(changed) >= JOIN) is up


def test_an_unmet_hurdle_comes_before_all_signals() -> None:
    hurdle = Hurdle(name="shared weight", value=2.0, least=3.0)
    found = nearest((hurdle,), signals(cosine=1.0), Total.ODDS, 0.0, JOIN)
    assert (found.what, found.value, found.needed) == (("shared weight",), 2.0, 3.0)
    assert "reach" in found.text
    low = nearest((hurdle,), signals(cosine=0.1), Total.ODDS, 0.0, JOIN)
    assert low.what == ()
    assert "still miss" in low.text


@pytest.mark.parametrize(
    ("ratio", "terms", "what", "needed"),
    [
        (0.7, 0.5, "token_set_ratio", 0.8),
        (0.9, 0.3, "terms", 0.4),
        (0.5, 0.3, "terms", 0.8),
        (0.9, 0.5, "token_set_ratio", 0.8),
        (0.6, 0.9, "terms", 0.8),
        (0.9, 0.9, "terms", 0.4),
    ],
)
def test_of_two_quotations_the_greater_likeness_decides(
    ratio: float, terms: float, what: str, needed: float
) -> None:
    counts = float(terms > 0.4)
    told = (
        Signal(name="token_set_ratio", value=ratio, weight=counts, points=counts * ratio),
        Signal(name="terms", value=terms, weight=1.0, points=terms),
    )
    found = nearest((), told, Total.GREATEST, max(one.points for one in told), 0.8)
    assert (found.what, found.needed) == ((what,), needed)

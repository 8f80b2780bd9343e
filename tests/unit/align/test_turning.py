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


WORDED = [
    (
        {"cosine": 0.4, "overlap": 0.3},
        (
            'with "wording" in full the score would be 0.6682: 0.50 reached; '
            "it turns from 0.4167 (the value is 0.0000)"
        ),
    ),
    (
        {"cosine": 0.5, "overlap": 0.4, "names_only": 1.0},
        'without "names only" the score would be 0.5744: 0.50 reached',
    ),
    (
        {"cosine": 0.45, "overlap": 0.32, "wording": 1.0},
        (
            'without "wording" the score would be 0.4452: 0.50 missed; '
            "it turns below 0.1833 (the value is 1.0000)"
        ),
    ),
    (
        {"cosine": 0.6, "overlap": 0.2, "values": 1.0},
        'without "values" the score would be 0.4750: 0.50 missed',
    ),
    (
        {"cosine": 0.4, "overlap": 0.3, "wording": 1.0},
        'with "names only" the score would be 0.4750: 0.50 missed',
    ),
    (
        {"cosine": 0.625, "overlap": 0.2},
        (
            'without "overlap" the score would be 0.3100: 0.50 missed; '
            "it turns below 0.2000 (the value is 0.2000)"
        ),
    ),
    (
        {"cosine": 1.0, "overlap": 1.0, "values": 1.0},
        (
            'no single signal would turn it; without "cosine" and without "overlap" the score '
            "would be 0.2142: 0.50 missed"
        ),
    ),
    (
        {"names_only": 1.0, "overlap": 1.0, "wording": 1.0, "cosine": 0.9},
        (
            'no single signal would turn it; without "overlap" and without "cosine" the score '
            "would be 0.0522: 0.50 missed"
        ),
    ),
]


@pytest.mark.parametrize(("values", "text"), WORDED)
def test_what_would_have_turned_it_is_said_word_for_word(values: dict[str, float], text: str) -> None:
    assert turn(signals(**values)).text == text


def test_where_no_single_signal_is_enough_as_few_as_can_be_are_named() -> None:
    far = [
        msgspec.structs.replace(one, points=-9.0) if one.name == BASE else one
        for one in signals(names_only=1.0)
    ]
    found = nearest((), far, Total.ODDS, total(far), JOIN)
    assert found.what == ("cosine", "overlap", "values")
    assert found.text == (
        'no single signal would turn it; with "cosine" in full and with "overlap" in full and with "values" '
        "the score would be 0.5498: 0.50 reached"
    )


WEIGHT = Hurdle(name="shared weight", value=2.0, least=3.0)
TERMS = Hurdle(name="shared terms", value=1, least=2)
SPEAKER = Hurdle(name="one speaker", value=0, least=1)
MET = Hurdle(name="every word", value=1, least=1)


@pytest.mark.parametrize(
    ("hurdles", "cosine", "what", "text"),
    [
        (
            (MET, WEIGHT),
            1.0,
            ("shared weight",),
            'with "shared weight" at 3 (it is 2) the signals would count, and 0.6682 would reach 0.50',
        ),
        (
            (WEIGHT,),
            0.1,
            (),
            'with "shared weight" at 3 (it is 2) the signals would count, and 0.0522 would still miss 0.50',
        ),
        (
            (WEIGHT, TERMS),
            1.0,
            (),
            (
                'with "shared weight" at 3 (it is 2) and "shared terms" at 2 (it is 1) the signals '
                "would count, and 0.6682 would reach 0.50"
            ),
        ),
    ],
)
def test_what_stands_in_the_way_of_two_sentences(
    hurdles: tuple[Hurdle, ...], cosine: float, what: tuple[str, ...], text: str
) -> None:
    found = nearest(hurdles, signals(cosine=cosine), Total.ODDS, 0.0, JOIN)
    assert (found.what, found.text, found.margin) == (what, text, -0.5)
    assert (found.value, found.needed) == ((2.0, 3.0) if what else (None, None))


def likeness(ratio: float, terms: float) -> list[Signal]:
    """Return the signals of two longer quotations."""
    counts = float(terms > 0.4)
    return [
        Signal(name="token_set_ratio", value=ratio, weight=counts, points=counts * ratio),
        Signal(name="terms", value=terms, weight=1.0, points=terms),
    ]


@pytest.mark.parametrize(
    ("ratio", "terms", "text"),
    [
        (0.7, 0.5, '"token_set_ratio" at 0.80 would reach it (it is 0.7000, 0.1000 short)'),
        (0.3, 0.5, '"terms" at 0.80 would reach it (it is 0.5000, 0.3000 short)'),
        (0.5, 0.35, '"terms" at 0.80 would reach it (it is 0.3500, 0.4500 short)'),
        (
            0.8,
            0.4,
            (
                '"terms" above 0.40 (it is 0.4000) would let "token_set_ratio" count, '
                "and 0.8000 would reach 0.80"
            ),
        ),
        (
            0.8,
            0.5,
            (
                '"token_set_ratio" below 0.80 (it is 0.8000) would miss it, and so would "terms" at 0.40 '
                "or less (it is 0.5000)"
            ),
        ),
        (0.6, 0.9, '"terms" below 0.80 (it is 0.9000) would miss it'),
        (0.9, 0.8, '"terms" at 0.40 or less (it is 0.8000) would miss it, "token_set_ratio" uncounted'),
    ],
)
def test_what_would_have_turned_two_quotations(ratio: float, terms: float, text: str) -> None:
    told = likeness(ratio, terms)
    assert nearest((), told, Total.GREATEST, max(one.points for one in told), 0.8).text == text


@pytest.mark.parametrize(
    ("hurdles", "ratio", "what", "text"),
    [
        (
            (SPEAKER,),
            0.9,
            ("one speaker",),
            'with "one speaker" the signals would count, and 0.9000 would reach 0.80',
        ),
        (
            (SPEAKER,),
            0.8,
            ("one speaker",),
            'with "one speaker" the signals would count, and 0.8000 would reach 0.80',
        ),
        ((SPEAKER,), 0.5, (), 'with "one speaker" the signals would count, and 0.5000 would still miss 0.80'),
        (
            (SPEAKER, TERMS),
            0.9,
            (),
            'with "one speaker" and "shared terms" the signals would count, and 0.9000 would reach 0.80',
        ),
    ],
)
def test_what_stands_in_the_way_of_two_quotations(
    hurdles: tuple[Hurdle, ...], ratio: float, what: tuple[str, ...], text: str
) -> None:
    found = nearest(hurdles, likeness(ratio, 0.5), Total.GREATEST, 0.0, 0.8)
    assert (found.what, found.text) == (what, text)


def test_the_only_signal_is_what_makes_them_one() -> None:
    told = [Signal(name="the same words", value=1.0, weight=1.0, points=1.0)]
    found = nearest((), told, Total.GREATEST, 1.0, 0.8)
    assert (found.what, found.value, found.needed) == (("the same words",), 1.0, 0.0)
    assert found.text == 'without "the same words" nothing would make them one utterance'

"""What was done to the words of an utterance: cut, added to, translated otherwise, altered in meaning."""

from __future__ import annotations

import pytest

from builders import passage
from samestory.compare import altered, utterances
from samestory.compare.finding import Finding
from samestory.model import Verdict

ALTERED = [
    ("We will not leave the valley", "We will leave the valley", "negation"),
    ("We don't want the bridge", "We want the bridge", "negation"),
    ("We have sold three mills since", "We have sold five mills since", "number"),
    ("It cost 3 million a year", "It cost 30 million a year", "number"),
    ("We have twenty-five mills now", "We have fifty-five mills now", "number"),
]
SAME_MEANING = [
    ("We will never leave the valley", "We will not leave the valley"),
    ("No, we will leave the valley", "We will leave the valley"),
    ("We will not leave the valley", "We will leave this place and go"),
    ("We lost two thousand five hundred sheep", "We lost 2,500 sheep"),
    ("It cost 2.98 million a year", "It cost 3 million a year"),
    ("It cost three hundred a year", "It cost 300 a year"),
    ("It is not only a bridge", "It is a bridge"),
    ("not so", "so"),
]


def judged(
    left: str, right: str, first: str | None = "Anna Berg", second: str | None = "Anna Berg"
) -> Finding:
    one = passage("a", left, quoted=True, speaker=first)
    return utterances.compare(one, passage("b", right, quoted=True, speaker=second))


@pytest.mark.parametrize(("left", "right", "what"), ALTERED)
def test_a_negation_or_number_changed_in_the_words_of_one_speaker_is_a_conflict(
    left: str, right: str, what: str
) -> None:
    for one, other in ((left, right), (right, left)):
        found = judged(one, other)
        assert found.verdict is Verdict.CONFLICT
        assert found.difference is not None
        assert what in found.difference.rule


@pytest.mark.parametrize(("left", "right"), SAME_MEANING)
def test_what_means_the_same_or_is_said_otherwise_throughout_was_not_altered(left: str, right: str) -> None:
    assert altered.between(left, right) is None
    assert altered.between(right, left) is None


@pytest.mark.parametrize("other", [None, "Tomas Lind"])
@pytest.mark.parametrize(("left", "right", "what"), ALTERED)
def test_nobody_is_accused_where_it_is_not_known_to_be_one_speaker(
    left: str, right: str, what: str, other: str | None
) -> None:
    assert what
    assert judged(left, right, second=other).verdict is not Verdict.CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        ("We leave the valley before winter", "leave the valley", "cut"),
        ("We will explain in detail our position", "We will explain our position", "added or left out"),
        ("We shall go from the valley", "We will leave the valley", "translated otherwise"),
    ],
)
def test_what_was_done_to_the_words_has_a_name(left: str, right: str, rule: str) -> None:
    found = judged(left, right)
    assert found.difference is not None
    assert found.difference.rule.startswith(f"{rule}: ")

"""How surely two quotations are wordings of one utterance."""

from __future__ import annotations

import msgspec
from rapidfuzz import fuzz

from samestory.align.odds import signal
from samestory.align.passages import Unit
from samestory.model import Hurdle, Signal

#: Share of common terms up to which fuzzy scores are met by chance, and do not count.
CHANCE = 0.4
#: The signals of two longer quotations.
RATIO, TERMS = "token_set_ratio", "terms"
#: A fragment of so few words must occur in the other utterance word for word.
_FRAGMENT = 4


class Wording(msgspec.Struct, frozen=True):
    """Two quotations as wordings of one utterance: the greatest signal counts, if all hurdles are met."""

    hurdles: tuple[Hurdle, ...]
    signals: tuple[Signal, ...]

    @property
    def score(self) -> float | None:
        """From 0 to 1; None if the two can't be one utterance."""
        if not all(one.met for one in self.hurdles):
            return None
        return round(max(one.points for one in self.signals), 4)


def score(one: Unit, other: Unit, *, near: bool = True) -> tuple[float, tuple[str, ...]] | None:
    """Score two quotations as wordings of the same utterance, with reasons; None if they can't be.

    `near` tells whether they are told of one event.
    """
    found = wording(one, other, near=near)
    if (reached := found.score) is None:
        return None
    graded = {RATIO, TERMS}
    return reached, tuple(
        f"{one.name} {one.value:.2f}" if one.name in graded else one.name for one in found.signals
    )


def fragment(unit: Unit) -> bool:
    """Tell whether a quotation is so short that it may be part of several utterances."""
    return len(unit.words.split()) < _FRAGMENT


def wording(one: Unit, other: Unit, *, near: bool = True) -> Wording:
    """Say what speaks for two quotations being one utterance, and what stands in the way."""
    short, long = sorted((one, other), key=lambda unit: len(unit.words))
    few = len(short.words.split())
    one_voice = same_speaker(one, other)
    if short.words == long.words and (
        few > _FRAGMENT or (few > 1 and (one_voice or not one.events.isdisjoint(other.events)))
    ):
        return Wording((), (signal("the same words", 1.0, 1.0),))
    voices = " and ".join(unit.passage.speaker or "nobody named" for unit in (one, other))
    voice = Hurdle(name="one speaker", value=float(one_voice), least=1.0, detail=voices)
    if fragment(short):
        missing = _words(short) - _words(long)
        alone = few == 1 and not short.passage.text.islower()
        nobodys = few == 1 and not near and None in (one.passage.speaker, other.passage.speaker)
        return Wording(
            (
                voice,
                Hurdle(
                    name="every word of the fragment",
                    value=float(not missing),
                    least=1.0,
                    detail=f"only in the shorter: {' '.join(sorted(missing))}" if missing else "",
                ),
                Hurdle(name="more than a single capitalised word", value=float(not alone), least=1.0),
                Hurdle(name="more than one word that is nobody's", value=float(not nobodys), least=1.0),
            ),
            (signal("fragment, word for word", 0.9 if few > 1 else 0.8, 1.0),),
        )
    ratio = fuzz.token_set_ratio(one.words, other.words) / 100
    both = _dice(one, other)
    counts = 1.0 if both > CHANCE else 0.0
    return Wording((voice,), (signal(RATIO, counts, ratio), signal(TERMS, 1.0, both)))


def _words(unit: Unit) -> set[str]:
    """Return its words; "without delay" and "no delay" are translations of one fragment."""
    return {"no" if word == "without" else word for word in unit.words.split()}


def same_speaker(one: Unit, other: Unit) -> bool:
    """Tell whether two quotations may have one speaker: a shared name, or one of them unattributed.

    One word that nobody is named for may be anybody's.
    """
    left, right = one.passage.speaker, other.passage.speaker
    if left is None or right is None:
        return left == right or min(len(unit.words.split()) for unit in (one, other)) > 1
    return left == right or not _capitals(left).isdisjoint(_capitals(right))


def _capitals(name: str) -> set[str]:
    return {word for word in name.split() if word[0].isupper()}


def _dice(one: Unit, other: Unit) -> float:
    """Return the share of terms that two utterances have in common."""
    total = len(one.terms) + len(other.terms)
    return 2 * len(one.terms & other.terms) / total if total else 0.0

"""Everything that the making of rows knew of one pair of passages."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean
from typing import NamedTuple

from samestory.align import candidates, grouping, leads, odds, quotations, rows, utterance
from samestory.align.material import Material
from samestory.align.passages import Unit
from samestory.graphs import Pair, ordered
from samestory.model import Hurdle, MatchKind, Signal, Total
from samestory.settings import RowSettings


class Case(NamedTuple):
    """Two passages, and each step of what was decided on them."""

    kind: MatchKind
    left: Unit
    right: Unit
    candidate: bool
    candidacy: str  #: why it was, or was not, looked at
    hurdles: Sequence[Hurdle]
    signals: Sequence[Signal]
    total: Total
    score: float
    threshold: float
    together: bool
    beyond: str = ""  #: what decided, where the score did not

    @property
    def reached(self) -> bool:
        """Whether the score is enough."""
        return self.score >= self.threshold


class Cases:
    """Makes rows once, and answers for any pair."""

    def __init__(self, given: Material, settings: RowSettings) -> None:
        """Score and group everything, as for rows."""
        self._given, self._settings = given, settings
        made = rows.make(given, settings)
        self.weights, self._shown, self._claimed = made.weights, made.shown, made.claimed
        self._pairs = frozenset(quotations.candidates(given.utterances, settings.most))
        self._places = leads.places(given.sentences)
        self._rows = [(one.group.kind, {_span(unit) for unit in one.units}) for one in made.groups]

    def claim(self, left: int, right: int) -> Case:
        """Return what is known of two sentences, by their places."""
        units, scored, pair = self._given.sentences, self._claimed, ordered(left, right)
        together = self._stand(MatchKind.CLAIM, units[left], units[right])
        return Case(
            kind=MatchKind.CLAIM,
            left=units[left],
            right=units[right],
            candidate=pair in scored.looked_at,
            candidacy=self._looked_at(pair),
            hurdles=scored.claims.hurdles(*pair),
            signals=scored.claims.signals(*pair, scored.beside(pair)),
            total=Total.ODDS,
            score=scored.score(pair),
            threshold=self._settings.join,
            together=together,
            beyond=self._fits(pair) if together else self._full(left, right),
        )

    def lead(self, left: int, right: int) -> Case | None:
        """Return what is known of two sentences at the head of their articles; None for any others."""
        units, stories = self._given.sentences, self._given.stories
        articles = [units[one].passage.article for one in (left, right)]
        numbers = {stories.of(article) for article in articles}
        if None in numbers or max(self._places[left], self._places[right]) > stories.settings.lead:
            return None
        signals = stories.signals(*articles)
        return Case(
            kind=MatchKind.LEAD,
            left=units[left],
            right=units[right],
            candidate=True,
            candidacy=f"both are among the first {stories.settings.lead} sentences of articles that no "
            "event of the catalogue is reported by",
            hurdles=(),
            signals=signals,
            total=Total.ODDS,
            score=odds.score(signals),
            threshold=stories.settings.sure,
            together=self._stand(MatchKind.LEAD, units[left], units[right]),
            beyond="articles stand together that fit each other on average; of their first sentences those "
            "are shown that share something with another lead, and none where other rows show all of it",
        )

    def utterance(self, left: int, right: int) -> Case:
        """Return what is known of two quotations, by their places."""
        units, pair = self._given.utterances, ordered(left, right)
        told = quotations.near(units[left], units[right], self._given.stories)
        worded = utterance.wording(units[left], units[right], near=told)
        candidate = pair in self._pairs
        together = self._stand(MatchKind.UTTERANCE, units[left], units[right])
        rare = f"{{}} of the {quotations.RAREST} rarest words of {{}} stands in the other"
        return Case(
            kind=MatchKind.UTTERANCE,
            left=units[left],
            right=units[right],
            candidate=candidate,
            candidacy=rare.format("one", "one of them") if candidate else rare.format("none", "either"),
            hurdles=worded.hurdles,
            signals=worded.signals,
            total=Total.GREATEST,
            score=worded.score or 0.0,
            threshold=self._settings.quote / 100,
            together=together,
            beyond="both are wordings of what a third quotation says"
            if together
            else "a fragment joins what is told of one event with it, or its best match elsewhere",
        )

    def _stand(self, kind: MatchKind, left: Unit, right: Unit) -> bool:
        """Tell whether two passages stand in one row of a kind."""
        pair = {_span(left), _span(right)}
        return any(pair <= spans for its, spans in self._rows if its is kind)

    def _looked_at(self, pair: Pair) -> str:
        if pair in self._shown:
            return "a row of quotations holds these sentences already, one of which is little else"
        return candidates.why(pair, self._given.sentences, self.weights, self._settings)

    def _fits(self, pair: Pair) -> str:
        """Say how well each of two sentences of one row fits the whole row."""
        row = _shared(pair, self._claimed.groups) or pair
        averages = [
            fmean(grouping.between(one, [other for other in row if other != one], self._claimed.score))
            for one in pair
        ]
        return (
            f"a sentence joins a row that it fits on average, and the averages of these two with the rest of "
            f"theirs are {averages[0]:.4f} and {averages[1]:.4f}"
        )

    def _full(self, left: int, right: int) -> str:
        """Name the one of two sentences that stands in as many rows as a sentence may."""
        for one in (left, right):
            if sum(one in group for group in self._claimed.groups) >= grouping.FACTS:
                passage = self._given.sentences[one].passage
                return (
                    f"{passage.article}:{passage.line} stands in {grouping.FACTS} rows already, made by "
                    "better pairs, and a sentence may stand in no more"
                )
        return "better pairs had made rows that neither of them fits on average"


def _span(unit: Unit) -> tuple[str, int, int]:
    return unit.passage.article, unit.passage.start, unit.passage.end


def _shared(pair: Pair, groups: Sequence[tuple[int, ...]]) -> tuple[int, ...] | None:
    """Return the largest group that holds both."""
    return max((one for one in groups if set(pair) <= set(one)), key=len, default=None)

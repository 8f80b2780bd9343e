"""Every threshold and weight, frozen, in named presets with their provenance.

The weights of stories and of claims are fitted by `tests/bench/calibration.py`, which writes `calibrated.py`
(decision 0008). The points of events were chosen by hand on the development half of an annotation of five
news articles (decision 0001; `tests/quality/ablation.py` measures what each one does). `tests/quality`
holds what they come to as floors.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from samestory import calibrated

#: Scores nearer to 0 or 1 have no log-odds worth the name.
_LEAST_SCORE: Final = 0.01


class EventSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How sentences are given to events: evidence is a sum of points, weighed along the chain."""

    cue: float = 1.7  #: the first cue of an event that a sentence holds
    further_cue: float = 0.5  #: each further one
    most_cues: int = 4
    place: float = 1.1  #: "in PLACE", by its most exact name
    wider_place: float = 0.6  #: by the country it lies in
    alias: float = 0.9
    day: float = 1.2  #: a date of the event, known to the day
    month: float = 0.5  #: a month or season that holds the event
    other_day: float = -0.6  #: a day outside the event
    everybody: float = 0.35  #: two or more participants
    somebody: float = 0.15  #: one participant
    speech: float = 1.0  #: a participant says something; main event of the article only
    gathering: float = 1.0  #: "the meeting", "their talks"; main event only
    together: float = 0.5  #: "the two leaders"; main event only
    lead: float = 0.6  #: an article's first sentence tells its main event, the next ones less surely
    shown: float = 0.6  #: evidence from which a sentence shows an event
    devoted: float = 0.15  #: surplus of sentences for the main event from which an article is devoted to it
    devotion: float = 5.0  #: points per further surplus
    most_devotion: float = 0.7
    recall: float = 1.6  #: "that meeting": the other event just named
    none: float = 0.75  #: what a sentence must show to belong to anything
    outsider: float = 0.9  #: somebody who takes no part speaks
    stay: float = 0.35  #: the next sentence of a paragraph stays with its event
    stay_next: float = 0.1  #: so does the first one of the next paragraph
    anaphor: float = 0.35  #: more so when it starts with "He", "They", "The two leaders"
    utterance: float = 1.0  #: a quotation stays with its event to its end
    also: float = 1.6  #: evidence from which a sentence belongs to a second event, too
    near_days: int = 10  #: an event this near the publication date can be the main one
    fuzzy: float = 86.0  #: rapidfuzz ratio from which two spellings of a name are one


class StoryWeights(msgspec.Struct, frozen=True, kw_only=True):
    """What the likeness of two articles is made of: log-odds, added up. Signals lie between 0 and 1."""

    base: float  #: two articles that have nothing in common
    terms: float  #: cosine of all terms
    lead: float  #: of the terms of the first paragraphs
    names: float  #: of the terms of names: who and where
    figures: float
    title: float  #: of the terms of the headlines
    title_told: float  #: share of the one's headline that the other's text has
    company: float  #: the same articles are near to both, each counted as its own neighbour
    common_company: float  #: third articles are near to both
    dated: float  #: both say when they were published
    time_between: float  #: from 0, the same day, to 1, ten years
    long_between: float  #: from 0, two months and less, to 1, a year and more


class StorySettings(msgspec.Struct, frozen=True, kw_only=True):
    """How articles that report one event find each other without a catalogue."""

    weights: StoryWeights = StoryWeights(**calibrated.STORIES)
    join: float = 0.18  #: mean likelihood from which two groups of articles are one story
    sure: float = 0.45  #: the same for articles whose first sentences stand in one row
    growth: float = 0.02  #: what a group twice as large may lack, times the logarithm of 2
    lead: int = 3  #: so many first sentences, the title among them, tell what the story is
    least: int = 100  #: a collection of fewer articles is weighed as if it were so large
    keys: int = 40  #: so many of its most telling terms an article is looked up by
    common: int = 100  #: a term in more articles is no key
    candidates: int = 20  #: so many others, the nearest by keys, an article is held against
    share: float = 0.04  #: of their keys two articles must have in common to be held against each other
    company: int = 10  #: so many of them are its company
    together: int = 400  #: so many articles are held against each other pair by pair


class ClaimWeights(msgspec.Struct, frozen=True, kw_only=True):
    """What the score of two sentences is made of: log-odds, added up. Signals lie between 0 and 1."""

    base: float  #: two sentences of different articles
    cosine: float  #: cosine of term weights
    overlap: float  #: shared weight over the geometric mean of both
    mass: float  #: shared weight as such
    what: float  #: shared weight without names: what is said, not of whom
    names_only: float  #: they share who and where, but hardly anything of what
    wording: float  #: words as they are written
    values: float  #: an equal figure or date
    neighbours: float  #: the best match of neighbouring sentences
    same_event: float
    same_context: float  #: both tell of the same dated context
    other_event: float
    other_story: float  #: their articles report different events that no catalogue lists


class RowSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How passages are put into one row."""

    weights: ClaimWeights = ClaimWeights(**calibrated.CLAIMS)
    join: float = 0.46  #: score from which two passages state the same fact
    plausible: float = 0.23  #: score that each two passages of a row must have
    least: float = 0.0  #: rows of any kind below this score are left out
    doubt: float = 0.1  #: score from which an equal figure may be the same fact: no silence then
    quote: float = 80.0  #: rapidfuzz score from which two quotations are one utterance
    full_mass: float = 20.0  #: shared weight that counts as 1
    least_mass: float = 3.0  #: below this nothing is joined
    least_what: float = 2.2  #: shared weight beside names that is something of what
    candidates: int = 20  #: candidates looked at per passage, best first
    common: float = 0.12  #: a term in more than this share of passages is no ground for a candidate
    most: int = 150  #: nor is one in more than this many passages


class AlignSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that `align` can be told."""

    events: EventSettings = EventSettings()
    stories: StorySettings = StorySettings()
    rows: RowSettings = RowSettings()

    def shifted(self, score: float) -> AlignSettings:
        """Return settings by which passages are put into one row from another score on."""
        join = min(1 - _LEAST_SCORE, max(_LEAST_SCORE, score))
        plausible = join * self.rows.plausible / self.rows.join
        rows = msgspec.structs.replace(self.rows, join=join, plausible=plausible, least=join)
        return msgspec.structs.replace(self, rows=rows)


#: Fair recall, few false joins: where the fit is balanced.
BALANCED: Final = AlignSettings()
#: Hardly a false join: for counting, and for rows that go out unread.
STRICT: Final = AlignSettings(rows=RowSettings(join=0.75, plausible=0.45))
#: Little is missed: for looking through by eye.
BROAD: Final = AlignSettings(rows=RowSettings(join=0.35, plausible=0.15))

#: By the name that `--preset` takes.
PRESETS: Final[Mapping[str, AlignSettings]] = MappingProxyType(
    {"strict": STRICT, "balanced": BALANCED, "broad": BROAD}
)

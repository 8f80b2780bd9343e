"""Every threshold and weight, frozen, in named presets with their provenance.

Provenance of the numbers: chosen on the development half of a hand annotation of five news articles and
held as floors by `tests/quality`. What each one does to the figures stands in `cli/decisions/0001`;
`tests/quality/ablation.py` measures it anew.
"""

from __future__ import annotations

from typing import Final

import msgspec


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


class RowSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How passages are put into one row. Signals lie between 0 and 1; the score is their weighted sum."""

    cosine: float = 0.4  #: cosine of squared term weights
    overlap: float = 0.4  #: shared weight over the geometric mean of both
    mass: float = 0.3  #: shared weight as such
    phrases: float = 0.12  #: shared pairs of neighbouring terms
    values: float = 0.2  #: an equal figure or date
    neighbours: float = 0.1  #: what the best match of neighbouring sentences adds
    same_event: float = 0.13
    same_context: float = 0.25  #: both tell of the same dated context
    other_event: float = -0.1
    names_only: float = -0.08  #: they share who and where, but nothing of what
    least_what: float = 2.2  #: weight of other words that is something of what
    full_mass: float = 20.0  #: shared weight that counts as 1
    least_likeness: float = 0.15  #: cosine and overlap together below which a pair is not looked at closer
    least_mass: float = 3.0  #: below this nothing is joined
    join: float = 0.33  #: score from which two passages state the same fact
    quote: float = 80.0  #: rapidfuzz score from which two quotations are one utterance
    candidates: int = 20  #: candidates looked at per passage, best first
    common: float = 0.12  #: a term in more than this share of passages is no ground for a candidate


class AlignSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that `align` can be told."""

    events: EventSettings = EventSettings()
    rows: RowSettings = RowSettings()


#: Few false joins, fair recall. See decision 0001.
BALANCED: Final = AlignSettings()

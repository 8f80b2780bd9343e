"""Weights as `tests/bench/calibration.py` fitted them, and wrote them here: log-odds.

Decision 0008 says on what, and how well they do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

STORIES: Final[Mapping[str, float]] = {
    "base": -8.5,
    "terms": 1.46,
    "lead": 2.27,
    "names": 3.36,
    "figures": 3.06,
    "title": 2.32,
    "title_told": 4.6,
    "company": 3.73,
    "common_company": 2.65,
    "dated": 2.85,
    "time_between": -4.66,
    "long_between": -4.5,
}

CLAIMS: Final[Mapping[str, float]] = {
    "base": -2.79,
    "cosine": 1.28,
    "overlap": 1.48,
    "mass": 3.1,
    "what": 1.45,
    "names_only": -1.07,
    "wording": 1.63,
    "values": 0.49,
    "neighbours": 1.17,
    "same_event": 0.63,
    "same_context": 2.22,
    "other_event": -0.46,
    "other_story": -1.24,
}

"""The order of verdicts in which readers should see them."""

from __future__ import annotations

from typing import Final

from samestory.model import Verdict

#: The gravest first: what nobody should miss.
GRAVITY: Final = (
    Verdict.CONFLICT,
    Verdict.UPDATED,
    Verdict.DIFFERS,
    Verdict.REWORDED,
    Verdict.AGREE,
    Verdict.SINGLE,
)

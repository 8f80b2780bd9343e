"""Parts that are too large to be held in memory are cut on the engine, as `clustering` cuts smaller ones."""

from __future__ import annotations

from typing import Final

from samestory.align.stories.clustering import STEPS
from samestory.engines import Engine

#: Likely pairs of which one is in the company of the other: by these alone large parts hang together.
TIES: Final = """
SELECT edges.one AS one, edges.other AS other, likelihood
FROM edges JOIN (
    SELECT DISTINCT CASE WHEN one < other THEN one ELSE other END AS one,
                    CASE WHEN one < other THEN other ELSE one END AS other
    FROM near WHERE place <= {company}
) AS ties ON edges.one = ties.one AND edges.other = ties.other
"""
LARGE: Final = """
SELECT id, part FROM {parts}
WHERE part IN (SELECT part FROM {parts} GROUP BY part HAVING COUNT(*) > {together})
"""
KEPT: Final = """
SELECT one, other
FROM ties JOIN {large} AS l ON one = l.id JOIN {large} AS r ON other = r.id
WHERE l.part = r.part AND likelihood >= CAST({step} AS DOUBLE)
"""
CUT: Final = """
SELECT parts.id AS id, COALESCE(pieces.part, parts.part) AS part
FROM {parts} AS parts LEFT JOIN {pieces} AS pieces ON parts.id = pieces.id
"""


def parted(engine: Engine, parts: str, company: int, together: int) -> str:
    """Return the name of a table like `parts`, with as few parts as possible of more than `together`."""
    for number, step in enumerate(STEPS):
        large, kept, pieces, cut = (f"{name}_{number}" for name in ("large", "kept", "pieces", "cut"))
        engine.query(large, LARGE.format(parts=parts, together=together))
        if list(engine.rows(f"SELECT COUNT(*) FROM {large}")) == [(0,)]:  # noqa: S608
            return parts
        if not number:
            engine.query("ties", TIES.format(company=company))
        engine.query(kept, KEPT.format(large=large, step=step))
        engine.components(pieces, large, kept)
        engine.query(cut, CUT.format(parts=parts, pieces=pieces))
        parts = cut
    return parts

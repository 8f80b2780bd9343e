"""The best chain of states over the sentences of an article (Viterbi, 1967).

States are events and "none"; emission is the evidence of a sentence for a state, transition what
staying is worth. Scores are sums of points, so that each decision can be read off its parts.
"""

from __future__ import annotations

from collections.abc import Sequence


def best(emissions: Sequence[Sequence[float]], stays: Sequence[float]) -> list[int]:
    """Return the state of each sentence on the path with the most points.

    Args:
        emissions: per sentence, the points of each state.
        stays: per sentence, the points for keeping the state of the sentence before (the first is unused).
    """
    if not emissions:
        return []
    points = list(emissions[0])
    came: list[list[int]] = []
    for emission, stay in zip(emissions[1:], stays[1:], strict=True):
        top = max(range(len(points)), key=points.__getitem__)
        origins = [state if points[state] + stay >= points[top] else top for state in range(len(points))]
        points = [
            emission[state] + points[origin] + (stay if origin == state else 0.0)
            for state, origin in enumerate(origins)
        ]
        came.append(origins)
    path = [max(range(len(points)), key=points.__getitem__)]
    for origins in reversed(came):
        path.append(origins[path[-1]])
    return path[::-1]

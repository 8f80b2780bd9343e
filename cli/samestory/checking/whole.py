"""What a report says beside its rows: articles, events, what was skipped; and its own figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

import msgspec

from samestory.model import Comparison, ComparisonSettings, Event, NamedFile, Unlike, Verdict

#: What is compared as a whole; the rest has a check of its own.
_WHOLES: Final = ("schema_version", "generator", "summary", "skipped", "limits")
_ORDER: Final = "what it holds stands in another order"


def miscounted(report: Comparison) -> list[str]:
    """Return, in words, what the summary counts otherwise than there are rows."""
    count = Counter(str(row.verdict) for event in report.events for row in event.rows)
    verdicts = dict.fromkeys((*map(str, Verdict), *report.summary))
    return [
        f"{report.summary.get(one, 0)} {one}, and it holds {count[one]}"
        for one in verdicts
        if report.summary.get(one) != count[one]
    ]


def unlike_settings(was: ComparisonSettings, now: ComparisonSettings) -> list[str]:
    """Return, in words, which files that say how to compare are no longer the same."""
    told = []
    if was.sources != now.sources:
        told.append(f"{_name(was.sources, 'the side-car file')} has changed")
    for one, other in zip_longest(was.catalogue or (), now.catalogue or ()):
        if one != other:
            told.append(f"{_name(one, 'the catalogue that comes with samestory')} has changed")
    if was.weights != now.weights:
        told.append(f"the weights of {was.preset} are no longer the same")
    return told


def unlike(report: Comparison, made: Comparison) -> Iterator[Unlike]:
    """Yield what is not the same beside rows; `made` has the settings of `report`."""
    for name in _WHOLES:
        if getattr(report, name) != getattr(made, name):
            yield Unlike(where=name.replace("_", " "), detail="is no longer as in the report")
    before, after = ({one.id: one for one in given.events} for given in (report, made))
    for name, event in before.items():
        if name not in after:
            yield Unlike(where=f"event {name}", detail="is no longer found")
        elif parts := _parts(event, after[name]):
            yield Unlike(where=f"event {name}", detail=f"{', '.join(parts)}: no longer as in the report")
    for name in after.keys() - before.keys():
        yield Unlike(where=f"event {name}", detail="is not in the report")


def disordered(report: Comparison, made: Comparison) -> Iterator[Unlike]:
    """Yield what is left to say of two comparisons that hold the same and are not."""
    if msgspec.structs.replace(report, seal=made.seal) != made:
        yield Unlike(where="the report", detail=_ORDER)


def _parts(one: Event, other: Event) -> list[str]:
    """Return the fields that differ, without what is checked elsewhere: rows, and where mentions stand."""
    one, other = (
        msgspec.structs.replace(
            event,
            rows=(),
            mentions=tuple(msgspec.structs.replace(said, start=0, end=0, line=0) for said in event.mentions),
        )
        for event in (one, other)
    )
    return [name for name in Event.__struct_fields__ if getattr(one, name) != getattr(other, name)]


def _name(file: NamedFile | None, otherwise: str) -> str:
    return otherwise if file is None or file.path is None else file.path

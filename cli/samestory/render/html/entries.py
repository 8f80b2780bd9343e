"""The events of a page with the places of everything that is linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from samestory.model import Origin, Verdict
from samestory.render.account import EventView, RowView, Said, Teller
from samestory.render.html.anchors import Anchors, Place
from samestory.render.marks import RANK


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A row with its place and the sources that tell it, as names of classes."""

    view: RowView
    anchor: str
    sources: str


class Lone(msgspec.Struct, frozen=True, kw_only=True):
    """What one article alone tells of an event, with the place of each statement."""

    teller: Teller
    source: str
    said: tuple[tuple[str, Said], ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its place."""

    view: EventView
    anchor: str
    rows: tuple[Entry, ...]
    alone: tuple[Lone, ...]

    @property
    def found(self) -> bool:
        """Whether it stands in no catalogue."""
        return self.view.origin is Origin.FOUND

    @property
    def units(self) -> Iterator[tuple[Verdict, frozenset[str]]]:
        """What a reader can choose from: the verdict of each row, and the sources that tell it."""
        for row in self.rows:
            yield row.view.verdict, frozenset(row.sources.split())
        for lone in self.alone:
            yield Verdict.SINGLE, frozenset(lone.source.split())

    @property
    def lonely(self) -> int:
        """How many statements stand alone."""
        return sum(len(one.said) for one in self.alone)


class Back(msgspec.Struct, frozen=True, kw_only=True):
    """A way back from a passage to where it is compared."""

    anchor: str
    verdict: Verdict
    event: str  #: its title


def sections(views: Iterable[EventView], numbers: Mapping[str, int], anchors: Anchors) -> list[Section]:
    """Give everything in `views` a place; `numbers` are those of the articles."""
    return [_section(view, numbers, anchors) for view in views]


def _section(view: EventView, numbers: Mapping[str, int], anchors: Anchors) -> Section:
    return Section(
        view=view,
        anchor=anchors.new("e", view.id),
        rows=tuple(
            Entry(view=row, anchor=anchors.new("r", row.id), sources=_classes(row.tellers, numbers))
            for row in view.rows
        ),
        alone=tuple(
            Lone(
                teller=teller,
                source=_classes([teller], numbers),
                said=tuple(
                    (anchors.new("o", said.article, said.start, said.end), said) for said in teller.said
                ),
            )
            for teller in view.alone
        ),
    )


def _classes(tellers: Sequence[Teller], numbers: Mapping[str, int]) -> str:
    return " ".join(f"s{numbers[teller.article]}" for teller in tellers if teller.article in numbers)


def ways_back(found: Iterable[Section]) -> Mapping[Place, list[Back]]:
    """Return for each passage where it is compared."""
    ways: dict[Place, list[Back]] = defaultdict(list)
    for section in found:
        for entry in section.rows:
            back = Back(anchor=entry.anchor, verdict=entry.view.verdict, event=section.view.title)
            for place in dict.fromkeys(place_of(said) for one in entry.view.tellers for said in one.said):
                ways[place].append(back)
        for lone in section.alone:
            for anchor, said in lone.said:
                alone = Back(anchor=anchor, verdict=Verdict.SINGLE, event=section.view.title)
                ways[place_of(said)].append(alone)
    return ways


def place_of(said: Said) -> Place:
    """Return where a statement stands."""
    return said.article, said.start, said.end


def tally(summary: Mapping[str, int]) -> list[tuple[Verdict, int]]:
    """Return how many rows there are of each verdict, trouble first."""
    return [(verdict, summary.get(verdict, 0)) for verdict in RANK]

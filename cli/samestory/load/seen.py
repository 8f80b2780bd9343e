"""A draft as a reader sees it: without what deceives the eye, which is told as findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from samestory import disguise
from samestory.load.drafts import Draft
from samestory.model import Article, Finding, Printed, Shift

#: Fields that are shown, and that may stand in no line of the text.
SHOWN: Final = ("title", "source", "author")


def fields(given: Mapping[str, str]) -> dict[str, str]:
    """Return metadata as a reader sees it; what shows nothing at all stays."""
    return {field: _plain(value) if field in SHOWN else value for field, value in given.items()}


def _plain(value: str) -> str:
    plain = disguise.plain(value)
    return plain if plain.strip() else value


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """The text of a draft as it is read, and everything that is known by its places."""

    draft: Draft
    text: str
    start: int
    levels: Mapping[int, int]
    captions: frozenset[int]
    pages: tuple[int, ...] | None
    shifts: tuple[Shift, ...] = ()
    found: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, draft: Draft) -> Seen:
        """Return how `draft` is read."""
        reading = disguise.reading(draft.text) or disguise.Reading(text=draft.text)
        shifts = reading.shifts

        def at(place: int) -> int:
            return disguise.read(shifts, place)

        return cls(
            draft=draft,
            text=reading.text,
            start=at(draft.start),
            levels={at(place): level for place, level in draft.levels.items()},
            captions=frozenset(map(at, draft.captions)),
            pages=None if draft.pages is None else tuple(map(at, draft.pages)),
            shifts=shifts,
            found=reading.findings,
        )

    def findings(self, fields: Mapping[str, str]) -> tuple[Finding, ...]:
        """Return what deceives in the text, in `fields` that do not stand there, and what is not shown."""
        return disguise.bounded((*self.draft.hidden, *self._of_fields(fields), *self.found))

    def printed(self, article: Article, fields: Mapping[str, str]) -> Printed | None:
        """Return the article as it was given, with its `fields`; None where it is read as it is."""
        own = {field: self._as_given(field, article, fields) for field in SHOWN}
        given = msgspec.structs.replace(article, text=self.draft.text, pages=self.draft.pages, **own)
        return None if given == article else Printed(article=given, shifts=self.shifts)

    def _as_given(self, field: str, article: Article, fields: Mapping[str, str]) -> str | None:
        """Return a field as it was given, or as the text that it was found in has it."""
        read: str | None = getattr(article, field)
        given = fields.get(field)
        if read is None or (given is not None and _plain(given) == read):
            return given if read is not None else None
        place = self.text.find(read)
        if place < 0:
            return read
        start, end = disguise.printed(self.shifts, place, place + len(read))
        return self.draft.text[start:end]

    def _of_fields(self, fields: Mapping[str, str]) -> Iterator[Finding]:
        for field in SHOWN:
            value = fields.get(field)
            if not value or value in self.draft.text or (reading := disguise.reading(value)) is None:
                continue
            for one in reading.findings:
                told = f"{one.detail}, in the {field}"
                yield msgspec.structs.replace(one, detail=told, start=None, end=None, line=None, text=value)

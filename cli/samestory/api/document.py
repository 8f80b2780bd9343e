"""What all results of comparing have in Python: the document that a command prints under `--json`."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from samestory.model import ArticleCard, Comparison, Limit, Quotations, Skipped, Timeline
from samestory.render import jsontext


class Document(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A result with what should be said about its making."""

    warnings: tuple[str, ...] = ()  #: what should be looked at

    @property
    def _document(self) -> Comparison | Timeline | Quotations:
        raise NotImplementedError

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """What was read."""
        return self._document.articles

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read, and why."""
        return self._document.skipped

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What was not looked at, and why."""
        return self._document.limits

    def to_dict(self) -> dict[str, Any]:
        """Return the document that the command prints under `--json`, as dictionaries and lists."""
        document: dict[str, Any] = json.loads(self.to_json())
        return document

    def to_json(self) -> str:
        """Return the document that the command prints under `--json`, byte by byte."""
        return jsontext.document(self._document).decode()

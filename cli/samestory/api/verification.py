"""What Python gets of `verify`: what still holds of a report."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from samestory.model import (
    ChangedRow,
    Check,
    LostPassage,
    Unlike,
    Verification,
    VerifiedArticle,
    VerifiedReport,
)
from samestory.render import jsontext


class VerificationReport(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What still holds of a report."""

    verification: Verification

    @property
    def holds(self) -> bool:
        """Whether every claim of the report was confirmed."""
        return self.verification.holds

    @property
    def report(self) -> VerifiedReport:
        """The report itself: where it is, and who wrote it."""
        return self.verification.report

    @property
    def checks(self) -> tuple[Check, ...]:
        """Every claim of the report, and what came of checking it."""
        return self.verification.checks

    @property
    def articles(self) -> tuple[VerifiedArticle, ...]:
        """The articles of the report as they are now."""
        return self.verification.articles

    @property
    def passages(self) -> tuple[LostPassage, ...]:
        """What does not stand where the report says."""
        return self.verification.passages

    @property
    def rows(self) -> tuple[ChangedRow, ...]:
        """The rows that are not the same when they are made again."""
        return self.verification.rows

    @property
    def changes(self) -> tuple[Unlike, ...]:
        """What else is not the same when it is made again."""
        return self.verification.changes

    def to_dict(self) -> dict[str, Any]:
        """Return the document that the command prints under `--json`, as dictionaries and lists."""
        document: dict[str, Any] = json.loads(self.to_json())
        return document

    def to_json(self) -> str:
        """Return the document that the command prints under `--json`, byte by byte."""
        return jsontext.document(self.verification).decode()

    def __repr__(self) -> str:
        """Return the short of it, on one line."""
        return f"<samestory.VerificationReport: {self.verification.opening}>"

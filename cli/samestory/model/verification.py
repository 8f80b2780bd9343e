"""What still holds of a report: what `samestory verify` prints."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samestory.model.comparison import SCHEMA_VERSION, Generator, Verdict
from samestory.model.facts import Span


class Claim(StrEnum):
    """What a report claims, in the order in which that is checked."""

    SEAL = "seal"  #: nobody changed the report after it was written
    ARTICLES = "articles"  #: the articles are what was read
    PASSAGES = "passages"  #: what is quoted stands where the report says
    COUNTS = "counts"  #: the summary counts the rows of the report
    SETTINGS = "settings"  #: catalogue, side-car file and weights are what they were
    VERDICTS = "verdicts"  #: the same settings lead to the same rows


class Result(StrEnum):
    """What came of a check."""

    CONFIRMED = "confirmed"
    REFUTED = "refuted"
    UNCHECKED = "unchecked"


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A claim of the report, and what came of checking it."""

    claim: Claim
    result: Result
    detail: str  #: in words


class ArticleState(StrEnum):
    """What became of an article."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MISSING = "missing"  #: it can't be read, or is there no more


class VerifiedArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article of the report as it is now."""

    article: str  #: id
    path: str | None  #: as the report has it
    state: ArticleState
    sha256: str  #: as the report has it
    found: str | None = None  #: the digest now
    fields: tuple[str, ...] = ()  #: of the article, what else is no longer as the report has it
    passages: int = 0  #: how many the report cites of it
    moved: int = 0  #: those that stand somewhere else in it
    gone: int = 0  #: those that do not stand in it
    detail: str = ""  #: why it can't be read


class PassageState(StrEnum):
    """What became of a passage that is not where the report says."""

    MOVED = "moved"
    GONE = "gone"


class LostPassage(Span, frozen=True, kw_only=True, tag="passage"):
    """A passage, as the report cites it, that does not stand there."""

    event: str
    row: str | None  #: None for a mention
    state: PassageState
    now: int | None = None  #: the line on which it stands now


class ChangedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row that is not the same when it is made again."""

    event: str  #: as the report has it; as it is now for a row that the report lacks
    row: str  #: id: as the report has it; as it is now for a row that the report lacks
    was: Verdict | None  #: None for a row that the report lacks
    now: Verdict | None  #: None where nothing is left of the row
    places: bool = False  #: whether nothing differs but where its words stand
    detail: str


class Unlike(msgspec.Struct, frozen=True, kw_only=True):
    """Anything else that is not the same when it is made again."""

    where: str
    detail: str


class VerifiedReport(msgspec.Struct, frozen=True, kw_only=True):
    """The report that was verified."""

    path: str  #: as it was named
    sha256: str
    form: str  #: json or jsonl
    generator: Generator  #: who wrote it


class Verification(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory verify`. Of articles it holds nothing that the report does not."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    report: VerifiedReport
    holds: bool  #: whether every claim was confirmed
    checks: tuple[Check, ...]  #: one a claim
    articles: tuple[VerifiedArticle, ...]
    passages: tuple[LostPassage, ...] = ()
    rows: tuple[ChangedRow, ...] = ()
    changes: tuple[Unlike, ...] = ()
    notes: tuple[str, ...] = ()  #: what should be known of the checks

    @property
    def opening(self) -> str:
        """The whole in one line."""
        if self.holds:
            return "holds: every claim of the report was confirmed"
        refuted = [str(one.claim) for one in self.checks if one.result is Result.REFUTED]
        left = [str(one.claim) for one in self.checks if one.result is Result.UNCHECKED]
        parts = [f"refuted: {', '.join(refuted)}"] if refuted else []
        parts += [f"not checked: {', '.join(left)}"] if left else []
        said = "does not hold" if refuted else "not confirmed"
        return f"{said} ({'; '.join(parts)})"

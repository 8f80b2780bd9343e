"""A pipeline of made-up results, for tests of everything around it.

Operands choose what happens. As a program: `python fake_pipeline.py ARGUMENTS…` is `samestory
ARGUMENTS…` with this pipeline.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import BinaryIO, Generic, TypeVar

import msgspec

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from builders import (
    article,
    comparison,
    date,
    difference,
    event,
    explanation,
    pairing,
    quote,
    row,
    sentence,
    statement,
    verification,
)
from samestory.compare import asked, chronology, quoting
from samestory.errors import ConfigurationError
from samestory.load.columns import parsed as columns
from samestory.model import (
    Article,
    ArticleCard,
    Check,
    Claim,
    Comparison,
    Explanation,
    Facts,
    Limit,
    Quotations,
    Result,
    Skipped,
    Timeline,
    Verdict,
    Verification,
)
from samestory.progress import SILENT, Progress
from samestory.render import selection

#: Words that must not be shown unless somebody asks for a traceback.
PRIVATE = "what the article says"


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """As `samestory.pipeline.Inputs`."""

    operands: tuple[str, ...]
    listed: bool = False
    catalogues: tuple[Path, ...] = ()
    use_catalogue: bool = True
    events: tuple[str, ...] = ()
    columns: dict[str, str] = {}
    network: bool = False
    sources: Path | None = None
    only_sources: tuple[str, ...] = ()
    preset: str = "balanced"
    min_score: float | None = None
    cache: Path | None = None
    jobs: int = 1


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """As `samestory.pipeline.Compared`."""

    comparison: Comparison
    facts: tuple[Facts, ...] = ()

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        return self.comparison.articles

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        return self.comparison.skipped

    @property
    def limits(self) -> tuple[Limit, ...]:
        return self.comparison.limits


T = TypeVar("T")


class Outcome(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """As `samestory.pipeline.Outcome`."""

    result: T
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class FactsOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """As `samestory.pipeline.FactsOutcome`."""

    facts: tuple[Facts, ...]
    paths: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def compare(
    inputs: Inputs,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    *,
    only: Collection[Verdict] = (),
) -> Outcome[Compared]:
    """Return a row of conflict and one that agrees, or what operands ask for."""
    skipped, warnings = _act(inputs, stdin, progress)
    rows = [
        row(
            statement("a", "20 people were hurt"),
            statement("b", "30 people were hurt"),
            verdict=Verdict.CONFLICT,
            differences=(difference(),),
        ),
        row(statement("a", "the café reopened"), statement("b", "the café reopened"), id="r2"),
    ]
    if "agree" in inputs.operands:
        rows = rows[1:]
    if "big" in inputs.operands:
        rows *= 5000
    told = (article("a", path="a.txt"), article("b", path="b.txt"))
    held = () if "nothing" in inputs.operands else (event(*rows),)
    found = comparison(*held, articles=told, skipped=skipped)
    facts = () if "nothing" in inputs.operands else tuple(map(_facts, told))
    return Outcome(result=Compared(comparison=selection.only(found, only), facts=facts), warnings=warnings)


def dated(comparison: Comparison, facts: Iterable[Facts]) -> Timeline:
    """Return the real time line of what was made up."""
    return chronology.timeline(comparison, facts)


def timeline(
    inputs: Inputs, stdin: BinaryIO | None = None, progress: Progress = SILENT, **_asked: object
) -> Outcome[Timeline]:
    """Return what is dated, whatever is asked for."""
    told = compare(inputs, stdin, progress)
    return Outcome(result=dated(told.result.comparison, told.result.facts), warnings=told.warnings)


def quotations(
    inputs: Inputs,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    *,
    speakers: Sequence[str] = (),
    **_asked: object,
) -> Outcome[Quotations]:
    """Return what is quoted, whatever else is asked for than speakers."""
    told = compare(inputs, stdin, progress)
    found = quoting.quotations(told.result.comparison, told.result.facts)
    shown = quoting.kept(found, speakers=asked.speakers(speakers, found))
    return Outcome(result=shown, warnings=told.warnings)


def explain(
    inputs: Inputs, refs: tuple[str, str], stdin: BinaryIO | None = None, progress: Progress = SILENT
) -> Outcome[Explanation]:
    """Return a pair that stands in a row."""
    skipped, warnings = _act(inputs, stdin, progress)
    told = (article("a", path="a.txt"), article("b", path="b.txt"))
    found = explanation(pairing(), refs=refs, articles=tuple(one.card() for one in told), skipped=skipped)
    return Outcome(result=found, warnings=warnings)


class Whereabouts(msgspec.Struct, frozen=True, kw_only=True):
    """As `samestory.pipeline.Whereabouts`."""

    operands: tuple[str, ...] = ()
    catalogues: tuple[Path, ...] = ()
    sources: Path | None = None
    network: bool = False
    cache: Path | None = None
    jobs: int = 1


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """As `samestory.pipeline.Verified`."""

    verification: Verification
    paths: tuple[str, ...] = ()


def verify(
    report: str, where: Whereabouts, stdin: BinaryIO | None = None, progress: Progress = SILENT
) -> Verified:
    """Return that a report holds unless it is called otherwise."""
    _act(Inputs(operands=(report, *where.operands)), stdin, progress)
    if report == "altered.json":
        refuted = Check(claim=Claim.SEAL, result=Result.REFUTED, detail="not as it was written")
        return Verified(verification=verification(checks=(refuted,)))
    return Verified(verification=verification())


def facts(inputs: Inputs, stdin: BinaryIO | None = None, progress: Progress = SILENT) -> FactsOutcome:
    """Return a sentence with a quotation."""
    skipped, warnings = _act(inputs, stdin, progress)
    found = _facts(article("a", path="a.txt"))
    return FactsOutcome(facts=(found,), paths=("a.txt",), skipped=skipped, warnings=warnings)


def _facts(said: Article) -> Facts:
    """Return a sentence with a quotation and a day."""
    return Facts(
        article=said,
        sentences=(sentence(article=said.id),),
        quotes=(quote(article=said.id),),
        dates=(date(dt.date(2025, 3, 3), article=said.id, value="2025-03-03"),),
    )


def _act(
    inputs: Inputs, stdin: BinaryIO | None, progress: Progress
) -> tuple[tuple[Skipped, ...], tuple[str, ...]]:
    skipped: list[Skipped] = []
    warnings: list[str] = []
    for operand in inputs.operands:
        if operand == "long":
            progress.stage("extracting", 20)
            for _ in range(20):
                time.sleep(0.05)
                progress.advance()
        if operand == "bug":
            raise KeyError(PRIVATE)
        if operand == "wrong":
            raise ConfigurationError("events.toml:3: no \x1b[31mid", hint="give the event an id")
        if operand == "slow":
            progress.stage("working")
            sys.stderr.write("working\n")
            sys.stderr.flush()
            time.sleep(30)
        if operand == "/nope":
            skipped.append(Skipped(path=operand, reason="missing", detail="no such file", operand=True))
        if operand == "walked":
            skipped.append(Skipped(path="d/x.bin", reason="binary", detail="holds NUL bytes"))
        if operand == "-":
            assert stdin is not None
            warnings.append(f"{len(stdin.read())} bytes")
    return tuple(skipped), tuple(warnings)


def module() -> ModuleType:
    """Return this pipeline as a module that can stand for `samestory.pipeline`."""
    fake = ModuleType("samestory.pipeline")
    vars(fake).update(
        Inputs=Inputs,
        Outcome=Outcome,
        FactsOutcome=FactsOutcome,
        Compared=Compared,
        columns=columns,
        compare=compare,
        dated=dated,
        explain=explain,
        facts=facts,
        quotations=quotations,
        timeline=timeline,
        Verified=Verified,
        Whereabouts=Whereabouts,
        verify=verify,
    )
    return fake


if __name__ == "__main__":
    import samestory
    from samestory.__main__ import main

    samestory.pipeline = sys.modules["samestory.pipeline"] = module()
    sys.exit(main())

"""A report held against the articles behind it: what it cites looked up, its verdicts made again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

import msgspec

from samestory.checking import claims, parsing, passages
from samestory.checking.claims import Findings
from samestory.errors import UsageError
from samestory.load import saved
from samestory.load.identity import printable
from samestory.model import Claim, Comparison, Result, Verification, VerifiedReport
from samestory.pipeline import absent, again, alteration
from samestory.pipeline.again import STDIN, Whereabouts
from samestory.pipeline.comparing import GENERATOR
from samestory.pipeline.reading import Inputs
from samestory.progress import SILENT, Progress

#: Everything lies where the report says.
THERE: Final = Whereabouts()


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """What came of verifying, and the files that were read for it."""

    verification: Verification
    paths: tuple[str, ...]


def verify(
    report: str,
    where: Whereabouts = THERE,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    *,
    data: bytes | None = None,
) -> Verified:
    """Read the articles behind a report again, and say what of it holds.

    Args:
        report: a file that `compare` wrote as JSON or JSON Lines, or `-`.
        where: where the articles lie now.
        stdin: where `-` is read from.
        progress: is told how far the work is.
        data: the report itself, where it is no file.

    Raises:
        InputError: it is no such report.
        ConfigurationError: a side-car file is wrong.
        UsageError: standard input would be read twice, or the cache can't be used.
    """
    if report == STDIN and STDIN in where.operands:
        raise UsageError("the report and the articles can't both be standard input", hint="save the report")
    name = "standard input" if report == STDIN else printable(report)
    if data is None:
        data = saved.read(report, stdin if report == STDIN else None)
    given = parsing.parsed(data, name)
    inputs = again.inputs(given.comparison, where)
    loaded = again.articles(given.comparison, inputs, where, stdin, progress)
    articles = {one.article.id: one.given for one in loaded.documents}
    why = absent.reasons(given.comparison, loaded, inputs.operands, elsewhere=bool(where.operands))
    standing = passages.standing(given.comparison, articles, why)
    made, unmade = again.made(given.comparison, inputs, loaded, where, progress)
    unbroken = alteration.is_unbroken(data, given)
    evidence = claims.Evidence(
        report=given.comparison,
        unbroken=unbroken,
        altered="" if unbroken else alteration.told(data, given, made),
        standing=standing,
        made=made,
        why=unmade,
        folders=not where.operands and not inputs.embedded and any(map(os.path.isdir, inputs.operands)),
    )
    found = claims.checked(evidence)
    verification = Verification(
        generator=GENERATOR,
        report=VerifiedReport(
            path=name,
            sha256=hashlib.sha256(data).hexdigest(),
            form=given.form,
            generator=given.comparison.generator,
        ),
        holds=all(one.result is Result.CONFIRMED for one in found.checks),
        checks=found.checks,
        articles=standing.articles,
        passages=standing.lost,
        rows=found.rows,
        changes=found.changes,
        notes=(
            *_of_places(given.comparison, report, inputs, where, why),
            *_of_checks(given.comparison, found, elsewhere=bool(where.operands)),
        ),
    )
    paths = tuple(one.article.path for one in loaded.documents if one.article.path)
    return Verified(verification=verification, paths=paths)


def _of_places(
    report: Comparison, name: str, inputs: Inputs, where: Whereabouts, why: Mapping[str, str]
) -> Iterator[str]:
    """Yield what should be known of where articles were looked for."""
    if where.operands or inputs.embedded:
        return
    if why:
        yield (
            "paths in a report count from the folder where you are; samestory verify "
            f"{printable(name)} FOLDER looks for the articles in FOLDER"
        )
    if over := [*absent.passed_over(inputs.operands, again.listed(report))]:
        named = absent.names(over)
        yield f"not looked at, for the report names it and says nothing of what is in it: {named}"


def _of_checks(report: Comparison, found: Findings, *, elsewhere: bool) -> Iterator[str]:
    """Yield what should be known of the checks."""
    results = {one.claim: one.result for one in found.checks}
    if report.generator.version != GENERATOR.version:
        yield (
            f"the report says that version {report.generator.version} made it, which nothing here proves; "
            f"verdicts were made again by this version, {GENERATOR.version}: its rules may be others, "
            "the passages do not depend on them"
        )
    elif results[Claim.VERDICTS] is Result.REFUTED and all(
        results[one] is Result.CONFIRMED for one in (Claim.SEAL, Claim.ARTICLES, Claim.SETTINGS)
    ):
        yield (
            "nothing changed that verdicts depend on: the report was altered and sealed anew, or is of a "
            "samestory with other rules"
        )
    if elsewhere and report.skipped:
        yield "what was skipped was not looked at again, for the articles lie elsewhere"

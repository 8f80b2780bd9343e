"""A report held against the articles behind it: what it cites looked up, its verdicts made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import zip_longest
from typing import BinaryIO, Final

import msgspec

from samestory.checking import claims, parsing, passages
from samestory.checking.claims import Findings
from samestory.checking.parsing import Parsed
from samestory.errors import UsageError
from samestory.load import saved
from samestory.load.identity import printable
from samestory.model import Claim, Comparison, Result, Verification, VerifiedReport
from samestory.pipeline import again
from samestory.pipeline.again import STDIN, Whereabouts
from samestory.pipeline.comparing import GENERATOR
from samestory.progress import SILENT, Progress
from samestory.render import sealed

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
    standing = passages.standing(given.comparison, articles, loaded.skipped)
    made, why = again.made(given.comparison, inputs, loaded, progress)
    unbroken = _is_unbroken(data, given)
    evidence = claims.Evidence(
        report=given.comparison,
        unbroken=unbroken,
        altered="" if unbroken else _altered(data, given, made),
        standing=standing,
        made=made,
        why=why,
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
        notes=tuple(_notes(given.comparison, found, elsewhere=bool(where.operands))),
    )
    paths = tuple(one.article.path for one in loaded.documents if one.article.path)
    return Verified(verification=verification, paths=paths)


def _is_unbroken(data: bytes, given: Parsed) -> bool:
    """Tell whether a report is sealed, and, where this very version wrote it, written just as it writes."""
    if given.comparison.generator == GENERATOR and data not in _written(given.comparison, given.form):
        return False
    return sealed.is_unbroken(data)


def _written(comparison: Comparison, form: str) -> tuple[bytes, bytes]:
    """Return a comparison as it would be written, with all characters and in ASCII."""
    if form == "json":
        return sealed.document(comparison), sealed.document(comparison, ascii_only=True)
    return b"".join(sealed.lines(comparison)), b"".join(sealed.lines(comparison, ascii_only=True))


def _altered(data: bytes, given: Parsed, made: Comparison | None) -> str:
    """Say where a report is not as it was written: to the line where what was sealed can be made again."""
    if given.comparison.generator.version != GENERATOR.version:
        return "its seal is not that of the rest"
    own = _written(given.comparison, given.form)
    again = () if made is None else _written(made, given.form)
    for original in (*again, *own):
        if _sealed_as(original, given.comparison.seal):
            return f"line {_first_unlike(data, original)} is the first that differs"
    line = max(_first_unlike(data, one) for one in own)
    if line <= own[0].rstrip(b"\n}").count(b"\n"):  # the seal is the last member
        return f"line {line} is the first that differs"
    return f"the seal on line {line} is not that of the rest"


def _sealed_as(printed: bytes, seal: str) -> bool:
    found = sealed.seal_of(printed)
    return found is not None and found[1] == seal.encode("utf-8", "surrogatepass")


def _first_unlike(data: bytes, other: bytes) -> int:
    """Return the number of the first line that two texts do not have in common."""
    pairs = zip_longest(data.split(b"\n"), other.split(b"\n"))
    return next((number for number, (one, two) in enumerate(pairs, 1) if one != two), 1)


def _notes(report: Comparison, found: Findings, *, elsewhere: bool) -> Iterator[str]:
    """Yield what should be known of the checks."""
    results = {one.claim: one.result for one in found.checks}
    if report.generator.version != GENERATOR.version:
        yield (
            f"the report is of version {report.generator.version}, verdicts were made again by "
            f"{GENERATOR.version}: its rules may be others, the passages do not depend on them"
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

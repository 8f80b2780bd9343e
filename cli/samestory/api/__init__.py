"""samestory from Python: the same comparison as on the command line, as records, tables and documents.

>>> import samestory
>>> report = samestory.compare([
...     {"id": "one", "source": "Harbour Daily", "text": "Anna Berg counted 20 boats in Riga on Monday."},
...     {"id": "two", "source": "Quay Post", "text": "On Monday Anna Berg counted 30 boats in Riga."},
... ])
>>> report
<samestory.Report: 2 articles; 0 events and 1 found; rows: 1 conflict>
>>> [said.article for said in report.rows[0].statements]
['one', 'two']
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Unpack

import msgspec

from samestory.api import asking, telling
from samestory.api.articles import Articles, Path, operands, several
from samestory.api.asking import Options, Preset
from samestory.api.extract import Extract
from samestory.api.report import Report
from samestory.api.verification import VerificationReport
from samestory.api.views import QuotesReport, TimelineReport
from samestory.errors import UsageError

if TYPE_CHECKING:
    from samestory.model import Quotations, Skipped, Timeline
    from samestory.pipeline import Compared, Inputs, Outcome

__all__ = [
    "Articles",
    "Extract",
    "QuotesReport",
    "Report",
    "TimelineReport",
    "VerificationReport",
    "compare",
    "facts",
    "quotes",
    "timeline",
    "verify",
]


def compare(
    articles: Articles | None = None,
    *,
    catalogue: Path | Iterable[Path] | None = None,
    no_catalogue: bool = False,
    events: str | Iterable[str] = (),
    sources: Path | None = None,
    source: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    allow_network: bool = False,
    only: str | Iterable[str] = (),
    preset: Preset = "balanced",
    min_score: float | None = None,
    cache: Path | None = None,
    jobs: int = 1,
) -> Report:
    """Compare what articles say about the same events.

        >>> report = samestory.compare(only="conflict")
        >>> {row.verdict.value for row in report.rows} <= {"conflict"}
        True

    Args:
        articles: files and folders, or records: mappings with `text`, and what is known of `id`, `title`,
            `source`, `author`, `published`, `url`, `language`; or a data frame with such columns. None for
            the collection that comes along.
        catalogue: files of events to look for; None for the embedded one.
        no_catalogue: look for no listed events, only for those that articles share.
        events: ids of the only events to keep.
        sources: a file that says who published what, when.
        source: outlets, or ids of articles; only these are compared.
        columns: which column of CSV, TSV or a data frame is what: `{"text": "Body"}`.
        allow_network: fetch the http(s) URLs among `articles`; nothing else is fetched.
        only: verdicts; only rows of these are kept.
        preset: how much must speak for a row: strict, balanced or broad.
        min_score: how sure rows must be, from 0 to 1; None for what the preset says.
        cache: a folder that keeps what is extracted for the next time.
        jobs: how many processes extract.

    Raises:
        UsageError: an argument makes no sense, or names what there is not.
        InputError: a file or folder that is named can't be read. What can't be read of a folder's files or
            of records is in `Report.skipped` instead.
        ConfigurationError: a catalogue or `sources` is wrong.
    """
    verdicts = asking.verdicts(only)
    options = Options(
        catalogue=catalogue,
        no_catalogue=no_catalogue,
        events=events,
        sources=sources,
        source=source,
        columns=columns,
        allow_network=allow_network,
        preset=preset,
        min_score=min_score,
        cache=cache,
        jobs=jobs,
    )

    def made(inputs: Inputs, stdin: BinaryIO | None) -> Outcome[Compared]:
        from samestory import pipeline

        return pipeline.compare(inputs, stdin, only=verdicts)

    told, skipped, warnings = _asked(articles, options, made)
    comparison = msgspec.structs.replace(told.comparison, skipped=skipped)
    return Report(comparison=comparison, facts=told.facts, warnings=warnings)


def timeline(
    articles: Articles | None = None,
    *,
    first: dt.date | str | None = None,
    last: dt.date | str | None = None,
    min_sources: int = 1,
    **options: Unpack[Options],
) -> TimelineReport:
    """Put what all articles date in order of time.

        >>> [one.value for one in samestory.timeline({
        ...     "text": "The quay opened on 3 May 2021. Anna Berg had planned it since 2019.",
        ... }).moments]
        ['2019/..', '2021-05-03']

    Args:
        articles: as for `compare`.
        first: only times that reach to this day or later.
        last: only times that start on this day or before.
        min_sources: only times that so many articles tell of.
        options: the other arguments of `compare`, but for `only`; with `events` only what belongs to them.

    Errors are those of `compare`.
    """
    start, end = asking.day("first", first), asking.day("last", last)
    if start is not None and end is not None and start > end:
        raise UsageError(f"first: {first} is after last: {last}", hint="exchange them")
    least = asking.count("min_sources", min_sources)

    def made(inputs: Inputs, stdin: BinaryIO | None) -> Outcome[Timeline]:
        from samestory import pipeline

        return pipeline.timeline(inputs, stdin, first=start, last=end, sources=least)

    told, skipped, warnings = _asked(articles, options, made)
    return TimelineReport(timeline=msgspec.structs.replace(told, skipped=skipped), warnings=warnings)


def quotes(
    articles: Articles | None = None,
    *,
    speaker: str | Iterable[str] = (),
    only: str | Iterable[str] = (),
    min_sources: int = 1,
    **options: Unpack[Options],
) -> QuotesReport:
    """Return who said what, in how many wordings, and how these differ.

        >>> [berg] = samestory.quotes({"text": "“It is safe,” said Anna Berg."}).speakers
        >>> berg.name, berg.utterances[0].wordings[0].text
        ('Anna Berg', 'It is safe')

    Args:
        articles: as for `compare`.
        speaker: only these speakers, by any part of the name.
        only: verdicts; only utterances of these are kept.
        min_sources: only utterances that so many articles quote.
        options: the other arguments of `compare`; with `events` only what belongs to them.

    Errors are those of `compare`.
    """
    verdicts = asking.verdicts(only)
    speakers: list[str] = several(speaker, str)
    least = asking.count("min_sources", min_sources)

    def made(inputs: Inputs, stdin: BinaryIO | None) -> Outcome[Quotations]:
        from samestory import pipeline

        return pipeline.quotations(inputs, stdin, only=verdicts, sources=least, speakers=speakers)

    told, skipped, warnings = _asked(articles, options, made)
    return QuotesReport(quotations=msgspec.structs.replace(told, skipped=skipped), warnings=warnings)


def facts(
    articles: Articles | None = None,
    *,
    catalogue: Path | Iterable[Path] | None = None,
    no_catalogue: bool = False,
    sources: Path | None = None,
    source: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    allow_network: bool = False,
    cache: Path | None = None,
    jobs: int = 1,
) -> Extract:
    """Return what each article states: sentences, quotations, indirect speech, dates, quantities, names.

        >>> [one] = samestory.facts({"text": "“It is safe,” said Anna Berg."}).facts
        >>> one.quotes[0].text, one.quotes[0].speaker.name
        ('It is safe,', 'Anna Berg')

    Arguments and errors are those of `compare`.
    """
    from samestory import pipeline

    given = operands(articles, asking.named_columns(columns))
    inputs = asking.inputs(
        given.named,
        catalogue=catalogue,
        no_catalogue=no_catalogue,
        sources=sources,
        source=source,
        columns=columns,
        allow_network=allow_network,
        cache=cache,
        jobs=jobs,
    )
    with telling.in_python():
        outcome = pipeline.facts(inputs, given.stdin)
        telling.refuse_unread(outcome.skipped)
        found = tuple(outcome.facts)  # the warnings are complete when all were taken
    return Extract(facts=found, skipped=given.called(outcome.skipped), warnings=tuple(outcome.warnings))


def verify(
    report: Path | Report,
    articles: Articles | None = None,
    *,
    catalogue: Path | Iterable[Path] | None = None,
    sources: Path | None = None,
    allow_network: bool = False,
    cache: Path | None = None,
    jobs: int = 1,
) -> VerificationReport:
    """Hold a report against the articles behind it: do they still bear it out?

        >>> texts = [{"id": "one", "text": "Anna Berg counted 20 boats in Riga on Monday."}]
        >>> samestory.verify(samestory.compare(texts), texts).holds
        True

    Args:
        report: a file that `compare --json`, `compare -f jsonl` or `Report.to_json` gave, or a report.
        articles: where the articles lie now, or their records; None for where the report says.
        catalogue: where the catalogues of the report lie now, in their order.
        sources: where its side-car file lies now.
        allow_network: fetch the http(s) URLs that the report is of.
        cache: a folder that keeps what is extracted for the next time.
        jobs: how many processes extract.

    Raises:
        InputError: `report` is no report. One that does not hold raises nothing: see `holds`.
        UsageError: an argument makes no sense.
        ConfigurationError: the side-car file is wrong.
    """
    from samestory import pipeline

    given = operands(articles, {})
    taken = asking.inputs(
        given.named, catalogue=catalogue, sources=sources, allow_network=allow_network, cache=cache, jobs=jobs
    )
    where = pipeline.Whereabouts(
        operands=taken.operands,
        catalogues=taken.catalogues,
        sources=taken.sources,
        network=taken.network,
        cache=taken.cache,
        jobs=taken.jobs,
    )
    with telling.in_python():
        data = report.to_json().encode() if isinstance(report, Report) else None
        name = "report" if isinstance(report, Report) else os.fspath(report)
        found = pipeline.verify(name, where, given.stdin, data=data)
    return VerificationReport(verification=found.verification)


def _asked(
    articles: Articles | None,
    options: Options,
    made: Callable[[Inputs, BinaryIO | None], Outcome[Any]],
) -> tuple[Any, tuple[Skipped, ...], tuple[str, ...]]:
    """Return what `made` makes of the articles, what it skipped, in words of Python, and its warnings."""
    given = operands(articles, asking.named_columns(options.get("columns")))
    inputs = asking.inputs(given.named, **options)
    with telling.in_python():
        outcome = made(inputs, given.stdin)
        telling.refuse_unread(outcome.result.skipped)
    return outcome.result, given.called(outcome.result.skipped), outcome.warnings

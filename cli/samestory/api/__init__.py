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

from collections.abc import Iterable

from samestory.api import asking
from samestory.api.asking import Articles, Path, Preset
from samestory.api.report import Extract, Report

__all__ = ["Articles", "Extract", "Report", "compare", "facts"]


def compare(
    articles: Articles | None = None,
    *,
    catalogue: Path | Iterable[Path] | None = None,
    no_catalogue: bool = False,
    events: str | Iterable[str] = (),
    sources: Path | None = None,
    source: str | Iterable[str] = (),
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
            `source`, `author`, `published`, `url`, `language`. None for the collection that comes along.
        catalogue: files of events to look for; None for the embedded one.
        no_catalogue: look for no listed events, only for those that articles share.
        events: ids of the only events to keep.
        sources: a file that says who published what, when.
        source: outlets, or ids of articles; only these are compared.
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
    operands, stdin = asking.operands(articles)
    inputs = asking.inputs(
        operands,
        catalogue=catalogue,
        no_catalogue=no_catalogue,
        events=events,
        sources=sources,
        source=source,
        preset=preset,
        min_score=min_score,
        cache=cache,
        jobs=jobs,
    )
    from samestory import pipeline
    from samestory.render import selection

    outcome = pipeline.compare(inputs, stdin)
    asking.refuse_unread(outcome.comparison.skipped)
    return Report(
        comparison=selection.only(outcome.comparison, verdicts),
        facts=outcome.facts,
        warnings=outcome.warnings,
    )


def facts(
    articles: Articles | None = None,
    *,
    catalogue: Path | Iterable[Path] | None = None,
    no_catalogue: bool = False,
    sources: Path | None = None,
    source: str | Iterable[str] = (),
    cache: Path | None = None,
    jobs: int = 1,
) -> Extract:
    """Return what each article states: sentences, quotations, indirect speech, dates, quantities, names.

        >>> [one] = samestory.facts({"text": "“It is safe,” said Anna Berg."}).articles
        >>> one.quotes[0].text, one.quotes[0].speaker.name
        ('It is safe,', 'Anna Berg')

    Arguments and errors are those of `compare`.
    """
    operands, stdin = asking.operands(articles)
    inputs = asking.inputs(
        operands,
        catalogue=catalogue,
        no_catalogue=no_catalogue,
        sources=sources,
        source=source,
        cache=cache,
        jobs=jobs,
    )
    from samestory import pipeline

    outcome = pipeline.facts(inputs, stdin)
    asking.refuse_unread(outcome.skipped)
    found = tuple(outcome.facts)  # the warnings are complete when all were taken
    return Extract(articles=found, skipped=outcome.skipped, warnings=tuple(outcome.warnings))

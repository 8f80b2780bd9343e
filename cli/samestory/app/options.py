"""Options that commands share, as records: `spread` turns their fields into parameters.

All values arrive as typed: Typer would convert them with a library whose import takes longer than
a comparison (see `plain.PlainCommand`), so `values` does.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, NamedTuple, get_type_hints

from typer import Argument, Option

Texts = list[str] | None
Jobs = Annotated[
    str | None, Option("--jobs", metavar="N", help="Processes to use [default: one a processor].")
]


class Reading(NamedTuple):
    """What to read."""

    paths: Annotated[
        Texts,
        Argument(
            metavar="PATHS",
            help="Files, folders, or - for JSON Lines on standard input"
            " [default: the collection that comes with samestory].",
            show_default=False,
        ),
    ] = None
    sources: Annotated[
        str | None, Option("--sources", metavar="FILE", help="Who published what, when (TOML).")
    ] = None
    source: Annotated[Texts, Option("--source", metavar="NAME", help="Only this source (repeatable).")] = None


class Listing(NamedTuple):
    """Which events to look for."""

    catalogue: Annotated[
        Texts, Option("--catalogue", metavar="FILE", help="Events to look for (repeatable).")
    ] = None
    no_catalogue: Annotated[
        bool, Option("--no-catalogue", help="Only events that articles share, no listed ones.")
    ] = False


class Weighing(NamedTuple):
    """How much must speak for two passages before they stand in one row."""

    preset: Annotated[
        str,
        Option("--preset", metavar="NAME", help="Rows: strict (few, sure), balanced, or broad (many)."),
    ] = "balanced"
    min_score: Annotated[
        str | None,
        Option(
            "--min-score", metavar="S", help="How sure rows must be, from 0 to 1 [default: the preset's]."
        ),
    ] = None


class Extracting(NamedTuple):
    """How to extract: what is kept from run to run, and by how many processes."""

    cache: Annotated[
        str | None,
        Option(
            "--cache",
            metavar="DIR",
            help="Keep what is extracted in DIR, and take from there what was extracted before.",
        ),
    ] = None
    jobs: Jobs = None


class Computing(NamedTuple):
    """Where to compute."""

    engine: Annotated[
        str, Option("--engine", metavar="NAME", help="local, duckdb (out of core) or spark (a cluster).")
    ] = "local"
    jobs: Jobs = None
    spark_master: Annotated[
        str | None,
        Option("--spark-master", metavar="URL", help="Where Spark runs [default: local[*]]."),
    ] = None


class Writing(NamedTuple):
    """Where and how to write."""

    output: Annotated[
        str | None,
        Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE, whole or not at all; - is standard output.",
        ),
    ] = None


class TextOrJson(NamedTuple):
    """In which of two formats to write."""

    form: Annotated[
        str | None, Option("--format", "-f", metavar="FORMAT", help="text or json [default: text].")
    ] = None
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False


class Tabulating(NamedTuple):
    """How to write tables for other programs."""

    raw_csv: Annotated[
        bool,
        Option(
            "--raw-csv",
            help="Of csv: leave text that a spreadsheet would run as a formula as it is,"
            " without an apostrophe before it.",
        ),
    ] = False


class Paging(NamedTuple):
    """What text is drawn on."""

    width: Annotated[
        str | None,
        Option("--width", metavar="N", help="Cells a line [default: COLUMNS, the terminal, or 160]."),
    ] = None
    color: Annotated[
        str,
        Option("--color", metavar="WHEN", help="auto, always or never; a file is never coloured."),
    ] = "auto"


class Viewing(NamedTuple):
    """In which of three formats to write, and how to arrange text."""

    form: Annotated[
        str | None, Option("--format", "-f", metavar="FORMAT", help="text, json or csv [default: text].")
    ] = None
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False
    layout: Annotated[
        str,
        Option(
            "--layout",
            metavar="LAYOUT",
            help="Of text: auto, side, stacked or linear (for screen readers).",
        ),
    ] = "auto"


class Telling(NamedTuple):
    """What to say on standard error, and what counts as trouble."""

    quiet: Annotated[bool, Option("--quiet", "-q", help="No warnings, no progress.")] = False
    verbose: Annotated[bool, Option("--verbose", "-v", help="Say what was read.")] = False
    progress: Annotated[
        bool | None,
        Option(
            "--progress/--no-progress",
            help="Show how far the work is [default: only on a terminal].",
            show_default=False,
        ),
    ] = None
    strict: Annotated[bool, Option("--strict", help="Exit with 2 if any file was skipped.")] = False
    debug: Annotated[bool, Option("--debug", help="Show the traceback of a bug.")] = False


def spread(function: Callable[..., int]) -> Callable[..., int]:
    """Return `function` as Typer should see it: records replaced by their fields."""
    hints = get_type_hints(function, include_extras=True)
    records: dict[str, tuple[type, tuple[str, ...]]] = {}
    parameters: list[inspect.Parameter] = []
    for name, parameter in inspect.signature(function).parameters.items():
        record = hints[name]
        fields = getattr(record, "_fields", None)
        if fields is None:
            parameters.append(parameter.replace(annotation=record, kind=parameter.KEYWORD_ONLY))
            continue
        records[name] = (record, fields)
        types = get_type_hints(record, include_extras=True)
        for field in fields:
            default = record._field_defaults[field]
            parameters.append(
                inspect.Parameter(field, parameter.KEYWORD_ONLY, default=default, annotation=types[field])
            )

    @wraps(function)
    def called(**given: Any) -> int:
        grouped = {
            name: record(**{field: given.pop(field) for field in fields})
            for name, (record, fields) in records.items()
        }
        return function(**given, **grouped)

    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    called.__annotations__ = {one.name: one.annotation for one in parameters}
    return called

"""Options that commands share, as records: `spreading` turns their fields into parameters.

All values arrive as typed: Typer would convert them with a library whose import takes longer than
a comparison (see `plain.PlainCommand`), so `values` does.
"""

from __future__ import annotations

from typing import Annotated, Final, NamedTuple

from typer import Argument, Option

Texts = list[str] | None
Kept = Annotated[
    str | None,
    Option(
        "--cache",
        metavar="DIR",
        help="Keep what is extracted in DIR, and take from there what was extracted before.",
    ),
]
Jobs = Annotated[
    str | None, Option("--jobs", metavar="N", help="Processes to use [default: one a processor].")
]


class Reading(NamedTuple):
    """What to read."""

    paths: Annotated[
        Texts,
        Argument(
            metavar="PATHS",
            help="Files (text, Markdown, HTML, PDF, Word, e-mail, feeds, CSV, JSON, WARC, Parquet), folders,"
            " URLs, or - for JSON Lines on standard input [default: the collection that comes with"
            " samestory].",
            show_default=False,
        ),
    ] = None
    files0_from: Annotated[
        str | None,
        Option(
            "--files0-from",
            metavar="FILE",
            help="Also read what FILE lists, each name ended by NUL; - is standard input.",
        ),
    ] = None
    sources: Annotated[
        str | None, Option("--sources", metavar="FILE", help="Who published what, when (TOML).")
    ] = None
    columns: Annotated[
        Texts,
        Option(
            "--columns",
            metavar="NAME=COLUMN",
            help="Which column of CSV or TSV is what: text=Body,title=Headline (repeatable)"
            " [default: found by their names].",
            show_default=False,
        ),
    ] = None
    allow_network: Annotated[
        bool, Option("--allow-network", help="Fetch the http(s) URLs among PATHS; nothing else is fetched.")
    ] = False
    source: Annotated[Texts, Option("--source", metavar="SOURCE", help="Only this source (repeatable).")] = (
        None
    )

    def settled(self) -> Reading:
        """Return the same with the names that `files0_from` lists among the paths.

        Raises:
            InputError: the list can't be read.
            UsageError: it is none, or standard input would have to be read twice.
        """
        if self.files0_from is None:
            return self
        from samestory.app.listed import listed

        return self._replace(paths=[*(self.paths or ()), *listed(self.files0_from, self.paths or ())])


class Listing(NamedTuple):
    """Which events to look for."""

    catalogue: Annotated[
        Texts, Option("--catalogue", metavar="FILE", help="Events to look for (repeatable).")
    ] = None
    no_catalogue: Annotated[
        bool, Option("--no-catalogue", help="Only events that articles share, no listed ones.")
    ] = False


class Locating(NamedTuple):
    """Where what a report was made of lies now."""

    paths: Annotated[
        Texts,
        Argument(
            metavar="PATHS",
            help="Where the articles lie now: files, folders, URLs, or - for JSON Lines on standard input;"
            " files are known by their names [default: where the report says].",
            show_default=False,
        ),
    ] = None
    sources: Annotated[
        str | None, Option("--sources", metavar="FILE", help="Where the side-car file lies now.")
    ] = None
    allow_network: Annotated[
        bool, Option("--allow-network", help="Fetch the http(s) URLs that the report is of.")
    ] = False
    catalogue: Annotated[
        Texts,
        Option(
            "--catalogue", metavar="FILE", help="Where the catalogues lie now, in their order (repeatable)."
        ),
    ] = None


class Weighing(NamedTuple):
    """What stands in one row."""

    preset: Annotated[
        str,
        Option("--preset", metavar="PRESET", help="Rows: strict (few, sure), balanced, or broad (many)."),
    ] = "balanced"
    min_score: Annotated[
        str | None,
        Option(
            "--min-score", metavar="S", help="How sure rows must be, from 0 to 1 [default: the preset's]."
        ),
    ] = None


class Extracting(NamedTuple):
    """How to extract."""

    cache: Kept = None
    jobs: Jobs = None


class Computing(NamedTuple):
    """Where to compute."""

    engine: Annotated[
        str, Option("--engine", metavar="ENGINE", help="local, duckdb (out of core) or spark (a cluster).")
    ] = "local"
    cache: Kept = None
    jobs: Jobs = None
    spark_master: Annotated[
        str | None,
        Option("--spark-master", metavar="URL", help="Where Spark runs [default: local[*]]."),
    ] = None


class Formatting(NamedTuple):
    """In which format to write."""

    form: Annotated[
        str | None,
        Option("--format", "-f", metavar="FORMAT", help="{formats} [default: {first}]."),
    ] = None
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False


class Arranging(NamedTuple):
    """How to arrange text."""

    layout: Annotated[
        str,
        Option(
            "--layout",
            metavar="LAYOUT",
            help="Of text: auto, side, stacked or linear (for screen readers).",
        ),
    ] = "auto"


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


class Paging(NamedTuple):
    """How text is shown."""

    width: Annotated[
        str | None,
        Option("--width", metavar="N", help="Cells a line [default: COLUMNS, the terminal, or 160]."),
    ] = None
    color: Annotated[
        str,
        Option("--color", metavar="WHEN", help="auto, always or never; a file is never coloured."),
    ] = "auto"
    pager: Annotated[
        str | None,
        Option(
            "--pager",
            metavar="COMMAND",
            help="Shows text that is longer than the screen [default: PAGER, or less]; '' for none.",
        ),
    ] = None
    no_pager: Annotated[bool, Option("--no-pager", help="Print text however long it is.")] = False


class Telling(NamedTuple):
    """What to say besides, and what counts as trouble."""

    quiet: Annotated[bool, Option("--quiet", "-q", help="No warnings, no progress.")] = False
    verbose: Annotated[bool, Option("--verbose", "-v", help="Say what was read, and how long that took.")] = (
        False
    )
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


class Common(NamedTuple):
    """What all commands take that compare."""

    reading: Reading = Reading()
    listing: Listing = Listing()
    weighing: Weighing = Weighing()
    extracting: Extracting = Extracting()
    formatting: Formatting = Formatting()
    writing: Writing = Writing()
    paging: Paging = Paging()
    telling: Telling = Telling()


#: In this order `--help` lists them.
RECORDS: Final = (
    Reading,
    Locating,
    Listing,
    Weighing,
    Extracting,
    Computing,
    Formatting,
    Arranging,
    Tabulating,
    Writing,
    Paging,
    Telling,
)

"""Stories that nobody listed, out of any number of articles: read, computed on an engine, told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache as once
from functools import partial
from typing import BinaryIO, Final, NamedTuple

import msgspec

from samestory import load
from samestory.align.stories import plan
from samestory.cache import digest, source
from samestory.engines import Cluster, Engine, opening
from samestory.errors import InputError
from samestory.load import parquet, rows
from samestory.model import Limit, Proposal, Skipped, Story
from samestory.pipeline.proposals import proposals
from samestory.pipeline.reading import Inputs, embedded_path, operands, sources_known, terms
from samestory.progress import SILENT, Progress, counted
from samestory.version import VERSION

_PARQUET: Final = ".parquet"

_ARTICLES: Final = "SELECT id, day, title, prose FROM read WHERE kept = 1"
_WARNINGS: Final = "SELECT warnings FROM read WHERE warnings IS NOT NULL ORDER BY id"
_REFUSED: Final = "SELECT path, reason, refused FROM drafted WHERE refused IS NOT NULL ORDER BY path, refused"
_TWICE: Final = """
SELECT base, place FROM drafted
WHERE base IN (SELECT base FROM drafted GROUP BY base HAVING COUNT(*) > 1)
"""
_DRAFTED: Final = """
SELECT data, COALESCE(renamed.id, base) AS id
FROM drafted LEFT JOIN renamed ON drafted.place = renamed.place WHERE data IS NOT NULL
"""
_SOURCES: Final = "SELECT DISTINCT source FROM read WHERE source IS NOT NULL UNION SELECT id FROM read"
_COUNTS: Final = """
SELECT (SELECT COUNT(*) FROM articles), (SELECT COUNT(*) FROM stories WHERE articles > 1),
       (SELECT COUNT(*) FROM stories WHERE articles = 1)
"""
_READ: Final = "SELECT id, path FROM read WHERE kept = 1 ORDER BY id"
_PATHS: Final = "SELECT DISTINCT path FROM read WHERE path IS NOT NULL"
_HEADLINES: Final = "SELECT id, source, title FROM read WHERE kept = 1"


class Computing(msgspec.Struct, frozen=True, kw_only=True):
    """Where to compute."""

    engine: str = "local"  #: of `engines.opening.NAMES`
    jobs: int = 1  #: processes or threads; a cluster has its own
    master: str | None = None  #: of Spark


class Headline(NamedTuple):
    """What a list shows of an article."""

    source: str | None
    title: str | None


class Found:
    """The stories of a corpus, as long as its engine is open."""

    def __init__(
        self,
        engine: Engine,
        outcome: plan.Outcome,
        skipped: Sequence[Skipped],
        warnings: Sequence[str],
        progress: Progress,
    ) -> None:
        """Take what was computed, and what should be said about it."""
        self._engine, self._stories, self._progress = engine, outcome.stories, progress
        self.skipped, self.warnings = skipped, warnings
        [(articles, several, single)] = engine.rows(_COUNTS)
        self.summary: Mapping[str, int] = {"articles": articles, "stories": several, "singletons": single}
        self.limits = (*_few(articles), *outcome.limits)

    def stories(self, *, singletons: bool = False) -> Iterator[Story]:
        """Yield the stories, the largest first, once; `singletons` are those of one article."""
        for one in self._stories:
            if len(one.articles) > 1 or singletons:
                yield one

    def read(self) -> Iterator[tuple[str, str | None]]:
        """Yield the id and the path of each article."""
        yield from self._engine.rows(_READ)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the cache has to say."""
        return self._engine.keeping.notes

    def paths(self) -> Iterator[str]:
        """Yield the files that articles were read from, those that were not asked for among them."""
        return (path for (path,) in self._engine.rows(_PATHS))

    def headlines(self) -> Mapping[str, Headline]:
        """Return, by the ids of all articles, who published what."""
        return {name: Headline(source, title) for name, source, title in self._engine.rows(_HEADLINES)}

    def proposals(self, *, singletons: bool = False) -> Iterator[Proposal]:
        """Yield each story as an event for a catalogue, the largest first."""
        return proposals(self._engine, self._progress, singletons=singletons)

    def save(self, path: str) -> None:
        """Write which article belongs to which story as Parquet."""
        self._engine.map("members", plan.MEMBER, "SELECT data FROM stories", plan.flattened)
        columns = ", ".join(plan.MEMBER)
        self._engine.save(plan.MEMBER, f"SELECT {columns} FROM members ORDER BY story, article", path)  # noqa: S608


@contextmanager
def stories(
    inputs: Inputs, computing: Computing, stdin: BinaryIO | None = None, progress: Progress = SILENT
) -> Iterator[Found]:
    """Find the stories of the articles that `inputs` names.

    Raises:
        ConfigurationError: a side-car file is wrong.
        UsageError: a source is asked for that there isn't, or the engine can't be had.
    """
    where = opening.open(computing.engine, jobs=computing.jobs, master=computing.master, cache=inputs.cache)
    with closing(where) as engine:
        files = bool(inputs.operands) and all(map(_is_parquet, inputs.operands))
        if files and isinstance(engine, Cluster):
            skipped, warnings = _read_there(engine, inputs, progress)
        else:
            skipped, warnings = _read_here(engine, inputs, stdin, progress)
        warnings += [line for (said,) in engine.rows(_WARNINGS) for line in said.splitlines()]
        if inputs.only_sources:
            sources_known(inputs.only_sources, {name for (name,) in engine.rows(_SOURCES)})
        engine.query("articles", _ARTICLES)
        outcome = plan.run(engine, inputs.settings.stories, progress, _basis)
        warnings += engine.keeping.warnings
        yield Found(engine, outcome, skipped, warnings, progress)


def _basis(function: Callable[..., object], *given: object) -> bytes:
    """Return a digest of all that a function of rows depends on: its code, and what it is given."""
    told = msgspec.msgpack.encode(given, order="deterministic")
    return digest(_code(), function.__qualname__.encode(), told)


@once
def _code() -> bytes:
    return digest(VERSION.encode(), repr(sys.version_info[:2]).encode(), source("**/*.py"))


def _read_here(
    engine: Engine, inputs: Inputs, stdin: BinaryIO | None, progress: Progress
) -> tuple[Sequence[Skipped], list[str]]:
    """Read articles in this process; what is left to do with each, wherever the engine does it."""
    paths, sidecar = operands(inputs)
    progress.stage("listing")
    found = load.stream(paths, sources=sidecar, stdin=stdin, terms=terms(inputs), progress=progress)
    progress.stage("reading", found.count)
    named = counted(found.named, progress)
    if inputs.embedded:
        named = (msgspec.structs.replace(one, path=embedded_path(one.path)) for one in named)
    engine.load("named", rows.NAMED, rows.named(named))
    progress.stage("preparing", found.count)
    taken = partial(rows.read, only=inputs.only_sources)
    on = _basis(rows.read, inputs.only_sources)
    engine.map("read", rows.READ, "SELECT data FROM named", taken, progress=progress, basis=on)
    return found.skipped, list(found.warnings)


def _read_there(engine: Cluster, inputs: Inputs, progress: Progress) -> tuple[Sequence[Skipped], list[str]]:
    """Let the engine read Parquet by itself; articles get the ids and metadata that they would get here."""
    paths, sidecar = operands(inputs)
    progress.stage("reading")
    drafted = partial(rows.drafted, operands=tuple(paths))
    try:
        engine.records("drafted", rows.DRAFTED, rows.apart(paths), parquet.known, drafted)
    except load.RefusedError as error:
        raise InputError(f"{', '.join(paths)}: {error.detail}") from error
    engine.map("renamed", rows.RENAMED, _TWICE, rows.renamed, by="base")
    taken = partial(rows.read_drafted, sources=sidecar, only=inputs.only_sources)
    engine.map("read", rows.READ, _DRAFTED, taken)
    skipped = [
        Skipped(path=where, reason=reason, detail=detail) for where, reason, detail in engine.rows(_REFUSED)
    ]
    return skipped, list(_unused(engine, sidecar))


def _unused(engine: Engine, sources: load.Sources | None) -> Iterator[str]:
    """Yield a warning for each entry of a side-car file that matched no article."""
    if sources is not None:
        sidecar = load.Sidecar(sources)
        for name, path in engine.rows("SELECT id, path FROM read"):
            sidecar.fields(path or "-", None, name, single=False)
        yield from sidecar.unused(())


def _is_parquet(operand: str) -> bool:
    if load.is_url(operand):
        return False  # an engine would fetch it unasked
    return operand.rstrip("/").endswith(_PARQUET) or "://" in operand


def _few(articles: int) -> Iterator[Limit]:
    if articles < 2:
        what = "one article" if articles else "no article"
        yield Limit(what="everything", detail=f"{what} was read; it takes two to be one story")

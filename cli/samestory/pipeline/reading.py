"""What the command line names, read: catalogues, side-car files, articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import msgspec

from samestory import load
from samestory.align import aliases
from samestory.align import catalogue as catalogues
from samestory.align.found import FOUND
from samestory.errors import UsageError
from samestory.load import Sources, collection, sources
from samestory.load.columns import FIELDS as COLUMNS
from samestory.load.columns import parsed as columns
from samestory.model import Catalogue, Document, Facts, Loaded
from samestory.pipeline.extracting import Extractor
from samestory.progress import SILENT, Progress, counted
from samestory.render import deception
from samestory.settings import PRESETS, AlignSettings
from samestory.tables import nearest

__all__ = [
    "COLUMNS",
    "Inputs",
    "Read",
    "columns",
    "embedded",
    "embedded_path",
    "extracted",
    "of_sources",
    "operands",
    "read",
    "read_articles",
    "read_catalogue",
    "sources_known",
    "terms",
    "unknown",
]

#: How many names an error gives.
_NAMED: Final = 20


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """What to compare, and what to look for in it."""

    operands: tuple[str, ...] = ()  #: files, folders, `-`; none for the embedded collection
    listed: bool = False  #: whether operands come from a list; if that is empty, there are none
    catalogues: tuple[Path, ...] = ()  #: none for the embedded one
    use_catalogue: bool = True
    events: tuple[str, ...] = ()  #: ids to keep, also those nobody reports; none for all reported
    columns: Mapping[str, str] = {}  #: of tables, by our names of fields; the rest is found
    network: bool = False  #: whether URLs may be fetched
    sources: Path | None = None  #: side-car metadata
    only_sources: tuple[str, ...] = ()  #: outlets or article ids to keep; none for all
    preset: str = "balanced"  #: how much must speak for a row
    min_score: float | None = None  #: how sure rows must be; None for what the preset says
    cache: Path | None = None  #: where what is extracted is kept for later runs
    jobs: int = 1  #: processes that extract

    @property
    def embedded(self) -> bool:
        """Whether the embedded collection is meant."""
        return not self.operands and not self.listed

    @property
    def settings(self) -> AlignSettings:
        """The numbers of the preset, its balance shifted where that is asked for."""
        preset = PRESETS[self.preset]
        return preset if self.min_score is None else preset.shifted(self.min_score)


class Read(NamedTuple):
    """Everything that articles are compared by."""

    catalogue: Catalogue
    loaded: Loaded
    facts: Sequence[Facts]  #: in order of article ids


def read(inputs: Inputs, stdin: BinaryIO | None = None, progress: Progress = SILENT) -> Read:
    """Return the articles that `inputs` names, with what they state.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: an event or source is asked for that there isn't, or the cache can't be used.
    """
    catalogue = read_catalogue(inputs)
    extractor = Extractor(inputs.cache, inputs.jobs, catalogue.events, aliases.keys(catalogue.aliases))
    loaded = read_articles(inputs, stdin, progress)
    return Read(catalogue, *extracted(loaded, extractor, progress))


def extracted(loaded: Loaded, extractor: Extractor, progress: Progress) -> tuple[Loaded, Sequence[Facts]]:
    """Return the articles, with what was said about them, and what each of them states."""
    progress.stage("extracting", len(loaded.documents))
    facts = extractor.facts(counted(loaded.documents, progress), len(loaded.documents), progress)
    ordered = sorted(facts, key=lambda one: one.article.id)
    warnings = (*loaded.warnings, *extractor.warnings)
    notes = (*extractor.notes, *deception.notes(one.article for one in ordered))
    return msgspec.structs.replace(loaded, warnings=warnings, notes=notes), ordered


def read_catalogue(inputs: Inputs) -> Catalogue:
    """Return the events to look for.

    Raises:
        ConfigurationError: a catalogue is wrong.
        UsageError: an event is asked for that there isn't.
    """
    catalogue = Catalogue()
    if inputs.use_catalogue:
        catalogue = catalogues.read(inputs.catalogues or (collection.folder() / "catalogue.toml",))
    known = [event.id for event in catalogue.events if not event.context]
    for asked in inputs.events:
        if asked not in known and not asked.startswith(FOUND):
            raise unknown("event", asked, known, "events go by their ids in the catalogue")
    return catalogue


def read_articles(
    inputs: Inputs,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    known: Set[str] | None = None,
) -> Loaded:
    """Return the articles.

    Args:
        inputs: what to read.
        stdin: where `-` is read from.
        progress: is told how far the work is.
        known: the only files to read, whatever operands lead to; None for all.

    Raises:
        ConfigurationError: a side-car file is wrong.
        UsageError: a source is asked for that there isn't.
    """
    progress.stage("reading")
    paths, sidecar = operands(inputs)
    on = msgspec.structs.replace(terms(inputs), known=known)
    loaded = load.read(paths, sources=sidecar, stdin=stdin, terms=on, progress=progress)
    if inputs.embedded:
        loaded = msgspec.structs.replace(loaded, documents=tuple(map(embedded, loaded.documents)))
    if inputs.only_sources:
        loaded = msgspec.structs.replace(loaded, documents=of_sources(loaded.documents, inputs.only_sources))
    return loaded


def operands(inputs: Inputs) -> tuple[Sequence[str], Sources | None]:
    """Return what to read, and the side-car file: the embedded collection where nothing is named."""
    sidecar = sources.read(inputs.sources) if inputs.sources is not None else None
    if not inputs.embedded:
        return inputs.operands, sidecar
    folder = collection.folder()
    return [str(folder / "articles")], sidecar or sources.read(folder / "sources.toml")


def terms(inputs: Inputs) -> load.Terms:
    """Return on what terms operands are read."""
    if not (inputs.network and any(map(load.is_url, inputs.operands))):
        return load.Terms(columns=inputs.columns)
    from samestory.load.network import Fetcher

    return load.Terms(columns=inputs.columns, fetch=Fetcher())


def embedded(document: Document) -> Document:
    """Call a file of the embedded collection by where it stands in it, wherever that is installed."""
    return document.called(path=embedded_path(document.article.path))


def embedded_path(path: str | None) -> str:
    """Return where a file stands in the embedded collection."""
    return f"articles/{Path(path or '').name}"


def of_sources(documents: Sequence[Document], asked: Sequence[str]) -> tuple[Document, ...]:
    """Keep the articles of the outlets (or ids) asked for.

    Raises:
        UsageError: there is none of them.
    """
    sources_known(asked, {name for one in documents for name in (one.article.source, one.article.id) if name})
    return tuple(one for one in documents if {one.article.source, one.article.id} & set(asked))


def sources_known(asked: Iterable[str], known: Set[str]) -> None:
    """Make sure that every outlet or article id asked for is there.

    Raises:
        UsageError: one is not.
    """
    for name in asked:
        if name not in known:
            raise unknown("source", name, sorted(known), "an outlet or the id of an article is a source")


def unknown(what: str, asked: str, known: Sequence[str], hint: str) -> UsageError:
    """Return the error for a name that nothing has."""
    near = nearest(asked, known)
    told = ", ".join(known[:_NAMED]) or "none"
    more = f" and {len(known) - _NAMED} more" if len(known) > _NAMED else ""
    guess = f'did you mean "{near}"?' if near else f"known: {told}{more}"
    return UsageError(f'no {what} "{asked}"', hint=f"{guess}; {hint}")

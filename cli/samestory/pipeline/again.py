"""What a report was made of, read again, and compared again."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Set
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from samestory.align import aliases
from samestory.errors import SamestoryError, UsageError
from samestory.load.identity import printable
from samestory.model import Comparison, Loaded, NamedFile
from samestory.pipeline import printed, recording
from samestory.pipeline.comparing import GENERATOR, compared
from samestory.pipeline.extracting import Extractor
from samestory.pipeline.reading import Inputs, Read, extracted, read_articles, read_catalogue
from samestory.pipeline.relocating import relocated
from samestory.progress import SILENT, Progress

STDIN: Final = "-"

#: No file that says how to compare is larger.
_MOST_BYTES: Final = 1 << 26


class Whereabouts(msgspec.Struct, frozen=True, kw_only=True):
    """Where what a report was made of lies now; nothing where that is where the report says."""

    operands: tuple[str, ...] = ()
    catalogues: tuple[Path, ...] = ()
    sources: Path | None = None
    network: bool = False  #: whether URLs may be fetched
    cache: Path | None = None
    jobs: int = 1


def inputs(report: Comparison, where: Whereabouts) -> Inputs:
    """Return what to read: what the report names, where it lies now.

    Raises:
        UsageError: that is standard input, or a pipe, or there are more or fewer catalogues.
    """
    if report.settings is None:  # then its articles are all that it names
        named = tuple(dict.fromkeys(one.path for one in report.articles if one.path))
        found = Inputs(operands=named, listed=True)
    else:
        found = recording.inputs(report.settings)
    if where.catalogues and len(where.catalogues) != len(found.catalogues):
        number = len(found.catalogues) or "none"
        raise UsageError(
            f"--catalogue: {len(where.catalogues)} named, and the report names {number}",
            hint="name as many, in the order of the report",
        )
    if found.sources is not None and where.sources is None and report.settings is not None:
        _refuse_another(report.settings.sources)
    found = msgspec.structs.replace(
        found,
        operands=where.operands or found.operands,
        listed=found.listed or bool(where.operands),
        catalogues=where.catalogues or found.catalogues,
        sources=where.sources or found.sources,
        network=where.network,
        cache=where.cache,
        jobs=where.jobs,
    )
    if STDIN in found.operands and not where.operands:
        raise UsageError(
            "the articles of this report came from standard input",
            hint="give them again: samestory verify REPORT - < articles.jsonl",
        )
    return found


def _refuse_another(sources: NamedFile | None) -> None:
    """Refuse to read a side-car file that a report names and was not made with.

    Raises:
        UsageError: it is such.
    """
    if sources is not None and (why := _unlike(sources)) is not None:
        raise UsageError(why, hint="name the side-car file with --sources")


def _unlike(named: NamedFile) -> str | None:
    """Return why a file is not the one that a report was made with; None where it is.

    Who wrote the report chose its name, so it is read as what it claims to be only if it has the digest that
    the report gives: then nothing is told of it that the report does not know.
    """
    path = Path(named.path or "")
    name = printable(str(path))
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return f"{name}: not a regular file"
        if status.st_size <= _MOST_BYTES:
            with path.open("rb") as stream:
                if hashlib.file_digest(stream, "sha256").hexdigest() == named.sha256:
                    return None
    except FileNotFoundError:
        return f"{name}: there is no such file"
    except (OSError, ValueError) as error:
        return f"{name}: {getattr(error, 'strerror', None) or 'no name of a file'}"
    return f"{name} is not what it was when the report was made"


def _another(catalogues: Iterable[NamedFile], where: Whereabouts) -> str | None:
    """Return why the catalogues that a report names can't be used."""
    if where.catalogues:
        return None
    found = (_unlike(one) for one in catalogues if one.path is not None)
    why = next((one for one in found if one is not None), None)
    return None if why is None else f"{why}; name the one to use with --catalogue"


def articles(
    report: Comparison,
    inputs: Inputs,
    where: Whereabouts,
    stdin: BinaryIO | None,
    progress: Progress,
) -> Loaded:
    """Return the articles of the report as they are now; no other file is read that it names.

    Raises:
        ConfigurationError: a side-car file is wrong.
    """
    known = None if where.operands or inputs.embedded else listed(report)
    every = msgspec.structs.replace(inputs, only_sources=())
    loaded = relocated(read_articles(every, stdin, progress, known), report.articles)
    if where.operands:  # what was skipped there can't be known by the names of other places
        return msgspec.structs.replace(loaded, skipped=report.skipped)
    return loaded


def listed(report: Comparison) -> Set[str]:
    """Return the files that a report says something of."""
    paths = {one.path for one in report.articles if one.path} | {one.path for one in report.skipped}
    return paths | {path.rpartition(mark)[0] for path in paths for mark in ":#"}


def made(
    report: Comparison, inputs: Inputs, loaded: Loaded, where: Whereabouts, progress: Progress = SILENT
) -> tuple[Comparison | None, str]:
    """Return the comparison that the settings of the report lead to now, or why there is none."""
    if report.settings is None:
        return None, "the report does not say with which settings it was made"
    if len(loaded.documents) < len(report.articles):
        return None, "the comparison was not made again, for not all articles could be read"
    if (why := _another(report.settings.catalogue or (), where)) is not None:
        return None, f"the comparison was not made again: {why}"
    try:
        recording.refuse_unusable(report.settings)
        catalogue = read_catalogue(inputs)
        extractor = Extractor(inputs.cache, inputs.jobs, catalogue.events, aliases.keys(catalogue.aliases))
        given = Read(catalogue, *extracted(loaded, extractor, progress))
        as_read = compared(inputs, given, progress, only=report.settings.only).comparison
        again = printed.restored(as_read, printed.of(given.facts))
    except SamestoryError as error:
        return None, f"the comparison was not made again: {error}"
    ours = report.generator.name == GENERATOR.name
    return msgspec.structs.replace(
        again,
        generator=report.generator if ours else GENERATOR,
        settings=recording.as_recorded(
            recording.settings(inputs, given, report.settings.only), report.settings
        ),
        seal=report.seal,
    ), ""

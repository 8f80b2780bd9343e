"""What a report records of how it was made, and the way back from there."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path
from typing import Final

import msgspec

from samestory.errors import UsageError
from samestory.load.identity import printable
from samestory.load.urls import masked
from samestory.model import ComparisonSettings, NamedFile, Verdict
from samestory.pipeline.reading import Inputs, Read
from samestory.settings import PRESETS

#: So much is shown of what stands in the place of a preset.
_SHOWN: Final = 40


def settings(inputs: Inputs, read: Read, only: Collection[Verdict]) -> ComparisonSettings:
    """Return what was asked for, with the digests of the files that say how to compare."""
    sources, files = read.loaded.sources, read.catalogue.files
    return ComparisonSettings(
        paths=None if inputs.embedded else tuple(map(_printable, inputs.operands)),
        columns=dict(sorted(inputs.columns.items())),
        sources=_without_path(sources) if sources and inputs.sources is None else sources,
        source=inputs.only_sources,
        catalogue=_catalogue(inputs, files),
        event=inputs.events,
        only=tuple(one for one in Verdict if one in only),
        preset=inputs.preset,
        min_score=inputs.min_score,
        weights=hashlib.sha256(msgspec.json.encode(inputs.settings)).hexdigest(),
    )


def inputs(recorded: ComparisonSettings) -> Inputs:
    """Return what the pipeline is to read for the same comparison."""
    catalogue = recorded.catalogue or ()
    return Inputs(
        operands=recorded.paths or (),
        listed=recorded.paths is not None,
        columns=recorded.columns,
        sources=_path(recorded.sources),
        only_sources=recorded.source,
        catalogues=tuple(path for one in catalogue if (path := _path(one)) is not None),
        use_catalogue=recorded.catalogue is not None,
        events=recorded.event,
        preset=recorded.preset,
        min_score=recorded.min_score,
    )


def refuse_unusable(recorded: ComparisonSettings) -> None:
    """Refuse settings that no comparison can be made with.

    Raises:
        UsageError: they are such.
    """
    if recorded.preset not in PRESETS:
        raise UsageError(f"this samestory has no preset {recorded.preset[:_SHOWN]!r}")
    if recorded.min_score is not None and not 0.0 <= recorded.min_score <= 1.0:
        raise UsageError(f"{recorded.min_score} is no score from 0 to 1")


def as_recorded(made: ComparisonSettings, recorded: ComparisonSettings) -> ComparisonSettings:
    """Return settings with the names that files have in `recorded`, wherever they lie."""
    sources, catalogue = made.sources, made.catalogue
    if recorded.sources is None:  # that of the folder, wherever it lies
        sources = None
    elif sources:
        sources = msgspec.structs.replace(sources, path=recorded.sources.path)
    if catalogue and recorded.catalogue and len(catalogue) == len(recorded.catalogue):
        pairs = zip(catalogue, recorded.catalogue, strict=True)
        catalogue = tuple(msgspec.structs.replace(one, path=was.path) for one, was in pairs)
    return msgspec.structs.replace(made, paths=recorded.paths, sources=sources, catalogue=catalogue)


def _catalogue(inputs: Inputs, files: tuple[NamedFile, ...]) -> tuple[NamedFile, ...] | None:
    if not inputs.use_catalogue:
        return None
    return files if inputs.catalogues else tuple(map(_without_path, files))


def _without_path(file: NamedFile) -> NamedFile:
    """Return a file of the embedded collection, which lies somewhere else in each installation."""
    return msgspec.structs.replace(file, path=None)


def _path(file: NamedFile | None) -> Path | None:
    return None if file is None or file.path is None else Path(file.path)


def _printable(operand: str) -> str:
    return masked(printable(operand))

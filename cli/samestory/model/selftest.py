"""What came of trying samestory on itself."""

from __future__ import annotations

import msgspec

from samestory.model.comparison import SCHEMA_VERSION, Generator


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """One case that was tried, or could not be."""

    row: int  #: of the list of what may be thrown at it; 0 for the installation
    name: str
    what: str
    held: bool | None  #: None where it could not be tried here
    said: tuple[str, ...] = ()  #: what went wrong, or what is lacking
    seconds: float = 0.0
    megabytes: float = 0.0  #: of its largest process, at its peak


class SelfTest(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory selftest`."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    python: str  #: the version
    system: str
    trials: tuple[Trial, ...]

"""What samestory finds around it: what `samestory doctor` prints."""

from __future__ import annotations

import msgspec

from samestory.model.comparison import SCHEMA_VERSION, Generator


class Dependency(msgspec.Struct, frozen=True, kw_only=True):
    """A package that samestory needs, or that a part of it does."""

    name: str
    version: str | None  #: None where it is not installed
    wanted: str  #: such as >=2.0; empty where any will do
    fits: bool  #: whether it is installed in such a version


class Extra(msgspec.Struct, frozen=True, kw_only=True):
    """A part of samestory that can be left out."""

    name: str  #: as in pip install 'samestory[html]'
    purpose: str
    complete: bool
    dependencies: tuple[Dependency, ...]


class EngineState(msgspec.Struct, frozen=True, kw_only=True):
    """Where `stories` can compute."""

    name: str
    ready: bool
    detail: str


class Encodings(msgspec.Struct, frozen=True, kw_only=True):
    """In which encodings this process reads and writes; None for a stream that is closed."""

    stdin: str | None
    stdout: str | None
    stderr: str | None
    filesystem: str
    locale: str
    utf8_mode: bool


class Terminal(msgspec.Struct, frozen=True, kw_only=True):
    """How text comes out here."""

    stdin: bool  #: whether it is a terminal
    stdout: bool
    stderr: bool
    width: int  #: cells a line
    layout: str
    colour: bool
    unicode: bool
    encoding: str


class Location(msgspec.Struct, frozen=True, kw_only=True):
    """Where something lies."""

    what: str
    path: str  #: without the name of whoever is at home there
    there: bool
    writable: bool


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """How much work there can be at a time."""

    processors: int
    jobs: int  #: processes that are used unless told otherwise
    memory: int | None  #: MiB of the machine; None where it does not say
    memory_limit: int | None  #: MiB that a process may have; None for no limit
    open_files: int | None


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """What does not fit, and what to do about it."""

    what: str
    do: str


class Diagnosis(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory doctor`: no names of people, no folders of theirs, no secrets."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    python: str
    platform: str
    dependencies: tuple[Dependency, ...]
    extras: tuple[Extra, ...]
    engines: tuple[EngineState, ...]
    encodings: Encodings
    terminal: Terminal
    environment: dict[str, str]  #: what steers samestory, of our own variables only whether they are set
    locations: tuple[Location, ...]
    bounds: Bounds
    advice: tuple[Advice, ...] = ()

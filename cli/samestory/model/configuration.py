"""What is configured, and where that stands."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samestory.model.comparison import SCHEMA_VERSION, Generator


class SettingOrigin(StrEnum):
    """Who decided a value."""

    DEFAULT = "default"
    ENVIRONMENT = "environment"
    FILE = "file"


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """An option as these commands take it when the command line does not name it."""

    key: str  #: the long option without its dashes
    value: bool | str | tuple[str, ...] | None  #: None where nothing is set
    origin: SettingOrigin
    where: str | None  #: a variable, or `file:line`; None for a default
    commands: tuple[str, ...]


class ConfigurationFile(msgspec.Struct, frozen=True, kw_only=True):
    """Where a configuration file is looked for."""

    path: str
    read: bool  #: whether there is one


class Configuration(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory config`."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    files: tuple[ConfigurationFile, ...]  #: the strongest first
    settings: tuple[Setting, ...]  #: in order of keys

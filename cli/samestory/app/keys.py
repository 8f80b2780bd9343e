"""What can be configured: every long option of every command, but for those that belong to one run alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, NamedTuple

PREFIX: Final = "SAMESTORY_"

#: Of one run alone: what it reads, what it writes, and what it says of itself.
_NEVER: Final = frozenset(
    {"help", "version", "debug", "output", "files0-from", "no-config", "hostile", "case"}
)
#: What also somebody may decide who only supplied the folder in which the program is started: what is looked
#: at and how it is shown. Everything else writes, connects, runs, or keeps quiet.
_HARMLESS: Final = frozenset(
    "catalogue color columns event exit-code format from json layout min-score min-sources no-catalogue "
    "no-pager only preset progress singletons source sources speaker strict to verbose width".split()
)
_PATHS: Final = frozenset({"DIR", "FILE"})
_NUMBERS: Final = frozenset({"N", "S"})


class Key(NamedTuple):
    """An option under the name by which files know it."""

    name: str  #: the long option without its dashes
    parameter: str  #: what the command calls it
    flag: bool
    several: bool  #: whether the option can be repeated
    metavar: str  #: which kind of value it takes
    default: object
    formats: Collection[str]  #: those that it can name

    @property
    def variable(self) -> str:
        """The variable of the environment that sets it."""
        return PREFIX + self.name.replace("-", "_").upper()

    @property
    def guarded(self) -> bool:
        """Whether it is not taken from the working folder, which others may have filled."""
        return self.name not in _HARMLESS

    @property
    def path(self) -> bool:
        """Whether its value is the name of a file or folder."""
        return self.metavar in _PATHS

    @property
    def number(self) -> bool:
        """Whether it may stand in a file without quotation marks."""
        return self.metavar in _NUMBERS


Keys = Mapping[str, Key]


def keys(command: Any) -> Keys:
    """Return what can be configured for a command, by name."""
    return {key.name: key for key in _keys(command)}


def known(commands: Mapping[str, Any]) -> Keys:
    """Return what can be configured for any of the commands, by name."""
    return {name: key for command in commands.values() for name, key in keys(command).items()}


def rivals(one: str, other: str) -> bool:
    """Return whether two keys say the same thing in two ways, so that the one replaces the other."""
    return {one, other} == {"json", "format"} or one == f"no-{other}" or other == f"no-{one}"


def _keys(command: Any) -> Iterator[Key]:
    formats = getattr(command.callback, "__formats__", ())
    for one in command.params:
        long = [name[2:] for name in one.opts if name.startswith("--")]
        if one.param_type_name == "option" and long and long[0] not in _NEVER:
            kind = one.metavar or ""
            its = formats if kind == "FORMAT" else ()
            yield Key(long[0], one.name, one.is_flag, one.multiple, kind, one.default, its)

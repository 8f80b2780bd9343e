"""What is configured: by the environment, by `samestory.toml` where one works, by the reader's own file.

Each is stronger than the next, and the command line is stronger than all. A folder of articles supplies
nothing: only the folder in which the program is started is looked at, and what could do harm is not taken
from there, because that folder may be somebody else's.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from samestory.app.keys import PREFIX, Key, Keys, keys, known, rivals
from samestory.errors import ConfigurationError, UsageError

WORKING: Final = "samestory.toml"
_YES: Final = frozenset({"1", "true", "yes", "on"})
_NO: Final = frozenset({"0", "false", "no", "off"})


class Set(NamedTuple):
    """A value, and who says so."""

    value: Any  #: a flag, a text or a list of texts
    where: str  #: a variable, or a file and a line
    file: bool  #: which of the two


class Place(NamedTuple):
    """Where a configuration file may be."""

    path: Path
    own: bool  #: nobody but the reader writes there


class Layer(NamedTuple):
    """What one file says: to all commands, and to some."""

    shared: Mapping[str, Set]
    of: Mapping[str, Mapping[str, Set]]


class Configuration(NamedTuple):
    """Everything that is configured, the strongest first."""

    environ: Mapping[str, str]
    layers: Sequence[Layer]
    commands: Mapping[str, Any]

    def of(self, name: str, command: Any) -> Mapping[str, Set]:
        """Return what is configured for a command, by key.

        Raises:
            UsageError: a variable of the environment can't be meant.
        """
        options = keys(command)
        chosen = {
            key: one
            for key, one in _variables(options, self.environ)
            if not self._of_others(options[key], one)
        }
        for layer in self.layers:
            for values in (layer.of.get(name, {}), layer.shared):
                decided = [key for key, one in chosen.items() if one.value not in (False, None)]
                for key, one in values.items():
                    if key not in options or key in chosen or any(rivals(key, other) for other in decided):
                        continue
                    if values is not layer.shared or not self._of_others(options[key], one):
                        chosen[key] = one
        return chosen

    def _of_others(self, key: Key, one: Set) -> bool:
        """Return whether what is said to all commands is a format that only others have."""
        if not key.formats or one.value in key.formats:
            return False
        return any(
            one.value in its.formats for other in self.commands.values() for its in keys(other).values()
        )


def configuration(commands: Mapping[str, Any], environ: Mapping[str, str]) -> Configuration:
    """Read what is configured for the commands.

    Raises:
        ConfigurationError: a file can't be read, or says what can't be meant.
    """
    present = [place for place in places(environ) if _present(place.path)]
    return Configuration(environ, [_layer(place, commands, environ) for place in present], commands)


def places(environ: Mapping[str, str]) -> Iterator[Place]:
    """Yield where configuration files may be, the strongest first."""
    yield Place(Path(WORKING), own=False)
    folder = environ.get("XDG_CONFIG_HOME", "")
    if not Path(folder).is_absolute():  # as the specification has it, and where nothing is said
        home = environ.get("HOME") or ""
        folder = str(Path(home, ".config")) if Path(home).is_absolute() else ""
    if folder:
        yield Place(Path(folder, "samestory", "config.toml"), own=True)


def _present(path: Path) -> bool:
    """Return whether there is a file; where something else stands nothing is read, nor waited for."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  # no time is to be lost where there is none
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or "it can't be read"
        raise ConfigurationError(f"{path}:1: {what}", hint="mend it, or use --no-config") from error
    if not stat.S_ISREG(mode):
        raise ConfigurationError(f"{path}:1: this is not a file", hint="rename it, or use --no-config")
    return True


def _layer(place: Place, commands: Mapping[str, Any], environ: Mapping[str, str]) -> Layer:
    from samestory.app.settled import values
    from samestory.tables import read_toml, subtable

    table = read_toml(place.path)
    options = known(commands)
    subtable(table, known=(*options, *commands))
    home = environ.get("HOME", "")
    of = {}
    for name in commands:
        if name in table.values:
            subtable(table, name, known=keys(commands[name]))
            of[name] = values(table, (name,), keys(commands[name]), home=home, own=place.own)
    shared = {name: key for name, key in options.items() if name not in commands}
    return Layer(values(table, (), shared, home=home, own=place.own), of)


def _variables(options: Keys, environ: Mapping[str, str]) -> Iterator[tuple[str, Set]]:
    """Yield what the environment sets; an empty variable counts as unset, but for a program to run."""
    for key in options.values():
        text = environ.get(key.variable, "")
        if text or (key.metavar == "COMMAND" and key.variable in environ):
            yield key.name, Set(_meant(key, text), key.variable, file=False)


def _meant(key: Key, text: str) -> object:
    if key.several:
        return [line for line in text.splitlines() if line]
    if not key.flag:
        return text
    if text.casefold() in _YES | _NO:
        return text.casefold() in _YES
    raise UsageError(f"{key.variable}: neither yes nor no: {text}", hint="set it to 1 or 0")


def unknown(commands: Mapping[str, Any], environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the variables that look like ours and are nobody's, with what was probably meant."""
    from samestory.tables import nearest

    ours = {key.variable for key in known(commands).values()}
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in ours:
            meant = nearest(name.removeprefix(PREFIX), [one.removeprefix(PREFIX).casefold() for one in ours])
            if meant:
                yield name, PREFIX + meant.upper()

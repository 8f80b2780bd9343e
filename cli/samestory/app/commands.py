"""The commands by name, each put together when somebody asks for it: Typer takes long for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Final

import typer
from typer.main import get_command

from samestory.app.command import Command
from samestory.app.spreading import spread

NAMES: Final = (
    "compare",
    "completion",
    "config",
    "doctor",
    "events",
    "explain",
    "facts",
    "man",
    "quotes",
    "schema",
    "selftest",
    "stories",
    "timeline",
    "verify",
)


class Commands(Mapping[str, Any]):
    """Every command, as Typer makes them out of the module that bears its name."""

    def __init__(self) -> None:
        """Make none yet."""
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """Return a command; the same one each time."""
        if name not in NAMES:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = _made(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(NAMES)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(NAMES)


def _made(name: str) -> Any:
    module = import_module(f"samestory.app.{name}")
    told = spread(getattr(module, name), getattr(module, "FORMATS", ()))
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name, cls=Command, help=module.HELP)(told)
    return get_command(alone)

"""Usage errors: what was wrong on the command line and what was probably meant, in one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import typer

from samestory.app.values import nearest_of
from samestory.errors import UsageError


def explained(error: typer.TyperException, group: Any) -> UsageError:
    """Return Typer's complaint about the command line as one of ours."""
    context = getattr(error, "ctx", None)
    command = context.command if context else group
    path = context.command_path if context else "samestory"
    message = error.format_message().rstrip(".")
    message, _, meant = (message[:1].lower() + message[1:]).partition(". Did you mean ")
    if meant:
        return UsageError(message, hint=f"did you mean {meant}")
    if option := getattr(error, "option_name", None):
        if type(error).__name__ == "NoSuchOption":
            message = f"no such option: {option}"
            return UsageError(message, hint=_nearest_option(option, command, path))
    elif message.startswith("no such command"):
        return UsageError(message, hint=f"known: {', '.join(group.commands)}")
    return UsageError(message, hint=f"see {path} --help")


def _nearest_option(option: str, command: Any, path: str) -> str:
    """Name the nearest option of `command`, else of its own commands, else where all are listed."""
    known = list(_options(command))
    for name, inner in getattr(command, "commands", {}).items():
        if option in _options(inner):
            return f"it belongs behind a command: {path} {name} {option}"
    hint = nearest_of(option, known)
    return (
        hint if hint.startswith("did") else f"see {path} --help; the nearest is {_least_far(option, known)}"
    )


def _options(command: Any) -> Iterable[str]:
    for parameter in command.params:
        names = (*parameter.opts, *parameter.secondary_opts)
        yield from (name for name in names if name.startswith("--"))
    yield "--help"


def _least_far(option: str, known: Iterable[str]) -> str:
    from difflib import SequenceMatcher

    return max(sorted(known), key=lambda name: SequenceMatcher(None, option, name).ratio())

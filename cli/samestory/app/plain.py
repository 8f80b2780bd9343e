"""Typer commands that take option values as they were typed, and show help as any other output.

Typer converts with pydantic, even strings; importing that takes about as long as comparing five
articles. Our parameters are strings, lists of strings and flags, which need no conversion.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from typer import Exit
from typer.core import TyperCommand, TyperGroup

from samestory.app.streams import write_stdout


class PlainCommand(TyperCommand):
    """A command without Typer's conversion of values."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, `--help` among them, each with its conversion replaced."""
        return _plain(super().get_params(ctx))


class PlainGroup(TyperGroup):
    """The same for what stands before the command."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, `--help` among them, each with its conversion replaced."""
        return _plain(super().get_params(ctx))


def _plain(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        if parameter.name == "help":
            parameter.callback = _show_help
        vars(parameter)["process_value"] = partial(_as_typed, parameter)
        if parameter.param_type_name == "argument":
            vars(parameter)["display_type_rich"] = _no_type
    return parameters


def _show_help(context: Any, _parameter: object, asked: bool) -> None:  # noqa: FBT001
    if asked and not context.resilient_parsing:
        write_stdout([f"{context.get_help()}\n".encode()])
        raise Exit


def _no_type(**_given: Any) -> str:
    return ""  # "PATHS <list[str]>" says nothing to people


def _as_typed(parameter: Any, context: Any, value: Any) -> Any:
    """Return what was typed: text, a list of texts, or whether a flag was given."""
    if getattr(parameter, "is_flag", False):
        value = None if value is None and parameter.default is None else bool(value)
    elif isinstance(value, tuple):
        value = list(value)
    return parameter.callback(context, parameter, value) if parameter.callback else value

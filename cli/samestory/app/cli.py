"""The commands, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Annotated, Any

import typer
from typer.main import get_command

from samestory.app.boundary import raise_on_termination
from samestory.app.commands import Commands
from samestory.app.plain import PlainGroup
from samestory.app.streams import write_stdout
from samestory.errors import SamestoryError
from samestory.version import VERSION

HELP = """Compare, side by side, what different news articles say about the same events.

\b
Examples:
  samestory compare
  samestory compare articles/ --only conflict
  samestory events articles/ --json
"""

app = typer.Typer(
    name="samestory",
    cls=PlainGroup,
    help=HELP,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:  # noqa: FBT001
    if asked:
        write_stdout([f"samestory {VERSION}\n".encode()])
        raise typer.Exit


@app.callback()
def samestory(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


@cache
def _group() -> Any:
    """Return what holds all commands."""
    group = get_command(app)
    group.commands = Commands()  # type: ignore[attr-defined]
    return group


def commands() -> Mapping[str, Any]:
    """Return every command by name."""
    found: Mapping[str, Any] = _group().commands
    return found


def run(arguments: Sequence[str]) -> int:
    """Parse `arguments`, run the command and return its exit status.

    Typer's own `main` is left out: it turns a broken pipe into status 1.

    Raises:
        UsageError: the command line makes no sense.
    """
    raise_on_termination()
    group = _group()
    if arguments[:1] == ["_complete"]:  # a shell asks: its words are no options
        return _completed(group, arguments[1:])
    try:
        with group.make_context("samestory", list(arguments) or ["--help"]) as context:
            return int(group.invoke(context) or 0)
    except typer.Exit as done:
        return done.exit_code
    except typer.TyperException as error:
        from samestory.app.usage import explained

        raise explained(error, group) from None


def _completed(group: Any, words: Sequence[str]) -> int:
    """Tell a shell what could stand at the end of its line; where nothing can be said, nothing."""
    from samestory.app.completing import answer

    try:
        write_stdout([answer(words[0], words[1:], group.commands, group.params)])
    except (SamestoryError, IndexError):
        return 0
    return 0

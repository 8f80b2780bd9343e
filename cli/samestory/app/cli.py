"""The commands, put together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.main import get_command

from samestory.app import compare, events, explain, facts, quotes, schema, stories, timeline
from samestory.app.boundary import raise_on_termination
from samestory.app.options import spread
from samestory.app.plain import PlainCommand, PlainGroup
from samestory.app.streams import write_stdout
from samestory.errors import OutputError
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


for command in (compare, events, explain, facts, quotes, schema, stories, timeline):
    name = command.__name__.rpartition(".")[2]
    app.command(name, cls=PlainCommand, help=command.HELP)(spread(getattr(command, name)))


def run(arguments: Sequence[str]) -> int:
    """Parse `arguments`, run the command and return its exit status.

    Typer's own `main` is left out: it turns a broken pipe into status 1.

    Raises:
        UsageError: the command line makes no sense.
    """
    raise_on_termination()
    group = get_command(app)
    try:
        with group.make_context("samestory", list(arguments) or ["--help"]) as context:
            return int(group.invoke(context) or 0)
    except typer.Exit as done:
        if sys.stdout is None:
            raise OutputError("standard output is closed") from None
        return done.exit_code
    except typer.TyperException as error:
        from samestory.app.usage import explained

        raise explained(error, group) from None

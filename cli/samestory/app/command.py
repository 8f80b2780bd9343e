"""What every command has without saying so: configuration, a pager, and options in groups."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, Final

from typer import Context

from samestory.app.keys import keys, rivals
from samestory.app.plain import PlainCommand
from samestory.errors import ConfigurationError, UsageError

_WHERE: Final = "samestory.configured"
_OPTION: Final = re.compile(r"--[a-z0-9]+(?:-[a-z0-9]+)*")


class Command(PlainCommand):
    """A command whose options can be configured, and whose text is shown in a pager."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; an option that is given replaces what is configured to the same end in another way."""
        left = super().parse_args(ctx, args)
        configured = ctx.meta.get(_WHERE, {})
        options = keys(self)
        given = [key.name for key in options.values() if _given(ctx, key.parameter)]
        for name in [one for one in configured if any(rivals(one, other) for other in given)]:
            key = options[name]
            ctx.params[key.parameter] = key.default
            del configured[name]
        for name in given:
            configured.pop(name, None)
        return left

    def invoke(self, ctx: Any) -> Any:
        """Run; text that is longer than the screen goes through a pager."""
        from samestory.app import messages, paging

        if ctx.params.get("verbose"):
            for name, where in ctx.meta.get(_WHERE, {}).items():
                messages.note(f"setting: {name}, by {where}")
        try:
            with paging.paged(ctx.params, os.environ):
                return super().invoke(ctx)
        except UsageError as error:
            raise _blamed(error, ctx.meta.get(_WHERE, {})) from None

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options in groups, those of this command alone first."""
        groups: Mapping[str, str] = getattr(self.callback, "__groups__", {})
        sections: dict[str, list[Any]] = {"Arguments": [], "Options": []}
        for one in self.get_params(ctx):
            if record := one.get_help_record(ctx):
                own = "Arguments" if one.param_type_name == "argument" else "Options"
                title = own if own == "Arguments" else groups.get(one.name, own)
                sections.setdefault(title, []).append(record)
        for title, records in sections.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


def configured(ctx: Context, alone: bool) -> None:  # noqa: FBT001
    """Let what is configured stand for options that are not given, unless the line counts `alone`."""
    if alone or ctx.resilient_parsing:
        return
    from samestory.app.configuration import configuration

    commands = getattr(ctx.find_root().command, "commands", {})
    options = keys(ctx.command)
    if not options:  # nothing could be configured, so nothing that is wrong there matters
        return
    found = configuration(commands, os.environ).of(str(ctx.info_name), ctx.command)
    ctx.default_map = {options[name].parameter: one.value for name, one in found.items()}
    ctx.meta[_WHERE] = {name: one.where for name, one in found.items()}


def _given(ctx: Any, parameter: str) -> bool:
    source = ctx.get_parameter_source(parameter)
    return source is not None and source.name == "COMMANDLINE"


def _blamed(error: UsageError, where: Mapping[str, str]) -> UsageError | ConfigurationError:
    """Return the error with the place of each option that it names, where that is not the command line."""
    named = dict.fromkeys(_OPTION.findall(str(error)))
    places = dict.fromkeys(where[name[2:]] for name in named if name[2:] in where)
    if not places:
        return error
    return ConfigurationError(f"{', '.join(places)}: {error}", hint=error.hint)

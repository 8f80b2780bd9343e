"""`samestory config`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from samestory.app import run, values
from samestory.app.options import Formatting, Paging, Telling, Writing

if TYPE_CHECKING:
    from samestory.app.configuration import Set
    from samestory.model import Configuration, Setting

FORMATS = ("text", "json")

HELP = """Show every setting, its value, and where that came from.

\b
Examples:
  samestory config
  samestory config --json
  SAMESTORY_PRESET=strict samestory config

An option that a command line does not name is taken from a variable of the
environment (SAMESTORY_MIN_SCORE for --min-score), else from samestory.toml in
the folder where you are, else from samestory/config.toml in XDG_CONFIG_HOME
(~/.config). Keys are the long options, for all commands or for one:

\b
  width = 100
  [compare]
  only = ["conflict", "updated"]

The folder where you are may hold files of others: only what is looked at, and
how it is shown, is taken from there; nothing that writes, connects, runs
programs or keeps quiet (--cache, --pager, --engine, --quiet).
"""


def config(
    *,
    formatting: Formatting,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the configuration and return the exit status."""
    form = values.format_of(formatting.form, FORMATS, json=formatting.json)
    page = run.paper(writing, paging)
    run.writable(writing, run.NOTHING_READ)

    from samestory.app.cli import commands
    from samestory.app.configuration import unknown
    from samestory.app.output import write

    found = _found(commands(), os.environ)
    if form == "text":
        from samestory.render import config_text

        chunk = config_text.config(found, page).encode(page.encoding)
    else:
        from samestory.render import jsontext

        chunk = jsontext.document(found, ascii_only=run.ascii_only(writing))
    write([chunk], writing.output, inputs=run.protected(run.NOTHING_READ))
    doubts = [
        f"{name} is no setting; did you mean {meant}?" for name, meant in unknown(commands(), os.environ)
    ]
    return run.status((), doubts, telling)


def _found(commands: Mapping[str, Any], environ: Mapping[str, str]) -> Configuration:
    from samestory.app.configuration import configuration, places
    from samestory.model import Configuration, ConfigurationFile, Generator
    from samestory.version import VERSION

    configured = configuration(commands, environ)
    return Configuration(
        generator=Generator(name="samestory", version=VERSION),
        files=tuple(
            ConfigurationFile(
                path=os.fsencode(one.path).decode("utf-8", "backslashreplace"), read=one.path.is_file()
            )
            for one in places(environ)
        ),
        settings=tuple(
            _settings({name: configured.of(name, one) for name, one in commands.items()}, commands)
        ),
    )


def _settings(chosen: Mapping[str, Mapping[str, Set]], commands: Mapping[str, Any]) -> Iterator[Setting]:
    """Yield a setting for each key, and for each value of it where commands differ."""
    from samestory.app.keys import keys, known
    from samestory.model import Setting, SettingOrigin

    for name in sorted(known(commands)):
        found: dict[tuple[str, object, str | None], list[str]] = {}
        for command, of in commands.items():
            if key := keys(of).get(name):
                one = chosen[command].get(name)
                value, where = (key.default, None) if one is None else (one.value, one.where)
                value = tuple(value) if isinstance(value, list) else value
                origin = "default" if one is None else "file" if one.file else "environment"
                found.setdefault((origin, value, where), []).append(command)
        for (origin, value, where), its in found.items():
            yield Setting(
                key=name,
                value=value,  # type: ignore[arg-type]
                origin=SettingOrigin(origin),
                where=where,
                commands=tuple(its),
            )

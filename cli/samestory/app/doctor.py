"""`samestory doctor`."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING, Any

from samestory.app import run, values
from samestory.app.options import Formatting, Paging, Telling, Writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samestory.model import Diagnosis
    from samestory.render.paper import Paper

FORMATS = ("text", "json")

HELP = """Say what samestory finds around it, and what does not fit: fit to paste into an issue.

\b
Examples:
  samestory doctor
  samestory doctor --json
  samestory doctor -o doctor.txt

Versions of samestory, Python and what it needs, the parts that can be left
out, engines, encodings, the terminal, where settings and caches lie, and how
much work there can be at a time. Nothing of it names a person: homes are ~,
names of users are USER, and of the environment only what steers samestory is
shown, of SAMESTORY_ variables only that they are set.
"""


def doctor(
    *,
    formatting: Formatting,
    writing: Writing,
    paging: Paging,
    telling: Telling,  # noqa: ARG001  # there is nothing else to say
) -> int:
    """Print the diagnosis and return the exit status."""
    form = values.format_of(formatting.form, FORMATS, json=formatting.json)
    page = run.paper(writing, paging)
    run.writable(writing, run.NOTHING_READ)

    from samestory.app.cli import commands
    from samestory.app.output import write

    found = _found(page, commands(), os.environ)
    if form == "text":
        from samestory.render import doctor_text

        chunk = doctor_text.doctor(found, page).encode(page.encoding)
    else:
        from samestory.render import jsontext

        chunk = jsontext.document(found, ascii_only=run.ascii_only(writing))
    write([chunk], writing.output, inputs=run.protected(run.NOTHING_READ))
    return 0


def _found(page: Paper, commands: Mapping[str, Any], environ: Mapping[str, str]) -> Diagnosis:
    from samestory import installed
    from samestory.app import advising, examining
    from samestory.model import Diagnosis, Generator
    from samestory.version import VERSION

    machine = platform.uname()
    needed, extras = installed.dependencies(), installed.extras()
    engines = tuple(examining.engines({one.name: one for one in extras}))
    encodings, terminal = examining.encodings(), examining.terminal(page)
    locations = tuple(examining.locations(commands, environ))
    advice = (
        *advising.advice(needed, extras, engines, encodings, terminal, locations),
        *advising.of_variables(commands, environ),
        *advising.of_temporary(environ),
        *advising.of_room(),
    )
    return Diagnosis(
        generator=Generator(name="samestory", version=VERSION),
        python=f"{platform.python_implementation()} {platform.python_version()}",
        platform=f"{machine.system} {machine.release} {machine.machine}",
        dependencies=tuple(needed),
        extras=tuple(extras),
        engines=engines,
        encodings=encodings,
        terminal=terminal,
        environment=examining.environment(environ),
        locations=locations,
        bounds=examining.bounds(),
        advice=advice,
    )

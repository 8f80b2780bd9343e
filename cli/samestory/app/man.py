"""`samestory man`."""

from __future__ import annotations

from samestory.app.options import Writing

HELP = """Print the manual page.

\b
Examples:
  samestory man
  samestory man -o samestory.1

To read it at once: `samestory man | man -l -`. An installed samestory brings
it along: `man samestory`.
"""


def man(*, writing: Writing) -> int:
    """Print the page and return the exit status."""
    from samestory.app.cli import HELP as ABOUT
    from samestory.app.cli import commands
    from samestory.app.manual import page
    from samestory.app.output import write

    write([page(ABOUT, commands()).encode("ascii")], writing.output)
    return 0

"""What the terminal can show: one decision each for colour, progress, width and characters.

Every function is pure: the environment comes in as a mapping.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Where nobody says how wide the page is and there is no terminal to ask.
PIPE_WIDTH: Final = 160
NARROWEST: Final = 20
WIDEST: Final = 1000


def colour(choice: str, environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Return whether to colour: `--color` over NO_COLOR and TERM=dumb over FORCE_COLOR over the terminal.

    An empty variable counts as unset; FORCE_COLOR=0 is off; a dumb terminal has no colours.
    """
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("TERM") == "dumb":
        return False
    if forced := environ.get("FORCE_COLOR"):
        return forced != "0"
    return terminal


def progress(choice: bool | None, environ: Mapping[str, str], *, terminal: bool, quiet: bool) -> bool:  # noqa: FBT001
    """Return whether to show progress: `--quiet` and TERM=dumb over `--progress` over the terminal."""
    if quiet or environ.get("TERM") == "dumb":
        return False
    return terminal if choice is None else choice


def width(asked: int | None, environ: Mapping[str, str], columns: int | None) -> int:
    """Return the width: `--width` over COLUMNS over the terminal's, never unusably small.

    `columns` is the terminal's width, None where there is none. COLUMNS that is no positive
    number counts as unset.
    """
    if asked is not None:
        return asked
    stated = environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdigit() and int(stated[:9]) > 0:
        return min(max(int(stated[:9]), NARROWEST), WIDEST)
    if columns is None:
        return PIPE_WIDTH
    return min(max(columns, NARROWEST), WIDEST) if columns > 0 else 80


def charset(environ: Mapping[str, str], encoding: str | None) -> str:
    """Return the encoding to write.

    Python writes UTF-8 under LC_ALL=C; whoever sets that wants ASCII, unless Python was told
    otherwise.
    """
    told = environ.get("PYTHONIOENCODING") or environ.get("PYTHONUTF8")
    if environ.get("LC_ALL") in {"C", "POSIX"} and not told:
        return "ascii"
    return encoding or "ascii"

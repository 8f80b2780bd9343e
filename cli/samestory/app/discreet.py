"""Paths and values as they can be shown to strangers: without the names of people."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Final

_SOMEBODY: Final = "USER"
_LONGEST: Final = 60
#: Names that are nobody's.
_NOBODY: Final = frozenset({"", "root", "home", "user", "users"})


def path(given: str | os.PathLike[str], environ: Mapping[str, str]) -> str:
    """Return a path with `~` for the home of the reader, and `USER` for their name elsewhere in it."""
    shown = os.fsencode(given).decode("utf-8", "backslashreplace")
    for home in _homes(environ):
        if shown == home or shown.startswith(home + os.sep):
            shown = "~" + shown[len(home) :]
            break
    for name in _names(environ):
        shown = re.sub(rf"(?<![\w]){re.escape(name)}(?![\w])", _SOMEBODY, shown)
    return shown


def value(given: str, environ: Mapping[str, str]) -> str:
    """Return what a variable holds, as far as that is short and names nobody."""
    shown = path(given, environ)
    return shown if len(shown) <= _LONGEST else f"({len(given)} characters)"


def _homes(environ: Mapping[str, str]) -> list[str]:
    """Return the home of the reader, as it is called and as it is."""
    told = environ.get("HOME") or environ.get("USERPROFILE") or ""
    homes = [told.rstrip("/\\"), os.path.realpath(told).rstrip("/\\")] if told else []
    return [home for home in dict.fromkeys(homes) if len(home) > 1]


def _names(environ: Mapping[str, str]) -> list[str]:
    """Return what the reader is called here, the longest first."""
    told = {environ.get(name, "") for name in ("USER", "LOGNAME", "USERNAME", "SUDO_USER")}
    told |= {os.path.basename(home) for home in _homes(environ)}  # noqa: PTH119  # a name, not a file
    return sorted((name for name in told if name.casefold() not in _NOBODY), key=lambda one: (-len(one), one))

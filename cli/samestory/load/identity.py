"""Article ids: short names that can be cited as `id:line`."""

from __future__ import annotations

import os
import re

#: White space, the colon of a citation, and characters that no terminal should be sent.
_UNFIT = re.compile(r"[\s:\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_ENDS = re.compile(rf"\A{_UNFIT.pattern}|{_UNFIT.pattern}\Z")

_LONGEST = 200


def base_id(name: str) -> str:
    """Return `name` without what can't stand in a citation; never empty."""
    name = _UNFIT.sub("-", _ENDS.sub("", printable(name)))[:_LONGEST]
    return name if name.strip("-") else "article"


def printable(path: str) -> str:
    """Return a path that can be written as UTF-8: bytes of a name that are none show as `\\xff`."""
    try:
        name = os.fsencode(path)
    except UnicodeEncodeError:  # half a character, which no file has in its name
        name = path.encode("utf-8", "backslashreplace")
    return name.decode("utf-8", "backslashreplace")

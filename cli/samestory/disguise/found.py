"""What was found at one place of a text, and how a character is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from samestory.model import FindingKind

#: Unicode gives controls no names; these are theirs in ISO 6429.
_CONTROLS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "\x00": "NULL",
        "\x07": "BELL",
        "\x08": "BACKSPACE",
        "\r": "CARRIAGE RETURN",
        "\x0e": "SHIFT OUT",
        "\x0f": "SHIFT IN",
        "\x1b": "ESCAPE",
        "\x7f": "DELETE",
        "\x84": "INDEX",
        "\x8d": "REVERSE LINE FEED",
        "\x90": "DEVICE CONTROL STRING",
        "\x98": "START OF STRING",
        "\x9b": "CONTROL SEQUENCE INTRODUCER",
        "\x9c": "STRING TERMINATOR",
        "\x9d": "OPERATING SYSTEM COMMAND",
        "\x9e": "PRIVACY MESSAGE",
        "\x9f": "APPLICATION PROGRAM COMMAND",
    }
)


class Found(NamedTuple):
    """A stretch of a text that is read otherwise than it is printed."""

    start: int
    end: int
    read: str  #: what stands for it
    what: FindingKind | None = None  #: None where nobody is deceived: hyphenation, composed letters
    char: str = ""  #: the first that deceives
    does: str = ""  #: what it does, after its name

    @property
    def detail(self) -> str:
        """The finding in a sentence."""
        return f"{called(self.char)} {self.does}"


def called(char: str) -> str:
    """Return the code point of a character and its name."""
    name = _CONTROLS.get(char) or unicodedata.name(char, "CONTROL CHARACTER" if char < "\xa0" else "NO NAME")
    return f"U+{ord(char):04X} {name}"

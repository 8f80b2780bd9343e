"""One case: files in a folder, a command line, and what must come of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import msgspec

#: Where the articles of a case stand; each command runs in the folder above it.
ARTICLES: Final = "articles"
#: What a server of this machine is called in command lines and files, until it has an address.
SERVER: Final = "{server}"
#: What no case may take more of: seconds of processor.
MOST_SECONDS: Final = 10.0
MOST_MEGABYTES: Final = 512
#: Seconds on the clock after which a case is ended; other work on the machine takes from them.
MOST_WAITED: Final = 60.0

#: Two articles that stand beside the hostile ones, and contradict each other.
HEALTHY: Final = {
    "healthy.txt": "Anna Berg counted 20 boats in Riga on Monday.\nThe harbour bridge was open again.\n",
    "sound.txt": "In Riga, Anna Berg counted 30 boats on Monday.\nNobody was on the harbour bridge.\n",
}

JSON: Final = ("compare", ARTICLES, "--json")


class Outcome(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What a command did."""

    folder: Path  #: in which it ran
    status: int | None  #: None where it was stopped
    stdout: bytes
    stderr: bytes
    seconds: float
    worked: float  #: seconds of processor
    megabytes: float  #: of its largest process, at its peak

    @cached_property
    def shown(self) -> str:
        """Standard output as text."""
        return self.stdout.decode("utf-8", "replace")

    @cached_property
    def document(self) -> Mapping[str, Any]:
        """The JSON document on standard output; without one, nothing stands in it."""
        try:
            found = json.loads(self.stdout)
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    @cached_property
    def records(self) -> list[dict[str, Any]]:
        """The records of JSON Lines on standard output."""
        return [json.loads(line) for line in self.stdout.split(b"\n") if line]


#: Yields what is wrong, in words.
Check = Callable[[Outcome], Iterator[str]]


def _nothing(_folder: Path) -> None:
    """Make no file."""


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """Something that must not harm."""

    row: int  #: of the list of what may be thrown at it
    name: str
    what: str
    make: Callable[[Path], None] = _nothing  #: writes its files into a folder
    arguments: tuple[str, ...] = JSON
    status: int | None = 0  #: None where the checks judge it
    checks: tuple[Check, ...] = ()
    needs: tuple[str, ...] = ()  #: modules without which it can't be tried
    stdin: bytes = b""
    environment: Mapping[str, str] = {}
    module: str = "samestory"  #: what is run
    meanwhile: Callable[[Path], None] | None = None  #: done again and again while it runs
    companions: bool = True  #: whether `HEALTHY` stands beside
    most_written: int | None = None  #: bytes that a file can take, as on a disk that is full
    seconds: float = MOST_SECONDS  #: of processor; README names the cases that are given more

    @property
    def id(self) -> str:
        """The name with its row."""
        return f"{self.row}/{self.name}"

"""What is said under `--verbose`: which files were read, and what the cache has to say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from samestory.app import messages

if TYPE_CHECKING:
    from samestory.app.line import Line
    from samestory.app.options import Telling


class Read:
    """What was read, to be said in a line for each file."""

    def __init__(self, telling: Telling, line: Line | None = None) -> None:
        """Take whether to say it, and what was told how long each article took."""
        self._wanted, self._line = telling.verbose, line
        self._files: dict[str | None, _File] = {}

    def add(self, name: str, path: str | None) -> None:
        """Note an article and the file that it came from, None for standard input."""
        if not self._wanted:
            return
        file = self._files.setdefault(path, _File(name))
        file.articles += 1
        spent = None if self._line is None else self._line.spent(name)
        if spent is not None:
            file.seconds = (file.seconds or 0.0) + spent

    def has_others(self, path: str | None) -> bool:
        """Return whether files were noted, and this is none of them."""
        return bool(self._files) and path not in self._files

    def say(self) -> None:
        """Say what was noted since the last time."""
        for path, file in self._files.items():
            what = file.name if file.articles == 1 else f"{file.articles:,} articles"
            spent = "" if file.seconds is None else f" in {file.seconds:.3f} s"
            messages.note(f"read: {path or '-'} as {what}{spent}")
        self._files.clear()


class _File:
    def __init__(self, first: str) -> None:  # no class of msgspec: help would wait for it
        self.name = first  #: of its first article
        self.articles = 0
        self.seconds: float | None = None


def read(articles: Iterable[tuple[str, str | None]], telling: Telling, line: Line | None = None) -> None:
    """Say which files were read.

    Args:
        articles: their ids, and the files that they came from.
        telling: whether to say it.
        line: what was told how long each took.
    """
    if telling.verbose:
        found = Read(telling, line)
        for name, path in articles:
            found.add(name, path)
        found.say()


def noted(notes: Iterable[str], telling: Telling) -> None:
    """Say what those want to know who asked for more."""
    if telling.verbose:
        for note in notes:
            messages.note(note)

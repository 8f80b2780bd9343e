"""Which side-car file speaks for which article."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from samestory.load.identity import printable
from samestory.load.sources import Sources, read
from samestory.load.terms import is_url
from samestory.model import Skipped

NAME = "sources.toml"

#: What an entry for a file says of each of the records in it; a title or a date is that of one
#: article.
_SHARED = ("source", "language")


class Sidecar:
    """Looks up side-car metadata and remembers what was used."""

    def __init__(self, given: Sources | None) -> None:
        """Use `given` for all articles; None: the file beside each."""
        self._given = given
        self._files: dict[str, Sources | None] = {}
        self._used: dict[Path, set[str]] = {}

    def look(self, path: str, folder: str | None) -> None:
        """Read the file that speaks for an article, to learn at once what is wrong with it.

        Raises:
            ConfigurationError: something is.
        """
        if not self._given:
            self._beside(path, folder)

    def fields(self, path: str, folder: str | None, article: str, *, single: bool) -> Mapping[str, str]:
        """Return what the side-car file says of an article; `single`: it is alone in its file.

        Raises:
            ConfigurationError: the file is wrong, or names the article twice.
        """
        sources = self._given or self._beside(path, folder)
        file = printable(Path(path).name) if path != "-" else None
        found = sources.entry(file, article) if sources else None
        if sources is None or found is None:
            return {}
        name, fields = found
        self._used.setdefault(sources.path, set()).add(name)
        if not single and name == file:
            return {field: fields[field] for field in _SHARED if field in fields}
        return fields

    def unused(self, folders: Collection[str], skipped: Iterable[Skipped] = ()) -> Iterator[str]:
        """Yield a warning for each entry that matched no article, nor a file that was skipped.

        A side-car file that was only found counts when the whole of its folder was read.
        """
        absent = {Path(one.path).name for one in skipped}
        files = [self._files.get(folder) for folder in sorted(folders)]
        if self._given:
            files = [self._given]
        for sources in files:
            if sources is None:
                continue
            used = self._used.get(sources.path, set())
            for name in sources.entries:
                if name not in used and name not in absent:
                    line = sources.table.line(name)
                    what = f"no article is called {name[:80]!r}; check the name"
                    yield f"{sources.path}:{line}: {what}"

    def _beside(self, path: str, folder: str | None) -> Sources | None:
        if path == "-" or is_url(path):
            return None
        beside = self._read(str(Path(path).parent))
        return beside or (self._read(folder) if folder else None)

    def _read(self, folder: str) -> Sources | None:
        if folder not in self._files:
            path = Path(folder, NAME)
            self._files[folder] = read(path) if path.is_file() and not path.is_symlink() else None
        return self._files[folder]

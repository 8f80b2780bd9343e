"""Files of a folder that a list names: looked for one by one, so that no folder is walked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Set
from pathlib import Path, PurePath
from typing import Final

from samestory.load.identity import printable

_BYTE: Final = re.compile(rb"\\x([0-9a-f]{2})")


def within(folder: Path, listed: Set[str]) -> Iterator[Path]:
    """Yield what there is of `listed` below `folder`, in the order of a walk, which goes through no link.

    Args:
        folder: as it was named.
        listed: paths as they are printed, of this folder and of others.
    """
    prefix = "" if str(folder) == os.curdir else os.path.join(folder, "")  # noqa: PTH118  # keeps its end
    inner = (PurePath(path.removeprefix(prefix)) for path in listed if path.startswith(prefix))
    plain = (one for one in inner if one.parts and not one.anchor and not _is_hidden(one))
    links: dict[Path, bool] = {}
    for one in sorted(plain, key=lambda path: [os.fsencode(printable(part)) for part in path.parts]):
        path = _called(folder, one)
        if path is None:
            continue
        between = path.parents[: len(one.parts) - 1]
        links |= {parent: parent.is_symlink() for parent in between if parent not in links}
        if not any(links[parent] for parent in between):
            yield path


def _is_hidden(path: PurePath) -> bool:
    """Say whether a walk passes a path over, or never comes there."""
    return any(part.startswith(".") for part in path.parts)


def _called(folder: Path, inner: PurePath) -> Path | None:
    """Return the path that is printed like this, if there is such a file."""
    path = folder / inner
    if os.path.lexists(path):
        return path
    try:
        raw = _BYTE.sub(lambda found: bytes.fromhex(found[1].decode()), os.fsencode(inner))
    except UnicodeEncodeError:  # half a character, which no file has in its name
        return None
    other = folder / os.fsdecode(raw)
    return other if printable(str(other)) == str(path) and os.path.lexists(other) else None

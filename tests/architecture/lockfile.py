"""uv.lock, and what `.ci/lock` writes from it for pip."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from shared import ROOT

LOCKED = ROOT / ".ci/locked"

_REQUIREMENT = re.compile(r"^([\w.-]+)==([^ ;\\]+)(?: ; (.+?))? \\$")
_HASH = re.compile(r"^    --hash=(sha256:[0-9a-f]{64})(?: \\)?$")


class Requirement(NamedTuple):
    """One package of a file of requirements, in the one version that it may have."""

    name: str
    version: str
    marker: str
    hashes: frozenset[str]


def packages() -> dict[tuple[str, str], Any]:
    """Return what uv.lock holds of the index, by name and version."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {(one["name"], one["version"]): one for one in lock["package"] if "registry" in one["source"]}


def hashes(package: Mapping[str, Any]) -> frozenset[str]:
    """Return those of all its files."""
    files = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else [])]
    return frozenset(file["hash"] for file in files)


def requirements(name: str) -> Iterator[Requirement]:
    """Yield what `.ci/locked/NAME.txt` requires. Raises ValueError for a line that is none of ours."""
    lines = iter((LOCKED / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    found: list[str] = []
    head: re.Match[str] | None = None
    for line in lines:
        if line.startswith("#"):
            continue
        if starts := _REQUIREMENT.match(line):
            if head:
                yield Requirement(head[1], head[2], head[3] or "", frozenset(found))
            head, found = starts, []
        elif head and (digest := _HASH.match(line)):
            found.append(digest[1])
        else:
            raise ValueError(line)
    if head:
        yield Requirement(head[1], head[2], head[3] or "", frozenset(found))


def needed(extras: Iterable[str] = (), groups: Iterable[str] = ()) -> set[str]:
    """Return the names of all packages that extras of samestory, or groups alone, lead to."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    [ours] = [one for one in lock if one["name"] == "samestory"]
    held: dict[str, list[Any]] = {}
    for one in lock:
        held.setdefault(one["name"], []).append(one)
    first = [link for group in groups for link in ours["dev-dependencies"][group]]
    if not groups:
        first = [
            *ours["dependencies"],
            *(link for extra in extras for link in ours["optional-dependencies"][extra]),
        ]
    ahead = [(link["name"], frozenset(link.get("extra", ()))) for link in first]
    seen: set[tuple[str, frozenset[str]]] = set()
    while ahead:
        name, asked = step = ahead.pop()
        if step in seen:
            continue
        seen.add(step)
        for package in held[name]:
            links = list(package.get("dependencies", ()))
            for extra in asked:
                links += package.get("optional-dependencies", {}).get(extra, ())
            ahead += [(link["name"], frozenset(link.get("extra", ()))) for link in links]
    return {name for name, _ in seen}

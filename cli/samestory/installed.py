"""Which packages are installed: read from what installers left, so that nothing is imported for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from importlib import metadata
from types import MappingProxyType
from typing import Final

from samestory.model import Dependency, Extra

PACKAGE: Final = "samestory"
#: What each extra is for, in the order in which they are told.
PURPOSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "html": "saved web pages",
        "pdf": "PDF",
        "docx": "Word documents",
        "feeds": "feeds",
        "mail": "e-mails in HTML",
        "warc": "web archives",
        "network": "URLs",
        "scale": "Parquet, the engine duckdb",
        "spark": "the engine spark",
    }
)

_REQUIREMENT: Final = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*([^;]*)")
_EXTRA: Final = re.compile(r"extra == ['\"]([a-z]+)['\"]")
_BOUND: Final = re.compile(r"(>=|<=|==|<|>)([0-9.]+)")


def dependencies() -> Sequence[Dependency]:
    """Return what samestory needs in any case; nothing where it was not installed by an installer."""
    return _required()[""]


def extras() -> Sequence[Extra]:
    """Return the parts that can be left out."""
    required = _required()
    return [
        Extra(
            name=extra,
            purpose=purpose,
            complete=bool(required[extra]) and all(one.fits for one in required[extra]),
            dependencies=tuple(required[extra]),
        )
        for extra, purpose in PURPOSES.items()
    ]


def fits(version: str, wanted: str) -> bool:
    """Tell whether a version is within bounds such as `>=2.2,<3`; what is no bound is passed over."""
    have = _numbers(version)
    for sign, bound in _BOUND.findall(wanted):
        least = _numbers(bound)
        size = max(len(have), len(least))
        one, other = (numbers + (0,) * (size - len(numbers)) for numbers in (have, least))
        within = {
            ">=": one >= other,
            "<=": one <= other,
            "==": one == other,
            "<": one < other,
            ">": one > other,
        }
        if not within[sign]:
            return False
    return True


def _required() -> Mapping[str, list[Dependency]]:
    """Return what is needed by the extra that needs it; what is always needed stands under no name."""
    found: dict[str, list[Dependency]] = defaultdict(list)
    try:
        told = metadata.requires(PACKAGE) or []
    except metadata.PackageNotFoundError:
        return found
    versions: dict[str, str | None] = {}
    for line in told:
        extra = match[1] if (match := _EXTRA.search(line)) else ""
        named = _REQUIREMENT.match(line)
        if named is None or named[1] == PACKAGE or (extra and extra not in PURPOSES):
            continue
        name, wanted = named[1], named[2].strip()
        if name not in versions:
            versions[name] = _version(name)
        version = versions[name]
        found[extra].append(
            Dependency(
                name=name,
                version=version,
                wanted=wanted,
                fits=version is not None and fits(version, wanted),
            )
        )
    return found


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a release; what follows them, such as rc1, is passed over."""
    release = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    return tuple(map(int, release[0].split("."))) if release else ()

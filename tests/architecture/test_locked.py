"""What is installed by hash is what uv.lock holds; nothing is built for it, its licences allow our use."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator

import pytest
from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

from architecture.lockfile import LOCKED, hashes, needed, packages, requirements

#: The files, and what each of them is for: extras of samestory, or a group.
FILES = {
    "run": needed(["all"]),
    "test": needed(["dev", "scale"]),
    "release": needed(groups=["release"]),
}

#: Where CI installs them: the tags of platforms, the best one first, and what a marker may ask for.
SYSTEMS = {
    "linux": (
        [
            *(f"manylinux_2_{minor}_x86_64" for minor in range(39, 4, -1)),
            "manylinux2014_x86_64",
            "manylinux1_x86_64",
        ],
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    ),
    "macos": (
        [
            *(f"macosx_{major}_0_{arch}" for major in range(14, 10, -1) for arch in ("arm64", "universal2")),
            *(f"macosx_10_{minor}_universal2" for minor in range(16, 3, -1)),
        ],
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    ),
    "windows": (
        ["win_amd64"],
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    ),
}
PYTHONS = [(3, 11), (3, 12), (3, 13)]

#: What a package may say of its licence: do what you like, keep the notice.
PERMISSIVE = {
    "0BSD",
    "Apache-2.0",
    "BSD",
    "BSD 3-Clause License",
    "BSD License",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "CNRI-Python",
    "ISC License",
    "MIT",
    "MIT License",
    "PSF-2.0",
    "The BSD 2-Clause License",
    "Zlib",
}
#: Who changes their files gives the changes on; we change none, and put none into the wheel.
BY_FILE = {
    "certifi": "MPL-2.0",
    "tld": "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later",
    "tqdm": "MPL-2.0 AND MIT",
}
#: The library inside, PDFium, is under BSD-3-Clause and Apache-2.0, and what that one holds under the like.
OTHERWISE = {"pypdfium2": "BSD-3-Clause, Apache-2.0, dependency licenses"}


def test_there_is_no_file_that_nobody_writes() -> None:
    assert {path.stem for path in LOCKED.iterdir()} == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_file_for_pip_is_of_the_lock(name: str) -> None:
    """`.ci/lock` writes it anew; a line of another kind, such as one that names an index, is an error."""
    held = packages()
    asked = list(requirements(name))
    assert {one.name for one in asked} == FILES[name]
    for one in asked:
        assert (one.version, one.hashes) == (one.version, hashes(held[one.name, one.version])), one.name
        assert one.hashes


def tags(python: tuple[int, int], platforms: list[str]) -> Iterator[Tag]:
    yield from cpython_tags(python, platforms=platforms)
    yield from compatible_tags(python, platforms=platforms, interpreter=f"cp{python[0]}{python[1]}")


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS, ids=lambda python: f"{python[0]}.{python[1]}")
@pytest.mark.parametrize("name", FILES)
def test_nothing_is_built_where_it_is_installed(name: str, python: tuple[int, int], system: str) -> None:
    """Each package has a wheel there, so that `--only-binary :all:` leaves out none."""
    platforms, environment = SYSTEMS[system]
    fitting = set(tags(python, platforms))
    version = f"{python[0]}.{python[1]}"
    environment = {**environment, "python_version": version, "python_full_version": f"{version}.1"}
    held, seen = packages(), []
    for one in requirements(name):
        if one.marker and not Marker(one.marker).evaluate(environment):
            continue
        seen.append(one.name)
        wheels = [wheel["url"].rpartition("/")[2] for wheel in held[one.name, one.version].get("wheels", ())]
        assert any(parse_wheel_filename(wheel)[3] & fitting for wheel in wheels), one
    assert len(seen) == len(set(seen)) > 40


def licence(of: importlib.metadata.Distribution) -> str:
    """Return what a package says: an expression, else the first line of a text, else a classifier."""
    told = of.metadata
    classes = [
        it.rpartition(" :: ")[2] for it in told.get_all("Classifier") or () if it.startswith("License")
    ]
    named = [*(told.get_all("License-Expression") or ()), *(told.get_all("License") or ()), *classes]
    return next((line for it in named if (line := it.strip().partition("\n")[0])), "")


def test_whatever_is_needed_to_run_may_be_used_freely() -> None:
    """Those of all extras, as far as they are installed; the tests install all but Spark."""
    looked_at = set()
    for name in sorted(needed(["all", "scale", "spark"])):
        try:
            told = licence(importlib.metadata.distribution(name))
        except importlib.metadata.PackageNotFoundError:
            continue
        looked_at.add(name)
        if BY_FILE.get(name) == told or OTHERWISE.get(name) == told:
            continue
        parts = told.replace(" AND ", ", ").split(", ")
        assert PERMISSIVE.issuperset(parts), f"{name}: {told!r}"
    assert looked_at >= needed(["all"]) - {"colorama"}  # which is for Windows

"""What `doctor` finds that does not fit, and what it says to do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from samestory import installed
from samestory.app import advising, examining
from samestory.model import Advice, Dependency, Encodings, EngineState, Extra, Location, Terminal
from samestory.render.paper import Paper

FINE = Dependency(name="rich", version="15.0", wanted=">=14", fits=True)
OLD = Dependency(name="trafilatura", version="1.0", wanted=">=2.0", fits=False)
ENCODINGS = Encodings(
    stdin="utf-8", stdout="utf-8", stderr="utf-8", filesystem="utf-8", locale="UTF-8", utf8_mode=False
)


def extra(*dependencies: Dependency) -> Extra:
    return Extra(name="html", purpose="pages", complete=False, dependencies=dependencies)


def advised(**given: Any) -> list[str]:
    usual: dict[str, Any] = {
        "dependencies": (FINE,),
        "extras": (),
        "engines": (EngineState(name="local", ready=True, detail="always there"),),
        "encodings": ENCODINGS,
        "terminal": examining.terminal(Paper()),
        "locations": (Location(what="temporary files", path="/tmp", there=True, writable=True),),  # noqa: S108
    }
    found: Iterable[Advice] = advising.advice(**{**usual, **given})
    return [f"{one.what}: {one.do}" for one in found]


def place(what: str, *, there: bool = True, writable: bool = True) -> tuple[Location]:
    return (Location(what=what, path="~/x", there=there, writable=writable),)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, []),
        (
            {"extras": (extra(OLD), extra(OLD))},
            ["trafilatura 1.0 does not fit: >=2.0 is wanted: pip install 'trafilatura>=2.0'"],
        ),
        ({"extras": (extra(Dependency(name="x", version=None, wanted="", fits=False)),)}, []),
        (
            {"dependencies": (Dependency(name="x", version=None, wanted=">=1", fits=False),)},
            ["x is missing: pip install 'x>=1'"],
        ),
        (
            {"dependencies": ()},
            [
                (
                    "samestory was not installed by an installer, so nobody knows "
                    "which packages it wants: pip install samestory, or pip install -e . in a checkout"
                )
            ],
        ),
        (
            {"engines": (EngineState(name="spark", ready=False, detail="no Java was found"),)},
            ["the engine spark can't be used: no Java was found"],
        ),
        ({"engines": (EngineState(name="spark", ready=False, detail="pip install 'samestory[spark]'"),)}, []),
        (
            {"locations": place("cache", writable=False)},
            ["cache: ~/x can't be written: choose a folder that can be"],
        ),
        ({"locations": place("settings of the reader", there=False, writable=False)}, []),
        (
            {"locations": place("embedded collection", there=False)},
            ["the embedded collection is missing: install samestory again"],
        ),
    ],
)
def test_what_does_not_fit_comes_with_what_to_do(given: dict[str, Any], said: list[str]) -> None:
    assert advised(**given) == said


def test_names_of_files_that_are_not_utf_8() -> None:
    latin = Encodings(
        stdin=None, stdout=None, stderr=None, filesystem="latin-1", locale="latin-1", utf8_mode=False
    )
    assert advised(encodings=latin) == ["names of files are read as latin-1: set PYTHONUTF8=1"]


def test_a_poor_terminal() -> None:
    poor: Terminal = examining.terminal(Paper(encoding="cp1252", width=30))
    [told] = advised(terminal=poor)
    assert told.startswith("standard output is cp1252: ")


def test_a_place_for_temporary_files_that_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for lost in ("file", "missing"):
        [told] = advising.of_temporary({"TMPDIR": f"{tmp_path}/{lost}", "TEMP": str(tmp_path), "TMP": ""})
        assert (
            told.what == f"TMPDIR: {tmp_path}/{lost} is not a folder, so it is not used for temporary files"
        )
        assert told.do == "set it to a folder that can be written, or unset it"


def test_a_place_for_temporary_files_that_can_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_given: False)
    [told] = advising.of_temporary({"TEMP": str(tmp_path)})
    assert told.what == f"TEMP: {tmp_path} can't be written, so it is not used for temporary files"


def test_hardly_any_room(monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 2_500_000

    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage)
    [told] = advising.of_room()
    assert told.what == "2 MB are left for temporary files"
    Usage.free = 250_000_000
    assert list(advising.of_room()) == []


def test_what_is_installed_is_read_from_what_installers_left(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["rich>=14", "pyspark[sql]>=4.3; extra == 'spark'", "mypy>=1; extra == 'dev'"]
    lines.append("samestory[html]; extra == 'mail'")
    monkeypatch.setattr(metadata, "requires", lambda _name: lines)
    assert [one.name for one in installed.dependencies()] == ["rich"]
    needed = {one.name: [part.name for part in one.dependencies] for one in installed.extras()}
    assert needed["spark"] == ["pyspark"]
    assert needed["mail"] == []
    assert not any(one.complete for one in installed.extras() if not one.dependencies)


def test_without_an_installer_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", missing)
    assert list(installed.dependencies()) == []
    assert [one.complete for one in installed.extras()] == [False] * len(installed.PURPOSES)

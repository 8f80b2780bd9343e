"""What is installed: a wheel with the collection inside, and a lock file that anybody can use."""

from __future__ import annotations

import json
import re
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

from cli.program import python
from samestory.load import collection
from samestory.version import VERSION
from shared import ROOT

DATA = {path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*.*")}

#: What pages of HTML are made from, beside the modules.
PAGE = "cli/samestory/render/html"
FORMS = {".j2", ".css"}

#: The hosts of the public package index, and nobody's mirror of it.
PUBLIC = {"pypi.org", "files.pythonhosted.org"}


def run(*arguments: str, cwd: Path, path: Path) -> str:
    """Run Python with `path` before everything that is installed; return what it prints."""
    return python(*arguments, env={"PYTHONPATH": str(path)}, timeout=120, cwd=cwd)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the wheel and the source archive, built without the network."""
    folder = tmp_path_factory.mktemp("dist")
    run("-m", "hatchling", "build", "-d", str(folder), cwd=ROOT, path=ROOT / "cli")
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the wheel was installed (a pure one: its files are its content)."""
    target = tmp_path_factory.mktemp("installed")
    [wheel] = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)  # noqa: S202  # built above
    return target


def test_the_wheel_holds_the_package_and_the_collection_and_nothing_else(built: Path) -> None:
    [wheel] = built.glob("*.whl")
    assert wheel.name == f"samestory-{VERSION}-py3-none-any.whl"
    names = set(zipfile.ZipFile(wheel).namelist())
    ours = {name for name in names if name.startswith("samestory/")}
    modules = {path.relative_to(ROOT / "cli").as_posix() for path in (ROOT / "cli/samestory").rglob("*.py")}
    page = {
        path.relative_to(ROOT / "cli").as_posix() for path in (ROOT / PAGE).iterdir() if path.suffix in FORMS
    }
    assert {Path(name).suffix for name in page} == FORMS
    assert ours == modules | page | {"samestory/py.typed"} | {f"samestory/data/{name}" for name in DATA}
    info = f"samestory-{VERSION}.dist-info"
    assert names - ours == {
        f"{info}/METADATA",
        f"{info}/WHEEL",
        f"{info}/RECORD",
        f"{info}/entry_points.txt",
        f"{info}/licenses/LICENSE",
        f"samestory-{VERSION}.data/data/share/man/man1/samestory.1",
    }
    commands = zipfile.ZipFile(wheel).read(f"{info}/entry_points.txt").decode()
    assert commands.split() == "[console_scripts] samestory = samestory.__main__:main".split()


def test_the_source_archive_holds_what_a_checkout_holds(built: Path) -> None:
    [archive] = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    wanted = {"README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", "uv.lock", ".ci/run"}
    wanted |= {".ci/locked/run.txt", ".github/compare.svg", ".github/workflows/release.yml"}
    assert wanted <= names
    assert {f"data/{name}" for name in DATA} <= names
    assert {"cli/samestory/__main__.py", "tests/conftest.py"} <= names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def test_the_wheel_compares_its_own_collection_from_any_folder(installed: Path, tmp_path: Path) -> None:
    where = "from samestory.load import collection; print(collection.folder())"
    assert run("-c", where, cwd=tmp_path, path=installed).strip() == str(installed / "samestory/data")
    told = run("-m", "samestory", "compare", "--json", cwd=tmp_path, path=installed)
    here = run("-m", "samestory", "compare", "--json", cwd=tmp_path, path=ROOT / "cli")
    assert _found(told) == _found(here)


def test_a_checkout_has_the_collection_beside_the_source_root() -> None:
    assert collection.folder() == ROOT / "data"


def _found(report: str) -> tuple[Any, Any]:
    document = json.loads(report)
    assert document["events"]
    return document["events"], document["summary"]


def test_the_lock_file_names_no_mirror() -> None:
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    assert set(re.findall(r"\w+://([^/\"]+)", lock)) == PUBLIC
    assert "file:" not in lock


def test_the_lock_file_is_of_these_requirements() -> None:
    project = _toml("pyproject.toml")["project"]
    [locked] = [one for one in _toml("uv.lock")["package"] if one["name"] == "samestory"]
    required = {_requirement(one) for one in project["dependencies"]}
    extra = {_requirement(one) for its in project["optional-dependencies"].values() for one in its}
    extra.discard(("samestory", ""))  # an extra that names others is locked as what they name
    held = {
        (one["name"], one.get("specifier", ""), "extra" in one.get("marker", ""))
        for one in locked["metadata"]["requires-dist"]
    }
    assert held == {(*one, False) for one in required} | {(*one, True) for one in extra}
    assert _toml("uv.lock")["requires-python"] == project["requires-python"]
    tools = {(one["name"], one["specifier"]) for one in locked["metadata"]["requires-dev"]["release"]}
    assert tools == {_requirement(one) for one in _toml("pyproject.toml")["dependency-groups"]["release"]}


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / name).read_text(encoding="utf-8"))


def _requirement(text: str) -> tuple[str, str]:
    text = text.partition(";")[0]  # where it is installed says its marker
    found = re.fullmatch(r"([\w.-]+)(?:\[[\w,-]+\])?(.*)", text.replace(" ", ""))
    assert found is not None
    return found[1].lower().replace("_", "-"), found[2]

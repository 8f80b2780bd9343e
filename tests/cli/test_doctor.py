"""`samestory doctor`: what is there, what to do, and nothing that names anybody."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from cli.program import environment, python, run
from samestory import installed
from samestory.app import discreet

PRIVATE = "hunter2"


def diagnosis(env: dict[str, str] | None = None) -> dict[str, object]:
    ended = run("doctor", "--json", real=True, env=env)
    assert (ended.returncode, ended.stderr) == (0, b"")
    document: dict[str, object] = json.loads(ended.stdout)
    return document


def advised(env: dict[str, str] | None = None) -> str:
    return json.dumps(diagnosis(env)["advice"])


def test_it_says_what_is_there() -> None:
    told = run("doctor", real=True, env={"COLUMNS": "100"}).stdout.decode()
    for title in "Needed Extras Engines Encodings Terminal Environment Places Bounds".split():
        assert f"\n\n{title}\n  " in told
    assert f"CPython {sys.version.split()[0]}" in told or "PyPy" in told
    assert "\n\nWhat to do\n" in told
    assert "text: 100 cells a line, side" in told


def test_every_needed_package_is_found_here() -> None:
    found = diagnosis()
    assert all(one["fits"] for one in found["dependencies"])  # type: ignore[attr-defined]
    assert [one["name"] for one in found["extras"]] == list(installed.PURPOSES)  # type: ignore[attr-defined]


def test_it_names_nobody_and_tells_no_secrets(tmp_path: Path) -> None:
    home = tmp_path / "anna.berg"
    home.mkdir()
    secrets = {
        "HOME": str(home),
        "USER": "anna.berg",
        "LOGNAME": "aberg",
        "XDG_CONFIG_HOME": "",
        "AWS_SECRET_ACCESS_KEY": PRIVATE,
        "HTTP_PROXY": f"http://anna:{PRIVATE}@proxy",
        "SAMESTORY_PAGER": f"less {PRIVATE}",
        "SAMESTORY_CACHE": str(home / "kept"),
        "TMPDIR": str(home),
        "PAGER": f"{home}/bin/less",
        "LC_ALL": PRIVATE * 40,
    }
    for form in ("text", "json"):
        ended = run("doctor", "-f", form, real=True, env=secrets)
        told = ended.stdout.decode()
        assert ended.returncode == 0
        for secret in (PRIVATE, "anna.berg", "aberg", str(tmp_path / "anna")):
            assert secret not in told
        assert "~/kept" in told
        assert "~/.config/samestory/config.toml" in told
        assert "~/bin/less" in told
        assert "SAMESTORY_PAGER" in told


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("/home/anna", "~"),
        ("/home/anna/x", "~/x"),
        ("/home/annabel/x", "/home/annabel/x"),
        ("/media/anna/disk", "/media/USER/disk"),
        ("/tmp/anna-1/x", "/tmp/USER-1/x"),  # noqa: S108
        ("/srv/data", "/srv/data"),
    ],
)
def test_paths_without_names(given: str, shown: str) -> None:
    assert discreet.path(given, {"HOME": "/home/anna", "USER": "anna"}) == shown


def test_a_root_user_has_a_home_and_no_name() -> None:
    environ = {"HOME": "/root", "USER": "root"}
    assert discreet.path("/root/x", environ) == "~/x"
    assert discreet.path("/srv/root/x", environ) == "/srv/root/x"
    assert discreet.path("/x", {"HOME": "/"}) == "/x"


def test_a_poor_encoding_gets_advice() -> None:
    assert advised() == "[]"
    assert "PYTHONIOENCODING=utf-8" in advised({"LC_ALL": "C"})
    assert "choose a locale of UTF-8" in advised({"PYTHONIOENCODING": "ascii"})


def test_a_misspelt_variable_gets_advice() -> None:
    assert "did you mean SAMESTORY_CACHE?" in advised({"SAMESTORY_CACHEE": "x"})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere: this was not tried")
def test_a_cache_that_can_not_be_written_gets_advice(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "can't be written" in advised({"SAMESTORY_CACHE": str(tmp_path / "kept")})


def test_a_spark_without_java_gets_advice(tmp_path: Path) -> None:
    engines = {one["name"]: one for one in diagnosis({"JAVA_HOME": str(tmp_path)})["engines"]}  # type: ignore[attr-defined]
    assert engines["local"]["ready"]
    assert not engines["spark"]["ready"]


@pytest.mark.parametrize(
    ("version", "wanted", "fits"),
    [
        ("2.0", ">=2.0", True),
        ("2", ">=2.0", True),
        ("1.9.9", ">=2.0", False),
        ("2.3.1", "<3,>=2.2", True),
        ("3.0", "<3,>=2.2", False),
        ("2024.11.3", ">=2024.7.4", True),
        ("2.0rc1", ">=2.0", True),
        ("10.0", ">=9", True),
        ("1.0", "==1.0.0", True),
        ("1.0.1", "==1.0.0", False),
        ("1.0", "<=1", True),
        ("1.0", ">1", False),
        ("1.0", "", True),
        ("unknown", ">=1", False),
    ],
)
def test_versions_within_bounds(version: str, wanted: str, fits: bool) -> None:
    assert installed.fits(version, wanted) is fits


def test_nothing_heavy_is_imported_for_it() -> None:
    program = (
        "import sys; from samestory.app.cli import run; run(['doctor', '-o', '/dev/null']);"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = python("-c", program, env=environment(), timeout=20)
    for heavy in ("trafilatura", "duckdb", "pyarrow", "pandas", "pyspark", "rapidfuzz", "jinja2", "lxml"):
        assert f"'{heavy}'" not in loaded

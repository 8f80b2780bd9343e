"""Spark without what it needs: one line says what to install."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

from cli.program import REAL, environment
from samestory.engines import java, opening
from samestory.errors import UsageError
from shared import ROOT

HINT = "install a Java 17 runtime: apt-get install openjdk-17-jre-headless"


def program(folder: Path, says: str) -> None:
    folder.mkdir(parents=True)
    (folder / "java").write_text(f"#!/bin/sh\necho '{says}' >&2\n", encoding="utf-8")
    (folder / "java").chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="the programs of this test are shell scripts")
@pytest.mark.parametrize(
    ("says", "told"),
    [
        (None, "there is no Java on the PATH"),
        ('openjdk version "11.0.22" 2024-01-16', "Spark needs Java 17 or later: {} is version 11"),
        ('java version "1.8.0_202"', "Spark needs Java 17 or later: {} is version 8"),
        ("something went wrong", "Spark needs Java 17 or later: {} is of no version that it tells"),
        ('openjdk version "17.0.15" 2025-04-15', None),
        ('openjdk version "25" 2025-09-16', None),
    ],
)
def test_java_is_looked_for_on_the_path(
    says: str | None, told: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    if says is not None:
        program(tmp_path / "bin", says)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/bin" if says else str(tmp_path / "bin"))
    if told is None:
        java.ensure()
        return
    with pytest.raises(UsageError) as error:
        java.ensure()
    assert str(error.value).endswith(told.format(tmp_path / "bin" / "java"))
    assert error.value.hint == HINT


def test_java_home_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(UsageError, match=r"JAVA_HOME, .*, has no Java"):
        java.ensure()


@pytest.mark.parametrize(
    ("name", "module", "extra"), [("duckdb", "duck", "scale"), ("spark", "spark", "spark")]
)
def test_an_extra_that_is_missing_is_told(
    name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with suppress(ImportError):  # pandas remembers for good what it found of pyarrow
        import_module("pandas")
    monkeypatch.delitem(sys.modules, f"samestory.engines.{module}", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError) as error:
        opening.open(name)
    assert error.value.hint == f"install it: pip install 'samestory[{extra}]'"


def test_a_master_that_is_none_is_told_with_how_one_is_written() -> None:
    pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
    try:
        java.ensure()
    except UsageError as error:
        pytest.skip(f"{error}: spark was not tested")
    command = [
        *REAL,
        "stories",
        "--engine",
        "spark",
        "--spark-master",
        "nonsense",
        "tests/cases/harbour/articles",
    ]
    ended = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, check=False, timeout=120
    )
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"error: Spark does not start with nonsense: " in ended.stderr
    assert b"a master is written like local[4], spark://host:7077 or yarn" in ended.stderr
    assert b"Traceback" not in ended.stderr

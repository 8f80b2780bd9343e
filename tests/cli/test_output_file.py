"""`--output`: whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cli.program import run
from samestory.app.output import write
from samestory.errors import OutputError, UsageError


def failing() -> object:
    yield b"half"
    raise RuntimeError("the disk is on fire")


def test_a_file_holds_what_standard_output_would(tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    assert run("compare", "--json", "-o", str(target)).stdout == b""
    assert json.loads(target.read_bytes())["schema_version"] == "1"
    assert run("compare", "--json", "-o", "-").stdout == target.read_bytes()
    assert os.listdir(tmp_path) == ["x.json"]  # noqa: PTH208


@pytest.mark.parametrize("before", [None, b"old"])
def test_what_fails_halfway_leaves_what_was_there(tmp_path: Path, before: bytes | None) -> None:
    target = tmp_path / "x"
    if before is not None:
        target.write_bytes(before)
    with pytest.raises(RuntimeError):
        write(failing(), str(target))  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == ([] if before is None else [target])
    assert before is None or target.read_bytes() == before


def test_the_mode_is_kept_and_a_new_file_gets_the_usual_one(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"")
    old.chmod(0o640)
    write([b"1"], str(old))
    umask = os.umask(0)
    os.umask(umask)
    write([b"1"], str(new))
    assert old.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode & 0o777 == 0o666 & ~umask


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write([b"new"], str(link))
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["a.txt", "./a.txt", "link"])
def test_an_input_is_never_overwritten(tmp_path: Path, name: str) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(b"an article")
    (tmp_path / "link").symlink_to(source)
    with pytest.raises(UsageError):
        write([b"1"], str(tmp_path / name), inputs=[str(source)])
    assert source.read_bytes() == b"an article"


def test_a_device_is_written_directly() -> None:
    write([b"1"], "/dev/null")
    with pytest.raises(OutputError):
        write([b"1"], "/dev/full")


@pytest.mark.parametrize("target", [".", "none/x", "x\0y"])
def test_what_can_not_be_written_is_named(
    tmp_path: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError) as raised:
        write([b"1"], target)
    assert str(raised.value).startswith(target)
    assert list(tmp_path.iterdir()) == []

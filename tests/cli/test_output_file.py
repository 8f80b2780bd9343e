"""`--output`: whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.program import run, shell
from samestory.app.output import Kind, ensure, write, written_by
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


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="there is no /dev/stdout")
def test_a_pipe_behind_a_link_is_written() -> None:
    assert run("compare", "--json", "-o", "/dev/stdout").stdout == run("compare", "--json").stdout
    assert shell("T compare --json -o >(cat) | cat").stdout == run("compare", "--json").stdout


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


@pytest.mark.parametrize("form", ["text", "jsonl", "toml", "parquet"])
@pytest.mark.parametrize("only", [(), ("--source", "b")])
def test_no_article_of_a_folder_is_overwritten_by_its_stories(
    tmp_path: Path, form: str, only: tuple[str, ...]
) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Ferry {name} ran aground near Bergen.\n", encoding="utf-8")
    target = tmp_path / "a.txt"
    ended = run("stories", str(tmp_path), *only, "-f", form, "-o", str(target), real=True)
    assert (ended.returncode, b"a.txt is an input" in ended.stderr) == (2, True)
    assert target.read_text(encoding="utf-8") == "Ferry a ran aground near Bergen.\n"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("operand", ["in", "in/one.txt"])
def test_the_side_car_file_beside_articles_is_not_overwritten(operand: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text("A ferry ran aground near Riga.\n", encoding="utf-8")
    beside = tmp_path / "in" / "sources.toml"
    beside.write_text('["one.txt"]\nsource = "The Port Herald"\n', encoding="utf-8")
    before = beside.read_bytes()
    done = run("compare", str(tmp_path / operand), "--json", "-o", str(beside))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is an input" in done.stderr
    assert beside.read_bytes() == before


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


@pytest.mark.parametrize("command", ["compare", "events", "facts", "quotes", "stories", "timeline"])
@pytest.mark.parametrize(
    ("target", "why"), [(".", "Is a directory"), ("none/x", "No such file"), ("a.txt", "input")]
)
def test_what_can_not_be_written_is_told_before_the_work(
    tmp_path: Path, command: str, target: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Ferry a ran aground near Bergen.\n", encoding="utf-8")
    ended = run(command, "a.txt", "nowhere.txt", "-o", target, real=True)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.startswith(f"error: {target}".encode())
    assert why.encode() in ended.stderr
    assert b"nowhere" not in ended.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_parquet_is_refused_by_what_is_no_file_before_the_work() -> None:
    pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
    ended = run("stories", "nowhere.txt", "-f", "parquet", "-o", "/dev/null", real=True)
    assert (ended.returncode, ended.stderr) == (2, b"error: /dev/null is no file; choose another -o\n")


@pytest.mark.parametrize("kind", Kind)
def test_a_file_that_is_there_is_replaced_but_not_by_a_folder(kind: Kind, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"1")
    if kind is Kind.FOLDER:
        with pytest.raises(UsageError, match="there already"):
            ensure(str(tmp_path / "x"), kind=kind)
    else:
        ensure(str(tmp_path / "x"), kind=kind)
    ensure(str(tmp_path / "new"), kind=kind)


def test_names_of_the_embedded_collection_are_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    listed = json.loads(run("compare", "--json", real=True).stdout)["articles"]
    target = Path(listed[0]["path"])
    target.write_text("mine, and to be replaced", encoding="utf-8")
    for command in ("compare", "facts", "stories"):
        assert run(command, "-o", str(target), real=True).returncode == 0


def saving(data: bytes, *names: str) -> Callable[[str], None]:
    """Return what writes a file, or a folder of these files."""

    def save(path: str) -> None:
        if not names:
            Path(path).write_bytes(data)
        for name in names:
            Path(path).mkdir(exist_ok=True)
            (Path(path) / name).write_bytes(data)

    return save


def breaking(*names: str, error: BaseException) -> Callable[[str], None]:
    """Return what fails when something is written already."""

    def save(path: str) -> None:
        saving(b"half", *names)(path)
        raise error

    return save


def test_what_another_writes_is_put_in_place_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "x.parquet"
    target.write_bytes(b"old")
    seen: list[Path] = []

    def save(path: str) -> None:
        seen.append(Path(path))
        assert target.read_bytes() == b"old"
        saving(b"new")(path)

    written_by(save, str(target))
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]
    assert [(path.parent, path.suffix) for path in seen] == [(tmp_path, ".parquet")]


def test_a_folder_can_be_written_where_none_is(tmp_path: Path) -> None:
    target = tmp_path / "x.parquet"
    written_by(saving(b"1", "part-0", "part-1"), str(target))
    assert sorted(path.name for path in target.iterdir()) == ["part-0", "part-1"]
    with pytest.raises(UsageError, match="folder that is there"):
        written_by(saving(b"2", "part-0"), str(target))
    assert (target / "part-0").read_bytes() == b"1"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("names", [(), ("part-0", "part-1")])
@pytest.mark.parametrize("before", [None, b"old"])
@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (RuntimeError("the disk is on fire"), RuntimeError),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (OSError(28, "No space left on device"), OutputError),
    ],
)
def test_what_another_fails_to_write_leaves_what_was_there(
    tmp_path: Path,
    names: tuple[str, ...],
    before: bytes | None,
    error: BaseException,
    raised: type[BaseException],
) -> None:
    target = tmp_path / "x.parquet"
    if before is not None:
        target.write_bytes(before)
    with pytest.raises(raised, match=r"fire|^$|x\.parquet: No space left on device"):
        written_by(breaking(*names, error=error), str(target))
    assert list(tmp_path.iterdir()) == ([] if before is None else [target])
    assert before is None or target.read_bytes() == before


def test_a_folder_takes_the_place_of_no_file(tmp_path: Path) -> None:
    target = tmp_path / "x.parquet"
    target.write_bytes(b"old")
    with pytest.raises(OutputError):
        written_by(saving(b"1", "part-0"), str(target))
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes() == b"old"


def test_another_writes_with_the_mode_that_was_there_and_follows_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    written_by(saving(b"new"), str(link))
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["a.txt", "./a.txt", "link"])
def test_no_input_is_overwritten_by_another(tmp_path: Path, name: str) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(b"an article")
    (tmp_path / "link").symlink_to(source)
    with pytest.raises(UsageError, match="is an input"):
        written_by(saving(b"1"), str(tmp_path / name), inputs=[str(source)])
    assert source.read_bytes() == b"an article"


@pytest.mark.parametrize("target", ["none/x", "file/x", "x\0y"])
def test_a_place_where_another_can_not_write_is_named(
    tmp_path: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError) as raised:
        written_by(saving(b"1"), target)
    assert str(raised.value).startswith(target)
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_no_device_and_no_pipe_gives_way_to_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UsageError, match="no file"):
        written_by(saving(b"1"), str(pipe))
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_storage_of_a_cluster_is_left_to_the_cluster() -> None:
    seen: list[str] = []
    written_by(seen.append, "s3://bucket/x.parquet", inputs=["s3://bucket/x.parquet"], kind=Kind.FOLDER)
    assert seen == ["s3://bucket/x.parquet"]
    with pytest.raises(UsageError, match="no file of this machine"):
        written_by(seen.append, "s3://bucket/y.parquet")
    with pytest.raises(UsageError, match="no file of this machine"):
        ensure("s3://bucket/y.parquet", kind=Kind.FILE)  # before any work is done
    ensure("s3://bucket/y.parquet", kind=Kind.FOLDER)
    assert len(seen) == 1

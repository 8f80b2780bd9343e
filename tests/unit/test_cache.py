"""Results kept on disk: found again, whole or not at all, never in the way of the work."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from samestory.cache import Cache
from samestory.errors import UsageError
from samestory.model import Part

KEY = bytes(range(32))
PART = Part(start=1, end=2)


def never() -> Part:
    raise AssertionError("it is kept")


def entries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    """Return the file of what is kept under `KEY`."""
    Cache(tmp_path).get(KEY, lambda: PART, Part)
    [path] = entries(tmp_path)
    return path


def test_a_result_is_made_once(tmp_path: Path) -> None:
    cold = Cache(tmp_path / "new" / "folder")
    assert cold.get(KEY, lambda: PART, Part) == PART
    assert cold.get(KEY, never, Part) == PART
    warm = Cache(tmp_path / "new" / "folder")
    assert warm.get(KEY, never, Part) == PART
    assert cold.notes == (f"cache {tmp_path}/new/folder: 1 result found, 1 made",)
    assert warm.notes == (f"cache {tmp_path}/new/folder: 1 result found, 0 made",)


def test_another_key_is_another_result(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.get(KEY, lambda: PART, Part)
    assert cache.get(KEY[::-1], lambda: Part(start=3, end=4), Part) == Part(start=3, end=4)
    assert cache.get(KEY, never, Part) == PART


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _flipped(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[-1] ^= 1
    path.write_bytes(whole)


def _lengthened(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")


def _endless(path: Path) -> None:
    os.truncate(path, 1_000_000_000_000)  # a hole: it takes no room


def _foreign(path: Path) -> None:
    path.write_text("not ours")


def _of_another_key(path: Path) -> None:
    cache = Cache(path.parents[2] / "other")
    cache.get(KEY[::-1], lambda: Part(start=3, end=4), Part)
    [other] = entries(path.parents[2] / "other")
    other.replace(path)


def _of_another_kind(path: Path) -> None:
    path.unlink()
    Cache(path.parents[2]).get(KEY, lambda: "text", str)


def _a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _a_dead_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    "damage",
    [
        _cut,
        _emptied,
        _flipped,
        _lengthened,
        _endless,
        _foreign,
        _of_another_key,
        _of_another_kind,
        _a_pipe,
        _a_dead_link,
    ],
)
def test_what_is_damaged_is_made_anew(damage: Callable[[Path], None], entry: Path, tmp_path: Path) -> None:
    damage(entry)
    cache = Cache(tmp_path)
    assert cache.get(KEY, lambda: PART, Part) == PART
    assert cache.notes[0] == f"{entry}: damaged, made anew"
    assert cache.warnings == []
    assert Cache(tmp_path).get(KEY, never, Part) == PART


def test_what_is_longer_than_any_entry_is_made_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "x" * 1000
    for most, kept in ((len(text) + 50, True), (len(text), False)):
        monkeypatch.setattr("samestory.cache._MOST_BYTES", most)
        folder = tmp_path / str(most)
        assert Cache(folder).get(KEY, lambda: text, str) == text
        assert bool(entries(folder)) is kept
        again = Cache(folder)
        assert again.get(KEY, lambda: text, str) == text
        assert again.notes == (
            f"cache {folder}: {'1 result' if kept else '0 results'} found, {int(not kept)} made",
        )


def test_a_folder_in_place_of_an_entry_costs_the_keeping_alone(entry: Path, tmp_path: Path) -> None:
    entry.unlink()
    entry.mkdir()
    cache = Cache(tmp_path)
    assert cache.get(KEY, lambda: PART, Part) == PART
    assert len(cache.warnings) == 1


def test_a_full_disk_is_told_once_and_the_work_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path)

    def full(_path: Path, _target: Path) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    for number in range(3):
        assert cache.get(bytes([number]) * 32, lambda: PART, Part) == PART
    assert cache.warnings == [f"cache {tmp_path}: no space left on device; the rest is done without it"]
    assert entries(tmp_path) == []


def test_an_interrupt_leaves_no_partial_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_path: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Cache(tmp_path).get(KEY, lambda: PART, Part)
    assert entries(tmp_path) == []


def test_what_killed_processes_left_is_removed_once_it_is_old(entry: Path, tmp_path: Path) -> None:
    old, new = entry.with_name(f".{'01' * 8}.tmp"), entry.with_name(f".{'23' * 8}.tmp")
    for path in (old, new):
        path.write_bytes(b"part")
    yesterday = time.time() - 86400
    os.utime(old, (yesterday, yesterday))
    entry.unlink()
    Cache(tmp_path).get(KEY, lambda: PART, Part)
    assert sorted(entries(tmp_path)) == sorted([entry, new])


def test_what_no_run_has_used_for_a_month_goes(entry: Path, tmp_path: Path) -> None:
    used, unused, fresh = (entry.with_name(name * 62) for name in "abc")
    for path in (used, unused, fresh):
        path.write_bytes(b"x")
    for path, days in ((entry, 40), (used, 20), (unused, 31)):
        then = time.time() - days * 86400
        os.utime(path, (then, then))
    Cache(tmp_path).get(KEY, never, Part)  # it counts as used from now on
    beside = KEY[:1] + KEY[:0:-1]
    Cache(tmp_path).get(beside, lambda: PART, Part)
    assert sorted(entries(tmp_path)) == sorted([entry, used, fresh, entry.with_name(beside.hex()[2:])])


def test_a_result_that_cannot_be_written_down_is_made_each_time(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.get(KEY, lambda: 2**70, int) == 2**70
    assert cache.get(KEY, lambda: 2**70, int) == 2**70
    assert (cache.warnings, entries(tmp_path)) == ([], [])


@pytest.mark.parametrize("below", ["file", "file/below"])
def test_a_folder_that_cannot_be_is_an_error(below: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match=r"^cache "):
        Cache(tmp_path / below)


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)  # root may write anywhere
    with pytest.raises(UsageError, match="it can't be written"):
        Cache(tmp_path)


MANY = """
import sys
from pathlib import Path
from samestory.cache import Cache
from samestory.model import Part
cache = Cache(Path(sys.argv[1]))
for number in range(300):
    made = lambda: Part(start=number, end=number + 1)
    assert cache.get(number.to_bytes(32, "big"), made, Part).start == number
assert cache.warnings == [] and len(cache.notes) == 1, (cache.warnings, cache.notes)
"""


def test_processes_share_a_folder(tmp_path: Path) -> None:
    running = [subprocess.Popen([sys.executable, "-c", MANY, str(tmp_path)]) for _ in range(4)]
    assert [one.wait(60) for one in running] == [0] * 4
    assert len(entries(tmp_path)) == 300


SLOW = """
import itertools, os, sys
from pathlib import Path
from samestory.cache import Cache
cache = Cache(Path(sys.argv[1]))
for number in itertools.count():
    cache.get(number.to_bytes(32, "big"), lambda: "x" * 500_000, str)
    if number == 5:
        os.write(1, b"x")
"""


def test_a_process_that_is_killed_leaves_whole_entries_alone(tmp_path: Path) -> None:
    running = subprocess.Popen([sys.executable, "-c", SLOW, str(tmp_path)], stdout=subprocess.PIPE)
    assert running.stdout is not None
    with running.stdout:
        running.stdout.read(1)
        running.kill()
    running.wait(5)
    cache = Cache(tmp_path)
    for number in range(len(entries(tmp_path))):
        cache.get(number.to_bytes(32, "big"), lambda: "x" * 500_000, str)
    assert len(cache.notes) == 1
    assert cache.warnings == []


def old(path: Path) -> Path:
    path.write_text("a thesis", encoding="utf-8")
    os.utime(path, (0, 0))
    return path


def test_what_is_no_entry_is_left_where_it_lies(entry: Path, tmp_path: Path) -> None:
    kept = [old(entry.with_name(name)) for name in ("thesis.txt", "thesis.tmp", ".thesis.tmp")]
    entry.unlink()
    Cache(tmp_path).get(KEY, lambda: PART, Part)
    assert [path.exists() for path in (*kept, entry)] == [True] * 4


def test_nothing_is_written_or_removed_where_a_link_leads(entry: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    entry.unlink()
    entry.parent.rename(elsewhere)
    entry.parent.symlink_to(elsewhere)
    kept = old(elsewhere / ("0" * 62))
    cache = Cache(tmp_path)
    assert cache.get(KEY, lambda: PART, Part) == PART
    assert cache.warnings == [f"cache {tmp_path}: not a directory; the rest is done without it"]
    assert entries(elsewhere) == [kept]

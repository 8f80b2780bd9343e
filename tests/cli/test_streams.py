"""Standard streams as a shell sees them: pipes, full disks, closed streams, signals."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from cli.program import REAL, aside, environment, run, shell, start


@pytest.mark.parametrize("command", ["compare big", "compare big --json", "compare big -f jsonl"])
@pytest.mark.parametrize("unbuffered", ["", "PYTHONUNBUFFERED=1 "])
def test_a_reader_that_leaves_ends_it_quietly(command: str, unbuffered: str) -> None:
    ended = shell(f"{unbuffered}T {command} | head -c 1; exit ${{PIPESTATUS[0]}}")
    assert (ended.returncode, ended.stderr) == (141, b"")
    assert len(ended.stdout) == 1


@pytest.mark.parametrize(
    "command", ["compare", "facts", "quotes", "schema", "timeline", "--help", "compare -h", "--version"]
)
@pytest.mark.parametrize("to", [">/dev/full", ">&-"])
def test_output_that_is_lost_is_trouble(command: str, to: str) -> None:
    ended = shell(f"T {command} {to}")
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith(b"error: standard output")


def test_a_closed_standard_output_does_not_matter_to_a_file(tmp_path: object) -> None:
    ended = shell(f"T compare --json -o {tmp_path}/x.json >&-")
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize(("arguments", "code"), [("compare", 0), ("compare bug", 70), ("--nope", 2)])
def test_nobody_has_to_listen_to_standard_error(arguments: str, code: int) -> None:
    assert shell(f"T {arguments} 2>&-").returncode == code
    assert shell(f"T {arguments} 2>/dev/full").returncode == code


def _heeding_interrupts() -> None:
    """Undo what a shell does to what it starts in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["interrupt", "terminate"]
)
def test_a_signal_ends_it_within_a_second_and_without_a_trace(
    sent: signal.Signals, code: int, tmp_path: object
) -> None:
    running = start(
        "compare",
        "slow",
        "-o",
        f"{tmp_path}/x",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heeding_interrupts,
    )
    assert running.stderr is not None
    assert running.stderr.readline() == b"working\n"
    started = time.monotonic()
    running.send_signal(sent)
    assert running.communicate(timeout=5) == (b"", b"")
    assert time.monotonic() - started < 1
    assert running.returncode == code
    assert os.listdir(str(tmp_path)) == []  # noqa: PTH208


def test_json_lines_come_in_on_standard_input() -> None:
    ended = run("compare", "-", "--json", stdin=b"{}\n{}\n")
    assert ended.returncode == 0
    assert ended.stderr == b"warning: 6 bytes\n"


def test_a_closed_standard_input_is_trouble_only_where_it_is_asked_for() -> None:
    assert shell("T compare <&-").returncode == 0
    ended = shell("T compare - <&-")
    assert (ended.returncode, ended.stdout) == (2, b"")


def test_it_says_so_when_it_waits_for_the_keyboard() -> None:
    keyboard, terminal = os.openpty()
    try:
        os.write(keyboard, b"{}\n\x04")
        ended = run("compare", "-", "--json", stdin=terminal)
    finally:
        os.close(keyboard)
        os.close(terminal)
    assert ended.returncode == 0
    assert ended.stderr.startswith(b"reading JSON Lines from the keyboard; Ctrl-D ends them")


def test_without_operands_it_never_waits_for_standard_input() -> None:
    reading, writing = os.pipe()
    try:
        assert run("compare", "--json", stdin=reading).returncode == 0
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX"},
    ],
    ids=str,
)
@pytest.mark.parametrize("layout", ["side", "stacked", "linear"])
def test_poor_encodings_get_ascii_borders_and_escapes(env: dict[str, str], layout: str) -> None:
    ended = run("compare", "--layout", layout, env=env)
    assert (ended.returncode, ended.stderr) == (0, b"")
    cafe = b"caf\xe9" if env.get("PYTHONIOENCODING") == "cp1252" else rb"caf\u00e9"
    assert cafe in ended.stdout
    assert ended.stdout.replace(b"\xe9", b"").isascii()


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}, {}], ids=str)
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_is_json_in_any_encoding(env: dict[str, str], form: str) -> None:
    ended = run("compare", "-f", form, env=env)
    texts = ended.stdout.decode("utf-8" if not env else "ascii")
    for one in [texts] if form == "json" else texts.splitlines():
        json.loads(one)
    assert ("caf\u00e9" in texts) is not bool(env)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_colour_changes_no_byte_of_json(form: str) -> None:
    plain = run("compare", "-f", form).stdout
    assert run("compare", "-f", form, "--color", "always", env={"FORCE_COLOR": "1"}).stdout == plain


def test_the_same_bytes_each_run() -> None:
    ended = aside(lambda seed: run("compare", "--json", env={"PYTHONHASHSEED": str(seed)}), range(4))
    assert len({one.stdout for one in ended}) == 1


@pytest.mark.parametrize("command", ["compare", "events", "facts", "stories", "config", "man", "schema"])
@pytest.mark.parametrize("to", [">/dev/full", ">&-", "-o /dev/full"])
def test_a_full_disk_and_a_closed_output_are_trouble_for_every_command(command: str, to: str) -> None:
    line = f"'{REAL[0]}' -m samestory {command} {to}"
    ended = subprocess.run(
        ["bash", "-c", line], env=environment(), capture_output=True, check=False, timeout=30
    )
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.startswith(b"error: ")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["compare", "facts", "stories"])
def test_a_disk_that_fills_up_leaves_the_old_file(command: str, tmp_path: Path) -> None:
    """A limit on the size of files is what a full disk is, at a place that a test can choose."""
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    line = f"ulimit -f 1; trap '' XFSZ; exec '{REAL[0]}' -B -m samestory {command} -o report.txt"
    ended = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=environment(), capture_output=True, check=False, timeout=30
    )
    assert ended.returncode == (0 if command == "stories" else 2), ended.stderr
    assert command == "stories" or ended.stderr.startswith(b"error: report.txt: File too large")
    assert command == "stories" or target.read_bytes() == b"old"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    "arguments", [["compare", "--json"], ["compare"], ["man"], ["stories", "-f", "toml"]]
)
def test_the_time_of_a_build_changes_nothing(arguments: list[str]) -> None:
    """No result holds the time at which it was made, so SOURCE_DATE_EPOCH has nothing to replace."""
    epochs = ({}, *({"SOURCE_DATE_EPOCH": epoch} for epoch in ("0", "1700000000", "x")))
    ended = aside(lambda env: run(*arguments, real=True, env=env), epochs)
    assert {one.returncode for one in ended} == {0}
    assert len({one.stdout for one in ended}) == 1


@pytest.mark.parametrize("command", ["compare", "events", "facts", "stories"])
def test_verbose_says_how_long_each_file_took_and_changes_no_result(command: str) -> None:
    plain, told = aside(lambda options: run(command, *options, real=True), ((), ("-v",)))
    assert plain.stdout == told.stdout
    assert plain.stderr == b""
    lines = told.stderr.decode().splitlines()
    assert len(lines) == 5
    assert all(re.fullmatch(r"read: articles/(\S+)\.md as \1 in \d+\.\d{3} s", line) for line in lines)


@pytest.mark.parametrize("command", ["compare", "facts", "stories"])
def test_verbose_says_a_line_for_a_file_of_many_records(command: str, tmp_path: Path) -> None:
    records = (json.dumps({"id": f"r{n}", "text": f"Anna Berg counted {n} boats."}) for n in range(30))
    (tmp_path / "many.jsonl").write_text("\n".join(records), encoding="utf-8")
    (tmp_path / "r7b.txt").write_text("Anna Berg counted boats.\n", encoding="utf-8")
    ended = run(command, str(tmp_path), "--no-catalogue" if command != "stories" else "-q", "-v", real=True)
    told = [line for line in ended.stderr.decode().splitlines() if line.startswith("read: ")]
    assert len(told) == 2
    assert re.fullmatch(r"read: \S+/many\.jsonl as 30 articles in \d+\.\d{3} s", told[0])
    assert re.fullmatch(r"read: \S+/r7b\.txt as r7b in \d+\.\d{3} s", told[1])

"""Every target holds on its seeds, on seeds that were damaged, and for a moment of fuzzing."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.seeds import seeds
from fuzz.targets import TARGETS
from shared import ROOT

RUN = Path(__file__).with_name("run.py")
#: What breaks grammars: ends and beginnings of everything that is read.
PIECES = (
    *(b"\0", b"\xff", b"\xc3", b"\n", b"\r", b"\t", b"\x1b[31m", b'"', b"'", b"<", b"&#1;", b"</p>", b"]]>"),
    *(b"{", b"[", b"\\", b"=?utf-8?b?X?=", b"\n\n", b"---\n", b"From ", b"\xe2\x80\xae", b"\xed\xa0\x80"),
    *("“".encode(), "’".encode(), "…".encode(), b"9" * 400, b". ", b" 0000-00-00 ", b"1e999", b"=1"),
)
EDITS = st.lists(
    st.tuples(st.integers(0, 2_000), st.integers(0, 40), st.sampled_from(PIECES) | st.binary(max_size=8)),
    max_size=4,
)


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_holds_on_its_seeds(target: str) -> None:
    for seed in seeds(target):
        TARGETS[target](seed)


@pytest.mark.parametrize("target", TARGETS)
@given(data=st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_target_holds_on_damaged_seeds(target: str, data: st.DataObject) -> None:
    given = data.draw(st.sampled_from(seeds(target)) | st.just(b""))
    for start, length, piece in data.draw(EDITS):
        at = start % (len(given) + 1)
        given = given[:at] + piece + given[at + length :]
    TARGETS[target](given)


@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is not installed: nothing was fuzzed"
)
def test_a_moment_of_fuzzing_finds_nothing(tmp_path: Path) -> None:
    command = (sys.executable, str(RUN), "--runs", "300", "--seconds", "2", "--findings", str(tmp_path))
    path = os.pathsep.join(str(ROOT / folder) for folder in ("cli", "tests"))
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-5_000:]
    assert done.stderr.count("number_of_executed_units") == len(TARGETS)
    assert not list(tmp_path.iterdir())

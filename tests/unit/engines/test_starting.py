"""How a process ends that was interrupted before it began, and what an engine lacks when room gives out."""

from __future__ import annotations

import errno
import sys
from importlib import import_module, reload

import pytest

from samestory.engines import room


@pytest.mark.parametrize(
    ("error", "said"), [(EOFError(), False), (BrokenPipeError(), False), (ValueError("a bug"), True)]
)
def test_only_a_bug_is_said(
    error: Exception, said: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reload(import_module("samestory.engines.starting"))
    sys.excepthook(type(error), error, None)
    assert ("a bug" in capsys.readouterr().err) is said


@pytest.mark.parametrize(
    ("number", "full"), [(errno.ENOSPC, True), (errno.ENOMEM, True), (errno.EACCES, False)]
)
def test_what_is_full(number: int, full: bool) -> None:
    assert room.full(OSError(number, "x")) is full

"""The full articles and the hand annotation, which lie outside the project: read where present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SAMESTORY_SHARED") or ROOT.parent / "shared")


def needs(*parts: str) -> pytest.MarkDecorator:
    """Return a mark that skips a test in plain words where a file or folder of `SHARED` is missing."""
    missing = [path for part in parts if not (path := SHARED / part).exists()]
    first = missing[0] if missing else SHARED
    return pytest.mark.skipif(bool(missing), reason=f"{first} is not here: this was not measured")

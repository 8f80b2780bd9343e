"""The version: the one place it is written; the build reads it here, and so does `--version`."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"

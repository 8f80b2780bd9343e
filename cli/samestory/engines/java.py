"""Java, which Spark runs on: looked for before Spark fails without it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from samestory.errors import UsageError

#: What Spark 4 asks for.
LEAST: Final = 17
HINT: Final = "install a Java 17 runtime: apt-get install openjdk-17-jre-headless"


def ensure() -> None:
    """Look for Java where Spark does: in JAVA_HOME, else on the PATH.

    Raises:
        UsageError: there is none, or one that is too old.
    """
    found = _found()
    if found is None:
        home = os.environ.get("JAVA_HOME")
        where = f"JAVA_HOME, {home}, has no Java" if home else "there is no Java on the PATH"
        raise UsageError(f"Spark needs Java: {where}", hint=HINT)
    told = subprocess.run([found, "-version"], capture_output=True, encoding="utf-8", errors="replace")  # noqa: S603
    number = re.search(r'version "(?:1\.)?([0-9]+)', told.stderr + told.stdout)
    if number is None or int(number[1]) < LEAST:
        version = f"version {number[1]}" if number else "of no version that it tells"
        raise UsageError(f"Spark needs Java {LEAST} or later: {found} is {version}", hint=HINT)


def release() -> int | None:
    """Return which Java is there without starting it; 0 for one that does not say, None for none."""
    found = _found()
    if found is None:
        return None
    try:
        told = (Path(found).resolve().parents[1] / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    number = re.search(r'^JAVA_VERSION="(?:1\.)?([0-9]+)', told, re.MULTILINE)
    return int(number[1]) if number else 0


def _found() -> str | None:
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=os.path.join(home, "bin") if home else None)  # noqa: PTH118

"""A folder with the files that examples speak of, and `samestory` on the path of a shell."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from cli.program import environment
from shared import ROOT

ONE = """\
The harbour bridge in Riga reopened on Monday after repairs that took six months.

“The bridge is safe for everybody,” Anna Berg, the engineer of the city, said. She had counted
more than 300 people on it in the first hour.
"""

TWO = """\
After six months of repairs to the bridge, pedestrians in Riga can cross the harbour again.

About 320 people came on Monday morning. “The bridge is safe for all,” Anna Berg said.
"""


def furnish(folder: Path) -> Path:
    """Put the files that examples read into `folder`, and return it."""
    shutil.copytree(ROOT / "data/articles", folder / "articles")
    shutil.copy(ROOT / "data/sources.toml", folder / "articles")
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "two.txt").write_text(TWO, encoding="utf-8")
    records = [{"id": "one", "text": ONE}, {"id": "two", "text": TWO}]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (folder / "articles.jsonl").write_text(lines, encoding="utf-8")
    (folder / "bin").mkdir()
    program = folder / "bin/samestory"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m samestory "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def shell(line: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run lines of shell in a furnished folder; a command that fails ends them."""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return subprocess.run(
        ["bash", "-e", "-c", line],
        cwd=folder,
        env=environment({"PATH": path, **variables}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def files(folder: Path) -> set[str]:
    """Return the files that lie in a folder itself."""
    return {path.name for path in folder.iterdir()}

"""Ask the advisories of the package index about every version in uv.lock; say what they did not answer.

    python .ci/audit.py [--all]     exit 1 where one is vulnerable; with --all also where one was not asked

pip-audit, which asks, calls a version that the index does not answer for "skipped", and ends with success.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent.parent / "uv.lock"


def locked(lock: Path) -> dict[str, list[str]]:
    """Return the versions of each package that comes from the index."""
    versions = defaultdict(list)
    for package in tomllib.loads(lock.read_text(encoding="utf-8"))["package"]:
        if "registry" in package["source"]:
            versions[package["name"]].append(package["version"])
    return versions


def rounds(versions: dict[str, list[str]]) -> Iterator[dict[str, str]]:
    """Yield sets of packages with one version of each, which is what pip-audit takes at a time."""
    for number in range(max(map(len, versions.values()))):
        yield {name: its[number] for name, its in versions.items() if number < len(its)}


def asked(versions: dict[str, str]) -> list[dict[str, Any]]:
    """Return what pip-audit says of each; a `skip_reason` for all of them where it could not ask."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "requirements.txt"
        file.write_text("".join(f"{name}=={its}\n" for name, its in versions.items()), encoding="utf-8")
        options = [
            "--disable-pip",
            "--no-deps",
            "--format=json",
            "--progress-spinner=off",
            f"--requirement={file}",
        ]
        done = subprocess.run(
            [sys.executable, "-m", "pip_audit", *options], capture_output=True, encoding="utf-8", check=False
        )
    try:
        answers: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        reason = (done.stderr.strip().splitlines() or ["pip-audit said nothing"])[-1]
        return [{"name": name, "skip_reason": reason} for name in versions]
    silent = versions.keys() - {answer["name"] for answer in answers}
    return [*answers, *({"name": name, "skip_reason": "no answer"} for name in sorted(silent))]


def report(answers: Iterable[dict[str, Any]]) -> tuple[int, int]:
    """Print what was found; return how many versions are vulnerable, and how many were not asked."""
    found, skipped, fine = [], [], 0
    for answer in answers:
        if "skip_reason" in answer:
            skipped.append(answer)
        elif answer["vulns"]:
            found.append(answer)
        else:
            fine += 1
    for answer in found:
        for one in answer["vulns"]:
            mended = ", ".join(one["fix_versions"]) or "nothing yet"
            print(f"vulnerable: {answer['name']} {answer['version']}: {one['id']}, mended in {mended}")
    if skipped:
        names = ", ".join(answer["name"] for answer in skipped)
        print(f"not asked: {len(skipped)} versions: {names}: {skipped[0]['skip_reason']}")
    print(f"{fine} versions without known vulnerability, {len(found)} vulnerable, {len(skipped)} not asked")
    return len(found), len(skipped)


def main(arguments: list[str]) -> int:
    """Audit the lock file; return the exit code."""
    answers = [answer for versions in rounds(locked(LOCK)) for answer in asked(versions)]
    found, skipped = report(answers)
    return int(bool(found or (skipped and "--all" in arguments)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

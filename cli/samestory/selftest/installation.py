"""Row 0: whether what is installed is whole and works."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import Case, Outcome
from samestory.selftest.judging import holds

_FORMATS: Final = ("text", "jsonl", "csv", "md", "html")
_SELF: Final = "samestory.selftest.installation"


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=0,
        name="files",
        what="the installed files are those of the package",
        module=_SELF,
        arguments=(),
        checks=(_unchanged,),
        companions=False,
    )
    yield Case(
        row=0,
        name="compare-json",
        what="the embedded collection is compared, and cited by the digests of its files",
        arguments=("compare", "--json"),
        checks=(_digests, holds("no rows", lambda document: sum(document["summary"].values()) > 0)),
        companions=False,
    )
    for form in _FORMATS:
        yield Case(
            row=0,
            name=f"compare-{form}",
            what=f"the comparison is written as {form}",
            arguments=("compare", "-f", form),
            checks=(_something,),
            companions=False,
        )


def _unchanged(outcome: Outcome) -> Iterator[str]:
    yield from (f"changed since it was installed: {name}" for name in outcome.document.get("changed", ()))


def _digests(outcome: Outcome) -> Iterator[str]:
    from samestory.load.collection import folder

    files = {path.stem: path for path in (folder() / "articles").iterdir() if path.suffix == ".md"}
    found = {one["id"]: one["sha256"] for one in outcome.document.get("articles", ())}
    if found != {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}:
        yield "the articles are not those of the collection"


def _something(outcome: Outcome) -> Iterator[str]:
    if not outcome.stdout.strip():
        yield "nothing was written"


def changed() -> list[str]:
    """Return the installed files whose digests are not those that the installer wrote down.

    Of a checkout nothing is written down.
    """
    from base64 import urlsafe_b64encode
    from importlib.metadata import PackageNotFoundError, files

    try:
        listed = files("samestory") or []
    except PackageNotFoundError:
        return []
    own = [one for one in listed if one.parts[0] == "samestory" and one.hash is not None]
    found = []
    for one in own:
        path = Path(str(one.locate()))
        data = path.read_bytes() if path.is_file() else b""
        digest = urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
        if one.hash is not None and one.hash.mode == "sha256" and digest != one.hash.value:
            found.append(str(one))
    return found


if __name__ == "__main__":
    print(json.dumps({"changed": changed()}))  # noqa: T201  # read by whoever runs this
    sys.exit(0)

"""A report carries its own digest: as documented, in every form, and broken by any other byte."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess

import pytest

from builders import comparison, event, row, statement
from samestory.model import UNSEALED
from samestory.render import sealed

GIVEN = comparison(event(row(statement("a", "the café reopened “today”"), statement("b", "\u202eit did"))))
FORMS = {
    "json": sealed.document(GIVEN),
    "ascii": sealed.document(GIVEN, ascii_only=True),
    "jsonl": b"".join(sealed.lines(GIVEN)),
    "ascii-jsonl": b"".join(sealed.lines(GIVEN, ascii_only=True)),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_seal_is_the_digest_of_what_is_printed_with_zeros_in_its_place(form: str) -> None:
    printed = FORMS[form]
    assert printed.isascii() is form.startswith("ascii")
    [seal] = re.findall(rb'"seal": ?"([0-9a-f]{64})"', printed)
    assert hashlib.sha256(printed.replace(seal, UNSEALED.encode())).hexdigest().encode() == seal
    assert sealed.is_unbroken(printed)


def test_nothing_else_than_the_seal_is_added() -> None:
    plain = json.loads(FORMS["json"])
    assert list(plain)[-1] == "seal"
    assert plain == json.loads(FORMS["ascii"]) | {"seal": plain["seal"]}


def test_a_seal_is_not_sealed_again() -> None:
    once = FORMS["json"]
    again = sealed.document(comparison(*GIVEN.events, seal="f" * 64))
    assert again == once


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not installed")
def test_the_seal_can_be_checked_with_sed_and_sha256sum() -> None:
    told = (sealed.__doc__ or "").splitlines()
    [line] = [line.strip() for line in told if "sha256sum" in line]
    ended = subprocess.run(
        ["bash", "-c", line.replace("report.json", "-")],
        input=FORMS["json"],
        capture_output=True,
        check=True,
    )
    assert ended.stdout.split()[0].decode() == json.loads(FORMS["json"])["seal"]


@pytest.mark.parametrize("form", FORMS)
def test_every_changed_byte_breaks_the_seal(form: str) -> None:
    printed = FORMS[form]
    for at in range(len(printed)):
        assert not sealed.is_unbroken(printed[:at] + bytes([printed[at] ^ 1]) + printed[at + 1 :]), at
        assert not sealed.is_unbroken(printed[:at] + printed[at + 1 :]), at
        assert not sealed.is_unbroken(printed[:at] + b" " + printed[at:]), at
    assert not sealed.is_unbroken(printed + b"\n")
    assert not sealed.is_unbroken(b"")

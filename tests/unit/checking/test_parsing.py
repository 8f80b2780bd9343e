"""What is a report, and the one line for what is none."""

from __future__ import annotations

import re

import pytest

from builders import comparison, event, mention, row, statement
from samestory.checking.parsing import parsed
from samestory.errors import InputError
from samestory.model import Comparison, Origin
from samestory.render import sealed

GIVEN = comparison(
    event(row(statement("a"), statement("b")), row(statement("a"), id="r2"), mentions=(mention(),), id="e"),
    event(id="found-1", origin=Origin.FOUND),
)
JSON = sealed.document(GIVEN)
LINES = b"".join(sealed.lines(GIVEN))


def unsealed(given: Comparison) -> Comparison:
    return comparison(*given.events, seal="")


@pytest.mark.parametrize(("data", "form"), [(JSON, "json"), (LINES, "jsonl")])
def test_a_report_is_read_back_as_it_was_made(data: bytes, form: str) -> None:
    found = parsed(data, "r")
    assert found.form == form
    assert unsealed(found.comparison) == unsealed(GIVEN)


def test_a_report_with_half_a_character_is_read() -> None:
    given = comparison(event(row(statement("a", "half \ud83d of it"))))
    for data in (sealed.document(given), b"".join(sealed.lines(given))):
        assert parsed(data, "r").comparison.events == given.events


def test_an_empty_report_is_one() -> None:
    given = comparison(articles=[])
    for data in (sealed.document(given), b"".join(sealed.lines(given))):
        assert parsed(data, "r").comparison.articles == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "r: empty"),
        (b" \n", "r: empty"),
        (b"\xff\xfe\x00", "r:1: "),
        (b"<!doctype html>", "r:1: not JSON: what stands in column 1 does not belong there"),
        (b"[]", "r:1: no report of samestory compare: it is another kind of JSON"),
        (b"{}", "r:1: no report of samestory compare: it has no generator"),
        (b"[" * 1_000_000, "r:1: "),
        (b'{"generator":' * 100_000, "r:1: "),
        (b'{"a":' * 100_000, "r:1: "),
        (JSON[:200], f"r:{JSON[:200].count(10) + 1}: cut short"),
        (JSON.replace(b'"events": [', b'"events": [,', 1), "not JSON: what stands in column 14 does"),
        (JSON.replace(b'"line": 1', b'"line": "1"', 1), ".line is not what samestory writes there"),
        (JSON.replace(b'"agree"', b'"agre"', 1), "events[0].rows[0].verdict can't be 'agre'"),
        (JSON.replace(b'"schema_version": "1"', b'"schema_version": "2"'), "r: of schema 2, this "),
        (JSON.replace(b'"agree"', b'"' + b"a\\n" * 9999 + b'"', 1), "rows[0].verdict can't be 'a\\na"),
        (LINES[:-20], f"r:{LINES.count(10)}: cut short"),
        (b"".join(LINES.splitlines(keepends=True)[:-1]), "cut short: the last line is no summary"),
        (LINES + LINES, "a summary before the last line"),
        (LINES + b"\n", f"r:{LINES.count(10) + 1}: "),
        (LINES.replace(b'{"type":"row"', b'{"type":"rower"', 1), "type can't be 'rower'"),
        (LINES.replace(b'"event":"e"', b'"event":"f"', 1), "not behind its event 'f'"),
    ],
)  # fmt: skip
def test_what_is_no_report_gets_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=re.escape(said)) as raised:
        parsed(data, "r")
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 300
    assert "samestory compare" in raised.value.hint

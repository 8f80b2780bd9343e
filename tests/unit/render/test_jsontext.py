"""JSON is always JSON, and safe to look at."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, comparison, event, mention, row, statement
from samestory.model import Comparison
from samestory.render import jsontext, records
from samestory.safe import HIDDEN

HOSTILE = "\x1b[31m \x7f \x9b \u202e\u2066 \u200b \ud83d <b> \U0001f600 caf\u00e9"


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("text", [HOSTILE, HOSTILE.replace("\ud83d", ""), "plain"])
def test_a_document_holds_the_text_and_no_control_character(text: str, ascii_only: bool) -> None:
    written = jsontext.document({"text": text}, ascii_only=ascii_only)
    assert json.loads(written) == {"text": text}
    assert not HIDDEN.search(written.decode().replace("\n", ""))
    assert written.endswith(b"}\n")
    assert written.isascii() or not ascii_only


@given(st.text())
def test_whatever_the_text_it_comes_back(text: str) -> None:
    assert json.loads(jsontext.document([text])) == [text]
    assert [json.loads(line) for line in jsontext.lines([[text]])] == [[text]]


def test_a_file_name_that_is_not_utf8_can_be_recovered() -> None:
    name = b"\xff.txt".decode("utf-8", "surrogateescape")
    [line] = jsontext.lines([article(path=name)])
    assert json.loads(line)["path"].encode("utf-8", "surrogateescape") == b"\xff.txt"


def test_there_is_no_nan() -> None:
    assert json.loads(jsontext.document({"score": float("nan")})) == {"score": None}


def stream(given: Comparison) -> list[dict[str, object]]:
    return [json.loads(line) for line in jsontext.lines(records.stream(given))]


def test_json_lines_name_the_event_of_each_mention_and_row_and_end_with_the_summary() -> None:
    told = stream(comparison(event(row(), mentions=(mention(),))))
    assert [one["type"] for one in told] == [
        "article",
        "article",
        "event",
        "mention",
        "row",
        "summary",
    ]
    assert "rows" not in told[2]
    assert "mentions" not in told[2]
    assert [told[3]["event"], told[4]["event"]] == ["bridge", "bridge"]
    assert told[5]["schema_version"] == "1"


def test_nothing_found_is_a_document_with_empty_lists() -> None:
    document = json.loads(jsontext.document(comparison(articles=[])))
    assert document["articles"] == document["events"] == document["limits"] == []
    assert [one["type"] for one in stream(comparison(articles=[]))] == ["summary"]


def test_facts_follow_the_text_and_what_contains_comes_first() -> None:
    from builders import quote, sentence
    from samestory.model import Facts

    second = sentence("Anna Berg said it was safe.", start=31, end=58, line=2)
    said = quote("it was safe", start=46, end=57, line=2)
    found = Facts(article=article(), sentences=(sentence(), second), quotes=(said,))
    assert list(records.facts(found)) == [found.article, sentence(), second, said]


def test_statements_keep_their_values() -> None:
    [_, _, _, told, _] = stream(comparison(event(row(statement(value=20, unit="people")))))
    assert told["statements"][0]["value"] == 20  # type: ignore[index]

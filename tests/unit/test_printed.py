"""Results cite articles as they print them, whatever a reader sees in their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import samestory
from samestory import pipeline
from samestory.model import Aspect, RowKind
from samestory.pipeline import Inputs

HERALD = (
    "Title: Harbour of Tallinn reopens\nSource: The Herald\nDate: 2024-05-08\n\n"
    "“We shall build the long pier of this old harbour by next winter,” Anna Berg said on 7 May 2024.\n"
    "The pier will cost $150 million, and more than 3,100 people had come to see it.\n"
)
#: Other words in the quotation, another figure; all in disguise.
POST = (
    "Title: Harbour of T\u0430llinn reopens\nSource: Evening Post\nDate: 2024-05-09\n\n"
    "“We sh\u0430ll bu\u200bild the new pi\u200ber of this old h\u0430rbour by next winter,” "
    "A\u200bnna B\u0435rg said\u202e on 7 May 2\u041e24.\n"
    "The pier will cost $2OO million, and more than 3,1\u200b00 people had come to see it.\n"
)


@pytest.fixture
def inputs(tmp_path: Path) -> Inputs:
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    return Inputs(operands=(str(tmp_path),), use_catalogue=False)


TEXTS = {"herald": HERALD, "post": POST}


def cited(value: Any) -> Iterator[dict[str, Any]]:
    """Yield everything in a result that says where in which article it stands."""
    if isinstance(value, list | tuple):
        for one in value:
            yield from cited(one)
    elif isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield value
        for one in value.values():
            yield from cited(one)


def checked(result: object) -> list[dict[str, Any]]:
    """Return what a result cites, all of which stands where it says."""
    found = list(cited(msgspec.to_builtins(result)))
    for one in found:
        assert TEXTS[one["article"]][one["start"] : one["end"]] == one["text"]
        assert TEXTS[one["article"]].count("\n", 0, one["start"]) + 1 == one["line"]
    assert {one["article"] for one in found} == TEXTS.keys()
    return found


def test_a_comparison(inputs: Inputs) -> None:
    told = pipeline.compare(inputs).result
    checked(told.comparison)
    rows = [row for event in told.comparison.events for row in event.rows]
    [money] = [row for row in rows if row.kind is RowKind.QUANTITY]
    assert [one.left + one.right for one in money.differences if one.what is Aspect.VALUE] == [
        "$150 million$200 million"
    ]
    whole = {one.text for row in rows for one in row.statements}
    for one in (one for row in rows for one in row.differences):
        assert "\u200b" not in one.left + one.right or {one.left, one.right} & whole
    for focus in (one for row in rows for one in row.statements if one.focus):
        assert focus.focus is not None and focus.start <= focus.focus[0] < focus.focus[1] <= focus.end
    assert [one.title for one in told.comparison.articles] == [
        "Harbour of Tallinn reopens",
        "Harbour of T\u0430llinn reopens",
    ]


def test_facts(inputs: Inputs) -> None:
    herald, post = pipeline.facts(inputs).facts
    checked([herald, post])
    assert post.article.text == POST and post.printed is None
    names = {one.canonical: one.text for one in post.names}
    assert names["Anna Berg"] == "A\u200bnna B\u0435rg"
    [said] = post.quotes
    assert said.speaker is not None
    assert POST[said.speaker.start : said.speaker.end] == said.speaker.text == "A\u200bnna B\u0435rg"


def test_quotations_and_where_their_words_differ(inputs: Inputs) -> None:
    told = pipeline.quotations(inputs).result
    checked(told)
    [speaker] = told.speakers
    assert speaker.name == "Anna Berg"
    [said] = speaker.utterances
    changed = {one.text: one.changes for one in said.wordings}
    post = next(text for text in changed if "\u200b" in text)
    assert post in POST
    [change] = changed[post] or [one for held in changed.values() for one in held]
    if changed[post]:
        assert post[change.start : change.end] == change.text
    assert {change.text, change.instead} == {"new", "long"}


def test_a_time_line(inputs: Inputs) -> None:
    told = pipeline.timeline(inputs).result
    for one in checked(told):
        assert TEXTS[one["article"]][one["date_start"] : one["date_end"]] == one["date_text"]
    assert "7 May 2\u041e24" in {one.date_text for moment in told.moments for one in moment.statements}


def test_an_explanation(inputs: Inputs) -> None:
    told = pipeline.explain(inputs, ("herald:6", "post:6")).result
    checked([(one.left, one.right) for one in told.pairings])
    assert any(one.together for one in told.pairings)


def test_the_page_marks_what_the_article_prints(inputs: Inputs) -> None:
    from samestory.render import html

    told = pipeline.compare(inputs).result
    drawn = b"".join(html.report(told.comparison, told.facts, pipeline.dated(told.comparison, told.facts)))
    assert "bu&lt;U+200B&gt;ild" in drawn.decode()


def test_python_has_the_findings() -> None:
    [one] = samestory.facts({"text": "Anna B\u0435rg paid $2OO."}).facts
    assert [(finding.what.value, finding.text) for finding in one.article.findings] == [
        ("look-alike", "B\u0435rg"),
        ("digit", "2OO"),
    ]
    assert samestory.compare({"text": "Anna Berg paid $200."}).articles[0].findings == ()


def test_the_result_is_the_same_with_a_cache_and_in_processes(inputs: Inputs, tmp_path: Path) -> None:
    plain = pipeline.compare(inputs).result
    for _ in ("cold", "warm"):
        kept = msgspec.structs.replace(inputs, cache=tmp_path / "cache")
        assert pipeline.compare(kept).result == plain

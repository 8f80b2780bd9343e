"""What the commands print keeps to the printed schema."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from jsonschema import Draft202012Validator

from builders import article, comparison, difference, event, mention, quote, row, sentence
from samestory.model import Date, Facts, Name, NameKind, Quantity
from samestory.render import jsontext, records
from samestory.render.schema import RECORDS, schema

PLACE = {"article": "a", "start": 0, "end": 1, "line": 1, "text": "T"}
GIVEN = comparison(event(row(differences=(difference(),)), mentions=(mention(),)))
FACTS = Facts(
    article=article(),
    sentences=(sentence(),),
    quotes=(quote(), quote(speaker=None)),
    dates=(Date(**PLACE),),  # type: ignore[arg-type]
    quantities=(Quantity(value=3, **PLACE),),  # type: ignore[arg-type]
    names=(Name(canonical="T", kind=NameKind.OTHER, **PLACE),),  # type: ignore[arg-type]
)


def validator(record: str) -> Draft202012Validator:
    return Draft202012Validator(schema(record))


@pytest.mark.parametrize("record", RECORDS)
def test_every_schema_is_one(record: str) -> None:
    Draft202012Validator.check_schema(schema(record))


def test_documents_keep_to_their_schema() -> None:
    validator("comparison").validate(json.loads(jsontext.document(GIVEN)))
    validator("events").validate(json.loads(jsontext.document(records.events(GIVEN))))


@pytest.mark.parametrize("told", [list(records.stream(GIVEN)), list(records.facts(FACTS))])
def test_each_line_keeps_to_the_schema_of_its_type(told: Iterable[object]) -> None:
    for line in jsontext.lines(told):
        one = json.loads(line)
        validator(one["type"]).validate(one)


def test_a_schema_refuses_what_the_commands_never_print() -> None:
    wrong = json.loads(jsontext.document(GIVEN))
    wrong["events"][0]["rows"][0]["verdict"] = "lie"
    assert list(validator("comparison").iter_errors(wrong))

"""The flat tables: nothing of a statement is lost, and what has no line is named."""

from __future__ import annotations

import csv
import datetime as dt
import io

import msgspec
import pytest

from builders import article, comparison, difference, event, facts, row, statement
from samestory.model import Coverage, MentionKind, Origin, RowKind, Statement, Verdict
from samestory.render import flat, tables_csv


def read(chunks: object) -> list[dict[str, str]]:
    assert hasattr(chunks, "__iter__")
    return list(csv.DictReader(io.StringIO(b"".join(chunks).decode())))


def test_every_field_of_a_statement_has_a_column() -> None:
    """Where a statement's fact stands in it is for those who have its text at hand: JSON tells."""
    assert set(Statement.__struct_fields__) - {"focus"} <= set(flat.STATEMENTS)


def test_a_statement_stands_with_its_row_its_event_and_its_article() -> None:
    given = comparison(
        event(
            row(
                statement(
                    "a", "30 boats", value=30, unit="boats", earliest=dt.date(2024, 5, 6), speaker="Anna Berg"
                ),
                statement("b", "20 boats", line=4, copy_of="a"),
                verdict=Verdict.CONFLICT,
                kind=RowKind.QUANTITY,
                differences=(difference("30", "20"), difference("Riga", "")),
                silent=("c", "d"),
            ),
            date="2024-05",
        ),
        articles=[article("a", source="Daily", published="2024-05-07", url="https://example.org/a")],
    )
    one, other = read(tables_csv.compare(given))
    assert (
        one.items()
        >= {
            "event": "bridge",
            "title": "The bridge reopens",
            "date": "2024-05",
            "origin": "catalogue",
            "row": "r1",
            "kind": "quantity",
            "part": "event",
            "verdict": "conflict",
            "score": "0.93",
            "sources": "2",
            "independent": "2",
            "article": "a",
            "source": "Daily",
            "published": "2024-05-07",
            "url": "https://example.org/a",
            "line": "1",
            "speaker": "Anna Berg",
            "text": "30 boats",
            "value": "30",
            "unit": "boats",
            "earliest": "2024-05-06",
            "latest": "",
            "differences": 'value: a has "30", b has "20": two exact counts; '
            'value: a has "Riga", b has nothing: two exact counts',
            "silent": "c d",
        }.items()
    )
    assert other.items() >= {"article": "b", "source": "", "line": "4", "copy_of": "a"}.items()


def test_what_has_no_line_is_named() -> None:
    given = comparison(event(row(statement("a"))), event(id="fire"), event(id="flood"))
    assert flat.untold(given) == [
        "no statement of events fire, flood is in this table",
        "no statement of article b is in this table",
    ]
    assert flat.untold(comparison(event(row()))) == []


@pytest.mark.parametrize("table", [tables_csv.compare, tables_csv.events])
def test_nothing_found_gives_a_header(table: object) -> None:
    assert callable(table)
    assert read(table(comparison())) == []
    assert b"".join(table(comparison())).count(b"\n") == 1


def test_the_matrix_has_a_row_an_event_and_a_column_an_article() -> None:
    told = (
        Coverage(article="a", kind=MentionKind.REPORTS, sentences=19),
        Coverage(article="b", kind=MentionKind.SILENT, sentences=0),
    )
    found = event(id="found-1", title="ferries", origin=Origin.FOUND, coverage=told)
    given = comparison(found, event(coverage=told, participants=("Anna Berg", "Tomas Lind")))
    one, other = read(tables_csv.events(given))
    assert one.items() >= {"event": "bridge", "a": "reports 19", "b": "silent"}.items()
    assert one["participants"] == "Anna Berg; Tomas Lind"
    assert other.items() >= {"event": "found-1", "origin": "found", "a": "19", "b": ""}.items()


def test_a_column_is_no_formula_either() -> None:
    given = comparison(articles=[article("=1+1")])
    assert b"'=1+1" in b"".join(tables_csv.events(given))
    assert b",=1+1" in b"".join(tables_csv.events(given, raw=True))


def test_every_fact_has_a_row() -> None:
    found = facts("“It is safe for 20 boats,” said Anna Berg on 6 May 2024.", "She waited two weeks later.")
    told = read(tables_csv.facts([found]))
    by_kind = {one["type"]: one for one in told[::-1]}
    assert by_kind.keys() >= {"article", "sentence", "quote", "date", "quantity", "name"}
    assert len(told) == 1 + sum(
        map(len, (found.sentences, found.quotes, found.indirect, found.dates, found.quantities, found.names))
    )
    assert by_kind["sentence"]["role"] == "body"
    assert by_kind["quote"].items() >= {"speaker": "Anna Berg", "cue": "said", "form": "speech"}.items()
    assert by_kind["quantity"].items() >= {"value": "20", "comparator": "=", "ordinal": "false"}.items()
    assert by_kind["date"].items() >= {"value": "2024-05-06", "earliest": "2024-05-06"}.items()
    assert by_kind["name"].items() >= {"canonical": "Anna Berg", "kind": "person"}.items()
    assert [one["offset"] for one in told if one["text"] == "two weeks later"] == ["after 2 week"]


def test_a_fact_has_everything_but_the_text_of_its_article() -> None:
    """What jsonl tells as well; of speakers and cues there are only the words."""
    told = article("a", text="One.", title="T", author="A", path="a.pdf", language="en", pages=(0, 2))
    found = facts("“It is safe,” said Anna Berg, “for 20 boats.”")
    columns = flat.FACTS.keys()
    assert set(told.__struct_fields__) - {"id", "text"} <= columns  # the id is in `article`
    for kind in (found.sentences, found.quotes, found.indirect, found.dates, found.quantities, found.names):
        assert all(set(one.__struct_fields__) <= columns for one in kind)
    whole, sentence, *_ = read(tables_csv.facts([msgspec.structs.replace(found, article=told)]))
    assert whole.items() >= {"article": "a", "path": "a.pdf", "pages": "0 2", "language": "en"}.items()
    assert whole["sha256"] == told.sha256
    assert sentence["paragraph"] == str(found.sentences[0].paragraph)
    quotes = [one for one in read(tables_csv.facts([found])) if one["type"] == "quote"]
    assert quotes[0]["parts"] == " ".join(f"{one.start}-{one.end}" for one in found.quotes[0].parts) != ""

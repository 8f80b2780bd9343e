"""Parquet: what JSON Lines of the same records give, and nothing lost but the row that is bad."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samestory import load, pipeline
from samestory.load import parquet
from samestory.load.drafts import Draft, Refusal, RefusedError
from samestory.model import Facts
from samestory.pipeline import Inputs

TEXT = "A ferry ran aground near Bergen on Monday morning, and nobody was hurt."
NO_TEXT = 'no `text` that is a string; give the article as "text"'


def written(table: Any) -> bytes:
    pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: Parquet was not tested")
    stream = io.BytesIO()
    pq.write_table(table, stream)
    return stream.getvalue()


def table(columns: dict[str, Any]) -> bytes:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: Parquet was not tested")
    return written(pa.table(columns))


def of_type(values: Sequence[object], kind: str, *arguments: object) -> Any:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: Parquet was not tested")
    return pa.array(values, getattr(pa, kind)(*arguments))


def read(data: bytes) -> list[Draft | Refusal]:
    return list(parquet.read(io.BytesIO(data)))


def published(values: Any) -> str | None:
    [one] = read(table({"text": [TEXT], "published": values}))
    assert isinstance(one, Draft)
    return one.fields.get("published")


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)
ROWS = st.fixed_dictionaries(
    {"text": st.none() | TEXTS, "Headline": st.none() | TEXTS, "authors": st.none() | st.lists(TEXTS)}
)


@given(st.lists(ROWS, min_size=1, max_size=8))
@settings(max_examples=50, deadline=None)
def test_it_gives_what_json_lines_of_the_same_records_give(rows: list[dict[str, Any]]) -> None:
    columns = {
        "text": of_type([row["text"] for row in rows], "string"),
        "Headline": [row["Headline"] for row in rows],
        "authors": [row["authors"] for row in rows],
        "unknown": [1.5] * len(rows),
    }
    lines = "\n".join(json.dumps(row) for row in rows).encode()
    loaded = load.read(["-"], stdin=io.BytesIO(lines))
    found = read(table(columns))
    assert [one.position for one in found if isinstance(one, Draft)] == [
        number for number, row in enumerate(rows, 1) if isinstance(row["text"], str) and row["text"].strip()
    ]
    articles = [document.given for document in loaded.documents]
    assert [(one.text, one.sha256) for one in found if isinstance(one, Draft)] == [
        (article.text, article.sha256) for article in articles
    ]
    refused = [(one.place.lstrip("#"), one.reason, one.detail) for one in found if isinstance(one, Refusal)]
    assert refused == [(one.path.partition(":")[2], one.reason, one.detail) for one in loaded.skipped]


RECORDS: list[dict[str, Any]] = [
    {
        "id": "one",
        "text": f"{TEXT}\n\n“We drifted,” captain Ole Brandt said on 7 May.",
        "title": "Ferry aground",
        "outlet": "The Port Herald",
        "Author": "Anna Berg",
        "published-at": "2024-05-07",
        "link": "https://example.org/one",
        "lang": "en",
    },
    {"id": "two", "text": "12 piers are to be built by 2030.", "published-at": "May 2024", "lang": None},
    {"id": "three", "text": None},
    {"id": "four", "text": "Bread has become dearer.", "title": "", "outlet": "Bread News"},
]


def test_the_facts_of_it_are_those_of_json_lines(tmp_path: Path) -> None:
    names = dict.fromkeys(name for record in RECORDS for name in record)
    columns = {name: [record.get(name) for record in RECORDS] for name in names}
    (tmp_path / "x.parquet").write_bytes(table(columns))
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, RECORDS)), encoding="utf-8")

    def facts(name: str) -> tuple[list[Facts], list[tuple[str, str]], list[str]]:
        path = tmp_path / name
        found = pipeline.facts(Inputs(operands=(str(path),), use_catalogue=False))
        told = [
            msgspec.structs.replace(one, article=msgspec.structs.replace(one.article, path=None))
            for one in found.facts
        ]
        assert list(found.paths) == [str(path)]
        return told, [(one.reason, one.detail) for one in found.skipped], list(found.warnings)

    told, skipped, warnings = facts("x.parquet")
    assert (told, skipped, warnings) == facts("x.jsonl")
    assert [one.article.id for one in told] == ["one", "two", "four"]
    assert [one.article.published for one in told] == ["2024-05-07", "2024-05", None]
    assert skipped == [("format", NO_TEXT)]


def test_rows_are_counted_over_all_portions() -> None:
    found = read(table({"text": [TEXT] * 700, "id": [f"a{number}" for number in range(700)]}))
    assert [(one.name, one.position) for one in found if isinstance(one, Draft)] == [
        (f"a{number}", number + 1) for number in range(700)
    ]


@pytest.mark.parametrize(
    ("kind", "arguments", "value", "expected"),
    [
        ("date32", (), dt.date(2024, 5, 7), "2024-05-07"),
        ("date64", (), dt.date(2024, 5, 7), "2024-05-07"),
        ("timestamp", ("s",), dt.datetime(2024, 5, 7, 9, 30), "2024-05-07T09:30:00"),  # noqa: DTZ001
        ("timestamp", ("us", "UTC"), dt.datetime(2024, 5, 7, 9, tzinfo=dt.UTC), "2024-05-07T09:00:00+00:00"),
        ("timestamp", ("ns",), 1_715_074_200_000_000_000, "2024-05-07T09:30:00"),
        ("timestamp", ("ns",), 1_715_074_200_000_000_001, "2024-05-07T09:30:00.000000001"),
        ("string", (), "7 May 2024", "7 May 2024"),
        ("date32", (), None, None),
        ("int64", (), 2024, "2024"),
        ("int64", (), 7, None),
    ],
)
def test_a_day_is_written_as_json_would_have_it(
    kind: str, arguments: tuple[object, ...], value: object, expected: str | None
) -> None:
    assert published(of_type([value], kind, *arguments)) == expected


@pytest.mark.parametrize(
    ("kind", "arguments", "value"),
    [("timestamp", ("us",), 2**62), ("date32", (), 2**30), ("timestamp", ("ns",), 1_715_074_200_000_000_001)],
)
def test_a_time_that_python_lacks_costs_no_article(
    tmp_path: Path, kind: str, arguments: tuple[object, ...], value: object
) -> None:
    (tmp_path / "x.parquet").write_bytes(
        table({"text": [TEXT] * 2, "date": of_type([value, None], kind, *arguments)})
    )
    loaded = load.read([str(tmp_path / "x.parquet")])
    assert (len(loaded.documents), loaded.skipped) == (2, ())
    first = loaded.documents[0].article.published
    assert (first, len(loaded.warnings)) in {("2024-05-07T09:30:00", 0), (None, 1)}


def test_a_text_that_is_no_utf_8_costs_only_its_row() -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: Parquet was not tested")
    offsets = pa.py_buffer(b"".join(number.to_bytes(4, "little") for number in (0, 3, 11)))
    texts = pa.Array.from_buffers(pa.string(), 2, [None, offsets, pa.py_buffer(b"a\xff\xfeA ferry.")])
    bad, good = read(table({"text": texts}))
    assert bad == Refusal(reason="format", detail=NO_TEXT, place="#1")
    assert isinstance(good, Draft)
    assert good.text == "A ferry."


@pytest.mark.parametrize(
    ("columns", "name"),
    [({}, None), ({"id": ["x"]}, "x"), ({"id": [7]}, "7"), ({"id": [7.5]}, None), ({"id": [True]}, None)],
)
def test_an_id_is_text_or_a_whole_number(columns: dict[str, list[object]], name: str | None) -> None:
    [one] = read(table({"body": [TEXT], **columns}))
    assert isinstance(one, Draft)
    assert one.name == name


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (b"", "not Parquet: "),
        (b"PAR1", "not Parquet: "),
        (b"A ferry ran aground near Bergen.\n", "not Parquet: "),
        (b"PAR1" + b"x" * 50 + b"PAR1", "not Parquet: "),
    ],
)
def test_what_is_no_parquet_is_refused_once(tmp_path: Path, data: bytes, detail: str) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed: Parquet was not tested")
    (tmp_path / "x.parquet").write_bytes(data)
    loaded = load.read([str(tmp_path / "x.parquet")])
    assert not loaded.documents
    [one] = loaded.skipped
    assert (one.reason, one.operand, one.path) == ("format", True, str(tmp_path / "x.parquet"))
    assert one.detail.startswith(detail)
    assert "\n" not in one.detail


def test_a_table_without_texts_is_refused_once() -> None:
    with pytest.raises(RefusedError, match=r"^no column `text`; give the articles as one$"):
        read(table({"title": ["x"] * 3, "words": [1, 2, 3]}))


def test_a_table_without_rows_has_no_articles() -> None:
    assert read(table({"text": of_type([], "string")})) == []


def test_a_damaged_file_is_refused() -> None:
    data = bytearray(table({"text": [f"{TEXT} {number * 7919}" for number in range(1000)]}))
    data[100:200] = b"z" * 100
    with pytest.raises(RefusedError, match=r"^not Parquet: "):
        read(bytes(data))


def test_a_column_whose_name_is_no_utf_8_is_refused() -> None:
    data = table({"text": [TEXT], "words": [1]})
    assert b"words" in data
    with pytest.raises(RefusedError, match=r"^not Parquet: "):
        read(data.replace(b"words", b"w\xffrds"))


@pytest.mark.parametrize("missing", ["pyarrow", "pyarrow.parquet"])
def test_without_the_extra_it_is_said_how_to_get_it(
    tmp_path: Path, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    (tmp_path / "x.parquet").write_bytes(b"PAR1")
    (tmp_path / "y.txt").write_text(TEXT, encoding="utf-8")
    loaded = load.read([str(tmp_path / "x.parquet"), str(tmp_path / "y.txt")])
    assert [document.article.id for document in loaded.documents] == ["y"]
    [one] = loaded.skipped
    assert (one.reason, one.operand) == ("format", True)
    assert one.detail == "Parquet is read by an extra: pip install 'samestory[scale]'"

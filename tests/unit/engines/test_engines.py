"""What every engine does with tables: the same."""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samestory import graphs
from samestory.engines import Cluster, Engine, opening
from samestory.errors import EngineError, InputError, OutputError, UsageError
from unit.engines import mappers
from unit.engines.conftest import LOCAL

COUNT = count()
NUMBERS = {"name": str, "number": int}
#: More rows than one portion has.
MANY = [(f"n{number % 7}", number) for number in range(1200)]


def test_rows_come_back_as_they_were_loaded(engine: Engine) -> None:
    columns = {"text": str, "whole": int, "part": float, "raw": bytes}
    rows = [("é\n'\"", -(2**62), 0.1, b"\x00"), ("", 0, -1e300, b""), (None, None, None, None)]
    engine.load("given", columns, iter(rows))
    assert Counter(engine.rows("SELECT * FROM given")) == Counter(rows)


def test_a_table_can_be_empty(engine: Engine) -> None:
    engine.load("given", NUMBERS, iter(()))
    engine.map("made", NUMBERS, "SELECT name, number FROM given", mappers.doubled)
    engine.map("grouped", NUMBERS, "SELECT name, number FROM given", mappers.doubled, by="name")
    engine.query("counted", "SELECT COUNT(*) AS count FROM made")
    assert list(engine.rows("SELECT * FROM made UNION ALL SELECT * FROM grouped")) == []
    assert list(engine.rows("SELECT count FROM counted")) == [(0,)]


def test_rows_keep_the_order_of_the_query(engine: Engine) -> None:
    engine.load("given", NUMBERS, iter(MANY))
    found = list(engine.rows("SELECT number FROM given ORDER BY name DESC, number"))
    assert found == [(number,) for _, number in sorted(MANY, key=lambda row: (-int(row[0][1:]), row[1]))]


@pytest.mark.parametrize("names", [["a", "B", "é", "Z", "aa", "ﬀ", "𐐷", "~", ""]])
def test_text_is_ordered_by_code_points(engine: Engine, names: list[str]) -> None:
    engine.load("given", {"name": str}, ((name,) for name in names))
    assert [name for (name,) in engine.rows("SELECT name FROM given ORDER BY name")] == sorted(names)
    [(least,)] = engine.rows("SELECT MIN(name) FROM given WHERE name > 'a'")
    assert least == "aa"


def test_a_function_is_applied_to_every_row(engine: Engine) -> None:
    engine.load("given", NUMBERS, iter(MANY))
    engine.map("made", NUMBERS, "SELECT name, number FROM given WHERE number >= 0", mappers.doubled)
    assert Counter(engine.rows("SELECT * FROM made")) == Counter(mappers.doubled(MANY))


def test_a_group_comes_in_one_call(engine: Engine) -> None:
    rows = [("one", 1), *((name, number) for name in ("large", "other") for number in range(700)), ("z", 1)]
    engine.load("given", NUMBERS, iter(rows[::-1]))
    columns = {"name": str, "count": int, "sum": int}
    engine.map("made", columns, "SELECT name, number FROM given", mappers.summed, by="name")
    half = 700 * 699 // 2
    assert sorted(engine.rows("SELECT * FROM made")) == [
        ("large", 700, half),
        ("one", 1, 1),
        ("other", 700, half),
        ("z", 1, 1),
    ]


def test_a_function_makes_values_of_every_type(engine: Engine) -> None:
    engine.load("given", {"name": str}, iter([("a",)]))
    columns = {"text": str, "whole": int, "part": float, "raw": bytes}
    engine.map("made", columns, "SELECT name FROM given", mappers.typed)
    assert Counter(engine.rows("SELECT * FROM made")) == Counter(mappers.typed([("a",)]))


def test_a_function_can_make_nothing(engine: Engine) -> None:
    engine.load("given", NUMBERS, iter(MANY))
    engine.map("made", NUMBERS, "SELECT name, number FROM given", mappers.nothing)
    assert list(engine.rows("SELECT * FROM made")) == []


NODES = ["b", "a", "c", "é", "d", "Z"]


@pytest.mark.parametrize(
    ("edges", "parts"),
    [
        ([], {name: name for name in NODES}),
        ([("c", "b"), ("b", "a")], {"a": "a", "b": "a", "c": "a", "d": "d", "é": "é", "Z": "Z"}),
        ([("a", "Z"), ("d", "é"), ("é", "d")], {"a": "Z", "Z": "Z", "b": "b", "c": "c", "d": "d", "é": "d"}),
    ],
)
def test_a_part_is_named_after_its_first_node(
    engine: Engine, edges: list[tuple[str, str]], parts: dict[str, str]
) -> None:
    engine.load("nodes", {"id": str, "more": int}, ((name, 1) for name in NODES))
    engine.load("edges", {"one": str, "other": str, "likelihood": float}, ((*edge, 0.5) for edge in edges))
    engine.components("parts", "nodes", "edges")
    assert dict(engine.rows("SELECT id, part FROM parts")) == parts


def test_what_a_query_gives_is_saved(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `scale` is not installed")
    path = str(tmp_path_factory.mktemp("saved") / "it's.parquet")
    rows = [("a", 1, None, b"x"), ("é", None, 0.25, None)]
    columns = {"text": str, "whole": int, "part": float, "raw": bytes}
    engine.load("given", columns, iter(rows))
    engine.save(columns, "SELECT text, whole, part, raw FROM given", path)
    saved = parquet.read_table(path).to_pylist()
    assert Counter(tuple(row.values()) for row in saved) == Counter(rows)


def test_an_empty_table_has_its_types(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `scale` is not installed")
    path = str(tmp_path_factory.mktemp("saved") / "x.parquet")
    engine.load("given", NUMBERS, iter(()))
    engine.save(NUMBERS, "SELECT name, number FROM given", path)
    assert [str(kind) for kind in parquet.read_table(path).schema.types] == ["string", "int64"]


@pytest.mark.parametrize("engine", ["local", "duckdb"], indirect=True)
def test_a_query_is_ended_by_who_interrupts(engine: Engine) -> None:
    engine.load("given", NUMBERS, iter(MANY))
    crossed = ", ".join(f"given AS {name}" for name in "abcd")
    never = "(a.number * b.number + c.number * d.number) % 99991 = -1"
    endless = f"SELECT COUNT(*) AS n FROM {crossed} WHERE {never}"  # noqa: S608
    began = time.monotonic()
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        engine.query("made", endless)
    assert time.monotonic() - began < 20
    assert list(engine.rows("SELECT COUNT(*) FROM given")) == [(len(MANY),)]


@pytest.mark.parametrize("engine", ["duckdb"], indirect=True)
def test_components_without_memory_are_told(engine: Any) -> None:
    engine.load("nodes", {"id": int}, ((number,) for number in range(300_000)))
    engine.load("edges", {"one": int, "other": int}, ((number, number + 1) for number in range(299_999)))
    engine._base.execute("SET memory_limit = '20MB'")  # noqa: SLF001  # as on a small machine
    engine._base.execute("SET max_temp_directory_size = '0MB'")  # noqa: SLF001
    with pytest.raises(EngineError) as told:
        engine.components("parts", "nodes", "edges")
    assert "TMPDIR" in told.value.hint


def test_what_cannot_be_written_is_told(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> None:
    pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
    folder = tmp_path_factory.mktemp("saved")
    (folder / "file").write_text("no folder", encoding="utf-8")
    engine.load("given", NUMBERS, iter(MANY))
    with pytest.raises((OutputError, OSError), match="file"):
        engine.save(NUMBERS, "SELECT * FROM given", str(folder / "file" / "x.parquet"))


def saved(path: Path, /, **columns: list[object]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `scale` is not installed")
    parquet.write_table(pytest.importorskip("pyarrow").table(columns), path)


def test_a_cluster_reads_files_by_itself(spark: Cluster, tmp_path: Path) -> None:
    tmp_path = tmp_path / "a +b%20é[1]*"
    tmp_path.mkdir()
    saved(tmp_path / "one.parquet", name=["a", "b"], number=[1, 2], more=["x", "y"])
    saved(tmp_path / "other.parquet", number=[3])
    columns = {"file": str, "row": int, "name": str, "number": int}
    spark.records(
        "read", columns, [str(tmp_path)], lambda known: sorted({*known} - {"more"}), mappers.batched
    )
    read = [(file.rpartition(f"{tmp_path}/")[2], *row) for file, *row in spark.rows("SELECT * FROM read")]
    assert sorted(read) == [
        ("one.parquet", 0, "a", 1),
        ("one.parquet", 1, "b", 2),
        ("other.parquet", 0, None, 3),
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [("none.parquet", "does not exist"), ("text.parquet", "not"), (".", "[Mm]erg")],
)
def test_files_that_cannot_be_read_are_told(spark: Cluster, name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "text.parquet").write_text("some words, more than a few of them\n", encoding="utf-8")
    if name == ".":
        (tmp_path / "text.parquet").unlink()
        saved(tmp_path / "one.parquet", name=["a"])
        saved(tmp_path / "other.parquet", name=[1])
    with pytest.raises(InputError, match=f"{re.escape(str(tmp_path / name))}: .*{told}"):
        spark.records("given", NUMBERS, [str(tmp_path / name)], list, mappers.batched)


def test_a_name_that_no_engine_has_is_told() -> None:
    with pytest.raises(UsageError) as told:
        opening.open("sqlite")
    assert told.value.hint == "one of local, duckdb, spark"


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[int], list[tuple[int, int]]]:
    nodes = draw(st.lists(st.integers(0, 1 << 40), min_size=1, max_size=12, unique=True))
    place = st.integers(0, len(nodes) - 1)
    pairs = draw(st.lists(st.tuples(place, place).filter(lambda pair: pair[0] != pair[1]), max_size=14))
    return sorted(nodes), pairs


@pytest.mark.parametrize("engine", LOCAL, indirect=True)  # Spark asks the same of Splink as DuckDB does
@given(network=networks())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_parts_are_connected_components(
    engine: Engine, network: tuple[list[int], list[tuple[int, int]]]
) -> None:
    nodes, pairs = network
    numbered = f"t{next(COUNT)}"
    engine.load(f"nodes_{numbered}", {"id": int}, ((name,) for name in nodes))
    edges = ((nodes[one], nodes[other]) for one, other in pairs)
    engine.load(f"edges_{numbered}", {"one": int, "other": int}, edges)
    engine.components(f"parts_{numbered}", f"nodes_{numbered}", f"edges_{numbered}")
    expected = {nodes[one]: nodes[its[0]] for its in graphs.components(len(nodes), pairs) for one in its}
    assert dict(engine.rows(f"SELECT id, part FROM parts_{numbered}")) == expected  # noqa: S608

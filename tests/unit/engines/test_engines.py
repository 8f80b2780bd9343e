"""What every engine does with tables: the same."""

from __future__ import annotations

from collections import Counter
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samestory import graphs
from samestory.engines import Engine, opening
from samestory.errors import InputError, UsageError
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


def test_what_a_query_gives_is_saved_and_read_again(
    engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
    path = str(tmp_path_factory.mktemp("saved") / "it's.parquet")
    rows = [("a", 1, None, b"x"), ("é", None, 0.25, None)]
    columns = {"text": str, "whole": int, "part": float, "raw": bytes}
    engine.load("given", columns, iter(rows))
    engine.save("SELECT whole, text, part, raw FROM given", path)
    assert Path(path).exists()
    engine.parquet("again", columns, [path])
    assert Counter(engine.rows("SELECT * FROM again")) == Counter(rows)


def test_what_a_file_lacks_is_null(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> None:
    pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
    folder = tmp_path_factory.mktemp("saved")
    paths = [str(folder / "one.parquet"), str(folder / "other.parquet")]
    engine.load("given", NUMBERS, iter([("a", 1)]))
    engine.save("SELECT name, number AS more FROM given", paths[0])
    engine.save("SELECT number, name FROM given", paths[1])
    engine.parquet("united", {"number": int, "name": str, "day": int}, paths)
    assert Counter(engine.rows("SELECT * FROM united")) == Counter([(None, "a", None), (1, "a", None)])


@pytest.mark.parametrize("name", ["none.parquet", "text.parquet"])
def test_what_is_no_file_of_the_kind_is_told(
    engine: Engine, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
    folder = tmp_path_factory.mktemp("given")
    (folder / "text.parquet").write_text("some words, more than a few of them\n", encoding="utf-8")
    with pytest.raises(InputError, match=name):
        engine.parquet("given", NUMBERS, [str(folder / name)])


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

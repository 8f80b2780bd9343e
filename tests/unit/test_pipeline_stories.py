"""Stories from what the command line names: read here, or by the engine itself."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from samestory.engines import PLACE, Chooser, Columns, Reader, opening
from samestory.engines.local import Local
from samestory.errors import InputError, UsageError
from samestory.model import Skipped
from samestory.pipeline import Inputs
from samestory.pipeline.stories import Computing, Found, Headline, stories

FERRY = "The ferry Nordstern ran aground off Lund Island with 212 people on board, captain Ole Brandt said."
GOAT = "A goat won the race of Oberau, to the anger of its rider."
RECORDS: list[dict[str, Any]] = [
    {"id": "one", "text": f"Nordstern aground\n\n{FERRY}", "source": "The Port Herald", "date": "2024-05-06"},
    {"id": "two", "text": f"Ferry aground\n\n{FERRY}", "source": "Coast Daily", "date": "2024-05-07"},
    {"id": "goat", "text": GOAT, "source": "Bread News", "date": "some day"},
]


class Reading(Local):
    """An engine that reads Parquet by itself; here its rows are given."""

    given: Sequence[dict[str, Any]] = ()

    def records(
        self, table: str, columns: Columns, paths: Sequence[str], wanted: Chooser, function: Reader
    ) -> None:
        pa = pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
        names = dict.fromkeys(name for record in self.given for name in record)
        known = {name: [record.get(name) for record in self.given] for name in wanted(list(names))}
        places = [[f"file:{Path(paths[0]).resolve()}"] * len(self.given), list(range(len(self.given)))]
        batch = pa.RecordBatch.from_pydict({**dict(zip(PLACE.values(), places, strict=True)), **known})
        self.load(table, columns, function(batch))


@contextmanager
def here(*records: dict[str, Any], **inputs: Any) -> Iterator[Found]:
    """Find stories of records that this process reads."""
    data = io.BytesIO("\n".join(map(json.dumps, records)).encode())
    with stories(Inputs(operands=("-",), **inputs), Computing(), data) as found:
        yield found


@contextmanager
def there(monkeypatch: pytest.MonkeyPatch, *records: dict[str, Any], **inputs: Any) -> Iterator[Found]:
    """Find stories of records that the engine reads."""
    engine = Reading()
    engine.given = records
    monkeypatch.setattr(opening, "open", lambda *_given, **_named: engine)
    with stories(Inputs(operands=("x.parquet",), **inputs), Computing(engine="spark")) as found:
        yield found


def told(found: Found, *, singletons: bool = False) -> set[tuple[str, ...]]:
    return {one.articles for one in found.stories(singletons=singletons)}


def test_stories_come_with_what_a_list_shows() -> None:
    with here(*RECORDS) as found:
        assert told(found) == {("one", "two")}
        assert told(found, singletons=True) == set()  # they can be gone through once
        assert found.summary == {"articles": 3, "stories": 1, "singletons": 1}
        assert found.headlines()["one"] == Headline("The Port Herald", "Nordstern aground")
        assert list(found.read()) == [("goat", None), ("one", None), ("two", None)]
        assert list(found.paths()) == []
        assert (list(found.skipped), found.limits, len(found.warnings)) == ([], (), 1)


def test_articles_alone_are_told_on_demand() -> None:
    with here(*RECORDS) as found:
        assert told(found, singletons=True) == {("one", "two"), ("goat",)}


def test_an_engine_that_reads_by_itself_comes_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def all_of(found: Found) -> tuple[object, ...]:
        names = [name for name, _ in found.read()]
        return list(found.stories(singletons=True)), found.summary, found.headlines(), names

    with here(*RECORDS) as found:
        expected = all_of(found)
    with there(monkeypatch, *RECORDS) as found:
        read = all_of(found)
        assert set(found.paths()) == {"x.parquet"}
        assert len(found.warnings) == 1
    assert read == expected


def test_a_record_that_is_no_article_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    with there(monkeypatch, {"id": "void", "text": " "}, *RECORDS, {"id": "none"}) as found:
        assert found.summary["articles"] == 3
        assert [(one.path, one.reason) for one in found.skipped] == [
            ("x.parquet#1", "empty"),
            ("x.parquet#5", "format"),
        ]
        assert all(isinstance(one, Skipped) and not one.operand for one in found.skipped)


def test_records_without_text_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"x\.parquet: no column `text`"), there(monkeypatch, {"id": "one"}):
        pass


def test_articles_that_ask_for_one_id_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    with there(monkeypatch, *RECORDS, RECORDS[0], {"text": FERRY}) as found:
        names = [name for name, _ in found.read()]
    assert [name.partition("-")[0] for name in names] == ["goat", "one", "one", "two", "x"]
    assert len(set(names)) == 5


def test_an_entry_that_matched_nothing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    sources = tmp_path / "s.toml"
    sources.write_text('["two"]\nsource = "X"\n["three"]\nsource = "Y"\n', encoding="utf-8")
    with there(monkeypatch, *RECORDS, sources=sources) as found:
        assert [line for line in found.warnings if "s.toml" in line] == [
            f"{sources}:3: no article is called 'three'; check the name"
        ]


@pytest.mark.parametrize("only", ["The Port Herald", "one"])
def test_only_the_sources_asked_for_are_looked_at(only: str) -> None:
    with here(*RECORDS, only_sources=(only, "goat")) as found:
        assert told(found, singletons=True) == {("one",), ("goat",)}
        assert found.headlines().keys() == {"one", "goat"}


def test_a_source_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"only_sources": ("Coast Dayly",)}
    with pytest.raises(UsageError) as caught, here(*RECORDS, **asked):
        pass
    assert "Coast Daily" in caught.value.hint
    with pytest.raises(UsageError) as caught, there(monkeypatch, {"text": FERRY}, *RECORDS, **asked):
        pass
    assert "Coast Daily" in caught.value.hint


def test_every_file_is_known_that_was_read(tmp_path: Path) -> None:
    for record in RECORDS:
        (tmp_path / f"{record['id']}.txt").write_text(record["text"], encoding="utf-8")
    inputs = Inputs(operands=(str(tmp_path),), only_sources=("one",))
    with stories(inputs, Computing()) as found:
        assert sorted(found.paths()) == sorted(str(path) for path in tmp_path.iterdir())
        assert list(found.read()) == [("one", str(tmp_path / "one.txt"))]


@pytest.mark.parametrize(
    ("count", "detail"),
    [
        (0, "no article was read; it takes two to be one story"),
        (1, "one article was read; it takes two to be one story"),
    ],
)
def test_too_few_articles_are_no_stories(count: int, detail: str) -> None:
    with here(*RECORDS[:count]) as found:
        assert told(found) == set()
        assert [(one.what, one.detail) for one in found.limits] == [("everything", detail)]


@pytest.mark.parametrize(("singletons", "ids"), [(False, {"one"}), (True, {"one", "goat"})])
def test_stories_are_proposed_as_events(singletons: bool, ids: set[str]) -> None:
    with here(*RECORDS) as found:
        events = list(found.proposals(singletons=singletons))
    assert {one.articles[0] for one in events} == ids
    assert "Ole Brandt" in events[0].event.participants


def test_without_operands_the_embedded_collection_is_read() -> None:
    with stories(Inputs(), Computing()) as found:
        assert found.summary["articles"] == len(list(found.read())) > 1

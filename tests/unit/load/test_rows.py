"""Articles as rows: what a process elsewhere makes of them is what would be made of them here."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import pytest

from samestory import extract, load
from samestory.align.stories import row_of
from samestory.engines import PLACE
from samestory.load import rows
from samestory.load.drafts import Draft
from samestory.load.operands import Named, Read, settled
from samestory.model import Role
from shared import SHARED, needs

TEXT = "By Anna Berg\n\nFerry aground\n\nA ferry ran aground near Bergen on Monday, and nobody was hurt."
DRAFT = Draft(text=TEXT, sha256="0" * 64, fields={"published": "2024-05-07", "title": "Ferry aground"})


def made(row: rows.Row) -> dict[str, Any]:
    return dict(zip(rows.READ, row, strict=True))


def test_an_article_goes_through_a_row_unharmed() -> None:
    one = Named(draft=DRAFT, id="one", path="news/one.txt", sidecar={"source": "The Port Herald"})
    [row] = rows.named([one])
    assert len(row) == len(rows.NAMED)
    assert msgspec.msgpack.decode(row[0], type=Named) == one
    [read] = rows.read([row])
    assert made(read) == {
        "id": "one",
        "path": "news/one.txt",
        "day": 739013,
        "title": "Ferry aground",
        "source": "The Port Herald",
        "prose": "Ferry aground\nA ferry ran aground near Bergen on Monday, and nobody was hurt.",
        "kept": 1,
        "warnings": None,
    }


@pytest.mark.parametrize(
    ("only", "kept"),
    [((), 1), (("one",), 1), (("The Port Herald",), 1), (("Coast Daily", "one"), 1), (("Coast Daily",), 0)],
)
def test_articles_that_were_not_asked_for_are_known_but_not_kept(only: tuple[str, ...], kept: int) -> None:
    one = Named(draft=DRAFT, id="one", path=None, sidecar={"source": "The Port Herald"})
    [read] = rows.read(list(rows.named([one])), only)
    assert made(read)["kept"] == kept


def test_warnings_come_along() -> None:
    draft = msgspec.structs.replace(DRAFT, fields={"published": "03/04/2021"}, warnings=("line 2 was odd",))
    [read] = rows.read(list(rows.named([Named(draft=draft, id="one", path="one.txt")])))
    said = made(read)["warnings"].splitlines()
    assert said[0] == "one.txt: line 2 was odd"
    assert said[1].startswith("one.txt: the date of publication")
    assert (made(read)["day"], len(said)) == (None, 2)


def test_what_settles_an_article_here_settles_it_there() -> None:
    lines = [{"id": f"a{number}", "text": f"{TEXT} {number}"} for number in range(3)]
    data = "\n".join(map(json.dumps, lines)).encode()
    loaded = load.read(["-"], stdin=io.BytesIO(data))
    found = load.stream(["-"], stdin=io.BytesIO(data))
    read = [made(row) for row in rows.read(list(rows.named(found.named)))]
    assert [one["id"] for one in read] == [document.article.id for document in loaded.documents]
    assert [one["title"] for one in read] == [document.article.title for document in loaded.documents]
    assert {one["path"] for one in read} == {None}


def test_a_warning_names_the_file_or_else_the_article() -> None:
    draft = msgspec.structs.replace(DRAFT, warnings=("odd",))
    for path, said in (("one.txt", "one.txt: odd"), (None, "one: odd")):
        warnings: list[str] = []
        document = settled(Named(draft=draft, id="one", path=path), warnings)
        assert warnings == [said]
        assert (document.article.id, document.article.path) == ("one", path)


def batch(records: Sequence[dict[str, Any]], file: str = "file:///news/it's.parquet") -> Any:
    pa = pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
    names = dict.fromkeys(name for record in records for name in record)
    columns = {name: [record.get(name) for record in records] for name in names}
    path, row = PLACE.values()
    return pa.RecordBatch.from_pydict(
        {path: [file] * len(records), row: list(range(len(records))), **columns},
    )


def drafted(records: Sequence[dict[str, Any]], operands: Sequence[str] = ("/news",)) -> list[dict[str, Any]]:
    return [dict(zip(rows.DRAFTED, row, strict=True)) for row in rows.drafted(batch(records), operands)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"id": "one", "text": TEXT}, {"base": "one", "place": "/news/it's.parquet\0002", "refused": None}),
        ({"id": "a b:c", "content": TEXT}, {"base": "a-b-c", "path": None, "reason": None}),
        ({"text": TEXT}, {"base": "it's", "refused": None}),
        ({"id": "", "text": TEXT}, {"base": "it's"}),
        ({"id": "one"}, {"base": None, "data": None, "path": "/news/it's.parquet#2", "reason": "format"}),
        ({"id": "one", "text": " \n"}, {"base": None, "path": "/news/it's.parquet#2", "reason": "empty"}),
    ],
)
def test_a_bad_record_costs_only_itself(fields: dict[str, str], expected: dict[str, object]) -> None:
    before, read, after = drafted([{"id": "before", "text": TEXT}, fields, {"id": "after", "text": TEXT}])
    assert [before["base"], after["base"]] == ["before", "after"]
    assert expected.items() <= read.items()


@pytest.mark.parametrize(
    ("file", "operands", "found"),
    [
        ("file:///news/a b/x.parquet", ("/news",), ("/news/a b/x.parquet", "/news")),
        ("file:///news/x.parquet", ("/other", "/news/"), ("/news/x.parquet", "/news")),
        ("file:/news/x.parquet", ("/news/x.parquet",), ("/news/x.parquet", None)),
        (
            "hdfs://all/news/x.parquet",
            ("hdfs://all/news/",),
            ("hdfs://all/news/x.parquet", "hdfs://all/news/"),
        ),
        ("hdfs://all/x.parquet", ("hdfs://all/x.parquet",), ("hdfs://all/x.parquet", None)),
    ],
)
def test_a_file_is_called_as_the_command_line_has_it(
    file: str, operands: Sequence[str], found: tuple[str, str | None]
) -> None:
    [(_, _, data, *_)] = rows.drafted(batch([{"id": "one", "text": TEXT}], file), operands)
    one = msgspec.msgpack.decode(data, type=Read)
    assert (one.path, one.folder) == found


def test_records_are_read_as_files_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra `scale` is not installed")
    monkeypatch.chdir(tmp_path)
    given: list[dict[str, Any]] = [
        {
            "ID": None,
            "Authors": ["A", "B"],
            "text": TEXT,
            "publisher": "The Port Herald",
            "Date": "7 May 2024",
        },
        {"id": None, "Authors": None, "text": f"{TEXT} 2", "publisher": None, "Date": "some day"},
    ]
    import_module("pyarrow.parquet").write_table(
        pa.Table.from_batches([batch(given)]).drop_columns(list(PLACE.values())), "x.parquet"
    )
    Path("sources.toml").write_text('["x.parquet"]\nsource = "Coast Daily"\n', encoding="utf-8")
    here = sorted(rows.read(list(rows.named(load.stream(["x.parquet"]).named))))
    file = f"file://{Path('x.parquet').resolve()}"
    asked = list(rows.drafted(batch(given, file), ["x.parquet"]))
    named: dict[str, str] = dict(rows.renamed([row[:2] for row in asked]))
    there = sorted(rows.read_drafted([(data, named[place]) for _, place, data, *_ in asked]))
    assert there == here
    assert {made(row)["source"] for row in here} == {"The Port Herald", "Coast Daily"}


@pytest.mark.parametrize(
    ("operands", "kept"),
    [
        (["x", "y"], ["x", "y"]),
        (["x", "./x", "x/part.parquet"], ["x"]),
        (["x/part.parquet", "xy", "x"], ["xy", "x"]),
        (["hdfs://all/x", "x"], ["hdfs://all/x", "x"]),
    ],
)
def test_no_file_is_read_twice(operands: list[str], kept: list[str]) -> None:
    assert rows.apart(operands) == kept


@pytest.mark.parametrize(
    ("row", "title", "blocks"),
    [
        (
            ("one", 739013, "Ferry aground", "Ferry aground\nIt drifted.\n\nIt sank."),
            "Ferry aground",
            [(Role.TITLE, "Ferry aground"), (Role.BODY, "It drifted."), (Role.BODY, "It sank.")],
        ),
        (("one", None, None, "It drifted.\n"), None, [(Role.BODY, "It drifted.")]),
        (("one", 739013, "It", "It drifted.\nIt"), "It", [(Role.BODY, "It drifted."), (Role.BODY, "It")]),
        (("one", None, "x", ""), "x", []),
    ],
)
def test_a_row_is_an_article_again(row: rows.Row, title: str | None, blocks: list[tuple[Role, str]]) -> None:
    document = rows.document(row)
    article = document.article
    day = article.day.toordinal() if article.day else None
    assert (article.id, day, article.title, article.text) == row
    assert [(one.role, article.text[one.start : one.end]) for one in document.blocks] == blocks
    assert article.title == title


def test_an_article_has_the_same_words_with_and_without_its_facts() -> None:
    lines = [f"- It sank, captain Ole Brandt said. {{}}. No. 4 was lost;{mark}" for mark in ("", " ", " \t")]
    texts = [
        TEXT,
        "\n\n".join(lines),
        "Ferry aground\n" + "\n".join(lines),
        f"  {TEXT}  \n\n \n\n(Reuters)\n",
    ]
    data = "\n".join(json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(texts))
    found = load.stream(["-"], stdin=io.BytesIO(data.encode()))
    read = [made(row) for row in rows.read(list(rows.named(found.named)))]
    for one, document in zip(read, load.read(["-"], stdin=io.BytesIO(data.encode())).documents, strict=True):
        told = row_of(extract.facts(document))
        assert told == (one["id"], one["day"], one["title"], one["prose"])


@pytest.mark.shared
@needs("bench/news_cluster_dev.jsonl")
def test_real_articles_have_the_same_words_with_and_without_their_facts() -> None:
    path = str(SHARED / "bench/news_cluster_dev.jsonl")
    read = {row[0]: row for row in rows.read(list(rows.named(load.stream([path]).named)))}
    assert len(read) > 100
    for document in load.read([path]).documents[::3]:
        assert row_of(extract.facts(document))[3] == made(read[document.article.id])["prose"]

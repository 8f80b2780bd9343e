"""Articles as rows: what a process elsewhere makes of them is what would be made of them here."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from samestory import load
from samestory.load import rows
from samestory.load.drafts import Draft
from samestory.load.operands import Named, settled
from samestory.model import Role

TEXT = "By Anna Berg\n\nFerry aground\n\nA ferry ran aground near Bergen on Monday, and nobody was hurt."
DRAFT = Draft(text=TEXT, sha256="0" * 64, fields={"published": "2024-05-07", "title": "Ferry aground"})


def made(row: rows.Row) -> dict[str, Any]:
    return dict(zip(rows.READ, row, strict=True))


def record(**fields: str) -> rows.Row:
    return tuple({**dict.fromkeys(rows.RECORDS), **fields}.values())


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
        "reason": None,
        "refused": None,
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


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"id": "one", "text": TEXT, "headline": "Ferry aground", "outlet": "The Port Herald"},
            {"id": "one", "title": "Ferry aground", "source": "The Port Herald", "kept": 1, "refused": None},
        ),
        ({"id": "a b:c", "content": TEXT}, {"id": "a-b-c", "kept": 1, "reason": None}),
        ({"id": "one"}, {"id": "one", "kept": 0, "reason": "format", "prose": None}),
        ({"id": "one", "text": " \n"}, {"id": "one", "kept": 0, "reason": "empty"}),
        (
            {"text": TEXT},
            {"id": None, "reason": "format", "refused": "a row without `id`; give each article its own"},
        ),
        ({"id": "", "text": TEXT}, {"id": "", "reason": "format", "kept": 0}),
        ({"id": "one", "text": TEXT, "date": "some day"}, {"kept": 1, "day": None, "reason": None}),
    ],
)
def test_a_bad_record_costs_only_itself(fields: dict[str, str], expected: dict[str, object]) -> None:
    before, read, after = rows.read_records(
        [record(id="before", text=TEXT), record(**fields), record(id="after", text=TEXT)]
    )
    assert [made(before)["kept"], made(after)["kept"]] == [1, 1]
    assert expected.items() <= made(read).items()
    assert made(read)["path"] is None


def test_records_are_read_as_json_lines_are(tmp_path: Path) -> None:
    fields = {"id": "one", "text": TEXT, "publisher": "The Port Herald", "date": "7 May 2024"}
    (tmp_path / "x.jsonl").write_text(json.dumps(fields), encoding="utf-8")
    [here] = rows.read(list(rows.named(load.stream([str(tmp_path / "x.jsonl")]).named)))
    [there] = rows.read_records([record(**fields)])
    assert made(here) | {"path": None} == made(there)


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

"""What the operands stand for: articles in order, and a reason for everything else."""

from __future__ import annotations

import hashlib
import io
import json
import os
import time
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest

from samestory import load
from samestory.errors import ConfigurationError, UsageError
from samestory.load import operands as module
from samestory.load import sources
from samestory.load.walk import Found, open_file
from samestory.model import Loaded, Role

TEXT = "A ferry ran aground near Bergen on Monday morning, and nobody was hurt.\n"


def put(path: Path, text: str | bytes = TEXT) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def ids(loaded: Loaded) -> list[str]:
    return [document.article.id for document in loaded.documents]


def skipped(loaded: Loaded) -> list[tuple[str, str, bool]]:
    return [(Path(item.path).name, item.reason, item.operand) for item in loaded.skipped]


def lines(*records: object) -> io.BytesIO:
    return io.BytesIO(b"\n".join(json.dumps(record).encode() for record in records))


def test_a_folder_is_walked_in_order_without_hidden_files_and_links(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/c.md",
        "a/.hidden.txt",
        ".git/x.txt",
        "sources.toml",
        "catalogue.toml",
    ):
        put(tmp_path / name, "" if name.endswith("toml") else TEXT)
    put(tmp_path / "page.odt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    loaded = load.read([str(tmp_path)])
    assert ids(loaded) == ["c", "b"]
    assert skipped(loaded) == [
        ("link.txt", "link", False),
        ("loop", "link", False),
        ("page.odt", "format", False),
        ("pipe.txt", "special", False),
    ]


def test_each_failing_operand_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(5_000_000_000)
    names = ["absent.txt", "pipe.txt", "huge.txt"]
    operands = [str(tmp_path / name) for name in names]
    operands += [put(tmp_path / "void.txt", " \n"), put(tmp_path / "zero.txt", b"a\0b")]
    operands += [
        put(tmp_path / "page.odt"),
        "https://example.org/a",
        "",
        "a\0b",
        put(tmp_path / "ok"),
    ]
    start = time.perf_counter()
    loaded = load.read(operands)
    assert time.perf_counter() - start < 5
    assert ids(loaded) == ["ok"]
    assert [item.reason for item in loaded.skipped] == [
        "missing",
        "special",
        "size",
        "empty",
        "binary",
        "format",
        "network",
        "missing",
        "missing",
    ]
    assert all(item.operand and "\n" not in item.detail for item in loaded.skipped)


def test_a_link_that_was_named_is_followed(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert ids(load.read([str(tmp_path / "link.txt")])) == ["link"]


def test_the_same_file_counts_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt")
    loaded = load.read([path, str(tmp_path)])
    assert ids(loaded) == ["a"]
    assert skipped(loaded) == [("a.txt", "duplicate", False)]


def test_text_is_exactly_what_was_decoded_and_the_digest_that_of_the_bytes(tmp_path: Path) -> None:
    data = ("Title: Ferry aground\r\nDate: 3 May 2021\r\n\r\n" + TEXT.strip() + "\r\n").encode()
    (document,) = load.read([put(tmp_path / "a.txt", data)]).documents
    article = document.article
    assert article.text == data.decode()
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert (article.title, article.published) == ("Ferry aground", "2021-05-03")
    assert [article.text[block.start : block.end] for block in document.blocks] == [TEXT.strip()]


def test_front_matter_and_fields(tmp_path: Path) -> None:
    text = f"---\ntitle: 'Ferry: aground'\nauthors: [Anna Berg, Tomas Lind]\ndate: soon\n---\n{TEXT}"
    loaded = load.read([put(tmp_path / "a.md", text)])
    article = loaded.documents[0].article
    assert (article.title, article.author) == ("Ferry: aground", "Anna Berg, Tomas Lind")
    assert article.published is None
    assert "soon" in loaded.warnings[0]


def test_title_and_byline_are_taken_from_the_text_where_it_gives_them(tmp_path: Path) -> None:
    text = (
        f"Ferry runs aground in Bergen\n\nBy Anna Berg May 3, 2021\n\n{TEXT}\n"
        "Source: https://example.org/ferry\n\nCopyright (c) 2021. Port News, Inc. Reprinted.\n"
    )
    article = load.read([put(tmp_path / "a.txt", text)]).documents[0].article
    assert (article.title, article.author) == ("Ferry runs aground in Bergen", "Anna Berg")
    assert (article.published, article.source) == ("2021-05-03", "Port News")
    assert article.url == "https://example.org/ferry"


def test_a_broken_address_is_none(tmp_path: Path) -> None:
    text = f"{TEXT}\nSource: https://example.org/ferry- aground/1.html\n"
    assert load.read([put(tmp_path / "a.txt", text)]).documents[0].article.url is None


def test_a_lede_is_no_title(tmp_path: Path) -> None:
    article = load.read([put(tmp_path / "a.txt", TEXT * 2)]).documents[0].article
    assert article.title is None


def test_the_id_of_a_record_stays_as_it_is(tmp_path: Path) -> None:
    loaded = load.read(
        ["-"], stdin=lines({"id": "port-news_2021-", "text": TEXT}, {"id": "-7", "text": TEXT})
    )
    assert ids(loaded) == ["port-news_2021-", "-7"]


def test_records_of_standard_input(tmp_path: Path) -> None:
    good = {"id": "a b:c", "text": TEXT, "title": "T", "published": "2021-05-03", "source": "S"}
    data = lines(good, {"id": 7, "body": TEXT}, {"text": 1}, [], {"content": TEXT, "text": None})
    data = io.BytesIO(data.getvalue() + b'\n\n{"text": \n{"text": "\xff"}\n{"text": " "}\n')
    loaded = load.read(["-"], stdin=data)
    assert ids(loaded) == ["a-b-c", "7", "article"]
    assert [(item.path, item.reason) for item in loaded.skipped] == [
        ("-:3", "format"),
        ("-:4", "format"),
        ("-:7", "format"),
        ("-:8", "encoding"),
        ("-:9", "empty"),
    ]
    first = loaded.documents[0].article
    assert first.path is None
    assert first.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_json_of_one_record_and_of_a_list(tmp_path: Path) -> None:
    one = put(tmp_path / "one.json", json.dumps({"text": TEXT, "date": "May 2021"}))
    more = put(tmp_path / "more.json", json.dumps([{"text": TEXT, "id": "x"}, {"text": ""}]))
    loaded = load.read([one, more])
    assert ids(loaded) == ["one", "x"]
    assert loaded.documents[0].article.published == "2021-05"
    assert [(item.path, item.reason) for item in loaded.skipped] == [(f"{more}#2", "empty")]


@pytest.mark.parametrize("data", ["", "[]", "3", "{", "[" * 10000, '{"text": "\\ud800 alone"}'])
def test_json_that_is_no_article_is_skipped(tmp_path: Path, data: str) -> None:
    loaded = load.read([put(tmp_path / "a.json", data)])
    assert loaded.documents == ()
    assert len(loaded.skipped) == 1


def test_standard_input_twice_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        load.read(["-", "-"], stdin=io.BytesIO())


def test_ids_that_collide_get_a_suffix_of_their_own_whatever_the_order(tmp_path: Path) -> None:
    one, other = put(tmp_path / "x/a.txt"), put(tmp_path / "y/a.txt")
    single = put(tmp_path / "b.txt")
    forth, back = ids(load.read([one, other, single])), ids(load.read([single, other, one]))
    assert sorted(forth) == sorted(back)
    assert forth[2] == "b"
    assert all(name.startswith("a-") and len(name) == 6 for name in forth[:2])
    assert len(set(forth)) == 3


def test_names_that_are_no_utf_8_can_be_printed(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/a\xff b\nc.txt"
    Path(os.fsdecode(path)).write_text(TEXT)
    loaded = load.read([str(tmp_path)])
    assert ids(loaded) == ["a\\xff-b-c"]
    msgspec.json.encode(loaded)


def test_the_side_car_counts_less_than_the_file_and_more_than_a_guess(tmp_path: Path) -> None:
    text = f"Title: From the header\n\nBy Anna Berg\n\n{TEXT}"
    path = put(tmp_path / "a.txt", text)
    put(tmp_path / "sources.toml", '["a.txt"]\nauthor = "B"\ntitle = "C"\npublished = 2021-05-03\n')
    for operand in (path, str(tmp_path)):
        article = load.read([operand]).documents[0].article
        assert (article.title, article.author) == ("From the header", "B")
        assert article.published == "2021-05-03"


def test_a_side_car_that_is_not_used_is_said_once(tmp_path: Path) -> None:
    text = f"Title: Ferry aground\nSource: Port News\nDate: 2021-05-03T10:00\n\n{TEXT}"
    path = put(tmp_path / "a.txt", text)
    said = '["a.txt"]\nauthor = "B"\ntitle = "FERRY AGROUND"\nsource = "Harbour Post"\npublished = {}\n'
    put(tmp_path / "sources.toml", said.format("2021-05-03"))
    (warning,) = load.read([path]).warnings
    assert "says source 'Harbour Post', the article itself source 'Port News'; the article counts" in warning
    put(tmp_path / "sources.toml", said.format("2021-05-04"))
    (warning,) = load.read([path]).warnings
    assert "published '2021-05-04'" in warning


def test_a_given_side_car_replaces_the_one_of_the_folder(tmp_path: Path) -> None:
    put(tmp_path / "in/a.txt")
    put(tmp_path / "in/sources.toml", '[a]\nsource = "Folder"\n')
    given = sources.read(Path(put(tmp_path / "s.toml", '[a]\nsource = "Given"\n[gone]\nsource = "x"\n')))
    loaded = load.read([str(tmp_path / "in")], sources=given)
    assert loaded.documents[0].article.source == "Given"
    assert loaded.warnings == (f"{tmp_path}/s.toml:3: no article is called 'gone'; check the name",)


def test_an_entry_without_article_is_a_warning_only_when_the_folder_was_read(
    tmp_path: Path,
) -> None:
    path = put(tmp_path / "a.txt")
    put(tmp_path / "sources.toml", '["gone.txt"]\nsource = "x"\n')
    assert load.read([path]).warnings == ()
    assert "gone.txt" in load.read([str(tmp_path)]).warnings[0]


def test_an_entry_for_a_file_of_records_gives_them_the_source_alone(tmp_path: Path) -> None:
    put(tmp_path / "a.jsonl", json.dumps({"id": "x", "text": TEXT}))
    put(tmp_path / "sources.toml", '["a.jsonl"]\nsource = "S"\ntitle = "T"\n')
    article = load.read([str(tmp_path)]).documents[0].article
    assert (article.source, article.title) == ("S", None)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('["a.txt"]\nsource = "x"\n["a.txt"]\n', 3, "second time"),
        ('["a.txt"]\nsource = "x"\n[a]\nsource = "y"\n', 3, "entry already"),
        ('["a.txt"]\nauther = "x"\n', 2, "unknown key"),
        ('["a.txt"]\npublished = "soon"\n', 2, "not a date"),
        ('["a.txt"]\npublished = 2021-02-30\n', 2, "not TOML"),
        ('source = "x"\n', 1, "must be a table"),
    ],
)
def test_a_wrong_side_car_names_file_and_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "sources.toml", text)
    with pytest.raises(ConfigurationError) as caught:
        load.read([str(tmp_path)])
    assert str(caught.value).startswith(f"{tmp_path}/sources.toml:{line}: ")
    assert what in str(caught.value)


def test_an_empty_folder_is_a_warning(tmp_path: Path) -> None:
    loaded = load.read([str(tmp_path)])
    assert loaded.documents == ()
    assert "no article" in loaded.warnings[0]


def test_a_title_field_marks_its_line(tmp_path: Path) -> None:
    data = lines({"title": "Ferry aground.", "text": f"Ferry aground\n{TEXT}"})
    (document,) = load.read(["-"], stdin=data).documents
    assert [block.role for block in document.blocks] == [Role.TITLE, Role.BODY]


def test_a_stream_gives_what_reading_all_at_once_gives(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "b.json", json.dumps([{"text": TEXT, "id": "a"}, {"text": 1}]))
    put(tmp_path / "sources.toml", '["a.txt"]\nsource = "Port News"\n["gone.txt"]\nsource = "X"\n')
    empty = tmp_path / "empty"
    empty.mkdir()
    data = lines({"text": TEXT, "id": "c"}, {"text": None}).getvalue()
    operands = [str(tmp_path), "-", str(empty)]
    whole = load.read(operands, stdin=io.BytesIO(data))
    found = load.stream(operands, stdin=io.BytesIO(data))
    assert found.paths == (str(tmp_path / "a.txt"), str(tmp_path / "b.json"))
    assert tuple(found.documents()) == whole.documents
    assert found.skipped == whole.skipped
    assert sorted(found.warnings) == sorted(whole.warnings)


def test_a_stream_reads_what_holds_no_article_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("a.txt", "A ferry ran aground.\n"), ("b.json", "no JSON")):
        (tmp_path / name).write_text(text)
    opened: list[str] = []

    def opening(found: Found) -> BinaryIO:
        opened.append(found.path)
        return open_file(found)

    monkeypatch.setattr(module, "open_file", opening)
    operand = str(tmp_path / "a.txt")
    streamed = load.stream([operand, operand, str(tmp_path / "b.json")])
    assert [one.article.id for one in streamed.documents()] == ["a"]
    assert [Path(path).name for path in opened] == ["a.txt", "b.json", "a.txt"]


def test_a_stream_knows_what_is_wrong_before_its_first_article(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "sources.toml", '["a.txt"]\ncolour = "red"\n')
    with pytest.raises(ConfigurationError):
        load.stream([str(tmp_path)])
    with pytest.raises(UsageError):
        load.stream(["-", "-"], stdin=io.BytesIO())


def test_a_name_that_is_too_long_costs_only_itself(tmp_path: Path) -> None:
    for reading in (load.read, load.stream):
        loaded = reading([put(tmp_path / "a.txt"), "x" * 300, "x/" * 5000])
        assert [(one.reason, one.operand) for one in loaded.skipped] == [("missing", True)] * 2


@pytest.mark.parametrize("name", ["samestory.toml", "sources.toml", "catalogue.toml"])
def test_a_file_about_articles_is_none_and_says_so(name: str, tmp_path: Path) -> None:
    [one] = load.read([put(tmp_path / name, "")]).skipped
    assert (one.reason, one.operand) == ("format", True)


def test_an_id_that_two_articles_have_is_said(tmp_path: Path) -> None:
    """Those called after their file have none of their own, and nothing is said of them."""
    lines = [
        {"id": "n1", "text": "One."},
        {"id": "n1", "text": "Two."},
        {"text": "Three."},
        {"text": "Four."},
    ]
    file = tmp_path / "x.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    loaded = load.read([str(file)])
    name = loaded.documents[0].article.id
    said = f"2 articles have an id that others have, too: each got a suffix, n1 is {name}"
    assert loaded.warnings == (said,)
    assert tuple(load.stream([str(file)]).warnings) == (said,)

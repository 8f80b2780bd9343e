"""Text that deceives the eye, as somebody meets it who runs the command."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.program import run
from unit.load.test_html import BODY, PARAGRAPHS, page

#: What must not reach a terminal.
CONTROL = re.compile(
    rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xe2\x80[\x8b-\x8f]"
)

PLAIN = (
    "Title: Harbour of Tallinn reopens\nSource: {}\n\n"
    "“We shall build the pier by winter,” Anna Berg said in Tallinn on 7 May 2024. "
    "More than 3,100 people had come to the Congress Hall. The pier will cost $150 million.\n"
)
#: The same to the eye.
DISGUISED = (
    PLAIN.replace("build", "bu\u200bild")
    .replace("Anna Berg", "\u0410nna B\u0435rg")
    .replace("Tallinn on", "Tall\u0456nn\u202e on")
    .replace("2024", "2\u041e24")
    .replace("3,100", "3,1OO")
    .replace("$150", "$l50")
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "herald.txt").write_text(PLAIN.format("The Herald"), encoding="utf-8")
    (tmp_path / "post.txt").write_text(DISGUISED.format("Evening Post"), encoding="utf-8")
    return tmp_path


def told(*arguments: str) -> bytes:
    ended = run(*arguments, real=True)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def document(folder: Path, *arguments: str) -> Any:
    return json.loads(told("compare", str(folder), "--no-catalogue", "--json", *arguments))


def test_the_same_facts_in_disguise_agree_and_are_quoted_as_they_stand(folder: Path) -> None:
    found = document(folder)
    rows = [row for event in found["events"] for row in event["rows"]]
    assert {row["verdict"] for row in rows} == {"agree"}
    assert {row["kind"] for row in rows} == {"quote", "claim", "quantity"}
    facts = map(json.loads, told("facts", str(folder), "-f", "jsonl").splitlines())
    texts = {one["id"]: one["text"] for one in facts if one["type"] == "article"}
    assert texts["post"] == DISGUISED.format("Evening Post")
    said = [one for row in rows for one in row["statements"]]
    assert {one["article"] for one in said} == {"herald", "post"}
    for one in said:
        assert texts[one["article"]][one["start"] : one["end"]] == one["text"]
        assert one["line"] == 4
    assert any("2\u041e24" in one["text"] for one in said)


def test_findings_are_listed_in_the_record_of_the_article_and_counted(folder: Path) -> None:
    found = document(folder)
    herald, post = found["articles"]
    assert herald["findings"] == []
    kinds = [one["what"] for one in post["findings"]]
    assert kinds == ["invisible", "look-alike", "look-alike", "look-alike", "bidi", "digit", "digit", "digit"]
    assert post["findings"][1] == {
        "what": "look-alike",
        "detail": "U+0410 CYRILLIC CAPITAL LETTER A stands for A in a word",
        "start": DISGUISED.format("Evening Post").index("\u0410nna"),
        "end": DISGUISED.format("Evening Post").index("\u0410nna") + 4,
        "line": 4,
        "text": "\u0410nna",
        "count": 1,
    }
    assert found["findings"] == {"bidi": 1, "digit": 3, "invisible": 1, "look-alike": 3}
    lines = [json.loads(line) for line in told("compare", str(folder), "-f", "jsonl").splitlines()]
    assert lines[-1]["findings"] == found["findings"]
    facts = [json.loads(line) for line in told("facts", str(folder), "-f", "jsonl").splitlines()]
    assert [one["findings"] for one in facts if one["type"] == "article"] == [[], post["findings"]]


SUMMARY = (
    "1 article holds characters that deceive the eye: Evening Post (1 invisible character in line 4, "
    "3 words with look-alike letters in line 4, 1 turned direction in line 4, "
    "3 numbers with look-alike digits in line 4)"
)


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "--width", "1000"),
        ("compare", "--layout", "linear", "--width", "1000"),
        ("compare", "--layout", "stacked", "--width", "1000"),
        ("compare", "-f", "md"),
        ("compare", "-f", "html"),
        ("events", "--width", "1000"),
        ("timeline", "--width", "1000"),
        ("quotes", "--width", "1000"),
    ],
    ids=" ".join,
)
def test_every_form_counts_them_and_says_where(arguments: tuple[str, ...], folder: Path) -> None:
    shown = told(arguments[0], str(folder), "--no-catalogue", *arguments[1:])
    plain = re.sub(r"<[^>]*>", "", shown.decode()).replace("\\", "")
    assert SUMMARY in " ".join(plain.split())
    assert not CONTROL.search(shown)


def test_a_table_says_it_on_standard_error(folder: Path) -> None:
    ended = run("compare", str(folder), "--no-catalogue", "-f", "csv", real=True)
    assert SUMMARY in ended.stderr.decode()
    rows = list(csv.DictReader(told("facts", str(folder), "-f", "csv").decode().splitlines()))
    assert [one["findings"] for one in rows if one["type"] == "article"] == [
        "",
        SUMMARY.partition("(")[2][:-1],
    ]


def test_what_is_hidden_is_spelled_out(folder: Path) -> None:
    shown = told("compare", str(folder), "--no-catalogue", "--width", "1000").decode()
    assert "bu<U+200B>ild" in shown and "Tall\u0456nn<U+202E> on" in shown
    listed = told("facts", str(folder / "post.txt"), "--width", "1000").decode()
    assert "post:4 [invisible] U+200B ZERO WIDTH SPACE draws nothing" in " ".join(listed.split())
    assert "post:4 [digit] U+041E CYRILLIC CAPITAL LETTER O stands for 0 in a number: 2\u041e24" in listed
    ended = run("compare", str(folder), "-v", real=True)
    assert (
        b"[bidi] U+202E RIGHT-TO-LEFT OVERRIDE turns the direction of reading round: <U+202E>" in ended.stderr
    )
    assert not CONTROL.search(ended.stderr + ended.stdout)


@pytest.mark.parametrize("command", ["compare", "facts", "events", "quotes", "timeline"])
def test_of_ordinary_articles_nothing_is_said(command: str, tmp_path: Path) -> None:
    (tmp_path / "herald.txt").write_text(PLAIN.format("The Herald"), encoding="utf-8")
    (tmp_path / "post.txt").write_text(PLAIN.format("Evening Post"), encoding="utf-8")
    ended = run(command, str(tmp_path), "-v", real=True)
    assert b"deceive" not in ended.stdout.lower() + ended.stderr.lower()
    assert b"deceptive" not in ended.stdout.lower() + ended.stderr.lower()


def test_the_name_of_an_outlet_in_disguise_is_told(tmp_path: Path) -> None:
    record = {"id": "one", "text": PLAIN.partition("\n\n")[2], "source": "\u0412BC", "title": "Pier"}
    path = tmp_path / "one.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    article = json.loads(told("facts", str(path), "-f", "jsonl").splitlines()[0])
    assert article["source"] == "\u0412BC"
    [finding] = article["findings"]
    assert (finding["what"], finding["text"]) == ("look-alike", "\u0412BC")
    assert finding["start"] is finding["end"] is finding["line"] is None
    assert finding["detail"] == "U+0412 CYRILLIC CAPITAL LETTER VE stands for B in a word, in the source"


UNSEEN = "The mayor took bribes of nine million, the court found."


def test_words_that_a_page_hides_are_told_and_not_compared(tmp_path: Path) -> None:
    body = BODY.replace(PARAGRAPHS[1], f'{PARAGRAPHS[1]} <span style="font-size:0">{UNSEEN}</span>')
    (tmp_path / "page.html").write_bytes(page(body))
    article, *facts = [json.loads(line) for line in told("facts", str(tmp_path), "-f", "jsonl").splitlines()]
    assert [(one["what"], one["start"], one["text"]) for one in article["findings"]] == [
        ("hidden-text", None, UNSEEN)
    ]
    assert UNSEEN not in article["text"]
    assert not any("bribes" in one["text"] for one in facts)
    shown = told("compare", str(tmp_path), "--width", "1000").decode()
    assert "1 article holds text that readers are not shown: Evening Post" in shown or (
        "1 article holds text that readers are not shown: page" in shown
    )


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\r"])
def test_no_character_but_a_line_feed_ends_a_line(sign: str, tmp_path: Path) -> None:
    text = (
        f"The pier opened.{sign}\nAnna Berg{sign}said: “We shall build it by 2030.”\nIt cost $150 million.\n"
    )
    (tmp_path / "one.txt").write_bytes(text.encode())
    records = [json.loads(line) for line in told("facts", str(tmp_path), "-f", "jsonl").splitlines()]
    article, facts = records[0], records[1:]
    assert article["text"] == text
    for one in facts:
        assert text[one["start"] : one["end"]] == one["text"]
        assert one["line"] == text.count("\n", 0, one["start"]) + 1
    assert max(one["line"] for one in facts) == 3
    shown = told("facts", str(tmp_path), "--width", "500")
    assert not CONTROL.search(shown) and b"\xe2\x80\xa8" not in shown and b"\xe2\x80\xa9" not in shown


@pytest.mark.parametrize(
    "pile",
    ["Z" + "\u0301" * 160_000, "\ufdfa" * 100_000, "e\u0301" * 80_000, "\u0301\u0327" * 80_000],
    ids=["marks on one letter", "U+FDFA", "decomposed", "two marks in turn"],
)
def test_piles_of_marks_take_no_time_and_move_nothing(pile: str, tmp_path: Path) -> None:
    text = f"{PLAIN.partition(chr(10) * 2)[2]}\n{pile} stood there.\nAnna Berg left Tallinn on 8 May 2024.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    records = [json.loads(line) for line in told("facts", str(tmp_path), "-f", "jsonl").splitlines()]
    assert all(text[one["start"] : one["end"]] == one["text"] for one in records[1:])
    assert "2024-05-08" in {one.get("value") for one in records}


def test_composed_and_decomposed_copies_say_the_same(tmp_path: Path) -> None:
    import unicodedata

    said = "José Peña said in Zürich on 7 May 2024 that 300 people had seen “a façade”."
    text = f"Title: Quay\nSource: {{}}\n\n{said}\n"
    for form in ("NFC", "NFD"):
        written = unicodedata.normalize(form, text.format(form))
        (tmp_path / f"{form}.txt").write_text(written, encoding="utf-8")
    records = [json.loads(line) for line in told("facts", str(tmp_path), "-f", "jsonl").splitlines()]
    values = [
        [
            (one["type"], one.get("canonical"), one.get("value"))
            for one in records
            if one.get("article") == form
        ]
        for form in ("NFC", "NFD")
    ]
    assert values[0] == values[1]
    assert {one[1] for one in values[0]} >= {"José Peña", "Zürich"}
    assert [one["findings"] for one in records if one["type"] == "article"] == [[], []]
    rows = [row for event in document(tmp_path)["events"] for row in event["rows"]]
    assert rows and {row["verdict"] for row in rows} == {"agree"}

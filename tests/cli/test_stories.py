"""`samestory stories`: as it is run, with what it prints, writes and refuses."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from cli.program import run

#: Two events told by two each, a like event one year later, and an article on its own.
ARTICLES = [
    (
        "quay-a",
        "2021-03-04",
        "Ferry Nordstern runs aground off Lund Island",
        "The ferry Nordstern ran aground off Lund Island on Thursday with 212 people on board.",
        "Captain Ole Brandt said that the Nordstern had lost its rudder in the storm.",
    ),
    (
        "quay-b",
        "2021-03-05",
        "Passengers rescued from ferry Nordstern",
        "Fishing boats took 212 people from the ferry Nordstern, which had run aground off Lund Island.",
        "The rudder broke in the storm, said Ole Brandt, its captain.",
    ),
    (
        "dam-a",
        "2021-03-05",
        "Dam at Kirna to be closed for repairs",
        "The dam at Kirna will be closed until June, the mayor, Riina Tamm, told the council of Kirna.",
        "Divers had found eleven cracks in the foundation of the dam.",
    ),
    (
        "dam-b",
        "2021-03-06",
        "Eleven cracks found in Kirna dam",
        "Divers found eleven cracks in the dam of Kirna, which will be closed until June.",
        "Mayor Riina Tamm said that nobody in Kirna was in danger.",
    ),
    (
        "again",
        "2022-08-01",
        "Ferry Nordstern returns to Lund Island",
        "With flags and a band the ferry Nordstern came back to Lund Island under a new captain.",
        "Repairs had cost four million and kept a shipyard busy through the spring.",
    ),
    (
        "piano",
        "2021-03-05",
        "Museum buys piano from Vienna",
        "A museum of music in Porto Velho bought a piano that was built in Vienna two centuries ago.",
        "Pupils may play it on Sundays, the director promised.",
    ),
]
RECORDS = [
    {"id": name, "published": day, "title": title, "source": f"Paper of {name}", "text": "\n\n".join(text)}
    for name, day, title, *text in ARTICLES
]
LINES = "".join(json.dumps(record) + "\n" for record in RECORDS).encode()
TOLD = {frozenset({"quay-a", "quay-b"}), frozenset({"dam-a", "dam-b"})}


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.jsonl"
    path.write_bytes(LINES)
    return path


def records(printed: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_events_that_nobody_listed_are_found_each_by_itself(feed: Path) -> None:
    ended = run("stories", str(feed), "-f", "jsonl", real=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    *stories, summary = records(ended.stdout)
    assert {frozenset(one["articles"]) for one in stories} == TOLD
    assert summary["summary"] == {"articles": 6, "stories": 2, "singletons": 2}
    for one in stories:
        assert one["type"] == "story"
        assert one["central"] in one["articles"]
        assert one["title"] in {record["title"] for record in RECORDS}
        assert 0 < one["likelihood"] <= 1


def test_with_singletons_every_article_is_in_one_story() -> None:
    ended = run("stories", "-", "--singletons", "-f", "jsonl", real=True, stdin=LINES)
    *stories, _ = records(ended.stdout)
    assert sorted(name for one in stories for name in one["articles"]) == sorted(one[0] for one in ARTICLES)


def test_the_order_of_articles_does_not_matter(feed: Path) -> None:
    there = run("stories", str(feed), "--singletons", "-f", "jsonl", real=True).stdout
    back = b"".join(line + b"\n" for line in LINES.splitlines()[::-1])
    again = run("stories", "-", "--singletons", "-f", "jsonl", "--jobs", "1", real=True, stdin=back).stdout
    assert again == there


def test_text_tells_who_reports_what_and_why(feed: Path) -> None:
    ended = run("stories", str(feed), "--width", "70", real=True)
    told = ended.stdout.decode()
    assert ended.returncode == 0
    for record in RECORDS[:4]:
        assert f"{record['id']} · {record['source']}" in told
    assert "2 stories in 6 articles; 2 articles stand alone." in told
    assert "because: " in told
    assert all(len(line) <= 70 for line in told.splitlines())


def test_a_catalogue_can_be_edited_and_passed_back(feed: Path, tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    assert run("stories", str(feed), "-f", "toml", "-o", str(path), real=True).returncode == 0
    text = path.read_text(encoding="utf-8")
    events = tomllib.loads(text)["event"]
    assert {one["title"] for one in events} <= {record["title"] for record in RECORDS}
    assert text.count("\n# because: ") == len(events)
    path.write_text(text.replace(events[0]["id"], "my-own-id"), encoding="utf-8")
    ended = run("compare", str(feed), "--catalogue", str(path), "--json", real=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    compared = {one["id"]: one for one in json.loads(ended.stdout)["events"]}
    assert "my-own-id" in compared
    reports = {
        frozenset(one["article"] for one in event["coverage"] if one["kind"] == "reports")
        for event in compared.values()
        if event["origin"] == "catalogue"
    }
    assert reports == TOLD


def test_compare_without_a_catalogue_finds_the_same_stories(feed: Path) -> None:
    ended = run("compare", str(feed), "--no-catalogue", "--json", real=True)
    reporting = {
        frozenset(one["article"] for one in event["coverage"] if one["kind"] == "reports")
        for event in json.loads(ended.stdout)["events"]
    }
    assert reporting >= TOLD


def test_who_and_what_is_asked_for_is_kept(feed: Path) -> None:
    ended = run(
        "stories", str(feed), "--source", "Paper of dam-a", "--source", "dam-b", "-f", "jsonl", real=True
    )
    *stories, summary = records(ended.stdout)
    assert [frozenset(one["articles"]) for one in stories] == [frozenset({"dam-a", "dam-b"})]
    assert summary["summary"]["articles"] == 2
    ended = run("stories", str(feed), "--source", "Paper of dam-x", real=True)
    assert ended.returncode == 2
    assert b'no source "Paper of dam-x"' in ended.stderr


def test_what_cannot_be_read_costs_itself_alone(feed: Path, tmp_path: Path) -> None:
    with feed.open("ab") as stream:
        stream.write(b'{"id": "bad"}\nnot json\n')
    ended = run("stories", str(feed), str(tmp_path / "nope.txt"), "-f", "jsonl", real=True)
    assert ended.returncode == 2
    assert {frozenset(one["articles"]) for one in records(ended.stdout)[:-1]} == TOLD
    assert [one["reason"] for one in records(ended.stdout)[-1]["skipped"]] == ["format", "format", "missing"]
    assert b"nope.txt" in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--engine", "hadoop"), "--engine: no such value: hadoop"),
        (("--jobs", "0"), "--jobs: not a whole number"),
        (("--jobs", "many"), "--jobs: not a whole number"),
        (("--engine", "spark", "--jobs", "2"), "--jobs is not for Spark"),
        (("--spark-master", "local[2]"), "--spark-master is for Spark alone"),
        (("-f", "parquet"), "Parquet is no text for standard output"),
        (("-f", "csv"), "--format: no such value: csv"),
        (("--catalogue", "x.toml"), "No such option"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    ended = run("stories", *arguments, real=True)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert said.lower() in ended.stderr.decode().lower()
    assert len(ended.stderr.splitlines()) <= 2


@pytest.mark.parametrize("count", [0, 1])
def test_less_than_two_articles_are_no_error_but_said(count: int) -> None:
    lines = b"".join(LINES.splitlines(keepends=True)[:count])
    ended = run("stories", "-", "-f", "jsonl", real=True, stdin=lines)
    [summary] = records(ended.stdout)
    assert ended.returncode == 0
    assert summary["summary"] == {"articles": count, "stories": 0, "singletons": count}
    assert summary["limits"][0]["what"] == "everything"
    assert (b"no article was read from standard input" in ended.stderr) == (not count)


def test_the_embedded_collection_is_read_where_nothing_is_named() -> None:
    ended = run("stories", "-f", "jsonl", real=True)
    [story, summary] = records(ended.stdout)
    assert summary["summary"] == {"articles": 5, "stories": 1, "singletons": 2}
    assert story["date"] == "2022-09-14/2022-09-16"


def test_no_headline_steers_the_terminal() -> None:
    hostile = [{**record, "title": f"{record['title']} \x1b[31m\u202e"} for record in RECORDS[:2]]
    lines = "".join(json.dumps(record) + "\n" for record in hostile).encode()
    for form in ("text", "jsonl", "toml"):
        ended = run("stories", "-", "-f", form, real=True, stdin=lines)
        assert ended.returncode == 0
        assert b"Nordstern" in ended.stdout
        assert b"\x1b" not in ended.stdout
        assert "\u202e" not in ended.stdout.decode()

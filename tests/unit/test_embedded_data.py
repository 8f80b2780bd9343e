"""What `data/` promises: digests, side-car file and catalogue that fit together."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

DATA = Path(__file__).resolve().parents[2] / "data"
DIGESTS = sorted((DATA / "articles").glob("*.md"))
METADATA = {"source", "title", "author", "published", "url", "language"}
EVENT_KEYS = {"id", "title", "date", "place", "participants", "cues", "aliases"}
LONGEST_QUOTE = 11  # words: a phrase may be an article's own, a sentence may not

QUOTE = re.compile(r"\"([^\"]+)\"|“([^”]+)”|‘([^’]+)’")
SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’]))\s+(?=[\"“‘A-Z])")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

every_digest = pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def halves(path: Path) -> tuple[dict[str, Any], str]:
    """Return the front matter and the text below it."""
    before, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert before == ""
    return yaml.safe_load(head), body


def paragraphs(body: str) -> list[str]:
    return [part.strip() for part in body.split("\n\n") if part.strip()]


def tables() -> list[dict[str, Any]]:
    catalogue = table("catalogue.toml")
    return [*catalogue["event"], *catalogue["context"]]


def days(value: object) -> list[dt.date]:
    """Return the first and the last day of a catalogue date; what still goes on ends with the calendar."""
    if isinstance(value, dt.date):
        return [value, value]
    assert isinstance(value, str)
    value = value.replace("..", dt.date.max.isoformat())
    assert all(DAY.fullmatch(part) for part in value.split("/"))
    return [dt.date.fromisoformat(part) for part in value.split("/")]


def test_the_collection_holds_five_digests() -> None:
    assert [path.stem for path in DIGESTS] == ["dw", "rferl", "scmp", "unnamed-000", "unnamed-002"]


@every_digest
def test_a_digest_says_that_it_is_one(path: Path) -> None:
    head, _ = halves(path)
    assert head["digest"].startswith("A digest written for samestory")
    assert set(head) <= METADATA | {"digest"}


@every_digest
def test_front_matter_and_side_car_complete_each_other_without_overlap(path: Path) -> None:
    head, _ = halves(path)
    beside = table("sources.toml").get(path.name, {})
    assert not head.keys() & beside.keys()
    whole = head | beside
    assert whole["source"]
    assert isinstance(whole["published"], dt.date)


def test_the_side_car_names_only_digests_and_known_keys() -> None:
    sources = table("sources.toml")
    assert sources.keys() <= {path.name for path in DIGESTS}
    assert set().union(*sources.values()) <= METADATA


@every_digest
def test_a_digest_has_the_length_and_build_of_a_news_report(path: Path) -> None:
    _, body = halves(path)
    parts = paragraphs(body)
    headings = [part for part in parts if part.startswith("#")]
    prose = [part for part in parts if not part.startswith("#")]
    assert 1 <= len(headings) <= 2
    assert all(re.fullmatch(r"## [^\n]+", heading) for heading in headings)
    assert not any("\n" in part for part in prose)
    assert 15 <= sum(len(SENTENCE_END.split(part)) for part in prose) <= 30


@every_digest
def test_a_digest_quotes_short_phrases_and_closes_every_mark(path: Path) -> None:
    _, body = halves(path)
    quotes = ["".join(found) for found in QUOTE.findall(body)]
    assert len(quotes) >= 3
    assert [quote for quote in quotes if len(quote.split()) > LONGEST_QUOTE] == []
    assert body.count('"') % 2 == 0
    assert body.count("“") == body.count("”")


def test_the_catalogue_lists_the_three_events() -> None:
    assert [(event["id"], event["date"]) for event in table("catalogue.toml")["event"]] == [
        ("samarkand-sco-2022", dt.date(2022, 9, 15)),
        ("no-limits-statement-2022", dt.date(2022, 2, 4)),
        ("victory-day-2025", "2025-05-07/2025-05-10"),
    ]


def test_every_table_of_the_catalogue_has_known_keys_of_the_right_type() -> None:
    for entry in tables():
        assert {"id", "title", "date"} <= entry.keys() <= EVENT_KEYS
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", entry["id"])
        first, last = days(entry["date"])
        assert first <= last
        for key in ("cues", "participants", "aliases"):
            values = entry.get(key, [])
            assert all(isinstance(value, str) and value.strip() for value in values)
            assert len({value.casefold() for value in values}) == len(values)


def test_events_are_whole_and_ids_are_unique() -> None:
    assert all(event.keys() == EVENT_KEYS for event in table("catalogue.toml")["event"])
    ids = [entry["id"] for entry in tables()]
    assert len(set(ids)) == len(ids)


def test_no_cue_points_to_two_entries() -> None:
    cues = [cue.casefold() for entry in tables() for cue in entry.get("cues", [])]
    assert sorted({cue for cue in cues if cues.count(cue) > 1}) == []


@pytest.mark.parametrize(
    ("event", "covered"),
    [
        ("samarkand-sco-2022", {"unnamed-000", "unnamed-002", "rferl"}),
        ("victory-day-2025", {"dw"}),
    ],
)
def test_cues_stand_in_the_digests_that_report_the_event_and_in_no_other(
    event: str, covered: set[str]
) -> None:
    cues = next(entry["cues"] for entry in tables() if entry["id"] == event)
    found = {
        path.stem
        for path in DIGESTS
        if any(re.search(rf"\b{re.escape(cue)}\b", halves(path)[1], re.IGNORECASE) for cue in cues)
    }
    assert found == covered

"""Catalogue files: what they may hold, and what is said when they hold something else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from samestory.align.catalogue import read
from samestory.errors import ConfigurationError


def write(folder: Path, text: str, name: str = "catalogue.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def event(line: str) -> str:
    return f'[[event]]\nid = "flood"\ntitle = "The flood"\n{line}\n'


def test_reads_all_that_an_event_may_have(tmp_path: Path) -> None:
    text = event('place = "Bonn"\nparticipants = ["a"]\ncues = ["dam", "rain"]\naliases = ["b"]')
    context = '[[context]]\nid = "rain-1999"\ndate = 1999\n'
    first, second = read([write(tmp_path, text + context)]).events
    assert (first.id, first.title, first.place) == ("flood", "The flood", "Bonn")
    assert (first.participants, first.cues, first.aliases) == (("a",), ("dam", "rain"), ("b",))
    assert first.earliest is None
    assert not first.context
    assert second.context
    assert second.title == "rain-1999"


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ('"2021-07-14"', (2021, 7, 14), (2021, 7, 14)),
        ("2021-07-14", (2021, 7, 14), (2021, 7, 14)),
        ("2021-07-14T10:00:00", (2021, 7, 14), (2021, 7, 14)),
        ('"2024-02"', (2024, 2, 1), (2024, 2, 29)),
        ('"2021"', (2021, 1, 1), (2021, 12, 31)),
        ("2021", (2021, 1, 1), (2021, 12, 31)),
        ('"2021-07-14/2021-07-16"', (2021, 7, 14), (2021, 7, 16)),
        ('"2021-07/2021"', (2021, 7, 1), (2021, 12, 31)),
    ],
)
def test_reads_dates_as_intervals(
    tmp_path: Path, date: str, earliest: tuple[int, int, int], latest: tuple[int, int, int]
) -> None:
    (found,) = read([write(tmp_path, event(f"date = {date}"))]).events
    assert (found.earliest, found.latest) == (dt.date(*earliest), dt.date(*latest))


@pytest.mark.parametrize(
    "date",
    [
        '"soon"',
        '"2021-13"',
        '"2021-02-30"',
        '"2021-00"',
        '"0000"',
        '"2022/2021"',
        "true",
        "10:00:00",
        '"2021-07-14/"',
        '"14.7.2021"',
        "12345",
        '["2021"]',
    ],
)
def test_refuses_what_is_no_date(tmp_path: Path, date: str) -> None:
    with pytest.raises(ConfigurationError, match=r":4: .* is not a date") as caught:
        read([write(tmp_path, event(f"date = {date}"))])
    assert "2022-09-15/2022-09-16" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('[[event]]\ntitle = "A"\n', 1, "without an id"),
        ('[[event]]\nid = "a"\n', 1, "no title"),
        ('[[event]]\nid = "Not Kebab"\ntitle = "A"\n', 2, "kebab"),
        ('[[event]]\nid = "a"\ntitle = "A"\ncue = ["b"]\n', 4, "unknown key `cue`"),
        ('[[evnt]]\nid = "a"\n', 1, "unknown table"),
        ('[event]\nid = "a"\n', 1, "list of tables"),
        ('[[event]]\nid = "a"\ntitle = "A"\ncues = "b"\n', 4, "list of strings"),
        ('[[event]]\nid = "a"\ntitle = "A"\n\n[[context]]\nid = "a"\n', 6, "taken"),
        ("event = [1]\n", 1, "table"),
        ('aliases = ["a"]\n', 1, "must be a table"),
        ('[aliases]\nA = "b"\n', 2, "list of strings"),
        ('[aliases]\nA = ["c"]\nB = ["C"]\n', 3, "'C' stands for 'A' and for 'B'"),
        ('[alias]\nA = ["b"]\n', 1, "unknown table"),
    ],
)
def test_names_file_and_line_of_a_mistake(tmp_path: Path, text: str, line: int, what: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigurationError) as caught:
        read([path])
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert what in str(caught.value)
    assert caught.value.hint


def test_an_id_in_two_files_names_both_places(tmp_path: Path) -> None:
    one = write(tmp_path, event(""), "one.toml")
    other = write(tmp_path, "\n" + event(""), "other.toml")
    with pytest.raises(ConfigurationError) as caught:
        read([one, other])
    assert f"{other}:3: " in str(caught.value)
    assert f"{one}:2" in str(caught.value)


def test_no_file_is_an_empty_catalogue() -> None:
    assert read([]).events == ()


def test_reads_aliases_and_gives_them_to_the_events_that_they_concern(tmp_path: Path) -> None:
    text = event('place = "Old Harbour, Norway"\nparticipants = ["Anna Berg"]')
    names = '[aliases]\n"Old Harbour" = ["Gamlehavn"]\n"Anna Berg" = ["Hanna Bergh"]\n"Tomas" = ["Tom"]\n'
    found = read([write(tmp_path, text), write(tmp_path, names, "names.toml")])
    assert [(one.name, one.variants) for one in found.aliases][2] == ("Tomas", ("Tom",))
    assert found.events[0].aliases == ("Gamlehavn", "Hanna Bergh")


def test_events_know_the_older_names_of_the_world(tmp_path: Path) -> None:
    (found,) = read([write(tmp_path, event('place = "Mumbai, India"'))]).events
    assert "bombay" in found.aliases

"""samestory from Python: the same result as on the command line, in every form, and errors that help."""

from __future__ import annotations

import csv
import datetime as dt
import doctest
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import samestory
from cli.program import python, run
from samestory import api
from samestory.api import report as reports
from samestory.errors import SamestoryError
from samestory.model import Verdict
from shared import ROOT

ARTICLES = ROOT / "data/articles"
SOURCES = ROOT / "data/sources.toml"
CATALOGUE = ROOT / "data/catalogue.toml"
ONE = {"id": "one", "source": "Harbour Daily", "text": "Anna Berg counted 20 boats in Riga on Monday."}
TWO = {"id": "two", "source": "Quay Post", "text": "On Monday Anna Berg counted 30 boats in Riga."}


@pytest.fixture(scope="module")
def embedded() -> samestory.Report:
    return samestory.compare()


def test_the_public_names() -> None:
    assert samestory.__all__ == [
        "ConfigurationError",
        "EngineError",
        "Extract",
        "InputError",
        "OutputError",
        "QuotesReport",
        "Report",
        "SamestoryError",
        "TimelineReport",
        "UsageError",
        "VerificationReport",
        "__version__",
        "compare",
        "facts",
        "quotes",
        "timeline",
        "verify",
    ]
    assert set(samestory.__all__) <= set(dir(samestory))
    for name in samestory.__all__:
        assert getattr(samestory, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nope'"):
        samestory.nope  # type: ignore[attr-defined]  # noqa: B018
    assert samestory.SamestoryError is SamestoryError


@pytest.mark.parametrize("module", [samestory, api, reports], ids=lambda module: module.__name__)
def test_examples_of_the_documentation_are_true(module: Any) -> None:
    failed, tried = doctest.testmod(module, extraglobs={"samestory": samestory})
    assert tried > 2
    assert failed == 0


def test_the_document_is_what_the_command_prints(embedded: samestory.Report) -> None:
    assert embedded.to_json().encode() == run("compare", "--json", real=True).stdout
    assert embedded.to_dict() == json.loads(embedded.to_json())
    assert embedded.to_csv().encode() == run("compare", "-f", "csv", real=True).stdout
    assert embedded.to_html().encode() == run("compare", "-f", "html", real=True).stdout
    assert embedded.to_markdown().encode() == run("compare", "-f", "md", real=True).stdout
    assert samestory.facts().to_csv().encode() == run("facts", "-f", "csv", real=True).stdout
    assert samestory.facts().to_jsonl().encode() == run("facts", "-f", "jsonl", real=True).stdout


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"events": "samarkand-sco-2022"}, "--event samarkand-sco-2022"),
        (
            {"events": iter(["samarkand-sco-2022"]), "only": "single"},
            "--event samarkand-sco-2022 --only single",
        ),
        ({"only": ["agree", Verdict.DIFFERS]}, "--only agree --only differs"),
        ({"no_catalogue": True, "preset": "strict"}, "--no-catalogue --preset strict"),
        ({"source": ["DW", "rferl"], "min_score": 0.3}, "--source DW --source rferl --min-score 0.3"),
        ({"sources": SOURCES, "jobs": 2}, f"--sources {SOURCES}"),
        ({"catalogue": str(CATALOGUE)}, f"--catalogue {CATALOGUE}"),
    ],
)
def test_arguments_are_those_of_the_command(given: dict[str, Any], asked: str) -> None:
    told = samestory.compare(ARTICLES, **given).to_json()
    assert told.encode() == run("compare", str(ARTICLES), *asked.split(), "--json", real=True).stdout


def test_views_are_what_the_commands_print() -> None:
    line = samestory.timeline(first="2022-09-01", last=dt.date(2022, 9, 30), min_sources=2)
    asked = "--from 2022-09 --to 2022-09-30 --min-sources 2"
    assert line.moments
    assert line.to_json().encode() == run("timeline", *asked.split(), "--json", real=True).stdout
    assert line.to_csv().encode() == run("timeline", *asked.split(), "-f", "csv", real=True).stdout
    assert line.to_dict()["moments"][0]["value"] == line.moments[0].value
    said = samestory.quotes(
        speaker="Putin", min_sources=2, only=["reworded", "differs"], events="samarkand-sco-2022"
    )
    asked = "--speaker Putin --min-sources 2 --only reworded --only differs --event samarkand-sco-2022"
    assert said.speakers
    assert said.to_json().encode() == run("quotes", *asked.split(), "--json", real=True).stdout
    assert said.to_csv().encode() == run("quotes", *asked.split(), "-f", "csv", real=True).stdout


@pytest.mark.parametrize("make", [samestory.timeline, samestory.quotes], ids=["timeline", "quotes"])
def test_views_say_what_was_read_and_what_not(make: Callable[..., Any]) -> None:
    told = make([ONE, {"text": None}], jobs=1, no_catalogue=True)
    assert [one.id for one in told.articles] == ["one"]
    assert [one.path for one in told.skipped] == ["articles[1]"]
    assert told.limits
    assert repr(told).startswith(f"<samestory.{type(told).__name__}: 1 article; ")
    with pytest.raises(TypeError):
        make(ONE, nope=True)


def test_articles_are_paths_and_records_alike(tmp_path: Path) -> None:
    for one in (ONE, TWO):
        (tmp_path / f"{one['id']}.json").write_text(json.dumps(one), encoding="utf-8")
    folder = samestory.compare(str(tmp_path))
    files = samestory.compare(path for path in sorted(tmp_path.iterdir()))
    records = samestory.compare([ONE, {**TWO, "published": None, "score": float("nan"), "more": object()}])
    mixed = samestory.compare([tmp_path / "one.json", TWO])
    single = samestory.compare(ONE)
    expected = [said.text for said in folder.rows[0].statements]
    assert expected == [ONE["text"], TWO["text"]]
    for told in (files, records, mixed):
        assert [said.text for said in told.rows[0].statements] == expected
    assert [one.id for one in single.articles] == ["one"]
    assert single.limits


def test_days_may_be_given_as_such() -> None:
    told = samestory.compare([{**ONE, "published": dt.date(2024, 5, 7)}, TWO])
    assert told.articles[0].published == "2024-05-07"


def test_the_records_are_those_of_the_comparison(embedded: samestory.Report) -> None:
    assert embedded.articles == embedded.comparison.articles
    assert embedded.events == embedded.comparison.events
    assert sum(embedded.summary.values()) == len(embedded.rows)
    assert [row.id for row in embedded.rows] == [row.id for event in embedded.events for row in event.rows]
    assert {row.event for row in embedded.rows} <= {event.id for event in embedded.events}
    assert (embedded.skipped, embedded.limits, embedded.warnings) == ((), (), ())
    assert [one.article.id for one in embedded.facts] == [one.id for one in embedded.articles]
    first = embedded.rows[0].statements[0]
    [whole] = [one.article.text for one in embedded.facts if one.article.id == first.article]
    assert whole[first.start : first.end] == first.text
    with pytest.raises(AttributeError):
        embedded.warnings = ()  # type: ignore[misc]


def test_data_frames_hold_what_csv_holds(embedded: samestory.Report) -> None:
    listed = list(csv.DictReader(io.StringIO(embedded.to_csv(raw=True))))
    polars = embedded.to_polars()
    pandas = embedded.to_pandas()
    assert len(listed) == polars.height == len(pandas)
    assert list(listed[0]) == polars.columns == list(pandas.columns)
    for column in ("event", "text", "value", "line", "earliest"):
        told = [one[column] for one in listed]
        assert ["" if one is None else str(one) for one in polars[column].to_list()] == told
        cells = pandas[column].astype("string").fillna("").to_list()
        assert cells == told
    by_verdict = polars.group_by("verdict").len().rows()
    assert dict(by_verdict) == dict(pandas.groupby("verdict").size())
    assert samestory.facts(ONE).to_polars().columns == list(samestory.facts(ONE).to_pandas().columns)


def test_an_empty_comparison_has_all_forms() -> None:
    told = samestory.compare({"id": "one", "text": "Rain."})
    assert told.to_polars().is_empty()
    assert told.to_pandas().empty
    assert told.to_csv().count("\n") == 1
    assert "Nothing to show" in told.to_markdown()
    assert "it takes two to compare" in told._repr_html_()


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_a_library_that_is_missing_is_named(
    package: str, monkeypatch: pytest.MonkeyPatch, embedded: samestory.Report
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    for one in (embedded, samestory.facts(ONE)):
        make: Callable[[], object] = getattr(one, f"to_{package}")
        with pytest.raises(samestory.UsageError, match=f"{package} is not installed") as caught:
            make()
        assert caught.value.hint == f"install it: pip install {package}"


@pytest.mark.parametrize(
    ("articles", "given", "kind", "said"),
    [
        ("/nope", {}, samestory.InputError, "/nope: there is no such file"),
        ([ONE, "/nope"], {}, samestory.InputError, "/nope: there is no such file"),
        ([], {}, samestory.UsageError, "no articles are given"),
        (7, {}, samestory.UsageError, "int is not understood here"),
        ([7], {}, samestory.UsageError, "articles[0]: int is no article"),
        ("-", {}, samestory.UsageError, "- is no path in Python"),
        (ONE, {"preset": "strickt"}, samestory.UsageError, "preset: no such value: strickt"),
        (ONE, {"only": "conflicts"}, samestory.UsageError, "only: no such value: conflicts"),
        ([ONE, {"txt": "Rain."}], {}, samestory.UsageError, "articles[1]: no text in this record"),
        ({**ONE, "published": 20240501}, {}, samestory.UsageError, "published is int, not a text or a date"),
        ({**ONE, "author": ("A", 2)}, {}, samestory.UsageError, "author is tuple, not a text or several"),
        ({**ONE, "title": 1.5}, {}, samestory.UsageError, "title is float, not a text"),
        ({"text": b"Rain."}, {}, samestory.UsageError, "text is bytes, not a text"),
        (ONE, {"min_score": "0.5"}, samestory.UsageError, "min_score: not a number from 0 to 1: '0.5'"),
        (ONE, {"min_score": True}, samestory.UsageError, "min_score: not a number from 0 to 1: True"),
        (ONE, {"jobs": "2"}, samestory.UsageError, "jobs: not a whole number from 1: '2'"),
        (ONE, {"jobs": 1.5}, samestory.UsageError, "jobs: not a whole number from 1: 1.5"),
        (ONE, {"columns": {"txt": "Body"}}, samestory.UsageError, "columns: no such value: txt"),
        (ONE, {"columns": "text=Body"}, samestory.UsageError, "columns: not names by fields"),
        ("https://example.org/a", {}, samestory.InputError, "add allow_network=True"),
        (ONE, {"min_score": 2.0}, samestory.UsageError, "not a number from 0 to 1"),
        (ONE, {"min_score": float("nan")}, samestory.UsageError, "not a number from 0 to 1"),
        (ONE, {"jobs": 0}, samestory.UsageError, "jobs: not a whole number from 1: 0"),
        (ONE, {"events": "nope"}, samestory.UsageError, 'no event "nope"'),
        (ONE, {"source": "nope"}, samestory.UsageError, 'no source "nope"'),
        (ONE, {"catalogue": "x.toml", "no_catalogue": True}, samestory.UsageError, "contradict each other"),
        (ONE, {"catalogue": "/nope.toml"}, samestory.ConfigurationError, "/nope.toml"),
    ],
)
def test_errors_say_what_to_do(
    articles: Any, given: dict[str, Any], kind: type[SamestoryError], said: str
) -> None:
    with pytest.raises(kind) as caught:
        samestory.compare(articles, **given)
    assert said in str(caught.value)
    assert getattr(caught.value, "__notes__", [""]) == [caught.value.hint]


def test_hints_are_in_words_of_python(tmp_path: Path) -> None:
    wrong: list[dict[str, Any]] = [{"events": "nope"}, {"source": "nope"}]
    for given in wrong:
        with pytest.raises(samestory.UsageError) as caught:
            samestory.compare([ONE, TWO], **given)
        assert caught.value.hint
        assert "--" not in caught.value.hint
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    told = samestory.compare([tmp_path, ONE])
    assert ['name it: columns={"text": "…"}' in one.detail for one in told.skipped] == [True]


def test_a_result_is_no_input() -> None:
    """It does not say which of its lines are title, byline or caption; whoever gave it would be misled."""
    found = samestory.facts(ONE)
    results: list[Any] = [found.facts, [one.article for one in found.facts], found.facts[0].article]
    for given in results:
        with pytest.raises(samestory.UsageError, match="which does not say how it was read") as caught:
            samestory.compare(given)
        assert caught.value.hint == "give the path or the record that it was made of"


def test_data_frames_are_articles() -> None:
    import pandas as pd
    import polars as pl

    rows: list[dict[str, Any]] = [{**ONE, "published": dt.date(2024, 5, 7)}, {**TWO, "published": None}]
    expected = samestory.compare(rows).to_json()
    days = pd.DataFrame(rows).assign(published=lambda frame: pd.to_datetime(frame["published"]))
    assert samestory.compare(pd.DataFrame(rows)).to_json() == expected
    assert samestory.compare(pl.DataFrame(rows)).to_json() == expected
    assert samestory.compare(days).articles[0].published == "2024-05-07T00:00:00"
    assert samestory.compare(days).articles[1].published is None
    named = pl.DataFrame([{"text": "Rain.", "Body": one["text"], "id": one["id"]} for one in rows])
    told = samestory.compare(named, columns={"text": "Body"})
    assert [one.article.text for one in told.facts] == [ONE["text"], TWO["text"]]
    with pytest.raises(samestory.UsageError, match="no column body for text") as caught:
        samestory.compare(named, columns={"text": "body"})
    assert caught.value.hint == "there are text, Body, id"


def test_columns_of_files_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'a,b\n"{ONE["text"]}",2\n', encoding="utf-8")
    told = samestory.facts(tmp_path / "a.csv", columns={"text": "a"})
    assert [one.article.text for one in told.facts] == [ONE["text"]]


def test_a_report_can_not_be_changed(embedded: samestory.Report) -> None:
    with pytest.raises(TypeError):
        embedded.summary["conflict"] = 99  # type: ignore[index]
    assert embedded.rows is embedded.rows
    assert {embedded: 1}[embedded] == 1
    assert embedded != samestory.compare()


def test_an_extract_has_all_forms() -> None:
    told = samestory.facts([ONE, {**TWO, "source": "<b>Quay</b>"}, {"text": None}])
    assert [one.id for one in told.articles] == ["one", "two"]
    assert [json.loads(line)["type"] for line in told.to_jsonl().splitlines()].count("article") == 2
    shown = told._repr_html_()
    assert shown.startswith("<div")
    assert "&lt;b&gt;Quay&lt;/b&gt;" in shown
    assert "articles[2]" in shown


def test_what_a_folder_holds_beside_articles_is_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(ONE), encoding="utf-8")
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    told = samestory.compare([tmp_path, {"title": "no text", "text": None}])
    assert {one.reason for one in told.skipped} == {"format"}
    assert len(told.skipped) == 2
    assert {one.path for one in told.skipped} == {str(tmp_path / "bad.json"), "articles[1]"}
    assert repr(told).endswith("; 2 skipped>")
    assert "bad.json" in told._repr_html_()


def test_nothing_is_printed() -> None:
    code = "import samestory; r = samestory.compare(); r.to_csv(); r.to_markdown(); r._repr_html_()"
    assert python("-W", "error", "-c", code, env={}, timeout=30) == ""


def test_three_lines_in_a_notebook() -> None:
    """What a notebook asks for when a cell ends in a report: its HTML, else what `repr` says."""
    namespace: dict[str, Any] = {}
    exec("import samestory\nreport = samestory.compare()\nshown = report", namespace)  # noqa: S102
    shown = namespace["shown"]
    assert shown._repr_html_().startswith("<div")
    assert repr(shown).startswith("<samestory.Report: 5 articles; 3 events")
    assert "\n" not in repr(shown)

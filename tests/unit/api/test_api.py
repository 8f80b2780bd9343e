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
        "Report",
        "SamestoryError",
        "UsageError",
        "__version__",
        "compare",
        "facts",
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


def test_articles_are_paths_and_records_alike(tmp_path: Path) -> None:
    for one in (ONE, TWO):
        (tmp_path / f"{one['id']}.json").write_text(json.dumps(one), encoding="utf-8")
    folder = samestory.compare(str(tmp_path))
    files = samestory.compare(path for path in sorted(tmp_path.iterdir()))
    records = samestory.compare([ONE, {**TWO, "published": None, "score": float("nan"), "more": object()}])
    mixed = samestory.compare([tmp_path / "one.json", TWO])
    again = samestory.compare(one.article for one in records.facts)
    single = samestory.compare(ONE)
    expected = [said.text for said in folder.rows[0].statements]
    assert expected == [ONE["text"], TWO["text"]]
    for told in (files, records, mixed, again):
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
        ([7], {}, samestory.UsageError, "int is no article"),
        ("-", {}, samestory.UsageError, "- is no path in Python"),
        (ONE, {"preset": "strickt"}, samestory.UsageError, "preset: no such value: strickt"),
        (ONE, {"only": "conflicts"}, samestory.UsageError, "only: no such value: conflicts"),
        (ONE, {"min_score": 2.0}, samestory.UsageError, "not a number from 0 to 1"),
        (ONE, {"min_score": float("nan")}, samestory.UsageError, "not a number from 0 to 1"),
        (ONE, {"jobs": 0}, samestory.UsageError, "not a number of processes"),
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


def test_what_a_folder_holds_beside_articles_is_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(ONE), encoding="utf-8")
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    told = samestory.compare([tmp_path, {"title": "no text"}])
    assert {one.reason for one in told.skipped} == {"format"}
    assert len(told.skipped) == 2
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

"""All formats of `timeline`, `quotes`, `events` and `facts` carry the same, pages among it.

Read are a PDF, and two articles of one outlet beside one of another.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from formats import views
from forms import Written, as_pdf
from samestory import pipeline
from samestory.model import Comparison, Facts, Quotations, Timeline
from samestory.pipeline import Inputs
from samestory.render import (
    events_md,
    events_text,
    facts_text,
    html,
    jsontext,
    quotes_text,
    records,
    tables_csv,
    timeline_text,
    views_csv,
)
from samestory.render.paper import Layout, Paper

#: So long that what follows stands on the second page.
LONG = " ".join(f"The watch on pier {n} wrote that the lamps had stayed lit." for n in range(60))
PRINTED = Written(
    parts=[
        ("title", "Boats counted in Riga"),
        ("p", LONG),
        (
            "p",
            "Anna Berg counted 20 boats on 6 May 2024. “We will never close this old harbour,” said Berg.",
        ),
    ]
)
LATER = """Boats and more boats

Anna Berg counted 30 boats in Riga on 6 May 2024. The harbour was built in 1990.

“We will never close the harbour,” said Anna Berg.
"""
OTHER = """A count

Anna Berg counted 30 boats in Riga on 6 May 2024. The fair of 3 May 2024 drew crowds since March 2019.

“Never close this old harbour,” said Anna Berg. “It is safe,” a sailor said.
"""
CATALOGUE = """
[[event]]
id = "count"
title = "Anna Berg counts boats"
date = "2024-05-06"
place = "Riga"
participants = ["Anna Berg"]
"""


def paper(layout: Layout = Layout.AUTO) -> Paper:
    return Paper(width=20_000, layout=layout)


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Inputs:
    folder = tmp_path_factory.mktemp("views")
    (folder / "printed.pdf").write_bytes(as_pdf(PRINTED))
    (folder / "later.txt").write_text(LATER, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    said = {"printed.pdf": "Harbour Daily", "later.txt": "Harbour Daily", "other.txt": "Quay Post"}
    lines = [f'["{name}"]\nsource = "{source}"\npublished = "2024-05-08"\n' for name, source in said.items()]
    (folder / "sources.toml").write_text("".join(lines), encoding="utf-8")
    (folder / "catalogue.toml").write_text(CATALOGUE, encoding="utf-8")
    return Inputs(
        operands=tuple(str(folder / name) for name in said),
        sources=folder / "sources.toml",
        catalogues=(folder / "catalogue.toml",),
    )


@pytest.fixture(scope="module")
def dated(inputs: Inputs) -> Timeline:
    return pipeline.timeline(inputs).result


@pytest.fixture(scope="module")
def quoted(inputs: Inputs) -> Quotations:
    return pipeline.quotations(inputs).result


@pytest.fixture(scope="module")
def compared(inputs: Inputs) -> Comparison:
    return pipeline.compare(inputs).result.comparison


@pytest.fixture(scope="module")
def facts(inputs: Inputs) -> list[Facts]:
    return list(pipeline.facts(inputs).facts)


TIMES: dict[str, Callable[[Timeline], views.Times]] = {
    "csv": lambda told: views.times_of_csv(b"".join(views_csv.timeline(told))),
    "text": lambda told: views.times_of_text(timeline_text.timeline(told, paper())),
    "linear": lambda told: views.times_of_linear(timeline_text.timeline(told, paper(Layout.LINEAR))),
}
SAID: dict[str, Callable[[Quotations], views.Said]] = {
    "stacked": lambda told: views.said_of_text(quotes_text.quotes(told, paper(Layout.STACKED))),
    "linear": lambda told: views.said_of_linear(quotes_text.quotes(told, paper(Layout.LINEAR))),
}
CELLS: dict[str, Callable[[Comparison], views.Cells]] = {
    "csv": lambda told: views.cells_of_csv(b"".join(tables_csv.events(told))),
    "md": lambda told: views.cells_of_markdown(events_md.events(told)),
    "text": lambda told: views.cells_of_text(events_text.events(told, paper())),
}


@pytest.mark.parametrize("form", TIMES)
def test_a_time_line_says_what_its_document_says(form: str, dated: Timeline) -> None:
    document = views.times_of_json(jsontext.document(dated))
    assert {"1990", "2024-05-03", "2024-05-06", "2019-03/.."} <= document.keys()
    assert {where.partition(":")[0] for where, _ in document["2024-05-06"]} == {"printed", "later", "other"}
    assert TIMES[form](dated) == document


def test_the_page_has_the_time_line_of_the_document(dated: Timeline, inputs: Inputs) -> None:
    told = pipeline.compare(inputs).result
    page = b"".join(html.report(told.comparison, told.facts, pipeline.dated(told.comparison, told.facts)))
    document = views.times_of_json(jsontext.document(dated))
    assert views.times_of_html(page) == [sorted(said) for said in document.values()]


@pytest.mark.parametrize("form", SAID)
def test_quotations_say_what_their_document_says(form: str, quoted: Quotations) -> None:
    document = views.said_of_json(jsontext.document(quoted))
    assert {"Anna Berg", "a sailor"} <= {speaker for speaker, _, _ in document}
    assert SAID[form](quoted) == document


def test_quotations_in_csv_are_those_of_the_document(quoted: Quotations) -> None:
    document = views.said_of_json(jsontext.document(quoted), own=True)
    assert views.said_of_csv(b"".join(views_csv.quotations(quoted))) == document


@pytest.mark.parametrize("form", CELLS)
def test_a_matrix_says_what_its_document_says(form: str, compared: Comparison) -> None:
    document = views.cells_of_json(jsontext.document(records.events(compared)))
    assert document["Anna Berg counts boats"]
    assert {len(cells) for cells in document.values()} == {3}
    assert CELLS[form](compared) == document


def test_facts_say_in_every_format_the_same(facts: list[Facts]) -> None:
    lines = b"".join(line for one in facts for line in jsontext.lines(records.facts(one)))
    told = views.facts_of_json_lines(lines)
    assert len(told) > 100
    assert views.facts_of_csv(b"".join(tables_csv.facts(facts))) == told
    shown = [fact for one in facts for fact in views.facts_of_text(facts_text.facts(one, paper()))]
    assert len(shown) == len(told)
    by_place = [
        (where, sorted(it for at, it in told if at == where)) for where in dict.fromkeys(at for at, _ in told)
    ]
    for where, words in by_place:
        drawn = [it for at, it in shown if at == where]
        assert len(drawn) == len(words)
        assert all(any(one.endswith(it) for one in drawn) for it in words)


def test_what_stands_on_a_page_is_cited_with_it(dated: Timeline, quoted: Quotations) -> None:
    """The sentence that is compared stands on the second page of the PDF."""
    times = views.times_of_json(jsontext.document(dated))
    assert any(where.endswith(", page 2") for where, _ in times["2024-05-06"])
    assert any(where.endswith(", page 2") for _, where, _ in views.said_of_json(jsontext.document(quoted)))

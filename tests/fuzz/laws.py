"""What holds of every result, whatever was read; properties and fuzzing check the same laws."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import cmarkgfm
import msgspec
from lxml import html as lxml_html
from rich.cells import cell_len

from samestory.compare import chronology, quoting
from samestory.model import (
    Comparator,
    Comparison,
    Date,
    Document,
    Facts,
    Indirect,
    Name,
    Quantity,
    Quote,
    Span,
    Verdict,
)
from samestory.render import (
    compare_md,
    events_md,
    events_text,
    facts_text,
    html,
    jsontext,
    quotes_text,
    records,
    tables_csv,
    text,
    timeline_text,
    views_csv,
)
from samestory.render.paper import Layout, Paper

#: What no output may hold: CTRL of the conventions, as characters.
CTRL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u202a-\u202e\u2066-\u2069]")
#: The only escape codes that samestory writes: colours, and their end.
SGR: Final = re.compile("\x1b\\[[0-9;]*m")
#: Why something was not read.
REASONS: Final = frozenset(
    "binary corrupt duplicate empty encoding encrypted format limit size special status timeout".split()
)
PAPERS: Final = (
    Paper(width=20),
    Paper(width=80, colour=True),
    Paper(width=90, encoding="ascii"),
    Paper(width=120, layout=Layout.STACKED),
    Paper(width=160, layout=Layout.LINEAR, encoding="cp1252"),
    Paper(width=250),
)
#: What Markdown may become on GitHub: nothing that loads, runs or leads elsewhere.
MARKDOWN: Final = frozenset(
    "main h1 h2 h3 p ul li table thead tbody tr th td strong em del hr br code span".split()
)
#: What the page is made of: the elements of its templates.
PAGE: Final = frozenset(
    tag
    for template in Path(html.__file__).parent.glob("*.j2")
    for tag in re.findall(r"<([a-z][a-z0-9]*)", template.read_text("utf-8"))
)
#: How a figure bounds the true one, in signs of our own.
COMPARATORS: Final = frozenset(str(one) for one in Comparator)


def refused(reason: str, detail: str) -> None:
    """Check that a refusal names a known reason, and says what is wrong."""
    assert reason in REASONS, reason
    assert detail.strip()


def loaded(one: Document) -> None:
    """Check that blocks stand in order, hold something and point into the text, and pages too."""
    length, end = len(one.article.text), 0
    assert one.given.text.strip()
    for block in one.blocks:
        assert end <= block.start < block.end <= length
        end = block.end
    pages = one.article.pages or ()
    assert list(pages) == sorted(pages)
    assert all(0 <= page <= length for page in pages)
    round_trips(one)


def extracted(one: Facts) -> None:
    """Check that each fact points at its words, and that its values make sense."""
    kinds: tuple[Sequence[Span], ...] = (
        *(one.sentences, one.quotes, one.indirect, one.dates, one.quantities, one.names),
    )
    for found in kinds:
        spans(one, found)
    said: tuple[Quote | Indirect, ...] = (*one.quotes, *one.indirect)
    for quote in said:
        for anchor in (quote.speaker, quote.cue):
            assert anchor is None or one.article.text[anchor.start : anchor.end] == anchor.text
    round_trips(one)


def spans(one: Facts, found: Sequence[Span]) -> None:
    """Check that spans stand in order and point at their words and lines."""
    article, lines = one.article, line_starts(one.article.text)
    assert [span.start for span in found] == sorted(span.start for span in found)
    for span in found:
        assert 0 <= span.start < span.end <= len(article.text), span
        assert article.text[span.start : span.end] == span.text, span
        assert lines[span.line - 1] <= span.start < lines[span.line], span
        assert span.article == article.id
        match span:
            case Date():
                assert not (span.earliest and span.latest) or span.earliest <= span.latest, span
            case Quantity():
                assert span.high is None or span.value is None or span.value <= span.high, span
            case Quote():
                assert not span.parts or (span.start, span.end) in {(it.start, it.end) for it in span.parts}
            case Name():
                assert span.canonical.strip(), span


def line_starts(text: str) -> list[int]:
    """Return where each line begins, and what no line reaches."""
    return [0, *(at + 1 for at, mark in enumerate(text) if mark == "\n"), len(text) + 1]


def compared(one: Comparison, read: Sequence[Facts]) -> None:
    """Check that rows say what stands in the articles, and are counted."""
    texts = {facts.article.id: facts.article.text for facts in read}
    rows = [row for event in one.events for row in event.rows]
    assert one.summary == {str(it): sum(row.verdict is it for row in rows) for it in Verdict}
    ids = {(row.id, tuple((it.article, it.start, it.end) for it in row.statements)) for row in rows}
    assert len({name for name, _ in ids}) == len(ids)
    for event in one.events:
        for mention in event.mentions:
            assert texts[mention.article][mention.start : mention.end] == mention.text
        for row in event.rows:
            articles = {it.article for it in row.statements}
            assert row.sources == len(articles)
            assert 1 <= row.independent <= row.sources
            assert 0 <= row.score <= 1
            assert articles.isdisjoint(row.silent)
            assert (row.verdict is Verdict.SINGLE) == (row.sources == 1)
            for said in row.statements:
                words = texts[said.article]
                assert words[said.start : said.end] == said.text
                assert words.count("\n", 0, said.start) + 1 == said.line
            for two in row.differences:
                assert two.rule and two.between[0] != two.between[1] and set(two.between) <= articles


def rendered(one: Comparison, read: Sequence[Facts] = (), papers: Sequence[Paper] = PAPERS) -> None:
    """Check that every format of a comparison is what it is called, and does nothing."""
    line, said = chronology.timeline(one, read), quoting.quotations(one, read)
    round_trips(one)
    json_lines(jsontext.lines(records.stream(one)))
    tables = (tables_csv.compare(one), tables_csv.events(one), tables_csv.facts(read))
    for table in (*tables, views_csv.timeline(line), views_csv.quotations(said)):
        rectangular(b"".join(table))
    for written in (compare_md.compare(one), events_md.events(one)):
        markdown(written)
    page(b"".join(html.report(one, read, line)))
    for paper in papers:
        drawn(text.compare(one, paper), paper)
        drawn(events_text.events(one, paper), paper)
        drawn(timeline_text.timeline(line, paper), paper)
        drawn(quotes_text.quotes(said, paper), paper)
        for facts in read:
            drawn(facts_text.facts(facts, paper), paper)


def round_trips(value: object) -> None:
    """Check that JSON says just what the record does, in UTF-8 and in ASCII, with no control in it."""
    meant = json.loads(json.dumps(msgspec.to_builtins(value)))
    for ascii_only in (False, True):
        written = jsontext.document(value, ascii_only=ascii_only)
        assert json.loads(written) == meant
        assert not CTRL.search(written.decode())
        assert written.isascii() or not ascii_only


def json_lines(lines: Iterable[bytes]) -> None:
    """Check that each line is a record by itself."""
    for line in lines:
        assert line.count(b"\n") == 1
        assert isinstance(json.loads(line), dict)
        assert not CTRL.search(line.decode())


def rectangular(data: bytes) -> None:
    """Check that a table has a line a row, as many cells in each as its header, and runs nothing."""
    written = data.decode()
    assert not CTRL.search(written)
    rows = list(csv.reader(io.StringIO(written), strict=True))
    assert len(rows) == written.count("\n")
    assert len({len(row) for row in rows}) == 1
    for cell in {cell for row in rows for cell in row} - COMPARATORS:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or _is_figure(cell), cell


def _is_figure(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def markdown(data: bytes) -> None:
    """Check that Markdown renders to its own elements alone, and that tables keep their columns."""
    written = data.decode()
    assert not CTRL.search(written)
    rendered = cmarkgfm.github_flavored_markdown_to_html(written)
    tree = lxml_html.fromstring(f"<main>{rendered}</main>")
    assert {one.tag for one in tree.iter() if isinstance(one.tag, str)} <= MARKDOWN
    for table in tree.iter("table"):
        assert len({sum(cell.tag in {"td", "th"} for cell in row) for row in table.iter("tr")}) == 1


def page(data: bytes) -> None:
    """Check that a page has its own elements alone, runs nothing and asks for nothing."""
    written = data.decode()
    assert not CTRL.search(written)
    for one in lxml_html.document_fromstring(written).iter():
        if not isinstance(one.tag, str):
            continue
        assert one.tag in PAGE, one.tag
        for name, value in one.attrib.items():
            assert not name.startswith("on") and name not in {"src", "srcset", "action", "background"}, name
            if name in {"href", "xlink:href"}:
                assert value.startswith(("#", "http://", "https://")), value


def drawn(words: str, paper: Paper) -> None:
    """Check that no line is wider than the paper, and that nothing steers a terminal."""
    assert paper.colour or "\x1b" not in words
    plain = SGR.sub("", words)
    assert not CTRL.search(plain)
    plain.encode(paper.encoding)
    for line in plain.split("\n"):
        assert cell_len(line) <= paper.width, line

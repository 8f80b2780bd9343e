"""One parser a format, written from what is printed alone."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import cmarkgfm
from cmarkgfm.cmark import Options
from lxml import html as lxml_html

from formats.taken import Head, Said, Taken, closing, head, plain, said

_HEAD = re.compile(r"(?:[✗↻≠≈=•] )(\w+) · (.*)\Z")
_ALONE = re.compile(r"  • (\S+:\d+(?:, .*?)?): (.*)\Z")
_SPOKEN = re.compile(r"Source .*?, (\S+:\d+(?:, .*?)?), says: (.*)\Z")
#: Formats for people spell out the differences of these alone; of the others they mark the words.
EXPLAINED = {"conflict", "updated", "differs"}


class Notebook:
    """Collects what a parser finds, event by event and row by row."""

    def __init__(self) -> None:
        self.event = self.row = self.verdict = self.title = ""
        self.events: set[tuple[str, str]] = set()
        self.said: set[Said] = set()
        self.heads: set[Head] = set()
        self.notes: dict[tuple[str, str], tuple[str, ...]] = {}
        self.coverage: set[str] = set()

    def begin_event(self, id: str, title: str) -> None:  # noqa: A002
        self.event = id
        self.events.add((id, plain(title)))

    def begin_row(self, verdict: str, facts: Sequence[str]) -> None:
        told = head(self.event, verdict, facts)
        self.row, self.verdict = told.row, verdict
        self.heads.add(told)

    def begin_alone(self) -> None:
        self.row, self.verdict = "", "single"

    def say(self, place: str, words: str) -> None:
        self.said.add(said(self.event, self.row, self.verdict, place, words))

    def note(self, note: str) -> None:
        at = self.event, self.row
        self.notes[at] = (*self.notes.get(at, ()), plain(note))

    def cover(self, told: str) -> None:
        self.coverage.add(f"{self.event}: {plain(told)}")

    def close(self, lines: Iterable[str]) -> Taken:
        read, skipped, limits = closing(lines)
        return Taken(
            frozenset(self.events),
            frozenset(self.said),
            frozenset(self.heads),
            self.notes,
            read,
            skipped,
            limits,
            frozenset(self.coverage),
        )


def of_columns(text: str) -> Taken:
    """Take apart the layouts side and stacked, drawn so wide that nothing is wrapped."""
    taken = Notebook()
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith("━━ "):
            title = line.strip("━ ")
            taken.begin_event(next(lines).partition(" · ")[0], title)
            for told in iter(lambda: next(lines), ""):
                taken.cover(told)
        elif found := _HEAD.match(line):
            taken.begin_row(found[1], found[2].split(" · "))
            _row(taken, list(iter(lambda: next(lines), "")))
        elif line.startswith("Only in "):
            taken.begin_alone()
            for told in iter(lambda: next(lines), ""):
                one = _ALONE.match(told)
                assert one is not None, told
                taken.say(one[1], one[2])
        elif set(line) == {"━"}:
            return taken.close(lines)
    raise AssertionError("there is no end")


def _row(taken: Notebook, block: Sequence[str]) -> None:
    for line in block:
        if line.startswith("  - "):
            taken.note(line.removeprefix("  - "))
    shown = [line for line in block if not line.startswith("  - ")]
    if shown[0].startswith("  "):  # stacked: a label, then places and words by turns
        told = [line for line in shown if line.startswith("    ") or not line]
        columns = [told]
    else:
        cells = [[cell.strip() for cell in f"{line} ".split(" │ ")] for line in shown]
        columns = [[line[at] for line in cells[1:] if at < len(line)] for at in range(len(cells[0]))]
    for column in columns:
        filled = [cell.strip() for cell in column if cell.strip()]
        for place, words in zip(filled[::2], filled[1::2], strict=True):
            taken.say(place, words)


def of_linear(text: str) -> Taken:
    """Take apart the layout for screen readers, drawn so wide that nothing is wrapped."""
    taken = Notebook()
    title, last = "", []
    for line in text.splitlines():
        label, _, told = line.partition(": ")
        if label == "Event":
            title = told
        elif label == "About":
            taken.begin_event(told.partition("; ")[0], title)
        elif label == "Coverage":
            taken.cover(told)
        elif label == "Note":
            taken.note(told)
        elif found := re.match(r"Row \d+ of \d+\. Verdict: (\w+)\. (.*)\.\Z", line):
            facts = found[2].replace(" sources, ", " sources; ").split(", ")
            taken.begin_row(found[1], [fact.replace(" sources; ", " sources, ") for fact in facts])
        elif line.startswith(("Source ", "Verdict: single. ")):
            if line.startswith("Verdict"):
                taken.begin_alone()
            one = _SPOKEN.match(line.removeprefix("Verdict: single. "))
            assert one is not None, line
            taken.say(one[1], one[2])
        elif label in {"Read", "Skipped", "Not compared"}:
            last.append(line)
    return taken.close(last)


def of_markdown(data: bytes) -> Taken:
    """Take apart Markdown as GitHub renders it."""
    rendered = cmarkgfm.github_flavored_markdown_to_html(data.decode(), options=Options.CMARK_OPT_UNSAFE)
    taken = Notebook()
    title, shared = "", False
    for one in lxml_html.fromstring(f"<main>{rendered}</main>"):
        text = one.text_content()
        items = [item.text_content() for item in one.iter("li")]
        if one.tag == "hr":
            return taken.close(item.text_content() for item in one.getnext().iter("li"))
        if one.tag == "h2":
            title, shared = text, False
        elif one.tag == "p" and title:
            taken.begin_event(text.partition(" · ")[0], title)
            title = ""
        elif one.tag == "h3":
            shared = True
            found = _HEAD.match(text)
            if found is None:
                assert text == "• single: in one source alone"
                taken.begin_alone()
            else:
                taken.begin_row(found[1], found[2].split(" · "))
        elif one.tag == "table":
            for line in one.iter("tr"):
                cells = [cell.text_content() for cell in line.iter("td")]
                if cells:
                    taken.say(cells[1], cells[2])
        elif one.tag == "ul":
            for item in items:
                (taken.note if shared else taken.cover)(item)
    raise AssertionError("there is no end")


def of_html(data: bytes) -> Taken:
    """Take apart the page."""
    taken = Notebook()
    page = lxml_html.fromstring(data.decode())
    for section in page.xpath('//section[contains(@class, "event")]'):
        name = section.xpath('./ul[@class="facts"]/li[@class="ref"]')[0].text_content()
        taken.begin_event(name, section.xpath("./h3")[0].text_content())
        for told in section.xpath('./p[@class="coverage"]'):
            taken.cover(told.text_content())
        for row in section.xpath('.//li[contains(@class, "unit row ")]'):
            verdict = row.xpath("./h4/span/text()")[0].strip()
            kind, *parts, sources = (fact.text_content() for fact in row.xpath('./ul[@class="facts"]/li'))
            small = [fact.text_content() for fact in row.xpath('./ul[@class="facts ref"]/li')]
            taken.begin_row(verdict, [kind, *parts, *small, sources])
            _places(taken, row)
            for note in row.xpath('./ul[@class="notes"]/li'):
                taken.note(note.text_content())
        taken.begin_alone()
        for alone in section.xpath('.//section[contains(@class, "unit single ")]'):
            _places(taken, alone)
    last = [
        f"{one.xpath('./dt')[0].text_content()}: {one.xpath('./dd')[0].text_content()}"
        for one in page.xpath('//dl[@class="read"]/div')
    ]
    return taken.close(last)


def _places(taken: Notebook, held: Any) -> None:
    for place in held.xpath('.//p[@class="place"]'):
        cite = place.xpath('.//*[@class="cite"]')[0].text_content()  # with its page
        notes = [note.text_content() for note in place.xpath('.//*[@class="note"]')]
        taken.say(", ".join((cite, *notes)), place.getnext().text_content())


def of_json(data: bytes) -> Taken:
    """Take apart the document."""
    document = json.loads(data)
    return _of_records(document["articles"], document["events"], document)


def of_json_lines(data: bytes) -> Taken:
    """Take apart the records: rows refer to events that stand before them."""
    records = [json.loads(line) for line in data.splitlines()]
    by_type = {kind: [one for one in records if one["type"] == kind] for kind in ("article", "event", "row")}
    events = {one["id"]: {**one, "rows": []} for one in by_type["event"]}
    for row in by_type["row"]:
        events[row["event"]]["rows"].append(row)
    assert records[-1]["type"] == "summary"
    return _of_records(by_type["article"], list(events.values()), records[-1])


def _of_records(articles: Any, events: Any, last: Mapping[str, Any]) -> Taken:
    taken = Notebook()
    names = {one["id"]: one["source"] or one["id"] for one in articles}
    for event in events:
        taken.begin_event(event["id"], event["title"])
        if event["origin"] == "catalogue":
            _cover(taken, event["coverage"], names)
        for row in event["rows"]:
            _record_row(taken, row, names)
    told = [f"Read: {len(articles)} articles"]
    told += [f"Skipped: {one['path']} ({one['reason']}): {one['detail']}" for one in last["skipped"]]
    told += [f"Not compared: {one['what']}: {one['detail']}" for one in last["limits"]]
    return taken.close(told)


def _cover(taken: Notebook, coverage: Any, names: Mapping[str, str]) -> None:
    for kind in dict.fromkeys(item["kind"] for item in coverage):
        cells = []
        for item in coverage:
            if item["kind"] == kind:
                number = item["sentences"]
                unit = "sentence" if number == 1 else "sentences"
                cells.append(names[item["article"]] + (f" ({number} {unit})" if number else ""))
        taken.cover(f"{kind}: {', '.join(cells)}")


def _record_row(taken: Notebook, row: Any, names: Mapping[str, str]) -> None:
    if row["verdict"] == "single":
        taken.begin_alone()
    else:
        sources = f"{row['sources']} source" + ("s" if row["sources"] != 1 else "")
        if row["independent"] != row["sources"]:
            sources += f", {row['independent']} independent"
        taken.begin_row(row["verdict"], [row["kind"], row["id"], f"score {row['score']:.2f}", sources])
    for one in row["statements"]:
        copied = one["copy_of"]
        page = one.get("page") and f"page {one['page']}"
        notes = [page, one["speaker"], copied and f"words of {names.get(copied, copied)}"]
        place = ", ".join([f"{one['article']}:{one['line']}", *filter(None, notes)])
        taken.say(place, one["text"])
    if row["verdict"] == "single":
        return
    whole = {one["text"] for one in row["statements"]}
    for difference in row["differences"] if row["verdict"] in EXPLAINED else ():
        taken.note(spelled(difference, names, whole))
    for why in row["because"] if row["part"] == "lead" else ():
        taken.note(why)
    if row["silent"]:
        taken.note("silent: " + ", ".join(names[article] for article in row["silent"]))


def spelled(one: Mapping[str, Any], names: Mapping[str, str], whole: set[str]) -> str:
    """Return a difference as people are told it."""
    left, right = (names.get(article, article) for article in one["between"])
    if one["what"] == "detail" and not (one["left"] and one["right"]):
        more, less = (left, right) if one["left"] else (right, left)
        return f"detail: {more}, not {less}: {one['left'] or one['right']}"
    if {one["left"], one["right"]} <= whole:
        return f"{one['what']}: {left}, {right}: {one['rule']}"
    values = [
        "the words above" if value in whole else f'"{value}"' if value else "nothing"
        for value in (one["left"], one["right"])
    ]
    return f"{one['what']}: {left} has {values[0]}, {right} has {values[1]}: {one['rule']}"


def of_csv(data: bytes, told: Sequence[str], read: int) -> Taken:
    """Take apart the table, with what was said on standard error beside it."""
    lines = list(csv.DictReader(io.StringIO(data.decode())))
    names = {one["article"]: one["source"] or one["article"] for one in lines}
    taken = Notebook()
    for one in lines:
        taken.begin_event(one["event"], one["title"])
        if one["verdict"] == "single":
            taken.begin_alone()
        else:
            sources = f"{one['sources']} source" + ("s" if one["sources"] != "1" else "")
            if one["independent"] != one["sources"]:
                sources += f", {one['independent']} independent"
            score = f"{float(one['score']):.2f}"
            taken.begin_row(one["verdict"], [one["kind"], one["row"], score, sources])
            at = one["event"], one["row"]
            taken.notes[at] = (one["differences"], one["silent"])
        copied = one["copy_of"]
        page = one["page"] and f"page {one['page']}"
        notes = [page, one["speaker"], copied and f"words of {names.get(copied, copied)}"]
        taken.say(", ".join([f"{one['article']}:{one['line']}", *filter(None, notes)]), one["text"])
    last = [f"Read: {read} articles"]
    for line in told:
        if line.startswith("warning: skipped: "):
            last.append("Skipped: " + line.removeprefix("warning: skipped: "))
        if line.startswith("warning: not compared: "):
            last.append("Not compared: " + line.removeprefix("warning: not compared: "))
    return taken.close(last)._replace(coverage=None)

"""What `timeline`, `quotes`, `events` and `facts` print, taken apart again: one parser a format."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import cmarkgfm
from lxml import html as lxml_html

from formats.taken import plain

_CITE = r"(\S+:\d+(?:, page \d+)?)"
_SIGN = "[✗↻≠≈=•]"
#: The row that compares a date, or another one that its sentence is in.
_ROW = rf"(?:(?:\(elsewhere in this sentence: )?{_SIGN} \w+ r\w+\)? )"
#: A time, and what is said of it and where.
Times = Mapping[str, list[tuple[str, str]]]
#: Who says what, and where.
Said = list[tuple[str, str, str]]
#: How many sentences an article has on an event, by their titles and places in the table.
Cells = Mapping[str, list[str]]


def cite(one: Mapping[str, Any]) -> str:
    """Return where something stands as people are told it, of a record or a line of a table."""
    page = f", page {one['page']}" if one.get("page") else ""
    return f"{one['article']}:{one['line']}{page}"


def times_of_json(data: bytes) -> Times:
    moments = json.loads(data)["moments"]
    return _by_time((one["value"], cite(it), it["text"]) for one in moments for it in one["statements"])


def times_of_csv(data: bytes) -> Times:
    return _by_time((one["value"], cite(one), one["text"]) for one in _lines(data))


def times_of_text(text: str) -> Times:
    """Take apart the layouts with a line down the side, drawn so wide that nothing is wrapped."""
    found, value = [], ""
    for line in text.splitlines():
        head = line.split(" · ")
        at = next((n for n, part in enumerate(head) if re.fullmatch(r"\d+ sources?", part)), 0)
        if at:
            value = head[at - 1] if at > 1 else head[0].partition(" ")[2]
        elif one := re.match(rf"│   {_CITE} {_ROW}?(.*)\Z", line):
            found.append((value, one[1], one[2]))
    return _by_time(found)


def times_of_linear(text: str) -> Times:
    found, value = [], ""
    for line in text.splitlines():
        if one := re.match(r"Moment \d+ of \d+: (?:.*, )?(.*?)\. \d+ sources?\.\Z", line):
            value = one[1]
        elif one := re.match(rf'Source .*?, {_CITE}, .*?dates by ".*?": (.*)\Z', line):
            found.append((value, one[1], one[2]))
    return _by_time(found)


def times_of_html(data: bytes) -> list[list[tuple[str, str]]]:
    """Return what stands at each time; the page says times in words alone."""
    page = lxml_html.fromstring(data.decode())
    found = []
    for row in page.xpath('//table[@class="times"]/tbody/tr'):
        items = [
            (one.xpath('.//*[@class="cite"]')[0], one.xpath('.//*[@class="words"]')[0])
            for one in row.iter("li")
        ]
        found.append(sorted((where.text_content(), plain(words.text_content())) for where, words in items))
    return found


def _by_time(found: Iterable[tuple[str, str, str]]) -> Times:
    told: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for value, where, words in found:
        told[value].append((where, plain(words)))
    return {value: sorted(said) for value, said in told.items()}


def said_of_json(data: bytes, *, own: bool = False) -> Said:
    """Return what is quoted as the wording has it, or as each article has its `own`."""
    found = [
        (speaker["name"] or "", cite(it), plain((it if own else wording)["text"]))
        for speaker in json.loads(data)["speakers"]
        for utterance in speaker["utterances"]
        for wording in utterance["wordings"]
        for it in wording["statements"]
    ]
    return sorted(found)


def said_of_csv(data: bytes) -> Said:
    return sorted((one["speaker"], cite(one), plain(one["text"])) for one in _lines(data))


def said_of_text(text: str) -> Said:
    """Take apart the stacked layout: a heading with places, and the words below it."""
    found: Said = []
    speaker, places = "", []
    for line in text.splitlines():
        if line.startswith("━━ "):
            speaker = line.strip("━ ")
        elif one := re.match(rf"• .*?{_CITE}.* “(.*)”\Z", line):
            found.append((speaker, one[1], plain(one[2])))
        elif re.match(r"  [a-z ]+: ", line):
            places = re.findall(_CITE, line)
        elif line.startswith("    “"):
            found += [(speaker, place, plain(line.strip(" “”"))) for place in places]
    return sorted(found)


def said_of_linear(text: str) -> Said:
    found: Said = []
    speaker = ""
    for line in text.splitlines():
        if one := re.match(r"Speaker: (.*)\. \d+ utterances?\.\Z", line):
            speaker = one[1]
        elif one := re.match(rf"(?:Wording, [a-z ]+: |Verdict: single\. )(.*?{_CITE}[^:]*): (.*)\Z", line):
            places = re.findall(_CITE, one[1])
            found += [(speaker, place, plain(one[3])) for place in places]
    return sorted(found)


def cells_of_json(data: bytes) -> Cells:
    document = json.loads(data)
    found = {}
    for event in document["events"]:
        told = {one["article"]: one for one in event["coverage"]}
        kinds = event["origin"] == "catalogue"
        found[plain(event["title"])] = [
            _cell(
                f"{told[one['id']]['kind']} {told[one['id']]['sentences']}" if one["id"] in told else "",
                kinds,
            )
            for one in document["articles"]
        ]
    return found


def cells_of_csv(data: bytes) -> Cells:
    return {
        plain(one["title"]): [_cell(cell, one["origin"] == "catalogue") for cell in list(one.values())[6:]]
        for one in _lines(data)
    }


def cells_of_markdown(data: bytes) -> Cells:
    page = lxml_html.fromstring(cmarkgfm.github_flavored_markdown_to_html(data.decode()))
    rows = [[cell.text_content() for cell in row.iter("td")] for row in page.iter("tr")]
    return {plain(row[0]): [_cell(cell, row[3] == "catalogue") for cell in row[4:]] for row in rows if row}


def cells_of_text(text: str) -> Cells:
    """Take apart the matrix, drawn so wide that nothing but the facts of an event is on a second line."""
    lines = text.splitlines()
    first = next(n for n, line in enumerate(lines) if set(line) == {"━"}) + 1
    end = lines.index("", first)
    rows = [[cell.strip() for cell in f"{line} ".split(" │ ")] for line in lines[first:end]]
    return {
        plain(row[0]): [_cell(cell, not facts[0].startswith("found")) for cell in row[1:]]
        for row, facts in zip(rows[::2], rows[1::2], strict=True)
    }


def _cell(text: str, kinds: bool) -> str:
    """Return how an article has an event; of a found one only how many sentences are known."""
    kind, figure = (re.search(pattern, text) for pattern in ("[a-z]+", r"\d+"))
    number = figure[0] if figure and figure[0] != "0" else ""
    return f"{kind[0] if kind else ''} {number}".strip() if kinds else number


def facts_of_json_lines(data: bytes) -> list[tuple[str, str]]:
    """Return the place and the words of each fact, in order; pages are those of the article."""
    records = [json.loads(line) for line in data.splitlines()]
    return [
        (f"{one['article']}:{one['line']}", plain(one["text"])) for one in records if one["type"] != "article"
    ]


def facts_of_csv(data: bytes) -> list[tuple[str, str]]:
    lines = [one for one in _lines(data) if one["type"] != "article"]
    return [(f"{one['article']}:{one['line']}", plain(one["text"])) for one in lines]


def facts_of_text(text: str) -> list[tuple[str, str]]:
    """Return the sentences, and the facts below each; what stands there is a kind, a value, the words."""
    found: list[tuple[str, str]] = []
    for line in text.splitlines():
        if one := re.match(r"(\S+:\d+)(?:, page \d+)? (?:\[[a-z]+\] )?(.*)\Z", line):
            found.append((one[1], plain(one[2])))
        elif line.startswith("    "):
            found.append((found[-1][0], plain(line)))
    return found


def _lines(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode())))

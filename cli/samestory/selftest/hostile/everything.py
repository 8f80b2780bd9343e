"""Rows 1 to 4, 9 and 19 at once: three articles that try all of it, in every format of every command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from samestory.selftest.case import ARTICLES, Case, Outcome
from samestory.selftest.hostile.writing import article, records
from samestory.selftest.judging import shows

#: Escape sequences: a colour, the clipboard, a link, a device control string, C1; the last one is open.
ESCAPES: Final = (
    "\x1b[31mred\x1b[2J \x1b]52;c;cHduZWQ=\x07 \x1b]8;;file:///etc/passwd\x1b\\link\x1b]8;;\x1b\\ "
    "\x1bPq#0;2;0;0;0\x1b\\ \x9b31m \x9d0;title\x9c \x90q\x9c \x08\x08\x7f"
)
TURNED: Final = "\u202egnorw\u202c \u2066inside\u2069 zero\u200bwidth soft\xadhyphen \u061c\ufeff"
MARKUP: Final = "[red]literal[/b] [link=file:///etc/passwd]here[/link] :smile: {{ 7 * 7 }} {% raw %}"
LINES: Final = "over\rwritten back\x08space v\x0btab f\x0cfeed l\u2028sep p\u2029par n\x85ext"
SCRIPT: Final = (
    "<script>window.pwned=1</script> <img src=x onerror=window.pwned=2> </style></title></textarea>-->]]> "
    "<svg onload=window.pwned=3> | a | b | ](javascript:window.pwned=4) ![x](https://example.org/x.png) "
    "@user @org/team #1 GH-7 https://example.org/?a=1&b=2 `code` $x$ <!-- -->"
)
#: What spreadsheets run.
FORMULAS: Final = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1")
COMMON: Final = "The harbour bridge in Riga reopened on 6 May 2024 after 20 years, the mayor Anna Berg said."
ENDING: Final = "And a backslash at the end \\"

#: All of them, but for what a text can't hold.
ALL: Final = f"{ESCAPES} {TURNED} {MARKUP} {LINES} {SCRIPT}"

HOSTILE: Final = (
    {
        "id": f'"><b id=x>../#%00 {ESCAPES}',
        "source": f"=HYPERLINK({SCRIPT}) {ESCAPES}",
        "title": f"@SUM(1) {ALL} {ENDING}",
        "author": f"+1 {ALL}",
        "url": f"javascript:window.pwned=5//{ESCAPES}",
        "language": "en\x1b[31m",
        "published": "2024-05-07",
        "text": f'{COMMON}\n\n{ALL}\n"We shall never close it again {ALL}," Anna Berg said on Monday.\n'
        f'=1+1 "it is {TURNED}" said {MARKUP} Berg of 40 boats on 8 May 2024.\n{ENDING}\x1b',
    },
    {
        "id": "post",
        "source": "Post",
        "url": f"https://example.org/{SCRIPT}",
        "published": "2024-05-08",
        "text": f'{COMMON}\n\n{ALL}\n"We will never close it again {ALL}," Anna Berg said on Monday.\n'
        f"Some 30 boats {MARKUP} waited at the quay on 8 May 2024.\n{ENDING}",
    },
    {
        "id": "-1",
        "source": "\t=1",
        "published": "2024-05-07",
        "text": f"-1 {COMMON}\n\nSome 50 boats {SCRIPT} waited at the quay on 8 May 2024.\n",
    },
)
_MAKE: Final = article("every\x1b[31m.jsonl", records(*HOSTILE))

_COMMANDS: Final = (
    ("compare", ("text", "json", "jsonl", "csv", "md", "html")),
    ("events", ("text", "json", "csv", "md")),
    ("facts", ("text", "jsonl", "csv")),
    ("timeline", ("text", "json", "csv")),
    ("quotes", ("text", "json", "csv")),
    ("stories", ("text", "jsonl", "toml")),
)
#: Markup that stands in all texts, and no renderer of text may take for its own.
_LITERAL: Final = ("[red]literal[/b]", ":smile:", "{{ 7 * 7 }}")


def cases() -> Iterator[Case]:
    """Yield a case for each format of each command, and for the layouts of text."""
    for command, forms in _COMMANDS:
        for form in forms:
            yield _case(f"{command}-{form}", (command, ARTICLES, "-f", form), form)
    for layout in ("side", "stacked", "linear"):
        given = ("compare", ARTICLES, "--layout", layout, "--width", "40", "--color", "always")
        yield Case(
            row=3,
            name=f"literal-{layout}",
            what=f"tags of terminals, emoji codes and a backslash at the end, {layout}, narrow",
            make=_PLAIN,
            arguments=given[:-2],
            checks=(shows(*(one for one in _LITERAL if " " not in one)),),
        )
    for form in ("text", "json"):
        arguments = ("explain", "post:1", "--", "-1:1", ARTICLES)
        yield _case(f"explain-{form}", ("explain", "-f", form, *arguments[1:]), form)


_PLAIN: Final = article(
    "plain.jsonl",
    records(
        {"id": "one", "text": f"{COMMON} {MARKUP}\nSome 40 boats waited. {ENDING}\n"},
        {"id": "two", "text": f"{COMMON} {MARKUP}\nSome 50 boats waited. {ENDING}\n"},
    ),
)


def _case(name: str, arguments: tuple[str, ...], form: str) -> Case:
    checks = {
        "json": (_is_json,),
        "jsonl": (_is_json_lines,),
        "csv": (_is_harmless_csv,),
        "html": (_is_inert,),
        "text": (_has_no_line_of_its_own,),
        "toml": (_is_toml,),
    }.get(form, ())
    return Case(
        row=1,
        name=name,
        what=f"escape sequences, turned text, markup, scripts, formulas in all fields: {name}",
        make=_MAKE,
        arguments=arguments,
        checks=checks,
    )


def _is_json(outcome: Outcome) -> Iterator[str]:
    if not outcome.document:
        yield "no JSON document"


def _is_json_lines(outcome: Outcome) -> Iterator[str]:
    try:
        found = [json.loads(line) for line in outcome.stdout.splitlines()]
    except ValueError:
        yield "no JSON Lines"
        return
    texts = [one["text"] for one in found if one["type"] == "article" and "text" in one]
    if texts and HOSTILE[0]["text"] not in texts:
        yield "a text is not what it was"


def _is_toml(outcome: Outcome) -> Iterator[str]:
    import tomllib

    try:
        tomllib.loads(outcome.shown)
    except tomllib.TOMLDecodeError as error:
        yield f"no TOML: {error}"


def _is_harmless_csv(outcome: Outcome) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(outcome.shown), strict=True))
    if len({len(row) for row in rows}) != 1:
        yield "rows of different lengths"
    yield from {
        f"a spreadsheet runs {cell[:20]!r}"
        for row in rows
        for cell in row
        if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} and not _is_value(cell)
    }


def _is_value(cell: str) -> bool:
    """Say whether a cell is a number, or an equals sign alone, which is a comparator."""
    try:
        return cell == "=" or float(cell) is not None
    except ValueError:
        return False


def _has_no_line_of_its_own(outcome: Outcome) -> Iterator[str]:
    if any(mark in outcome.shown for mark in "\u2028\u2029\x85\r\x0b\x0c"):
        yield "an article broke a line"


def _is_inert(outcome: Outcome) -> Iterator[str]:
    yield from _Page(outcome.shown).wrong


class _Page(HTMLParser):
    """A page, looked through for what could run or fetch."""

    _RUNNING = frozenset("script img iframe object embed form base link audio video applet frame".split())

    def __init__(self, text: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.feed(text)
        self.close()
        if "Content-Security-Policy" not in text[:2000]:
            self.wrong.append("no policy")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._RUNNING:
            self.wrong.append(f"<{tag}> on the page")
        for name, value in attrs:
            if name.startswith("on") or name in {
                "src",
                "srcset",
                "action",
                "formaction",
                "background",
                "style",
            }:
                self.wrong.append(f"{name}={value!r} on the page")
            if name in {"href", "xlink:href"} and not (value or "").startswith(("#", "https://", "http://")):
                self.wrong.append(f"a link to {(value or '')[:30]!r}")

"""Rows 2, 4, 5 and 6: what a text is made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from samestory.selftest.case import ARTICLES, JSON, Case, Check, Outcome
from samestory.selftest.hostile.writing import article, articles, prose
from samestory.selftest.judging import holds, reads, skips, tells

_SAID: Final = '"We will never close this old bridge again," Anna Berg said in Riga on Monday.\n'
_MIXED: Final = "Anna Berg said on Monday that the café in Łódź was open — and “full”.\n"

#: Row 2: the same words with what nobody sees, or what looks like them.
_DECEPTIVE: Final = {
    "turned": _SAID.replace("old bridge", "\u202eegdirb dlo\u202c old bridge"),
    "isolated": _SAID.replace("old", "\u2066old\u2069"),
    "zero-width": _SAID.replace("never", "ne\u200bv\u2060er").replace("Berg", "Be\u200drg"),
    "soft": _SAID.replace("bridge", "bri\u00addge"),
}
#: Cyrillic letters in a name, digits of another script in a number.
_ALIKE: Final = "In Riga, \u0410nn\u0430 B\u0435rg counted \uff12\uff10 boats on Monday.\n"
_RIGHT_TO_LEFT: Final = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd \u0645\u0631\u062d\u0628\u0627"

#: Row 4: what some programs take for the end of a line, or draw over it.
_BREAKS: Final = ("\r", "\x08\x08\x08", "\x0b", "\x0c", "\u2028", "\u2029", "\x85", "\x1c", "\x1e")
_FORGED: Final = f"{'first line'.join(_BREAKS)}\nThe tower fell on 7 May 2024.\r\nNobody was hurt.\n"
_LATER: Final = "The tower fell on 7 May 2024."

#: Row 6.
_MARKS: Final = "Anna Berg counted 20 boats.\n" + "e" + "\u0301\u0316" * 80_000 + "\nThe last line stays.\n"
_LIGATURES: Final = "Anna Berg counted 20 boats.\n" + "\ufdfa" * 100_000 + "\nThe last line stays.\n"


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=2,
        name="hidden",
        what="direction marks and zero-width characters inside quotations",
        make=articles(
            lambda: {"plain.txt": _SAID} | {f"{name}.txt": text for name, text in _DECEPTIVE.items()}
        ),
        checks=(reads(*_DECEPTIVE), _quoted_together, _kept_as_they_are),
    )
    yield Case(
        row=2,
        name="findings",
        what="direction marks and letters that look like others, reported as findings of their article",
        make=articles(lambda: {"turned.txt": _DECEPTIVE["turned"], "alike.txt": _ALIKE}),
        checks=(_found_in("turned"), _found_in("alike")),
    )
    yield Case(
        row=2,
        name="right-to-left",
        what="letters that run from right to left, which are no deception",
        make=article("hebrew.txt", f"The harbour opened.\n{_RIGHT_TO_LEFT}\n"),
        arguments=("facts", ARTICLES),
        checks=(_shows_letters,),
    )
    for form in (JSON, ("facts", ARTICLES), ("timeline", ARTICLES)):
        yield Case(
            row=4,
            name=f"lines-{form[0]}",
            what="carriage returns, backspaces and rare ends of lines before a dated statement",
            make=articles(lambda: {"forged.txt": _FORGED, "other.txt": f"\n{_LATER}\n"}),
            arguments=form,
            checks=(_cites_line_two,) if form == JSON else (_prints_line_two,),
        )
    yield Case(
        row=5,
        name="bytes",
        what="NUL at the end of 2 MB, UTF-16 with and without its mark, windows-1252, a mixture",
        make=articles(
            lambda: {
                "late-nul.txt": prose(300_000) + "\0",
                "utf-16.txt": _MIXED.encode("utf-16"),
                "utf-16-be.txt": b"\xfe\xff" + _MIXED.encode("utf-16-be"),
                "unmarked.txt": _MIXED.encode("utf-16-le"),
                "odd.txt": _MIXED.encode("utf-16") + b"x",
                "utf-8-sig.txt": _MIXED.encode("utf-8-sig"),
                "cp1252.txt": _MIXED.replace("Łódź", "Liège").encode("cp1252"),
                "mixture.txt": _MIXED.encode() + _MIXED.replace("Łódź", "Liège").encode("cp1252"),
                "cut.txt": _MIXED.encode() + "é".encode()[:1],
                "lone.jsonl": b'{"text": "A lone \\ud800 surrogate stood in Riga."}\n',
            }
        ),
        checks=(
            reads("utf-16", "utf-16-be", "utf-8-sig", "cp1252"),
            skips("late-nul.txt", "binary"),
            skips("unmarked.txt", "binary"),
            skips("odd.txt", "encoding"),
            skips("mixture.txt", "encoding"),
            skips("cut.txt", "encoding"),
            tells("cp1252"),
        ),
    )
    yield Case(
        row=6,
        name="marks",
        what="160,000 combining marks on a letter, 100,000 ligatures of eighteen letters",
        make=articles(lambda: {"marks.txt": _MARKS, "ligatures.txt": _LIGATURES}),
        checks=(reads("marks", "ligatures"),),
    )
    yield Case(
        row=6,
        name="offsets",
        what="offsets behind 160,000 combining marks",
        make=article("marks.txt", _MARKS),
        arguments=("facts", ARTICLES, "-f", "jsonl"),
        checks=(_points_at_its_words,),
    )
    yield Case(
        row=6,
        name="forms",
        what="one text with composed and with decomposed letters",
        make=articles(
            lambda: {
                "NFC.txt": unicodedata.normalize("NFC", _COMPOSED),
                "NFD.txt": unicodedata.normalize("NFD", _COMPOSED),
            }
        ),
        checks=(_matches_both_forms,),
    )


_COMPOSED: Final = '"The café in Orléans stays closed all year," Zoë Müller said in Besançon on Monday.\n'


def _rows(document: Any) -> Iterator[set[str]]:
    for event in document["events"]:
        for row in event["rows"]:
            yield {one["article"] for one in row["statements"]}


_quoted_together: Final = holds(
    "quotations were not matched through what is hidden in them",
    lambda document: any({"plain", *_DECEPTIVE} <= row for row in _rows(document)),
)
_kept_as_they_are: Final = holds(
    "what is hidden in a quotation was not kept",
    lambda document: all(
        any(
            mark in said["text"]
            for event in document["events"]
            for row in event["rows"]
            for said in row["statements"]
        )
        for mark in ("\u202e", "\u200b", "\xad", "\u2066")
    ),
)
_matches_both_forms: Final = holds(
    "composed and decomposed letters were not matched",
    lambda document: {"NFC", "NFD"} in list(_rows(document)),
)
_cites_line_two: Final = holds(
    "the statement is not cited with its line",
    lambda document: any(
        (said["article"], said["line"], said["text"]) == ("forged", 2, _LATER)
        for event in document["events"]
        for row in event["rows"]
        for said in row["statements"]
    ),
)


def _found_in(name: str) -> Check:
    return holds(
        f"no finding in {name}",
        lambda document: any(one["id"] == name and one.get("findings") for one in document["articles"]),
    )


def _shows_letters(outcome: Outcome) -> Iterator[str]:
    if _RIGHT_TO_LEFT not in outcome.shown:
        yield "letters from right to left are not what they were"


def _prints_line_two(outcome: Outcome) -> Iterator[str]:
    if "forged:2" not in outcome.shown:
        yield "the statement is not cited with its line"
    if any(mark in outcome.shown for mark in "\u2028\u2029\x85\r"):
        yield "an article broke a line"


def _points_at_its_words(outcome: Outcome) -> Iterator[str]:
    texts = {one["id"]: one["text"] for one in outcome.records if one["type"] == "article"}
    spans = [one for one in outcome.records if "start" in one]
    if texts.get("marks") != _MARKS:
        yield "the text is not what it was"
    if any(texts[one["article"]][one["start"] : one["end"]] != one["text"] for one in spans):
        yield "an offset points elsewhere"
    if not any(one["text"] == "The last line stays." and one["line"] == 3 for one in spans):
        yield "the line behind the marks is not cited"

"""One comparison of hostile text through every format and layout; `pytest --update` rewrites."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from builders import (
    article,
    changed_row,
    comparison,
    date,
    difference,
    event,
    explanation,
    lost,
    mention,
    pairing,
    quote,
    row,
    sentence,
    statement,
    verification,
)
from samestory.compare import chronology, quoting
from samestory.model import (
    Advice,
    ArticleState,
    Aspect,
    Bounds,
    Check,
    Claim,
    ComparisonSettings,
    Coverage,
    Dependency,
    Diagnosis,
    Encodings,
    EngineState,
    Extra,
    Facts,
    Generator,
    Hurdle,
    Limit,
    Location,
    MatchKind,
    MentionKind,
    NamedFile,
    Nearest,
    Origin,
    PassageState,
    Result,
    RowKind,
    Signal,
    Skipped,
    Terminal,
    Total,
    Unlike,
    Verdict,
    VerifiedArticle,
)
from samestory.render import (
    compare_md,
    doctor_text,
    events_md,
    events_text,
    explain_text,
    facts_text,
    html,
    jsontext,
    quotes_text,
    records,
    sealed,
    tables_csv,
    text,
    timeline_text,
    verify_text,
    views_csv,
)
from samestory.render.paper import Layout, Paper
from samestory.render.schema import schema

HERE = Path(__file__).parent
HOSTILE = "a|b <b>bold</b> [red]x[/red], :smile: \\ \x1b[31mESC\x07 \u202eturned\u2069\nnext line"
MARCH = (dt.date(2025, 3, 1), dt.date(2025, 3, 31))
ARTICLES = [
    article("daily-2025", source="Daily | [b]Record[/b]", path="in/daily\x1b[2J.txt"),
    article("post", source="Evening Post", path="in/post.txt"),
    article("echo", path="in/echo.txt"),
]
HARBOUR = event(
    row(
        statement("daily-2025", "At least 20 people were hurt on the old quay.", line=4),
        statement("post", "At least 34 people were hurt on the quay, police said.", line=2, page=3),
        id="r1",
        verdict=Verdict.CONFLICT,
        differences=(difference("20", "34", between=("daily-2025", "post")),),
        silent=("echo",),
    ),
    row(
        statement("post", "We shall open it before the winter", speaker="Anna Berg", line=9),
        statement("daily-2025", "we will open it before winter", speaker="Anna Berg", line=7),
        statement("echo", "open it before the winter", copy_of="post", line=1),
        id="r2",
        kind=RowKind.QUOTE,
        verdict=Verdict.REWORDED,
        independent=2,
    ),
    row(
        statement("post", HOSTILE, line=11),
        statement("echo", "\u6a4b\u304c\u958b\u901a\u3057\u307e\u3057\u305f\u3002" * 4, line=3),
        statement("daily-2025", "\u05e9\u05dc\u05d5\u05dd \U0001f600 \u2764\ufe0f e\u0301", line=8),
        id="r3",
        kind=RowKind.CLAIM,
        verdict=Verdict.DIFFERS,
        differences=(difference("", HOSTILE, between=("post", "echo"), what=Aspect.DETAIL, rule="added"),),
    ),
    row(
        statement("echo", "Nobody had told the fishermen, who waited at the quay until dark.", line=5),
        id="r4",
        kind=RowKind.CLAIM,
        verdict=Verdict.SINGLE,
    ),
    id="harbour",
    title="The harbour <opens>",
    date="2025-03-03/2025-03-04",
    place="Riga",
    participants=("Anna Berg", "Tomas Lind"),
    coverage=(
        Coverage(article="daily-2025", kind=MentionKind.REPORTS, sentences=3),
        Coverage(article="post", kind=MentionKind.REPORTS, sentences=1),
        Coverage(article="echo", kind=MentionKind.BACKGROUND, sentences=2),
    ),
    mentions=(mention(),),
)
FERRIES = event(
    row(statement("post"), statement("echo"), id="r5"),
    id="ferries",
    title="ferries, quay",
    origin=Origin.FOUND,
    coverage=(
        Coverage(article="daily-2025", kind=MentionKind.SILENT, sentences=0),
        Coverage(article="post", kind=MentionKind.REPORTS, sentences=1),
        Coverage(article="echo", kind=MentionKind.REPORTS, sentences=1),
    ),
)
GIVEN = comparison(
    FERRIES,
    HARBOUR,
    articles=ARTICLES,
    skipped=(Skipped(path="in/x\u202e.bin", reason="binary", detail="holds NUL bytes"),),
    limits=(Limit(what="pairs", detail="passages of more than 10,000 words"),),
    settings=ComparisonSettings(
        paths=("in", "-"),
        columns={"text": "Body"},
        sources=NamedFile(path="in/\u202esources.toml", sha256="1" * 64),
        catalogue=(NamedFile(path="events.toml", sha256="2" * 64), NamedFile(path=None, sha256="3" * 64)),
        only=(Verdict.CONFLICT,),
        preset="strict",
        min_score=0.7,
        weights="4" * 64,
    ),
)
FACTS = Facts(
    article=article("daily-2025", source="Daily | [b]Record[/b]", text=HOSTILE),
    sentences=(sentence(HOSTILE, article="daily-2025"),),
    quotes=(quote("[red]x", article="daily-2025", start=17, end=23),),
)
EXPLANATION = explanation(
    pairing(row=HARBOUR.rows[0], event="harbour"),
    pairing(
        HOSTILE,
        "\u6a4b\u304c\u958b\u901a\u3057\u307e\u3057\u305f\u3002",
        kind=MatchKind.UTTERANCE,
        total=Total.GREATEST,
        hurdles=(Hurdle(name="one speaker", value=0.0, least=1.0, detail="[red]x and nobody named"),),
        signals=(
            Signal(name="token_set_ratio", value=0.7, weight=0.0, points=0.0),
            Signal(name="terms", value=0.3, weight=1.0, points=0.3),
        ),
        score=0.0,
        threshold=0.8,
        reached=False,
        together=False,
        outcome="the pair lacks one speaker",
        nearest=Nearest(what=(), margin=-0.8, text="one speaker would not be enough"),
        shared=(),
        row=None,
        event=None,
        alone=None,
    ),
    notes=("b:1 is a caption",),
    skipped=GIVEN.skipped,
    limits=GIVEN.limits,
)

VERIFICATION = verification(
    checks=tuple(
        Check(claim=claim, result=result, detail=f"{HOSTILE} {claim}")
        for claim, result in zip(Claim, (*Result, *Result), strict=False)
    ),
    articles=(
        VerifiedArticle(
            article="daily-2025",
            path="in/daily\x1b[2J.txt",
            state=ArticleState.CHANGED,
            sha256="0" * 64,
            found="1" * 64,
            fields=("source", "published"),
            passages=14,
            moved=2,
            gone=3,
        ),
        VerifiedArticle(article="post", path=None, state=ArticleState.UNCHANGED, sha256="0" * 64),
        VerifiedArticle(
            article="echo", path="in/echo.txt", state=ArticleState.MISSING, sha256="0" * 64, detail=HOSTILE
        ),
    ),
    passages=(
        lost(HOSTILE, row="r3"),
        lost("the quay opened", state=PassageState.MOVED, now=7),
        lost("the same line", state=PassageState.MOVED, now=1),
    ),
    rows=(
        changed_row("r1", was=Verdict.AGREE, now=Verdict.DIFFERS, detail="statements"),
        changed_row("r2", was=Verdict.AGREE, now=Verdict.AGREE, detail="score"),
        changed_row("r3", was=Verdict.AGREE, now=Verdict.AGREE, places=True),
        changed_row("r4", was=Verdict.SINGLE, now=None, detail="its statements are no longer put together"),
        changed_row("r5", was=None, now=Verdict.CONFLICT, detail="a row of 2 statements"),
    ),
    changes=(Unlike(where="event harbour", detail="title: no longer as in the report"),),
    notes=("the report is of version 0",),
)

DIAGNOSIS = Diagnosis(
    generator=Generator(name="samestory", version="0"),
    python="CPython 3.11.0",
    platform="Linux \x1b[31m6.1",
    dependencies=(
        Dependency(name="msgspec", version="0.19.0", wanted=">=0.19", fits=True),
        Dependency(name="rich", version="13.0", wanted=">=14", fits=False),
        Dependency(name="typer", version=None, wanted=">=0.28", fits=False),
    ),
    extras=(
        Extra(
            name="html",
            purpose="saved web pages",
            complete=False,
            dependencies=(
                Dependency(name="trafilatura", version="2.0.0", wanted=">=2.0", fits=True),
                Dependency(name="lxml_html_clean", version=None, wanted=">=0.4", fits=False),
            ),
        ),
        Extra(
            name="pdf",
            purpose="PDF",
            complete=False,
            dependencies=(Dependency(name="pypdfium2", version=None, wanted=">=5.0", fits=False),),
        ),
    ),
    engines=(EngineState(name="local", ready=True, detail="always there"),),
    encodings=Encodings(
        stdin=None, stdout="ascii", stderr="utf-8", filesystem="utf-8", locale="UTF-8", utf8_mode=True
    ),
    terminal=Terminal(
        stdin=False,
        stdout=True,
        stderr=True,
        width=60,
        layout="stacked",
        colour=False,
        unicode=False,
        encoding="ascii",
    ),
    environment={"NO_COLOR": "", "TERM": "xterm\x1b[2J", "SAMESTORY_CACHE": "(set)"},
    locations=(
        Location(what="cache", path="~/kept\u202e", there=True, writable=False),
        Location(what="embedded collection", path="", there=False, writable=False),
    ),
    bounds=Bounds(processors=8, jobs=4, memory=16_000, memory_limit=None, open_files=1024),
    advice=(Advice(what="rich 13.0 does not fit: >=14 is wanted", do="pip install 'rich>=14'"),),
)

DATED = tuple(
    Facts(
        article=article(name, source=f"{name} [b]", text=told, pages=(0,) if name == "post" else None),
        sentences=(sentence(told, article=name),),
        dates=(date(first, last, article=name, value=value, start=0, end=4, text=told[:4]),),
    )
    for name, told, value, first, last in (
        ("daily-2025", HOSTILE, "2025-03-03", dt.date(2025, 3, 3), None),
        ("post", "3.3. | <b>the quay</b> opened", "2025-03-03", dt.date(2025, 3, 3), None),
        ("echo", "\u6a4b\u304c\u958b\u901a\u3057\u307e\u3057\u305f", "2025-03", *MARCH),
        ("echo-2", "=2+5 is no formula", "1990~", dt.date(1989, 1, 1), dt.date(1991, 12, 31)),
        ("echo-3", "open until then", "../2025-03-04", None, dt.date(2025, 3, 4)),
    )
)
TIMELINE = chronology.timeline(
    comparison(
        event(
            row(statement("post", end=40), id="r1", verdict=Verdict.CONFLICT),
            row(
                statement("daily-2025", end=40),
                id="r2",
                kind=RowKind.DATE,
                verdict=Verdict.CONFLICT,
                differences=(
                    difference(HOSTILE[:4], "3.3.", between=("daily-2025", "post"), what=Aspect.DATE),
                ),
            ),
            id="harbour",
            title="The harbour <opens>",
            date="2025-03-03/2025-03-04",
        ),
        articles=[one.article for one in DATED],
        skipped=GIVEN.skipped,
        limits=GIVEN.limits,
    ),
    DATED,
)
QUOTATIONS = quoting.quotations(
    GIVEN,
    [
        Facts(
            article=article("echo", text=f"{HOSTILE} @nobody", pages=(0, len(HOSTILE))),
            sentences=(),
            quotes=(
                quote(HOSTILE, article="echo", speaker="[b]Tomas[/b] \u202eLind"),
                quote("@nobody", article="echo", start=len(HOSTILE) + 1, end=len(HOSTILE) + 8, speaker=None),
            ),
        )
    ],
)


def drawn(layout: Layout, width: int, *, colour: bool = False, encoding: str = "utf-8") -> bytes:
    paper = Paper(layout=layout, width=width, colour=colour, encoding=encoding)
    return text.compare(GIVEN, paper).encode(encoding)


OUTPUTS = {
    "side.txt": drawn(Layout.SIDE, 120),
    "side-ascii.txt": drawn(Layout.SIDE, 120, encoding="ascii"),
    "side-colour.txt": drawn(Layout.SIDE, 80, colour=True),
    "stacked.txt": drawn(Layout.STACKED, 60),
    "linear.txt": drawn(Layout.LINEAR, 80),
    "explain.txt": explain_text.explain(EXPLANATION, Paper(width=70)).encode(),
    "explain.json": jsontext.document(EXPLANATION),
    "timeline.txt": timeline_text.timeline(TIMELINE, Paper(width=90)).encode(),
    "timeline-ascii.txt": timeline_text.timeline(TIMELINE, Paper(width=40, encoding="ascii")).encode("ascii"),
    "timeline-side-colour.txt": timeline_text.timeline(
        TIMELINE, Paper(width=90, layout=Layout.SIDE, colour=True)
    ).encode(),
    "timeline-linear.txt": timeline_text.timeline(TIMELINE, Paper(width=90, layout=Layout.LINEAR)).encode(),
    "timeline.json": jsontext.document(TIMELINE),
    "timeline.csv": b"".join(views_csv.timeline(TIMELINE)),
    "quotes-side.txt": quotes_text.quotes(QUOTATIONS, Paper(width=100)).encode(),
    "quotes-stacked-ascii.txt": quotes_text.quotes(
        QUOTATIONS, Paper(width=60, layout=Layout.STACKED, encoding="ascii")
    ).encode("ascii"),
    "quotes-linear.txt": quotes_text.quotes(QUOTATIONS, Paper(width=90, layout=Layout.LINEAR)).encode(),
    "quotes.json": jsontext.document(QUOTATIONS),
    "quotes.csv": b"".join(views_csv.quotations(QUOTATIONS)),
    "verify.txt": verify_text.verify(VERIFICATION, Paper(width=72)).encode(),
    "verify-colour.txt": verify_text.verify(VERIFICATION, Paper(width=100, colour=True)).encode(),
    "doctor.txt": doctor_text.doctor(DIAGNOSIS, Paper(width=72)).encode(),
    "doctor.json": jsontext.document(DIAGNOSIS),
    "verify.json": jsontext.document(VERIFICATION),
    "events.txt": events_text.events(GIVEN, Paper(width=100)).encode(),
    "facts.txt": facts_text.facts(FACTS, Paper(width=100)).encode(),
    "compare.json": sealed.document(GIVEN),
    "compare-ascii.json": sealed.document(GIVEN, ascii_only=True),
    "compare.jsonl": b"".join(sealed.lines(GIVEN)),
    "compare.html": b"".join(html.report(GIVEN, [FACTS], chronology.timeline(GIVEN, [FACTS]))),
    "compare.csv": b"".join(tables_csv.compare(GIVEN)),
    "compare.md": compare_md.compare(GIVEN),
    "compare-ascii.md": compare_md.compare(GIVEN, encoding="ascii"),
    "events.csv": b"".join(tables_csv.events(GIVEN)),
    "events.md": events_md.events(GIVEN),
    "facts.csv": b"".join(tables_csv.facts([FACTS])),
    "events.json": jsontext.document(records.events(GIVEN)),
    "facts.jsonl": b"".join(jsontext.lines(records.facts(FACTS))),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_output_is_the_expected_one(name: str, update: bool) -> None:
    path = HERE / name
    if update:
        path.write_bytes(OUTPUTS[name])
    assert OUTPUTS[name] == path.read_bytes(), f"rewrite {name} with pytest --update"


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("compare.json", "comparison"),
        ("compare-ascii.json", "comparison"),
        ("events.json", "events"),
        ("explain.json", "explanation"),
        ("timeline.json", "timeline"),
        ("quotes.json", "quotations"),
        ("verify.json", "verification"),
        ("doctor.json", "diagnosis"),
    ],
)
def test_documents_keep_to_the_printed_schema(name: str, record: str) -> None:
    Draft202012Validator(schema(record)).validate(json.loads((HERE / name).read_bytes()))


@pytest.mark.parametrize("name", ["compare.jsonl", "facts.jsonl"])
def test_records_keep_to_the_printed_schema(name: str) -> None:
    for line in (HERE / name).read_bytes().splitlines():
        one = json.loads(line)
        Draft202012Validator(schema(one["type"])).validate(one)

"""CSV and TSV: what JSON Lines of the same records give; a bad row costs only itself."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samestory import load
from samestory.errors import UsageError
from samestory.load import columns, delimited
from samestory.load.drafts import Draft, Known, Refusal, RefusedError
from samestory.load.terms import Terms

TEXT = "A ferry ran aground near Bergen."


def read(data: bytes | str, **named: str) -> list[Draft | Refusal]:
    return list(
        delimited.read(io.BytesIO(data.encode() if isinstance(data, str) else data), Known(columns=named))
    )


def texts(found: list[Draft | Refusal]) -> list[str]:
    return [one.text for one in found if isinstance(one, Draft)]


def refused(found: list[Draft | Refusal]) -> list[tuple[str, str]]:
    return [(one.place, one.reason) for one in found if isinstance(one, Refusal)]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=30) | (
    st.sampled_from(['say "no"', "a,b;c", "two\nlines", "x\ty", '"', "é|ü"])
)
ROWS = st.lists(st.fixed_dictionaries({"text": CELLS, "Headline": CELLS, "outlet": CELLS}), max_size=8)


@given(ROWS, st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=60, deadline=None)
def test_it_gives_what_json_lines_of_the_same_records_give(
    rows: list[dict[str, str]], separator: str, encoding: str
) -> None:
    out = io.StringIO(newline="")
    rows.append({"text": TEXT, "Headline": "", "outlet": "The Port Herald"})
    table = csv.DictWriter(out, list(rows[0]), delimiter=separator, quoting=csv.QUOTE_ALL)
    table.writeheader()
    table.writerows(rows)
    lines = "\n".join(json.dumps(row) for row in rows if row["text"].strip())
    loaded = load.read(["-"], stdin=io.BytesIO(lines.encode()))
    found = read(out.getvalue().encode(encoding))
    assert texts(found) == [one.given.text for one in loaded.documents]
    drafts = [one for one in found if isinstance(one, Draft)]
    assert [one.fields.get("source") for one in drafts] == [one.given.source for one in loaded.documents]
    assert [one.sha256 for one in drafts] == [one.article.sha256 for one in loaded.documents]


@pytest.mark.parametrize(
    "header",
    ["text", "Body", "CONTENT", "full_text", "Full Text", "article", "maintext", "Article-Body", " text "],
)
def test_the_column_of_texts_is_found_by_its_name(header: str) -> None:
    assert texts(read(f"id,{header},url\nx,{TEXT},https://example.org\n")) == [TEXT]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("headline", "title"),
        ("Publication", "source"),
        ("newspaper", "source"),
        ("Author Name", "author"),
        ("byline", "author"),
        ("pubDate", "published"),
        ("publish_date", "published"),
        ("web_url", "url"),
        ("permalink", "url"),
        ("lang", "language"),
    ],
)
def test_other_columns_are_found_by_their_names(header: str, field: str) -> None:
    [one] = read(f"{header},text\n2024-05-07,{TEXT}\n")
    assert isinstance(one, Draft)
    assert one.fields == {field: "2024-05-07"}


def test_named_columns_count_before_those_that_are_found() -> None:
    [one] = read(f"text,Kicker,title,Copy\nstub,Local,{'Ferry'},{TEXT}\n", text="copy", title="Kicker")
    assert isinstance(one, Draft)
    assert (one.text, one.fields) == (TEXT, {"title": "Local"})


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (["text=Body"], {"text": "Body"}),
        (["text=Body,title=Head line"], {"text": "Body", "title": "Head line"}),
        (["text=Body, with comma,title=T"], {"text": "Body, with comma", "title": "T"}),
        (["TEXT = Body", "source=Paper"], {"text": "Body", "source": "Paper"}),
        (["text=a=b"], {"text": "a=b"}),
        ([], {}),
    ],
)
def test_columns_are_named_with_an_equals_sign(named: list[str], expected: dict[str, str]) -> None:
    assert columns.parsed(named) == expected


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("Body", "--columns: not NAME=COLUMN: Body"),
        ("text=", "--columns: not NAME=COLUMN: text="),
        ("txt=Body", "--columns: no such name: txt"),
        ("text=A,text=B", "--columns: text is named twice"),
    ],
)
def test_names_that_mean_nothing_are_an_error(named: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        columns.parsed([named])
    assert str(error.value) == said


@pytest.mark.parametrize(
    ("data", "named", "reason", "detail"),
    [
        ("a,b\n1,2\n", {}, "format", 'no column of texts among "a", "b"; name it: --columns text=…'),
        ("Body,b\n1,2\n", {"text": "Bodi"}, "format", 'no column "Bodi"; did you mean "Body"?'),
        ("Body,b\n1,2\n", {"text": "zzz"}, "format", 'no column "zzz"; there are "Body", "b"'),
        ("text\n", {}, "empty", "a header and no rows below it; add the articles"),
        ("", {}, "empty", "nothing but white space; fill it or leave it out"),
        (" \n\n", {}, "empty", "nothing but white space; fill it or leave it out"),
        (
            b"te\0xt\n1\n",
            {},
            "binary",
            "a NUL byte in line 1; this is no text; leave it out, or save it as text",
        ),
        ('"text\n', {}, "format", "not CSV: unexpected end of data in the header; check its quotation marks"),
        (f"{TEXT} It was pulled free by a tug.", {}, "format", f'no column of texts among "{TEXT} It was …"'),
    ],
)
def test_what_has_no_texts_is_refused_with_what_there_is(
    data: bytes | str, named: dict[str, str], reason: str, detail: str
) -> None:
    with pytest.raises(RefusedError) as error:
        read(data, **named)
    assert error.value.reason == reason
    assert error.value.detail.startswith(detail)


def test_a_bad_row_costs_only_itself_and_is_cited_by_its_line() -> None:
    data = (
        f'text,title\n"{TEXT}\n\nMore.",One\nshort\n{TEXT},a,b\n"bad"x,b\n,No text\n\n{TEXT},,\n{TEXT},Last\n'
    )
    found = read(data)
    assert texts(found) == [f"{TEXT}\n\nMore.", TEXT, TEXT]
    assert refused(found) == [(":5", "format"), (":6", "format"), (":7", "format"), (":8", "empty")]
    assert [one.position for one in found if isinstance(one, Draft)] == [2, 10, 11]


def test_an_open_quotation_mark_does_not_swallow_the_file() -> None:
    rows = "".join(f'"{number}","{TEXT}"\n' for number in range(50))
    found = read(f'id,text\n"x","open {TEXT}\n{rows}')
    assert len(texts(found)) >= 48
    assert refused(found) == [(":2", "format")]


def test_bytes_that_are_no_utf_8_cost_only_their_row() -> None:
    data = b"text,title\nGr\xc3\xbc\xc3\x9fe from Bergen.,a\nGr\xfc\xdfe,b\n" + TEXT.encode() + b",c\n"
    found = read(data)
    assert texts(found) == ["Grüße from Bergen.", TEXT]
    assert refused(found) == [(":3", "encoding")]


def test_a_guessed_encoding_is_said_once() -> None:
    found = read(f"text\n“{TEXT}”\n“{TEXT}”\n".encode("cp1252"))
    assert texts(found) == [f"“{TEXT}”"] * 2
    assert [len(one.warnings) for one in found if isinstance(one, Draft)] == [1, 0]


def test_tabs_part_cells_in_which_quotation_marks_are_nothing_else() -> None:
    assert texts(read(f'id\ttext\n1\t"We drifted," he said.\n2\t"{TEXT}\n')) == [
        '"We drifted," he said.',
        f'"{TEXT}',
    ]
    assert texts(read(f'id\ttext\n1\t"Two\nlines"\n2\t"{TEXT}"\n')) == ["Two\nlines", TEXT]


def test_long_tables_are_read_as_a_stream() -> None:
    class Endless(io.BytesIO):
        def __init__(self) -> None:
            super().__init__(b"text,id\n" + f"{TEXT},x\n".encode() * 300_000)

    stream = Endless()
    first = next(iter(delimited.read(stream)))
    assert isinstance(first, Draft)
    assert stream.tell() < 6_000_000
    assert len(list(delimited.read(Endless()))) == 300_000


@pytest.mark.parametrize("data", [b'text\n"' + b"x\n" * 15_000_000, b"text\n" + b"x" * 30_000_000])
def test_a_row_has_an_end(data: bytes) -> None:
    start = time.process_time()
    assert refused(read(data)) == [(":2", "size")]
    assert time.process_time() - start < 10


def test_names_of_columns_hold_for_every_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"Copy;x\n{TEXT};1\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text(f"x\tCopy\n1\t{TEXT}\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    loaded = load.read([str(tmp_path)], terms=Terms(columns={"text": "Copy"}))
    assert [one.given.text for one in loaded.documents] == [TEXT] * 3
    streamed = load.stream([str(tmp_path)], terms=Terms(columns={"text": "Copy"}))
    assert [one.article.id for one in streamed.documents()] == [one.article.id for one in loaded.documents]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (5 * '1\t"Two\n\nlines"\n' + "short\n", 5 * ["Two\n\nlines"]),
        (5 * f'1\t"{TEXT}"\n' + '2\t"We drifted," he said.\n', 5 * [TEXT]),
        ('1\t"We drifted," he said.\n2\t"A tug came," she said.\n3\t"Thanks."\n', None),
        (f"1\t{TEXT}\n" * 9 + '2\t"We drifted," he said.\n', [TEXT] * 9 + ['"We drifted," he said.']),
    ],
)
def test_most_rows_decide_whether_quotation_marks_enclose_cells(
    rows: str, expected: list[str] | None
) -> None:
    expected = expected or ['"We drifted," he said.', '"A tug came," she said.', '"Thanks."']
    assert texts(read(f"id\ttext\n{rows}")) == expected


def test_a_long_table_of_tabs_is_read_as_a_short_one() -> None:
    cell = "The ferry drifted.\n\n" * 50
    assert texts(read("id\ttext\n" + f'1\t"{cell}"\n' * 6_000)) == [cell] * 6_000


def test_bytes_that_are_none_of_a_guessed_encoding_are_named_as_that() -> None:
    rows = "".join(f"“{TEXT}” {number}\n" for number in range(120_000)).encode("cp1252")
    [refusal] = [one for one in read(b"text\n" + rows + b"Gr\x81\xdfe\n") if isinstance(one, Refusal)]
    assert refusal.detail == "it holds bytes that are not CP1252; save the file as UTF-8"


@pytest.mark.parametrize("cut", [1, 3])
def test_a_header_that_breaks_off_within_a_letter_is_refused(cut: int) -> None:
    with pytest.raises(RefusedError) as refused:
        read(f"text;author {TEXT}".encode("utf-16")[:-cut])
    assert refused.value.reason == "encoding"

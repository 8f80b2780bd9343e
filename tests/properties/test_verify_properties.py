"""`verify` accepts what `compare` wrote, and rejects it with any byte of it, or of an article, changed."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samestory import pipeline
from samestory.errors import InputError
from samestory.model import Claim, Result, Verification
from samestory.pipeline import Inputs, Whereabouts
from samestory.render import sealed

#: What an article may say: figures, names and quotations that are alike in others, and what is alike in none.
SENTENCES = st.sampled_from(
    [
        "Anna Berg counted 20 boats in the harbour of Riga on Monday.",
        "On Monday Anna Berg counted 30 boats in the harbour of Riga.",
        "“The quay is safe,” Tomas Lind said.",
        "“The quay is not safe,” Tomas Lind said.",
        "Bread has become dearer everywhere.",
        "\u202eturned\u2069 and \u200bhidden, café, \U0001f600, “open to its end",
        "橋が開通しました。",
    ]
)
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map("\n\n".join), min_size=1, max_size=4)
FORMS = ("json", "ascii", "jsonl", "ascii-jsonl")
TEXTS = (
    "Published: 2024-05-14\n\nAnna Berg counted 20 boats in the harbour of Riga on Monday, café.\n",
    "Published: 2024-05-13\n\nOn Monday Anna Berg counted 30 boats in the harbour of Riga, “all safe”.\n",
)


class Made(NamedTuple):
    """Articles in a folder, and a report on them in a form."""

    folder: Path
    articles: tuple[Path, ...]
    report: bytes

    def verified(self, report: bytes) -> Verification:
        (self.folder / "report").write_bytes(report)
        return pipeline.verify(str(self.folder / "report"), Whereabouts()).verification

    def refused(self, report: bytes) -> str:
        """Return what is said of a report that does not hold."""
        try:
            found = self.verified(report)
        except InputError as error:
            return str(error)
        assert not found.holds
        [said] = [one.detail for one in found.checks if one.claim is Claim.SEAL]
        return said


def made(folder: Path, texts: tuple[str, ...] | list[str], form: str) -> Made:
    paths = tuple(folder / f"{number}.txt" for number in range(len(texts)))
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    inputs = Inputs(operands=tuple(map(str, paths)), use_catalogue=False)
    comparison = pipeline.compare(inputs).result.comparison
    ascii_only = form.startswith("ascii")
    lines = sealed.lines(comparison, ascii_only=ascii_only)
    whole = sealed.document(comparison, ascii_only=ascii_only)
    return Made(folder, paths, b"".join(lines) if form.endswith("jsonl") else whole)


@pytest.fixture(scope="module", params=FORMS)
def two(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return a report on two articles."""
    return made(tmp_path_factory.mktemp("two"), TEXTS, request.param)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return the same as one document."""
    return made(tmp_path_factory.mktemp("one"), TEXTS, "json")


@settings(max_examples=40, deadline=None)
@given(texts=ARTICLES, form=st.sampled_from(FORMS))
def test_what_compare_wrote_is_accepted(texts: list[str], form: str) -> None:
    with TemporaryDirectory() as folder:
        given = made(Path(folder), texts, form)
        found = given.verified(given.report)
        assert [check for check in found.checks if check.result is not Result.CONFIRMED] == []
        assert found.holds


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_any_byte_of_the_report_changed_is_rejected(two: Made, data: st.DataObject) -> None:
    """What is said names the line that was changed, or the one with the seal that is not that of the rest.

    Where the byte is white space between words and figures, that is said.

    A report that calls itself one of another version can't be written again, so no line of it can be named.
    """
    report = two.report
    at = data.draw(st.integers(0, len(report) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != report[at]))
    taken, put = data.draw(st.sampled_from([(1, 1), (1, 0), (0, 1)]))
    said = two.refused(report[:at] + bytes([byte])[:put] + report[at + taken :])
    line = report.count(b"\n", 0, at) + 1
    if b'"version"' in report.splitlines()[line - 1]:
        assert re.search(r"seal|/report:\d+: |/report: of schema|differs|layout", said), said
    elif "only its layout was changed" in said:
        assert not report[at : at + taken].strip() and not bytes([byte])[:put].strip()
    elif "first that differs" in said:
        assert f"line {line} " in said or f"line {line + 1} " in said
    else:
        assert re.search(r"the seal on line \d+ is not|/report:\d+: |/report: of schema", said), said


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_any_byte_of_an_article_changed_is_rejected(one: Made, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(one.articles))
    text = path.read_bytes()
    at = data.draw(st.integers(0, len(text) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != text[at]))
    taken, put = data.draw(st.sampled_from([(1, 1), (1, 0), (0, 1)]))
    path.write_bytes(text[:at] + bytes([byte])[:put] + text[at + taken :])
    try:
        found = one.verified(one.report)
    finally:
        path.write_bytes(text)
    assert not found.holds
    assert Claim.ARTICLES in {check.claim for check in found.checks if check.result is not Result.CONFIRMED}

"""A report held against its articles: what holds, what does not, and what is said of it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from samestory import pipeline
from samestory.errors import ConfigurationError, InputError, UsageError
from samestory.model import ArticleState, Claim, Comparison, Generator, Result, Verdict, Verification
from samestory.pipeline import Inputs, Whereabouts
from samestory.pipeline.comparing import GENERATOR
from samestory.pipeline.verifying import THERE
from samestory.render import sealed

ONE = "Published: 2024-05-14\n\nAnna Berg counted 20 boats in the harbour of Riga on Monday.\n"
TWO = "Published: 2024-05-14\n\nOn Monday Anna Berg counted 30 boats in the harbour of Riga.\n"
OTHER = "Bread has become dearer everywhere in the last two months, bakers say.\n"
LAYOUT = "only its layout was changed (line ends, white space, escapes), nothing that it says"
CATALOGUE = '[[event]]\nid = "boats"\ntitle = "The boats of Riga"\ncues = ["boats in the harbour"]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder: articles, a catalogue, a file that is no article."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name, text in {"one.txt": ONE, "two.txt": TWO, "other.txt": OTHER, "x.bin": "\0"}.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    (tmp_path / "in" / "sources.toml").write_text('["one.txt"]\nsource = "Port Herald"\n', encoding="utf-8")
    (tmp_path / "table.csv").write_text(f"Nr,Body,Text\n1,{ONE!r},no\n2,{TWO!r},no\n", encoding="utf-8")
    (tmp_path / "events.toml").write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


INPUTS = Inputs(operands=("in",), catalogues=(Path("events.toml"),))


def compared(inputs: Inputs = INPUTS, **options: object) -> Comparison:
    return pipeline.compare(inputs, **options).result.comparison  # type: ignore[arg-type]


def verified(report: Comparison | bytes, where: Whereabouts = THERE) -> Verification:
    data = sealed.document(report) if isinstance(report, Comparison) else report
    Path("report.json").write_bytes(data)
    return pipeline.verify("report.json", where).verification


def results(found: Verification) -> dict[str, str]:
    return {str(one.claim): str(one.result) for one in found.checks if one.result is not Result.CONFIRMED}


def refuted(*claims: Claim) -> dict[str, str]:
    return {str(one): "refuted" for one in claims}


MADE: dict[str, Callable[[], Comparison]] = {
    "as usual": compared,
    "embedded": lambda: compared(Inputs()),
    "files": lambda: compared(Inputs(operands=("in/two.txt", "./in/one.txt"))),
    "no catalogue": lambda: compared(Inputs(operands=("in",), use_catalogue=False)),
    "preset": lambda: compared(msgspec.structs.replace(INPUTS, preset="broad", min_score=0.5)),
    "only": lambda: compared(only={Verdict.CONFLICT}),
    "event": lambda: compared(msgspec.structs.replace(INPUTS, events=("boats",))),
    "source": lambda: compared(msgspec.structs.replace(INPUTS, only_sources=("Port Herald", "two"))),
    "sources": lambda: compared(msgspec.structs.replace(INPUTS, sources=Path("in/sources.toml"))),
    "columns": lambda: compared(Inputs(operands=("table.csv",), columns={"text": "Body"})),
    "an empty list": lambda: compared(Inputs(listed=True)),
    "a missing file": lambda: compared(Inputs(operands=("in", "nowhere.txt"))),
}


@pytest.mark.parametrize("made", MADE)
def test_what_compare_wrote_holds(made: str, folder: Path) -> None:
    report = MADE[made]()
    for data in (
        sealed.document(report),
        sealed.document(report, ascii_only=True),
        b"".join(sealed.lines(report)),
    ):
        found = verified(data)
        assert (results(found), found.holds) == ({}, True)
        assert not (found.passages or found.rows or found.changes or found.notes)


def test_what_a_report_records_is_what_was_asked_for(folder: Path) -> None:
    inputs = msgspec.structs.replace(INPUTS, preset="strict", min_score=0.8, events=("boats",))
    settings = compared(inputs, only={Verdict.SINGLE, Verdict.AGREE}).settings
    assert settings is not None
    assert settings.paths == ("in",)
    assert [one.path for one in settings.catalogue or ()] == ["events.toml"]
    assert settings.only == (Verdict.AGREE, Verdict.SINGLE)
    assert (settings.preset, settings.min_score, settings.event) == ("strict", 0.8, ("boats",))
    assert settings.weights != compared().settings.weights  # type: ignore[union-attr]


def test_credentials_in_a_url_are_not_recorded(folder: Path) -> None:
    settings = compared(Inputs(operands=("in", "https://me:secret@example.org/a"))).settings
    assert settings is not None
    assert settings.paths == ("in", "https://…@example.org/a")


def test_a_changed_article_is_named_with_its_passages_and_rows(folder: Path) -> None:
    report = compared()
    (folder / "in/two.txt").write_text(TWO.replace("30 boats", "20 boats"), encoding="utf-8")
    found = verified(report)
    assert results(found) == refuted(Claim.ARTICLES, Claim.PASSAGES, Claim.VERDICTS)
    [two] = [one for one in found.articles if one.state is not ArticleState.UNCHANGED]
    assert (two.article, two.state, two.gone) == ("two", ArticleState.CHANGED, two.passages)
    assert two.found is not None
    assert two.found != two.sha256
    [row] = [one for one in found.rows if one.was is not one.now]
    assert (row.was, row.now) == (Verdict.CONFLICT, Verdict.AGREE)
    assert {one.article for one in found.passages} == {"two"}


def test_a_change_beside_what_is_cited_is_told_too(folder: Path) -> None:
    report = compared()
    with (folder / "in/other.txt").open("a", encoding="utf-8") as stream:
        stream.write(" ")
    found = verified(report)
    assert results(found) == refuted(Claim.ARTICLES)
    assert [one.gone for one in found.articles] == [0, 0, 0]


def test_metadata_that_others_gave_counts(folder: Path) -> None:
    report = compared()
    (folder / "in/sources.toml").write_text('["one.txt"]\nsource = "Harbour Post"\n', encoding="utf-8")
    found = verified(report)
    assert Claim.ARTICLES in results(found)
    assert [one.fields for one in found.articles if one.fields] == [("source",)]


def test_a_missing_article_leaves_verdicts_unchecked(folder: Path) -> None:
    report = compared()
    (folder / "in/two.txt").unlink()
    found = verified(report)
    unchecked = {"passages": "unchecked", "settings": "unchecked", "verdicts": "unchecked"}
    assert results(found) == {"articles": "unchecked", **unchecked}
    [two] = [one for one in found.articles if one.state is ArticleState.MISSING]
    assert (two.article, two.detail) == ("two", "there is no such file")
    [note] = found.notes
    assert note.endswith("samestory verify report.json FOLDER looks for the articles in FOLDER")


def test_further_files_in_a_folder_are_not_read(folder: Path) -> None:
    report = compared()
    (folder / "in/new.txt").write_text(ONE, encoding="utf-8")
    (folder / "in/one.md").write_text(ONE, encoding="utf-8")  # it would have the id of one.txt
    os.mkfifo(folder / "in/pipe.txt")
    assert verified(report).holds


def test_a_changed_catalogue_is_named(folder: Path) -> None:
    report = compared()
    (folder / "events.toml").write_text(CATALOGUE + "# a remark\n", encoding="utf-8")
    found = verified(report)
    assert results(found) == {"settings": "unchecked", "verdicts": "unchecked"}
    assert "events.toml is not what it was when the report was made" in found.checks[-1].detail
    found = verified(report, Whereabouts(catalogues=(Path("events.toml"),)))
    assert results(found) == refuted(Claim.SETTINGS)
    assert "events.toml has changed" in [one.detail for one in found.checks]


def test_a_catalogue_that_is_gone_leaves_verdicts_unchecked(folder: Path) -> None:
    report = compared()
    (folder / "events.toml").rename(folder / "moved.toml")
    found = verified(report)
    assert results(found) == {"settings": "unchecked", "verdicts": "unchecked"}
    assert "events.toml: there is no such file; name the one" in found.checks[-1].detail
    assert verified(report, Whereabouts(catalogues=(Path("moved.toml"),))).holds


@pytest.mark.parametrize(
    "operands", [["moved"], ["moved/one.txt", "moved/two.txt", "moved/other.txt"], ["."]]
)
def test_articles_that_lie_elsewhere_are_known_by_their_names(operands: list[str], folder: Path) -> None:
    report = compared()
    (folder / "in").rename(folder / "moved")
    assert Claim.ARTICLES in results(verified(report))
    found = verified(report, Whereabouts(operands=tuple(operands)))
    assert found.holds
    assert found.notes == (("what was skipped was not looked at again, for the articles lie elsewhere"),)


def test_files_of_one_name_are_told_apart_by_their_folders(folder: Path) -> None:
    for place, text in (("a", ONE), ("b", TWO)):
        (folder / place).mkdir()
        (folder / place / "text.txt").write_text(text, encoding="utf-8")
    report = compared(Inputs(operands=("a", "b")))
    (folder / "there").mkdir()
    for place in "ab":
        (folder / place).rename(folder / "there" / place)
    assert verified(report, Whereabouts(operands=("there",))).holds
    assert verified(report, Whereabouts(operands=("there/b", "there/a"))).holds
    assert not verified(report, Whereabouts(operands=("there/a",))).holds


def test_articles_from_standard_input_must_be_given_again(folder: Path) -> None:
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in (("1", ONE), ("2", TWO)))
    Path("articles.jsonl").write_text(lines, encoding="utf-8")
    with Path("articles.jsonl").open("rb") as stream:
        report = pipeline.compare(Inputs(operands=("-",)), stream).result.comparison
    with pytest.raises(UsageError, match="came from standard input"):
        verified(report)
    Path("report.json").write_bytes(sealed.document(report))
    with Path("articles.jsonl").open("rb") as stream:
        assert pipeline.verify("report.json", Whereabouts(operands=("-",)), stream).verification.holds
    assert verified(report, Whereabouts(operands=("articles.jsonl",))).holds


def test_a_report_of_another_version_says_so_and_is_checked_all_the_same(folder: Path) -> None:
    old = msgspec.structs.replace(compared(), generator=Generator(name="samestory", version="0.0.1"))
    found = verified(old)
    assert found.holds
    assert "says that version 0.0.1 made it, which nothing here proves; verdicts were made" in found.notes[0]


def test_a_report_of_another_program_does_not_hold(folder: Path) -> None:
    other = msgspec.structs.replace(compared(), generator=Generator(name="somestory", version="0.1.0"))
    assert results(verified(other)) == refuted(Claim.VERDICTS)


def forged(report: Comparison, verdict: Verdict) -> Comparison:
    """Return a report with another verdict on its first row, counted and sealed."""
    document = json.loads(sealed.document(report))
    row = document["events"][0]["rows"][0]
    document["summary"][row["verdict"]] -= 1
    document["summary"][str(verdict)] += 1
    row["verdict"] = str(verdict)
    return msgspec.convert(document, Comparison)


def test_a_verdict_that_was_forged_and_sealed_anew_is_found(folder: Path) -> None:
    found = verified(forged(compared(), Verdict.AGREE))
    assert results(found) == refuted(Claim.VERDICTS)
    assert [(one.was, one.now) for one in found.rows] == [(Verdict.AGREE, Verdict.CONFLICT)]
    assert "altered and sealed anew" in found.notes[0]


def test_rows_in_another_order_are_found(folder: Path) -> None:
    report = compared(Inputs())
    turned = msgspec.structs.replace(report, events=report.events[::-1])
    found = verified(turned)
    assert results(found) == refuted(Claim.VERDICTS)
    assert [one.where for one in found.changes] == ["the report"]


def test_a_wrong_count_is_found_without_the_articles(folder: Path) -> None:
    report = compared()
    summary = {**report.summary, "agree": 7}
    found = verified(msgspec.structs.replace(report, summary=summary))
    assert results(found) == refuted(Claim.COUNTS, Claim.VERDICTS)
    assert found.checks[3].detail == "the summary says 7 agree, and it holds 0"


def test_another_spelling_of_the_same_document_is_not_what_was_written(folder: Path) -> None:
    data = sealed.document(compared())
    document = json.loads(data)
    for other in (json.dumps(document, indent=4).encode(), json.dumps(document).encode()):
        found = verified(other)
        assert results(found) == refuted(Claim.SEAL)
        assert LAYOUT in found.checks[0].detail
    document["summary"]["single"] += 1
    loose = json.dumps(document, indent=4).encode()
    line = loose.count(b"\n", 0, loose.rindex(b'"single"')) + 1
    assert f"line {line} is the first that differs" in verified(loose).checks[0].detail


@pytest.mark.parametrize("version", ["0.0.1", GENERATOR.version])
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_other_ends_of_lines_are_told_from_other_words(form: str, version: str, folder: Path) -> None:
    report = msgspec.structs.replace(compared(), generator=Generator(name="samestory", version=version))
    data = sealed.document(report) if form == "json" else b"".join(sealed.lines(report))
    found = verified(data.replace(b"\n", b"\r\n"))
    assert results(found) == refuted(Claim.SEAL)
    assert LAYOUT in found.checks[0].detail
    changed = data.replace(b"\n", b"\r\n").replace(b"20 boats", b"21 boats", 1)
    line = changed.count(b"\n", 0, changed.index(b"21 boats")) + 1
    assert f"line {line} is the first that differs" in verified(changed).checks[0].detail


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_the_line_is_named_where_a_report_in_ascii_has_another_character_now(form: str, folder: Path) -> None:
    (folder / "in/one.txt").write_text(ONE.replace("Riga", "Rīga"), encoding="utf-8")
    report = compared()
    lines = b"".join(sealed.lines(report, ascii_only=True))
    data = lines if form == "jsonl" else sealed.document(report, ascii_only=True)
    at = data.rindex(b'"limits"')
    changed = data[:at] + '"limīts"'.encode() + data[at + 8 :]
    line = data.count(b"\n", 0, at) + 1
    assert f"line {line} is the first that differs" in verified(changed).checks[0].detail


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"preset": "reckless"},
            "the comparison was not made again: this samestory has no preset 'reckless'",
        ),
        ({"min_score": 7.0}, "the comparison was not made again: 7.0 is no score from 0 to 1"),
        ({"event": ("found-00000000",)}, 'the comparison was not made again: no event "found-00000000"'),
    ],
)
def test_settings_that_can_not_be_used_are_named(changes: dict[str, object], said: str, folder: Path) -> None:
    report = compared()
    settings = msgspec.structs.replace(report.settings, **changes)  # type: ignore[type-var]
    found = verified(msgspec.structs.replace(report, settings=settings))
    assert results(found) == {"settings": "unchecked", "verdicts": "unchecked"}
    assert found.checks[-1].detail == said


def test_without_settings_the_words_are_checked(folder: Path) -> None:
    found = verified(msgspec.structs.replace(compared(), settings=None))
    assert results(found) == {"settings": "unchecked", "verdicts": "unchecked"}
    assert found.checks[-1].detail == "the report does not say with which settings it was made"


def test_what_is_wrong_about_the_operands_is_said(folder: Path) -> None:
    report = compared()
    with pytest.raises(UsageError, match="--catalogue: 2 named, and the report names 1"):
        verified(report, Whereabouts(catalogues=(Path("a"), Path("b"))))
    with pytest.raises(UsageError, match="both be standard input"):
        pipeline.verify("-", Whereabouts(operands=("-",)))
    with pytest.raises(ConfigurationError, match=r"nowhere\.toml:1: "):
        verified(report, Whereabouts(sources=Path("nowhere.toml")))
    with pytest.raises(InputError, match=r"nowhere\.json: no such file"):
        pipeline.verify("nowhere.json")


def test_nothing_of_an_article_is_told_that_the_report_does_not_hold(folder: Path) -> None:
    report = compared()
    (folder / "in/two.txt").write_text("Title: password hunter2\n\nsecret words\n", encoding="utf-8")
    found = verified(report)
    told = msgspec.json.encode(found).decode()
    assert not found.holds
    assert "hunter2" not in told
    assert "secret" not in told


def naming(**settings: object) -> bytes:
    """Return a report that names other files as those it was made with."""
    report = json.loads(sealed.document(compared()))
    report["settings"] |= settings
    return json.dumps(report).encode()


OTHERS = [
    ("pipe", "pipe: not a regular file"),
    ("a" * 300, "File name too long"),
    ("secret", "is not what it was"),
]


@pytest.mark.parametrize(("path", "told"), OTHERS, ids=["pipe", "long", "secret"])
def test_of_another_file_that_a_report_calls_its_catalogue_nothing_is_told(
    path: str, told: str, folder: Path
) -> None:
    os.mkfifo("pipe")
    (folder / "secret").write_text("[[event]]\nid = 'hunter2 !'\n", encoding="utf-8")
    found = verified(naming(catalogue=[{"path": path, "sha256": ""}]))
    assert results(found)["verdicts"] == "unchecked"
    assert told in found.checks[-1].detail
    assert "hunter2" not in msgspec.json.encode(found).decode()


@pytest.mark.parametrize(("path", "told"), OTHERS, ids=["pipe", "long", "secret"])
def test_another_file_that_a_report_calls_its_side_car_is_not_read(
    path: str, told: str, folder: Path
) -> None:
    os.mkfifo("pipe")
    (folder / "secret").write_text("hunter2 = 1\n", encoding="utf-8")
    report = naming(sources={"path": path, "sha256": ""})
    with pytest.raises(UsageError, match=told) as error:
        verified(report)
    assert "hunter2" not in str(error.value)


def test_a_path_that_no_file_can_have_is_that_of_none(folder: Path) -> None:
    report = json.loads(sealed.document(compared()))
    report["settings"]["paths"] = ["in", "\ud800.txt"]
    assert results(verified(json.dumps(report).encode())) == refuted(Claim.SEAL, Claim.VERDICTS)


def test_findings_that_were_taken_out_or_made_up_are_found(folder: Path) -> None:
    (folder / "in" / "one.txt").write_text(ONE.replace("Berg", "B\u0435rg"), encoding="utf-8")
    report = compared()
    assert verified(report).holds
    bare = tuple(msgspec.structs.replace(card, findings=()) for card in report.articles)
    assert "articles" in results(verified(msgspec.structs.replace(report, articles=bare)))
    [made_up] = [card.findings for card in report.articles if card.findings]
    false = tuple(msgspec.structs.replace(card, findings=made_up) for card in report.articles)
    assert "articles" in results(verified(msgspec.structs.replace(report, articles=false)))


def test_the_side_car_of_the_folder_may_be_named_where_it_lies_now(folder: Path) -> None:
    report = compared()
    (folder / "in").rename(folder / "elsewhere")
    there = Whereabouts(operands=("elsewhere",), sources=Path("elsewhere/sources.toml"))
    assert results(verified(report, there)) == {}


def opened(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return what is opened or listed from now on, as far as it was there."""
    seen: set[str] = set()
    for name in ("open", "listdir", "scandir"):
        plain = getattr(os, name)

        def noted(path: object = ".", *more: object, plain: Callable[..., object] = plain) -> object:
            seen.add(os.path.relpath(os.fspath(path)))  # type: ignore[call-overload]
            return plain(path, *more)

        monkeypatch.setattr(os, name, noted)
    return seen


@pytest.mark.parametrize(
    "paths", [["/"], ["in", "/"], ["in", "deep"], ["in", "deep/secret.txt"], ["in", "."]]
)
def test_a_report_leads_nowhere_but_to_the_articles_that_it_lists(
    paths: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = compared()
    (folder / "deep").mkdir()
    (folder / "deep/secret.txt").write_text(ONE, encoding="utf-8")
    (folder / "in/deeper").mkdir()
    (folder / "in/deeper/new.txt").write_text(TWO, encoding="utf-8")
    settings = msgspec.structs.replace(report.settings, paths=tuple(paths))  # type: ignore[type-var]
    with monkeypatch.context() as patched:
        seen = opened(patched)
        found = verified(msgspec.structs.replace(report, settings=settings))
    there = {"in", "in/one.txt", "in/two.txt", "in/other.txt"} if "in" in paths else set()
    assert seen - {"report.json", os.path.relpath("/"), ".", "deep"} == there
    told = "not looked at, for the report names it and says nothing of what is in it: "
    left = [one for one in paths if one not in {"in", "."}]
    assert [one for one in found.notes if "not looked" in one] == ([f"{told}{left[0]}"] if left else [])


def test_an_article_that_lies_nowhere_the_report_names_is_not_looked_at(folder: Path) -> None:
    report = compared()
    settings = msgspec.structs.replace(report.settings, paths=("in/one.txt", "in/two.txt"))  # type: ignore[type-var]
    found = verified(msgspec.structs.replace(report, settings=settings))
    [other] = [one for one in found.articles if one.state is ArticleState.MISSING]
    places = "in none of the places that the report names (in/one.txt, in/two.txt)"
    assert (other.article, other.detail) == ("other", f"it was not looked at, for it is {places}")


def test_an_article_that_is_found_nowhere_says_where_it_was_looked_for(folder: Path) -> None:
    report = compared()
    (folder / "in/two.txt").unlink()
    for name in ("three.txt", "four.txt"):
        (folder / name).write_text(OTHER, encoding="utf-8")
    found = verified(report, Whereabouts(operands=("in", "three.txt", "four.txt")))
    [two] = [one for one in found.articles if one.state is ArticleState.MISSING]
    assert two.detail == (
        "where it was looked for (in, three.txt, four.txt), no article has its name, its id or its words"
    )
    table = compared(Inputs(operands=("table.csv",), columns={"text": "Body"}))
    (folder / "table.csv").write_text(f"Nr,Body,Text\n1,{ONE!r},no\n", encoding="utf-8")
    [gone] = [one for one in verified(table).articles if one.state is ArticleState.MISSING]
    assert gone.detail == "what is there now does not hold it any more"


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text were not tested: not Linux")
def test_files_in_folders_are_found_by_their_printed_names(folder: Path) -> None:
    odd = os.fsencode(folder / "in") + b"/a\xffb.txt"
    Path(os.fsdecode(odd)).write_text(OTHER + "More.\n", encoding="utf-8")
    (folder / "in/new line\n.txt").write_text(OTHER + "Less.\n", encoding="utf-8")
    (folder / "in/deep/er").mkdir(parents=True)
    (folder / "in/deep/er/x.txt").write_text(ONE + TWO, encoding="utf-8")
    (folder / "in/deep.txt").write_text(TWO + ONE, encoding="utf-8")
    (folder / "in/link.txt").symlink_to("one.txt")
    (folder / "in/closed").mkdir()
    (folder / "in/closed").chmod(0)
    for paths in (("in",), (".",), ("in", "in/deep"), (str(folder),), ("./in/",)):
        report = compared(Inputs(operands=paths, use_catalogue=False))
        assert len(report.articles) >= 7
        assert results(verified(report)) == {}
    (folder / "in/closed").chmod(0o700)


def test_no_link_in_a_folder_is_gone_through(folder: Path) -> None:
    report = compared(Inputs(operands=("in",), use_catalogue=False))
    (folder / "in/deep").mkdir()
    (folder / "in/two.txt").rename(folder / "in/deep/two.txt")
    there = msgspec.structs.replace(
        report,
        articles=tuple(
            msgspec.structs.replace(one, path="in/deep/two.txt") if one.id == "two" else one
            for one in report.articles
        ),
    )
    assert Claim.ARTICLES not in results(verified(there))
    (folder / "in/deep").rename(folder / "away")
    (folder / "in/deep").symlink_to(folder / "away")
    assert results(verified(there))["articles"] == "unchecked"

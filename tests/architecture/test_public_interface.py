"""What scripts and other programs rely on: commands, formats, records, exit codes, names."""

from __future__ import annotations

import json
import re

import pytest

from cli.program import run
from samestory import errors, model
from samestory.app import (
    boundary,
    compare,
    config,
    doctor,
    events,
    explain,
    facts,
    quotes,
    selftest,
    stories,
    timeline,
    verify,
)
from samestory.errors import SamestoryError
from samestory.model import (
    ArticleState,
    Claim,
    Comparator,
    FindingKind,
    MatchKind,
    MentionKind,
    NameKind,
    PassageState,
    Precision,
    QuoteForm,
    Relation,
    Result,
    Role,
    RowKind,
    RowPart,
    SettingOrigin,
    Total,
    Verdict,
)
from samestory.render import flat
from samestory.render.marks import UNICODE
from samestory.render.schema import RECORDS
from samestory.version import VERSION
from shared import ROOT

SPAN = "type article start end line text"

#: The fields of every record. An addition is allowed and stands here; what is removed or changes
#: its meaning raises `schema_version`.
FIELDS = {
    "comparison": "schema_version generator articles events summary findings skipped limits settings seal",
    "events": "schema_version generator articles events skipped limits",
    "configuration": "schema_version generator files settings",
    "selftest": "schema_version generator python system trials",
    "explanation": "schema_version generator refs articles pairings notes skipped limits",
    "article": "type id source title author published url path sha256 language findings text pages",
    "sentence": f"{SPAN} role paragraph",
    "quote": f"{SPAN} form speaker cue parts",
    "indirect": f"{SPAN} form speaker cue",
    "date": f"{SPAN} value earliest latest anchor anchor_text offset reference",
    "quantity": f"{SPAN} value high unit comparator of ordinal",
    "name": f"{SPAN} canonical kind key",
    "event": "type id title date place participants origin coverage",
    "mention": f"{SPAN} kind score because event",
    "row": "type id kind verdict score because sources independent statements differences silent part event",
    "story": "type id title date terms names cues articles central likelihood because",
    "summary": "type schema_version generator summary findings skipped limits settings seal",
    "timeline": "schema_version generator articles events moments skipped limits",
    "quotations": "schema_version generator articles events speakers skipped limits",
    "diagnosis": """schema_version generator python platform dependencies extras engines encodings terminal
        environment locations bounds advice""",
    "verification": "schema_version generator report holds checks articles passages rows changes notes",
}

#: Fields of what stands inside a record: record, part, fields.
PARTS = [
    ("comparison", "Generator", "name version"),
    (
        "comparison",
        "ArticleCard",
        "type id source title author published url path sha256 language findings",
    ),
    ("article", "Finding", "what detail start end line text count"),
    (
        "comparison",
        "Event",
        "type id title date place participants origin coverage mentions rows",
    ),
    ("comparison", "Coverage", "article kind sentences"),
    ("comparison", "Mention", f"{SPAN} kind score because"),
    (
        "comparison",
        "Row",
        "type id kind verdict score because sources independent statements differences silent part",
    ),
    (
        "comparison",
        "Statement",
        "article start end line page text focus speaker value unit earliest latest copy_of",
    ),
    ("comparison", "Difference", "between what left right rule"),
    ("comparison", "Skipped", "type path reason detail operand"),
    ("comparison", "Limit", "type what detail"),
    (
        "comparison",
        "ComparisonSettings",
        "paths columns sources source catalogue event only preset min_score weights",
    ),
    ("comparison", "NamedFile", "path sha256"),
    ("diagnosis", "Dependency", "name version wanted fits"),
    ("diagnosis", "Extra", "name purpose complete dependencies"),
    ("diagnosis", "EngineState", "name ready detail"),
    ("diagnosis", "Encodings", "stdin stdout stderr filesystem locale utf8_mode"),
    ("diagnosis", "Terminal", "stdin stdout stderr width layout colour unicode encoding"),
    ("diagnosis", "Location", "what path there writable"),
    ("diagnosis", "Bounds", "processors jobs memory memory_limit open_files"),
    ("diagnosis", "Advice", "what do"),
    ("verification", "VerifiedReport", "path sha256 form generator"),
    ("verification", "Check", "claim result detail"),
    ("verification", "VerifiedArticle", "article path state sha256 found fields passages moved gone detail"),
    ("verification", "LostPassage", f"{SPAN} event row state now"),
    ("verification", "ChangedRow", "event row was now places detail"),
    ("verification", "Unlike", "where detail"),
    ("configuration", "ConfigurationFile", "path read"),
    ("configuration", "Setting", "key value origin where commands"),
    ("selftest", "Trial", "row name what held said seconds megabytes"),
    (
        "explanation",
        "Pairing",
        (
            "kind left right candidate candidacy hurdles signals total score threshold reached together "
            "outcome nearest shared event row alone"
        ),
    ),
    ("explanation", "Cited", f"{SPAN} speaker page"),
    ("explanation", "Hurdle", "name value least detail"),
    ("explanation", "Signal", "name value weight points"),
    ("explanation", "Nearest", "what value needed margin text"),
    ("explanation", "SharedTerm", "left right weight"),
    ("timeline", "Moment", "value earliest latest precision sources statements"),
    (
        "timeline",
        "DatedStatement",
        """article start end line page text date_start date_end date_text event row verdict
        sentence_row sentence_verdict""",
    ),
    ("timeline", "DatedEvent", "id title date origin"),
    ("quotations", "SpeakerQuotes", "name forms utterances"),
    ("quotations", "Utterance", "id event row verdict sources independent wordings differences"),
    ("quotations", "Wording", "text relation of sources statements changes ellipsis"),
    ("quotations", "Quoted", "article start end line page text speaker canonical continues copy_of"),
    ("quotations", "Change", "start end text instead"),
    ("quote", "Speaker", "name text start end"),
    ("quote", "Anchor", "text start end"),
    ("quote", "Part", "start end"),
]

#: The columns of CSV and of data frames.
COLUMNS = [
    (
        flat.STATEMENTS,
        """event title date origin row kind part verdict score sources independent article source published
        url line page start end speaker text value unit earliest latest copy_of differences silent""",
    ),
    (
        flat.FACTS,
        """type article source published url title author path sha256 language findings pages line start end
        text role paragraph form speaker cue parts value high unit
        comparator of ordinal earliest latest anchor anchor_text offset reference canonical kind key""",
    ),
]

#: Words that stand in records and mean something.
WORDS = [
    (Verdict, "agree reworded differs updated conflict single"),
    (RowKind, "quote quantity date claim"),
    (MentionKind, "reports background passing silent"),
    (Role, "title standfirst heading body caption byline boilerplate"),
    (QuoteForm, "speech phrase term title embedded"),
    (NameKind, "person place organisation other"),
    (Comparator, "= < > <= >= ~"),
    (MatchKind, "lead claim utterance"),
    (Total, "log-odds greatest"),
    (RowPart, "event beside lead"),
    (Precision, "day month year period about open"),
    (Relation, "leading fragment fuller cut added changed otherwise beside within"),
    (FindingKind, "bidi invisible control marks look-alike digit styled hidden-text"),
    (SettingOrigin, "default environment file"),
    (Claim, "seal articles passages counts settings verdicts"),
    (Result, "confirmed refuted unchecked"),
    (ArticleState, "unchanged changed missing"),
    (PassageState, "moved gone"),
]

CODES = {0, 1, 2, 70, 130, 141, 143}


def family(of: type[SamestoryError]) -> set[type[SamestoryError]]:
    """Return an error and everything below it."""
    return {of}.union(*(family(child) for child in of.__subclasses__()))


def described(record: str) -> dict[str, dict[str, object]]:
    """Return the definitions in the schema of a record, as the command prints them."""
    ended = run("schema", record, real=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    document = json.loads(ended.stdout)
    own = document["$ref"].rpartition("/")[2]
    return {"": document["$defs"][own], **document["$defs"]}


def properties(definition: dict[str, object]) -> list[str]:
    held = definition["properties"]
    assert isinstance(held, dict)
    return list(held)


@pytest.mark.parametrize("record", FIELDS)
def test_a_record_has_the_documented_fields(record: str) -> None:
    assert sorted(properties(described(record)[""])) == sorted(FIELDS[record].split())


@pytest.mark.parametrize(("record", "part", "fields"), PARTS)
def test_a_part_of_a_record_has_the_documented_fields(record: str, part: str, fields: str) -> None:
    assert sorted(properties(described(record)[part])) == sorted(fields.split())


def test_every_record_is_pinned() -> None:
    assert RECORDS.keys() == FIELDS.keys()


@pytest.mark.parametrize(("kind", "words"), WORDS)
def test_closed_sets_of_words(kind: type[Verdict], words: str) -> None:
    assert {str(one) for one in kind} == set(words.split())


def test_the_version_of_the_schema() -> None:
    assert model.SCHEMA_VERSION == "1"


@pytest.mark.parametrize(
    ("command", "formats", "pinned"),
    [
        ("compare", compare.FORMATS, ("text", "json", "jsonl", "csv", "md", "html")),
        ("config", config.FORMATS, ("text", "json")),
        ("doctor", doctor.FORMATS, ("text", "json")),
        ("events", events.FORMATS, ("text", "json", "csv", "md")),
        ("explain", explain.FORMATS, ("text", "json")),
        ("facts", facts.FORMATS, ("text", "jsonl", "csv")),
        ("quotes", quotes.FORMATS, ("text", "json", "csv")),
        ("selftest", selftest.FORMATS, ("text", "json")),
        ("stories", stories.FORMATS, ("text", "jsonl", "toml", "parquet")),
        ("timeline", timeline.FORMATS, ("text", "json", "csv")),
        ("verify", verify.FORMATS, ("text", "json")),
    ],
)
def test_formats(command: str, formats: tuple[str, ...], pinned: tuple[str, ...]) -> None:
    assert formats == pinned
    told = " ".join(run(command, "--help", real=True).stdout.decode().split())
    assert f"{', '.join(pinned[:-1])} or {pinned[-1]} [default: {pinned[0]}]" in told


@pytest.mark.parametrize(
    "command", ["compare", "events", "explain", "facts", "quotes", "stories", "timeline", "verify"]
)
def test_what_every_command_on_articles_can_be_told(command: str) -> None:
    told = run(command, "--help", real=True).stdout.decode()
    for option in ("--progress / --no-progress", "-q, --quiet", "-v, --verbose", "--strict"):
        assert f"  {option} " in told
    assert "  --cache DIR " in told


@pytest.mark.parametrize(("form", "columns"), COLUMNS)
def test_columns_of_csv(form: flat.Columns, columns: str) -> None:
    """A column may be added, at any place; what is there keeps its name and its meaning."""
    assert list(form) == columns.split()


@pytest.mark.parametrize("command", ["compare", "events", "facts"])
def test_commands_that_print_csv_can_print_it_raw(command: str) -> None:
    assert "  --raw-csv " in run(command, "--help", real=True).stdout.decode()


def test_commands() -> None:
    _, _, listed = run("--help", real=True).stdout.decode().partition("Commands:\n")
    assert re.findall(r"^  (\w+)", listed, re.MULTILINE) == [
        "compare",
        "completion",
        "config",
        "doctor",
        "events",
        "explain",
        "facts",
        "man",
        "quotes",
        "schema",
        "selftest",
        "stories",
        "timeline",
        "verify",
    ]


def test_no_error_may_be_mistaken_for_a_difference() -> None:
    assert {error.exit_code for error in family(SamestoryError)} == {2}


def test_the_tree_of_errors_is_drawn_with_their_codes() -> None:
    drawn = dict(re.findall(r"(\w+Error) +(\d+)", errors.__doc__ or ""))
    assert drawn == {error.__name__: str(error.exit_code) for error in family(SamestoryError)}


def test_exit_codes_are_those_that_the_readme_lists() -> None:
    ours = {boundary.TROUBLE, boundary.BUG, boundary.INTERRUPTED}
    ours |= {boundary.BROKEN_PIPE, boundary.TERMINATED}
    assert {0, 1, *ours} == CODES
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, _, section = readme.partition("## Exit codes\n")
    section, _, _ = section.partition("\n## ")
    cells = re.findall(r"^\| ([\d, ]+) \|", section, re.MULTILINE)
    listed = {int(code) for cell in cells for code in cell.split(", ")}
    assert listed == CODES


def test_the_readme_lists_every_verdict_with_its_mark() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (.) \| `(\w+)` \|", readme, re.MULTILINE)
    shown = run("compare", real=True).stdout.decode()
    assert {name: mark for mark, name in listed} == {str(one): UNICODE.verdicts[one] for one in Verdict}
    assert f"\n{UNICODE.verdicts[Verdict.CONFLICT]} conflict: " in shown


def test_the_changelog_opens_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == VERSION

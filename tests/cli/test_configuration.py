"""Configuration: who decides, what is refused, and what `config` tells of it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli.program import PROGRAM, REAL, environment
from samestory.app.cli import commands
from samestory.app.keys import keys
from samestory.app.proposing import ANYTHING, KINDS, PATHS

#: Options that no file and no variable decides.
NEVER = {"debug", "output", "files0-from", "no-config", "hostile", "case"}
#: Options that are not taken from the working folder.
#: What nobody decides who only supplied the folder; a new option is one of them until it is known better.
GUARDED = {"allow-network", "cache", "engine", "jobs", "pager", "quiet", "raw-csv", "spark-master"}


class Place:
    """A folder to work in, and the reader's own configuration."""

    def __init__(self, folder: Path) -> None:
        self.working, self.own = folder / "work", folder / "xdg"
        self.working.mkdir()
        (self.own / "samestory").mkdir(parents=True)

    def run(
        self, *arguments: str, env: Mapping[str, str] | None = None, real: bool = True
    ) -> tuple[int, str, str]:
        ended = subprocess.run(
            [*(REAL if real else PROGRAM), *arguments],
            cwd=self.working,
            env=environment({"XDG_CONFIG_HOME": str(self.own), **(env or {})}),
            capture_output=True,
            timeout=20,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return ended.returncode, ended.stdout.decode(), ended.stderr.decode()

    def write(self, working: str | None = None, own: str | None = None) -> None:
        if working is not None:
            (self.working / "samestory.toml").write_text(working, encoding="utf-8")
        if own is not None:
            (self.own / "samestory/config.toml").write_text(own, encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def setting(place: Place, key: str, command: str, env: Mapping[str, str] | None = None) -> tuple[object, str]:
    status, out, err = place.run("config", "-f", "json", env=env)
    assert status == 0, err
    [one] = [one for one in json.loads(out)["settings"] if one["key"] == key and command in one["commands"]]
    return one["value"], one["where"] or one["origin"]


@pytest.mark.parametrize(
    ("variable", "working", "own", "value"),
    [
        (None, None, None, ("balanced", "default")),
        (None, None, 'preset = "broad"', ("broad", "config.toml:1")),
        (None, None, 'preset = "broad"\n[compare]\npreset = "strict"', ("strict", "config.toml:3")),
        (None, 'preset = "strict"', '[compare]\npreset = "broad"', ("strict", "samestory.toml:1")),
        (None, 'preset = "broad"\n[compare]\n\npreset = "strict"', None, ("strict", "samestory.toml:4")),
        (None, '[events]\npreset = "strict"', None, ("balanced", "default")),
        ("strict", 'preset = "broad"', 'preset = "broad"', ("strict", "SAMESTORY_PRESET")),
        ("", 'preset = "broad"', None, ("broad", "samestory.toml:1")),
    ],
)
def test_the_nearer_one_decides(
    place: Place, variable: str | None, working: str | None, own: str | None, value: tuple[str, str]
) -> None:
    place.write(working, own)
    found, where = setting(
        place, "preset", "compare", {} if variable is None else {"SAMESTORY_PRESET": variable}
    )
    assert (found, where.rpartition("/")[2]) == value


def test_the_command_line_decides_over_all(place: Place) -> None:
    place.write('[compare]\nformat = "jsonl"', 'width = 100\nformat = "text"')
    env = {"SAMESTORY_FORMAT": "json"}
    assert place.run("compare", "-f", "text", env=env, real=False)[1].startswith("2 articles")
    assert place.run("compare", env=env, real=False)[1].startswith("{\n")
    assert place.run("compare", real=False)[1].startswith('{"type"')


def test_what_is_typed_replaces_what_is_configured_to_the_same_end(place: Place) -> None:
    place.write('format = "text"\ncatalogue = ["none.toml"]')
    assert place.run("compare", "--json", "--no-catalogue", real=False)[1].startswith("{\n")
    assert place.run("compare", "--json", env={"SAMESTORY_NO_CATALOGUE": "1"}, real=False)[0] == 0
    place.write("json = true\nno-catalogue = true")
    assert place.run("compare", "-f", "text", "--catalogue", "x.toml", real=False)[1].startswith("2 articles")
    assert place.run("compare", env={"SAMESTORY_FORMAT": "text"}, real=False)[1].startswith("2 articles")


def test_this_line_alone(place: Place) -> None:
    place.write("broken", "broken")
    env = {"SAMESTORY_FORMAT": "json", "SAMESTORY_STRICT": "maybe"}
    assert place.run("compare", "--no-config", env=env, real=False)[1].startswith("2 articles")
    assert place.run("compare", "--help", env=env)[0] == 0
    assert place.run("--version", env=env)[0] == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\nfromat = "json"', "samestory.toml:2: unknown key `fromat`; did you mean `format`?"),
        ('[compare]\nfromat = "json"', "samestory.toml:2: unknown key `fromat`; did you mean `format`?"),
        ("[comprae]\nwidth = 1", "samestory.toml:1: unknown key `comprae`; did you mean `compare`?"),
        ("[facts]\nlayout = 'side'", "samestory.toml:2: unknown key `layout`; "),
        ('format = "jsn"', "samestory.toml:1: --format: no such value: jsn; did you mean json?"),
        ("format = 3", "samestory.toml:1: `format` must be a string, not a number; "),
        ("strict = 'yes'", "samestory.toml:1: `strict` must be true or false; "),
        ("strict = 1", "samestory.toml:1: `strict` must be true or false; "),
        ("width = true", "samestory.toml:1: `width` must be a string, not true or false"),
        ("width = 19", "samestory.toml:1: --width: not a whole number from 20 to 1000: 19"),
        ("width = nan", "samestory.toml:1: `width` must be a string, not a number"),
        ("min-score = 1.5", "samestory.toml:1: --min-score: not a number from 0 to 1: 1.5"),
        ("source = ['a', 1]", "samestory.toml:1: `source` must be a list of strings"),
        ("source = [['a']]", "samestory.toml:1: `source` must be a list of strings"),
        ("only = 'conflit'", "samestory.toml:1: --only: no such value: conflit; did you mean conflict?"),
        ("compare = 1", "samestory.toml:1: compare must be a table"),
        (
            "json = true\nformat = 'text'",
            "samestory.toml:1, samestory.toml:2: --json and --format text contra",
        ),
        ("x = \n", "samestory.toml:1: not TOML: "),
        ("a" * 5000 + "=1", "samestory.toml:1: unknown key `aaa"),
        ('"\\u001b[31m" = 1', "samestory.toml:1: unknown key `\\x1b[31m`"),
        ('format = "\\u001b[31m\\nerror: forged"', "no such value: <U+001B>[31m error: forged"),
        ("output = 'x'", "samestory.toml:1: unknown key `output`"),
        ("cache = 'c'", "samestory.toml:1: `cache` is not taken from the working folder; set it in your own"),
        ("pager = 'touch pwned'", "samestory.toml:1: `pager` is not taken from the working folder"),
        ("[stories]\nspark-master = 'spark://x'", "samestory.toml:2: `spark-master` is not taken from the"),
    ],
)
def test_what_can_not_be_meant_is_named_with_file_and_line(place: Place, text: str, told: str) -> None:
    place.write(text)
    status, out, err = place.run("compare", real=False)
    assert (status, out) == (2, "")
    assert err.startswith("error: ")
    assert told in err
    assert len(err.splitlines()) == 1
    assert "\x1b" not in err


def test_a_variable_that_can_not_be_meant_is_named(place: Place) -> None:
    for variable, value, told in (
        (
            "SAMESTORY_STRICT",
            "maybe",
            "error: SAMESTORY_STRICT: neither yes nor no: maybe; set it to 1 or 0\n",
        ),
        ("SAMESTORY_WIDTH", "x", "error: SAMESTORY_WIDTH: --width: not a whole number from 20 to 1000: x\n"),
    ):
        assert place.run("compare", env={variable: value}, real=False) == (2, "", told)


def test_variables_hold_flags_and_lists(place: Place) -> None:
    env = {"SAMESTORY_SOURCE": "Daily News\nb", "SAMESTORY_STRICT": "off", "SAMESTORY_QUIET": "Yes"}
    assert setting(place, "source", "compare", env) == (["Daily News", "b"], "SAMESTORY_SOURCE")
    assert setting(place, "strict", "compare", env) == (False, "SAMESTORY_STRICT")
    assert setting(place, "quiet", "facts", env) == (True, "SAMESTORY_QUIET")
    assert place.run("compare", "walked", env={"SAMESTORY_STRICT": "1"}, real=False)[0] == 2
    place.write("strict = true")
    assert place.run("compare", "walked", env={"SAMESTORY_STRICT": "0"}, real=False)[0] == 0


def test_the_readers_own_file_may_say_everything(place: Place) -> None:
    place.write(own='cache = "~/kept"\npager = "less -N"\ncatalogue = ["mine.toml", "/abs.toml"]')
    env = {"HOME": "/home/somebody"}
    assert setting(place, "cache", "compare", env)[0] == "/home/somebody/kept"
    assert setting(place, "pager", "compare", env)[0] == "less -N"
    mine = str(place.own / "samestory/mine.toml")
    assert setting(place, "catalogue", "compare", env)[0] == [mine, "/abs.toml"]


@pytest.mark.parametrize("xdg", ["", "relative/folder"])
def test_without_a_folder_for_configuration_it_is_in_the_home(place: Place, xdg: str) -> None:
    (place.working / ".config/samestory").mkdir(parents=True)
    (place.working / ".config/samestory/config.toml").write_text("width = 77", encoding="utf-8")
    env = {"XDG_CONFIG_HOME": xdg, "HOME": str(place.working)}
    assert setting(place, "width", "compare", env)[0] == "77"
    env["HOME"] = ""
    assert setting(place, "width", "compare", env)[0] is None


def test_a_folder_of_articles_configures_nothing(place: Place) -> None:
    folder = place.working / "downloaded"
    folder.mkdir()
    (folder / "samestory.toml").write_text("broken", encoding="utf-8")
    (folder / "a.txt").write_text("The ferry reached Bergen on Monday.\n", encoding="utf-8")
    (folder.parent.parent / "samestory.toml").write_text("broken", encoding="utf-8")  # nor one above
    status, out, err = place.run("facts", "downloaded")
    assert (status, err) == (0, "")
    assert "Bergen" in out


@pytest.mark.parametrize("kind", ["pipe", "folder", "loop", "unreadable"])
def test_what_is_no_file_is_named_and_never_waited_for(place: Place, kind: str) -> None:
    path = place.working / "samestory.toml"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "loop":
        path.symlink_to(path)
    else:
        path.write_bytes(b"width = '\xff'")
    status, out, err = place.run("compare", real=False)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert err.startswith("error: samestory.toml:1: ")


def test_configuration_is_no_output(place: Place) -> None:
    place.write("width = 80", "width = 90")
    for path in (place.working / "samestory.toml", place.own / "samestory/config.toml"):
        before = path.read_bytes()
        status, _, err = place.run("compare", "-o", str(path), real=False)
        assert (status, "is an input" in err) == (2, True)
        assert path.read_bytes() == before


def test_config_as_text(place: Place) -> None:
    place.write('preset = "strict"\n[compare]\nformat = "json"\nonly = ["conflict", "agree"]')
    env = {
        "SAMESTORY_WIDTH": "100",
        "SAMESTORY_FROMAT": "x",
        "SAMESTORY_OTHER_THING": "x",
        "XDG_CONFIG_HOME": "",
    }
    status, out, err = place.run("config", env={**env, "HOME": "/nowhere"})
    assert status == 0
    assert err == "warning: SAMESTORY_FROMAT is no setting; did you mean SAMESTORY_FORMAT?\n"
    lines = out.splitlines()
    assert lines[:3] == ["samestory.toml: read", "/nowhere/.config/samestory/config.toml: not there", ""]
    assert "preset = strict (samestory.toml:1)" in lines
    assert "format = json (samestory.toml:3; for compare)" in lines
    assert "only = conflict, agree (samestory.toml:4; for compare)" in lines
    assert "width = 100 (SAMESTORY_WIDTH)" in lines
    assert "strict = false (default)" in lines


@pytest.mark.parametrize("width", [20, 40, 160])
def test_config_keeps_to_the_width(place: Place, width: int) -> None:
    place.write('source = ["一二三四五六七八九十一二三四五六七八九十", "\\u001b[31m"]')
    status, out, _ = place.run("config", "--width", str(width))
    assert status == 0
    from rich.cells import cell_len

    assert max(map(cell_len, out.splitlines())) <= width
    assert "\x1b" not in out


def test_config_as_json_is_what_its_schema_says(place: Place) -> None:
    import jsonschema

    place.write('only = ["conflict"]', "width = 90")
    document = json.loads(place.run("config", "--json")[1])
    jsonschema.validate(document, json.loads(place.run("schema", "configuration")[1]))
    assert [one["read"] for one in document["files"]] == [True, True]


def test_every_option_can_be_configured_but_those_of_one_run() -> None:
    for command in commands().values():
        options = {
            name[2:]
            for one in command.params
            if one.param_type_name == "option"
            for name in one.opts
            if name.startswith("--")
        }
        assert set(keys(command)) == options - NEVER
    every = [key for command in commands().values() for key in keys(command).values()]
    assert {key.name for key in every if key.guarded} == GUARDED


def test_a_format_for_all_commands_counts_where_it_is_one(place: Place) -> None:
    place.write('format = "csv"')
    status, out, _ = place.run("config")
    assert status == 0
    told = [line for line in out.splitlines() if line.startswith("format = ")]
    assert told[0].startswith("format = csv (samestory.toml:1; for compare, events, facts")
    assert told[1].startswith("format = - (default; for config, doctor, explain, selftest, stories")
    place.write('format = "cvs"')
    status, out, err = place.run("compare")
    assert (status, out) == (2, "")
    assert "did you mean csv?" in err and "samestory.toml:1" in err


def test_every_option_says_by_its_metavar_what_it_takes() -> None:
    """By it values are completed, and it is decided what is not taken from the working folder."""
    taken = {one.metavar for command in commands().values() for one in command.params if one.metavar}
    assert taken <= set(KINDS) | set(PATHS) | ANYTHING


def test_verbose_says_what_was_configured_and_where(place: Place) -> None:
    place.write('source = ["dw"]')
    status, _, err = place.run("compare", "-v", env={"SAMESTORY_WIDTH": "90"})
    assert status == 0
    assert err.splitlines()[:2] == [
        "setting: width, by SAMESTORY_WIDTH",
        "setting: source, by samestory.toml:1",
    ]


@pytest.mark.parametrize("command", [["man"], ["completion", "bash"]])
def test_what_can_not_be_configured_reads_no_file(place: Place, command: list[str]) -> None:
    place.write("nope = 1")
    status, out, err = place.run(*command)
    assert (status, err) == (0, "") and out


def test_no_command_is_called_like_an_option() -> None:
    """In a file, the name of a command begins a table."""
    options = {name for command in commands().values() for name in keys(command)}
    assert not options & set(commands())

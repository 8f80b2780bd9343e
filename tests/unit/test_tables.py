"""TOML files: every complaint names the file and the line, and says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from samestory.errors import ConfigurationError
from samestory.tables import nearest, read_toml, subtable, text_at, texts_at

SOURCE = '''\
# a comment with key = 1
top = "level"

["file name.txt"]
source = "One"
note = """
source = "not a key"
"""
list = [
  "published = 1",
]

[[event]]
id = "a"
[[event]]
place.city = "Bergen"
id = "b"
'''


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "file.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (("top",), 2),
        (("file name.txt",), 4),
        (("file name.txt", "source"), 5),
        (("file name.txt", "list"), 9),
        (("event", 0), 13),
        (("event", 0, "id"), 14),
        (("event", 1), 15),
        (("event", 1, "place", "city"), 16),
        (("event", 1, "id"), 17),
        (("event", 1, "absent"), 15),
        (("absent",), 1),
    ],
)
def test_finds_the_line_of_a_key(tmp_path: Path, key: tuple[str | int, ...], line: int) -> None:
    assert read_toml(write(tmp_path, SOURCE)).line(*key) == line


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('a = "b"\nc = nope\n', 2, "not TOML"),
        ("[a]\nb = 1\n\n[a]\n", 4, "second time"),
        ("a = 1\na = 2\n", 2, "has a value already"),
        ("a = [1,\n", 2, "not TOML"),
        (b'a = "b"\nb = "\xff"\n', 2, "not UTF-8"),
        ("a = " + "[" * 5000, 1, ""),
        ("a = " + "9" * 6000, 1, ""),
    ],
)
def test_names_the_line_of_a_broken_file(tmp_path: Path, text: str | bytes, line: int, what: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigurationError) as caught:
        read_toml(path)
    message = str(caught.value)
    assert message.startswith(f"{path}:{line}: ")
    assert what in message
    assert "\n" not in message
    assert caught.value.hint


def test_a_missing_file_or_a_folder_is_an_error_with_its_path(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.toml", tmp_path):
        with pytest.raises(ConfigurationError, match=str(path)):
            read_toml(path)


def test_an_unknown_key_names_the_nearest_known_one(tmp_path: Path) -> None:
    table = read_toml(write(tmp_path, '[a]\nsource = "x"\npublishd = "y"\n'))
    with pytest.raises(ConfigurationError, match=r":3: unknown key `publishd`") as caught:
        subtable(table, "a", known=("source", "published"))
    assert caught.value.hint == "did you mean `published`?"


@pytest.mark.parametrize("value", ["1", "true", "[]", "2022-01-01", "{a = 1}", '" "'])
def test_a_string_must_be_one(tmp_path: Path, value: str) -> None:
    table = read_toml(write(tmp_path, f"[a]\nb = {value}\n"))
    with pytest.raises(ConfigurationError, match=r":2: `b`"):
        text_at(table, "a", "b")


@pytest.mark.parametrize("value", ["1", '"one"', '["one", 2]', '[""]'])
def test_a_list_of_strings_must_be_one(tmp_path: Path, value: str) -> None:
    table = read_toml(write(tmp_path, f"[a]\nb = {value}\n"))
    with pytest.raises(ConfigurationError, match=r":2: `b`"):
        texts_at(table, "a", "b")


def test_what_is_absent_is_none_or_empty(tmp_path: Path) -> None:
    table = read_toml(write(tmp_path, "[a]\n"))
    assert text_at(table, "a", "b") is None
    assert texts_at(table, "a", "b") == ()


@pytest.mark.parametrize(
    ("name", "found"), [("evnt", "event"), ("EVENT", "event"), ("zzz", None), ("x" * 10**6, None)]
)
def test_nearest(name: str, found: str | None) -> None:
    assert nearest(name, ("event", "context")) == found

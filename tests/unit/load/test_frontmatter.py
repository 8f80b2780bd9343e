"""Front matter: strings only, nothing that explodes, and a bad block never costs the article."""

from __future__ import annotations

import time

import pytest

from samestory.load.frontmatter import parse, split


def test_splits_off_the_block() -> None:
    text = "---\r\ntitle: A\r\n---\r\nBody.\n"
    block, start = split(text)
    assert block == "title: A\r\n"
    assert text[start:] == "Body.\n"


@pytest.mark.parametrize(
    "text", ["Body.\n", "---\nnever closed\n", "\n---\na: b\n---\n", "----\na: b\n---\n"]
)
def test_no_block(text: str) -> None:
    assert split(text) == (None, 0)


@pytest.mark.parametrize(
    ("block", "pairs"),
    [
        ("title: Plain words\n", [("title", "Plain words")]),
        ("url: https://example.org/a?b=c\n", [("url", "https://example.org/a?b=c")]),
        ('title: "Colon: quoted"\n', [("title", "Colon: quoted")]),
        (
            "flag: NO\ntime: 12:30:00\nmode: 0777\nday: 2024-02-30\n",
            [("flag", "NO"), ("time", "12:30:00"), ("mode", "0777"), ("day", "2024-02-30")],
        ),
        ("number: " + "9" * 5000, [("number", "9" * 5000)]),
        ("authors:\n  - Anna Berg\n  - Tomas Lind\n", [("authors", ["Anna Berg", "Tomas Lind"])]),
        ("title: >\n  folded\n  words\n", [("title", "folded words\n")]),
        ("", []),
    ],
)
def test_values_stay_the_strings_that_were_written(block: str, pairs: list[tuple[str, object]]) -> None:
    assert parse(block) == (pairs, [])


@pytest.mark.parametrize(
    ("block", "what"),
    [
        ("a: &x [1]\nb: *x\n", "anchor or alias"),
        ("a: [unclosed\n", "ignored"),
        ("- a\n- b\n", "key: value"),
        ("a: " + "[" * 3000 + "]" * 3000 + "\n", "nested"),
        ("a: b\n" * 20000, "64 KB"),
        ("a: \x00\n", "ignored"),
        ("just words\n", "key: value"),
    ],
)
def test_a_bad_block_is_ignored_with_a_warning(block: str, what: str) -> None:
    start = time.perf_counter()
    pairs, warnings = parse(block)
    assert time.perf_counter() - start < 2
    assert pairs == []
    assert len(warnings) == 1
    assert what in warnings[0]
    assert "\n" not in warnings[0]


def test_python_tags_make_no_objects() -> None:
    pairs, _ = parse('title: !!python/object/apply:os.system ["true"]\n')
    assert pairs == [("title", ["true"])]


def test_of_a_key_that_stands_twice_the_first_counts_and_it_is_said() -> None:
    pairs, warnings = parse("title: One\ntitle: Two\n")
    assert pairs[0] == ("title", "One")
    assert "title" in warnings[0]

"""Speakers across articles: who is one and the same, whose utterance it is, and what to call them."""

from __future__ import annotations

import pytest

from builders import article
from samestory.compare import voices
from samestory.compare.voices import Key, Voices
from samestory.model import Facts, Name, NameKind

PERSON, BODY = NameKind.PERSON, NameKind.ORGANISATION
BERG: Key = ("anna berg", True)


def named(name: str, kind: NameKind = PERSON, source: str = "a", key: str | None = None) -> Name:
    """Return a name, its key its words where none is given."""
    return Name(
        article=source,
        start=0,
        end=1,
        line=1,
        text=name,
        canonical=name,
        kind=kind,
        key=name.casefold() if key is None else key,
    )


def known(*names: Name) -> Voices:
    found: dict[str, list[Name]] = {}
    for one in names:
        found.setdefault(one.article, []).append(one)
    return Voices(
        Facts(article=article(source), sentences=(), names=tuple(told)) for source, told in found.items()
    )


EVERYBODY = known(
    named("Anna Berg"),
    named("Berg", source="b"),
    named("Anna Maria Lind"),
    named("Maria Lind", source="b"),
    named("Lind", source="c"),
    named("Ola Holm"),
    named("Ida Holm", source="b"),
    named("Holm", source="c"),
    named("The Mill Union", BODY),
    named("Union", BODY, source="b"),
    named("Mr Ek", source="b", key="ek"),
    named("Anna Dahl", source="d", key=""),
    named("The Old Union", BODY, source="d", key=""),
)


@pytest.mark.parametrize(
    ("source", "speaker", "key"),
    [
        ("a", None, None),
        ("a", "Anna Berg", BERG),
        ("b", "Berg", BERG),
        ("b", "Maria Lind", ("anna maria lind", True)),
        ("c", "Lind", ("lind", True)),
        ("c", "Holm", ("holm", True)),
        ("b", "Union", ("union", True)),
        ("d", "Anna Dahl", ("ana dahl", True)),
        ("d", "The Old Union", ("the old union", True)),
        ("b", "Mr Ek", ("ek", True)),
        ("a", "Berg", ("berg", False)),
        ("a", "the ministry", ("ministry", False)),
        ("a", "a ministry", ("ministry", False)),
        ("a", "an office", ("office", False)),
        ("a", "The Ministry", ("ministry", False)),
        ("a", "theatre", ("theatre", False)),
        ("a", "Anna Berg and Ola Holm", ("anna berg and ola holm", True)),
        ("a", "Ola Holm and Anna Berg", ("anna berg and ola holm", True)),
        (
            "a",
            "Ola Holm, Anna Berg and Anna Maria Lind",
            ("anna berg and anna maria lind and ola holm", True),
        ),
        ("a", "Anna Berg and Eva Ek", ("anna berg and eva ek", False)),
    ],
)
def test_every_name_of_a_speaker_has_one_key(source: str, speaker: str | None, key: Key | None) -> None:
    assert EVERYBODY.key(source, speaker) == key


@pytest.mark.parametrize("kind", [BODY, NameKind.PLACE])
def test_names_of_no_person_are_parts_of_nothing(kind: NameKind) -> None:
    found = known(named("Lund Mill", kind), named("Lund", kind, source="b"))
    assert found.key("b", "Lund") == ("lund", True)
    assert known(named("Anna Berg", kind), named("Berg", source="b")).key("b", "Berg") == ("berg", True)


@pytest.mark.parametrize(
    ("told", "rivals", "main"),
    [
        ([], True, None),
        ([("a", None)], True, None),
        ([("a", BERG)], False, BERG),
        ([("a", BERG), ("b", ("union", True))], False, None),
        ([("a", BERG), ("b", ("union", True))], True, BERG),
        ([("a", ("union", True)), ("b", BERG)], True, BERG),
        ([("a", BERG), ("b", ("union", False))], False, BERG),
        ([("a", ("a union", False)), ("b", BERG)], True, BERG),
        ([("a", BERG), ("b", ("a union", True)), ("c", ("a union", True))], False, ("a union", True)),
        ([("a", BERG), ("b", ("a union", True)), ("b", ("a union", True))], True, ("a union", True)),
        ([("a", BERG), ("b", ("union", True)), ("b", ("union", True))], True, BERG),
        ([("a", BERG), ("b", None), ("c", None)], False, BERG),
    ],
)
def test_the_main_speaker_is_whom_most_articles_name(
    told: list[tuple[str, Key | None]], rivals: bool, main: Key | None
) -> None:
    assert voices.main(told, rivals=rivals) == main


@pytest.mark.parametrize(
    ("names", "best"),
    [
        ({"Berg": 9, "Anna Berg": 1}, ("Anna Berg", "Berg")),
        ({"Ms Berg": 2, "Anna Berg": 1}, ("Ms Berg", "Anna Berg")),
        ({"Ms Berg": 1, "Anna Berg": 1}, ("Anna Berg", "Ms Berg")),
        ({}, ()),
    ],
)
def test_the_fullest_name_that_occurs_most_is_the_best(names: dict[str, int], best: tuple[str, ...]) -> None:
    assert voices.called(names) == best

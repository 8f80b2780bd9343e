"""Whose quotations are asked for: any part of a name will do, and an error names who is near."""

from __future__ import annotations

from typing import Any

import pytest

from builders import article, comparison, quote
from samestory.compare import asked, quoting
from samestory.errors import UsageError
from samestory.model import Facts, Name, NameKind, Quotations


def quoted(*names: str) -> Quotations:
    """Return what these persons, and nobody, are quoted with."""
    told = article("a", text="x" * 999)
    every = [
        quote(f"{number} boats sank", speaker=name or None, start=20 * number, end=20 * number + 12)
        for number, name in enumerate(names)
    ]
    facts = Facts(article=told, sentences=(), quotes=tuple(every), names=tuple(map(person, names)))
    return quoting.quotations(comparison(articles=[told]), [facts])


def person(name: str) -> Name:
    where: dict[str, Any] = {"article": "a", "start": 0, "end": 1, "line": 1, "text": name}
    return Name(**where, canonical=name, kind=NameKind.PERSON)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Berg"], {"Anna Berg", "Ola Berg"}),
        (["anna"], {"Anna Berg"}),
        (["berg anna"], {"Anna Berg"}),
        (["Lind", "ola"], {"Eva Lind", "Ola Berg"}),
        ([], set()),
    ],
)
def test_speakers_by_any_words_of_their_names(names: list[str], found: set[str]) -> None:
    assert asked.speakers(names, quoted("Anna Berg", "Ola Berg", "Eva Lind", "")) == found


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("Bergh", ["Anna Berg", "Eva Lind"], "did you mean Anna Berg?"),
        ("Eva Lindt", ["Anna Berg", "Eva Lind"], "did you mean Eva Lind?"),
        ("Berk", ["Anna Berg", "Ola Berg"], "did you mean Anna Berg?"),
        ("Zzzz", ["Anna Berg", "Eva Lind"], "quoted are: Anna Berg, Eva Lind"),
        ("Zzzz", [f"Anna {'ABCDEFGHIJKL'[at]}xx" for at in range(12)], None),
        ("Berg Lind", ["Anna Berg", "Eva Lind"], None),
        ("Zzzz", [], "nobody is quoted"),
        ("", ["Anna Berg"], "quoted are: Anna Berg"),
        ("?", ["Anna Berg"], "quoted are: Anna Berg"),
    ],
)
def test_nobody_of_that_name_is_an_error_with_the_nearest_one(
    name: str, known: list[str], hint: str | None
) -> None:
    with pytest.raises(UsageError) as caught:
        asked.speakers([name], quoted(*known))
    assert str(caught.value) == f'nobody is quoted as "{name}"'
    if hint is not None:
        assert caught.value.hint == hint
    if len(known) > 10:
        assert caught.value.hint.count(",") == 9

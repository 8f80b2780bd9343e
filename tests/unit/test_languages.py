"""Articles in other languages are named among the limits, whatever they are declared to be."""

from __future__ import annotations

import pytest

import builders
from samestory.model import Facts
from samestory.pipeline import languages

ENGLISH = (
    "The ferry ran aground near the harbour on Monday, and the people who were on board had to wait until it "
    "was light. They were brought to the town, where there was something for them to eat."
)
GERMAN = (
    "Die Fähre lief am Montag in der Nähe des Hafens auf Grund, und die Menschen an Bord mussten warten, bis "
    "es hell wurde. Sie wurden in die Stadt gebracht, wo es für alle etwas zu essen gab, sagte ein Helfer."
)
DANISH = (
    "Færgen gik på grund nær havnen i mandags, og folk om bord måtte vente, til det blev lyst. De blev bragt "
    "ind til byen, hvor der var noget at spise for dem alle, og hvor de kunne hvile under et tag i en skole."
)


@pytest.mark.parametrize(
    ("text", "language", "english"),
    [
        (ENGLISH, None, True),
        (ENGLISH, "de", True),
        ("Ferry aground. No one hurt.", None, True),
        ("Ferry aground. No one hurt.", "en-GB", True),
        ("Fähre auf Grund.", "de", False),
        (GERMAN, None, False),
        (GERMAN, "en", False),
        (DANISH, None, False),
        ("Паром сел на мель в понедельник недалеко от гавани, сообщила береговая охрана.", "en", False),
        ("渡轮星期一在港口附近搁浅" * 5, None, False),
        ("", None, True),
    ],
)
def test_what_is_english(text: str, language: str | None, english: bool) -> None:
    assert languages.is_english(builders.article(text=text, language=language)) == english


def test_one_limit_names_all_of_them() -> None:
    made = [
        Facts(
            article=builders.article(id=f"a{number}", text=GERMAN, language="de" if number else None),
            sentences=(),
        )
        for number in range(7)
    ]
    (limit,) = languages.limits(made)
    assert limit.what == "other languages"
    assert limit.detail.endswith("a0, a1 (de), a2 (de), a3 (de), a4 (de), 2 more")
    assert not [*languages.limits([Facts(article=builders.article(text=ENGLISH), sentences=())])]

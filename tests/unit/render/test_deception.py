"""What is said of text that deceives the eye."""

from __future__ import annotations

from typing import Any

from builders import article
from samestory.model import Finding, FindingKind
from samestory.render import deception


def finding(what: str = "look-alike", line: int | None = 3, **given: Any) -> Finding:
    return Finding(**{"what": FindingKind(what), "detail": "U+0430 stands for a", "line": line, **given})


def test_nothing_is_said_where_nothing_deceives() -> None:
    assert list(deception.summary([article("a").card()], {"a": "Herald"})) == []
    assert deception.tally([]) == ""


def test_articles_are_counted_and_named_with_what_they_hold() -> None:
    one = article("a", findings=(finding(), finding(line=7), finding("bidi", line=3))).card()
    other = article("b", findings=(finding("digit", line=9),)).card()
    none = article("c").card()
    names = {"a": "Herald", "b": "Post", "c": "Echo"}
    [told] = deception.summary([one, none, other], names)
    assert told == (
        "2 articles hold characters that deceive the eye: "
        "Herald (2 words with look-alike letters in lines 3, 7, 1 turned direction in line 3); "
        "Post (1 number with look-alike digits in line 9)"
    )


def test_hidden_words_alone_are_called_what_they_are() -> None:
    one = article("a", findings=(finding("hidden-text", line=None),)).card()
    assert list(deception.summary([one], {"a": "Herald"})) == [
        "1 article holds text that readers are not shown: Herald (1 hidden passage)"
    ]


def test_hidden_words_beside_characters_are_both_said() -> None:
    one = article("a", findings=(finding("hidden-text", line=None),)).card()
    other = article("b", findings=(finding("digit", line=9),)).card()
    [told] = deception.summary([one, other], {"a": "Herald", "b": "Post"})
    what, _, _ = told.partition(": ")
    assert what == "2 articles hold characters that deceive the eye or text that readers are not shown"


def test_what_is_not_listed_counts() -> None:
    many = [finding("invisible", line=number) for number in range(1, 8)]
    rest = finding("invisible", line=None, count=40)
    assert deception.tally([*many, rest]) == "47 invisible characters in lines 1, 2, 3, 4, 5 and others"


def test_many_articles_are_not_all_named() -> None:
    cards = [article(f"a{number:02}", findings=(finding(),)).card() for number in range(25)]
    [told] = deception.summary(cards, {one.id: one.id for one in cards})
    assert told.startswith("25 articles hold ") and told.endswith("; 5 more")


def test_every_kind_has_a_name() -> None:
    for what in FindingKind:
        assert deception.tally([finding(what)]) != deception.tally([finding(what, count=2)])


def test_a_finding_in_a_line() -> None:
    one = article("a")
    assert deception.told(one, finding(text="m\u0430yor")) == (
        "a:3  [look-alike] U+0430 stands for a: m\u0430yor"
    )
    assert deception.told(one, finding(line=None)) == "a  [look-alike] U+0430 stands for a"

"""How much of a quotation marks hold: speech, a phrase, a title."""

from __future__ import annotations

import pytest

from builders import facts
from samestory.model import QuoteForm, Role

SPEECH, PHRASE, TITLE = QuoteForm.SPEECH, QuoteForm.PHRASE, QuoteForm.TITLE


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We are ready,” Anna Berg said.", SPEECH),
        ("“Go now!” Anna Berg said.", SPEECH),
        ("Anna Berg said that “the dam will not hold”.", SPEECH),
        ("Anna Berg spoke of “help for everybody in the valley below the old dam”.", SPEECH),
        ("It was a “dark day” for the valley.", PHRASE),
        ("Anna Berg called it “a gift to the valley”.", PHRASE),
        ("The “dam” is a wall.", PHRASE),
        ("She read “Rain Over Bergen” twice.", TITLE),
        ("The plan “Dry Feet” failed.", TITLE),
    ],
)
def test_the_form_is_told_by_the_words_inside(text: str, form: QuoteForm) -> None:
    [quote] = facts(text).quotes
    assert quote.form is form


@pytest.mark.parametrize("role", [Role.TITLE, Role.HEADING])
def test_what_a_headline_quotes_is_told_apart_from_speech(role: Role) -> None:
    first, _ = facts((role, "“We are ready,” says Berg"), "Anna Berg said: “We are ready.”").quotes
    assert first.form is TITLE
    assert first.speaker is None


def test_a_title_has_no_speaker() -> None:
    [quote] = facts("Anna Berg said that she had read “Rain Over Bergen” twice.").quotes
    assert (quote.form, quote.speaker) == (TITLE, None)


def test_quotations_come_in_order_and_point_at_their_words() -> None:
    one = facts("“First of all,” Anna Berg said, “they told us ‘leave now’.”", "“And we left.”")
    assert [quote.text for quote in one.quotes] == [
        "First of all,",
        "they told us ‘leave now’.",
        "leave now",
        "And we left.",
    ]
    assert all(one.article.text[quote.start : quote.end] == quote.text for quote in one.quotes)
    assert [quote.line for quote in one.quotes] == [1, 1, 1, 2]

"""How much of a quotation marks hold: speech, a phrase, a title."""

from __future__ import annotations

import pytest

from builders import facts
from samestory.model import QuoteForm, Role

SPEECH, PHRASE, TERM, TITLE = QuoteForm.SPEECH, QuoteForm.PHRASE, QuoteForm.TERM, QuoteForm.TITLE


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We are ready,” Anna Berg said.", SPEECH),
        ("“Go now!” Anna Berg said.", SPEECH),
        ("“We won,” Anna Berg said.", SPEECH),
        ("“It wasn’t.”", SPEECH),
        ("Anna Berg said that “the dam will not hold”.", SPEECH),
        ("Anna Berg spoke of “help for everybody in the valley below the old dam”.", SPEECH),
        ("It was a “dark day” for the valley.", TERM),
        ("Anna Berg called it “a gift to the valley”.", PHRASE),
        ("The “dam” is a wall.", TERM),
        ("It was a “dark day,” and a long one, for the valley.", TERM),
        ("It was a day of “rain and snow and wind” in the valley.", PHRASE),
        ("She read “Rain Over Bergen” twice.", TITLE),
        ("The plan “Dry Feet” failed.", TITLE),
        ("Anna Berg spoke on “Face the Valley,” a talk show.", TITLE),
        ("The film “Flood” opened in Oslo.", TITLE),
        ("A poem, titled “Flood,” was read.", TITLE),
        ("Radio Oslo’s “Mornings” went on.", TITLE),
        ("Anna Berg called her “Miss Flood” twice.", PHRASE),
        ("Anna Berg wrote: “NO MORE DAMS.”", SPEECH),
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


def test_what_stands_inside_another_quotation_is_embedded() -> None:
    forms = [quote.form for quote in facts("“They said ‘leave now’ to us,” Anna Berg said.").quotes]
    assert forms == [SPEECH, QuoteForm.EMBEDDED]


def test_attributes_of_left_over_markup_are_no_quotations() -> None:
    assert not facts('Anna Berg left. <a href="https://example.org/dam" title="the dam">Read more</a>').quotes
    [quote] = facts('<a href="https://example.org">The “old” dam</a> held.').quotes
    assert quote.text == "old"


def test_an_utterance_that_its_attribution_splits_knows_all_its_parts() -> None:
    quotes = facts("“We are ready,” Anna Berg said, “to leave.” “Go now.”").quotes
    whole = [(quote.start, quote.end) for quote in quotes[:2]]
    assert [[(part.start, part.end) for part in quote.parts] for quote in quotes] == [whole, whole, []]


def test_two_sentences_are_two_utterances() -> None:
    quotes = facts("“We are ready,” Anna Berg said. “The dam will hold.”").quotes
    assert [quote.parts for quote in quotes] == [(), ()]


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

"""Who says a quotation, and when nobody is said to."""

from __future__ import annotations

import pytest

from builders import facts
from samestory.model import Quote, QuoteForm

READY = "“We are ready to leave,”"


def quotes(*blocks: str) -> tuple[Quote, ...]:
    return facts(*blocks).quotes


def speakers(*blocks: str) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in quotes(*blocks)]


@pytest.mark.parametrize(
    "text",
    [
        f"{READY} Anna Berg said.",
        f"{READY} Anna Berg said on Monday in Oslo.",
        f"{READY} said Anna Berg.",
        f"{READY} said Mayor Anna Berg, who came late.",
        f"{READY} Anna Berg told Tomas Lind.",
        f"{READY} Anna Berg, the mayor of Bergen, said.",
        f"{READY} said Anna Berg, the mayor of Bergen.",
        f"{READY} according to Anna Berg.",
        "Anna Berg said: “We are ready to leave.”",
        "Anna Berg said that the town was “ready to leave”.",
        "Anna Berg told Tomas Lind that “the town is ready”.",
        "According to Anna Berg, “the town is ready”.",
        "Tomas Lind waited in Oslo, where Anna Berg said “we are ready to leave”.",
        "Anna Berg called the dam “a gift to the valley”.",
        "It was Anna Berg’s claim that “the town is ready”.",
        "Tomas Lind looked at Anna Berg’s claim that “the town is ready”.",
        "Anna Berg, who came late with Tomas Lind, said “the town is ready”.",
        "Anna Berg, the mayor of Bergen and a friend of Tomas Lind, said: “We are ready.”",
        "Anna Berg (Labour) said “the town is ready”.",
        "Anna Berg attacked Tomas Lind on Monday, calling him “the worst man for the valley”.",
        "Anna Berg described Tomas Lind as “a gift to the valley”.",
        "Anna Berg said Tomas Lind’s plan for the dam was “not ready at all”.",
        "Anna Berg says it means that Tomas Lind “has no plan for the dam”.",
        "Anna Berg made the point that “the town is ready”.",
        "But, said Anna Berg, “the town is ready.”",
        "Anna Berg: “The town is ready.”",
        "The dam “held in the worst of the rain” for years, Anna Berg said.",
        f"{READY} Anna Berg surmised.",
        f"{READY} Anna Berg continued.",
        "“We are ready to leave.” — Anna Berg",
    ],
)
def test_the_cue_before_or_after_the_quotation_tells_who_speaks(text: str) -> None:
    assert speakers(text) == ["Anna Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg said the dam was old, adding that “nobody is safe here now”.",
        "Anna Berg said Tomas Lind was late, adding that “nobody is safe here now”.",
        "Anna Berg left on Monday, saying “nobody is safe here now”.",
        "Anna Berg denied it and said “nobody is safe here now”.",
    ],
)
def test_a_participle_or_a_second_verb_has_the_subject_of_its_clause(text: str) -> None:
    assert speakers(text) == ["Anna Berg"]


def test_a_colon_at_the_end_of_a_paragraph_gives_the_next_to_who_spoke() -> None:
    assert speakers("Anna Berg met Tomas Lind and wrote:", "“We are ready.", "“Nobody stays.”") == [
        "Anna Berg",
        "Anna Berg",
    ]


def test_indirect_speech_goes_on_in_quotation_marks() -> None:
    assert speakers("Anna Berg said that the dam was old. “Nobody is safe here now.”") == ["Anna Berg"]


def test_a_name_in_capitals_before_the_words_is_who_speaks() -> None:
    assert speakers("Anna Berg met the press.", "“BERG: We are ready to leave.”") == ["Anna Berg"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{READY} the letter said.", "the letter"),
        (f"{READY} said the ruling.", "the ruling"),
        (f"{READY} said one former resident.", "one former resident"),
        (f"{READY} a narrator in the film asks.", "a narrator in the film"),
        ("The sign on the gate read “no entry for anyone here”.", "The sign on the gate"),
        ("His lawyers said “the town is ready”.", "His lawyers"),
        ("Anna Berg’s lawyers said “the town is ready”.", "Anna Berg’s lawyers"),
        ("Half of the voters agreed that “the town is ready”.", "Half of the voters"),
    ],
)
def test_what_speaks_without_a_name_is_called_as_the_article_calls_it(text: str, who: str) -> None:
    [quote] = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name in who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tomas Lind asked Anna Berg: “Are you ready to leave?”", "Tomas Lind"),
        ("Tomas Lind told the BBC: “We are ready.”", "Tomas Lind"),
        (f"{READY} said the mayor, Anna Berg.", "Anna Berg"),
        (f"{READY} said its director, Anna Berg.", "Anna Berg"),
        ("Tomas Lind left. The minister, Anna Berg, welcomed it. “I am relieved,” she said.", "Anna Berg"),
        ("Tomas Lind left. His deputy, Anna Berg, stays. “We go on,” she told the BBC.", "Anna Berg"),
        ("Anna Berg was quoted as saying “the town is ready”.", "Anna Berg"),
        ("Anna Berg spoke. “Good riddance,” one resident shouted.", "one resident"),
        ("Anna Berg spoke. A spokesman for the port said “the town is ready”.", "A spokesman for the port"),
        ("Anna Berg spoke. The leader of the council said “the town is ready”.", "The leader of the council"),
        (f"{READY} union officials said.", "union officials"),
        ("Analysts at the bank cut their target. “It will be worse,” they wrote.", "Analysts"),
        ("The bank lost money. “We remain confident,” it added.", "The bank"),
        ("The report found that the dam was “full of holes and cracks”.", "The report"),
    ],
)
def test_the_subject_is_who_speaks_and_nobody_else(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_a_company_is_no_department() -> None:
    assert speakers("The education department announced cuts.", f"{READY} the company said.") == [
        "the company"
    ]


def test_a_role_that_means_a_person_has_the_gender_of_the_person() -> None:
    met = "Norwegian Prime Minister Anna Berg came on Monday."
    assert speakers(met, "The Norwegian prime minister spoke.", f"{READY} he said.") == [None]


def test_whoever_writes_in_the_first_person_is_the_author() -> None:
    [quote] = facts("I laughed and said “nobody stays in this valley”.", author="Anna Berg").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.text) == ("Anna Berg", "I")


def test_a_relative_pronoun_speaks_for_the_noun_before_it() -> None:
    [quote] = quotes("Tomas Lind met Anna Berg, who said “the town is ready”.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.text) == ("Anna Berg", "who")


def test_the_two_are_the_last_two_who_were_named_together() -> None:
    assert speakers(
        "Anna Berg met Tomas Lind in Oslo.",
        "The rain went on.",
        "The two leaders proclaimed a “new age for the valley”.",
    ) == ["Anna Berg and Tomas Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg’s report called the dam “a gift to the valley”.",
        "Anna Berg’s late-night tweets about the dam were “a gift to the valley”.",
    ],
)
def test_a_noun_is_no_verb_of_saying(text: str) -> None:
    [quote] = quotes(text)
    assert quote.cue is None or quote.cue.text == "called"


def test_a_pronoun_means_the_person_of_its_gender() -> None:
    assert speakers("Anna Berg met Tomas Lind.", f"{READY} she said.", f"{READY} he said.") == [
        "Anna Berg",
        "Tomas Lind",
    ]


def test_they_are_those_who_were_named_together() -> None:
    assert speakers("Anna Berg and Tomas Lind met in Oslo.", f"{READY} they said.") == [
        "Anna Berg and Tomas Lind"
    ]


def test_a_joint_statement_is_said_by_both() -> None:
    assert speakers("Anna Berg and Tomas Lind said in a statement that they were “ready to leave”.") == [
        "Anna Berg and Tomas Lind"
    ]


def test_an_office_means_the_person_who_holds_it() -> None:
    met = "Norwegian Prime Minister Anna Berg met French President Tomas Lind."
    assert speakers(met, f"{READY} the French president said.") == ["Tomas Lind"]
    assert speakers(met, f"{READY} the Norwegian prime minister said.") == ["Anna Berg"]


def test_an_office_of_one_country_is_never_given_to_the_holder_of_anothers() -> None:
    met = "French President Tomas Lind came to Oslo."
    [name] = speakers(met, f"{READY} the Norwegian leader said.")
    assert name != "Tomas Lind"


@pytest.mark.parametrize("who", ["a spokesman", "two officials", "the ministry", "the mayor"])
def test_somebody_without_a_name_speaks_as_the_article_calls_them(who: str) -> None:
    assert speakers(f"{READY} {who} said.") == [who]


def test_a_quotation_alone_goes_on_from_who_spoke_last() -> None:
    assert speakers("Anna Berg spoke in Oslo.", f"{READY} she said.", "“Nobody has to stay behind.”") == [
        "Anna Berg",
        "Anna Berg",
    ]


def test_a_split_quotation_has_one_speaker() -> None:
    assert speakers("“We are ready,” Anna Berg said, “to leave the valley for good.”") == [
        "Anna Berg",
        "Anna Berg",
    ]


def test_a_quotation_over_two_paragraphs_has_the_speaker_that_its_end_names() -> None:
    assert speakers("“The dam will hold.", "“Nobody has to leave,” said Anna Berg.") == [
        "Anna Berg",
        "Anna Berg",
    ]


def test_two_quotations_of_a_paragraph_have_each_their_own_speaker() -> None:
    assert speakers("Anna Berg said: “We are ready.” Tomas Lind said: “We are not.”") == [
        "Anna Berg",
        "Tomas Lind",
    ]


def test_an_outsider_of_the_paragraph_before_is_whom_the_pronoun_means() -> None:
    assert speakers(
        "Anna Berg opened the bridge in Oslo.",
        "Analyst Tomas Lind watched it from Paris.",
        "“They will not agree on it,” he said.",
    ) == ["Tomas Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody has to leave the valley.”",
        "It was a “dark day” for the valley.",
        f"{READY} she said.",
        "The Bergen club, dubbed “the miracle men of the north”, won again.",
        "She read “War and Rain” twice.",
    ],
)
def test_where_nobody_is_named_nobody_speaks(text: str) -> None:
    [quote] = quotes(text)
    assert quote.speaker is None
    assert quote.cue is None


def test_a_nested_quotation_has_the_speaker_of_the_one_around_it() -> None:
    assert speakers("“They told us ‘leave the valley now’ and we left,” Anna Berg said.") == [
        "Anna Berg",
        "Anna Berg",
    ]


def test_speaker_and_cue_point_at_their_words() -> None:
    text = f"{READY} said Mayor Berg. Anna Berg has been mayor for years."
    one = facts(text)
    [quote] = one.quotes
    assert quote.speaker is not None
    assert quote.cue is not None
    assert (quote.speaker.name, quote.speaker.text, quote.cue.text) == ("Anna Berg", "Berg", "said")
    for anchor in (quote.speaker, quote.cue):
        assert one.article.text[anchor.start : anchor.end] == anchor.text


def test_a_pronoun_that_speaks_is_the_text_of_the_speaker() -> None:
    [quote] = quotes("Anna Berg spoke in Oslo.", f"{READY} she said.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.text) == ("Anna Berg", "she")
    assert quote.form is QuoteForm.SPEECH

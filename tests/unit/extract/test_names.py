"""Names: which words make one, what it names, and the one form that all its forms share."""

from __future__ import annotations

import pytest

from builders import facts
from samestory.model import NameKind, Role

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION

Block = str | tuple[Role, str]


def names(*blocks: Block) -> list[tuple[str, str]]:
    return [(name.text, name.canonical) for name in facts(*blocks).names]


def people(*blocks: Block) -> list[tuple[str, str]]:
    return [(name.text, name.canonical) for name in facts(*blocks).names if name.kind is PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Tomas Lind left.",
        "President Tomas Lind left.",
        "Prime Minister Tomas Lind left.",
        "Foreign Minister Tomas Lind left.",
        "Deputy Prime Minister Tomas Lind left.",
        "French President Tomas Lind left.",
        "US President Tomas Lind left.",
        "On Monday, Mayor Tomas Lind left.",
        "The mayor, Dr. Tomas Lind, left.",
        "Norway's Prime Minister Tomas Lind left.",
        "Then the Norwegian leader Tomas Lind left.",
        "On Friday Senate Majority Leader Tomas Lind left.",
        "On Friday Kent County Republican Tomas Lind left.",
        "On Friday Democrat Tomas Lind left.",
        "Former Florida Gov. Tomas Lind left.",
        "Yesterday Secretary of State Tomas Lind left.",
        "Yesterday Minister for Foreign Affairs Tomas Lind left.",
        "On Friday Rep. Tomas Lind (R-Utah) left.",
        "On Friday Sen. Tomas Lind (D-N.Y.) left.",
        "Added Tomas Lind, who left.",
    ],
)
def test_titles_are_no_part_of_a_name(text: str) -> None:
    assert people(text) == [("Tomas Lind", "Tomas Lind")]


@pytest.mark.parametrize(
    "later",
    [
        "Lind left early.",
        "Then Lind left.",
        "Mr Lind left.",
        "President Lind left.",
        "Lind's aides left.",
        "But Tomas left.",
    ],
)
def test_short_forms_mean_the_full_name(later: str) -> None:
    assert people("President Tomas Lind came to Oslo.", later)[-1][1] == "Tomas Lind"


def test_a_short_form_may_come_first() -> None:
    assert people("It was Lind who came.", "Tomas Lind is the mayor.") == [
        ("Lind", "Tomas Lind"),
        ("Tomas Lind", "Tomas Lind"),
    ]


def test_two_people_who_share_a_surname_stay_apart() -> None:
    found = names("Anna Berg met her brother Tomas Berg.", "Berg said nothing.", "Anna laughed.")
    assert found[:2] == [("Anna Berg", "Anna Berg"), ("Tomas Berg", "Tomas Berg")]
    assert ("Anna", "Anna Berg") in found
    shared = dict(found)["Berg"]
    assert shared not in ("Anna Berg", "Tomas Berg")


@pytest.mark.parametrize(
    "name",
    [
        "Anna Berg-Larsen",
        "Jean-Luc Moreau",
        "Carlos da Silva",
        "Ludwig van Holm",
        "Omar al Rashid",
        "Omar al-Rashid",
        "Ursula von der Holm",
        "Maria de la Costa",
        "Jan van der Berg",
        "April Jones",
        "Theresa May",
        "Anna May",
        "Abdul Rahman bin Yusuf",
        "Sean O'Hara",
        "Ian McBride",
        "Paul D. Lind",
        "Anna Berg III",
        "Tomas Lind, Jr.",
        "Robert C. “Bobby” Holm",
        "Tomas (Tom) Lind",
    ],
)
def test_hyphens_and_particles_hold_a_name_together(name: str) -> None:
    assert people(f"On Monday {name} came to the bridge.") == [(name, name)]


@pytest.mark.parametrize(
    "text",
    [
        "However, nothing happened.",
        "Officials said so.",
        "Meanwhile nothing happened.",
        "Yesterday it rained.",
        "Rain fell on Monday in May.",
        "It rains on Fridays.",
        "Villagers said nothing.",
        "Rain and snow fell.",
        "It began at 5 PM GMT, in 40 BC.",
        "In Q2 and H1 it grew, in FY23 too.",
        "The MP has a PhD.",
        "“Trains stand still,” they said. “Buses go.”",
        "• Trains stand still.",
    ],
)
def test_a_capital_at_the_head_of_a_sentence_makes_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Interpol wants him.", "Interpol"),
        ("Reuters reported it.", "Reuters"),
        ("Solvind was founded by a baker. Then Solvind Shipping PLC grew.", "Solvind"),
        ("Solvind was founded by a baker.\nSolvind Shipping PLC grew.", "Solvind"),
        ("Solvind and Trelby left.", "Solvind"),
    ],
)
def test_a_name_that_opens_a_sentence_is_known_by_what_it_does_and_stands_with(text: str, found: str) -> None:
    assert names(*text.split("\n"))[0] == (found, found)


def test_words_of_grammar_that_are_names_hide_no_other_name() -> None:
    text = "Theresa May met April Jones, June Brown, Jan Smit and Augusto Lind."
    found = ["Theresa May", "April Jones", "June Brown", "Jan Smit", "Augusto Lind"]
    assert [name for name, _ in people(text)] == found


@pytest.mark.parametrize(
    "text", ["In April Jones left.", "On 3 May Jones left.", "Last June Jones left.", "On Monday Jones left."]
)
def test_a_month_before_a_name_is_no_part_of_it(text: str) -> None:
    assert names(text) == [("Jones", "Jones")]


def test_a_month_behind_a_name_is_no_part_of_it() -> None:
    assert names("They saw Anna Berg leave Charlotte May 3.")[-1][0] == "Charlotte"


def test_who_is_called_like_a_month_is_known_by_the_title() -> None:
    assert people("On Friday Theresa May left.", "Then Mrs May came.")[-1] == ("May", "Theresa May")


@pytest.mark.parametrize("text", ["On Friday Anna Berg MP left.", "On Friday Anna Berg, QC, left."])
def test_what_stands_behind_a_name_for_a_seat_or_a_degree_is_no_part_of_it(text: str) -> None:
    assert names(text) == [("Anna Berg", "Anna Berg")]


def test_a_name_that_opens_a_sentence_is_one_where_the_article_shows_it() -> None:
    assert people("Lind left.", "On Monday Tomas Lind came.")[0] == ("Lind", "Tomas Lind")


@pytest.mark.parametrize(
    "name",
    [
        "Bank of England",
        "Ministry of Foreign Affairs",
        "University of Oslo",
        "Northern Trade Organisation",
        "Council on Foreign Relations",
        "Dock Workers' Union",
        "Bakers’ Federation of Norway",
        "Women's Institute",
        "St. Mary's Hospital",
    ],
)
def test_organisations_keep_their_small_words(name: str) -> None:
    [found] = facts(f"On Monday the {name} answered.").names
    assert (found.canonical, found.kind) == (name, BODY)


@pytest.mark.parametrize("organisation", ["Northern Trade Organisation", "Valley Rescue Council"])
def test_an_acronym_means_its_expansion(organisation: str) -> None:
    acronym = "".join(word[0] for word in organisation.split())
    found = facts(f"The {organisation} ({acronym}) met in Oslo.", f"The {acronym} decided nothing.").names
    short = [name for name in found if name.text == acronym]
    assert len(short) == 2
    assert all((name.canonical, name.kind) == (organisation, BODY) for name in short)


@pytest.mark.parametrize(
    "text",
    [
        "The NTO (Northern Trade Organisation) met. Later the NTO left.",
        "The NTO, or Northern Trade Organisation, met. Later the NTO left.",
        "The Northern Trade Organisation, known as the NTO, met. Later the NTO left.",
        "The Northern Trade Organisation (“NTO”) met. Later the NTO left.",
    ],
)
def test_an_acronym_is_explained_in_either_order(text: str) -> None:
    assert names(text)[-1] == ("NTO", "Northern Trade Organisation")


def test_initials_of_the_world_mean_the_name_that_the_article_has() -> None:
    found = names("The World Health Organization met.", "Later the WHO left.")
    assert found[-1] == ("WHO", "World Health Organization")


def test_a_company_is_called_by_its_name_without_the_legal_form() -> None:
    found = facts("On Friday Nordlicht Shipping Ltd. grew.", "Then Nordlicht Shipping fell.").names
    assert {(name.canonical, name.kind) for name in found} == {("Nordlicht Shipping", BODY)}


KINDS = [
    ("Later Ms Anna Hill spoke.", "Anna Hill", PERSON),
    ("Later Anna Hill spoke.", "Anna Hill", PERSON),
    ("It is on Anna Hill now.", "Anna Hill", PLACE),
    ("They met at Charlotte Street.", "Charlotte Street", PLACE),
    ("They met on Times Square.", "Times Square", PLACE),
    ("A man from the Boston Harpers left.", "Boston Harpers", BODY),
    ("They played San Diego Anglers.", "San Diego Anglers", BODY),
    ("They saw the Solvind Heavy rise.", "Solvind Heavy", NameKind.OTHER),
    ("They sang Songs For Anna then.", "Songs For Anna", NameKind.OTHER),
    ("They met in Trelleby.", "Trelleby", PLACE),
    ("Later his daughters Hannah and Sarah left.", "Sarah", PERSON),
    ("They met on New Year's Eve.", "Eve", NameKind.OTHER),
    ("It was on Panama-flagged ships.", "Panama-flagged", NameKind.OTHER),
    ("He flew to Trenton, N.J. on Monday.", "N.J.", PLACE),
    ("They left the U.S. on Monday.", "U.S.", PLACE),
    ("They met on Christmas Eve.", "Christmas Eve", NameKind.OTHER),
    ("They paid Morrow & Finch.", "Morrow & Finch", BODY),
    ("They swam in Lake Ellery.", "Lake Ellery", PLACE),
    ("They saw Mount Carrow.", "Mount Carrow", PLACE),
    ("They saw Mt. Carrow.", "Mt. Carrow", PLACE),
    ("They went to St. Louis.", "St. Louis", PLACE),
    ("Then Thornby Vale council met.", "Thornby Vale", PLACE),
    ("The A39 was closed.", "A39", NameKind.OTHER),
    ("Then Jordan Lindholm said no.", "Jordan Lindholm", PERSON),
    ("Then a Greek Orthodox priest left.", "Greek Orthodox", NameKind.OTHER),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_what_is_named(text: str, name: str, kind: NameKind) -> None:
    assert (name, kind) in [(one.text, one.kind) for one in facts(text).names]


def test_a_kind_that_one_mention_shows_holds_for_the_others() -> None:
    found = facts("They saw Solvind Heavy rise.", "Then the Solvind Heavy fell.").names
    assert {name.kind for name in found} == {NameKind.OTHER}


@pytest.mark.parametrize(
    "line",
    [
        "COUNCIL HAS LOOKED INTO THE MATTER SINCE MAY",
        "Council Says It Is Looking Into The Matter",
    ],
)
def test_a_line_set_in_capitals_names_only_whom_the_prose_names(line: str) -> None:
    assert names(line, "Then Tomas Lind left.") == [("Tomas Lind", "Tomas Lind")]


def test_an_office_alone_is_no_name() -> None:
    assert names("Then the President met the US Secretary of Defence.", "The CEO left.") == []


def test_father_and_son_stay_apart() -> None:
    found = names("On Monday Donald Holm Jr. met Donald Holm.", "Then Donald Holm left.")
    assert [canonical for _, canonical in found] == ["Donald Holm Jr.", "Donald Holm", "Donald Holm"]


def test_a_title_tells_which_bearer_of_a_surname_is_meant() -> None:
    found = people("Tomas Berg met Anna Berg.", "Then Mr. Berg left.", "Mrs. Berg stayed.")
    assert [canonical for _, canonical in found[2:]] == ["Tomas Berg", "Anna Berg"]


def test_a_title_outweighs_who_is_named_most() -> None:
    blocks = ("On Monday Tomas Berg met Anna Berg.", *["So Berg spoke."] * 3, "Then Mrs Berg left.")
    assert people(*blocks)[-1] == ("Berg", "Anna Berg")


def test_a_surname_that_often_stands_alone_means_the_one_named_most() -> None:
    blocks = ("On Monday Tomas Berg came.", "Then Anna Berg met Tomas Berg.", *["So Berg spoke."] * 3)
    assert people(*blocks)[-1] == ("Berg", "Tomas Berg")


@pytest.mark.parametrize("place", ["Norway", "Oslo", "Paris", "United States"])
def test_countries_and_cities_are_places(place: str) -> None:
    [found] = facts(f"The bridge is in {place} now.").names
    assert (found.text, found.kind) == (place, PLACE)


def test_headlines_in_capitals_name_only_whom_the_prose_names() -> None:
    found = names((Role.TITLE, "Lind Opens The Bridge To Norway"), "Tomas Lind came to the bridge.")
    assert found == [("Lind", "Tomas Lind"), ("Norway", "Norway"), ("Tomas Lind", "Tomas Lind")]


def test_headlines_name_what_the_prose_names_each_name_once() -> None:
    found = facts(
        (Role.TITLE, "Solvind Shipping Buys Port Ellery Mill, Tomas Lind Says"),
        "On Monday Solvind Shipping PLC came to Port Ellery, where Tomas Lind met Solvind Shipping.",
    ).names
    assert [(name.canonical, name.kind) for name in found[:3]] == [
        ("Solvind Shipping", BODY),
        ("Port Ellery", PLACE),
        ("Tomas Lind", PERSON),
    ]


def test_names_come_in_order_and_point_at_their_words() -> None:
    one = facts("Anna Berg met Tomas Lind's aides.", "Berg’s plan failed in Oslo.")
    assert [name.start for name in one.names] == sorted(name.start for name in one.names)
    assert all(one.article.text[name.start : name.end] == name.text for name in one.names)
    assert [name.text for name in one.names] == ["Anna Berg", "Tomas Lind", "Berg", "Oslo"]
    assert [name.line for name in one.names] == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("New Town-headquartered Berg Group agreed.", "Berg Group"),
        ("They met the Oslo-born Anna Berg there.", "Anna Berg"),
        ("They met Anna Smith-Jones there.", "Anna Smith-Jones"),
    ],
)
def test_where_somebody_is_from_is_no_part_of_the_name(text: str, name: str) -> None:
    assert [one.canonical for one in facts(text).names] == [name]


INITIALS = [
    ("President George H.W. Berg named her. George W. Berg came later.", "George H.W. Berg", NameKind.PERSON),
    ("The book by J.K. Lindholm sold well.", "J.K. Lindholm", NameKind.PERSON),
    ("The U.S. Senate met on Monday.", "U.S.", NameKind.PLACE),
    ("They wished all a Happy Thanksgiving in Lund.", "Happy Thanksgiving", NameKind.OTHER),
    ("She won the Miss Idaho title.", "Idaho", NameKind.PLACE),
]


@pytest.mark.parametrize(("text", "name", "kind"), INITIALS)
def test_initials_feasts_and_titles_of_beauty_name_what_they_name(
    text: str, name: str, kind: NameKind
) -> None:
    assert (name, kind) in [(one.text, one.kind) for one in facts(text).names]

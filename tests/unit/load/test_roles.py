"""The role of each line, as the line and its place show it."""

from __future__ import annotations

import pytest

from samestory.load.bylines import Byline, byline
from samestory.load.captions import is_caption, is_credit
from samestory.load.furniture import is_furniture
from samestory.load.labels import is_label
from samestory.load.paragraphs import split
from samestory.load.roles import author_lines, roles
from samestory.model import Role

LEDE = "The harbour of Bergen was closed on Monday after a ferry ran aground near the market."
MORE = "No one was hurt, the port authority said, but two ships had to wait outside for hours."
LAST = "The ferry is to be towed to a dock in the evening, once the tide allows it."


def letters(text: str, *, title: str | None = None, markdown: bool = False) -> str:
    """Return roles as letters: Title, Standfirst, Heading, body, caption, y byline, x furniture."""
    marks = {"title": "T", "standfirst": "S", "heading": "H", "body": "b", "caption": "c"}
    found = roles(split(text, markdown=markdown), title=title)
    return "".join(marks.get(role, "y" if role == "byline" else "x") for role in found)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LEDE, MORE], "bb"),
        (["Ferry runs aground in Bergen harbour", LEDE, MORE], "Tbb"),
        (["aground off the market", LEDE, MORE], "Tbb"),
        (["Ferry aground: what next?", LEDE, MORE], "Tbb"),
        (["Shipping", "Ferry runs aground in Bergen harbour", LEDE], "xTb"),
        (
            [
                "Support our work with a donation!",
                "Ships and ports of the north",
                "[ banner ]",
                "Why the ferry ran aground in the harbour",
                "By Anna Berg May 3, 2021",
                LEDE,
            ],
            "xxxTyb",
        ),
        (
            [
                "Ferry runs aground in Bergen",
                "• Two ships had to wait outside the port",
                "• The ferry is to be towed to a dock",
                LEDE,
                MORE,
            ],
            "TSSbb",
        ),
        (
            [
                "Ferry runs aground in Bergen",
                "The harbour is closed. Two ships wait outside.",
                "Crews at work in the portImage: ANNA BERG/AFP/Getty Images",
                LEDE,
                MORE,
            ],
            "TScbb",
        ),
        (
            [
                "Ferry runs aground",
                "An earlier accident in the harbour, April 2019.Image Getty Images",
                LEDE,
            ],
            "Tcb",
        ),
        (
            ["Ferry runs aground", LEDE, "The owner's silence", MORE, "'A matter of luck'", LAST],
            "TbHbHb",
        ),
        (
            [
                LEDE,
                "Tugs of the port are seen on 5 April 2019. They were sold two years later",
                MORE,
            ],
            "bcb",
        ),
        ([LEDE, MORE, "Author: Anna Berg is an expert at the institute of shipping"], "bby"),
        (
            [
                LEDE,
                MORE,
                "You might also like",
                "Ten ports that every sailor should have seen",
                "Why tugs are expensive",
            ],
            "bbxxx",
        ),
        ([LEDE, MORE, "nrb-12"], "bbx"),
        ([LEDE, MORE, "Source : https://example.org/a", "Exit mobile version"], "bbxx"),
        (
            [
                LEDE,
                "Copyright (c) 2021. Port News, Inc. Reprinted with permission.",
                "Join the mailing list of this site",
            ],
            "bxx",
        ),
        ([LEDE, "“We were lucky,” he said.", "It was over in minutes:", LAST], "bbbb"),
        ([LEDE, '"We were lucky', LAST], "bbb"),
        (["(Reporting by Anna Berg; Editing by Tomas Lind)", LEDE], "yb"),
        (["Ferry runs aground in Bergen harbour"], "b"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"])
def test_roles_of_plain_text(lines: list[str], expected: str, gap: str) -> None:
    assert letters(gap.join(lines)) == expected


def test_a_given_title_is_known_in_the_text_and_makes_no_other_line_one() -> None:
    title = "Ferry runs aground."
    assert letters(f"Two ships wait (and a tug.)\n{LEDE}", title="Two ships wait (and a tug)") == "Tb"
    assert letters(f"Two ships wait outside Updated: 5 May\n{LEDE}", title="Two ships wait outside") == "Tb"
    assert letters(f"Ferry runs aground\n{LEDE}", title=title) == "Tb"
    assert letters(f"Two ships wait outside the port\n{LEDE}", title=title) == "Sb"


def printed(*lines: str, title: int) -> str:
    """Return the roles where the format knows that the line `title` is the title."""
    text = "\n\n".join(lines)
    levels = {text.index(lines[title]): 1}
    found = roles(split(text, levels=levels))
    return " ".join("body" if role == "body" else str(role)[:5] for role in found)


TITLE = "Why the ferry ran aground in the harbour"


def test_above_the_title_of_a_printed_page_stands_its_menu() -> None:
    above = ("Ports and Ships of the North", "The link was copied.", "Weather")
    found = printed(*above, TITLE, "By Anna Berg", "May 3, 2021 3:53 PM EDT", LEDE, MORE, title=3)
    assert found.split()[3:] == ["title", "bylin", "bylin", "body", "body"]
    assert "body" not in found.split()[:3]


def test_prose_above_a_large_heading_stays_prose() -> None:
    assert printed(LEDE, TITLE, MORE, title=1).split()[0] == "body"


def test_a_date_below_a_byline_late_in_the_lines_is_that_of_publication() -> None:
    menu = [f"Port {number}" for number in range(30)]
    paragraphs = split("\n\n".join((*menu, TITLE, "By Anna Berg", "May 3, 2021 3:53 PM EDT", LEDE)))
    found = [Role.BOILERPLATE] * 30 + [Role.TITLE, Role.BYLINE, Role.BYLINE, Role.BODY]
    assert "2021-05-03" in [line.published for line in author_lines(paragraphs, found)]


def test_a_date_among_paragraphs_is_none_of_publication() -> None:
    assert letters("\n\n".join((TITLE, LEDE, "May 3, 2021", MORE, LAST)))[2] != "y"


def test_what_follows_the_end_of_a_report_belongs_to_the_site() -> None:
    tail = ("Most viewed", "A goat won the race", "Ten ports to see before the end of the year")
    assert letters("\n\n".join((TITLE, LEDE, MORE, LAST, "(END)", *tail))) == "Tbbbxxxx"
    assert letters("\n\n".join((TITLE, LEDE, "(END)", MORE, LAST, MORE))).endswith("bbb")


def test_a_single_word_below_the_title_is_no_standfirst() -> None:
    assert letters("\n\n".join((TITLE, "Shipping", LEDE, MORE))) == "Txbb"


def test_markdown_marks_are_no_part_of_a_block() -> None:
    text = f"# A ferry aground\n\n{LEDE}\n{MORE}\n\n## The owner\n\n- {LAST}\n- {MORE}\n"
    paragraphs = split(text, markdown=True)
    assert letters(text, markdown=True) == "TbHbb"
    assert paragraphs[0].text == "A ferry aground"
    assert paragraphs[1].text == f"{LEDE}\n{MORE}"
    assert paragraphs[3].text == LAST


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    text = (
        "The harbour of Bergen was closed on Monday after a\n"
        "ferry ran aground near the old market, and two more\n"
        "ships had to wait outside for several hours of the\n"
        "night.\n\n"
        "No one was hurt, the port authority said later, and\n"
        "the ferry is to be towed to a dock when tide allows\n"
        "it.\n"
    )
    assert [paragraph.text.count("\n") for paragraph in split(text)] == [3, 2]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["Q: Did you give up?", "A: I did not."], "bb"),
        (["INTERVIEWER: What changed?", "ANNA BERG: Nothing did."], "bb"),
        (["What changed?", "EXPLAINER: What comes next?"], "HH"),
        (["12:30", "17:42 Lights are on again"], "HH"),
        (["9.15am", "10:15 GMT"], "HH"),
    ],
)
def test_what_stands_between_paragraphs(blocks: list[str], expected: str) -> None:
    long = "The bridge was closed in the storm, and nobody knows when it will be open."
    text = "\n\n".join(["Bridge is closed in the storm", long, blocks[0], long, blocks[1], long])
    assert letters(text)[2:5:2] == expected


_BROKEN = "The bridge was shut in the storm on Monday, and the\nroad beside it, too.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge shut\n\n{_BROKEN}“It is not safe,” said the mayor, who lives next to\nit.\n\nShe left.",
        f"A bridge that was closed in the storm will stay closed, the mayor says\n\n{_BROKEN * 5}",
    ],
)
def test_few_broken_lines_and_a_wide_headline_show_the_width_too(text: str) -> None:
    assert not any(one.text.startswith(("road", "it")) for one in split(text))


def test_one_paragraph_a_line_stays_one_a_line() -> None:
    assert len(split("\n".join([LEDE, MORE, LAST]))) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "READ MORE: Ten ports to see",
        "Sign up for our newsletter",
        "Share this article",
        "© 2021 Port News",
        "***",
        "[ partner banner ]",
        "Follow Anna Berg On Twitter @annaberg.",
        '"Follow Anna Berg on Twitter @annaberg."',
        "Editor’s note: The figures were updated.",
        "CORRECTION (5 May): The ferry is green.",
        "Corrections & Clarifications: The ferry is green.",
        "An earlier version of this article gave another colour.",
        "Update: This story has been updated with new figures.",
        "This article was amended on 5 May 2021. The ferry is green.",
        "Contact Anna Berg at anna@example.org",
        "Anna Berg can be reached at anna@example.org.",
        "anna@example.org",
        "Read the rest here.",
        "FULL TEXT.",
        "(h/t Port News.)",
        "(END VIDEO CLIP.)",
        "“(CROSSTALK.)",
        "#ports #ships",
        "12 comments",
        "www.example.org",
        "Copyright 2021 Port News. All rights reserved.",
        "This article was originally published elsewhere.",
        "Loading the map ...",
        "Loading tide data…",
        "Want a letter on what to see and do? Sign up for Port Letters",
        "More Must-Reads From Port News",
        "VIEW PRICE: A model of the ferry",
        "Some of the links on this page are affiliate links, and we may earn something.",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        LEDE,
        "Copyright laws were changed last year.",
        "Want to know why? Nobody does.",
        "(He was not alone.)",
        "Source: the minister's own office, which had earlier denied any such plan.",
        "More than half of the crew were on deck.",
        "Watch: it will come back, the captain said.",
        "Read more than one report and the picture changes.",
        "Video of the ferry was seen by thousands.",
        "Related firms were not asked, she said.",
        "Follow the money, he said.",
        "Sharing is not an option.",
        "This story was told many times.",
        "An earlier version of this plan was rejected.",
        "Write to anybody, he said, but not to anna@example.org before the end of the strike in May.",
        "(He was not updated.)",
        "Corrections were few.",
        "Loading the ferry took two hours.",
        "Want to leave? Sign nothing, he said.",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line", ["Getty/Instagram.", "Anna Berg/Port News", "Photo by Anna Berg", "AFP/Getty"]
)
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", ["Fire/Rescue", "He/she left.", "The either/or of it", "Port News"])
def test_what_is_no_credit(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    "line",
    ["9:34 p.m.", "2 p.m.:", "14:05 GMT", "War and Peace.", "‘A Matter of Luck.’", "TUGS STAND STILL."],
)
def test_labels_head_what_follows_although_a_full_stop_ends_them(line: str) -> None:
    assert is_label(line)
    assert letters("\n".join(["Ferry runs aground", LEDE, line, MORE])) == "TbHb"


@pytest.mark.parametrize(
    "line",
    [
        "She agreed.",
        "And so on.",
        "Luck is in.",
        "He’s With Port News.",
        "Sorry.",
        "It was 9 p.m.",
        "No. Never.",
    ],
)
def test_short_sentences_are_no_labels(line: str) -> None:
    assert not is_label(line)
    assert letters("\n".join(["Ferry runs aground", LEDE, line, MORE])) == "Tbbb"


def test_a_line_without_the_full_stop_that_all_others_have_is_a_caption() -> None:
    line = "Crews of two tugs at work in the old port below the fortress"
    lines = ["Ferry runs aground", LEDE, MORE, LAST, line, LEDE, MORE, LAST]
    assert letters("\n".join(lines)) == "Tbbbcbbb"
    assert letters("\n".join([*lines[:4], f"{line}, he said", *lines[5:]])) == "Tbbbbbbb"
    assert letters("\n".join([*lines[:4], f"{line} and", "then they left.", *lines[5:]])) == "Tbbbbbbbb"
    assert letters("\n".join(["Ferry runs aground", LEDE, *[line] * 9, LAST])).count("c") == 0


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: A tug in the port of Bergen",
        "Tugs at work. (AP Photo/Anna Berg)",
        "A tug (Getty Images)",
        "In this May 3, 2021 photo, a tug leaves the port of Bergen",
        "REUTERS/Anna Berg",
        "Anna Berg/AFP",
        "A tug is pictured in Bergen on May 3, 2021",
        "Photo: Anna Berg",
        "Getty Images Two tugs in the port",
        "Two tugs in the port. Photograph by Anna Berg.",
        "Two tugs in the port. (Anna Berg for Port News)",
        "Two tugs in the port on Monday. Photo: Anna Berg/AFP",
        "Two tugs in the port.Photo: Anna Berg/AFP.",
        "The captain, left, and the owner shake hands in Bergen on Monday.",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        LEDE,
        "The port is seen as the safest on the coast.",
        "Reuters reported the accident first.",
        "The captain is seen in a video of Monday, police said.",
        "AFP was told of it on Monday.",
        "The Reuters/Ipsos poll was taken in May.",
        "He had left, he said, on 3 May 2021.",
        "The photo was taken by a passenger.",
        "The best photo by Anna Berg was sold in May.",
        "He had no time (Anna Berg, for one, had).",
    ],
)
def test_prose_is_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    ("line", "author", "published"),
    [
        ("By Anna Berg September 3, 2021", "Anna Berg", "2021-09-03"),
        ("By Anna Berg and Tomas Lind", "Anna Berg and Tomas Lind", None),
        ("By Anna van der Berg, Oslo", "Anna van der Berg", None),
        ("Published 3 May 2021", None, "2021-05-03"),
        ("Updated: 3 May 2021", None, None),
        ("Monday, May 3, 2021 10:30 GMT", None, "2021-05-03"),
        ("Anna Berg, Paris", "Anna Berg", None),
        ("Author: Anna Berg is an expert at the institute", "Anna Berg", None),
        ("-- By Anna Berg Follow @annaberg", "Anna Berg", None),
        ("By Anna Berg, @annaberg", "Anna Berg", None),
        ("North Sea 09:31 May 03, 2021", None, "2021-05-03"),
        ("10:15 a.m. May 3, 2021", None, "2021-05-03"),
    ],
)
def test_bylines(line: str, author: str | None, published: str | None) -> None:
    assert byline(line, head=True, tail=False) == Byline(author=author, published=published)


@pytest.mark.parametrize(
    "line",
    [
        LEDE,
        "By the numbers",
        "By Monday Evening",
        "By Anna Berg's own account it was late.",
        "Bypass Road",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert byline(line, head=True, tail=True) is None

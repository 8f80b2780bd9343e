"""The whole page: strict HTML, the facts that the other formats carry, the same bytes each time."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html import unescape

import pytest

from browser.strict import Page
from builders import article, comparison, event, facts, row, statement
from golden.test_golden import ARTICLES, FACTS, GIVEN
from samestory.compare.chronology import timeline
from samestory.model import Comparison, Facts, Origin, RowPart, Verdict
from samestory.render import account, calling, html, overall
from samestory.render.timewords import short

TAGS = re.compile(r"<[^>]*>")


def page(given: Comparison = GIVEN, *found: Facts, ascii_only: bool = False) -> str:
    made = html.report(given, found, timeline(given, found), ascii_only=ascii_only)
    return b"".join(made).decode("ascii" if ascii_only else "utf-8")


def words(text: str) -> str:
    """Return what a reader of the page reads."""
    _, _, body = text.partition("<body")
    return " ".join(unescape(TAGS.sub(" ", body)).split())


ONE = facts(
    "The bridge reopened on 6 May 2024.", "It was safe.", id="a", language='en" onload="x', url="http://x.se"
)
TWO = facts("The bridge reopened on 7 May 2024.", id="b", url="https://x.se/<\">'", path="in/b.txt")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (GIVEN, (FACTS,)),
        (GIVEN, ()),
        (comparison(articles=[]), ()),
        (comparison(articles=[article("a")]), (ONE,)),
        (comparison(articles=[ONE.article, TWO.article]), (ONE, TWO)),
    ],
    ids=["golden", "no texts", "nothing", "one article", "no events"],
)
def test_the_page_is_strict_html_without_script(given: Comparison, found: tuple[Facts, ...]) -> None:
    made = Page(page(given, *found))
    assert made.errors == []
    assert not made.tags & {
        "script",
        "img",
        "link",
        "base",
        "form",
        "iframe",
        "object",
        "embed",
        "image",
        "use",
    }
    assert not {name for name in made.attributes if name.startswith("on")} | made.attributes & {
        "style",
        "src",
    }
    assert all(re.match(r"#|https?://", link) for link in made.links)


def test_the_policy_is_of_the_style_that_is_in_the_page() -> None:
    text = page(GIVEN, FACTS)
    [sheet] = re.findall("<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text
    assert text.index("Content-Security-Policy") < text.index("<style>")


def test_addresses_are_followed_only_where_they_are_of_the_web() -> None:
    given = comparison(articles=[ONE.article, TWO.article])
    links = [link for link in Page(page(given, ONE, TWO)).links if not link.startswith("#")]
    assert links == ["http://x.se"]


def test_a_language_that_is_none_is_not_declared() -> None:
    text = page(comparison(articles=[ONE.article]), ONE)
    assert text.count(" lang=") == 1


def test_the_page_says_what_the_neutral_views_say() -> None:
    from samestory.safe import visible

    told = words(page(GIVEN, FACTS))
    for view in account.events(GIVEN):
        wanted = [view.title, view.id, short(view.date), *view.about, *view.coverage]
        for held in view.rows:
            wanted += [str(held.verdict), *held.facts, *held.notes]
        for teller in [*(one for held in view.rows for one in held.tellers), *view.alone]:
            wanted.append(teller.label)
            wanted += [text for said in teller.said for text in (said.cite, *said.notes)]
        for text in wanted:
            assert " ".join(visible(text).split()) in told
    unmarked = words(re.sub("</?mark>", "", page(GIVEN, FACTS)))
    for one in (each for about in GIVEN.events for held in about.rows for each in held.statements):
        assert " ".join(visible(one.text).split()) in unmarked
    for line in overall.closing(GIVEN):
        label, _, rest = line.partition(": ")
        if label != "Rows":  # they are drawn as figures
            assert f"{label} {' '.join(visible(rest).split())}" in told


def test_the_matrix_names_every_event_and_article_in_order() -> None:
    listed, found = re.findall('<table class="matrix.*?</table>', page(), re.DOTALL)
    for table, first in ((listed, "Event"), (found, "Found event")):
        heads = [unescape(TAGS.sub("", one)) for one in re.findall(r'<th scope="col">(.*?)</th>', table)]
        assert heads == [first, *calling.labels(GIVEN.articles).values()]
    assert "The harbour" in listed
    assert "ferries" in found
    assert GIVEN.events[0].origin is Origin.FOUND


def test_what_is_found_is_folded_beside_what_is_listed_and_open_where_it_is_all() -> None:
    fold = re.compile('<details class="more"( open)?>\n<summary>(.*?)</summary>')
    assert fold.findall(page()) == [("", "1 found event, in no catalogue")]
    alone = comparison(GIVEN.events[0], articles=ARTICLES)
    assert fold.findall(page(alone)) == [(" open", "1 found event, in no catalogue")]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (GIVEN, "3 articles, set side by side: 1 listed event and 1 found event, in no catalogue. Each row"),
        (
            comparison(GIVEN.events[0], articles=ARTICLES),
            "3 articles, set side by side: 1 found event, in no catalogue. Each row",
        ),
        (comparison(articles=ARTICLES), "What three articles say about the same events 3 articles, set side"),
        (
            comparison(event(), event(id="two"), articles=[ONE.article]),
            "What one article says What it tells of 2 events; it takes two to compare. Coverage",
        ),
        (comparison(articles=[ONE.article]), "What one article says It takes two to compare. Coverage"),
        (comparison(articles=[]), "Nothing to compare Nothing was read. Coverage"),
    ],
)
def test_the_page_opens_with_what_it_is(given: Comparison, said: str) -> None:
    assert said in words(page(given))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_nobody_is_told_how_to_read_rows_where_there_are_none(number: int) -> None:
    lonely = row(statement("a"), verdict=Verdict.SINGLE)
    about = [event(lonely)] if number else []
    told = words(page(comparison(*about, articles=[ONE.article, TWO.article][:number])))
    assert "Each row below" not in told
    assert "How to read a row" not in told
    assert ("How far they agree" in told) is ("set side by side" in told) is (number > 1)
    assert "Each row below" in words(page())


def test_the_name_of_a_row_and_its_score_are_its_small_print() -> None:
    told = words(page())
    assert re.search(r"conflict quantity quantity 2 sources Daily", told)
    assert "silent: echo r1 score 0.93" in told
    assert "How to read a row" in told


@pytest.mark.parametrize(("part", "said"), [(RowPart.BESIDE, "beside the event"), (RowPart.LEAD, "leads")])
def test_what_a_row_is_to_the_event_stands_beside_its_verdict(part: RowPart, said: str) -> None:
    held = row(statement("a"), statement("b"), verdict=Verdict.CONFLICT, part=part)
    told = words(page(comparison(event(held), articles=[ONE.article, TWO.article])))
    assert re.search(rf"conflict \w+ \w+ {said} 2 sources", told)


def test_quoted_words_are_said_to_be_in_the_language_of_their_article() -> None:
    articles = [article("a", language="sv"), article("b", language='en" onload="x')]
    made = page(comparison(event(row(statement("a"), statement("b"))), articles=articles))
    assert re.findall("<blockquote(.*?) dir", made) == [' lang="sv"', ""]


def test_every_conflict_is_called_so_at_face_value() -> None:
    rows = re.findall('<li class="unit row (.*?)".*?</h4>', page(), re.DOTALL)
    heads = re.findall('<li class="unit row .*?</h4>', page(), re.DOTALL)
    called = [verdict.split()[0] for verdict in rows]
    assert "conflict" in called
    for verdict, head in zip(called, heads, strict=True):
        assert ('title="at face value they cannot all be true"' in head) is (verdict == "conflict")


def test_poor_encodings_get_the_same_page() -> None:
    assert unescape(page(GIVEN, FACTS, ascii_only=True)) == unescape(page(GIVEN, FACTS))


def test_nothing_hidden_is_let_through() -> None:
    text = page(GIVEN, FACTS)
    assert re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) is None
    assert "&lt;U+202E&gt;" in text


def test_the_page_is_the_same_each_time() -> None:
    assert page(GIVEN, FACTS) == page(GIVEN, FACTS)


def test_a_long_report_is_folded() -> None:
    many = [facts("It was safe.", id=f"a{number}") for number in range(21)]
    text = page(comparison(articles=[one.article for one in many]), *many)
    assert '<body class="many">' in text
    assert "<details open>" not in text
    assert "<details open>" in page(comparison(articles=[ONE.article]), ONE)

"""Laws of loading: blocks point at their words, in order, whatever the text."""

from __future__ import annotations

import io
import json
import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from samestory import load, pipeline
from samestory.load import frontmatter
from samestory.load.census import counted
from samestory.load.identity import base_id
from samestory.load.paragraphs import split
from samestory.load.published import normalised
from samestory.load.roles import roles
from samestory.pipeline import Inputs
from samestory.render import jsontext, records

WORDS = st.sampled_from(
    [
        "Ferry",
        "aground",
        "in Bergen.",
        "“We",
        "said”",
        "By Anna Berg",
        "•",
        "#",
        "---",
        "Image: X/AFP",
        "Read more",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "2021",
        "3 May 2021",
        "[",
        "]",
        "(c)",
        "\u00a0",
        "...",
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)


@given(TEXTS, st.booleans())
def test_blocks_cover_every_word_once_and_in_order(text: str, markdown: bool) -> None:
    end = 0
    for paragraph in split(text, markdown=markdown):
        assert end <= paragraph.start < paragraph.end
        assert text[paragraph.start : paragraph.end] == paragraph.text
        end = paragraph.end
    covered = "".join(paragraph.text for paragraph in split(text))
    assert [mark for mark in text if mark.isalnum()] == [mark for mark in covered if mark.isalnum()]


@given(TEXTS, st.none() | TEXTS)
def test_every_paragraph_has_a_role(text: str, title: str | None) -> None:
    paragraphs = split(text)
    assert len(roles(paragraphs, title=title)) == len(paragraphs)


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_every_record_is_an_article_or_skipped_with_its_text_unchanged(texts: list[str]) -> None:
    data = "\n".join(json.dumps({"text": text}) for text in texts).encode()
    loaded = load.read(["-"], stdin=io.BytesIO(data))
    assert len(loaded.documents) + len(loaded.skipped) == len(texts)
    assert all(document.given.text in texts for document in loaded.documents)


@given(st.text(max_size=80))
def test_a_date_once_read_reads_the_same_again(written: str) -> None:
    read = normalised(written)
    assert read is None or normalised(read) == read


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "a-1"]), st.integers(0, 99)), unique=True))
def test_ids_are_unique_and_independent_of_order(articles: list[tuple[str, int]]) -> None:
    places = [(base, f"{base}/{number}") for base, number in articles]
    ids, back = counted(places), counted(places[::-1])
    names = {place: ids.of(*place) for place in places}
    assert len(set(names.values())) == len(places)
    assert {place: back.of(*place) for place in places[::-1]} == names
    assert ids.left == 0
    assert ids.of("a", "of a place that was not counted") is None
    asked = Counter(base for base, _ in places)
    assert all((name == base) == (asked[base] == 1) for (base, _), name in names.items())


@given(st.text(max_size=50))
def test_an_id_can_be_cited(name: str) -> None:
    found = base_id(name)
    assert found
    assert ":" not in found
    assert not any(mark.isspace() for mark in found)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=20),
    )
)
def test_the_quick_way_through_front_matter_agrees_with_yaml(values: dict[str, str]) -> None:
    import yaml

    block = "".join(f"{key}: {value}\n" for key, value in values.items())
    pairs, warnings = frontmatter.parse(block)
    if not warnings and pairs and all(isinstance(value, str) for _, value in pairs):
        assert dict(pairs) == yaml.load(block, yaml.BaseLoader)  # noqa: S506


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_read_one_by_one_articles_are_those_read_at_once(texts: list[str]) -> None:
    lines = [json.dumps({"text": text, "id": "same"}) for text in texts]
    data = "\n".join([*lines, "no JSON"]).encode()
    loaded = load.read(["-"], stdin=io.BytesIO(data))
    streamed = load.stream(["-"], stdin=io.BytesIO(data))
    assert tuple(streamed.documents()) == loaded.documents
    assert (streamed.count, tuple(streamed.skipped)) == (len(loaded.documents), loaded.skipped)
    assert tuple(streamed.warnings) == loaded.warnings


@given(st.lists(TEXTS, min_size=1, max_size=4), st.randoms())
def test_in_which_order_articles_come_changes_none_of_them(texts: list[str], chance: random.Random) -> None:
    records = [{"id": f"a{number}", "text": text} for number, text in enumerate(texts)]
    turned = sorted(records, key=lambda _: chance.random())
    one, other = (
        load.read(["-"], stdin=io.BytesIO("\n".join(map(json.dumps, given)).encode()))
        for given in (records, turned)
    )
    laid = [sorted(its.documents, key=lambda document: document.article.id) for its in (one, other)]
    assert laid[0] == laid[1]


@given(st.lists(TEXTS, min_size=1, max_size=3))
@settings(max_examples=50, deadline=None)
def test_what_facts_prints_is_read_as_the_same_articles(texts: list[str]) -> None:
    given = "\n".join(json.dumps({"id": f"a{n}", "text": text}) for n, text in enumerate(texts)).encode()
    found = list(pipeline.facts(Inputs(operands=("-",)), io.BytesIO(given)).facts)
    printed = b"".join(line for one in found for line in jsontext.lines(records.facts(one)))
    again = list(pipeline.facts(Inputs(operands=("-",)), io.BytesIO(printed)).facts)
    assert again == found

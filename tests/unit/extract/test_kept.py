"""Facts from the cache: the same as without it, and only where nothing has changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import grimp
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from builders import PORTS
from samestory import extract, load, naming
from samestory.cache import Cache
from samestory.extract import kept
from samestory.model import Article, Block, CatalogueEvent, Document, Facts, Role
from shared import ROOT

TEXT = (
    "The Port Herald\n"
    "“We shall build 12 piers by 2030,” Anna Berg said on Tuesday, two weeks after the vote.\n"
    "The day before that, more than 300 people had come to Tallinn.\n"
)


def document(text: str = TEXT, **fields: Any) -> Document:
    given = {"id": "one", "sha256": "0" * 64, "published": "2024-05-07", "author": "Tomas Lind", **fields}
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    blocks = tuple(
        Block(start=start, end=end - 1, role=Role.BODY if start else Role.TITLE)
        for start, end in pairwise(starts)
    )
    return Document(article=Article(text=text, **given), blocks=blocks)


def entries(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def embedded() -> Iterator[Document]:
    yield from load.read([str(ROOT / "data/articles")]).documents


def test_facts_are_the_same_with_and_without(tmp_path: Path) -> None:
    plain = [extract.facts(one, [PORTS]) for one in embedded()]
    assert len(plain) == 5
    for _ in ("cold", "warm"):
        facts_of = kept.extractor(Cache(tmp_path), [PORTS])
        assert [msgspec.json.encode(facts_of(one)) for one in embedded()] == list(
            map(msgspec.json.encode, plain)
        )
    assert entries(tmp_path) == 5


@pytest.mark.parametrize(
    "fields",
    [{"id": "two"}, {"path": "d/two.txt"}, {"sha256": "1" * 64}, {"id": "two", "path": "x"}],
    ids=str,
)
def test_the_article_is_that_of_this_run(fields: dict[str, Any], tmp_path: Path) -> None:
    facts_of = kept.extractor(Cache(tmp_path))
    facts_of(document(path="one.txt"))
    other = document(**fields)
    assert facts_of(other) == extract.facts(other)
    assert entries(tmp_path) == 1


EVENT = CatalogueEvent(
    id="vote", title="The vote", earliest=dt.date(2024, 4, 23), latest=dt.date(2024, 4, 23)
)


@pytest.mark.parametrize(
    ("changed", "events", "aliases"),
    [
        (document(TEXT.replace("12", "13")), (), {}),
        (document(published="2024-05-08"), (), {}),
        (document(author=None), (), {}),
        (document(title="x"), (), {}),
        (msgspec.structs.replace(document(), blocks=document().blocks[:2]), (), {}),
        (document(), (EVENT,), {}),
        (document(), (), {"tallinn": "reval"}),
    ],
    ids=["text", "published", "author", "title", "blocks", "events", "aliases"],
)
def test_what_facts_depend_on_makes_them_anew(
    changed: Document, events: tuple[CatalogueEvent, ...], aliases: naming.Aliases, tmp_path: Path
) -> None:
    kept.extractor(Cache(tmp_path))(document())
    assert kept.extractor(Cache(tmp_path), events, aliases)(changed) == extract.facts(
        changed, events, aliases
    )
    assert entries(tmp_path) == 2


def test_other_code_makes_them_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.extractor(Cache(tmp_path))(document())
    monkeypatch.setattr(kept, "_code", lambda: b"other code")
    kept.extractor(Cache(tmp_path))(document())
    assert entries(tmp_path) == 2


def test_all_code_that_extracts_is_in_the_digest() -> None:
    package = ROOT / "cli/samestory"
    listed = {path for pattern in kept.CODE for path in package.glob(pattern)}
    graph = grimp.build_graph("samestory", cache_dir=None)
    extracting = graph.find_descendants("samestory.extract") - {"samestory.extract.kept"}
    used = extracting.union(*(graph.find_upstream_modules(one) for one in extracting))
    assert "samestory.lexicon.countries" in used
    for module in used - {"samestory", "samestory.extract.kept"}:
        place = package.joinpath(*module.split(".")[1:])
        assert {place.with_suffix(".py"), place / "__init__.py"} & listed, module


class Loose(msgspec.Struct, tag=True):
    """What the walk over the fields has to find."""

    low: int | float | None
    high: float | None


class Tight(msgspec.Struct, tag=True):
    """What it has to pass."""

    low: int | float | None = None


def floats(kind: inspect.Type, place: str) -> Iterator[str]:
    """Name the places within `kind` that hold a float and no int."""
    match kind:
        case inspect.FloatType():
            yield place
        case inspect.UnionType(types=types):
            numbers = any(isinstance(one, inspect.IntType) for one in types)
            for one in types:
                if not (numbers and isinstance(one, inspect.FloatType)):
                    yield from floats(one, place)
        case inspect.StructType(cls=cls, fields=fields):
            for field in fields:
                yield from floats(field.type, f"{cls.__name__}.{field.name}")
        case inspect.VarTupleType(item_type=item):
            yield from floats(item, place)


def test_no_field_of_facts_makes_a_whole_figure_a_broken_one() -> None:
    """A kept 2 is read as 2.0 where the field is a float, and is then printed so: 2 becomes 2.0."""
    assert list(floats(inspect.type_info(tuple[Loose | Tight, ...]), "")) == ["Loose.high"]
    assert list(floats(inspect.type_info(Facts), "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two weeks after the vote it rained.",
        "Anna Berg came two to five weeks after the vote.",
        "The day before that, 1.5 million people came.",
        "It grew by 5.0 % in the 1990s, and half of 3 million homes had power.",
    ],
)
def test_figures_are_read_again_as_they_were(text: str, tmp_path: Path) -> None:
    plain = repr(extract.facts(document(f"Title\n{text}\n")))
    for _ in ("cold", "warm"):  # 2 == 2.0, but they are not spelled alike
        assert repr(kept.extractor(Cache(tmp_path))(document(f"Title\n{text}\n"))) == plain


WORDS = st.sampled_from(
    "two weeks after the vote; the day before that; 1.5 million; 99999999999999999999999 people; Anna Berg;"
    "on Tuesday; said “it is so”; in the 1990s; a few days later; 5 %; half of; – ; it rained; €3bn".split(
        ";"
    )
)


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_what_is_written_down_is_read_again_to_the_byte(words: list[str]) -> None:
    one = extract.facts(document(f"Title\n{' '.join(words)}.\n"))
    try:
        entry = msgspec.msgpack.encode(one)
    except OverflowError:
        return  # such facts are not kept
    again = msgspec.msgpack.decode(entry, type=Facts)
    assert msgspec.json.encode(again) == msgspec.json.encode(one)

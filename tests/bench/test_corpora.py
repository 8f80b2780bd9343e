"""Corpora are the same for a seed, hold different wordings of one sentence, and say so truly."""

from __future__ import annotations

import io
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bench import corpora
from shared import needs

ROW = {
    "title": "Bridge of Carlton closes on Monday",
    "text": "Mayor Anna Brixley closed the bridge of Carlton on 12 March 2013. "
    "The city of Carlton will spend 4,500 dollars on it.\n"
    "“We have no choice,” said Anna Brixley. Repairs began near the old harbour at night. ",
}


@pytest.fixture
def base() -> corpora.Base:
    return corpora._base(ROW)  # noqa: SLF001


@pytest.fixture
def disguise(base: corpora.Base) -> corpora.Disguise:
    stock = corpora.Stock([base], {"": ["lantern"], "s": ["lanterns"], "ed": ["hoped"]}, ["Maria"], {})
    return corpora.Disguise(stock, Random(3))  # noqa: S311


def test_names_figures_and_dates_are_replaced_alike(base: corpora.Base, disguise: corpora.Disguise) -> None:
    rows = ["".join(piece.text for piece in disguise.of(sentence)) for sentence in base.sentences]
    assert not [word for word in ("Anna", "Brixley", "Carlton", "March", "4,500") if word in " ".join(rows)]
    [(_, town)] = disguise.of((corpora.Piece("name", "Carlton"),))
    assert [town in row for row in rows] == [True, True, False, False]
    moved = disguise.moment(base.published)
    assert disguise.moment(base.published) == moved != base.published


def test_no_two_ranks_have_one_name() -> None:
    names = [corpora.name(rank) for rank in range(20_000)]
    assert len(set(names)) == len(names)


@needs(*(f"bench/{name}" for name in corpora.FILES))
@pytest.mark.shared
def test_a_seed_gives_the_same_bytes_and_the_truth(tmp_path: Path) -> None:
    truth = tmp_path / "truth.jsonl"
    [one, again, other] = [written(str(40), "--seed", seed, "--truth", str(truth)) for seed in "221"]
    assert one == again != other
    rows, told = lines(other), lines(truth.read_text(encoding="utf-8"))
    assert [row["id"] for row in rows] == [row["id"] for row in told]
    assert len({row["id"] for row in rows}) == 40 > len({row["event"] for row in told}) > 5
    for row, its in zip(rows, told, strict=True):
        assert row.keys() - {"title"} == {"id", "published", "source", "text"}
        cut = [row["text"][start:end] for _, start, end in its["told"]]
        assert "".join(row["text"].split()) == "".join("".join(cut).split())


@needs(*(f"bench/{name}" for name in corpora.FILES))
@pytest.mark.shared
def test_a_longer_corpus_holds_the_same_events() -> None:
    few, many = ({report.text for _, report in corpora.articles(count, 1)} for count in (100, 200))
    assert few < many


def written(*arguments: str) -> str:
    out = io.StringIO()
    corpora.main(arguments, out)
    return out.getvalue()


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]

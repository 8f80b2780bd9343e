"""The articles of a report are found again in time that grows with their number alone."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from samestory.model import Article, Document, Loaded
from samestory.pipeline import relocating


def documents(folder: str, count: int) -> tuple[Document, ...]:
    return tuple(
        Document(
            article=Article(
                id=f"a{number}", path=f"{folder}/a{number}.txt", sha256=f"{number:064x}", text="x"
            ),
            blocks=(),
        )
        for number in range(count)
    )


@pytest.mark.parametrize("folder", ["then", "now"])
def test_no_article_is_looked_for_among_all_others(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def named(path: str) -> PurePath:
        looked.append(path)
        return PurePath(path)

    monkeypatch.setattr(relocating, "PurePath", named)
    cards = [one.article.card() for one in documents("then", 50)]
    found = relocating.relocated(Loaded(documents=documents(folder, 50), skipped=()), cards)
    assert sorted(one.article.path or "" for one in found.documents) == sorted(
        one.path or "" for one in cards
    )
    assert len(looked) <= 5 * len(cards)

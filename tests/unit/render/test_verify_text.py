"""What is said of an article that changed, in words that fit the number."""

from __future__ import annotations

import pytest

from builders import verification
from samestory.model import ArticleState, VerifiedArticle
from samestory.render.paper import Paper
from samestory.render.verify_text import verify


@pytest.mark.parametrize(
    ("passages", "gone", "moved", "said"),
    [
        (0, 0, 0, "0 passages cited, all in place"),
        (1, 0, 0, "1 passage cited, all in place"),
        (1, 1, 0, "its only passage stands nowhere in it"),
        (1, 0, 1, "its only passage stands elsewhere"),
        (3, 1, 0, "1 of its 3 passages stands nowhere in it"),
        (3, 2, 1, "2 of its 3 passages stand nowhere in it, 1 of 3 stands elsewhere"),
    ],
)
def test_what_became_of_passages_is_told(passages: int, gone: int, moved: int, said: str) -> None:
    one = VerifiedArticle(
        article="one",
        path="one.txt",
        state=ArticleState.CHANGED,
        sha256="0" * 64,
        found="1" * 64,
        passages=passages,
        gone=gone,
        moved=moved,
    )
    told = verify(verification(articles=(one,)), Paper(width=200))
    assert (
        f"one (one.txt) has changed since: its digest was 000000000000 and is 111111111111; {said}\n" in told
    )

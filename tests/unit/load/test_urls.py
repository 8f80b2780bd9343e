"""What a URL, an id or a piece of a page tells, whatever stands in it."""

from __future__ import annotations

import pytest

from samestory.load import census, markup, urls


@pytest.mark.parametrize(
    ("url", "host", "path", "name"),
    [
        (
            "https://paper.example/a/bridge-opens.html",
            "paper.example",
            "/a/bridge-opens.html",
            "bridge-opens",
        ),
        ("https://paper.example/bridge/index.html", "paper.example", "/bridge/index.html", "bridge"),
        ("https://paper.example/", "paper.example", "/", "paper.example"),
        ("https://[half/of/it", "", "", None),
        ("no url", "", "no url", "no url"),
    ],
)
def test_host_path_and_name(url: str, host: str, path: str, name: str | None) -> None:
    assert (urls.host_of(url), urls.path_of(url), urls.name_of(url)) == (host, path, name)


def test_articles_of_one_id_and_place_are_told_apart_however_many() -> None:
    ids = census.counted([("a", "x")] * 70)
    found = [ids.of("a", "x") for _ in range(70)]
    assert len(set(found)) == 70
    assert all(one is not None and one.startswith("a-") for one in found)


@pytest.mark.parametrize("html", ["", " ", "<!-- nothing -->"])
def test_a_page_with_nothing_in_it_is_no_tree(html: str) -> None:
    pytest.importorskip("lxml.html", reason="the extra `html` is not installed")
    assert markup.tree(html) is None

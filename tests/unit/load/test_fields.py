"""What an input says of its article, under whichever name and in whichever form."""

from __future__ import annotations

import pytest

from samestory.load.fields import explicit


@pytest.mark.parametrize(
    ("name", "value", "field", "text"),
    [
        ("publishedAt", "2024-05-13", "published", "2024-05-13"),
        ("datePublished", "2024-05-13", "published", "2024-05-13"),
        ("pubDate", "Mon, 13 May 2024", "published", "Mon, 13 May 2024"),
        ("published", 1_715_594_400, "published", "2024-05-13T10:00:00+00:00"),
        ("published", 1_715_594_400_000, "published", "2024-05-13T10:00:00+00:00"),
        ("published", 2024, "published", "2024"),
        ("source", {"id": "a", "name": "Outlet A"}, "source", "Outlet A"),
        ("author", [{"name": "Anna Berg"}, "C. D."], "author", "Anna Berg, C. D."),
        ("source", "https://example.org/1", "url", "https://example.org/1"),
    ],
)
def test_a_field_is_found(name: str, value: object, field: str, text: str) -> None:
    assert explicit([(name, value)]) == {field: text}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("published", 7),
        ("published", True),
        ("published", float("nan")),
        ("published", 10**40),
        ("source", {"name": 7}),
        ("source", {}),
        ("author", ["A", 7]),
        ("title", 12),
    ],
)
def test_what_is_no_text_counts_as_absent(name: str, value: object) -> None:
    assert explicit([(name, value)]) == {}

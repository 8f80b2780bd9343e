"""The same article says the same, in whatever form it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import forms
from samestory.model import Role
from shared import SHARED, needs

#: Of headings, paragraphs and list items as Markdown marks them.
FERRIES = Path(__file__).parents[2] / "cases" / "doors" / "ferries.txt"
WRITTEN = forms.of_blocks(
    FERRIES.read_text(encoding="utf-8").split("\n\n"),
    author="Anna Berg",
    published="2024-05-07",
    source="Evening Post",
)
LAYOUTS: dict[str, dict[str, Any]] = {
    "justified": {"justified": True},
    "indented": {"indent": 12},
    "columns": {"columns": 2},
    "columns, indented and justified": {"columns": 2, "indent": 10, "justified": True},
}


@pytest.mark.parametrize("form", forms.FORMS)
def test_an_article_says_the_same_in_every_form(tmp_path: Path, form: str) -> None:
    plain = forms.told(forms.read(tmp_path, "txt", WRITTEN))
    assert len(plain) > 60
    assert forms.told(forms.read(tmp_path, form, WRITTEN)) == plain


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_says_the_same_however_it_is_printed(tmp_path: Path, layout: str) -> None:
    data = forms.as_pdf(WRITTEN, **LAYOUTS[layout])
    found = forms.read(tmp_path, "pdf", WRITTEN, data)
    assert forms.told(found) == forms.told(forms.read(tmp_path, "txt", WRITTEN))
    assert found.article.pages is not None and len(found.article.pages) > 1


@pytest.mark.parametrize("form", ["txt", "md", "html", "pdf", "docx"])
def test_metadata_is_the_same_in_every_form(tmp_path: Path, form: str) -> None:
    found = forms.read(tmp_path, form, WRITTEN).article
    said = (found.title, found.author, found.published, found.source)
    assert said == (WRITTEN.title, "Anna Berg", "2024-05-07", "Evening Post")


@pytest.mark.shared
@needs("articles")
@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_the_full_articles_say_the_same_in_every_form(tmp_path: Path, form: str) -> None:
    for path in sorted((SHARED / "articles").glob("*.txt")):
        written = forms.of_text(path.read_text(encoding="utf-8"), published="2022-09-15")
        plain = forms.read(tmp_path, "txt", written)
        found = forms.read(tmp_path, form, written)
        assert _without_addresses(forms.told(found)) == _without_addresses(forms.told(plain)), path


def _without_addresses(told: list[str]) -> list[str]:
    """Leave out web addresses, which break at the ends of lines."""
    return [one for one in told if not (f'"{Role.BOILERPLATE}"' in one and "http" in one)]

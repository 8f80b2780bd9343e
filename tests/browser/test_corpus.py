"""Articles that try everything at once, as a page in a browser and as Markdown that GitHub renders."""

from __future__ import annotations

import json
import re
from pathlib import Path

import cmarkgfm
from cmarkgfm.cmark import Options

from browser.conftest import Open
from cli.program import run
from samestory.selftest.hostile.everything import HOSTILE

_ACTIVE = re.compile(
    r"<(?!!-- -->|/?(?:h[1-6]|p|ul|li|hr|table|thead|tbody|tr|th|td|span)\b)[a-z/!][^>]*>", re.IGNORECASE
)


def made(folder: Path, form: str) -> Path:
    path, report = folder / "every.jsonl", folder / f"report.{form}"
    path.write_text("".join(json.dumps(one) + "\n" for one in HOSTILE), encoding="utf-8")
    ended = run("compare", str(path), "--no-catalogue", "-f", form, "-o", str(report), real=True)
    assert (ended.returncode, ended.stdout) == (0, b""), ended.stderr
    return report


def test_a_browser_runs_nothing_and_asks_for_nothing(opened: Open, tmp_path: Path) -> None:
    path = made(tmp_path, "html")
    page, said, asked = opened(path)
    page.wait_for_load_state("networkidle")
    assert said == []
    assert asked == [path.as_uri()]
    assert page.evaluate("window.pwned") is None
    assert "<script>window.pwned=1</script>" in page.locator("#articles").inner_text()
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert [link for link in links if not link.startswith(("#", "https://"))] == []
    for link in page.locator("a[href^=http]").all():
        assert link.get_attribute("rel") == "noopener noreferrer nofollow"


def test_markdown_is_rendered_as_words_in_whole_tables(tmp_path: Path) -> None:
    text = made(tmp_path, "md").read_text(encoding="utf-8")
    page = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    assert _ACTIVE.findall(page) == []
    for table in re.findall(r"<table>.*?</table>", page, re.DOTALL):
        cells = {len(re.findall(r"<t[hd]\b", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)}
        assert len(cells) == 1
    assert "<table>" in page

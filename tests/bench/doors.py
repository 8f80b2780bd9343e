"""How much of an article is the same in every form: text, Markdown, HTML, Word, PDF in several layouts.

    python tests/bench/doors.py [EVERY]

Each EVERY-th news article of `../shared/bench` is written in these forms and read again; a table says which
share of its facts (sentences with their roles, quotations with speakers, dates, quantities, names) is the
same as in plain text, and for how many articles all of them are. The script prints and judges nothing.
"""

# ruff: noqa: T201  # printing is what it is for

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import forms  # noqa: E402  # it lies beside this folder
from shared import SHARED  # noqa: E402

#: Shorter texts are no articles.
_SHORTEST = 600

LAYOUTS: Final[Mapping[str, Callable[[forms.Written], bytes]]] = {
    "pdf, justified": partial(forms.as_pdf, justified=True),
    "pdf, indents": partial(forms.as_pdf, indent=12),
    "pdf, columns": partial(forms.as_pdf, columns=2),
    "pdf, all of these": partial(forms.as_pdf, columns=2, indent=10, justified=True),
}


def main(every: int = 10) -> None:
    """Measure and print the table."""
    same: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    articles = list(written(every))
    with tempfile.TemporaryDirectory() as folder:
        for one in articles:
            plain = Counter(forms.told(forms.read(Path(folder), "txt", one)))
            for name, make in {**forms.FORMS, **LAYOUTS}.items():
                form = name.partition(",")[0]
                found = Counter(forms.told(forms.read(Path(folder), form, one, make(one))))
                same[name] += (plain & found).total()
                facts[name] += max(plain.total(), found.total())
                whole[name] += plain == found
    print(f"{len(articles)} articles")
    print(f"{'form':<20}{'facts the same':>16}{'articles':>10}")
    for name in facts:
        print(f"{name:<20}{same[name] / facts[name]:>16.2%}{whole[name]:>10}")


def written(every: int) -> Iterator[forms.Written]:
    """Yield articles of the news corpora, or the embedded ones."""
    files = [SHARED / "bench" / f"{name}.jsonl" for name in ("news_cluster_dev", "polnear_dev")]
    records = [json.loads(line) for file in files if file.is_file() for line in file.open(encoding="utf-8")]
    texts = [one["text"] for one in records if len(one["text"]) > _SHORTEST][::every]
    if not records:
        folder = ROOT / "data" / "articles"
        texts = [path.read_text(encoding="utf-8").split("---\n")[-1] for path in sorted(folder.iterdir())]
    for text in texts:
        yield forms.of_text(text, published="2022-09-15", source="Evening Post")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

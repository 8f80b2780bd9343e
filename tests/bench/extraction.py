"""How fast facts are extracted, part by part, and how time and memory grow.

    python tests/bench/extraction.py [RUNS] [STREAM]

Three tables: articles a second on one core with the share of each part, as a ratio to splitting the same text
into sentences with the library sentencex (`pip install sentencex`); the time of one article once, ten times
and a hundred times as long; the memory of `samestory facts -` over STREAM articles and over ten times as
many. Text is the news of `../shared/bench` where it is at hand, else the embedded collection. Seconds are
those of the processor, the least of RUNS; the script prints and judges nothing.
"""

# ruff: noqa: T201  # printing is what it is for

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from samestory import extract, load
from samestory.extract import dates, names, quantities, sentences, tokens
from samestory.extract.quantities.tokens import tokens_of
from samestory.extract.speech import quotes
from samestory.extract.speech.around import Surroundings
from samestory.extract.speech.reference import Discourse
from samestory.model import Document

ROOT: Final = Path(__file__).resolve().parents[2]
SHARED: Final = Path(os.environ.get("SAMESTORY_SHARED") or ROOT.parent / "shared")
NEWS: Final = SHARED / "bench" / "news_cluster_dev.jsonl"
FIELDS: Final = ("id", "text", "title", "published", "source", "url")

#: How many articles a second and core are the aim.
AIM: Final = 150
#: The lengths of one article that are compared.
LENGTHS: Final = (1, 10, 100)


def main(runs: int = 3, stream: int = 200) -> None:
    """Measure and print the tables."""
    records = news()
    documents = load.read(["-"], stdin=lines(records)).documents
    parts = least(runs, lambda: taken(documents))
    count, whole = len(documents), sum(parts.values())
    base = peer(runs, [one.article.text for one in documents])
    print(f"{count} articles of {sum(len(one.article.text) for one in documents) // count} characters")
    print(f"{'part':<22}{'ms/article':>12}{'share':>8}{'ratio to sentencex':>20}")
    for part, seconds in [*parts.items(), ("all", whole)]:
        ratio = f"{seconds / base:.1f}" if base else "not installed"
        print(f"{part:<22}{seconds / count * 1000:>12.2f}{seconds / whole:>8.0%}{ratio:>20}")
    print(f"articles a second and core: {count / whole:.0f} (aim: {AIM})\n")
    print(f"{'length of one article':<22}{'ms':>12}{'growth':>8}")
    first = 0.0
    for length in LENGTHS:
        seconds = longer(runs, documents, length)
        first = first or seconds
        print(f"{f'{length} ×':<22}{seconds * 1000:>12.1f}{seconds / first:>8.1f}")
    print(f"\n{'stream of articles':<22}{'MB at most':>12}")
    for times in (1, 10):
        peak = memory(records, stream * times)
        print(f"{stream * times:<22}{peak if peak is None else round(peak)!s:>12}")


def news() -> list[dict[str, Any]]:
    """Return the records to read."""
    if NEWS.is_file():
        found = [json.loads(line) for line in NEWS.read_text(encoding="utf-8").splitlines()]
        return [{name: one[name] for name in FIELDS if name in one} for one in found]
    folder = ROOT / "data" / "articles"
    return [{"id": path.stem, "text": path.read_text(encoding="utf-8")} for path in sorted(folder.iterdir())]


def lines(records: Sequence[Mapping[str, Any]]) -> io.BytesIO:
    """Return records as JSON Lines."""
    return io.BytesIO("".join(json.dumps(one) + "\n" for one in records).encode("utf-8"))


def least(runs: int, measured: Callable[[], dict[str, float]]) -> dict[str, float]:
    """Return the least seconds of each part."""
    found = [measured() for _ in range(runs)]
    return {part: min(one[part] for one in found) for part in found[0]}


def taken(documents: Sequence[Document]) -> dict[str, float]:
    """Return the seconds that each part takes over all documents."""
    seconds: dict[str, float] = {}

    def clocked(part: str, work: Callable[..., Any], *arguments: Any) -> Any:
        started = time.process_time()
        result = work(*arguments)
        seconds[part] = seconds.get(part, 0.0) + time.process_time() - started
        return result

    for one in documents:
        article = one.article
        units = clocked("sentences", sentences.split, one)
        rows = clocked("words", lambda units: [tokens.of(unit) for unit in units], units)
        named, cast = clocked("names", names.find, article, units, rows)
        around = clocked("quotation marks", Surroundings, article, units, rows, named, cast)
        clocked("quotes and speakers", quotes.find, article, around, Discourse(cast, around.people))
        cut = clocked("figures and marks", tokens_of, article.text, units)
        when = clocked("dates", dates.find, article, units, (), cut)
        clocked("quantities", quantities.find, article, units, when, cut)
    return seconds


def peer(runs: int, texts: Sequence[str]) -> float | None:
    """Return the seconds that sentencex takes to split the texts, None where it is not installed."""
    try:
        from sentencex import get_sentence_boundaries
    except ImportError:
        return None
    times = []
    for _ in range(runs):
        started = time.process_time()
        for text in texts:
            get_sentence_boundaries("en", text)
        times.append(time.process_time() - started)
    return min(times)


def longer(runs: int, documents: Sequence[Document], length: int) -> float:
    """Return the seconds for the longest article, repeated `length` times."""
    text = max((one.article.text for one in documents), key=len)
    record = {"id": "long", "text": "\n\n".join([text] * length)}
    [document] = load.read(["-"], stdin=lines([record])).documents
    times = []
    for _ in range(runs):
        started = time.process_time()
        extract.facts(document)
        times.append(time.process_time() - started)
    return min(times)


def memory(records: Sequence[Mapping[str, Any]], count: int) -> float | None:
    """Return the most memory, in MB, that `samestory facts -` takes over `count` articles, on Linux."""
    if not Path("/proc/self/status").exists():
        return None
    many = [{**records[index % len(records)], "id": str(index)} for index in range(count)]
    program = (
        "import sys\n"
        "from samestory.__main__ import main\n"
        "sys.argv[1:] = ['facts', '-', '-f', 'jsonl', '-q']\n"
        "try:\n    main()\n"
        "finally:\n    peak = [line for line in open('/proc/self/status') if line.startswith('VmHWM')]\n"
        "    print(peak[0].split()[1], file=sys.stderr)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        input=lines(many).getvalue(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    return int(ended.stderr.split()[-1]) / 1024


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

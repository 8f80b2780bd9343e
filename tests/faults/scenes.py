"""Commands, the folders that they run in, and what they write."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

OLD: Final = b"what was there before\n"

_SAID: Final = {
    "harbour": "A ferry with 120 passengers ran aground near Bergen on 3 May 2024.\n\n"
    '"We heard a loud bang," said the captain, Anna Berg. Two people were hurt.\n',
    "kurier": "A ferry with 140 passengers ran aground near Bergen on 3 May 2024, the police said.\n\n"
    '"We heard a bang," said Anna Berg. Three people were hurt.\n',
}
_CATALOGUE: Final = """[[event]]
id = "ferry"
title = "A ferry runs aground near Bergen"
date = 2024-05-03
cues = ["ferry", "ran aground"]
"""


class Scene(NamedTuple):
    """A command in a folder of its own."""

    arguments: tuple[str, ...]
    out: str | None = None  #: the file that it writes; None for standard output
    caches: bool = False
    stdin: str | None = None  #: a file in the folder
    lay: Callable[[Path], None] = lambda _folder: None  #: makes what else there is
    environ: tuple[tuple[str, str], ...] = ()
    needs: tuple[str, ...] = ()  #: modules of extras


def laid(scene: Scene, folder: Path) -> None:
    """Make the folder that a scene begins with."""
    articles = folder / "articles"
    articles.mkdir(parents=True)
    (folder / "tmp").mkdir()
    for name, text in _SAID.items():
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    if scene.out is not None:
        (folder / scene.out).write_bytes(OLD)
    scene.lay(folder)


def _beside(folder: Path) -> None:
    (folder / "articles" / "sources.toml").write_text(
        '["harbour.txt"]\nsource = "Harbour"\n', encoding="utf-8"
    )


def _catalogue(folder: Path) -> None:
    (folder / "events.toml").write_text(_CATALOGUE, encoding="utf-8")


def _configured(folder: Path) -> None:
    (folder / "samestory.toml").write_text("width = 90\n", encoding="utf-8")
    own = folder / "home" / "samestory"
    own.mkdir(parents=True)
    (own / "config.toml").write_text('preset = "strict"\n', encoding="utf-8")


def _listed(folder: Path) -> None:
    names = b"".join(f"articles/{name}.txt\0".encode() for name in _SAID)
    (folder / "names").write_bytes(names)


def _lines(folder: Path) -> None:
    lines = (json.dumps({"id": name, "text": text}) + "\n" for name, text in _SAID.items())
    (folder / "lines.jsonl").write_text("".join(lines), encoding="utf-8")


def _kinds(folder: Path) -> None:
    articles = folder / "articles"
    text = _SAID["kurier"]
    (articles / "page.html").write_text(f"<html><body><article><p>{text}</p></article></body></html>")
    (articles / "table.csv").write_text('id,text\nrow,"A ferry ran aground near Bergen."\n')
    (articles / "mail.eml").write_text(
        f"From: a@example.org\nSubject: Ferry\nDate: Fri, 3 May 2024 10:00:00 +0000\n\n{text}"
    )
    (articles / "box.mbox").write_text(
        f"From a@example.org Fri May  3 10:00:00 2024\nSubject: Boat\n\n{text}\n"
    )
    (articles / "one.json").write_text(json.dumps({"id": "one", "text": text}))
    _lines(articles)


#: By what they show.
SCENES: Final = {
    "compare": Scene(("compare", "articles", "--json", "-o", "out.json"), "out.json", lay=_beside),
    "compare text": Scene(("compare", "articles", "-o", "out.txt"), "out.txt"),
    "compare html": Scene(("compare", "articles", "-f", "html", "-o", "out.html"), "out.html"),
    "compare csv": Scene(("compare", "articles", "-f", "csv", "-o", "out.csv"), "out.csv"),
    "compare to stdout": Scene(("compare", "articles", "--json")),
    "compare with a cache": Scene(
        ("compare", "articles", "--json", "--cache", "kept", "-o", "out.json"), "out.json", caches=True
    ),
    "compare with a catalogue": Scene(
        ("compare", "articles", "--json", "--catalogue", "events.toml"), lay=_catalogue
    ),
    "compare of lines": Scene(("compare", "-", "--json"), stdin="lines.jsonl", lay=_lines),
    "compare of a list": Scene(("compare", "--files0-from", "names", "--json"), lay=_listed),
    "compare of two files": Scene(("compare", "articles/harbour.txt", "articles/kurier.txt", "--json")),
    "compare of many kinds": Scene(
        ("compare", "articles", "--json", "-o", "out.json"), "out.json", lay=_kinds
    ),
    "events": Scene(("events", "articles", "--json", "-o", "out.json"), "out.json"),
    "explain": Scene(("explain", "harbour:1", "kurier:1", "articles", "--json")),
    "facts": Scene(("facts", "articles", "-f", "jsonl", "-o", "out.jsonl"), "out.jsonl", lay=_beside),
    "facts of lines": Scene(
        ("facts", "-", "-f", "jsonl", "-o", "out.jsonl"), "out.jsonl", stdin="lines.jsonl", lay=_lines
    ),
    "facts with a cache": Scene(
        ("facts", "articles", "-f", "csv", "--cache", "kept", "-o", "out.csv"), "out.csv", caches=True
    ),
    "quotes": Scene(("quotes", "articles", "-o", "out.txt"), "out.txt"),
    "stories": Scene(("stories", "articles", "-f", "toml", "-o", "out.toml"), "out.toml"),
    "stories of lines": Scene(("stories", "-", "-f", "jsonl"), stdin="lines.jsonl", lay=_lines),
    "stories as parquet": Scene(
        ("stories", "articles", "-f", "parquet", "-o", "out.parquet"), "out.parquet", needs=("pyarrow",)
    ),
    "stories of duckdb": Scene(
        ("stories", "articles", "--engine", "duckdb", "--jobs", "1", "-f", "parquet", "-o", "out.parquet"),
        "out.parquet",
        needs=("duckdb", "pyarrow", "splink"),
    ),
    "timeline": Scene(("timeline", "articles", "--json", "-o", "out.json"), "out.json"),
    "config": Scene(
        ("config", "--json", "-o", "out.json"),
        "out.json",
        lay=_configured,
        environ=(("XDG_CONFIG_HOME", "home"),),
    ),
    "man": Scene(("man", "-o", "out.1"), "out.1"),
    "completion": Scene(("completion", "bash", "-o", "out.sh"), "out.sh"),
    "schema": Scene(("schema", "-o", "out.json"), "out.json"),
}

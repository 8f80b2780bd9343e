"""Row 12: front matter that expands, runs, nests, repeats, or looks like something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from samestory.selftest.case import Case, Outcome
from samestory.selftest.hostile.writing import articles, records
from samestory.selftest.judging import reads, tells

_BODY: Final = "The ferry left the harbour of Riga at noon.\n"
_LAUGHS: Final = "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 10}]\n" for n in range(1, 10))

#: Blocks, each of which costs its metadata at most.
_BLOCKS: Final = {
    "laughs": f"{_LAUGHS}title: *a9",
    "merge": "a: &a {b: 1}\nc:\n  <<: *a",
    "itself": "&a title: *a",
    "python": 'title: !!python/object/apply:os.system ["touch pwned"]',
    "new": "title: !!python/object/new:os.system [touch pwned]",
    "binary": "title: !!binary aGVsbG8=",
    "deep": f"title: {'[' * 3000}{']' * 3000}",
    "maps": "".join(f"{' ' * n}a{n}:\n" for n in range(300)),
    "flow": f"title: {'{a: ' * 3000}",
    "long": f"title: {'x' * 70_000}",
    "keys": "".join(f"k{n}: v\n" for n in range(5_000)),
    "open": 'title: "never closed',
    "quoted": f"title: '{chr(39) * 30_000}",
    "bell": 'title: "\\a\\e[31m\\u202E"',
    "directive": "%YAML 9.9\n%TAG ! tag:x,2000:\ntitle: !a b",
    "folded": f"title: >\n{'  x' * 10_000}",
    "question": f"{'? ' * 5_000}",
}
#: Values that YAML would turn into something else, all of which stay as they are written.
_WORDS: Final = {"no": "NO", "clock": "12:30:00", "octal": "0777", "day": "2024-02-30", "digits": "9" * 5_000}


def cases() -> Iterator[Case]:
    """Yield the cases."""
    blocks = {f"{name}.md": f"---\n{block}\n---\n{_BODY}" for name, block in _BLOCKS.items()}
    yield Case(
        row=12,
        name="blocks",
        what="front matter with bombs of aliases, tags of Python, 3,000 levels, quotes without an end",
        make=articles(blocks),
        checks=(reads(*_BLOCKS), tells("front matter was ignored"), _runs_nothing),
    )
    yield Case(
        row=12,
        name="scalars",
        what="NO, 12:30:00, 0777, 2024-02-30 and 5,000 digits as titles, and a key that stands twice",
        make=articles(
            {
                f"{name}.md": f"---\ntitle: {value}\npublished: {value}\n---\n{_BODY}"
                for name, value in _WORDS.items()
            }
            | {"twice.md": f"---\ntitle: The first\ntitle: The second\n---\n{_BODY}"}
        ),
        checks=(reads(*_WORDS, "twice"), tells("more than once"), _stay_as_written),
    )
    yield Case(
        row=12,
        name="records",
        what="the same blocks in texts of JSON Lines, with 3,000 levels of JSON beside them",
        make=articles(
            {
                "records.jsonl": records(*({"id": name, "text": blocks[f"{name}.md"]} for name in _BLOCKS))
                + '{"text": '
                + "[" * 3_000
                + "]" * 3_000
                + "}\n"
                + '{"id": "numbers", "published": 1e999, "title": '
                + "9" * 5_000
                + ', "text": "At noon."}\n'
            }
        ),
        checks=(reads(*_BLOCKS), _runs_nothing),
    )


def _runs_nothing(outcome: Outcome) -> Iterator[str]:
    if (outcome.folder / "pwned").exists():
        yield "front matter ran a program"


def _stay_as_written(outcome: Outcome) -> Iterator[str]:
    found = {one["id"]: one["title"] for one in outcome.document.get("articles", ())}
    wanted = {**_WORDS, "twice": "The first", "digits": None}  # no title is that long
    yield from (
        f"the title of {name} is {str(found.get(name))[:40]!r}"
        for name, it in wanted.items()
        if found.get(name) != it
    )

"""Front matter: a YAML block between `---` lines at the top of a Markdown file.

The block is untrusted: at most 64 KB, no anchors or aliases, no tags, bounded nesting, and every
scalar stays the string that was written (so that `NO` is no boolean and 12:30 no number). A bad
block costs its metadata, never the article.
"""

from __future__ import annotations

import re
from typing import Any

#: Keys and values, and warnings.
Parsed = tuple[list[tuple[str, object]], list[str]]

_MOST_CHARACTERS = 64 * 1024
_DEEPEST = 16

_FENCE = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)

#: `key: words` in which no character means anything to YAML: the usual block, read without a YAML
#: parser.
_SIMPLE = re.compile(r"([A-Za-z][A-Za-z0-9_-]*):[ \t]+([A-Za-z0-9][^:#\t\r\n]*|https?://[^\s#]*[^\s#:]|)")


def split(text: str) -> tuple[str | None, int]:
    """Return the block and the offset of what follows it; (None, 0) without front matter."""
    opening = _FENCE.match(text)
    if not opening:
        return None, 0
    closing = _CLOSING.search(text, opening.end())
    return (text[opening.end() : closing.start()], closing.end()) if closing else (None, 0)


def is_simple(block: str) -> bool:
    """Say whether `parse` reads a block without a parser of YAML."""
    return len(block) > _MOST_CHARACTERS or _simple(block) is not None


def parse(block: str) -> Parsed:
    """Return the keys and values of a block, strings and lists of strings, and warnings.

    Of a key that stands twice the first value counts.
    """
    if len(block) > _MOST_CHARACTERS:
        return [], ["front matter over 64 KB was ignored; move the text below the closing ---"]
    pairs = _simple(block)
    if pairs is None:
        try:
            pairs = _composed(block)
        except ValueError as error:
            return [], [f"front matter was ignored: {error}; check its YAML"]
    names = [name for name, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1}) if len(names) < 200 else []
    return pairs, [f"front matter has `{name[:40]}` more than once; the first counts" for name in twice]


def _simple(block: str) -> list[tuple[str, object]] | None:
    """Read a block of plain one-line values; None where it takes a parser."""
    pairs: list[tuple[str, object]] = []
    for line in block.splitlines():
        found = _SIMPLE.fullmatch(line.rstrip())
        if not found or not found[2]:
            return None
        pairs.append((found[1], found[2]))
    return pairs


def _composed(block: str) -> list[tuple[str, object]]:
    """Read a block with PyYAML. Raises ValueError with one line that says what is wrong."""
    import yaml

    try:
        loader: Any = yaml.BaseLoader(block)
        loader.get_event()  # the start of the stream
        if loader.check_event(yaml.StreamEndEvent):
            return []
        loader.get_event()  # the start of the document
        if not loader.check_event(yaml.MappingStartEvent):
            raise ValueError("it is no list of `key: value`")
        value = _node(loader, 0)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 2}" if mark else ""
        raise ValueError(f"{getattr(error, 'problem', None) or 'not YAML'}{where}") from error
    return value if isinstance(value, list) else []


def _node(loader: Any, depth: int) -> object:
    """Build one value from the events of the parser: a string, a list, or (as pairs) a mapping."""
    import yaml

    if depth > _DEEPEST:
        raise ValueError(f"it is nested deeper than {_DEEPEST}")
    event = loader.get_event()
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise ValueError("it has an anchor or alias")
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    items: list[object] = []
    if isinstance(event, yaml.SequenceStartEvent):
        while not loader.check_event(yaml.SequenceEndEvent):
            items.append(_node(loader, depth + 1))
    else:
        while not loader.check_event(yaml.MappingEndEvent):
            key, value = _node(loader, depth + 1), _node(loader, depth + 1)
            if isinstance(key, str):
                items.append((key, value))
    loader.get_event()
    return items

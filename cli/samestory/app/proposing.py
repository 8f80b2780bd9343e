"""Values that could be meant, by the kind of value that an option or operand takes: its metavar."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from samestory.errors import SamestoryError

Value = tuple[str, str]

#: Where names of files or folders belong.
PATHS: Final = MappingProxyType({"FILE": "files", "PATHS": "files", "REPORT": "files", "DIR": "folders"})
#: Where anything may stand, and nothing can be proposed.
ANYTHING: Final = frozenset({"N", "S", "URL", "COMMAND", "REF", "NAME", "DATE", "NAME=COLUMN", "CASE"})

SHELLS: Final = ("bash", "fish", "zsh")
_MOST: Final = 1000
_MOST_BYTES: Final = 2_000_000  #: what is longer is not read while somebody waits for a word
_MOST_HEAD: Final = 4096
_SOURCE: Final = re.compile(rb"^source: *[\"']?([^\"'\r\n]{1,200})", re.MULTILINE)


class Known:
    """What the words before the cursor say."""

    def __init__(self, command: Any, commands: Mapping[str, Any]) -> None:
        """Take the command that they begin with, and all commands."""
        self.command, self.commands = command, commands
        self.options = {
            name: one
            for one in command.params
            if one.param_type_name == "option"
            for name in (*one.opts, *one.secondary_opts)
        }
        self.given: dict[str, list[str]] = {}
        self.operands: list[str] = []
        self.waiting: Any = None  #: the option whose value comes next
        self.ended = False  #: whether no more options can follow

    def read(self, words: Iterable[str]) -> bool:
        """Take the words behind the command; return whether the next one is the value of an option."""
        for word in words:
            name, equals, value = word.partition("=")
            if self.waiting is not None:
                self.given[self.waiting.name].append(word)
                self.waiting = None
            elif word == "--" and not self.ended:
                self.ended = True
            elif self.ended or word == "-" or not word.startswith("-"):
                self.operands.append(word)
            elif option := self.options.get(name):
                self.given.setdefault(option.name, []).extend([value] if equals else [])
                self.waiting = None if option.is_flag or equals else option
        return self.waiting is not None

    @property
    def argument(self) -> Any:
        """The operand that comes next, None where there is none."""
        places = [one for one in self.command.params if one.param_type_name == "argument"]
        if places and places[-1].nargs == -1:
            return places[min(len(self.operands), len(places) - 1)]
        return places[len(self.operands)] if len(self.operands) < len(places) else None

    @property
    def paths(self) -> Sequence[str]:
        """The operands that are files and folders."""
        single = sum(one.param_type_name == "argument" and one.nargs == 1 for one in self.command.params)
        return [_home(one) for one in self.operands[single:]]

    def files(self, name: str) -> list[Path]:
        """Return the files that an option names, on this line or by what is configured."""
        if named := self.given.get(name):
            return [Path(_home(one)) for one in named]
        from samestory.app.configuration import configuration

        try:
            found = configuration(self.commands, os.environ).of(str(self.command.name), self.command)
        except SamestoryError:
            return []
        value = found[name].value if name in found else []
        return [Path(one) for one in (value if isinstance(value, list) else [value])]


def proposed(metavar: str, known: Known) -> Iterator[Value]:
    """Yield values of this kind that a shell can be given: nothing in them steers a terminal."""
    make = KINDS.get(metavar)
    for value, told in islice(dict(make(known) if make else ()).items(), _MOST):
        from samestory.safe import visible

        if value and visible(value) == value:
            yield value, visible(told)


def _formats(known: Known) -> Iterator[Value]:
    yield from _all(known.command.callback.__formats__)


def _verdicts(_known: Known) -> Iterator[Value]:
    from samestory.model import Verdict

    yield from _all(Verdict)


def _layouts(_known: Known) -> Iterator[Value]:
    from samestory.render.paper import Layout

    yield from _all(Layout)


def _presets(_known: Known) -> Iterator[Value]:
    from samestory.settings import PRESETS

    yield from _all(PRESETS)


def _engines(_known: Known) -> Iterator[Value]:
    from samestory.engines.opening import NAMES

    yield from _all(NAMES)


def _records(_known: Known) -> Iterator[Value]:
    from samestory.render.schema import RECORDS

    yield from _all(RECORDS)


def _events(known: Known) -> Iterator[Value]:
    """Yield the events of the catalogues that are named, or of the embedded one."""
    if "no_catalogue" in known.given:
        return
    from samestory.load.collection import folder

    for path in known.files("catalogue") or [folder() / "catalogue.toml"]:
        for one in _listed(_table(path).get("event")):
            yield str(one.get("id", "")), str(one.get("title", ""))


def _sources(known: Known) -> Iterator[Value]:
    """Yield the outlets that side-car files and JSON Lines name, and ids of articles: fast, so not all."""
    from samestory.load import collection

    paths = [Path(one) for one in known.paths if one != "-"]
    if not known.paths:
        paths = [collection.folder(), collection.folder() / "articles"]
    tables = known.files("sources") or [
        place / "sources.toml" for path in paths for place in ((path,) if path.is_dir() else (path.parent,))
    ]
    for table in dict.fromkeys(tables):
        for one in _listed(list(_table(table).values())):
            yield str(one.get("source", "")), "a source"
    for path in paths:
        yield from _named(path)


def _named(path: Path) -> Iterator[Value]:
    """Yield the ids of the articles that a file or a folder holds, as far as its name tells them."""
    from samestory.load.identity import base_id
    from samestory.load.readers import NO_ARTICLES, READERS

    if path.suffix in {".jsonl", ".ndjson"}:
        yield from _recorded(path)
        return
    try:
        inside = islice(sorted(path.iterdir()), _MOST) if path.is_dir() else [path]
    except OSError:
        return
    for one in inside:
        if one.suffix.casefold() in READERS and one.name not in NO_ARTICLES:
            yield base_id(one.stem), "an article"
            if source := _SOURCE.search(_head(one, _MOST_HEAD)):
                yield source[1].decode("utf-8", "replace"), "a source"


def _recorded(path: Path) -> Iterator[Value]:
    """Yield the sources at the head of a file of JSON Lines."""
    import json

    for line in _head(path).split(b"\n")[:-1]:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict) and isinstance(record.get("source"), str):
            yield record["source"], "a source"


def _table(path: Path) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(_head(path).decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}


def _head(path: Path, most: int = _MOST_BYTES) -> bytes:
    """Return the beginning of a file; of what is none, nothing."""
    try:
        if path.is_file():
            with path.open("rb") as stream:
                return stream.read(most)
    except (OSError, ValueError):
        pass
    return b""


def _listed(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _all(values: Iterable[str]) -> Iterator[Value]:
    yield from ((str(one), "") for one in values)


def _home(path: str) -> str:
    """Return a path as the shell would have, had it been asked."""
    home = os.environ.get("HOME", "")
    return home + path[1:] if home and path.startswith("~/") else path


KINDS: Final[Mapping[str, Callable[[Known], Iterable[Value]]]] = MappingProxyType(
    {
        "ENGINE": _engines,
        "FORMAT": _formats,
        "ID": _events,
        "LAYOUT": _layouts,
        "PRESET": _presets,
        "RECORD": _records,
        "SHELL": lambda _known: _all(SHELLS),
        "SOURCE": _sources,
        "VERDICT": _verdicts,
        "WHEN": lambda _known: _all(("auto", "always", "never")),
    }
)

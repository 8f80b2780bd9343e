"""What could stand at the end of a command line: answers to the shells, all from the tree of commands.

Shells ask with the words before the cursor, the last of them unfinished. The first line of an answer says
whether names of files belong there, each further line is a value, and after a tab what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from samestory.app.proposing import PATHS, Known, proposed

_JOINTS: Final = frozenset({"=", ":"})


class Answer(NamedTuple):
    """What could stand there."""

    paths: str = ""  #: `files` or `folders` where their names could, too
    values: Sequence[tuple[str, str]] = ()  #: each with what it is


def answer(shell: str, words: Sequence[str], commands: Mapping[str, Any], options: Iterable[Any]) -> bytes:
    """Return what a shell is told; see above.

    Args:
        shell: which one asks; bash takes words apart where it should not.
        words: behind the name of the program, the last one up to the cursor.
        commands: by name.
        options: those that stand before a command.
    """
    cut = 0
    if shell == "bash":
        words, cut = _joined(words)
    if shell != "zsh":
        words = [_plain(word) for word in words]
    found = _answer(words or [""], commands, options)
    lines = [found.paths, *(f"{value[cut:]}\t{told}" for value, told in found.values)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


def _answer(words: Sequence[str], commands: Mapping[str, Any], options: Iterable[Any]) -> Answer:
    *before, current = words
    name = next((word for word in before if not word.startswith("-")), None)
    if name is None:
        if current.startswith("-"):
            return Answer(values=list(_options(options, current, {})))
        helps = ((one, command.get_short_help_str(80)) for one, command in commands.items())
        return Answer(values=[one for one in helps if one[0].startswith(current)])
    if name not in commands:
        return Answer()
    known = Known(commands[name], commands)
    if known.read(before[before.index(name) + 1 :]):
        return _of(known.waiting, current, known)
    if current.startswith("-") and not known.ended:
        option, equals, value = current.partition("=")
        if not equals:
            return Answer(values=list(_options(known.command.params, current, known.given)))
        return _of(known.options.get(option), value, known, f"{option}=")
    return _of(known.argument, current, known)


def _of(parameter: Any, current: str, known: Known, before: str = "") -> Answer:
    """Return the values of a parameter."""
    metavar = getattr(parameter, "metavar", None) or ""
    values = [(before + value, told) for value, told in proposed(metavar, known) if value.startswith(current)]
    return Answer(PATHS.get(metavar, ""), values)


def _options(
    parameters: Iterable[Any], current: str, given: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    for one in parameters:
        if one.param_type_name == "option" and (one.multiple or one.name not in given):
            for name in (*one.opts, *one.secondary_opts):
                if name.startswith(current):
                    yield name, (one.help or "").partition(" [default")[0]
    if "--help".startswith(current):
        yield "--help", "Show this message and exit."


def _joined(words: Sequence[str]) -> tuple[Sequence[str], int]:
    """Return the words as they were typed, and how much of the last one bash keeps for itself."""
    joined: list[str] = []
    last = ""
    for word in words:
        glued = word in _JOINTS or last in _JOINTS
        if joined and glued and not (word in _JOINTS and not joined[-1]):
            joined[-1] += word
        else:
            joined.append(word)
        last = word
    if not joined:
        return [""], 0
    own = "" if last in _JOINTS else last
    return joined, len(_plain(joined[-1])) - len(_plain(own))


def _plain(word: str) -> str:
    """Return a word without the quoting of a shell, whether or not its quotation marks are closed."""
    plain: list[str] = []
    mark, escaped = "", False
    for char in word:
        if escaped:
            plain.append(char)
            escaped = False
        elif char == "\\" and mark != "'":
            escaped = True
        elif char == mark:
            mark = ""
        elif char in "'\"" and not mark:
            mark = char
        else:
            plain.append(char)
    return "".join(plain)

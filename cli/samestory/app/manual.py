"""The manual page, made from the tree of commands: roff, as `man` reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from samestory.version import VERSION

_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")

_STATUS: Final = (
    ("0", "Done, whether or not the sources differ."),
    ("1", "Only with --exit-code: there is a row of the verdicts asked for (conflict by default)."),
    ("2", "The command line makes no sense, an operand can't be read, or the result can't be written."),
    ("70", "A bug in samestory; --debug shows the traceback."),
    ("130, 143", "Interrupted, terminated."),
    ("141", "The reader of standard output went away."),
)
_ENVIRONMENT: Final = (
    (
        "SAMESTORY_OPTION",
        """Stands for --option where that is not given, with _ for - (SAMESTORY_MIN_SCORE): 1 or 0 for a
        flag, one value a line for an option that can be repeated. An empty variable counts as unset.""",
    ),
    (
        "SAMESTORY_PAGER, PAGER",
        """The program that shows text that is longer than the screen; less by default, none if empty.
        LESS is set to FRX for it where it is not set.""",
    ),
    ("NO_COLOR, FORCE_COLOR, TERM", "Whether to colour, where --color does not say."),
    ("COLUMNS", "How wide text is, where --width does not say."),
    ("LC_ALL, PYTHONIOENCODING", "Which characters standard output takes."),
    ("XDG_CONFIG_HOME", "The folder of samestory/config.toml; ~/.config by default."),
    (
        "SOURCE_DATE_EPOCH",
        """Changes nothing: no result holds the time at which it was made, and the same input gives the
        same bytes.""",
    ),
)
_FILES: Final = (
    (
        "samestory.toml",
        """Configuration, read in the folder where samestory is started and nowhere else: long options as
        keys, for all commands, or in a table for one ([compare]). What writes files, connects or runs
        programs is not taken from there. A folder of articles never configures anything.""",
    ),
    ("~/.config/samestory/config.toml", "The same for all folders, weaker than samestory.toml."),
    ("sources.toml", "Beside articles: who published them, and when."),
)


class _Part(NamedTuple):
    """What the help of a command says: its first paragraph, its examples, the rest."""

    about: str
    examples: Sequence[str]
    rest: Sequence[str]


def page(about: str, commands: Mapping[str, Any]) -> str:
    """Return the page.

    Args:
        about: what the program is for, as its help says it.
        commands: by name.
    """
    told = _part(about)
    shared = _shared(commands)
    lines = [
        f'.TH SAMESTORY 1 "" "samestory {VERSION}" "User Commands"',
        ".SH NAME",
        rf"samestory \- {_fit(told.about[:1].lower() + told.about[1:].rstrip('.'))}",
        ".SH SYNOPSIS",
        ".B samestory",
        r".I COMMAND",
        r"[\fIOPTIONS\fR] [\fIPATHS\fR]...",
        ".SH COMMANDS",
        *(line for name, command in commands.items() for line in _command(name, command, shared)),
        ".SH OPTIONS OF SEVERAL COMMANDS",
        *(line for option, its in shared.items() for line in _option(option, its, commands)),
        *_section("EXIT STATUS", _STATUS),
        *_section("ENVIRONMENT", _ENVIRONMENT),
        *_section("FILES", _FILES),
        ".SH EXAMPLES",
        *_examples(told.examples),
        ".SH SEE ALSO",
        ".BR jq (1),",
        ".BR less (1)",
    ]
    return "".join(f"{line}\n" for line in lines)


_Option = tuple[str, str]


def _command(name: str, command: Any, shared: Mapping[_Option, Sequence[str]]) -> Iterator[str]:
    """Yield what one command does, takes and knows alone."""
    told = _part(command.help)
    operands = [one for one in command.params if one.param_type_name == "argument"]
    yield f".SS samestory {_fit(name)} [OPTIONS]{''.join(f' {_operand(one)}' for one in operands)}"
    yield _line(told.about)
    for paragraph in told.rest:
        yield from _paragraph(paragraph)
    for one in operands:
        yield from (".TP", rf"\fI{_fit(one.metavar)}\fR", _line(one.help or ""))
    for option in _options(command):
        if option not in shared:
            yield from _entry(option)
    yield from _examples(told.examples)


def _shared(commands: Mapping[str, Any]) -> Mapping[_Option, Sequence[str]]:
    """Return the options of several commands, with these."""
    found: dict[_Option, list[str]] = {}
    for name, command in commands.items():
        for option in _options(command):
            found.setdefault(option, []).append(name)
    return {option: its for option, its in found.items() if len(its) > 1}


def _options(command: Any) -> Iterator[_Option]:
    """Yield how each option is written, and what it is for."""
    for one in command.params:
        if one.param_type_name == "option":
            names = ", ".join(sorted(one.opts, key=len))
            names += "".join(f", {name}" for name in one.secondary_opts)
            default = f" [default: {one.default}]" if isinstance(one.default, str) else ""
            yield names + ("" if one.is_flag else f" {one.metavar}"), f"{one.help}{default}"
    yield "-h, --help", "Show what the command takes."


def _option(option: _Option, its: Sequence[str], commands: Mapping[str, Any]) -> Iterator[str]:
    yield from _entry(option)
    missing = [name for name in commands if name not in its]
    if missing:
        few = f"Of {', '.join(its)}." if len(its) <= len(missing) else f"Not of {', '.join(missing)}."
        yield _line(few)


def _entry(option: _Option) -> Iterator[str]:
    names, told = option
    yield from (".TP", rf"\fB{_fit(names)}\fR", _line(told))


def _section(title: str, entries: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield f".SH {title}"
    for name, told in entries:
        yield from (".TP", rf"\fB{_fit(name)}\fR", _line(" ".join(told.split())))


def _examples(examples: Sequence[str]) -> Iterator[str]:
    if examples:
        yield from (".PP", ".nf", ".RS", *map(_line, examples), ".RE", ".fi")


def _paragraph(text: str) -> Iterator[str]:
    """Yield a paragraph of the help; one whose lines are to stay as they are begins with a backspace."""
    if text.startswith("\b\n"):
        yield from (
            ".PP",
            ".nf",
            ".RS",
            *(_line(line.strip()) for line in text.splitlines()[1:]),
            ".RE",
            ".fi",
        )
    else:
        yield from (".PP", _line(" ".join(text.split())))


def _part(help_text: str) -> _Part:
    about, *rest = (part.strip("\n") for part in help_text.split("\n\n"))
    examples: list[str] = []
    for part in rest:
        if part.startswith("\b\nExamples:\n"):
            examples = [line.strip() for line in part.splitlines()[2:]]
    others = [part for part in rest if part and not part.startswith("\b\nExamples:\n")]
    return _Part(" ".join(about.split()), examples, others)


def _operand(one: Any) -> str:
    return _fit(one.metavar if one.required or one.nargs == 1 else f"[{one.metavar}]...")


def _line(text: str) -> str:
    """Return text that begins a line, and is no request even if it begins with a dot."""
    fit = _fit(text)
    return rf"\&{fit}" if fit.startswith((".", "'")) else fit


def _fit(text: str) -> str:
    """Return text as roff shows it: each sign stands for itself."""
    fit = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga")
    fit = fit.replace("~", r"\(ti").replace("^", r"\(ha")
    return _NOT_ASCII.sub(lambda found: rf"\[u{ord(found[0]):04X}]", fit)

"""Row 1, where it stands in no article: names of files, command lines, settings, catalogues, errors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES, Case
from samestory.selftest.judging import holds, silent, skips, tells

_ESC: Final = "\x1b[31m\x1b]52;c;cHduZWQ=\x07\x9b31m\u202e"
_NAME: Final = f"a{_ESC}b"

#: Command lines that can't be carried out, with what holds the escape sequence.
_REFUSED: Final = (
    ("missing-operand", ("compare", _NAME)),
    ("option", ("compare", f"--{_NAME}")),
    ("value", ("compare", "--layout", _NAME)),
    ("command", (_NAME,)),
    ("event", ("compare", "--event", _NAME)),
    ("source", ("compare", "--source", _NAME)),
    ("output", ("compare", "-o", f"{_NAME}/x")),
    ("reference", ("explain", f"{_NAME}:1", f"{_NAME}:2")),
    ("column", ("compare", "--columns", f"{_NAME}=x", ARTICLES)),
    ("list", ("compare", "--files0-from", _NAME)),
    ("catalogue", ("compare", ARTICLES, "--catalogue", "bad.toml")),
    ("side-car", ("compare", ARTICLES, "--sources", "bad.toml")),
    ("url", ("compare", f"https://example.org/{_ESC}")),
)
_BAD: Final = 'id = 1\n["x\\u001b]52;c;cHduZWQ=\\u0007"]\n"k\\u001b[31m" = "v\\u009b31m\\u202e"\n'


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for name, arguments in _REFUSED:
        yield Case(
            row=1,
            name=f"error-{name}",
            what=f"escape sequences in a command line or file that is refused: {name}",
            make=_bad,
            arguments=arguments,
            status=2,
            checks=() if name in {"missing-operand", "url"} else (silent,),
            companions=ARTICLES in arguments,
        )
    yield Case(
        row=1,
        name="file-name",
        what="a file whose name holds escape sequences, and one of no known kind",
        make=_named,
        checks=(skips(".xyz", "format"), _shown_with_its_name),
    )
    yield Case(
        row=1,
        name="setting",
        what="escape sequences in a variable and in samestory.toml",
        make=_configured,
        arguments=("config",),
        environment={"SAMESTORY_SOURCE": _NAME, f"SAMESTORY_SOURCE{_ESC[:2]}": "x"},
        checks=(tells("is no setting"),),
    )
    yield Case(
        row=1,
        name="bad-setting",
        what="a setting that no option takes, quoted with its escape sequences",
        arguments=("compare", ARTICLES),
        environment={"SAMESTORY_LAYOUT": _NAME},
        status=2,
        checks=(silent, tells("SAMESTORY_LAYOUT")),
    )


_shown_with_its_name = holds(
    "the name of the article is not what it was",
    lambda document: any(_NAME in one["path"] for one in document["articles"]),
)


def _bad(folder: Path) -> None:
    (folder / "bad.toml").write_text(_BAD, encoding="utf-8")


def _named(folder: Path) -> None:
    (folder / ARTICLES / f"{_NAME}.txt").write_text("Two trams met at noon.\n", encoding="utf-8")
    (folder / ARTICLES / f"c{_ESC}.xyz").write_text("Two trams met at noon.\n", encoding="utf-8")


def _configured(folder: Path) -> None:
    text = 'source = ["x\\u001b]52;c;cHduZWQ=\\u0007\\u009b31m\\u202e"]\n'
    (folder / "samestory.toml").write_text(text, encoding="utf-8")

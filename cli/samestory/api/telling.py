"""What the pipeline says of its troubles, in the words of Python."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

from samestory.errors import InputError, SamestoryError
from samestory.model import Skipped

#: What is not called as the option of the command line is.
_ARGUMENTS: Final[Mapping[str, str]] = MappingProxyType(
    {"--columns text=…": 'columns={"text": "…"}', "--allow-network": "allow_network=True"}
)
_OPTION: Final = re.compile(rf"{'|'.join(map(re.escape, _ARGUMENTS))}|--[a-z]+(?:-[a-z]+)*")


@contextmanager
def in_python() -> Iterator[None]:
    """Call options that an error names as Python calls them."""
    try:
        yield
    except SamestoryError as error:
        said, hint = spoken(str(error)), spoken(error.hint)
        if (said, hint) == (str(error), error.hint):
            raise
        raise type(error)(said, hint=hint) from error


def spoken(text: str) -> str:
    """Return what is said with options called as the arguments of Python."""
    return _OPTION.sub(_argument, text)


def refuse_unread(skipped: Iterable[Skipped]) -> None:
    """Refuse to go on where what was named can't be read.

    Raises:
        InputError: it can't, for the reason that is named.
    """
    for item in skipped:
        if item.operand:
            raise InputError(
                item.told, hint='the text of an article is given as {"text": "…"}, not as a path'
            )


def _argument(found: re.Match[str]) -> str:
    return _ARGUMENTS.get(found[0], found[0].removeprefix("--").replace("-", "_"))

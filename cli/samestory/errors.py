"""Every problem that samestory can explain, as one tree.

The class of an error decides the exit status; its hint says what the reader can do.

    SamestoryError                 2
    ├── UsageError                 2   an option or operand makes no sense
    ├── InputError                 2   an operand is missing or can't be read
    ├── ConfigurationError         2   a catalogue or side-car file is wrong (names file and line)
    ├── OutputError                2   the result can't be written
    └── EngineError                2   what carries the computation gave way: a process, memory, a cluster
"""

from __future__ import annotations

from typing import ClassVar


class SamestoryError(Exception):
    """A problem that the reader can mend; `hint` says how."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the message (what is wrong, where) and the hint (what to do) apart."""
        super().__init__(message)
        self.hint = hint
        if hint:
            self.add_note(hint)  # whoever meets this in Python reads it below the message


class UsageError(SamestoryError):
    """The command line contradicts itself or names something that does not exist."""


class InputError(SamestoryError):
    """An operand is missing or unreadable."""


class ConfigurationError(SamestoryError):
    """A catalogue or a side-car file holds something that can't be meant.

    The message always starts with `file:line:`.
    """


class OutputError(SamestoryError):
    """The result can't be written where it was asked for."""


class EngineError(SamestoryError):
    """What carries a computation gave way."""

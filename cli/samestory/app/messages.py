"""What people are told on standard error, one line each."""

from __future__ import annotations

import sys

from samestory.app.streams import drop


def error(text: str) -> None:
    """Say why something was not done."""
    _say(f"error: {text}")


def warning(text: str) -> None:
    """Say what should be looked at."""
    _say(f"warning: {text}")


def note(text: str) -> None:
    """Say what is being done."""
    _say(text)


def _say(text: str) -> None:
    stream = sys.stderr
    if stream is None:  # closed before the program started
        return
    from samestory.safe import encodable, visible

    try:
        print(encodable(visible(text), stream.encoding or "ascii"), file=stream, flush=True)
    except (OSError, ValueError):
        drop(stream)  # nobody listens, and there is no other place to complain

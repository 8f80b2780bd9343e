"""Packages that are installed only where they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from samestory.errors import UsageError


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Say what to install where an import fails.

    Raises:
        UsageError: a package of the extra is missing.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise UsageError(
            f"{error.name} is not installed", hint=f"install it: pip install 'samestory[{name}]'"
        ) from error

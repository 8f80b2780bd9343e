"""What an engine lacks where its temporary files or its memory give out."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from samestory.errors import EngineError

#: What the reader can do.
ROOM: Final = "more memory, or more room for temporary files (TMPDIR)"

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOMEM}


def full(error: OSError) -> bool:
    """Tell whether a disk, a quota or a memory is full."""
    return error.errno in _FULL


@contextmanager
def temporary() -> Iterator[None]:
    """Say of what fails within that it is temporary files.

    Raises:
        EngineError: they can't be written or read.
    """
    try:
        yield
    except OSError as error:
        raise EngineError(f"temporary files: {error.strerror or error}", hint=ROOM) from error

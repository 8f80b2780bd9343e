"""What an engine lacks where its temporary files or its memory give out."""

from __future__ import annotations

import errno
from typing import Final

#: What the reader can do.
ROOM: Final = "more memory, or more room for temporary files (TMPDIR)"

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOMEM}


def full(error: OSError) -> bool:
    """Tell whether a disk, a quota or a memory is full."""
    return error.errno in _FULL

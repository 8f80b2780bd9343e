"""Words of a Word document that are formatted as hidden."""

from __future__ import annotations

from typing import Any, Final

from samestory.load.concealed import left_out
from samestory.model import Finding

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Fewer hidden words are marks of an index, or a slip.
_FEWEST: Final = 3


def is_hidden(run: Any) -> bool:
    """Say whether an element is a run of hidden words."""
    look = run.find(f"{_W}rPr") if run.tag == f"{_W}r" else None
    hidden = look.find(f"{_W}vanish") if look is not None else None
    return hidden is not None and hidden.get(f"{_W}val", "true") not in {"0", "false", "off"}


def findings(body: Any) -> tuple[Finding, ...]:
    """Return the paragraphs in which words are hidden, each with these words."""
    found = []
    for paragraph in body.iter(f"{_W}p"):
        runs = [run for run in paragraph.iter(f"{_W}r") if is_hidden(run)]
        words = " ".join("".join(text.text or "" for run in runs for text in run.iter(f"{_W}t")).split())
        if len(words.split()) >= _FEWEST:
            found.append(left_out(words, "formatted as hidden"))
    return tuple(found)

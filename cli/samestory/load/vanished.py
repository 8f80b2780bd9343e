"""Words of a Word document that are formatted as hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from samestory.load.concealed import Passage
from samestory.load.wherein import KEPT, Beside
from samestory.text import lows

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Fewer hidden words are marks of an index, or a slip.
_FEWEST: Final = 3


def is_hidden(run: Any) -> bool:
    """Say whether an element is a run of hidden words."""
    look = run.find(f"{_W}rPr") if run.tag == f"{_W}r" else None
    hidden = look.find(f"{_W}vanish") if look is not None else None
    return hidden is not None and hidden.get(f"{_W}val", "true") not in {"0", "false", "off"}


def passages(body: Any) -> Iterator[Passage]:
    """Yield the hidden words of a document: in the midst of a line however few, else no marks of an index."""
    for paragraph in body.iter(f"{_W}p"):
        runs = [(is_hidden(run), _words(run)) for run in paragraph.iter(f"{_W}r")]
        if not any(hidden for hidden, _ in runs):
            continue
        seen = "".join(words for hidden, words in runs if not hidden)
        at = 0
        for hidden, words in _stretches(runs):
            if not hidden:
                at += len(words)
                continue
            before, after = seen[max(at - KEPT, 0) : at], seen[at : at + KEPT]
            within = bool(before.strip() and after.strip())
            if len(lows(words)) >= (1 if within else _FEWEST):
                beside = Beside(before, after, inside=bool(seen.strip()))
                yield Passage(" ".join(words.split()), "formatted as hidden", beside)


def _stretches(runs: Sequence[tuple[bool, str]]) -> list[tuple[bool, str]]:
    """Return runs that are hidden, or not, joined with those next to them."""
    return [
        (hidden, "".join(words for _, words in group))
        for hidden, group in groupby(runs, key=lambda run: run[0])
    ]


def _words(run: Any) -> str:
    return "".join(text.text or "" for text in run.iter(f"{_W}t"))

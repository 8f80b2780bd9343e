"""Words that leave one end of a time open: since, until, before, after, "or later"."""

from __future__ import annotations

from typing import Final

from samestory.extract.dates import arithmetic, edtf
from samestory.extract.quantities.tokens import Tokens, vocabulary

#: Words before a time that leave one of its ends open.
OPENERS: Final = {
    "since": (("since",), "since"),
    "starting": (("starting",), "since"),
    "beginning": (("beginning",), "since"),
    "as": (("as", "of"), "during"),
    "until": (("until",), "until"),
    "till": (("till",), "until"),
    "through": (("through",), "until"),
    "by": (("by",), "until"),
    "no": (("no", "later", "than"), "until"),
    "before": (("before",), "before"),
    "prior": (("prior", "to"), "before"),
    "after": (("after",), "after"),
    "later": (("later", "than"), "after"),
    "during": (("during",), "during"),
    "throughout": (("throughout",), "during"),
}

#: Openers that events follow as often as dates.
EVENTFUL: Final = frozenset({"since", "until", "before", "after", "during", "throughout"})

#: Nouns of space: what is throughout them is no time.
SPACES: Final = vocabulary(
    """
    country county countryside state states city town village region area nation world globe
    province district territory continent island building house home body land neighborhood
    neighbourhood bank company industry organisation organization system community north south east
    west league ranks place site complex campus school hospital
    """
)

#: Words after a time that do the same: "2018 or later"
AFTERWARDS: Final = {
    ("or", "after"): "since", ("and", "after"): "since", ("or", "before"): "until",
    ("or", "later"): "since", ("and", "later"): "since",
    ("or", "earlier"): "until", ("and", "earlier"): "until",
}  # fmt: skip


def opened(value: str, kind: str) -> str:
    """Return a value with one end open. A day takes part in its own before and after; longer units do not."""
    if kind == "during" or value.startswith("["):
        return value
    if kind in {"since", "until"}:
        return edtf.since(value) if kind == "since" else edtf.until(value)
    exact = value.split("/")[0 if kind == "before" else -1]
    if "/" not in value and len(exact) in {4, 7} and exact.replace("-", "").isdecimal():
        start, end = edtf.bounds(exact)
        edge, step = (start, -1) if kind == "before" else (end, 1)
        beside = arithmetic.shift(edge, step, "day") if edge else None
        if beside is not None:
            block = len(exact) == 7 and int(exact[5:]) > 12
            exact = beside.isoformat() if block else beside.isoformat()[: len(exact)]
    return f"../{exact}" if kind == "before" else f"{exact}/.."


def turned(tokens: Tokens, at: int, kind: str) -> tuple[str, int]:
    """Return what the word before makes of an opener: "not before 2026", "midway through 2022"."""
    before = tokens.low(at - 1)
    if before == "not" and (kind == "before" or tokens.low(at) in {"until", "till"}):
        return "since", at - 1
    if tokens.low(at) == "through" and before in {"midway", "halfway"}:
        return "middle", at - 1
    return kind, at

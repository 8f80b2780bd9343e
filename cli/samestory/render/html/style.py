"""The style of a page, and the policy that lets this style in and nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib import resources
from itertools import product

from samestory.model import Verdict

#: Rules for pairs of a verdict and a source are written up to so many sources.
_MOST_PAIRED = 24


def sheet(verdicts: Iterable[Verdict], sources: int, events: Iterable[str]) -> str:
    """Return the style of a page: the written part, and rules for its filters, which need no script."""
    written = resources.files(__package__).joinpath("report.css").read_text(encoding="utf-8")
    filters = "\n".join(_filters(tuple(verdicts), sources, events))
    return f"{written}\n@media screen {{\n{filters}\n}}\n"


def _filters(verdicts: tuple[Verdict, ...], sources: int, events: Iterable[str]) -> Iterable[str]:
    """What a link leads to is never hidden."""
    told = [f"s{number}" for number in range(sources)]
    for name in (*verdicts, *told):
        chosen = f".filters:has(#only-{name}:checked) ~ .event"
        yield f"{chosen} .unit:not(.{name}, :target, :has(:target)) {{ display: none }}"
        yield f"{chosen}:not(:target, :has(.unit.{name}), :has(:target)) {{ display: none }}"
    for name in events:
        chosen = f".filters:has(#only-{name}:checked) ~ .event"
        yield f"{chosen}:not(#{name}, :target, :has(:target)) {{ display: none }}"
    for verdict, name in product(verdicts, told if sources <= _MOST_PAIRED else ()):
        both = f".filters:has(#only-{verdict}:checked):has(#only-{name}:checked)"
        yield f"{both} ~ .event:not(:target, :has(.unit.{verdict}.{name}), :has(:target)) {{ display: none }}"


def policy(style: str) -> str:
    """Return the content security policy of a page with this style: no script, no picture, no request."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"

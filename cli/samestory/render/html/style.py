"""The style of a page, and the policy that lets this style in and nothing else."""

from __future__ import annotations

import base64
import hashlib
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib import resources
from itertools import combinations, product
from typing import Final

from samestory.model import Verdict
from samestory.render.html.entries import Section

#: Rules for pairs of a verdict and a source are written up to so many sources.
_MOST_PAIRED: Final = 24
#: A verdict with a source, with an event and so on are looked at where there are so many ways to choose them.
_MOST_TRIED: Final = 20_000
#: Choices of all three are named where no row is left of so many.
_MOST_EMPTY: Final = 1_000

#: What a reader has chosen, as the ends of ids: of a verdict, of a source, of an event, in this order.
Chosen = tuple[str, ...]


def sheet(verdicts: Iterable[Verdict], sources: int, sections: Sequence[Section]) -> str:
    """Return the style of a page: the written part, and rules for its filters, which need no script."""
    written = resources.files(__package__).joinpath("report.css").read_text(encoding="utf-8")
    told = [f"s{number}" for number in range(sources)]
    rules = [*_filters(tuple(verdicts), told, sections), *_answers(tuple(verdicts), told, sections)]
    filters = "\n".join(rules)
    return f"{written}\n@media screen {{\n{filters}\n}}\n"


def _filters(
    verdicts: tuple[Verdict, ...], told: Sequence[str], sections: Sequence[Section]
) -> Iterator[str]:
    """Hide what was not chosen; what a link leads to is never hidden."""
    for name in (*verdicts, *told):
        chosen = f"{_where(name)} ~ .event"
        yield f"{chosen} .unit:not(.{name}, :target, :has(:target)) {{ display: none }}"
        yield f"{chosen}:not(:target, :has(.unit.{name}), :has(:target)) {{ display: none }}"
    for section in sections:
        chosen = f"{_where(section.anchor)} ~ .event"
        yield f"{chosen}:not(#{section.anchor}, :target, :has(:target)) {{ display: none }}"
    for verdict, name in product(verdicts, told if len(told) <= _MOST_PAIRED else ()):
        fitting = f":has(.unit.{verdict}.{name})"
        yield f"{_where(verdict, name)} ~ .event:not(:target, {fitting}, :has(:target)) {{ display: none }}"


def _answers(
    verdicts: tuple[Verdict, ...], told: Sequence[str], sections: Sequence[Section]
) -> Iterator[str]:
    """Name what was chosen, and say where no row is left of it."""
    for name in (*verdicts, *told, *(section.anchor for section in sections)):
        yield f"{_where(name)} ~ .filtered .is-{name} {{ display: inline }}"
    for before, last in _by_last(empty(verdicts, told, sections)):
        yield f"{_where(*before)}{_any(last)} ~ .filtered {{ --some: none; --none: block }}"


def empty(verdicts: Sequence[Verdict], told: Sequence[str], sections: Sequence[Section]) -> list[Chosen]:
    """Return what can be chosen so that no row is left; what holds another such choice is left out.

    Of long reports those are left out that there are too many of: first choices of all three.
    """
    groups = [list(map(str, verdicts)), list(told), [section.anchor for section in sections]]
    held = {
        part
        for section in sections
        for verdict, sources in section.units
        for part in _parts([[str(verdict)], sources, [section.anchor]])
    }
    found: dict[Chosen, None] = {}
    for size in range(1, len(groups) + 1):
        for chosen in combinations(groups, size):
            if size > 1 and math.prod(map(len, chosen)) > _MOST_TRIED:
                continue
            missing = [one for one in product(*chosen) if one not in held and not _holds(one, found)]
            if size < len(groups) or len(missing) <= _MOST_EMPTY:
                found.update(dict.fromkeys(missing))
    return list(found)


def _parts(groups: Sequence[Iterable[str]]) -> Iterator[Chosen]:
    """Yield everything that can be chosen from one, two or all of the groups."""
    for size in range(1, len(groups) + 1):
        for chosen in combinations(groups, size):
            yield from product(*chosen)


def _holds(chosen: Chosen, found: Collection[Chosen]) -> bool:
    """Tell whether less than what is chosen is among those found."""
    return any(less in found for size in range(1, len(chosen)) for less in combinations(chosen, size))


def _by_last(found: Iterable[Chosen]) -> Iterator[tuple[Chosen, list[str]]]:
    """Yield choices that differ in the last part alone together: with many events they are many."""
    together: dict[Chosen, list[str]] = defaultdict(list)
    for *before, last in found:
        together[tuple(before)].append(last)
    yield from together.items()


def _any(names: Iterable[str]) -> str:
    return f":has({', '.join(f'#only-{name}:checked' for name in names)})"


def _where(*names: str) -> str:
    return ".filters" + "".join(f":has(#only-{name}:checked)" for name in names)


def policy(style: str) -> str:
    """Return the content security policy of a page with this style: no script, no picture, no request."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"

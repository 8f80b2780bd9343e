"""The style of a page, and the policy that lets this style in and nothing else."""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from itertools import combinations, product
from typing import Final

from samestory.model import Verdict
from samestory.render.html.entries import Section

#: Rules for pairs of a verdict and a source are written up to so many sources.
_MOST_PAIRED: Final = 24
#: So many choices of which nothing is left are told apart from those of which something is.
_MOST_EMPTY: Final = 1_000
_MOST_TRIED: Final = 20_000

#: What a reader has chosen, as the ends of ids: of verdicts, of sources, of events.
Chosen = frozenset[str]


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
    nothing = empty(verdicts, told, sections)
    if 0 < len(nothing) <= _MOST_EMPTY:
        where = [_where(*sorted(one)) for one in nothing]
        yield ",\n".join(f"{one} ~ .filtered .none" for one in where) + " { display: block }"
        yield ",\n".join(f"{one} ~ .filtered .some" for one in where) + " { display: none }"


def empty(verdicts: Sequence[Verdict], told: Sequence[str], sections: Sequence[Section]) -> list[Chosen]:
    """Return what can be chosen so that no row is left; what holds another such choice is left out."""
    units = [
        frozenset({str(verdict), section.anchor, *sources})
        for section in sections
        for verdict, sources in section.units
    ]
    groups = [list(map(str, verdicts)), list(told), [section.anchor for section in sections]]
    if math.prod(map(len, groups)) > _MOST_TRIED:
        return []
    held = {part for unit in units for part in _parts(unit, groups)}
    found: list[Chosen] = []
    for size in (1, 2, 3):
        for chosen in combinations(groups, size):
            wanted = map(frozenset, product(*chosen))
            missing = [one for one in wanted if one not in held and not any(less < one for less in found)]
            found += missing
            if len(found) > _MOST_EMPTY:
                return []
    return found


def _parts(unit: frozenset[str], groups: Sequence[Sequence[str]]) -> Iterator[Chosen]:
    """Yield every choice that this unit answers to."""
    own = [[name for name in group if name in unit] for group in groups]
    for size in (1, 2, 3):
        for chosen in combinations(own, size):
            yield from map(frozenset, product(*chosen))


def _where(*names: str) -> str:
    return ".filters" + "".join(f":has(#only-{name}:checked)" for name in names)


def policy(style: str) -> str:
    """Return the content security policy of a page with this style: no script, no picture, no request."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"

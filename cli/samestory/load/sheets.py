"""What the style sheets that stand in a web page say of an element: for sure, and perhaps.

For sure is what can be told from the element and what it stands in: names of elements, classes, ids, and
attributes, one inside the other. All else may hold too: what a width, a script or the reader's hand decides.
Sheets of other files are not read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final, NamedTuple

from samestory.load.css import LONGEST, Holds, blocks, declared
from samestory.load.selectors import Selector, names, parsed, parted, subject
from samestory.load.styles import matters

_MOST_RULES: Final = 5_000
#: So many rules by one name are looked at.
_MOST_ALIKE: Final = 50
_BACKGROUNDS: Final = ("background", "background-color")
#: Properties that may hide words, or show them again.
_RELEVANT: Final = re.compile(
    r"background|clip|color|display|font|height|indent|left|margin|opacity|overflow|position|scale|shadow|animation"
    r"|top|transform|transition|visibility|width|right|bottom|inset|padding|flex|fill|stroke|blend|filter|\ball\s*:",
    re.IGNORECASE,
)
#: Where a reader points, types or clicks.
_BY_HAND: Final = re.compile(r":(?:hover|focus|active|target|checked)")
#: What is said where there are more rules than are looked at: anything.
_ANYTHING: Final = {"all": "revert!important"}


class _Rule(NamedTuple):
    """A rule with one selector as it is written."""

    written: str
    order: int
    declarations: Mapping[str, str]
    holds: Holds


class Perhaps(NamedTuple):
    """What a rule says that may hold."""

    declarations: Mapping[str, str]
    by_hand: bool  #: only where a reader points at something, or clicks


class Sheets:
    """The rules of a page; each is parsed when an element is met that it may be about."""

    def __init__(self, page: Any) -> None:
        """Read the style sheets in a parsed page."""
        written = list(
            islice((one for one in blocks(page) if _RELEVANT.search(one.declarations)), _MOST_RULES + 1)
        )
        self._overflow = len(written) > _MOST_RULES
        said = [(one, declared(one.declarations)) for one in written[:_MOST_RULES]]
        bare = [plain(one) for _, one in said]
        self._behind = {one[name] for one in bare for name in _BACKGROUNDS if name in one}
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._parsed: dict[str, Selector | None] = {}
        self._mattering: set[str] = set()
        for order, ((block, declarations), its) in enumerate(zip(said, bare, strict=True)):
            mattering = matters(its, self._behind)
            for selector in parted(block.selectors):
                for key in subject(selector):
                    if len(self._rules[key]) <= _MOST_ALIKE:
                        self._rules[key].append(_Rule(selector[:LONGEST], order, declarations, block.holds))
                    if mattering:
                        self._mattering.add(key)

    def matter(self, element: Any) -> bool:
        """Say whether anything that is said of an element may matter."""
        if not self._mattering.isdisjoint(names(element)):
            return True
        own = element.get("style")
        return own is not None and matters(plain(declared(own)), self._behind)

    def of(self, element: Any, *, simple: bool = False) -> dict[str, str]:
        """Return the declarations that hold for an element, with those of its own style, by name.

        Args:
            element: of the page.
            simple: only those of rules with one name, that hold without any condition.
        """
        own = declared(element.get("style") or "")
        fitting = [
            ((*selector.weight, rule.order), rule.declarations)
            for rule, selector in self._about(element)
            if selector is not None
            and rule.holds >= (Holds.ALWAYS if simple else Holds.SCREEN)
            and (selector.simple or not simple)
            and selector.fits(element)
        ]
        fitting.sort(key=lambda one: one[0])
        said: dict[str, str] = {}
        pressing: dict[str, str] = {}
        for declarations in (*(declarations for _, declarations in fitting), own):
            for name, value in declarations.items():
                said[name], important = _value(value)
                if important:
                    pressing[name] = said[name]
        return said | pressing

    def perhaps(self, element: Any, *, pressing: bool = False) -> Iterator[Perhaps]:
        """Yield what rules say of an element that may hold or come to hold, and are not known to.

        Args:
            element: of the page.
            pressing: only what counts more than the style of its own.
        """
        if self._overflow:
            yield Perhaps(_ANYTHING, by_hand=False)
        for rule, selector in self._about(element):
            known = selector if rule.holds >= Holds.SCREEN else None
            if known and (known.fits(element) or not known.is_named(element)):
                continue
            said = {k: v for k, v in rule.declarations.items() if "!" in v or not pressing}
            if said:
                yield Perhaps(plain(said), by_hand=_BY_HAND.search(rule.written) is not None)

    def knows(self, name: str) -> bool:
        """Say whether a rule of the page is about a class."""
        return f".{name}" in self._rules

    def _about(self, element: Any) -> Iterator[tuple[_Rule, Selector | None]]:
        seen: set[tuple[int, str]] = set()
        for name in dict.fromkeys(names(element)):
            rules = self._rules.get(name, ())
            for rule in rules[:_MOST_ALIKE]:
                if (rule.order, rule.written) in seen:
                    continue
                seen.add((rule.order, rule.written))
                if rule.written not in self._parsed:
                    self._parsed[rule.written] = parsed(rule.written)
                yield rule, self._parsed[rule.written]
            if len(rules) > _MOST_ALIKE and name[:1] in {".", "#"}:
                yield _Rule("", 0, _ANYTHING, Holds.PERHAPS), None


def plain(said: Mapping[str, str]) -> Mapping[str, str]:
    """Return declarations without what makes them important."""
    if not any("!" in value for value in said.values()):
        return said
    return {name: _value(value)[0] for name, value in said.items()}


def _value(value: str) -> tuple[str, bool]:
    """Return the value of a declaration, and whether it is important."""
    plain, mark, _ = value.partition("!")
    return plain.strip(), bool(mark)

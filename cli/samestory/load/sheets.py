"""Rules of the style sheets that stand in a web page, and what they say of an element.

Only what holds without conditions and can be told from the element and what it stands in: names of elements,
classes, ids, and attributes, one inside the other. Sheets of other files are not read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from itertools import islice
from typing import Any, Final, NamedTuple

_LONGEST: Final = 2_000
_MOST_CSS: Final = 300_000
_MOST_RULES: Final = 5_000
#: So many classes of an element are looked up, and so many rules by one name.
_MOST_CLASSES: Final = 20
_MOST_ALIKE: Final = 50
_MOST_COMPOUNDS: Final = 6

_NAME: Final = "[A-Za-z0-9_\u00a0-\uffff-]{1,100}"
_COMPOUND: Final = re.compile(
    rf"(?P<tag>\*|[A-Za-z][A-Za-z0-9]{{0,20}})?(?P<names>(?:[.#]{_NAME}|\[{_NAME}\])*)", re.ASCII
)
_PIECE: Final = re.compile(rf"([.#\[])({_NAME})")
_COMBINED: Final = re.compile(r"[\s>]")
_TAG: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_BACKGROUNDS: Final = ("background", "background-color")
#: Properties that may hide words, or show them again.
_RELEVANT: Final = re.compile(
    r"background|clip|color|display|font-size|height|indent|left|margin|opacity|overflow|position|scale|shadow"
    r"|top|transform|visibility|width|right|bottom",
    re.IGNORECASE,
)
#: Conditions that hold wherever somebody reads a page.
_ALWAYS: Final = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)|@layer\b[^,;]*", re.IGNORECASE)


class _Compound(NamedTuple):
    tag: str
    names: tuple[tuple[str, str], ...]  #: `.`, `#` or `[`, and what follows
    child: bool  #: of the one before it, not only somewhere inside

    def fits(self, element: Any) -> bool:
        if self.tag and self.tag != element.tag:
            return False
        return all(_has(element, sign, name) for sign, name in self.names)


class _Rule(NamedTuple):
    weight: tuple[int, int, int, int]  #: ids, classes, elements, order
    compounds: tuple[_Compound, ...]  #: the last is the element's own
    declarations: Mapping[str, str]

    def fits(self, element: Any) -> bool:
        *around, inner = self.compounds
        if not inner.fits(element):
            return False
        for outer in reversed(around):
            ancestors = islice(element.iterancestors(), 1 if inner.child else None)
            element = next(filter(outer.fits, ancestors), None)
            if element is None:
                return False
            inner = outer
        return True


#: What is asked about declarations, and all backgrounds of the page: whether they may hide something.
Matters = Callable[[Mapping[str, str], Container[str]], bool]


class _Written(NamedTuple):
    """A rule with one selector as it is written."""

    selector: str
    order: int
    declarations: Mapping[str, str]

    def parsed(self) -> _Rule | None:
        compounds = _compounds(self.selector)
        if compounds is None:
            return None
        names = [sign for one in compounds for sign, _ in one.names]
        ids = names.count("#")
        weight = (ids, len(names) - ids, sum(bool(one.tag) for one in compounds), self.order)
        return _Rule(weight, compounds, self.declarations)


class Sheets:
    """The rules of a page; each is parsed when an element is met that it may be about."""

    def __init__(self, page: Any, matters: Matters) -> None:
        """Read the style sheets in a parsed page, and know which rules matter."""
        texts = (sheet.text or "" for sheet in page.iter("style"))
        written = [one for text in texts for one in _blocks(_bare(text[:_MOST_CSS]))][:_MOST_RULES]
        said = [(selectors, declared(block)) for selectors, block in written if _RELEVANT.search(block)]
        plain = [_plain(one) for _, one in said]
        self._behind = {one[name] for one in plain for name in _BACKGROUNDS if name in one}
        self._matters = matters
        self._written: dict[str, list[_Written]] = defaultdict(list)
        self._parsed: dict[str, list[_Rule]] = {}
        self._mattering: set[str] = set()
        for order, ((selectors, declarations), bare) in enumerate(zip(said, plain, strict=True)):
            keys = set()
            for selector in selectors.split(","):
                keys.add(key := _key(selector))
                if len(self._written[key]) < _MOST_ALIKE:
                    self._written[key].append(_Written(selector, order, declarations))
            if matters(bare, self._behind):
                self._mattering |= keys

    def matter(self, element: Any) -> bool:
        """Say whether anything that is said of an element may matter."""
        if not self._mattering.isdisjoint(_names(element)):
            return True
        own = element.get("style")
        if own is None:
            return False
        return self._matters(_plain(declared(_bare(own))), self._behind)

    def of(self, element: Any) -> dict[str, str]:
        """Return the declarations that hold for an element, with those of its own style, by name."""
        own = element.get("style")
        fitting = sorted(self._fitting(element), key=lambda rule: rule.weight)
        if not fitting and not own:
            return {}
        said: dict[str, str] = {}
        pressing: dict[str, str] = {}
        for one in (*(rule.declarations for rule in fitting), declared(_bare(own or ""))):
            for name, value in one.items():
                said[name], important = _parted(value)
                if important:
                    pressing[name] = said[name]
        return said | pressing

    def knows(self, name: str) -> bool:
        """Say whether a rule of the page is about a class."""
        return f".{name}" in self._written

    def _fitting(self, element: Any) -> Iterator[_Rule]:
        for name in dict.fromkeys(_names(element)):
            if name in self._written:
                yield from (rule for rule in self._rules(name) if rule.fits(element))

    def _rules(self, name: str) -> list[_Rule]:
        if name not in self._parsed:
            self._parsed[name] = [rule for one in self._written[name] if (rule := one.parsed())]
        return self._parsed[name]


def _names(element: Any) -> list[str]:
    """Return under which names rules about an element are found."""
    names = [f".{name}" for name in classes(element)]
    return [*names, f"#{element.get('id')}", element.tag, ""]


def classes(element: Any) -> list[str]:
    """Return the classes of an element."""
    written = element.get("class")
    return written.split()[:_MOST_CLASSES] if written else []


def declared(style: str) -> dict[str, str]:
    """Return declarations by their names, as they are written but for blanks; the last counts."""
    said: dict[str, str] = {}
    for declaration in style[:_LONGEST].casefold().split(";"):
        name, _, value = declaration.partition(":")
        if value:
            said[name.strip()] = " ".join(value.split()).replace(", ", ",")
    return said


def _plain(said: Mapping[str, str]) -> Mapping[str, str]:
    """Return declarations without what makes them important."""
    if not any("!" in value for value in said.values()):
        return said
    return {name: _parted(value)[0] for name, value in said.items()}


def _parted(value: str) -> tuple[str, bool]:
    """Return the value of a declaration, and whether it is important."""
    plain, mark, _ = value.partition("!")
    return plain.strip(), bool(mark)


def _compounds(selector: str) -> tuple[_Compound, ...] | None:
    """Return what a selector names, one inside the other; None for one that holds under conditions."""
    found: list[_Compound] = []
    child = False
    for part in selector[:_LONGEST].replace(">", " > ").split():
        if part == ">":
            child = True
            continue
        one = _COMPOUND.fullmatch(part)
        if one is None or len(found) == _MOST_COMPOUNDS:
            return None
        tag = (one["tag"] or "*").lower()
        found.append(_Compound("" if tag == "*" else tag, tuple(_PIECE.findall(one["names"])), child))
        child = False
    return tuple(found) if found and not child else None


def _key(selector: str) -> str:
    """Return the name under which a rule is found: one that its element must have."""
    own = _COMBINED.split(selector.rstrip())[-1]
    for sign in "#.":
        if found := re.search(f"[{sign}]({_NAME})", own):
            return sign + found[1]
    found = _TAG.match(own)
    return found[0].lower() if found else ""


def _has(element: Any, sign: str, name: str) -> bool:
    if sign == "#":
        return bool(element.get("id") == name)
    return name in classes(element) if sign == "." else element.get(name) is not None


def _bare(css: str) -> str:
    """Return a style sheet without its comments, in linear time also where they do not end."""
    first, *rest = css.split("/*")
    return " ".join((first, *(part.partition("*/")[2] for part in rest)))


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield the rules of a style sheet that hold without conditions: selectors and declarations."""
    inner: list[bool] = []  #: for each block that is open, whether it is more than one of rules that hold
    start = opened = closed = 0
    selectors = ""
    for brace in re.finditer("[{}]", css):
        if brace[0] == "{":
            selectors = css[start : brace.start()].rpartition(";")[2].strip()
            inner.append(_ALWAYS.fullmatch(selectors) is None)
            closed += inner[-1]
            opened = brace.end()
        elif inner:
            if inner.pop():
                closed -= 1
                if not closed and selectors and not selectors.startswith("@"):
                    yield selectors, css[opened : brace.start()]
            selectors = ""  # what ends next holds others
        start = brace.end()

"""Selectors of style sheets: which elements they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

from samestory.load.css import LONGEST

#: So many classes of an element are looked up.
_MOST_CLASSES: Final = 20
_MOST_COMPOUNDS: Final = 6
_DEEPEST: Final = 4

_NAME: Final = r"(?:[A-Za-z0-9_\u00a0-\uffff-]|\\[^0-9a-fA-F\n]){1,100}"
_COMPOUND: Final = re.compile(
    rf"(?P<tag>\*|[A-Za-z][A-Za-z0-9]{{0,20}})?(?P<names>(?:[.#]{_NAME}|\[{_NAME}\])*)", re.ASCII
)
_PIECE: Final = re.compile(rf"([.#\[])({_NAME})")
_NAMED: Final = re.compile(rf"[.#]{_NAME}")
_TAG: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_COMBINED: Final = re.compile(r"[\s>+~]+")
_BRACKETS: Final = re.compile(r"\[[^\[\]]*\]")
_ARGUMENTS: Final = re.compile(r"\([^()]*\)")
_EITHER: Final = re.compile(r":(?:is|where|matches|any)\(")
#: What is painted beside the words of an element.
_PAINTED: Final = re.compile(r"::|:(?:before|after|first-letter|first-line)\b")


class _Compound(NamedTuple):
    tag: str
    names: tuple[tuple[str, str], ...]  #: `.`, `#` or `[`, and what follows
    child: bool  #: of the one before it, not only somewhere inside

    def fits(self, element: Any) -> bool:
        if self.tag and self.tag != element.tag:
            return False
        return all(_has(element, sign, name) for sign, name in self.names)


class Selector(NamedTuple):
    """A selector of which it can be told what it is about."""

    compounds: tuple[_Compound, ...]  #: the last is the element's own

    @property
    def weight(self) -> tuple[int, int, int]:
        """How many ids, classes and elements it names."""
        signs = [sign for one in self.compounds for sign, _ in one.names]
        ids = signs.count("#")
        return ids, len(signs) - ids, sum(bool(one.tag) for one in self.compounds)

    @property
    def simple(self) -> bool:
        """Whether it is one name, or one name of elements of one kind."""
        own = self.compounds[-1]
        return len(self.compounds) == 1 and len(own.names) <= 1 and all(sign != "[" for sign, _ in own.names)

    def fits(self, element: Any) -> bool:
        """Say whether it is about an element."""
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

    def is_named(self, element: Any) -> bool:
        """Say whether the element has a name that it asks for, so that others may be added to it."""
        return any(_has(element, sign, name) for sign, name in self.compounds[-1].names)


def classes(element: Any) -> list[str]:
    """Return the classes of an element."""
    written = element.get("class")
    return written.split()[:_MOST_CLASSES] if written else []


def names(element: Any) -> list[str]:
    """Return under which names rules about an element are found."""
    return [*(f".{name}" for name in classes(element)), f"#{element.get('id')}", element.tag, ""]


def parted(selectors: str) -> Iterator[str]:
    """Yield the selectors of a rule, parted at commas outside of brackets."""
    if "(" not in selectors:
        yield from filter(None, map(str.strip, selectors.split(",")))
        return
    depth = start = 0
    for found in re.finditer(r"[(),]", selectors):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if found[0] == "," and depth <= 0:
            yield selectors[start : found.start()].strip()
            start = found.end()
    yield selectors[start:].strip()


def subject(selector: str) -> set[str]:
    """Return the names by which a rule is found: one that its element has, none where it names nothing."""
    selector = selector[:LONGEST]
    if _EITHER.search(selector):
        return set(map(_unescaped, _NAMED.findall(selector))) or {""}
    bare = _BRACKETS.sub("", selector)
    for _ in range(_DEEPEST):
        bare = _ARGUMENTS.sub("", bare)
    own = _COMBINED.split(bare.strip())[-1]
    if _PAINTED.search(own):
        return set()
    if named := _NAMED.findall(own):
        return set(map(_unescaped, named))
    tag = _TAG.match(own)
    return {tag[0].lower() if tag else ""}


def parsed(selector: str) -> Selector | None:
    """Return what a selector names, one inside the other; None for one that holds under conditions."""
    found: list[_Compound] = []
    child = False
    for part in selector[:LONGEST].replace(">", " > ").split():
        if part == ">":
            child = True
            continue
        one = _COMPOUND.fullmatch(part)
        if one is None or len(found) == _MOST_COMPOUNDS:
            return None
        tag = (one["tag"] or "*").lower()
        pieces = tuple((sign, _unescaped(name)) for sign, name in _PIECE.findall(one["names"]))
        found.append(_Compound("" if tag == "*" else tag, pieces, child))
        child = False
    return Selector(tuple(found)) if found and not child else None


def _unescaped(name: str) -> str:
    return name.replace("\\", "")


def _has(element: Any, sign: str, name: str) -> bool:
    if sign == "#":
        return bool(element.get("id") == name)
    return name in classes(element) if sign == "." else element.get(name) is not None

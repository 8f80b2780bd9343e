"""How an element of a web page is hidden: by what it is, by its style, by a rule of a style sheet.

Who is unsure keeps the words: what another rule may show, an animation, or something inside, is not hidden.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any, Final

from samestory.load.css import declared
from samestory.load.selectors import classes
from samestory.load.sheets import Sheets, plain
from samestory.load.styles import Way, of_style

#: What the usual style sheets call words that only screen readers tell; their rules stand in other files.
_TOLD: Final = frozenset(
    """
    a11y-hidden element-invisible screen-reader-only screen-reader-text show-for-sr sr-only
    u-visually-hidden visually-hidden visuallyhidden""".split()
)
#: So many elements inside of one are asked whether they can be seen; among more there is one that can.
_MOST_INSIDE: Final = 200


def way(element: Any, sheets: Sheets, *, in_line: bool) -> Way | None:
    """Return how an element is hidden from the eye for sure, None where it is not.

    What is hidden from screen readers alone (`aria-hidden`) is seen, and so is not hidden.

    Args:
        element: of the page.
        sheets: its rules.
        in_line: words stand beside it; where it has lines of its own, only the simplest rules count.
    """
    if element.tag == "template" and element.get("shadowrootmode") is None:
        return Way("template", later=True)
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        said = {"display": "none", **sheets.of(element)}
        return Way("hidden", later=True) if _is_sure(element, said, sheets, in_line=in_line) else None
    found = _styled(element, sheets, in_line=in_line) if sheets.matter(element) else None
    if found is not None:
        return found
    name = next((one for one in classes(element) if one in _TOLD and not sheets.knows(one)), None)
    return Way(f"class {name}", told=True, spoken=True) if name and in_line else None


def _styled(element: Any, sheets: Sheets, *, in_line: bool) -> Way | None:
    said = sheets.of(element)
    found = of_style(said)
    if found is None:
        return None
    ruled = of_style(plain(declared(element.get("style") or ""))) is None
    if ruled and not in_line and of_style(sheets.of(element, simple=True)) is None:
        return None
    if not _is_sure(element, said, sheets, in_line=in_line, own=not ruled):
        return None
    if found.undone and _is_undone(element, found.undone, sheets):
        return None
    spoken = ruled and (not _TOLD.isdisjoint(classes(element)) or found.by.startswith("clip"))
    return found._replace(ruled=ruled, spoken=spoken)


def _is_sure(
    element: Any, said: Mapping[str, str], sheets: Sheets, *, in_line: bool, own: bool = False
) -> bool:
    """Say whether no other rule may show what these declarations hide."""
    hides = of_style(said)
    if hides is None:
        return False
    if not in_line and hides.fading and said.get("transition", "none") != "none":
        return False
    for one in sheets.perhaps(element, pressing=own):
        if one.by_hand and in_line:
            continue
        other = {**said, **one.declarations}
        still = of_style(other)
        if "all" in one.declarations or still is None:
            return False
        if still != hides:
            said, hides = other, still  # another rule may show the rest
    return True


def _is_undone(element: Any, names: tuple[str, ...], sheets: Sheets) -> bool:
    """Say whether something in an element may look otherwise: by its style, or by a class of another file."""
    inside = list(islice(element.iterdescendants(), _MOST_INSIDE + 1))
    return len(inside) > _MOST_INSIDE or any(_may_show(one, names, sheets) for one in inside)


def _may_show(element: Any, names: tuple[str, ...], sheets: Sheets) -> bool:
    if element.tag == "svg":
        return True
    if not isinstance(element.tag, str):
        return False
    if any(not sheets.knows(one) for one in classes(element)):
        return True
    said = [sheets.of(element), *(one.declarations for one in sheets.perhaps(element))]
    return any(
        "all" in one or any(name in one and of_style({name: one[name]}) is None for name in names)
        for one in said
    )

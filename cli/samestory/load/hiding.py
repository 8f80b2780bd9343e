"""How an element of a web page is hidden: by what it is, by its style, by a plain rule of a style sheet."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any, Final, NamedTuple

from samestory.load.sheets import Sheets, classes

_FAR: Final = re.compile(r"-(?:\d{4,}|[2-9]\d\d)(?:\.\d+)?(?:px|pt)?$|-\d{2,}(?:em|rem|vw|vh)$|-\d{3,}%$")
_FAR_MARGIN: Final = re.compile(r"-\d{4,}(?:\.\d+)?(?:px|pt)?$|-\d{3,}(?:em|rem|vw|vh)$")
_NONE: Final = re.compile(r"0*(?:\.0+)?(?:px|pt|em|rem|%)?$|[01]px$")
_NOUGHT: Final = re.compile(r"0*(?:\.0+)?%?$")
_TINY: Final = re.compile(r"(?:0*(?:\.\d+)?|1)(?:px|pt)?$|0*(?:\.0\d*)?(?:em|rem|%)$")
_CLIPPED: Final = re.compile(
    r"rect\((?:[01]?(?:px)?[, ]*){4}\)$|inset\((?:50|100)%\)$|circle\(0(?:px|%)?(?: at [^)]*)?\)$"
)
_SHRUNK: Final = re.compile(r"scale(?:3d|x|y)?\((?:[^)]*[, ])?0*(?:\.0+)?%?(?:,[^)]*)?\)")
_MOVED: Final = re.compile(r"translate(?:3d|x|y)?\((?:[^)]*,)?(-[^),]+)(?:,[^)]*)?\)")
_COLOURS: Final = {"white": "#ffffff", "black": "#000000", "#fff": "#ffffff", "#000": "#000000"}

#: Properties by which something can be hidden.
_HIDING: Final = frozenset(
    """
    background background-color bottom clip clip-path display font-size height left margin-left margin-top
    max-height max-width opacity
    right scale text-indent top transform visibility width""".split()
)
#: What does not say which colour it is.
_ANY_COLOUR: Final = frozenset({"currentcolor", "inherit", "initial", "revert", "unset"})

#: What the usual style sheets call words that only screen readers tell; their rules stand in other files.
_TOLD: Final = frozenset(
    """
    a11y-hidden element-invisible screen-reader-only screen-reader-text show-for-sr sr-only
    u-visually-hidden visually-hidden visuallyhidden""".split()
)


class Way(NamedTuple):
    """How something is hidden."""

    by: str  #: as it is written
    later: bool = False  #: so that a script can show it
    told: bool = False  #: so that screen readers still tell it
    undone: str = ""  #: the property by which something inside of it can be seen again


def way(element: Any, sheets: Sheets) -> Way | None:
    """Return how an element is hidden from the eye, None where it is not.

    What is hidden from screen readers alone (`aria-hidden`) is seen, and so is not hidden.
    """
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return Way("hidden", later=True)
    if element.tag == "template" and element.get("shadowrootmode") is None:
        return Way("template", later=True)
    found = _of_style(sheets.of(element)) if sheets.matter(element) else None
    if found is None:
        name = next((one for one in classes(element) if one in _TOLD and not sheets.knows(one)), None)
        return Way(f"class {name}", told=True) if name else None
    return None if found.undone and _is_undone(element, found.undone, sheets) else found


def matters(said: Mapping[str, str], behind: Container[str]) -> bool:
    """Say whether declarations may hide something, if only with others, on a page with these backgrounds."""
    if said.get("color") in behind:
        return True
    alone = not _HIDING.isdisjoint(said) or said.get("color", "")[:4] in {"tran", "rgba"}
    return alone and _of_style({**said, "position": "absolute", "overflow": "hidden"}) is not None


def _of_style(said: Mapping[str, str]) -> Way | None:
    if said.get("display") == "none":
        return Way("display:none", later=True)
    if said.get("visibility") in {"hidden", "collapse"}:
        return Way("visibility:hidden", later=True, undone="visibility")
    if (opacity := said.get("opacity")) and _NOUGHT.match(opacity):
        return Way(f"opacity:{opacity}", later=True)
    if (size := said.get("font-size")) and _TINY.match(size):
        return Way(f"font-size:{size}", undone="font-size")
    if _same_colour(said):
        return Way(f"color:{said['color']}", undone="color")
    return _shrunk(said) or _out_of_sight(said)


def _shrunk(said: Mapping[str, str]) -> Way | None:
    transform = said.get("transform", "")
    if _SHRUNK.search(transform):
        return Way(f"transform:{transform}", later=True)
    if (scale := said.get("scale")) and _NOUGHT.match(scale.split(" ")[0]):
        return Way(f"scale:{scale}", later=True)
    return None


def _out_of_sight(said: Mapping[str, str]) -> Way | None:
    if said.get("position") in {"absolute", "fixed"}:
        for side in ("left", "right", "top", "bottom"):
            if _FAR.match(said.get(side, "")):
                return Way(f"{side}:{said[side]}", told=True)
    if _FAR.match(said.get("text-indent", "")):
        return Way(f"text-indent:{said['text-indent']}", told=True)
    for name in ("margin-left", "margin-top"):
        if _FAR_MARGIN.match(said.get(name, "")):
            return Way(f"{name}:{said[name]}", told=True)
    moved = _MOVED.search(said.get("transform", ""))
    if moved and _FAR_MARGIN.match(moved[1].strip()):
        return Way(f"transform:{said['transform']}", told=True)
    for name in ("clip", "clip-path"):
        if _CLIPPED.match(said.get(name, "")):
            return Way(f"{name}:{said[name]}", told=True)
    if said.get("overflow") == "hidden":
        for name in ("height", "max-height", "width", "max-width"):
            if name in said and _NONE.match(said[name]):
                return Way(f"{name}:{said[name]}", later="max" in name, told=True)
    return None


def _same_colour(said: Mapping[str, str]) -> bool:
    """Say whether words have the colour of what is behind them, as far as one style says both."""
    colour = said.get("color", "inherit")
    if colour in _ANY_COLOUR or "text-shadow" in said or any("background-clip" in name for name in said):
        return False
    behind = said.get("background-color") or said.get("background", "").split(" ")[0]
    colour, behind = (_COLOURS.get(one, one) for one in (colour, behind))
    return colour in {"transparent", behind} or re.fullmatch(r"rgba\(.*,0(?:\.0+)?\)", colour) is not None


def _is_undone(element: Any, name: str, sheets: Sheets) -> bool:
    """Say whether something in an element may look otherwise: by its style, or by a class of another file."""
    return any(_may_show(one, name, sheets) for one in element.iterdescendants())


def _may_show(element: Any, name: str, sheets: Sheets) -> bool:
    if element.tag == "svg":
        return True
    names = classes(element)
    if any(not sheets.knows(one) for one in names):
        return True
    if not names and element.get("style") is None:
        return False
    said = sheets.of(element)
    return name in said and _of_style({name: said[name]}) is None

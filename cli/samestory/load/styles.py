"""What declarations of style hide words, and how."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Final, NamedTuple

_FAR: Final = re.compile(r"-(?:\d{4,}|999)(?:\.\d+)?(?:px|pt)?$|-\d{3,}(?:em|rem|vw|vh)$|-\d{4,}%$")
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
    max-height max-width opacity right scale text-indent top transform visibility width""".split()
)
#: What does not say which colour it is.
_ANY_COLOUR: Final = frozenset({"currentcolor", "inherit", "initial", "revert", "unset"})
#: What paints words whatever colour they have.
_PAINTING: Final = re.compile(r"text-shadow|background-(?:clip|image)|text-(?:fill|stroke)|mix-blend|filter$")
#: What gives room to a box without height or width.
_ROOMY: Final = re.compile(r"padding|min-|flex|aspect-ratio")
#: By which something inside can be seen again.
_BEHIND: Final = ("color", "background-color", "background")
_REASONS: Final = {"hidden": "by the attribute hidden", "template": "in a template"}


class Way(NamedTuple):
    """How something is hidden."""

    by: str  #: as it is written
    later: bool = False  #: so that a script can show it
    told: bool = False  #: so that screen readers still tell it
    undone: tuple[str, ...] = ()  #: the properties by which something inside of it can be seen again
    fading: bool = False  #: as scripts do before they let it appear
    ruled: bool = False  #: by a rule of a style sheet
    spoken: bool = False  #: as pages hide what they have for screen readers

    @property
    def reason(self) -> str:
        """How, in plain words."""
        if self.spoken:
            return f"words for screen readers: {self.by}"
        return _REASONS.get(self.by) or f"hidden by style: {self.by}"


def matters(said: Mapping[str, str], behind: Container[str]) -> bool:
    """Say whether declarations may hide something, if only with others, on a page with these backgrounds."""
    if said.get("color") in behind:
        return True
    alone = not _HIDING.isdisjoint(said) or said.get("color", "")[:4] in {"tran", "rgba"}
    return alone and of_style({**said, "position": "absolute", "overflow": "hidden"}) is not None


def of_style(said: Mapping[str, str]) -> Way | None:
    """Return how declarations hide an element, None where they do not."""
    if "all" in said:
        return None
    if said.get("display") == "none":
        return Way("display:none", later=True)
    if any(name.startswith("animation") and value != "none" for name, value in said.items()):
        return None
    if said.get("visibility") in {"hidden", "collapse"}:
        return Way("visibility:hidden", later=True, undone=("visibility",), fading=True)
    if (opacity := said.get("opacity")) and _NOUGHT.match(opacity):
        return Way(f"opacity:{opacity}", later=True, fading=True)
    if (size := said.get("font-size")) and _TINY.match(size) and "font" not in said:
        return Way(f"font-size:{size}", undone=("font-size", "font"))
    if _same_colour(said):
        return Way(f"color:{said['color']}", undone=_BEHIND)
    return _shrunk(said) or _out_of_sight(said)


def _shrunk(said: Mapping[str, str]) -> Way | None:
    transform = said.get("transform", "")
    if _SHRUNK.search(transform):
        return Way(f"transform:{transform}", later=True, fading=True)
    if (scale := said.get("scale")) and _NOUGHT.match(scale.split(" ")[0]):
        return Way(f"scale:{scale}", later=True, fading=True)
    return None


def _out_of_sight(said: Mapping[str, str]) -> Way | None:
    if placed := said.get("position") in {"absolute", "fixed"}:
        for side in ("left", "right", "top", "bottom"):
            if _FAR.match(said.get(side, "")):
                return Way(f"{side}:{said[side]}", told=True)
    if _FAR.match(said.get("text-indent", "")):
        return Way(f"text-indent:{said['text-indent']}", told=True, undone=("text-indent",))
    for name in ("margin-left", "margin-top"):
        if _FAR.match(said.get(name, "")) and not any(_ROOMY.match(other) for other in said):
            return Way(f"{name}:{said[name]}", told=True)
    moved = _MOVED.search(said.get("transform", ""))
    if moved and _FAR.match(moved[1].strip()):
        return Way(f"transform:{said['transform']}", told=True)
    for name in ("clip", "clip-path"):
        if (placed or name == "clip-path") and _CLIPPED.match(said.get(name, "")):
            return Way(f"{name}:{said[name]}", told=True)
    return _without_room(said)


def _without_room(said: Mapping[str, str]) -> Way | None:
    if said.get("overflow") != "hidden":
        return None
    if any(
        _ROOMY.match(name) and not _NOUGHT.match(value.removesuffix("px")) for name, value in said.items()
    ):
        return None
    for name in ("height", "max-height", "width", "max-width"):
        if name in said and _NONE.match(said[name]):
            return Way(f"{name}:{said[name]}", later="max" in name, told=True)
    return None


def _same_colour(said: Mapping[str, str]) -> bool:
    """Say whether words have the colour of what is behind them, as far as one style says both."""
    colour = said.get("color", "inherit")
    if colour in _ANY_COLOUR or any(_PAINTING.search(name) for name in said):
        return False
    background = said.get("background", "")
    if " " in background or "(" in background.removeprefix("rgb"):
        return colour == "transparent" and "url" not in background and "gradient" not in background
    behind = said.get("background-color") or background
    colour, behind = (_COLOURS.get(one, one) for one in (colour, behind))
    return colour in {"transparent", behind} or re.fullmatch(r"rgba\(.*,0(?:\.0+)?\)", colour) is not None

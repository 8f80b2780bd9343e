"""How an element of a web page is hidden: by an attribute, by its style, by a plain rule of a style sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

_LONGEST: Final = 2_000
_MOST_CSS: Final = 300_000

_SELECTOR: Final = re.compile(r"(?:[a-z][a-z0-9]{0,20})?[.#][A-Za-z0-9_-]{1,100}")
_FAR: Final = re.compile(r"-(?:\d{4,}|[2-9]\d\d)(?:\.\d+)?(?:px|pt)?$|-\d{2,}(?:em|rem|vw|vh)$|-\d{3,}%$")
_NONE: Final = re.compile(r"0*(?:\.0+)?(?:px|pt|em|rem|%)?$|[01]px$")
_TINY: Final = re.compile(r"(?:0*(?:\.\d+)?|1)(?:px|pt)?$|0*(?:\.0\d*)?(?:em|rem|%)$")
_CLIPPED: Final = re.compile(r"rect\((?:[01]?(?:px)?[, ]*){4}\)$|inset\((?:50|100)%\)$")
_COLOURS: Final = {"white": "#ffffff", "black": "#000000", "#fff": "#ffffff", "#000": "#000000"}


class Way(NamedTuple):
    """How something is hidden."""

    by: str  #: as it is written
    later: bool = False  #: so that a script can show it
    told: bool = False  #: so that screen readers still tell it
    own: bool = False  #: only what has no style of its own inside it


def rules(page: Any) -> dict[str, str]:
    """Return the declarations of the style sheets in a page, by `.class` or `#id`, outside of conditions."""
    found: dict[str, str] = {}
    for sheet in page.iter("style"):
        for selectors, declarations in _blocks(_bare((sheet.text or "")[:_MOST_CSS])):
            for selector in map(str.strip, selectors.split(",")):
                if _SELECTOR.fullmatch(selector):
                    name = selector[re.search("[.#]", selector).start() :]  # type: ignore[union-attr]
                    found[name] = f"{found.get(name, '')};{declarations}"[:_LONGEST]
    return found


def way(element: Any, rules: Mapping[str, str]) -> Way | None:
    """Return how an element is hidden from the eye, None where it is not.

    What is hidden from screen readers alone (`aria-hidden`) is seen, and so is not hidden.
    """
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return Way("hidden", later=True)
    names = [f"#{element.get('id')}", *(f".{name}" for name in (element.get("class") or "").split()[:20])]
    styles = [rules[name] for name in names if name in rules] if rules else []
    style = ";".join([*styles, (element.get("style") or "")[:_LONGEST]])
    return _of_style(_declared(style), element) if style else None


def _of_style(said: Mapping[str, str], element: Any) -> Way | None:
    if said.get("display") == "none":
        return Way("display:none", later=True)
    if said.get("visibility") in {"hidden", "collapse"}:
        return Way("visibility:hidden", later=True)
    if (opacity := said.get("opacity")) and _NONE.match(opacity) and opacity != "1px":
        return Way(f"opacity:{opacity}", later=True)
    if (size := said.get("font-size")) and _TINY.match(size) and _is_plain(element):
        return Way(f"font-size:{size}", own=True)
    if _same_colour(said) and _is_plain(element):
        return Way(f"color:{said['color']}", own=True)
    return _out_of_sight(said)


def _out_of_sight(said: Mapping[str, str]) -> Way | None:
    if said.get("position") in {"absolute", "fixed"}:
        for side in ("left", "right", "top", "bottom"):
            if _FAR.match(said.get(side, "")):
                return Way(f"{side}:{said[side]}", told=True)
    if _FAR.match(said.get("text-indent", "")):
        return Way(f"text-indent:{said['text-indent']}", told=True)
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
    colour = said.get("color")
    if colour is None or any("background-clip" in name for name in said):
        return False
    behind = said.get("background-color") or said.get("background", "").split(" ")[0]
    colour, behind = (_COLOURS.get(one, one) for one in (colour, behind))
    return colour in {"transparent", behind} or re.fullmatch(r"rgba\(.*,0(?:\.0+)?\)", colour) is not None


def _is_plain(element: Any) -> bool:
    """Say whether nothing in an element can look otherwise than the element itself."""
    return not any(
        one.get("class") or one.get("style") or one.tag == "svg" for one in element.iterdescendants()
    )


def _declared(style: str) -> dict[str, str]:
    """Return declarations by their names; the last counts."""
    said: dict[str, str] = {}
    for declaration in style.casefold().split(";"):
        name, _, value = declaration.partition(":")
        if value:
            said[name.strip()] = value.replace("!important", "").strip().replace(", ", ",")
    return said


def _bare(css: str) -> str:
    """Return a style sheet without its comments, in linear time also where they do not end."""
    first, *rest = css.split("/*")
    return " ".join((first, *(part.partition("*/")[2] for part in rest)))


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield the rules of a style sheet that hold without conditions: selectors and declarations."""
    depth, start, opened = 0, 0, 0
    for brace in re.finditer("[{}]", css):
        if brace[0] == "{":
            if depth == 0:
                opened = brace.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                selectors = css[start:opened].rpartition(";")[2].strip()
                if not selectors.startswith("@"):
                    yield selectors, css[opened + 1 : brace.start()]
                start = brace.end()

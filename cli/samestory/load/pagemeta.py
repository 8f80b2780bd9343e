"""What a web page says of its article: title, author, date, site, language, address."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from samestory.load.fields import explicit
from samestory.text import fold

#: Dates in running text are those of events; the date of publication stands alone.
_RUNNING_TEXT = 200

#: htmldate's own bounds follow the clock.
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1900-01-01",
    "max_date": "2999-12-31",
}

_DOMAIN = re.compile(r"(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE)
_AROUND = " .\"'()[]"


def fields(page: Any, url: str | None) -> dict[str, str]:
    """Return the fields of the page of a parsed tree; `url` is where it was found."""
    from trafilatura.metadata import extract_metadata

    quiet = deepcopy(page)
    for heading in list(quiet.iter("h2")):
        if not heading.attrib:  # without a title, any heading would be taken for one
            heading.tag = "h3"
    for element in list(quiet.iter("p", "li", "blockquote", "td")):
        if len(element.text_content()) > _RUNNING_TEXT:
            element.getparent().remove(element)
    found = extract_metadata(quiet, default_url=url, date_config=dict(_DATES))
    return explicit(
        [
            ("title", _title(page, found.title)),
            ("author", (found.author or "").replace("; ", ", ")),
            ("published", found.date),
            ("url", found.url or url),
            ("source", _site(page, found.sitename)),
            ("language", page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang")),
        ]
    )


def same_title(one: str, other: str) -> bool:
    """Say whether two lines are the same title, but for its marks."""
    return fold(one).strip(_AROUND) == fold(other).strip(_AROUND)


def _title(page: Any, said: str | None) -> str | None:
    """Return the headline as the page shows it, rather than with the name of the site or cut for search."""
    shown = [" ".join(heading.text_content().split()) for heading in page.iter("h1")]
    shown = [line for line in shown if line]
    if not said:
        return shown[0] if len(shown) == 1 else None
    one = fold(said)
    for line in shown:
        other = fold(line)
        if other == one or (len(other.split()) >= 3 and (other in one or one in other)):
            return line
    return said


def _site(page: Any, said: str | None) -> str | None:
    """Return the name of the site, not its bare domain where the page calls it something better."""
    if said and not _DOMAIN.fullmatch(said):
        return said
    for element in page.iterfind(".//head/meta[@content]"):
        if (element.get("name") or "").casefold() == "application-name":
            return str(element.get("content"))
    return said

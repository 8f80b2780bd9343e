"""What a web page says of its article: title, author, date, site, language, address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Any
from urllib.parse import urlsplit

from samestory.load import pageparts
from samestory.load.composed import same_title
from samestory.load.fields import explicit
from samestory.load.pageauthors import authors
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

_DESCRIBED = frozenset({"description", "og:description", "twitter:description"})
_SHORTEST_STANDFIRST = 60

_FEWEST_WORDS = 4
#: Behind it the title of a page names its section and site.
_PARTING = r" (?:[|»·]|::) "


def fields(page: Any, url: str | None) -> dict[str, str]:
    """Return the fields of the page of a parsed tree; `url` is where it was found."""
    from trafilatura.metadata import extract_metadata

    quiet = deepcopy(page)
    pageparts.drop(quiet)
    for heading in list(quiet.iter("h2")):
        if not heading.attrib:  # without a title, any heading would be taken for one
            heading.tag = "h3"
    for element in list(quiet.iter("p", "li", "blockquote", "td")):
        if len(element.text_content()) > _RUNNING_TEXT:
            element.getparent().remove(element)
    found = extract_metadata(quiet, default_url=url, date_config=dict(_DATES))
    title = _title(page, found.title)
    site = _site(page, found.sitename, found.url or url, title)
    return explicit(
        [
            ("title", title),
            ("author", authors(page, outlets=(site, found.sitename), shown=found.author)),
            ("published", found.date),
            ("url", found.url or url),
            ("source", site),
            ("language", page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang")),
        ]
    )


def _title(page: Any, said: str | None) -> str | None:
    """Return the headline as the page shows it, rather than with the name of the site or cut for search."""
    shown = _lines(page.iter("h1"))
    if not said:
        return shown[0] if len(shown) == 1 else None
    marked = _lines(one for one in page.iter() if _is_headline(one)) if not shown else []
    if len(marked) == 1:
        return marked[0]
    one = fold(said)
    for line in shown:
        other = fold(line)
        if other == one or (len(other.split()) >= 3 and (other in one or one in other)):
            return line
    first, *others = re.split(_PARTING, said)
    return first if others and len(first.split()) >= _FEWEST_WORDS else said


def standfirst(page: Any) -> str | None:
    """Return the lines under the headline: what the page is described with, where it shows just that."""
    said = {
        fold(content)
        for meta in page.iter("meta")
        if (meta.get("name") or meta.get("property") or "").casefold() in _DESCRIBED
        and len(content := " ".join((meta.get("content") or "").split())) >= _SHORTEST_STANDFIRST
    }
    if not said:
        return None
    for element in page.iter("p", "div", "h2", "h3", "span"):
        line = " ".join((element.text or "").split())
        if len(line) >= _SHORTEST_STANDFIRST and fold(line) in said:
            return line
    return None


def _lines(elements: Iterable[Any]) -> list[str]:
    return [line for one in elements if (line := " ".join(one.text_content().split()))]


def _is_headline(element: Any) -> bool:
    """Know how pages without a main heading mark their headline."""
    names = (element.get("class") or "").split() if isinstance(element.tag, str) else []
    return "entry-title" in names or (bool(names) and element.get("itemprop") == "headline")


def _site(page: Any, said: str | None, url: str | None, title: str | None) -> str | None:
    """Return the name of the site, not its bare domain where the page calls it something better."""
    if said and title and same_title(said, title):
        said = urlsplit(url).netloc.removeprefix("www.") or None if url else None
    if said and not _DOMAIN.fullmatch(said):
        name, bar, slogan = said.partition(" | ")
        return name if bar and len(slogan.split()) > len(name.split()) else said
    for element in page.iterfind(".//head/meta[@content]"):
        if (element.get("name") or "").casefold() == "application-name":
            return str(element.get("content"))
    return said

"""HTML as a tree, without what is no part of a page; nothing is fetched, no entity or DTD followed."""

from __future__ import annotations

from typing import Any


def tree(html: str) -> Any | None:
    """Return the root of a page, or of a piece of one; None where there is nothing in it.

    Raises:
        ImportError: lxml is not installed.
    """
    from lxml import etree
    from lxml import html as parsers

    parser = parsers.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return parsers.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None

"""Properties that programs write into documents: often those of the machine, not of the article."""

from __future__ import annotations

import re

from samestory.load.fields import explicit

#: What programs put where nobody gave a title.
_MADE_UP = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel) - |untitled\b|document ?\d{0,4}$|about:blank|https?://|file://|www\.)"
    r"|.{1,200}\.(?:docx?|odt|rtf|pdf|txt|html?|indd|qxd|pages|tex|dvi)$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2

#: What stands for nobody.
_NOBODY = frozenset(
    {"admin", "administrator", "anonymous", "author", "owner", "root", "unknown", "user", "python-docx"}
)


def properties(title: str | None, author: str | None) -> dict[str, str]:
    """Return the title and author of a document's properties where they can be those of its article.

    An author needs a first and a last name: a single word is the name of a login.
    """
    title, author = " ".join((title or "").split()), " ".join((author or "").split())
    if _MADE_UP.match(title) or len(title.split()) < _FEWEST_WORDS:
        title = ""
    if author.casefold() in _NOBODY or len(author.split()) < _FEWEST_WORDS or not author.isprintable():
        author = ""
    return explicit([("title", title), ("author", author)])

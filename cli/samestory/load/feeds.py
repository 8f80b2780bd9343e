"""RSS and Atom: each entry an article, as far as the feed has it.

feedparser is given bytes, never an address or the name of a file, either of which it would open.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from samestory.load import concealed, fragments
from samestory.load.drafts import (
    NOTHING,
    Begun,
    Draft,
    Item,
    Known,
    Refusal,
    RefusedError,
    digest,
    unread_without,
    whole,
)
from samestory.load.feedxml import wellformed
from samestory.load.fields import explicit
from samestory.load.fragments import Fragment
from samestory.load.published import normalised
from samestory.load.urls import name_of, slug
from samestory.load.webtext import decoded

#: Longer ones are archives; parsing them takes a minute.
_MOST_BYTES: Final = 5_000_000

#: More are no news, and take minutes.
_MOST_ENTRIES: Final = 5_000
_PLAIN_TYPES: Final = frozenset({"text/plain", "text"})


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Item]:
    """Yield the article of each entry; one without text costs only itself.

    Raises:
        RefusedError: it is neither RSS nor Atom, has no entries, or the extra that reads it is not
        installed.
    """
    data = whole(stream)
    if len(data) > _MOST_BYTES:
        raise RefusedError("size", "a feed larger than 5 MB; split it")
    try:
        import feedparser

        xml = wellformed(decoded(data, known.charset)[0])
    except ImportError as error:
        raise unread_without("feeds", "feeds are") from error
    if xml.count(b"<item") + xml.count(b"<entry") > _MOST_ENTRIES:
        raise RefusedError("size", f"a feed with more than {_MOST_ENTRIES:,} entries; split it")
    try:
        found: Any = feedparser.parse(io.BytesIO(xml), resolve_relative_uris=False, sanitize_html=False)
    except (LookupError, TypeError, ValueError, AttributeError) as error:  # of elements where none belong
        raise RefusedError("corrupt", "its elements are misplaced; fetch or save it anew") from error
    if not found.entries:
        raise RefusedError("empty", "a feed without entries; leave it out")
    for number, entry in enumerate(found.entries[known.after :], known.after + 1):
        yield Begun(number=number, place=f"#{number}", after=number - 1)
        if known.is_over(number):
            continue
        try:
            yield _draft(entry, found.feed, number)
        except RefusedError as error:
            yield Refusal(reason=error.reason, detail=error.detail, place=f"#{number}")


def _draft(entry: Any, feed: Any, number: int) -> Draft:
    title = " ".join(_stripped(entry.get("title_detail")).split()) or None
    body = _body(entry)
    text, levels = fragments.text(title, body.parts)
    if not any(part.text.strip() for part in body.parts):
        raise RefusedError("empty", "an entry without text; save its page instead")
    link = entry.get("link") or ""
    link = link if link.startswith(("http://", "https://")) else ""
    source = _stripped((entry.get("source") or {}).get("title_detail")) or _stripped(feed.get("title_detail"))
    said = {
        "title": title,
        "source": source,
        "author": entry.get("author"),
        "published": _published(entry),
        "url": link,
        "language": _language(entry, feed),
    }
    return Draft(
        text=text,
        sha256=digest(text),
        fields=explicit(said.items()),
        levels=levels,
        name=(name_of(link) if link else None) or slug(title or ""),
        position=number,
        hidden=concealed.findings(body.hidden, text),
    )


def _body(entry: Any) -> Fragment:
    """Return the longest text that an entry has."""
    texts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    longest = max(texts, key=lambda one: len(one.get("value") or ""))
    words = longest.get("value") or ""
    if longest.get("type") in _PLAIN_TYPES:
        return Fragment(fragments.plain_parts(words), [])
    return fragments.read(words) if words.strip() else Fragment([], [])


def _stripped(detail: Any) -> str:
    """Return a title without markup."""
    words = (detail or {}).get("value") or ""
    if (detail or {}).get("type") in _PLAIN_TYPES or not ("<" in words or "&" in words):
        return str(words)
    return " ".join(part.text for part in fragments.read(words).parts) if words.strip() else ""


def _published(entry: Any) -> str | None:
    """Return when an entry was published; of the last change only where nothing else is said."""
    for field in ("published", "updated"):
        written = dict.get(entry, field)  # feedparser itself answers for one with the other, and warns
        if isinstance(written, str) and (day := normalised(written)) is not None:
            return day
    return None


def _language(entry: Any, feed: Any) -> str | None:
    detail = entry.get("summary_detail") or {}
    language = detail.get("language") or feed.get("language")
    return language if isinstance(language, str) else None

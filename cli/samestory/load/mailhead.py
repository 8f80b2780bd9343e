"""The head of a mail: who sent it, when, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

#: Headers of this length are read; longer ones are not ours to wonder about.
_LONGEST: Final = 2000
#: What bulk mail carries: then the name of the sender is that of a paper, not of a person.
_BULK: Final = ("list-unsubscribe", "list-id", "feedback-id", "list-post")
_PREFIX: Final = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s?:\s*|\[[^\[\]]{1,40}\]\s*)+", re.IGNORECASE)
#: "Anna Berg at The Port Herald", "Anna Berg, The Port Herald", "Anna Berg | The Port Herald".
_AT: Final = re.compile(r"(.{2,60}?)(?: (?:at|from|via|of) |\s?[,|•·–—]\s| - )((?:The )?[A-Z].{1,80})")


def fields(message: Message) -> dict[str, str]:
    """Return what the head says of the article, by our names of fields."""
    sender, address = address_of(header(message, "from"))
    person, paper = _of_sender(sender, address, bulk=any(name in message for name in _BULK))
    said = {
        "title": subject(header(message, "subject")),
        "author": person,
        "source": header(message, "organization") or paper,
        "published": date(header(message, "date")),
        "language": header(message, "content-language").partition(",")[0],
    }
    return {name: " ".join(value.split()) for name, value in said.items() if value and value.strip()}


def of_forward(said: Mapping[str, str]) -> dict[str, str]:
    """Return what the lines above a forwarded mail say of it; `said` holds them by folded names."""
    sender, address = address_of(said.get("from", "").replace("[mailto:", "<").replace("]", ">"))
    person, paper = _of_sender(sender or said.get("from", ""), address, bulk=False)
    found = {
        "title": subject(said.get("subject", "")),
        "author": person,
        "source": paper,
        "published": said.get("date") or said.get("sent"),
    }
    return {name: value for name, value in found.items() if value}


def address_of(written: str) -> tuple[str, str]:
    """Return the name and the address of a sender."""
    try:
        return parseaddr(written)
    except RecursionError:  # of nothing but parentheses
        return "", ""


def subject(written: str) -> str:
    """Return a subject without marks of replies, forwards and mailing lists."""
    return _PREFIX.sub("", written, count=1).strip() if _PREFIX.match(written) else written.strip()


def date(written: str) -> str | None:
    """Return a date of a head as ISO 8601."""
    try:
        return parsedate_to_datetime(written).isoformat() if written else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def header(message: Message, name: str) -> str:
    """Return a header as it is meant, whatever it was encoded as; empty where there is none."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")[:_LONGEST]
    raw = " ".join(_as_text(raw).split())
    if "=?" not in raw:
        return raw
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError):
        return raw
    return "".join(_decoded(words, charset) for words, charset in parts)


def _as_text(raw: str) -> str:
    """Return a header whose bytes came as they are, which is not allowed, but done."""
    if raw.isascii():
        return raw
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _decoded(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    try:
        return words.decode(charset or "ascii", "replace")
    except (LookupError, ValueError):
        return words.decode("utf-8", "replace")


def _of_sender(name: str, address: str, *, bulk: bool) -> tuple[str | None, str | None]:
    """Return the person and the paper behind a sender."""
    name = name.strip(" \"'")
    if not name or "@" in name:
        domain = address.rpartition("@")[2]
        return None, domain if bulk and domain else None
    if found := _AT.fullmatch(name):
        return found[1].strip(), found[2].strip()
    return (None, name) if bulk else (name, None)

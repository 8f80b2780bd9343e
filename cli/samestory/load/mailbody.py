"""The body of a mail: which of its parts is the article, and the words of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

import msgspec

from samestory.load import fragments
from samestory.load.drafts import RefusedError, unread_without
from samestory.load.fragments import Fragment
from samestory.load.webtext import decoded

#: A text of fewer characters beside a long one in HTML says only that there is one.
_STUB: Final = 300
_DEEPEST: Final = 30
_MOST_PARTS: Final = 500
_UNREAD: Final = ("audio/", "image/", "message/", "multipart/", "text/calendar", "text/x-amp-html", "video/")
_SIGNATURES: Final = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "text/rfc822-headers"}
)
#: The line before a signature, and the rule before the footer of a mailing list.
_SIGNED: Final = re.compile(r"^(?:-- ?|_{20,})\r?$", re.MULTILINE)


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """What a mail holds."""

    plain: str
    html: str
    attached: tuple[str, ...]  #: names of what is not read
    mails: tuple[Message, ...]


def body(message: Message) -> Body:
    """Return what a mail holds.

    Raises:
        RefusedError: it has too many parts.
    """
    plain: list[str] = []
    html: list[str] = []
    attached: list[str] = []
    mails: list[Message] = []
    for number, part in enumerate(_parts(message, 0)):
        if number > _MOST_PARTS:
            raise RefusedError("limit", f"a mail with more than {_MOST_PARTS} parts; save its text")
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inside = part.get_payload()
            mails += [one for one in inside if isinstance(one, Message)] if isinstance(inside, list) else []
        elif kind in {"text/plain", "text/html"} and not _is_attachment(part):
            (plain if kind == "text/plain" else html).append(_text(part))
        elif not kind.startswith(_UNREAD) and kind not in _SIGNATURES:
            attached.append(_name(part) or kind)
    return Body(
        plain="\n\n".join(text for text in plain if text.strip()),
        html="\n".join(html),
        attached=tuple(attached),
        mails=tuple(mails),
    )


def words(found: Body) -> Fragment | str:
    """Return the words of a mail: its text, or the paragraphs of its HTML where the text is a stub.

    Raises:
        RefusedError: only HTML holds them, and the extra that reads it is not installed.
    """
    plain = unsigned(found.plain)
    if len(plain.strip()) >= _STUB or not found.html.strip():
        return plain
    try:
        shown = fragments.read(found.html)
    except ImportError as error:
        if plain.strip():
            return plain
        raise unread_without("mail", "the HTML of mails is") from error
    return shown if shown.length > 1.5 * len(plain) or not plain.strip() else plain


def unsigned(text: str) -> str:
    """Return a text up to the signature of its sender, or the footer of a mailing list."""
    found = [one.start() for one in _SIGNED.finditer(text) if text[: one.start()].strip()]
    return text[: found[0]].rstrip() + "\n" if found else text


def _parts(message: Message, depth: int) -> Iterator[Message]:
    """Yield the parts that hold something, in order; what a mail attached to it holds is its own."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    if depth > _DEEPEST:
        raise RefusedError("limit", f"a mail of parts within parts, more than {_DEEPEST} deep; save its text")
    for one in message.get_payload():
        if isinstance(one, Message):
            yield from _parts(one, depth + 1)


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_name(part))


def _name(part: Message) -> str | None:
    try:
        return part.get_filename()
    except (ValueError, LookupError, TypeError):
        return None


def _text(part: Message) -> str:
    """Return the words of a part, its lines joined where the mail says that they are broken softly."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    try:
        declared = part.get_content_charset()
    except (ValueError, LookupError, TypeError):
        declared = None
    try:
        text, _ = decoded(data, declared)
    except RefusedError as error:
        if error.reason != "encoding":
            raise
        text = data.decode("cp1252", "replace")
    text = text.replace("\r\n", "\n")
    return _unflowed(text, part) if part.get_content_type() == "text/plain" else text


def _unflowed(text: str, part: Message) -> str:
    if str(part.get_param("format", "")).casefold() != "flowed":
        return text
    joint = "" if str(part.get_param("delsp", "")).casefold() == "yes" else " "
    lines: list[str] = []
    flowing = False
    for line in text.split("\n"):
        line = line.removeprefix(" ")
        soft = line.endswith(" ") and line != "-- "
        words = line[:-1] + joint if soft else line
        if flowing and line:
            lines[-1] += words
        else:
            lines.append(words)
        flowing = soft
    return "\n".join(lines)

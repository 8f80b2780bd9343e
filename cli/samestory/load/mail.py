"""Mails: a newsletter, an article that somebody sent or forwarded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from typing import BinaryIO, Final

import msgspec

from samestory.load import concealed, fragments, mailbody, mailhead
from samestory.load.decoding import check_text
from samestory.load.drafts import BLANK, NOTHING, Draft, Known, Refusal, RefusedError, digest, whole
from samestory.load.fragments import Fragment
from samestory.model import Finding

#: Mails within mails, from the one that is read.
_DEEPEST: Final = 3
#: A mail of fewer words that has another attached is only its envelope.
_ENVELOPE: Final = 200
_REMEDY: Final = "save its text"
_MOST_MULTIPARTS: Final = 60
_MOST_BOUNDARIES: Final = 20_000
_LONGEST_KIND: Final = 5_000
_KIND: Final = re.compile(rb"^content-(?:type|disposition):", re.IGNORECASE | re.MULTILINE)
_FORWARD: Final = re.compile(
    r"^[-_* ]{0,20}(?:Forwarded message|Begin forwarded message|Original message)\b[-_*: ]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_LINE: Final = re.compile(r"[*> ]{0,4}([A-Z][A-Za-z-]{1,14})\s?:\*?[ \t]+(\S.{0,500})")
_HEADS: Final = frozenset({"bcc", "cc", "date", "from", "importance", "reply-to", "sent", "subject", "to"})
_MOST_HEADS: Final = 12


def read(stream: BinaryIO, _: Known = NOTHING) -> Iterator[Draft | Refusal]:
    """Yield the article of a mail, and those of mails attached to it.

    Raises:
        RefusedError: there is none.
    """
    data = whole(stream)
    match [*drafts(data)]:
        case [Draft() as only]:
            yield msgspec.structs.replace(only, sha256=digest(data))
        case found:
            for number, one in enumerate(found, 1):
                if isinstance(one, Refusal):
                    yield msgspec.structs.replace(one, place=f"#{number}")
                else:
                    yield msgspec.structs.replace(one, position=number)


def drafts(data: bytes) -> Iterator[Draft | Refusal]:
    """Yield the articles of a mail in bytes; one attached to it that is bad costs only itself.

    Raises:
        RefusedError: there is none, or it is built so that reading it takes too long.
    """
    if not data.strip():
        raise RefusedError("empty", BLANK)
    _check_built(data)
    try:
        message = message_from_bytes(data, policy=compat32)
    except (RecursionError, ValueError, LookupError) as error:
        raise RefusedError("format", f"no mail that can be read; {_REMEDY}") from error
    if not message.keys():
        raise RefusedError("format", "no mail: it has no head; name it as what it is")
    found = [*_drafts(message, 0)]
    if not found:
        raise RefusedError("empty", "a mail without text; leave it out")
    if len(found) == 1 and isinstance(only := found[0], Refusal):
        raise RefusedError(only.reason, only.detail)
    yield from found


def _check_built(data: bytes) -> None:
    """Refuse what takes the parser of mails more than a moment.

    Raises:
        RefusedError: `limit`.
    """
    if data.lower().count(b"multipart/") > _MOST_MULTIPARTS:
        raise RefusedError(
            "limit", f"a mail with more than {_MOST_MULTIPARTS} parts that hold others; {_REMEDY}"
        )
    if data.count(b"\n--") > _MOST_BOUNDARIES:
        raise RefusedError(
            "limit", f"a mail with more than {_MOST_BOUNDARIES:,} lines that may part it; {_REMEDY}"
        )
    for found in _KIND.finditer(data):
        end = data.find(b"\n", found.end())
        while end >= 0 and data[end + 1 : end + 2] in (b" ", b"\t") and end - found.end() <= _LONGEST_KIND:
            end = data.find(b"\n", end + 1)
        if (end if end >= 0 else len(data)) - found.end() > _LONGEST_KIND:
            raise RefusedError("limit", f"a mail whose parts say at length what they are; {_REMEDY}")


def _drafts(message: Message, depth: int) -> Iterator[Draft | Refusal]:
    holds = mailbody.body(message)
    inner = [one for mail in holds.mails for one in _attached(mail, depth + 1)]
    words = mailbody.words(holds)
    size = len(words.strip()) if isinstance(words, str) else words.length
    if size and not (inner and size < _ENVELOPE):
        yield _draft(message, words, holds.attached)
    yield from inner


def _attached(message: Message, depth: int) -> Iterator[Draft | Refusal]:
    if depth > _DEEPEST:
        return
    try:
        yield from [*_drafts(message, depth)]
    except RefusedError as error:
        yield Refusal(reason=error.reason, detail=f"an attached mail: {error.detail}", place="")


def _draft(message: Message, words: Fragment | str, attached: tuple[str, ...]) -> Draft:
    said = mailhead.fields(message)
    start = 0
    levels: dict[int, int] = {}
    hidden: tuple[Finding, ...] = ()
    warnings: list[str] = []
    if isinstance(words, str):
        text = words
        forwarded, start = _forwarded(text)
        if start:
            said = {**{k: said[k] for k in ("title", "language") if k in said}, **forwarded}
    else:
        text, levels = fragments.text(said.get("title"), words.parts)
        hidden = concealed.findings(words.hidden, text)
    check_text(text[start:])
    if attached:
        named = ", ".join(name[:60] for name in attached[:5])
        more = f" and {len(attached) - 5} more" if len(attached) > 5 else ""
        warnings.append(f"what is attached was not read: {named}{more}; save it and name the file")
    return Draft(
        text=text,
        sha256=digest(text),
        fields=said,
        start=start,
        levels=levels,
        warnings=tuple(warnings),
        hidden=hidden,
    )


def _forwarded(text: str) -> tuple[Mapping[str, str], int]:
    """Return what stands above a mail forwarded in the text, and where it begins; ({}, 0) if none."""
    mark = _FORWARD.search(text)
    if mark is None:
        return {}, 0
    said: dict[str, str] = {}
    offset = mark.end() + 1
    for _ in range(_MOST_HEADS):
        end = text.find("\n", offset)
        line = text[offset : end if end >= 0 else len(text)].strip()
        found = _LINE.fullmatch(line)
        if found and found[1].casefold() in _HEADS:
            said.setdefault(found[1].casefold(), found[2].strip())
        elif line or said:
            break
        if end < 0:
            break
        offset = end + 1
    known = "from" in said and bool(text[offset:].strip())
    return (mailhead.of_forward(said), offset) if known else ({}, 0)

"""WARC: the pages of a crawl, each an article.

Read are answers with the status 200, resources, and conversions, where they are HTML or plain text.
Records about the crawl itself (its requests, its settings) are passed over in silence; of all others
the file's last words say how many there were. The date of a record is that of the crawl, so no
article takes it for its own.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

import msgspec

from samestory.load.drafts import (
    MOST_BYTES,
    NOTHING,
    Begun,
    Draft,
    Item,
    Known,
    Refusal,
    RefusedError,
    Seen,
    digest,
    unread_without,
)
from samestory.load.kinds import HEAD, is_page
from samestory.load.terms import is_url
from samestory.load.unpacking import GZIP, Unpacked
from samestory.load.urls import name_of, path_of

_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
_PLAIN: Final = "text/plain"
#: No header of a record is longer.
_LONGEST_HEADER: Final = 100_000
_NAMED: Final = 4
_KEY: Final = 32  # digits
_CODINGS: Final = re.compile(r"[A-Za-z0-9, -]{1,60}")
_BOMB: Final = "it unpacks to far more than a crawl holds; the rest was not read"
#: What is said of one record, and of several.
_SAID: Final = (
    ("format", "is no page", "are no pages"),
    ("status", "is of a server that had no page", "are of a server that had no page"),
    ("duplicate", "repeats a page", "repeat a page"),
)

#: A page, or the reason and the kind of a record that is none.
_Page = Draft | Refusal | tuple[str, str]


class _Left(Counter[tuple[str, str]]):
    """What was left out: reasons and kinds, counted."""

    def refusals(self) -> Iterator[Refusal]:
        """Yield one line for each reason."""
        for reason, one, several in _SAID:
            kinds = {kind: count for (why, kind), count in self.items() if why == reason}
            if kinds:
                named = ", ".join(sorted(kinds, key=lambda it: (-kinds[it], it))[:_NAMED])
                more = ", …" if len(kinds) > _NAMED else ""
                count = sum(kinds.values())
                what = f"1 record {one}" if count == 1 else f"{count:,} records {several}"
                yield Refusal(reason=reason, detail=f"{what} ({named}{more})", place="")


class _Crawl:
    """The records of a file, as far as it goes."""

    def __init__(self, taken: Any, stream: BinaryIO, packed: Unpacked | None, known: Known) -> None:
        self._records, self._stream, self._packed = iter(taken), stream, packed
        self._known = known
        self.left = _Left()
        self.number = 0  #: of the record that was read last
        self._broken = False

    def items(self) -> Iterator[Item]:
        """Yield pages; the last of a file that breaks off is no whole one.

        Raises:
            RefusedError: there is no record at all.
        """
        held: _Page | None = None
        while True:
            number = self.number + 1
            yield Begun(number=number, place=f"#{number}", after=number - 1 if held is None else number - 2)
            if number in self._known.lost:  # it ended a process, maybe before it was there: so may it again
                yield from self._kept(held)
                held = None
            if (record := self._next()) is None:
                break
            if held is not None:
                yield from self._kept(held)
                yield Begun(number=number, place=f"#{number}", after=number - 1)
            held = _page(record, number, self._known)
        is_bomb = self._packed is not None and self._packed.is_bomb
        cut = is_bomb or (not self._broken and self._is_cut())
        if not cut:
            yield from self._kept(held)
        if cut or self._broken:
            reason, detail = ("size", _BOMB) if is_bomb else ("format", "the file breaks off here")
            yield Refusal(reason=reason, detail=detail, place=f"#{self.number + self._broken}")

    def _is_cut(self) -> bool:
        return _is_cut(self._stream) if self._packed is None else self._packed.is_cut

    def _kept(self, item: _Page | None) -> Iterator[Draft | Refusal]:
        if isinstance(item, tuple):
            self.left[item] += 1
        elif item is not None:
            yield item

    def _next(self) -> Any:
        try:
            record = next(self._records, None)
            if record is not None:
                self.number += 1
        except OSError as error:
            if not self.number:
                raise RefusedError(
                    "format", f"not WARC: {str(error)[:100]}; fetch or save it anew"
                ) from error
            self._broken = True
            return None
        if not self.number:
            if self._packed is not None and self._packed.is_cut:
                raise RefusedError("format", "not WARC: its gzip is damaged; fetch or save it anew")
            raise RefusedError("empty", "nothing in it; fetch it anew, or leave it out")
        return record


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Item]:
    """Yield the article of each page; a bad one costs only itself.

    Raises:
        RefusedError: it is no WARC, or the extra that reads it is not installed.
    """
    try:
        import trafilatura as _trafilatura  # noqa: F401
        from fastwarc.warc import ArchiveIterator
    except ImportError as error:
        raise unread_without("warc", "WARC is") from error
    is_packed = stream.read(len(GZIP)) == GZIP
    stream.seek(0)
    packed = Unpacked(stream) if is_packed else None
    taken: Any = packed or stream
    records = ArchiveIterator(taken, auto_decode="none", max_header_len=_LONGEST_HEADER, stream_detect=False)
    crawl = _Crawl(records, stream, packed, known)
    seen: set[str] = set()
    for key in known.seen:
        _is_repeated(key, seen, crawl.left)
    for item in crawl.items():
        if isinstance(item, Draft):
            key = digest(f"{item.fields['url']}\n{item.sha256}")[:_KEY]
            yield Seen(key=key)
            if _is_repeated(key, seen, crawl.left):
                continue
        yield item
    yield from crawl.left.refusals()


def _page(record: Any, number: int, known: Known) -> _Page | None:
    """Return the article of a record, or why it is no page; None where it is about the crawl."""
    kind = str(record.headers.get("WARC-Type") or "").casefold()
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    if kind == "revisit":
        return "duplicate", kind
    if kind not in {"response", "resource", "conversion"}:
        return None
    status = record.http_headers.status_code if record.http_headers is not None else 200
    media = _media(record)
    if status != 200:
        return "status", str(status)
    if not is_url(url) or media not in {*_HTML, _PLAIN} or path_of(url) == "/robots.txt":
        return "format", media or kind
    if known.is_over(number):
        return None
    try:
        return _draft(record, url, media, number)
    except RefusedError as error:
        return Refusal(reason=error.reason, detail=f"{error.detail} ({url[:200]})", place=f"#{number}")


def _draft(record: Any, url: str, media: str, number: int) -> Draft:
    from samestory.load import html, plain

    data, charset = _payload(record), record.http_charset
    if media in _HTML or is_page(data[:HEAD]):
        draft = html.article(data, url=url, declared=charset)
    else:
        draft = plain.article(data, Known(charset=charset))
    fields = {"url": url, **draft.fields}
    sha256 = digest(draft.text)
    return msgspec.structs.replace(draft, fields=fields, sha256=sha256, name=name_of(url), position=number)


def _payload(record: Any) -> bytes:
    """Return what a record holds, as it was before it was sent.

    It is unpacked apart from the file: where a page is given up halfway, the next record is still found.

    Raises:
        RefusedError: it is too long.
    """
    data: bytes = record.reader.read(MOST_BYTES + 1)
    packed = {} if record.http_headers is None else _packed(record.http_headers)
    if packed and len(data) <= MOST_BYTES:
        from fastwarc.warc import ArchiveIterator

        lines = "".join(f"{name}: {value}\r\n" for name, value in packed.items())
        block = f"HTTP/1.1 200 OK\r\n{lines}\r\n".encode() + data
        head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len(block)}\r\n"
        alone = f"{head}Content-Type: application/http; msgtype=response\r\n\r\n".encode() + block
        try:
            whole = next(iter(ArchiveIterator(io.BytesIO(alone + b"\r\n\r\n"), auto_decode="all")))
            data = whole.reader.read(MOST_BYTES + 1)
        except (OSError, StopIteration) as error:
            raise RefusedError("format", "a page that is packed badly; save it by itself") from error
    if len(data) > MOST_BYTES:
        raise RefusedError("size", "a page over 20 MB; save the text of its article")
    return data


def _packed(headers: Any) -> dict[str, str]:
    """Return the headers that say how a page was packed."""
    found = {name: str(headers.get(name) or "") for name in ("Transfer-Encoding", "Content-Encoding")}
    return {name: value for name, value in found.items() if _CODINGS.fullmatch(value)}


def _media(record: Any) -> str:
    """Return the media type of what a record holds."""
    if record.http_headers is not None:
        return str(record.http_content_type or "").casefold()
    return str(record.headers.get("Content-Type") or "").partition(";")[0].strip().casefold()


def _is_repeated(key: str, seen: set[str], left: _Left) -> bool:
    """Say whether a page stood in the file before, word for word."""
    if key in seen:
        left["duplicate", "captured again"] += 1
        return True
    seen.add(key)
    return False


def _is_cut(stream: BinaryIO) -> bool:
    """Say whether a file that was read to its end stops within its last record."""
    stream.seek(0, 2)
    stream.seek(max(stream.tell() - 4, 0))
    return stream.read(4) != b"\r\n\r\n"

"""What a reader makes of one input, before ids, side-car metadata and roles are settled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, BinaryIO, Final

import msgspec

from samestory.model import Finding

#: No document is longer; checked before reading.
MOST_BYTES = 20_000_000

#: Nor has any a longer text, whatever it was packed in.
MOST_CHARACTERS = 5_000_000

#: Why what holds no word is refused.
BLANK: Final = "nothing but white space; fill it or leave it out"

#: A file of JSON Lines is read line by line, so only its lines are bound by MOST_BYTES.
MOST_BYTES_OF_LINES = 1_000_000_000_000


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One article as its file gives it."""

    text: str
    sha256: str
    fields: Mapping[str, str]  #: what the file says of the article, by our names of fields
    start: int = 0  #: where the article begins in `text`: after header lines or front matter
    name: str | None = None  #: the record's own id; None: the stem of the file's name
    position: int | None = None  #: the line or index of a record among others in its file
    markdown: bool = False
    levels: Mapping[int, int] = {}  #: of headings that the format knows, by where their words begin in `text`
    captions: frozenset[int] = frozenset()  #: that the format knows, by where they begin in `text`
    pages: tuple[int, ...] | None = None  #: where each page begins in `text`
    weak: Mapping[str, str] = {}  #: fields that count only where nothing else says the same
    warnings: tuple[str, ...] = ()
    hidden: tuple[Finding, ...] = ()  #: words that it has, and that no reader is shown


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """A record that is no article; the others of its file are."""

    reason: str
    detail: str
    place: str  #: `:LINE` of JSON Lines, `#NUMBER` of a list


class Begun(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Of a file of several documents, the next one is read."""

    number: int  #: of the record or the line, by which it is passed over when the file is read again
    place: str  #: as `Refusal` has it
    after: int  #: all up to this one was yielded


class Seen(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Of a file of several documents, one that is known when it comes again."""

    key: Annotated[str, msgspec.Meta(max_length=32)]


class RefusedError(Exception):
    """This input can't be read as an article. `reason` is the stable word of Skipped."""

    def __init__(self, reason: str, detail: str) -> None:
        """Keep the stable word and the line for people."""
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an input beside its bytes."""

    columns: Mapping[str, str] = {}  #: of tables, that were named, by our names of fields
    charset: str | None = None  #: its encoding, as a header beside it declares
    url: str | None = None  #: where it was found
    after: int = 0  #: of a file of several documents, those up to this one were read
    lost: tuple[int, ...] = ()  #: and these ended the process that read them
    given: int = 0  #: articles that they gave
    seen: tuple[str, ...] = ()  #: by which they are known, each as often as it came

    def is_over(self, number: int) -> bool:
        """Tell whether a document is not to be read any more."""
        return number <= self.after or number in self.lost


NOTHING: Final = Known()

#: Takes an open file, and what is known of it, and yields its articles. Raises RefusedError where there
#: is none.
Reader = Callable[[BinaryIO, Known], Iterator[Draft | Refusal]]

#: What is yielded in a process that reads for another one.
Item = Draft | Refusal | Begun | Seen

#: What reads there.
Parser = Callable[[BinaryIO, Known], Iterator[Item]]


def unread_without(extra: str, what: str) -> RefusedError:
    """Return the refusal of `what`, which is read by an extra that is not installed."""
    return RefusedError("format", f"{what} read by an extra: pip install 'samestory[{extra}]'")


def digest(content: bytes | str) -> str:
    """Return the SHA-256 of a file, or of a text, in hexadecimal digits."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()


def whole(stream: BinaryIO) -> bytes:
    """Return the rest of `stream`.

    Raises:
        RefusedError: it is longer than one document may be (a file can grow after it was looked
        at).
    """
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise RefusedError("size", "larger than 20 MB; split it, or pass articles as JSON Lines")
    return data

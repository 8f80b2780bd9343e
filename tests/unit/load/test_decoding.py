"""Bytes to text: the whole file, or a reason."""

from __future__ import annotations

import time

import pytest

from samestory.load.decoding import decode
from samestory.load.drafts import RefusedError
from samestory.load.webtext import decoded

TEXT = "Café “Zürich” opened – at last.\r\nSecond line.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_reads_unicode_exactly_and_without_a_warning(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, None)


def test_reads_big_endian_utf_16_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"))[0] == TEXT


def test_reads_windows_1252_and_says_so() -> None:
    text, warning = decode(b"Plain first line.\n" + TEXT.encode("cp1252"))
    assert text.endswith(TEXT)
    assert warning is not None
    assert "line 2" in warning
    assert "cp1252" in warning


RUSSIAN = (
    "Вчера в городе открылась новая школа. Дети и родители пришли на праздник рано утром, "
    "чтобы увидеть классы, столовую и большой спортивный зал. Директор поблагодарил всех. "
) * 5


def test_another_legacy_encoding_is_whole_or_refused() -> None:
    try:
        found: tuple[str, str | None] | str = decode(RUSSIAN.encode("cp1251"))
    except RefusedError as error:
        found = error.reason
    assert found == "encoding" or found[0] == RUSSIAN


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", "white space"),
        (b" \r\n\t\n", "empty", "white space"),
        (b"\xef\xbb\xbf \n", "empty", "white space"),
        (b"text\n" * 50 + b"late\0", "binary", "line 51"),
        (b"text\n" * 100_001, "size", "lines"),
        ("text".encode("utf-16-le"), "binary", "NUL"),
        (b"\x01\x02\x03\x04\x05ab", "binary", "control"),
        ("é".encode() + b"\nword \xe9 word\n", "encoding", "line 2"),
        (b"\xff\xfea", "encoding", "UTF-16"),
        (b"fine\n\x81\x8d\x8f\x90\x9d", "encoding", "line 2"),
    ],
)
def test_refuses_with_a_reason(data: bytes, reason: str, detail: str) -> None:
    with pytest.raises(RefusedError) as caught:
        decode(data)
    assert caught.value.reason == reason
    assert detail in caught.value.detail
    assert "\n" not in caught.value.detail


def test_escape_characters_alone_make_no_binary() -> None:
    assert decode(b"\x1b[31mred\x1b[0m words\n")[0].startswith("\x1b")


def test_twenty_megabytes_take_seconds() -> None:
    start = time.perf_counter()
    decode(b"caf\xe9 one two three " * 1_000_000)
    assert time.perf_counter() - start < 8


@pytest.mark.parametrize("encoding", ["iso-2022-jp", "ISO_2022_KR", "hz-gb-2312", "utf-16le", "utf-32-be"])
def test_what_is_declared_counts_where_the_bytes_would_be_utf_8_too(encoding: str) -> None:
    text = {"iso-2022-jp": "新聞の記事", "ISO_2022_KR": "신문 기사"}.get(encoding, "新闻")
    assert decoded(f"News: {text}".encode(encoding), encoding) == (f"News: {text}", None)


def test_a_page_may_declare_that_it_shifts_between_alphabets() -> None:
    text = '<meta charset="iso-2022-jp"><p>新聞の記事</p>'
    assert decoded(text.encode("iso-2022-jp")) == (text, None)


@pytest.mark.parametrize("encoding", ["utf-16", "iso-2022-jp", "hz"])
def test_what_is_declared_and_does_not_hold_is_nothing(encoding: str) -> None:
    assert decoded(TEXT.encode(), encoding) == (TEXT, None)

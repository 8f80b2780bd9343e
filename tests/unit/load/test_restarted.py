"""Of a file with a document that ends the process which reads it, all others are read, each once."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator

import pytest

from samestory.load import isolated
from samestory.load.drafts import NOTHING, Refusal, RefusedError
from unit.load.test_warc import PAGE, answer

pytest.importorskip("fastwarc", reason="fastwarc is not installed: WARC was not tested")
pytest.importorskip("feedparser", reason="feedparser is not installed: feeds were not tested")
pytest.importorskip("trafilatura", reason="trafilatura is not installed: WARC was not tested")

#: Of a process that ends while it makes an article of a document with this word.
PAGE_KILLS = """
whole = {module}.{name}
def killing(*given):
    if any(isinstance(one, (str, dict, bytes)) and {word!r} in str(one) for one in given):
        os._exit(9)
    return whole(*given)
{module}.{name} = killing
"""
#: Of a process that ends while it fetches this record, where it has not before or does so each time.
FETCH_KILLS = """
whole = warc._Crawl._next
def killing(crawl):
    if crawl.number + 1 == {number} and ({always} or not crawl._known.lost):
        os._exit(9)
    return whole(crawl)
warc._Crawl._next = killing
"""
#: Of a process that ends while it reads this line.
LINE_KILLS = """
whole = mbox.read
class Stream(io.BufferedReader):
    def readline(self, most):
        line = super().readline(most)
        if b"killer" in line and not known.lost:
            os._exit(9)
        return line
def read(stream, given):
    global known
    known = given
    stream = Stream(stream)
    yield from whole(stream, given)
mbox.read = read
"""


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Return what lets processes begin with code of ours."""

    def begin(code: str) -> None:
        start = (
            "import io, os, sys; sys.path[:] = sys.argv[1:]\n"
            "from samestory.load import feeds, mail, mbox, warc\n"
            f"{code}\nfrom samestory.load.parser import main; main()"
        )
        monkeypatch.setattr(isolated, "START", start)

    isolated.end_all()
    yield begin
    isolated.end_all()


def read(kind: str, data: bytes) -> list[str | None]:
    """Return what is read: names, places and reasons of what is refused, and why the rest is not read."""
    told: list[str | None] = []
    try:
        found = isolated.read(kind, io.BytesIO(data), NOTHING)
        told.extend(_refused(one) if isinstance(one, Refusal) else one.name for one in found)
    except RefusedError as error:
        told.append(error.detail)
    return told


def _refused(one: Refusal) -> str:
    return f"{one.place} {one.reason}" if one.place else one.detail


OTHER = PAGE.replace(b"nobody", b"one man")


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_that_comes_again_behind_a_killer_is_still_known(
    packed: bool, killed: Callable[[str], None]
) -> None:
    killed(PAGE_KILLS.format(module="warc", name="_draft", word="killer"))
    records = [
        answer("one"),
        answer("one"),
        answer("two"),
        answer("killer"),
        answer("one"),
        answer("two", OTHER),
        answer("another-killer"),
        answer("two"),
        answer("gone", b"x", status="404 Not Found"),
    ]
    data = b"".join(map(gzip.compress, records) if packed else records)
    assert read("warc", data) == [
        "one",
        "two",
        "#4 corrupt",
        "two",
        "#7 corrupt",
        "1 record is of a server that had no page (404)",
        "3 records repeat a page (captured again)",
    ]


def test_the_record_is_named_that_was_fetched_and_the_page_before_it_is_kept(
    killed: Callable[[str], None],
) -> None:
    killed(FETCH_KILLS.format(number=3, always=False))
    found = read("warc", b"".join(map(answer, ("one", "two", "three", "four"))))
    assert found == ["one", "#3 corrupt", "two", "four"]


@pytest.mark.parametrize("number", [1, 2, 4])
def test_where_a_record_can_never_be_fetched_what_stands_before_it_is_kept(
    number: int, killed: Callable[[str], None]
) -> None:
    killed(FETCH_KILLS.format(number=number, always=True))
    found = read("warc", b"".join(map(answer, ("one", "two", "three", "four"))))
    before = ["one", "two", "three"][: number - 1]
    told = [f"#{number} corrupt", f"what follows #{number} in it can't be read"]
    assert sorted(map(str, found)) == sorted([*before, *told])
    assert found[-1] == told[-1]


def test_a_mail_is_named_that_was_fetched(killed: Callable[[str], None]) -> None:
    killed(LINE_KILLS)
    mails = [
        f"From a@example.org\nSubject: {name}\n\nA ferry ran aground near Bergen.\n\n"
        for name in ("one", "killer", "three")
    ]
    found = read("mbox", "".join(mails).encode())
    assert found == ["one", ":6 corrupt", "three"]


def test_entries_around_one_that_kills_come_once(killed: Callable[[str], None]) -> None:
    killed(PAGE_KILLS.format(module="feeds", name="_draft", word="killer"))
    entries = "".join(
        f"<item><title>{name}</title><description>A ferry ran aground.</description></item>"
        for name in ("one", "killer", "three", "four killers", "five")
    )
    data = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{entries}</channel></rss>'
    assert read("feeds", data.encode()) == ["one", "#2 corrupt", "three", "#4 corrupt", "five"]

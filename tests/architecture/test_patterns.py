"""No regular expression takes more than linear time, whatever a stranger writes."""

from __future__ import annotations

import collections
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator, Mapping

import pytest

import samestory

#: How much longer the long text is than the short one.
GROWTH = 16
SHORT = 96
#: Linear is 16, quadratic 256. What takes less than `NOISE` seconds is fast enough anyway.
MOST = 100
NOISE = 0.002

#: What is repeated: runs and near misses of every class of characters that patterns look for.
PIECES = (
    *"a A 1 _ - , . ; : ' ’ \" “ ” ‘ ( ) [ ] * # < > = / & @ % $ € é — …".split(),
    " ",
    "\n",
    "\t",
    "\u00a0",
    "\r\n",
    " a",
    "a ",
    "A. ",
    "a, ",
    "a-",
    "a'",
    "A ",
    "Aa ",
    "1,",
    "1.",
    "1 ",
    "1-",
    "11,111 ",
    "a.b",
    "a@a.",
    "http://a.a/",
    "www.a",
    "<a>",
    "<a ",
    '="',
    "(a",
    "a)",
    "[1]",
    "‘a",
    "’ ",
    '"a" ',
    "- ",
    "-- ",
    "May 1, ",
    "By A ",
    "a:b\n",
    "\n\n",
    " \n",
    "\\",
    "\x1b[",
    "\u202e",
    "\u0301",
)
#: What follows the run, so that a match which seemed near fails.
ENDS = ("", "!", "\n", " z")


#: Ways to use a pattern that try it at every place of a text.
SEARCHING = "search finditer findall sub subn split".split()


#: Packages of extras; what needs them is looked at only where they are installed.
EXTRAS = ("duckdb", "pandas", "py4j", "pyarrow", "pyspark", "splink")


def patterns() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Yield every pattern of the package, in tables too, and whether its module only ever anchors it."""
    seen: set[str] = set()
    for found in pkgutil.walk_packages(samestory.__path__, "samestory."):
        if found.name.endswith("__main__"):
            continue
        try:
            module = importlib.import_module(found.name)
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in EXTRAS:
                raise
            continue
        source = inspect.getsource(module)
        for name, value in vars(module).items():
            for pattern in _within(value):
                if isinstance(pattern.pattern, str) and pattern.pattern not in seen:
                    seen.add(pattern.pattern)
                    yield f"{found.name}.{name}", pattern, pattern is value and _anchored(name, source)


def _anchored(name: str, source: str) -> bool:
    searched = any(f"{name}.{way}" in source for way in SEARCHING)
    return not searched and (f"{name}.match(" in source or f"{name}.fullmatch(" in source)


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        for one in (*value.keys(), *value.values()):
            yield from _within(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _within(one)


def seconds(pattern: re.Pattern[str], text: str, *, anchored: bool) -> float:
    """Return how long it takes to try a text; the least of two runs."""
    times: list[float] = []
    for _ in range(2):
        started = time.perf_counter()
        pattern.match(text)
        pattern.fullmatch(text)
        if not anchored:
            collections.deque(pattern.finditer(text), maxlen=0)
        times.append(time.perf_counter() - started)
    return min(times)


def slow(pattern: re.Pattern[str], pieces: Iterable[str], *, anchored: bool = False) -> list[str]:
    """Return the runs on which a pattern takes more than linear time."""
    worst: list[str] = []
    for piece in pieces:
        for end in ENDS:
            short = piece * (SHORT // len(piece)) + end
            long = piece * (GROWTH * SHORT // len(piece)) + end
            if all(_grows(pattern, short, long, anchored=anchored) for _ in range(4)):
                worst.append(f"{piece!r} … {end!r}")
    return worst


def _grows(pattern: re.Pattern[str], short: str, long: str, *, anchored: bool) -> bool:
    """Tell whether the long text takes too long; other work on the machine can make it seem so once."""
    taken = seconds(pattern, long, anchored=anchored)
    return taken > NOISE and taken > MOST * seconds(pattern, short, anchored=anchored)


FOUND = list(patterns())


@pytest.mark.parametrize(("name", "pattern", "anchored"), FOUND, ids=[one[0] for one in FOUND])
def test_a_pattern_is_linear_in_the_length_of_the_text(
    name: str, pattern: re.Pattern[str], anchored: bool
) -> None:
    assert slow(pattern, PIECES, anchored=anchored) == [], name


@pytest.mark.parametrize(("name", "pattern", "anchored"), FOUND, ids=[one[0] for one in FOUND])
def test_a_pattern_means_the_same_on_every_python(
    name: str, pattern: re.Pattern[str], anchored: bool
) -> None:
    """Possessive repeats and atomic groups went wrong in Python 3.11 before 3.11.5."""
    written = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "x", pattern.pattern)
    assert not re.search(r"[*+?}]\+|\(\?>", written), name


def test_there_are_patterns_to_try() -> None:
    assert len(FOUND) > 20


def test_a_quadratic_pattern_is_found_out() -> None:
    assert slow(re.compile(r"\s+$"), [" "])
    assert slow(re.compile(r"a*a*b"), ["a"], anchored=True)

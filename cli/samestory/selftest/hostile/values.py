"""Row 13: figures and dates that grow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from samestory.selftest.case import ARTICLES, JSON, MOST_SECONDS, Case
from samestory.selftest.hostile.writing import article, articles
from samestory.selftest.judging import reads

#: Runs that a grammar could try again and again.
_RUNS: Final = {
    "questions": "?" * 100_000,
    "ones": "1 " * 4_000,
    "digits": "7" * 1_000_000,
    "thousands": "1,000," * 20_000,
    "points": "1.1" * 30_000,
    "hundreds": "hundred " * 20_000,
    "and": "one and " * 20_000,
    "months": "May " * 20_000,
    "days": "1 May " * 10_000,
    "ranges": "1-2-" * 20_000,
    "percent": "1 % " * 20_000,
    "euro": "€" * 50_000,
    "years": "2024" * 20_000,
    "quotes": "“a” " * 10_000,
    "open": "“ " * 20_000,
    "said": "said " * 20_000,
    "names": "Anna Berg " * 10_000,
    "capitals": "A. " * 20_000,
    "dashes": "- " * 20_000,
    "attributed": '"a" said ' * 5_000,
    "mixed": "“1 May” said 2 " * 2_000,
}
_ODD: Final = (
    "The tower fell on 5 June 99999, on 31 February 2024, on 0 May 0000 and on 12/13/14/15.\n"
    "It took 1e999 years, 10^400 euros, ∞ people, ½¾ of ³ boats, 0x7fffffff and -0.0 %.\n"
    "In the year 1000000000000 there were 9999999999999999999999 people, ٣٤٥ ships and 一二三 cranes.\n"
    "At 25:61 on 2024-13-45T99:99:99Z it was −273.16 °C for 10-1 days, 2024–1900, in the −5th century.\n"
)
_DATES: Final = (
    "99999-12-31",
    "2024-02-30",
    "0000-00-00",
    "9" * 5_000,
    "1" * 400 + "-01-01",
    "-1",
    "24:00",
    "?" * 9_999,
)


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for form in (JSON, ("quotes", ARTICLES, "-f", "json")):
        yield Case(
            row=13,
            name=f"runs-{form[0]}",
            what=f"100,000 question marks, a million digits, runs of months and figures: {form[0]}",
            make=articles(lambda: {f"{name}.txt": f"It was {run} there.\n" for name, run in _RUNS.items()}),
            arguments=form,
            checks=(reads(*_RUNS),) if form == JSON else (),
            seconds=2 * MOST_SECONDS,  # for twenty documents of up to a megabyte
        )
    yield Case(
        row=13,
        name="odd",
        what="the year 99999, days that no month has, figures of other scripts, infinity",
        make=articles(lambda: {"odd.txt": _ODD, "other.txt": _ODD.replace("fell", "collapsed")}),
        checks=(reads("odd", "other"),),
    )
    yield Case(
        row=13,
        name="published",
        what="dates of publication that are none",
        make=articles(
            lambda: {
                f"p{n}.txt": f"Published: {value}\n\nAt noon, on Thursday, it rained.\n"
                for n, value in enumerate(_DATES)
            }
        ),
        arguments=("timeline", ARTICLES, "--json"),
    )
    yield Case(
        row=13,
        name="options",
        what="a width of a million digits",
        make=article("a.txt", "At noon it rained.\n"),
        arguments=("compare", ARTICLES, "--width", "9" * 100_000),
        status=2,
    )

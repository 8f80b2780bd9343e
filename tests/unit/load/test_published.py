"""Dates of publication: ISO 8601, never more exact than written."""

from __future__ import annotations

import time

import pytest

from samestory.load.published import normalised


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2021-05-03", "2021-05-03"),
        ("20210503", "2021-05-03"),
        ("2021-05-03T07:21:39", "2021-05-03T07:21:39"),
        ("2021-05-03T07:21:39Z", "2021-05-03T07:21:39+00:00"),
        ("2021-05", "2021-05"),
        ("2021", "2021"),
        ("May 2021", "2021-05"),
        ("March, 2018", "2018-03"),
        ("3 May 2021", "2021-05-03"),
        ("May 3rd, 2021", "2021-05-03"),
        ("Sept. 15, 2022", "2022-09-15"),
        ("15 sep 2022", "2022-09-15"),
        ("Monday, 3 May 2021", "2021-05-03"),
        ("Mon, 03 May 2021 07:21:39 GMT", "2021-05-03T07:21:39+00:00"),
        ("Mon, 03 May 2021 07:21:39 +0200", "2021-05-03T07:21:39+02:00"),
        ("3 May 2021 10:30 XYZ", "2021-05-03T10:30:00"),
        ("  3   May\t2021 ", "2021-05-03"),
        ("23/05/2021", "2021-05-23"),
        ("05/05/2021", "2021-05-05"),
    ],
)
def test_reads(written: str, read: str) -> None:
    assert normalised(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "3 May",
        "03/04/2021",
        "30 February 2021",
        "2021-13",
        "2021-02-30",
        "0000",
        "year 99999",
        "12:30:00",
        "NO",
        "May",
        "3 May 2021 " + "x" * 64,
        "9" * 40,
        "２０２１",
        "2021\x1b[31m",
        "31 June 2021",
    ],
)
def test_leaves_alone_what_is_uncertain(written: str) -> None:
    assert normalised(written) is None


@pytest.mark.parametrize("written", ["1" * 10**6, "? " * 10**5, "1 " * 32, "May " * 16])
def test_takes_no_time_over_hostile_strings(written: str) -> None:
    start = time.perf_counter()
    normalised(written)
    assert time.perf_counter() - start < 1

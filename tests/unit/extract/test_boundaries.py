"""Boundaries of sentences, class by class. A bar in a case marks where one is expected."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.extract.sentences.boundaries import cuts


def parted(marked: str) -> None:
    """Check that the text without the bars is cut exactly where they stand."""
    parts = marked.split("|")
    text = " ".join(parts)
    begun = [0, *cuts(text)]
    found = [text[start:end].strip() for start, end in pairwise([*begun, len(text)])]
    assert found == parts


@pytest.mark.parametrize(
    "marked",
    [
        "Dr. Berg met Sen. Lind and Lt. Col. Moe.|They spoke.",
        "The ship of the Rev. Anna Berg left St. Malo for Mt. Athos.",
        "She lives on Main St.|It is quiet.",
        "U.S. officials came.|They met U.N. envoys in the U.S.|The talks failed.",
        "It left the U.S. Second Fleet.",
        "He moved to Newtown, Pa.|Berg followed.",
        "It runs along the Pa. Turnpike to Newtown (Pa.) High School.",
        "NEWTOWN, Pa. (AP) — The dam broke.",
        "OSLO, N.Y. -- It rained.",
        "Former Fla. Gov. Lind spoke.|He left.",
        "On Jan. 6 it rained.|It came in Sept.|The dam held.",
        "At 5 a.m. Mr. Berg left.|He was back at 6 p.m.|Mr. Lind stayed.",
        "The talks began at 9 a.m. Monday.|They ended at 8 p.m. ET.",
        "We met at 7 p. m.|Anna was late.",
        "J. K. Berg wrote it with Tom A. Lind.",
        "It was built by John F.|It fell.",
        "They asked for you and I.|Have they met Otto I. Berg?",
        "Go to plan B.|Officials agree.",
        "Berg Inc. said so.|Lind Corp. Chairman Moe left Berg Co.|It was late.",
        "It is made by Berg Inc.|“It works,” Lind said of the John “Red” Moe model.",
        "He holds a Ph.D.|She has an M.A. in law.",
        "See No. 5 and p. 7, e.g. Fig. 2, or Berg v. Lind.",
        "Did he go?|No.|He stayed.",
        "I am.|We are.",
        "It fell 3.5 percent to $2.50.|It rose in 2019.|20 came.",
        "Tom Lind Jr. said so.|He is the son of Tom Lind Sr.|She is not.",
        "“Come in, Mr. ‘Red’ Lind.”|He came.",
    ],
)
def test_abbreviations_initials_and_figures(marked: str) -> None:
    parted(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "“Is it safe?” asked Berg.|“No.”|“Yes.”",
        "“Is it safe?” Berg asked.|“We do not know.”",
        "“Is it safe?” Deputy Mayor Anna van der Berg asked reporters.",
        "“Stop!” Mr. Lind said on Monday.|He left.",
        "“Is it?”|Berg said they asked.",
        "“Is it safe?”|She held the door.",
        "“It was late.” Lind said.",
        "“It was late.”|Berg agreed.|“Very late.”",
        "“It was late.”|Berg added, “We left.”",
        "‘Is it so?’|I said, ‘Perhaps.’",
        "It was late, he said.|“We left.|She stayed,” he added.",
        "'We left.|She stayed,' he said.",
        "''We left.|She stayed,'' he said.",
        "He said: ‘It is fine.|It holds.’|She agreed.",
        "She said, “He asked, ‘Who?’ ”|Nobody knew.",
        'It was late," he said.|"We left."',
        "(It was late.)|She left (after he came).|He stayed.",
        "“We left.|She stayed.”|(Applause.)|“Go on.”",
        "The dam held.[1]|It broke later.[12]",
        "“It is a shame.” — Anna Berg",
        '<a href="https://x.org/a.B">It rained.</a>|<b class="U.S.">It snowed.</b>|It was late.',
    ],
)
def test_quotations_and_brackets(marked: str) -> None:
    parted(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "He left ... and came back.",
        "I thought … well, I saw … I do not know.",
        "She fell back...|I saw it.",
        "It was late . . . .|They left.",
        "It was late.|. . . They left.",
        "It was “late [...] and dark” (Berg 5).",
        "It was late ...|The rest left.",
        "What?!|No!!|Really??|Yes.",
        "She works at Yahoo! Finance.|Hurrah!|All came.",
        "See example.com and Berg.Com for it.|It is v2.0 of a.b.c.",
    ],
)
def test_ellipses_and_other_marks(marked: str) -> None:
    parted(marked)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("It ended.The next began.", ["The next began."]),
        ("It ended.”The next began.", ["The next began."]),
        ("It came to the UK.The next began.", ["The next began."]),
        ('It ended."We began," he said.', ['"We began," he said.']),
        ('"We left. It ended."The next began.', ['It ended."The next began.', "The next began."]),
        ("Mr.The next", []),
        ("It ended in 2019.Then it began.", ["Then it began."]),
        ("Was it late?She left.", ["She left."]),
        ("Look at x.Y and e.G here.", []),
        ("Berg.Lind left.", []),
    ],
)
def test_a_missing_space_hides_no_boundary(text: str, begun: list[str]) -> None:
    assert [text[cut:] for cut in cuts(text)] == begun


@pytest.mark.parametrize(
    "marked",
    [
        "• Trains stand still|• Buses go.|• Ferries, too",
        "Trains stand still.|* Buses go.",
        "1. The trains|2. The buses|3. The ferries",
        "1) The trains|2) The buses",
        "a. The trains|b. The buses",
        "A. Berg and B. Lind left.",
        "Q. Where were you?|A. At home.",
        "Q: Where were you?|A: At home.",
        "2. The second item.|It is longer.",
    ],
)
def test_lists_in_a_line(marked: str) -> None:
    parted(marked)


@given(st.text(alphabet="aAbI.!?… \"“”‘’'()[]—•1$\n\u00a0,", max_size=60))
def test_cuts_ascend_inside_the_text_and_leave_no_empty_sentence(text: str) -> None:
    found = cuts(text)
    assert found == sorted(set(found))
    assert all(0 < cut < len(text) and not text[cut].isspace() for cut in found)
    assert all(text[start:end].strip() for start, end in pairwise([*found, len(text)]))


@pytest.mark.parametrize(
    "unit", [".", "! ", ". . ", "A. ", '." ', "• ", "1. ", "(a", "Mr. A ", "x.X", "— ", '."A ']
)
def test_long_runs_of_marks_take_linear_time(unit: str) -> None:
    assert len(cuts(unit * 20_000)) <= 20_000

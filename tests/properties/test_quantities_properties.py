"""Laws of quantities that hold for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samestory.extract.quantities import find
from samestory.model import Article, Quantity, Role, Sentence

WORDS = st.sampled_from(
    [
        "more",
        "than",
        "at",
        "least",
        "nearly",
        "some",
        "up",
        "to",
        "between",
        "and",
        "from",
        "the",
        "a",
        "an",
        "half",
        "of",
        "its",
        "two",
        "three",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "billion",
        "dozen",
        "dozens",
        "tens",
        "thousands",
        "3",
        "40",
        "1,000",
        "2.5",
        "$",
        "€",
        "US",
        "%",
        "per",
        "cent",
        "km",
        "sq",
        "m",
        "bn",
        "k",
        "percent",
        "years",
        "people",
        "ships",
        "-",
        ",",
        ".",
        "(",
        ")",
        "+",
        "°",
        "C",
        "third",
        "quarter",
        "term",
        "anniversary",
        "th",
        "st",
        "or",
        "so",
        "few",
        "several",
        "couple",
        "point",
        "barrels",
        "day",
        "once",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=25).map(" ".join), st.text(max_size=60))


def quantities(text: str) -> tuple[Quantity, ...]:
    article = Article(id="a", sha256="", text=text)
    sentence = Sentence(article="a", start=0, end=len(text), line=1, text=text, role=Role.BODY, paragraph=0)
    return find(article, [sentence], ())


@given(TEXTS)
def test_spans_point_at_their_words_and_never_overlap(text: str) -> None:
    last = 0
    for quantity in quantities(text):
        assert last <= quantity.start < quantity.end
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.of is None or quantity.of in text
        assert quantity.high is None or quantity.value is None or quantity.value < quantity.high
        last = quantity.end


@given(st.integers(min_value=2, max_value=10**14))
def test_a_figure_printed_is_the_figure_read(value: int) -> None:
    (quantity,) = quantities(f"They counted {value:,} ships there.")
    assert (quantity.value, quantity.unit) == (value, "ships")


@given(st.integers(min_value=2, max_value=999), st.sampled_from(["", " million", " billion"]))
def test_money_is_the_same_with_sign_and_word(value: int, scale: str) -> None:
    (sign,) = quantities(f"It cost ${value}{scale} then.")
    (word,) = quantities(f"It cost {value}{scale} dollars then.")
    assert (sign.value, sign.unit) == (word.value, word.unit)

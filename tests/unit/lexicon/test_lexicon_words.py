"""Synonym classes, antonyms and word lists are consistent."""

from collections.abc import Iterable

import pytest

from samestory.lexicon import thesaurus, words
from samestory.lexicon.thesaurus import ANTONYMS, CLASSES, SYNONYMS
from samestory.text import fold


def test_no_word_is_in_two_classes() -> None:
    assert sum(map(len, CLASSES)) == len(SYNONYMS)


def test_classes_have_two_to_eight_members() -> None:
    assert [members for members in CLASSES if not 2 <= len(members) <= 8] == []
    assert len(CLASSES) >= 500


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agree", "pact"),
        ("invade", "invasion"),
        ("quake", "earthquake"),
        ("cheap", "cut-price"),
        ("drill", "manoeuvre"),
        ("resign", "step down"),
        ("buy", "takeover"),
        ("kill", "fatality"),
        ("slow", "ailing"),
        ("arrest", "custody"),
        ("abroad", "overseas"),
        ("lorry", "truck"),
    ],
)
def test_two_wordings_of_one_fact_meet(one: str, other: str) -> None:
    assert SYNONYMS[one] == SYNONYMS[other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arrest", "convict"),
        ("kill", "injure"),
        ("rise", "fall"),
        ("import", "export"),
        ("buy", "sell"),
    ],
)
def test_different_facts_do_not_meet(one: str, other: str) -> None:
    assert SYNONYMS[one] != SYNONYMS[other]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("defence", "defense"),
        ("labour", "labor"),
        ("programme", "program"),
        ("neighbour", "neighbor"),
        ("licence", "license"),
        ("centre", "center"),
        ("recognise", "recognize"),
    ],
)
def test_spellings_meet(british: str, american: str) -> None:
    assert SYNONYMS[british] == SYNONYMS[american]


@pytest.mark.parametrize(
    ("british", "american"), [("ise", "ize"), ("isation", "ization"), ("our", "or"), ("yse", "yze")]
)
def test_american_endings_meet_british_ones(british: str, american: str) -> None:
    both = {
        word: word.removesuffix(british) + american
        for word in SYNONYMS
        if word.endswith(british) and word.removesuffix(british) + american in SYNONYMS
    }
    assert both
    assert {w for w, other in both.items() if SYNONYMS[w] != SYNONYMS[other]} == set()


def test_antonyms_are_pairs_that_are_no_synonyms() -> None:
    assert {len(pair) for pair in ANTONYMS} == {2}
    classes = [{SYNONYMS.get(word, word) for word in pair} for pair in ANTONYMS]
    assert [pair for pair in classes if len(pair) != 2] == []
    assert len(ANTONYMS) >= 120


@pytest.mark.parametrize(
    ("one", "other"),
    [("rise", "fall"), ("win", "lose"), ("confirm", "deny"), ("guilty", "innocent")],
)
def test_certain_opposites_are_antonyms(one: str, other: str) -> None:
    assert frozenset((one, other)) in ANTONYMS


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("said", "say"), ("rose", "rise"), ("fought", "fight"), ("children", "child")],
)
def test_irregular_forms_lead_to_their_lemma(form: str, lemma: str) -> None:
    assert words.IRREGULAR[form] == lemma


@pytest.mark.parametrize(
    ("word", "group"),
    [
        ("the", words.FUNCTION_WORDS),
        ("can't", words.FUNCTION_WORDS),
        ("not", words.NEGATIONS),
        ("meanwhile", words.SENTENCE_OPENERS),
        ("years", words.GENERIC),
        ("ministry", words.ORGANISATION_WORDS),
        ("organization", words.ORGANISATION_WORDS),
        ("organisation", words.ORGANISATION_WORDS),
    ],
)
def test_words_are_in_their_group(word: str, group: frozenset[str]) -> None:
    assert word in group


@pytest.mark.parametrize(
    "keys",
    [
        words.FUNCTION_WORDS,
        words.GENERIC,
        words.NEGATIONS,
        words.SENTENCE_OPENERS,
        words.ORGANISATION_WORDS,
        thesaurus.SYNONYMS,
        frozenset().union(*ANTONYMS),
    ],
    ids=[
        "function",
        "generic",
        "negations",
        "openers",
        "organisations",
        "synonyms",
        "antonyms",
    ],
)
def test_keys_are_folded(keys: Iterable[str]) -> None:
    assert [key for key in keys if fold(key) != key] == []


def test_no_negation_is_generic() -> None:
    assert not words.GENERIC & words.NEGATIONS

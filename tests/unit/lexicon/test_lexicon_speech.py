"""Cue verbs have all their forms, in both spellings, and the right class."""

import pytest

from samestory.lexicon import speech
from samestory.lexicon.speech import CueKind
from samestory.text import fold


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("said", "say", CueKind.SAY),
        ("told", "tell", CueKind.SAY),
        ("wrote", "write", CueKind.SAY),
        ("written", "write", CueKind.SAY),
        ("quipped", "quip", CueKind.SAY),
        ("admitting", "admit", CueKind.SAY),
        ("denies", "deny", CueKind.SAY),
        ("stresses", "stress", CueKind.SAY),
        ("echoes", "echo", CueKind.SAY),
        ("pledging", "pledge", CueKind.SAY),
        ("called for", "call for", CueKind.SAY),
        ("setting out", "set out", CueKind.SAY),
        ("criticised", "criticise", CueKind.SAY),
        ("criticized", "criticize", CueKind.SAY),
        ("called", "call", CueKind.NAME),
        ("dubbed", "dub", CueKind.NAME),
        ("labelled", "label", CueKind.NAME),
        ("labeled", "label", CueKind.NAME),
        ("referred to", "refer to", CueKind.NAME),
        ("mention", "mention", CueKind.MENTION),
        ("addressed", "address", CueKind.MENTION),
        ("thought", "think", CueKind.THINK),
        ("feared", "fear", CueKind.THINK),
    ],
)
def test_a_form_leads_to_its_verb(form: str, lemma: str, kind: CueKind) -> None:
    assert speech.CUE_VERBS[form] == (lemma, kind)


def test_both_spellings_of_a_verb_are_there() -> None:
    lemmas = {cue.lemma for cue in speech.CUE_VERBS.values()}
    british = {lemma for lemma in lemmas if lemma.endswith("ise")} - {
        "advise",
        "praise",
        "promise",
        "raise",
    }
    assert british
    assert {lemma[:-3] + "ize" for lemma in british} <= lemmas


def test_every_class_has_verbs() -> None:
    assert {cue.kind for cue in speech.CUE_VERBS.values()} == set(CueKind)


def test_no_mark_of_the_table_is_left_in_a_form() -> None:
    keys = [*speech.CUE_VERBS, *speech.CUE_NOUNS, *speech.OFTEN_NO_VERB]
    assert [key for key in keys if fold(key) != key or set(key) & set("+:,")] == []


def test_doubtful_forms_are_forms_of_cue_verbs() -> None:
    assert speech.CUE_VERBS.keys() >= speech.OFTEN_NO_VERB


def test_groups_of_verbs_hold_verbs_of_speech_only() -> None:
    lemmas = {cue.lemma for cue in speech.CUE_VERBS.values()}
    assert lemmas >= speech.CLAUSAL | speech.INANIMATE | speech.ADDRESSING


def test_courts_rule() -> None:
    assert speech.CUE_VERBS["ruled"] == speech.Cue("rule", speech.CueKind.SAY)

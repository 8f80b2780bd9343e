"""Nothing under `cli/` knows the story of the embedded collection: it stands in `data/` alone.

What may be there is knowledge of the world that is complete for the world: countries with their
capitals and seats of government, given names, international organisations, large cities. So each term
of the catalogue is looked for as whole words, whatever its case, in every file of the source root,
comments included. Countries and capitals may stand in the lexicon; the few other terms that a complete
table must hold are listed below, each with the files that may hold it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from samestory.lexicon.countries import COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from shared import ROOT

Term = tuple[str, str]  # what it is, its words

#: A word keeps its hyphens and apostrophes: "Mazar-i-Sharif" holds no "Sharif", "Xi'an" no "Xi".
WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

#: So many words of a title in a row are the title's own.
TITLE_RUN: Final = 3

#: What a table that is complete for the world holds although the catalogue names it, too.
WORLD: Final = {
    "organisation for the prohibition of chemical weapons": {"lexicon/organisations.py"},
    "opcw": {"lexicon/organisations.py"},
    "international criminal court": {"lexicon/organisations.py"},
    "icc": {"lexicon/organisations.py"},
    "bali": {"lexicon/places.py"},  # the large islands of Indonesia
    "tianjin": {"lexicon/places.py"},  # cities of a million people and more
    "kharkov": {"lexicon/places.py", "lexicon/renamings.py"},  # and those with an older name
    "sharif": {"lexicon/given_names.py"},
    "joint statement": {"lexicon/speech.py", "lexicon/thesaurus.py"},  # kinds of documents
    "olympic games": {"lexicon/thesaurus.py"},
}


def catalogue() -> dict[str, list[dict[str, Any]]]:
    """Return the tables of the embedded catalogue, events and contexts."""
    return tomllib.loads((ROOT / "data/catalogue.toml").read_text(encoding="utf-8"))


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, the possessive taken off."""
    found = (match.group().casefold().replace("’", "'") for match in WORD.finditer(text))
    return [word.removesuffix("'s") for word in found]


def terms() -> Iterator[Term]:
    """Yield what tells this story: ids, names, places, phrases."""
    for entry in [*catalogue()["event"], *catalogue()["context"]]:
        yield "id", entry["id"]
        yield from (("title", run) for run in runs(words(entry["title"])))
        for name in entry.get("participants", ()):
            yield from (("participant", one) for one in [*surnames(name), " ".join(words(name))])
        for place in [*entry.get("place", "").split(","), *entry.get("aliases", ())]:
            if spelled := " ".join(words(place)):
                yield "place or alias", spelled
        for cue in entry.get("cues", []):
            if len(cue.split()) > 1 or not cue.islower():  # one ordinary word tells no story
                yield "cue", " ".join(words(cue))


def runs(title: list[str]) -> Iterator[str]:
    for start in range(len(title) - TITLE_RUN + 1):
        yield " ".join(title[start : start + TITLE_RUN])


def surnames(name: str) -> list[str]:
    """Return the words of a name that are neither given names nor particles; at least the last one."""
    parts = [words(part)[0] for part in name.split() if part[0].isupper()]
    return [part for part in parts if part not in GENDER] or parts[-1:]


def source() -> dict[str, str]:
    """Return the words of every file below `cli/`, by its path in the package."""
    package = ROOT / "cli/samestory"
    files = [path for path in sorted((ROOT / "cli").rglob("*")) if is_source(path)]
    return {
        path.relative_to(package if package in path.parents else ROOT).as_posix(): " ".join(
            ["", *words(path.read_text(encoding="utf-8")), ""]
        )
        for path in files
    }


def is_source(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


TERMS: Final = sorted(set(terms()))
FILES: Final = source()
LEXICON: Final = {name for name in FILES if name.startswith("lexicon/")}
#: Countries, capitals and seats of government in every spelling that the lexicon knows.
STATES: Final = {" ".join(words(form)) for form in COUNTRY_OF}


def allowed(term: str) -> set[str]:
    return LEXICON if term in STATES else WORLD.get(term, set())


def holding(term: str) -> set[str]:
    return {name for name, text in FILES.items() if f" {term} " in text}


@pytest.mark.parametrize(("what", "term"), TERMS, ids=lambda part: part)
def test_the_code_does_not_know(what: str, term: str) -> None:
    found = holding(term) - allowed(term)
    assert not found, f"{what} of the catalogue in the code"


def test_what_is_looked_for_is_the_story() -> None:
    told = {term for _, term in TERMS}
    assert {"putin", "xi", "modi", "sharif", "maduro", "pelosi", "tokayev"} <= told
    assert {"samarkand", "red square", "salisbury", "samarkand-sco-2022"} <= told
    assert {"no limits", "balanced position", "aukus", "victory day parade"} <= told
    assert len(told) > 200


def test_the_code_is_what_is_searched() -> None:
    assert len(FILES) > 50
    assert {"align/mentions.py", "lexicon/places.py", "settings.py"} <= FILES.keys()
    assert holding("samestory")
    assert holding("given names") >= {"lexicon/given_names.py"}


def test_every_exception_is_still_needed() -> None:
    told = {term for _, term in TERMS}
    assert {term: names - holding(term) for term, names in WORLD.items() if names - holding(term)} == {}
    assert WORLD.keys() - told == set()

"""Made-up news: stories that several outlets tell in like words, as many as asked for."""

# ruff: noqa: S311  # chance is what makes them; nothing here is secret

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

_STARTS = (
    "Bal Cor Dov El Fen Gar Hol Ing Jor Kel Lum Mar Nor Os Pel Quin Ros Sal Tor Ul Ves Wil Yar Zan".split()
)
_ENDS = "ba dam den field gard ham holm ka land mouth nau port rov sta ton vik wick zin".split()
_PEOPLE = "Anna Boris Carla David Elena Frank Greta Henrik Irina Jonas Karin Leo Maria Nils Olga Paul".split()
_WHAT = "bridge dam ferry harbour hospital library mine museum port railway school stadium tunnel".split()
_HOW = "burned down|was closed|was flooded|collapsed|was reopened|was sold|lost its roof|was searched".split(
    "|"
)
_SAID = (
    'said {who}: "We have not seen the like of it in {years} years, and {count} people will need help."',
    "said {who} on Monday that repairs would cost {cost} million euros.",
    "told reporters that the {what} in {town} had been checked {years} months before.",
    'added: "Nobody in {town} was warned." {who} denied that.',
)


def reports(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Yield so many articles; one to four tell each story."""
    chance = Random(seed)
    number = 0
    while number < count:
        story = list(_story(chance))
        for copy in range(min(chance.choice((1, 1, 2, 4)), count - number)):
            told = [line for at, line in enumerate(story) if not at or chance.random() < 0.85]
            yield {
                "id": f"report-{number}",
                "source": f"Paper {copy}",
                "published": f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                "title": told[0].rstrip("."),
                "text": "\n\n".join(told),
            }
            number += 1


def _story(chance: Random) -> Iterator[str]:
    town = chance.choice(_STARTS) + chance.choice(_ENDS) + chance.choice(_ENDS)
    given, family = chance.choice(_PEOPLE), chance.choice(_STARTS) + chance.choice(_ENDS) + "son"
    what = chance.choice(_WHAT)
    known = {"who": f"{given} {family}", "town": town, "what": what}
    yield f"The {what} of {town} {chance.choice(_HOW)} on {chance.choice(('Sunday', 'Monday'))}."
    for line in range(chance.randint(3, 8)):
        figures = {name: chance.randint(2, 900) for name in ("years", "count", "cost")}
        told = chance.choice(_SAID).format(**known, **figures)
        yield f"{family if line else known['who']}, who runs the {what} of {town}, {told}"


def written(path: Path, count: int, seed: int = 1) -> Path:
    """Write articles as JSON Lines, and return where."""
    with path.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(one) + "\n" for one in reports(count, seed))
    return path

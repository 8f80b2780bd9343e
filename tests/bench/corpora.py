"""Makes large corpora of news that never happened out of the real articles of `../shared/bench`.

    python tests/bench/corpora.py 10000 --seed 1 > c.jsonl
    python tests/bench/corpora.py 10000 --seed 1 --truth t.jsonl > c.jsonl

Each event has a real article as its base. Names, figures and dates are replaced by made-up ones, and a part
of the other words by those of other articles, everywhere in the event alike: so events of one base differ.
One to five reports tell it: each leaves sentences out, moves some, words them otherwise (synonyms, words
left out, clauses cut, typos), adds a few of an unrelated article, and has a title, outlet and time of its
own.

Names follow the law of Zipf: a few stand in many events, most in one or two. A seed and a number of
articles always give the same bytes; only one event and a window of articles are held in memory. The texts
belong to their publishers and never enter the repository. `--truth` writes which event each article belongs
to, and of which sentence of the base each of its sentences is a wording.
"""

# ruff: noqa: S311  # chance is what makes the corpora; nothing here is secret

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import lru_cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final, NamedTuple, TextIO

from samestory.lexicon.countries import COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.words import FUNCTION_WORDS

ROOT: Final = Path(__file__).resolve().parents[2]
BENCH: Final = Path(os.environ.get("SAMESTORY_SHARED") or ROOT.parent / "shared") / "bench"
FILES: Final = (
    "news_cluster_dev.jsonl",
    "ecbplus_documents.jsonl",
    "polnear_dev.jsonl",
    "polnear_train_sample.jsonl",
)

#: How many reports an event has: one to five, the fewer the likelier.
REPORTS: Final = (1, 1, 1, 2, 2, 2, 3, 3, 4, 5)
#: How many articles wait to be written, so that the reports of an event do not stand together.
WINDOW: Final = 500
#: Bases of fewer sentences tell too little, further sentences than the last are cut.
SENTENCES: Final = (4, 30)
#: The share of words of an event that are replaced by those of other articles.
EXCHANGED: Final = 0.35
#: How strongly a report words a sentence otherwise: the share of its words that change.
STRENGTHS: Final = (0.0, 0.05, 0.1, 0.2, 0.3)
#: How many made-up names there are, and how many are about as frequent as the first (Mandelbrot, 1953).
NAMES: Final = 300_000
FREQUENT: Final = 50
OUTLETS: Final = 300

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_END: Final = re.compile(r"(?:(?<=[a-z0-9%)][.!?])|(?<=[.!?,][\"”]))\s+(?=[\"“]?[A-Z])|\n+")
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_COUNTED: Final = "two three four five six seven eight nine ten eleven twelve".split()
_KEPT: Final = frozenset(
    "I President Prime Minister Mr Mrs Ms Dr Sir Senator Governor General Secretary King Queen State States "
    "United Court House Party Police University Company Inc The A In".split()
)
_ENDINGS: Final = ("tion", "ment", "ing", "ed", "ly", "er", "s")
_SYLLABLES: Final = [a + b for a in "b d f g k l m n p r s t v z br dr kr st tr".split() for b in "aeiou"]
_TAILS: Final = "n r l k m th sk rn lt nd v x".split()
#: Words that reporters exchange for each other; written for this script.
_SYNONYMS: Final = """
said stated told announced; killed slain; died perished; people persons; buy acquire purchase; bought
acquired purchased; company firm corporation; officials authorities; attack assault strike; began started;
begin start; ended finished concluded; big large huge; small little; fight battle; money cash funds; house
home; help aid assist; helped aided assisted; show reveal; showed revealed; shows reveals; near close;
after following; before prior; about around roughly; more over; also too; many numerous; agreement deal
accord; talks negotiations; meeting summit gathering; president leader; child kid; children kids; arrested
detained held; injured wounded hurt; quake earthquake temblor; shooting gunfire; lawmakers legislators;
vote ballot; won triumphed; lost defeated; rose climbed increased; fell dropped declined; quickly rapidly
fast; including among; plan proposal scheme; planned intended; ask request; asked requested; rules
regulations; workers employees staff; boss chief head; doctor physician; doctors physicians; car vehicle;
cars vehicles; film movie; job post; rich wealthy; try attempt; tried attempted; wants seeks; important
significant key; new fresh; called named; went travelled; got received; damaged destroyed; fire blaze;
street road; city town; country nation; countries nations; police officers; last past; later afterwards;
trial case; judge court; huge enormous; say state claim; says states claims; made produced; released issued
published; suspect accused; evidence proof; campaign drive; support backing; supported backed; opposed
rejected; former previous; several some; almost nearly; but however; because since; against versus
"""


class Piece(NamedTuple):
    """A run of a sentence."""

    kind: str  #: "name", "given", "initials", "figure", "month", "day", "count", "word"; "" for what stays
    text: str


Sentence = tuple[Piece, ...]


class Base(NamedTuple):
    """A real article, ready to be disguised."""

    title: Sentence
    published: dt.datetime
    sentences: Sequence[Sentence]


class Stock(NamedTuple):
    """What corpora are made of."""

    bases: Sequence[Base]
    words: Mapping[str, Sequence[str]]  #: ending → the words with it, as often as they occur
    given: Sequence[str]  #: given names
    synonyms: Mapping[str, Sequence[str]]


class Told(NamedTuple):
    """A sentence of a report."""

    origin: str  #: the sentence of the base that it is a wording of
    start: int
    end: int


class Report(NamedTuple):
    """An article, and the truth about it."""

    event: int
    title: str | None
    published: str
    source: str
    text: str
    told: Sequence[Told]


def main(arguments: Sequence[str], out: TextIO) -> None:
    """Write a corpus, and the truth about it where it is asked for."""
    parser = argparse.ArgumentParser(description="Make a corpus of news that never happened.")
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--truth", type=Path, help="where to write the events and wordings")
    asked = parser.parse_args(arguments)
    with ExitStack() as stack:
        truth = stack.enter_context(asked.truth.open("w", encoding="utf-8")) if asked.truth else None
        for name, report in articles(asked.count, asked.seed):
            out.write(json.dumps(record(name, report), ensure_ascii=False) + "\n")
            if truth:
                truth.write(json.dumps({"id": name, "event": report.event, "told": report.told}) + "\n")


def articles(count: int, seed: int) -> Iterator[tuple[str, Report]]:
    """Yield `count` articles with their ids, those of an event apart from each other."""
    chance, waiting = Random(f"order {seed}"), list[Report]()
    stream = islice(reports(seed), count)
    for number in range(count):
        waiting += islice(stream, WINDOW - len(waiting))
        at = chance.randrange(len(waiting))
        waiting[at], waiting[-1] = waiting[-1], waiting[at]
        yield f"n{number:07}", waiting.pop()


def record(name: str, report: Report) -> Mapping[str, str]:
    """Return an article as samestory reads it."""
    title = {"title": report.title} if report.title else {}
    published, source = report.published, report.source
    return {"id": name, **title, "published": published, "source": source, "text": report.text}


def reports(seed: int) -> Iterator[Report]:
    """Yield the reports of one event after the other, without end."""
    stock, event = of(BENCH), 0
    while True:
        chance = Random(f"{seed} {event}")
        disguise, other = Disguise(stock, chance), Disguise(stock, chance)
        base, aside = chance.choice(stock.bases), chance.choice(stock.bases)
        for _ in range(chance.choice(REPORTS)):
            yield _report(event, base, aside, (disguise, other), chance)
        event += 1


class Disguise:
    """Replaces what tells one event from another, each word of an event always by the same one."""

    def __init__(self, stock: Stock, chance: Random) -> None:
        """Choose how far dates are moved; words are chosen when they are met."""
        self._stock, self._chance = stock, chance
        self._known: dict[Piece, Piece] = {}
        self._sentences: dict[Sentence, Sentence] = {}
        self._years, self._months = chance.randint(-3, 6), chance.randrange(12)
        self._shift = chance.randrange(28)

    def of(self, sentence: Sentence) -> Sentence:
        """Return what stands for a sentence of the base."""
        if sentence not in self._sentences:
            self._sentences[sentence] = tuple(map(self._piece, sentence))
        return self._sentences[sentence]

    def _piece(self, piece: Piece) -> Piece:
        known = self._known.get(piece) if piece.kind else piece
        if known is None:
            known = self._known[piece] = Piece(piece.kind, self._made_up(piece))
        return known

    def moment(self, moment: dt.datetime) -> dt.datetime:
        """Return when the event happened: moved as the dates in its text are."""
        month = (moment.month - 1 + self._months) % 12 + 1
        return moment.replace(year=moment.year + self._years, month=month, day=self._day(moment.day))

    def _made_up(self, piece: Piece) -> str:
        kind, text, chance = piece.kind, piece.text, self._chance
        match kind:
            case "name":
                return name(int(FREQUENT * ((1 + NAMES / FREQUENT) ** chance.random() - 1)))
            case "given":
                return chance.choice(self._stock.given)
            case "initials":
                return "".join(chance.choices("ABCDEFGIKLMNOPRSTUV", k=len(text)))
            case "month":
                return _MONTHS[(_MONTHS.index(text) + self._months) % 12]
            case "day":
                return _DAYS[(_DAYS.index(text) + self._shift) % 7]
            case "count":
                return chance.choice(_COUNTED)
            case "figure":
                return self._figure(text)
            case _:
                words = self._stock.words[_ending(text)]
                return chance.choice(words) if chance.random() < EXCHANGED else text

    def _figure(self, text: str) -> str:
        if text.isdigit() and 0 < int(text) <= 31:
            return str(self._day(int(text)))
        if text.isdigit() and 1900 <= int(text) < 2100:
            return str(int(text) + self._years)
        rest = "".join(self._chance.choice("0123456789") if one.isdigit() else one for one in text[1:])
        return self._chance.choice("123456789") + rest

    def _day(self, day: int) -> int:
        return (day - 1 + self._shift) % 28 + 1


def name(rank: int) -> str:
    """Return the made-up name of a rank; no two ranks have the same."""
    rest, tail = divmod(rank, len(_TAILS))
    made = ""
    while rest or not made:
        rest, syllable = divmod(rest, len(_SYLLABLES))
        made += _SYLLABLES[syllable]
    return (made + "a" * (len(made) < 3) + _TAILS[tail]).capitalize()


def _report(
    event: int, base: Base, aside: Base, disguises: tuple[Disguise, Disguise], chance: Random
) -> Report:
    own, other = disguises
    synonyms = of(BENCH).synonyms
    rows = [
        (f"{event}.{at}", worded(base.sentences[at], own, synonyms, chance))
        for at in _order(len(base.sentences), chance)
    ]
    for at in chance.sample(range(len(aside.sentences)), chance.choice((0, 0, 1, 2, 3))):
        line = worded(aside.sentences[at], other, synonyms, chance)
        rows.insert(chance.randint(1, len(rows)), (f"{event}.aside.{at}", line))
    text, told = _together(rows, chance)
    late = dt.timedelta(seconds=int(min(4.0, chance.expovariate(1.5)) * 86400))
    return Report(
        event=event,
        title=_title(base, own, synonyms, chance),
        published=(own.moment(base.published) + late).isoformat(),
        source=f"{name(int(OUTLETS ** chance.random()) + NAMES)} {chance.choice(('Post', 'News', 'Times'))}",
        text=text,
        told=told,
    )


def _order(count: int, chance: Random) -> list[int]:
    """Return which sentences of a base a report has, in its order: mostly that of the base."""
    share = chance.uniform(0.5, 0.95)
    kept = [at for at in range(count) if chance.random() < (0.9 if at == 0 else share)] or [0]
    for _ in range(chance.choice((0, 0, 1, 2, 3))):
        kept.insert(chance.randrange(len(kept)), kept.pop(chance.randrange(len(kept))))
    return kept


def worded(
    sentence: Sentence, disguise: Disguise, synonyms: Mapping[str, Sequence[str]], chance: Random
) -> str:
    """Return a sentence of a base as a report words it."""
    strength = chance.choice(STRENGTHS)
    pieces = disguise.of(sentence)
    if chance.random() < strength:
        pieces = _cut(pieces, chance)
    said = [one.text for one in pieces]
    for at, piece in enumerate(pieces) if strength else ():
        if piece.kind and chance.random() < strength:
            said[at] = _changed(piece, synonyms, chance)
    line = " ".join("".join(said).split())
    return line[:1].upper() + line[1:]


def _cut(sentence: Sentence, chance: Random) -> Sentence:
    """Leave out what follows one of the commas."""
    late = range(len(sentence) // 2, len(sentence))
    commas = [at for at in late if not sentence[at].kind and ", " in sentence[at].text]
    if not commas:
        return sentence
    at = chance.choice(commas)
    return *sentence[:at], Piece("", sentence[at].text.split(", ")[0] + ".")


def _changed(piece: Piece, synonyms: Mapping[str, Sequence[str]], chance: Random) -> str:
    """Return a word otherwise: a synonym, nothing, or with a typo."""
    text = piece.text
    if text in synonyms:
        return chance.choice(synonyms[text])
    if piece.kind == "given" or (piece.kind == "word" and chance.random() < 0.5):
        return ""
    if piece.kind in {"word", "name"} and len(text) > 5 and chance.random() < 0.2:
        at = chance.randrange(1, len(text) - 2)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text


def _together(rows: Sequence[tuple[str, str]], chance: Random) -> tuple[str, Sequence[Told]]:
    """Put sentences into paragraphs."""
    text, told = "", list[Told]()
    for origin, line in rows:
        if text:
            text += chance.choice((" ", " ", "\n\n"))
        told.append(Told(origin, len(text), len(text) + len(line)))
        text += line
    return text, told


def _title(
    base: Base, disguise: Disguise, synonyms: Mapping[str, Sequence[str]], chance: Random
) -> str | None:
    """Return a title: that of the base in other words, the beginning of a sentence, or none."""
    if base.title and chance.random() < 0.6:
        return worded(base.title, disguise, synonyms, chance)
    if chance.random() < 0.3:
        return None
    words = worded(base.sentences[chance.randrange(2)], disguise, synonyms, chance).split()
    return " ".join(words[: chance.randint(6, 10)]).rstrip(".,;:")


@lru_cache(maxsize=1)
def of(folder: Path) -> Stock:
    """Return what corpora are made of: the articles of `folder`."""
    bases, words = list[Base](), dict[str, list[str]]()
    for file in FILES:
        for line in (folder / file).read_text(encoding="utf-8").splitlines():
            base = _base(json.loads(line))
            if len(base.sentences) >= SENTENCES[0]:
                bases.append(base)
    for piece in (piece for base in bases for sentence in base.sentences for piece in sentence):
        if piece.kind == "word":
            words.setdefault(_ending(piece.text), []).append(piece.text)
    groups = [group.split() for group in _SYNONYMS.split(";")]
    synonyms = {word: [other for other in group if other != word] for group in groups for word in group}
    given = sorted(one.capitalize() for one in GENDER if one.isalpha())
    return Stock(bases, words, given, synonyms)


def _base(row: Mapping[str, str]) -> Base:
    text = row["text"]
    low = {word for word in _WORD.findall(text) if word.islower()}
    found = _END.split(text)
    sentences = [cut for one in found if one and len(cut := _pieces(one.strip(), low)) > 6]
    published = dt.datetime.fromisoformat(row.get("published") or "2012-06-15T09:00:00")
    return Base(
        _pieces(row.get("title") or "", low), published.replace(tzinfo=None), sentences[: SENTENCES[1]]
    )


def _pieces(text: str, low: set[str]) -> Sentence:
    """Cut a sentence; a word is a name where it is capitalised and nowhere in the article small."""
    pieces, end = list[Piece](), 0
    for found in _WORD.finditer(text):
        bare = re.sub(r"['’]s?$", "", found.group())
        if kind := _kind(bare, low):
            pieces += (Piece("", text[end : found.start()]), Piece(kind, bare))
            end = found.start() + len(bare)
    return *pieces, Piece("", text[end:])


def _kind(word: str, low: set[str]) -> str:
    if word[0].isdigit():
        return "figure"
    if word.islower():
        counted = "count" if word in _COUNTED else "word"
        return "" if word in FUNCTION_WORDS else counted
    if word in _MONTHS or word in _DAYS:
        return "month" if word in _MONTHS else "day"
    folded = word.lower()
    if word in _KEPT or folded in low or folded in FUNCTION_WORDS or folded in COUNTRY_OF:
        return ""
    if word.isupper():
        return "initials" if 2 <= len(word) <= 5 else ""
    return "given" if folded in GENDER else "name"


@lru_cache(maxsize=65536)
def _ending(word: str) -> str:
    return next((ending for ending in _ENDINGS if word.endswith(ending)), "")


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout)

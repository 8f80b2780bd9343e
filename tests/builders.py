"""Records with valid defaults, so that a test states only what it is about."""

# ruff: noqa: A002  # fields are called what the records call them

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from samestory.load.drafts import Begun, Draft, Item, Refusal, Seen
from samestory.model import (
    AlignedEvent,
    Article,
    Aspect,
    Block,
    Catalogue,
    CatalogueEvent,
    ChangedRow,
    Cited,
    Comparison,
    Coverage,
    Date,
    Difference,
    Document,
    Event,
    Explanation,
    Facts,
    Generator,
    Group,
    Hurdle,
    LostPassage,
    MatchKind,
    Mention,
    MentionKind,
    Nearest,
    Origin,
    Pairing,
    Passage,
    PassageState,
    Quantity,
    Quote,
    QuoteForm,
    Role,
    Row,
    RowKind,
    Sentence,
    SharedTerm,
    Signal,
    Speaker,
    Statement,
    Story,
    Total,
    Verdict,
    Verification,
    VerifiedReport,
)

if TYPE_CHECKING:
    from samestory.align.material import Material
    from samestory.align.passages import Unit
    from samestory.align.stories import Stories
    from samestory.align.stories.likeness import Described
    from samestory.align.stories.vectors import Weighed

TEXT = "The bridge reopened on Monday.\nAnna Berg said it was safe.\n"

#: What else is in the papers.
NEWS = (
    "Bread has become dearer everywhere.",
    "Trains stood still for a week.",
    "A goat won the race.",
    "The choir sang in the rain.",
    "Two schools were painted green.",
    "Her aunt collects stamps.",
    "The library closes at noon.",
    "Apples ripened early this year.",
    "A baker lost his keys.",
    "The cinema shows old films.",
    "Snow fell on the hills.",
    "Cats sleep on the roof.",
    "The clock tower was repaired.",
    "Farmers sold more milk.",
    "Nobody found the lost ring.",
    "The pool opens in June.",
)

PORTS = CatalogueEvent(
    id="ports-2024",
    title="The ports meeting",
    earliest=dt.date(2024, 5, 6),
    latest=dt.date(2024, 5, 7),
    place="Tallinn, Estonia",
    participants=("Anna Berg", "Tomas Lind"),
    cues=("ports meeting", "ferry treaty", "Baltic Ports Organisation"),
)

#: The ports meeting, whenever it was.
UNDATED = Catalogue(
    events=(
        CatalogueEvent(
            id="ports-2024",
            title="The ports meeting",
            place="Tallinn, Estonia",
            participants=("Anna Berg", "Tomas Lind"),
            cues=("ports meeting", "ferry treaty"),
        ),
    )
)


def article(id: str = "a", *, text: str = TEXT, **fields: Any) -> Article:
    """Return an article; `sha256` is made up."""
    return Article(id=id, text=text, **{"sha256": "0" * 64, **fields})


def sentence(text: str = "The bridge reopened on Monday.", **fields: Any) -> Sentence:
    """Return a body sentence on line 1."""
    return Sentence(**{**span(text), "role": Role.BODY, "paragraph": 0, **fields})


def quote(text: str = "it was safe", *, speaker: str | None = "Anna Berg", **fields: Any) -> Quote:
    """Return a quotation by Anna Berg."""
    said = None if speaker is None else Speaker(name=speaker, text=speaker, start=0, end=1)
    return Quote(**{**span(text), "form": QuoteForm.SPEECH, "speaker": said, **fields})


def span(text: str) -> dict[str, Any]:
    """Return the fields of a span at the start of article `a`."""
    return {"article": "a", "start": 0, "end": len(text), "line": 1, "text": text}


def mention(text: str = "The bridge reopened on Monday.", **fields: Any) -> Mention:
    """Return a sentence that reports an event."""
    given = {"kind": MentionKind.REPORTS, "score": 0.9, "because": ("cue: bridge",)}
    return Mention(**{**span(text), **given, **fields})


def statement(article: str = "a", text: str = "20 people were hurt", **fields: Any) -> Statement:
    """Return what one article says, on line 1."""
    return Statement(**{**span(text), "article": article, **fields})


def difference(left: str = "20", right: str = "30", **fields: Any) -> Difference:
    """Return two values that exclude each other."""
    given = {"between": ("a", "b"), "what": Aspect.VALUE, "rule": "two exact counts"}
    return Difference(**{**given, "left": left, "right": right, **fields})


def row(
    *statements: Statement,
    verdict: Verdict = Verdict.AGREE,
    id: str = "r1",
    **fields: Any,
) -> Row:
    """Return a row; without statements one of articles `a` and `b` that agree."""
    told = statements or (statement("a"), statement("b"))
    sources = len({said.article for said in told})
    given: dict[str, Any] = {
        "kind": RowKind.QUANTITY,
        "score": 1.0 if verdict is Verdict.SINGLE else 0.93,
        "because": ("same count",),
        "sources": sources,
        "independent": sources,
    }
    return Row(id=id, verdict=verdict, statements=tuple(told), **{**given, **fields})


def event(*rows: Row, id: str = "bridge", title: str = "The bridge reopens", **fields: Any) -> Event:
    """Return an event of the catalogue, reported by the articles of its rows."""
    told = dict.fromkeys(said.article for one in rows for said in one.statements)
    coverage = tuple(Coverage(article=name, kind=MentionKind.REPORTS, sentences=2) for name in told)
    return Event(
        **{
            "id": id,
            "title": title,
            "origin": Origin.CATALOGUE,
            "coverage": coverage,
            "rows": rows,
            **fields,
        }
    )


def pairing(left: str = "20 people were hurt", right: str = "20 were hurt", **fields: Any) -> Pairing:
    """Return two sentences, of articles `a` and `b`, that stand in one row."""
    given: dict[str, Any] = {
        "kind": MatchKind.CLAIM,
        "left": Cited(**span(left)),
        "right": Cited(**{**span(right), "article": "b"}),
        "candidate": True,
        "candidacy": "number 1 of 2",
        "hurdles": (Hurdle(name="shared weight", value=5.0, least=3.0),),
        "signals": (
            Signal(name="base", value=1.0, weight=-1.0, points=-1.0),
            Signal(name="cosine", value=0.5, weight=2.4, points=1.2),
        ),
        "total": Total.ODDS,
        "score": 0.5498,
        "threshold": 0.5,
        "reached": True,
        "together": True,
        "outcome": "the score 0.5498 reaches 0.50",
        "nearest": Nearest(what=("cosine",), value=0.5, needed=0.4167, margin=0.0498, text="without cosine"),
        "shared": (SharedTerm(left="people", right="people", weight=3.0),),
        "event": "bridge",
        "row": row(),
        "alone": Verdict.AGREE,
    }
    return Pairing(**{**given, **fields})


def explanation(*pairings: Pairing, **fields: Any) -> Explanation:
    """Return what is said of line 1 of `a` and of `b`."""
    given = {
        "generator": Generator(name="samestory", version="0"),
        "refs": ("a:1", "b:1"),
        "articles": (article("a").card(), article("b").card()),
        "pairings": pairings,
    }
    return Explanation(**{**given, **fields})


def comparison(*events: Event, articles: Sequence[Article] | None = None, **fields: Any) -> Comparison:
    """Return a comparison of articles `a` and `b`, its summary counted."""
    read = (article("a"), article("b")) if articles is None else articles
    return Comparison(
        **{
            "generator": Generator(name="samestory", version="0"),
            "articles": tuple(one.card() for one in read),
            "events": events,
            "summary": summary(events),
            **fields,
        }
    )


def verification(**fields: Any) -> Verification:
    """Return that a report of nothing holds."""
    written = Generator(name="samestory", version="0")
    return Verification(
        **{
            "generator": written,
            "report": VerifiedReport(path="report.json", sha256="0" * 64, form="json", generator=written),
            "holds": not fields,
            "checks": (),
            "articles": (),
            **fields,
        }
    )


def lost(text: str = "The bridge reopened on Monday.", **fields: Any) -> LostPassage:
    """Return a passage on line 1 of article `a` that is not there."""
    return LostPassage(
        **{
            "article": "a",
            "start": 0,
            "end": len(text),
            "line": 1,
            "text": text,
            "event": "e",
            "row": None,
            "state": PassageState.GONE,
            **fields,
        }
    )


def changed_row(row: str = "r1", **fields: Any) -> ChangedRow:
    """Return a row of event `e` that is no longer the same."""
    return ChangedRow(**{"event": "e", "row": row, "detail": "", **fields})


def summary(events: Sequence[Event]) -> Mapping[str, int]:
    """Count the rows of `events` by verdict."""
    count = {str(verdict): 0 for verdict in Verdict}
    for one in events:
        for held in one.rows:
            count[held.verdict] += 1
    return count


def document(*blocks: str | tuple[Role, str], id: str = "a", **fields: Any) -> Document:
    """Return an article of these blocks, one a line; a block without a role is body text."""
    parts = [(Role.BODY, block) if isinstance(block, str) else block for block in blocks]
    text, placed = "", []
    for role, block in parts:
        placed.append(Block(start=len(text), end=len(text) + len(block), role=role))
        text += block + "\n"
    return Document(article=article(id, text=text, **fields), blocks=tuple(placed))


def facts(*blocks: str | tuple[Role, str], id: str = "a", **fields: Any) -> Facts:
    """Return what is extracted from an article of these blocks."""
    from samestory import extract

    return extract.facts(document(*blocks, id=id, **fields))


def quantity(text: str, value: float | None, **fields: Any) -> Quantity:
    """Return a count of people at the start of a passage."""
    given = {"value": value, "unit": "people", "of": "people"}
    return Quantity(**{**span(text), **given, **fields})


def date(earliest: dt.date | None, latest: dt.date | None = None, **fields: Any) -> Date:
    """Return a date at the start of a passage, of one day where no `latest` is given."""
    return Date(**{**span(str(earliest)), "earliest": earliest, "latest": latest or earliest, **fields})


def passage(article: str = "a", text: str = "The bridge reopened after 20 years.", **fields: Any) -> Passage:
    """Return what one article says, with the facts that are handed over."""
    return Passage(**{**span(text), "article": article, **fields})


def group(*passages: Passage, quoted: bool = False, score: float = 0.9) -> Group:
    """Return passages that state the same fact."""
    kind = MatchKind.UTTERANCE if quoted else MatchKind.CLAIM
    return Group(passages=passages, kind=kind, score=score, because=("same words",))


def aligned(*groups: Group, covering: Sequence[str] = ("a", "b"), **fields: Any) -> AlignedEvent:
    """Return an event that the articles `covering` report."""
    coverage = tuple(Coverage(article=name, kind=MentionKind.REPORTS, sentences=2) for name in covering)
    given = {"id": "bridge", "title": "The bridge reopens", "origin": Origin.CATALOGUE, "coverage": coverage}
    return AlignedEvent(**{**given, "groups": groups, **fields})


def material(*articles: Facts) -> Material:
    """Return what rows are made from, without any event."""
    from samestory.align import material
    from samestory.settings import BALANCED

    return material.gather(articles, Catalogue(), BALANCED)


def units(*articles: Facts) -> list[Unit]:
    """Return the sentences of these articles as rows are made of them, without any event."""
    return list(material(*articles).sentences)


def utterances(*articles: Facts) -> list[Unit]:
    """Return the quotations of these articles as rows are made of them, without any event."""
    return list(material(*articles).utterances)


def unit(article: str = "a", *terms: str, events: str = "", contexts: str = "", **fields: Any) -> Unit:
    """Return a sentence of these terms, which are its words, too; events and contexts are given as words."""
    from samestory.align.passages import Unit

    words, listed = " ".join(terms), frozenset(events.split())
    given = {
        "passage": passage(article, words), "sentence": 0, "events": listed | set(contexts.split()),
        "listed": listed, "terms": frozenset(terms), "named": frozenset(), "phrases": frozenset(),
        "words": words, "values": frozenset(),
    }  # fmt: skip
    return Unit(**{**given, **fields})


def stories_of(numbers: Mapping[str, int]) -> Stories:
    """Return stories of which only is known which article is of which; others report listed events."""
    from samestory.align.stories import Stories
    from samestory.settings import BALANCED

    class Numbered(Stories):
        def of(self, article: str) -> int | None:
            return numbers.get(article)

    return Numbered((), BALANCED.stories)


def story(*articles: str, **fields: Any) -> Story:
    """Return a story; without articles one of `a` and `b`."""
    told = articles or ("a", "b")
    given: dict[str, Any] = {
        "id": "story-0",
        "title": "The bridge reopens",
        "date": "2024-05-06",
        "terms": ("bridge",),
        "names": ("Lund",),
        "cues": ("bridge", "Lund"),
        "central": told[0],
        "likelihood": 0.9,
        "because": ("terms 0.50",),
    }
    return Story(articles=told, **{**given, **fields})


def weighed(id: str = "a", **fields: Any) -> Weighed:
    """Return an article of which nothing was weighed yet; without `printed`, keys are written as they are."""
    from samestory.align.stories.vectors import Weighed

    keys: Mapping[str, int] = fields.get("keys", {})
    given: dict[str, Any] = {"day": None, "headline": f"Of {id}", "keys": keys}
    given |= {vector: {} for vector in ("terms", "lead", "names", "figures", "title")}
    given |= {"printed": {term: term for term in keys}, "held": dict.fromkeys(keys, 2)}
    return Weighed(id=id, **{**given, **fields})


def described(id: str = "a", near: Mapping[str, float] | None = None, **fields: Any) -> Described:
    """Return an article with its company, given by ids."""
    from samestory.align.stories.likeness import Described

    company = {numbered(name): share for name, share in (near or {}).items()}
    return Described(number=numbered(id), article=weighed(id, **fields), near=company)


def numbered(id: str) -> int:
    """Return a number for an article, in order of ids of one length."""
    return int.from_bytes(id.encode(), "big")


def articles_of(items: Iterable[Item]) -> list[Draft | Refusal]:
    """Return what a reader of several documents found, without the word of where each begins."""
    return [one for one in items if not isinstance(one, Begun | Seen)]

"""From articles to stories, step by step, on any engine: the queries, and what is done between them.

Every step is a table. Queries are plain SQL that SQLite, DuckDB and Spark read alike; what is no SQL is a
function of rows. Sums in queries are of whole numbers and everything else is ordered, so that all
engines come to the same result to the byte.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import groupby
from typing import Any, Final, NamedTuple

import msgspec

from samestory.align.stories import clustering, copies, parting, profile, telling, vectors
from samestory.align.stories.likeness import Described, score
from samestory.align.stories.profile import Profile
from samestory.align.stories.vectors import Frequencies, Weighed
from samestory.engines import Engine, Row
from samestory.graphs import ordered
from samestory.model import Limit, Story
from samestory.progress import SILENT, Progress
from samestory.settings import StorySettings

#: An article as it comes in: id, day of publication (ordinal), headline, its own words.
ARTICLES: Final = {"id": str, "day": int, "title": str, "prose": str}

#: Which article belongs to which story.
MEMBER: Final = {
    "article": str,
    "story": str,
    "title": str,
    "date": str,
    "articles": int,
    "central": int,
    "likelihood": float,
    "terms": str,
    "names": str,
}

#: Articles get numbers in order of their ids: what is joined and sorted is then a whole number.
NUMBERED: Final = """
SELECT number, articles.id AS id, day, title, prose
FROM articles JOIN (SELECT id AS name, ROW_NUMBER() OVER (ORDER BY id) AS number FROM articles) AS numbers
  ON articles.id = numbers.name
ORDER BY number
"""
#: Texts that are alike in a band of their sketches, each with the one that stands beside it there.
COPIES: Final = """
WITH placed AS (
    SELECT id, band, ROW_NUMBER() OVER (PARTITION BY band ORDER BY next, id) AS place FROM bands
), pairs AS (
    SELECT CASE WHEN l.id < r.id THEN l.id ELSE r.id END AS one,
           CASE WHEN l.id < r.id THEN r.id ELSE l.id END AS other
    FROM placed AS l JOIN placed AS r ON l.band = r.band AND l.place + 1 = r.place
)
SELECT one, other, CAST(COUNT(*) * {whole} AS BIGINT) AS shared FROM pairs GROUP BY one, other
"""
#: Blocking: articles that share keys, each with the nearest ones first, and likely copies that share none;
#: one more than an article is held against says that there are more. Never all pairs.
NEAR: Final = """
WITH telling AS (
    SELECT l.id AS one, r.id AS other, CAST(SUM(l.weight * r.weight) AS BIGINT) AS shared
    FROM keys AS l JOIN keys AS r ON l.term = r.term AND l.id < r.id
    GROUP BY l.id, r.id HAVING SUM(l.weight * r.weight) >= {least}
), shares AS (
    SELECT one, other, shared FROM telling UNION ALL
    SELECT copies.one AS one, copies.other AS other, copies.shared AS shared
    FROM copies LEFT JOIN telling ON copies.one = telling.one AND copies.other = telling.other
    WHERE telling.one IS NULL
), ranked AS (
    SELECT one, other, shared, ROW_NUMBER() OVER (PARTITION BY one ORDER BY shared DESC, other) AS place
    FROM (SELECT one, other, shared FROM shares UNION ALL SELECT other, one, shared FROM shares) AS both_ways
)
SELECT one, other, shared, place FROM ranked WHERE place <= {candidates} + 1
"""
COMPANY: Final = "SELECT one, other, shared FROM near WHERE place <= {company}"
FREQUENCIES: Final = """
SELECT term, CAST(SUM(held) AS BIGINT) AS held FROM counts GROUP BY term HAVING SUM(held) > 1
"""
DESCRIBED: Final = """
SELECT weighed.id AS id, weighed.data AS data, company.data AS near
FROM weighed LEFT JOIN company ON weighed.id = company.id
"""
PAIRS: Final = """
SELECT DISTINCT CASE WHEN one < other THEN one ELSE other END AS one,
                CASE WHEN one < other THEN other ELSE one END AS other
FROM near WHERE place <= {candidates}
"""
#: Pairs are compared cell by cell, the cell being the first of those that are near to one: articles on one
#: event are in few cells together, so each is sent to few places, not once for each pair.
PLACED: Final = """
SELECT cell, one, other
FROM pairs JOIN (SELECT one AS id, MIN(other) AS cell FROM near GROUP BY one) AS cells ON pairs.one = cells.id
"""
CELLS: Final = """
SELECT cell, described.id AS one, NULL AS other, data, near
FROM described JOIN (
    SELECT cell, one AS id FROM placed UNION SELECT cell, other AS id FROM placed
) AS needed ON described.id = needed.id
UNION ALL SELECT cell, one, other, NULL AS data, NULL AS near FROM placed
"""
JOINED: Final = "SELECT one, other FROM edges WHERE likelihood >= CAST({join} AS DOUBLE)"
MEMBERS: Final = """
SELECT part, parts.id AS id, data, near FROM {parts} AS parts JOIN described ON parts.id = described.id
"""
STORIES: Final = "SELECT data FROM stories ORDER BY articles DESC, day, id"
LEFT_OUT: Final = """
SELECT (SELECT COUNT(*) FROM frequencies WHERE held > {common} AND term NOT LIKE '{figure}%'),
       (SELECT COUNT(*) FROM near WHERE place > {candidates}),
       (SELECT COUNT(*) FROM (SELECT part FROM parts GROUP BY part HAVING COUNT(*) > {together}) AS large)
"""

COMMON_TERMS: Final = (
    "terms that stand in more than {common} articles ({count}) were no ground to compare two of them"
)
CANDIDATES: Final = (
    "articles that share telling terms with more than {candidates} others ({count}) were compared with the "
    "nearest {candidates}"
)
LARGE_GROUPS: Final = (
    "groups of more than {together} articles that hang together ({count}) were parted where they hang "
    "together least before each two were compared"
)

#: So many articles of a cell a process remembers, read; an article that much is near to may have a large one.
_REMEMBERED = 2048

_pack = msgspec.msgpack.Encoder().encode


class Outcome(NamedTuple):
    """The stories of a collection, and what was not looked at."""

    stories: Iterator[Story]  #: the largest first
    limits: tuple[Limit, ...]


#: Returns a digest of a function of rows, and of what else it is given; an empty one to keep nothing.
Basis = Callable[..., bytes]


def _nothing_kept(_function: object, *_given: object) -> bytes:
    return b""


def run(
    engine: Engine, settings: StorySettings, progress: Progress = SILENT, basis: Basis = _nothing_kept
) -> Outcome:
    """Find the stories of the articles that stand in the table `articles` of an engine.

    Args:
        engine: that computes.
        settings: what articles are put together by.
        progress: is told how far it is.
        basis: says what the steps depend on, for an engine with a cache.
    """
    [(articles,)] = engine.rows("SELECT COUNT(*) FROM articles")
    engine.query("numbered", NUMBERED)
    progress.stage("profiling", articles)
    columns = {"id": int, "data": bytes}
    engine.map(
        "profiles",
        columns,
        "SELECT number, id, day, title, prose FROM numbered",
        _profiled,
        progress=progress,
        basis=basis(_profiled),
    )
    counts = {"term": str, "held": int}
    engine.map("counts", counts, "SELECT data FROM profiles", _counted, basis=basis(_counted))
    engine.query("frequencies", FREQUENCIES)
    progress.stage("weighing", articles)
    known = _frequencies(engine)
    weighed = partial(_weighed, known=known, settings=settings)
    on = basis(_weighed, settings, known)
    engine.map("weighed", columns, "SELECT id, data FROM profiles", weighed, progress=progress, basis=on)
    keys = {"id": int, "term": int, "weight": int}
    engine.map("keys", keys, "SELECT id, data FROM weighed", _keyed, basis=basis(_keyed))
    bands = {"id": int, "band": int, "next": int}
    engine.map("bands", bands, "SELECT id, data FROM profiles", _sketched, basis=basis(_sketched))
    progress.stage("looking for neighbours")
    engine.query("copies", COPIES.format(whole=vectors.FULL // copies.BANDS))
    engine.query(
        "near", NEAR.format(candidates=settings.candidates, least=round(settings.share * vectors.FULL))
    )
    company = _company(known.articles, settings)
    nearest = COMPANY.format(company=company)
    engine.map("company", columns, nearest, _accompanied, by="one")
    engine.query("described", DESCRIBED)
    engine.query("pairs", PAIRS.format(candidates=settings.candidates))
    engine.query("placed", PLACED)
    progress.stage("comparing")
    scored = partial(_scored, settings=settings)
    edges = {"one": int, "other": int, "likelihood": float}
    engine.map("edges", edges, CELLS, scored, by="cell", basis=basis(_scored, settings))
    progress.stage("connecting")
    engine.query("joined", JOINED.format(join=settings.join))
    engine.components("parts", "weighed", "joined")
    members = MEMBERS.format(parts=parting.parted(engine, "parts", company, settings.together))
    stories = {"id": str, "articles": int, "day": str, "data": bytes}
    progress.stage("grouping", articles)
    told = partial(_told, settings=settings)
    on = basis(_told, settings)
    engine.map("stories", stories, members, told, by="part", progress=progress, basis=on)
    found = (msgspec.msgpack.decode(data, type=Story) for (data,) in engine.rows(STORIES))
    return Outcome(found, _limits(engine, settings))


def described(engine: Engine) -> Iterator[Described]:
    """Yield the articles as they were held against each other."""
    for row in engine.rows("SELECT id, data, near FROM described"):
        yield _described(*row)


def flattened(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the articles of stories as rows of `MEMBER`; the most central one of each has 1 as `central`."""
    for (data,) in rows:
        one = msgspec.msgpack.decode(data, type=Story)
        told = one.likelihood, "; ".join(one.terms), "; ".join(one.names)
        for name in one.articles:
            yield name, one.id, one.title, one.date, len(one.articles), int(name == one.central), *told


def _limits(engine: Engine, settings: StorySettings) -> tuple[Limit, ...]:
    """Say what was not looked at, and why."""
    known = msgspec.structs.asdict(settings) | {"figure": profile.FIGURE}
    [(common, full, large)] = engine.rows(LEFT_OUT.format_map(known))
    said = (
        ("common terms", common, COMMON_TERMS),
        ("near articles", full, CANDIDATES),
        ("large groups", large, LARGE_GROUPS),
    )
    return tuple(
        Limit(what=what, detail=detail.format(count=count, **known)) for what, count, detail in said if count
    )


def _company(articles: int, settings: StorySettings) -> int:
    """Return how many are an article's company: in a small collection everything is near to everything."""
    return max(1, min(settings.company, articles * settings.company // settings.least))


def _frequencies(engine: Engine) -> Frequencies:
    [(articles,)] = engine.rows("SELECT COUNT(*) FROM profiles")
    return Frequencies(articles, dict(engine.rows("SELECT term, held FROM frequencies")))


def _profiled(rows: Sequence[Row]) -> Iterator[Row]:
    for number, name, day, title, prose in rows:
        yield number, _pack(profile.of(name, day, title, prose))


def _counted(rows: Sequence[Row]) -> Iterable[Row]:
    """Count in how many of some articles each term stands."""
    held: Counter[str] = Counter()
    for (data,) in rows:
        one = msgspec.msgpack.decode(data, type=Profile)
        held.update({*one.terms, *one.figures})
    return held.items()


def _weighed(rows: Sequence[Row], known: Frequencies, settings: StorySettings) -> Iterator[Row]:
    for number, data in rows:
        one = msgspec.msgpack.decode(data, type=Profile)
        yield number, _pack(vectors.weigh(one, known, settings))


def _keyed(rows: Sequence[Row]) -> Iterator[Row]:
    for number, data in rows:
        one = msgspec.msgpack.decode(data, type=Weighed)
        yield from ((number, vectors.digest(term), weight) for term, weight in one.keys.items())


def _sketched(rows: Sequence[Row]) -> Iterator[Row]:
    for number, data in rows:
        one = msgspec.msgpack.decode(data, type=Profile)
        yield from ((number, *band) for band in copies.sketch(one.terms))


def _accompanied(rows: Sequence[Row]) -> Iterator[Row]:
    for name, its in groupby(rows, key=lambda row: row[0]):
        near = {other: shared / vectors.FULL for _, other, shared in sorted(its, key=lambda row: row[1])}
        yield name, _pack(near)


def _described(number: int, data: bytes, near: bytes | None) -> Described:
    company = msgspec.msgpack.decode(near, type=dict[int, float]) if near else {}
    return Described(number, msgspec.msgpack.decode(data, type=Weighed), company)


def _scored(rows: Sequence[Row], settings: StorySettings) -> Iterator[Row]:
    """Yield the pairs that may well report one event, cell by cell; a row with no other is an article."""
    for _, its in groupby(rows, key=lambda row: row[0]):
        sent, pairs = {}, []
        for _, one, other, *data in its:
            if other is None:
                sent[one] = data
            else:
                pairs.append((one, other))
        read = _reader(sent)
        for one, other in sorted(pairs):
            likely = score(read(one), read(other), settings)
            if likely >= min(settings.join, clustering.STEPS[0]):
                yield one, other, likely


def _reader(sent: Mapping[int, Sequence[Any]]) -> Callable[[int], Described]:
    """Return what reads an article: read, it is ten times as large, so not all are kept."""

    @lru_cache(_REMEMBERED)
    def read(number: int) -> Described:
        return _described(number, *sent[number])

    return read


def _told(rows: Sequence[Row], settings: StorySettings) -> Iterator[Row]:
    """Part articles that hang together into stories."""
    for _, its in groupby(rows, key=lambda row: row[0]):
        members = sorted((_described(*data) for _, *data in its), key=lambda one: one.number)
        for cluster in clustered(members, settings):
            told = telling.story(cluster, settings)
            yield told.id, len(told.articles), told.date or "~", _pack(told)


def clustered(members: Sequence[Described], settings: StorySettings) -> Iterator[list[Described]]:
    """Yield the articles of each story, out of articles in order of their numbers."""
    places = {one.number: place for place, one in enumerate(members)}
    near = [[places[other] for other in one.near if other in places] for one in members]

    @cache
    def likely(one: int, other: int) -> float:
        return score(members[one], members[other], settings)

    def between(one: int, other: int) -> float:
        return likely(*ordered(one, other))

    for cluster in clustering.clusters(near, between, settings):
        yield [members[place] for place in cluster]

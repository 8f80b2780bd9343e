"""From a group of passages to a row: its kind, statements, differences and verdict."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from samestory.compare import claims, counts, dates, focus, leads, ranks, reuse, silence, utterances
from samestory.compare.finding import Finding
from samestory.compare.gravity import GRAVITY
from samestory.compare.silence import Covering
from samestory.compare.wires import Wires
from samestory.model import Difference, Group, MatchKind, Passage, Row, RowKind, RowPart, Statement, Verdict


def row(group: Group, covering: Covering, days: Mapping[str, dt.date | None], wires: Wires) -> Row:
    """Judge a group; `covering` are the articles that report its event, `days` when they were published."""
    passages = reuse.marked(group.passages, wires)
    articles = list(dict.fromkeys(one.article for one in passages))
    findings = list(_findings(passages, group))
    kind = _kind(group, findings)
    return Row(
        id=_id(passages, kind),
        kind=kind,
        verdict=_verdict(findings),
        score=group.score,
        because=(*group.because, *_because(findings)),
        sources=len(articles),
        independent=reuse.independent(passages),
        statements=tuple(_statement(one) for one in passages),
        differences=_differences(findings),
        part=_part(group),
        silent=_silent(passages, _could(group, covering), days, wires),
    )


def _part(group: Group) -> RowPart:
    if group.kind is MatchKind.LEAD:
        return RowPart.LEAD
    return RowPart.BESIDE if group.beside else RowPart.EVENT


def _could(group: Group, covering: Covering) -> list[str]:
    """Return the articles that could have stated it, less those that may have, in words that did not meet."""
    telling = covering.beside if group.beside else covering.event
    return [article for article in telling if article not in group.near]


def _silent(
    passages: Sequence[Passage],
    articles: Sequence[str],
    days: Mapping[str, dt.date | None],
    wires: Wires,
) -> tuple[str, ...]:
    """Return the articles that lack what the passages state: not those that were only kept from the row."""
    found = silence.silent(passages, articles, days)
    holding = set(wires.holding(found, (one.text for one in passages)))
    return tuple(one for one in found if one not in holding)


def _findings(passages: Sequence[Passage], group: Group) -> Iterator[Finding]:
    """Compare the passages of each two articles: leads, one utterance, or claims with their values."""
    if group.kind is MatchKind.LEAD:
        yield from leads.compare(passages)
        return
    for one, other in combinations(passages, 2):
        if one.article == other.article:
            continue
        if group.kind is MatchKind.UTTERANCE:
            yield utterances.compare(one, other)
            continue
        typed = [*counts.compare(one, other, group.score), *dates.compare(one, other, group.score)]
        yield from typed
        yield from ranks.compare(one, other)
        if all(finding.verdict is Verdict.AGREE for finding in typed):
            equal = any(finding.kind is RowKind.QUANTITY for finding in typed)
            yield claims.compare(one, other, group.score, equal=equal)


def _verdict(findings: Sequence[Finding]) -> Verdict:
    """Return the gravest verdict of any pair."""
    if not findings:
        return Verdict.SINGLE
    return min((one.verdict for one in findings), key=GRAVITY.index)


def _differences(findings: Sequence[Finding]) -> tuple[Difference, ...]:
    """Return what differs: first what the verdict comes from."""
    gravest = sorted(findings, key=lambda one: GRAVITY.index(one.verdict))
    return tuple(dict.fromkeys(one.difference for one in gravest if one.difference is not None))


def _because(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.because for one in findings if one.because is not None))


def _kind(group: Group, findings: Sequence[Finding]) -> RowKind:
    if group.kind is MatchKind.UTTERANCE:
        return RowKind.QUOTE
    kinds = {one.kind for one in findings}
    return next((kind for kind in (RowKind.QUANTITY, RowKind.DATE) if kind in kinds), RowKind.CLAIM)


def _statement(passage: Passage) -> Statement:
    """Show a passage with its one typed value, where it has just one."""
    quantities, dates = focus.quantities(passage), focus.dates(passage)
    quantity = quantities[0] if len(quantities) == 1 else None
    date = dates[0] if len(dates) == 1 else None
    return Statement(
        article=passage.article,
        start=passage.start,
        end=passage.end,
        line=passage.line,
        page=passage.page,
        text=passage.text,
        focus=passage.focus,
        speaker=passage.speaker,
        value=quantity.value if quantity is not None else None,
        unit=quantity.unit if quantity is not None else None,
        earliest=date.earliest if date is not None else None,
        latest=date.latest if date is not None else None,
        copy_of=passage.copy_of,
    )


def _id(passages: Sequence[Passage], kind: RowKind) -> str:
    """Name a row after its words, so that it keeps its name when other words of an article change."""
    said = "\n".join(f"{one.article}:{one.text}" for one in passages)
    return "r" + hashlib.sha256(f"{kind}\n{said}".encode("utf-8", "surrogatepass")).hexdigest()[:7]

"""A draft with its metadata and the roles of its paragraphs settled.

What the file says of itself in so many words (header lines, front matter, fields of a record)
counts first, then the side-car file, then what was read out of running text (a title, a byline, a
copyright line), last the properties that programs write into documents. Nothing is invented.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from samestory.load import reach
from samestory.load import seen as seeing
from samestory.load.drafts import Draft
from samestory.load.paragraphs import Paragraph, split
from samestory.load.published import normalised
from samestory.load.roles import author_lines, roles
from samestory.model import Article, Block, Document, Role
from samestory.text import fold

_FIELDS = ("source", "title", "author", "published", "url", "language")
_COPYRIGHT = re.compile(
    r"(?:copyright\b\s*)?(?:\(c\)|©|copyright)\s*(?:19|20)\d\d[.,]?\s+(?:by )?([^\s.].{1,80}?)"
    r"(?:,? (?:Inc|Ltd|LLC|GmbH|plc|Limited|Corp|Company)\b.*|\. .*|, all rights.*|\.?)",
    re.IGNORECASE | re.DOTALL,
)
_SOURCE = re.compile(
    r"(?:source|via|original(?: article)?)\s?:?\s*(https?://[^\s<>\"]{1,500})(?:\s*[(|,].*)?",
    re.IGNORECASE | re.DOTALL,
)


def document(
    draft: Draft, *, name: str, path: str | None, sidecar: Mapping[str, str]
) -> tuple[Document, list[str]]:
    """Return the article with the id `name` and its blocks, and warnings about its metadata."""
    warnings = list(draft.warnings)
    said = _checked(draft.fields, warnings)
    warnings += _unused(sidecar, said)
    given = {**sidecar, **said}
    seen = seeing.Seen.of(draft)
    known = seeing.fields(given)
    paragraphs = split(
        seen.text,
        seen.start,
        markdown=draft.markdown,
        levels=seen.levels,
        captions=seen.captions,
    )
    found = roles(paragraphs, title=known.get("title"))
    fields = {**seeing.fields(draft.weak), **_guessed(paragraphs, found), **known}
    given = {**draft.weak, **given}
    article = Article(
        id=name,
        path=path,
        sha256=draft.sha256,
        text=seen.text,
        pages=seen.pages,
        findings=seen.findings(given),
        **{field: fields.get(field) for field in _FIELDS},
    )
    blocks = (
        Block(start=paragraph.start, end=paragraph.end, role=role)
        for paragraph, role in zip(paragraphs, found, strict=True)
    )
    if (short := reach.short(article.text)) is not None:
        warnings.append(short)
    read = tuple(reach.within(blocks, article.text))
    return Document(article=article, blocks=read, printed=seen.printed(article, given)), warnings


def _checked(fields: Mapping[str, str], warnings: list[str]) -> dict[str, str]:
    """Return explicit fields; a date of publication in ISO form, or dropped with a warning."""
    checked = dict(fields)
    if (written := checked.pop("published", None)) is not None:
        if (published := normalised(written)) is not None:
            checked["published"] = published
        else:
            warnings.append(f"the date of publication {written[:64]!r} was ignored; write it as 2022-09-15")
    return checked


def _unused(sidecar: Mapping[str, str], said: Mapping[str, str]) -> list[str]:
    """Return a warning where the side-car file says otherwise than the article, which counts first."""
    unlike = [field for field in sidecar if field in said and not _same(sidecar[field], said[field])]
    if not unlike:
        return []
    first, other = (
        ", ".join(f"{field} {values[field][:64]!r}" for field in unlike) for values in (sidecar, said)
    )
    return [f"the side-car file says {first}, the article itself {other}; the article counts"]


def _same(one: str, other: str) -> bool:
    """Say whether two values are the same, or one of two times only more exact."""
    one, other = fold(one), fold(other)
    return one == other or (one[:4].isdigit() and (one.startswith(other) or other.startswith(one)))


def _guessed(paragraphs: Sequence[Paragraph], found: Sequence[Role]) -> dict[str, str]:
    """Return the metadata that the running text gives."""
    guessed: dict[str, str] = {}
    for paragraph, role in zip(paragraphs, found, strict=True):
        if role is Role.TITLE:
            guessed.setdefault("title", " ".join(paragraph.text.split()))
        elif role is Role.BOILERPLATE:
            if copied := _COPYRIGHT.fullmatch(paragraph.text[:300]):
                guessed.setdefault("source", copied[1].strip(" ,"))
            elif linked := _SOURCE.fullmatch(paragraph.text):
                guessed.setdefault("url", linked[1].rstrip(".,;)"))
    for line in author_lines(paragraphs, found):
        if line.author:
            guessed.setdefault("author", line.author)
        if line.published:
            guessed.setdefault("published", line.published)
    return guessed

"""Articles that a report cites, wherever they lie now: called by the ids and paths that it has for them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

import msgspec

from samestory.model import ArticleCard, Document, Loaded


def relocated(loaded: Loaded, cards: Sequence[ArticleCard]) -> Loaded:
    """Return the articles of `cards` alone, under the ids and paths that stand there.

    A file is known by its path, else by its name and the folders around it; what is left, by its id or its
    digest. Further articles are left out: they are not what the report is of.
    """
    documents = tuple(
        document.called(id=card.id, path=card.path)
        for document, card in _pairs(loaded.documents, [*cards])
        if card is not None
    )
    return msgspec.structs.replace(loaded, documents=documents)


def _pairs(
    documents: Sequence[Document], cards: list[ArticleCard]
) -> Iterator[tuple[Document, ArticleCard | None]]:
    """Yield each article with its card, None where the report has none."""
    files: dict[str | None, list[Document]] = defaultdict(list)
    for document in documents:
        files[document.article.path].append(document)
    recorded: dict[str | None, list[ArticleCard]] = defaultdict(list)
    for card in cards:
        recorded[card.path].append(card)
    rest: list[Document] = []
    for path, there in _same_files(files, recorded):
        found = list(_within(files.pop(there), recorded[path]))
        yield from ((document, card) for document, card in found if card is not None)
        rest += [document for document, card in found if card is None]
        taken = {card.id for _, card in found if card is not None}
        recorded[path] = [card for card in recorded[path] if card.id not in taken]
    rest += [document for held in files.values() for document in held]
    yield from _within(rest, [card for held in recorded.values() for card in held])


def _same_files(
    files: Iterable[str | None], recorded: Iterable[str | None]
) -> Iterator[tuple[str | None, str | None]]:
    """Yield each recorded path with that of the file which it is now, the surest first."""
    left, wanted = dict.fromkeys(files), dict.fromkeys(recorded)
    for path in [path for path in wanted if path in left]:
        del wanted[path], left[path]
        yield path, path
    named = _by_name(left)
    ways = sorted(
        (-_common(path, there), str(path), str(there), path, there)
        for path in wanted
        for there in named.get(_name(path), ())
    )
    for *_, path, there in ways:
        if path in wanted and there in left:
            del wanted[path], left[there]
            yield path, there


def _by_name(paths: Iterable[str | None]) -> dict[str, list[str | None]]:
    named: dict[str, list[str | None]] = defaultdict(list)
    for path in paths:
        named[_name(path)].append(path)
    return named


def _name(path: str | None) -> str:
    return "-" if path is None else PurePath(path).name


def _common(one: str | None, other: str | None) -> int:
    """Return how many parts two paths share at their ends."""
    if one is None or other is None:
        return 0
    number = 0
    for left, right in zip(reversed(PurePath(one).parts), reversed(PurePath(other).parts), strict=False):
        if left != right:
            break
        number += 1
    return number


def _within(
    documents: Sequence[Document], cards: Sequence[ArticleCard]
) -> Iterator[tuple[Document, ArticleCard | None]]:
    """Yield each article with the card that has its id, else its digest; a single one has the single card."""
    by_id = {card.id: card for card in cards}
    left = [one for one in documents if one.article.id not in by_id]
    yield from ((one, by_id.pop(one.article.id)) for one in documents if one.article.id in by_id)
    alone = len(left) == len(documents) == len(cards) == 1
    same: dict[str, deque[ArticleCard]] = defaultdict(deque)
    for card in by_id.values():
        same[left[0].article.sha256 if alone else card.sha256].append(card)
    for document in left:
        cards_of_it = same[document.article.sha256]
        yield document, cards_of_it.popleft() if cards_of_it else None

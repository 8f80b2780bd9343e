"""What was extracted from an article in an earlier run, where nothing that it depends on has changed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache as once
from functools import partial
from typing import Final

import msgspec

from samestory import extract, naming
from samestory.cache import Cache, digest, source
from samestory.model import Article, CatalogueEvent, Document, Facts
from samestory.naming import NO_ALIASES
from samestory.version import VERSION

#: The source code that decides what is extracted, within this package.
CODE: Final = ("extract/**/*.py", "lexicon/**/*.py", "model/*.py", "naming.py", "text.py")

#: Stands in an entry for the article, which is that of each run.
_NOBODY: Final = Article(id="", sha256="", text="")


def extractor(
    cache: Cache | None, events: Sequence[CatalogueEvent] = (), aliases: naming.Aliases = NO_ALIASES
) -> Callable[[Document], Facts]:
    """Return `extract.facts` for these events and aliases, with what `cache` holds left out of the work.

    An entry counts for the same document (text, blocks, metadata; its id, path and the digest of its file
    are put in anew), events, aliases, version and source code of samestory, and version of Python, whose
    tables of characters are used.
    """
    if cache is None:
        return partial(extract.facts, events=events, aliases=aliases)
    basis = digest(_code(), msgspec.msgpack.encode((tuple(events), sorted(aliases.items()))))

    def facts(document: Document) -> Facts:
        article = document.article
        bare = Document(
            article=msgspec.structs.replace(article, id="", path=None, sha256="", findings=()),
            blocks=document.blocks,
        )

        def make() -> Facts:
            return msgspec.structs.replace(extract.facts(bare, events, aliases), article=_NOBODY)

        key = digest(basis, msgspec.msgpack.encode(bare))
        return _belonging(cache.get(key, make, Facts), document)

    return facts


def _belonging(facts: Facts, document: Document) -> Facts:
    """Return `facts` as those of `document`."""
    article = document.article
    kinds = (name for name in Facts.__struct_fields__ if name not in {"article", "printed"})
    spans = {
        kind: tuple(msgspec.structs.replace(span, article=article.id) for span in getattr(facts, kind))
        for kind in kinds
    }
    return Facts(article=article, printed=document.printed, **spans)


@once
def _code() -> bytes:
    """Return a digest of the code that extracts; of the version alone where its source is not installed."""
    return digest(VERSION.encode(), repr(sys.version_info[:2]).encode(), source(*CODE))

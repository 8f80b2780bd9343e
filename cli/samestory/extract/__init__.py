"""What one article states: sentences, quotes, dates, quantities, names. Never looks at another article."""

from __future__ import annotations

from collections.abc import Sequence

from samestory import naming
from samestory.extract import dates, names, quantities, sentences, tokens
from samestory.extract.quantities.tokens import tokens_of
from samestory.extract.speech import quotes
from samestory.extract.speech.around import Surroundings
from samestory.extract.speech.reference import Discourse
from samestory.model import CatalogueEvent, Document, Facts
from samestory.naming import NO_ALIASES

__all__ = ["facts"]


def facts(
    document: Document, events: Sequence[CatalogueEvent] = (), aliases: naming.Aliases = NO_ALIASES
) -> Facts:
    """Extract everything from one article.

    Args:
        document: the article.
        events: those with dates anchor expressions such as "days after X".
        aliases: further forms of names, for their keys.
    """
    article = document.article
    units = sentences.split(document)
    rows = [tokens.of(sentence) for sentence in units]
    named, cast = names.find(article, units, rows, aliases)
    cut = tokens_of(article.text, units)
    around = Surroundings(article, units, rows, named, cast)
    when = dates.find(article, units, events, cut)
    said, told = quotes.find(article, around, Discourse(cast, around.people))
    return Facts(
        article=article,
        sentences=units,
        quotes=said,
        indirect=told,
        dates=when,
        quantities=quantities.find(article, units, when, cut),
        names=named,
        printed=document.printed,
    )

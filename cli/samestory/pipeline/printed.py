"""What was found, cited as the articles print it.

Articles are read, aligned and compared as a reader sees them. Where that is not as they were given, every
span of a result is put back to where it stands in the article, with its words as they stand there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar, cast

import msgspec

from samestory import disguise
from samestory.model import Article, ArticleCard, Difference, Facts, Printed, Wording
from samestory.pipeline.outcomes import Compared, Outcome

T = TypeVar("T")

#: Fields that are a span, and the words of each.
_SPANS: Final = (("start", "end", "text"), ("date_start", "date_end", "date_text"))


def of(facts: Iterable[Facts]) -> dict[str, Printed]:
    """Return, by their ids, the articles that are not printed as they are read."""
    return {one.article.id: one.printed for one in facts if one.printed is not None}


def facts(found: Facts) -> Facts:
    """Return the facts of one article with the spans that it prints."""
    if found.printed is None:
        return found
    return restored(found, of([found]))


def compared(outcome: Outcome[Compared]) -> Outcome[Compared]:
    """Return what was compared with the spans that its articles print."""
    return msgspec.structs.replace(outcome, result=restored(outcome.result, of(outcome.result.facts)))


def restored(result: T, printed: Mapping[str, Printed]) -> T:
    """Return a result with the articles as they were given, and the spans of each as it prints them."""
    return cast("T", _Restoring(printed).of(result, None)) if printed else result


class _Restoring:
    """Goes through a result in the order in which it is written."""

    def __init__(self, printed: Mapping[str, Printed]) -> None:
        self._printed = printed
        self._whole: dict[tuple[str, str], str] = {}  #: words of statements as read, to those as printed

    def of(self, value: Any, around: Printed | None) -> Any:
        """Return `value`, which stands in something of the article `around`, as printed."""
        if isinstance(value, tuple):
            return tuple(self.of(one, around) for one in value)
        if isinstance(value, ArticleCard):
            return self._article(value)
        if isinstance(value, Difference):
            return self._difference(value)
        if isinstance(value, Wording):
            return self._wording(value)
        if isinstance(value, Printed):
            return None  # nothing is left to put back
        if not isinstance(value, msgspec.Struct):
            return value
        article = getattr(value, "article", None)
        if isinstance(article, ArticleCard):  # of facts, all of one article
            around = self._printed.get(article.id)
        elif isinstance(article, str):
            around = self._printed.get(article)
        changed = {
            name: self.of(inner, around)
            for name in value.__struct_fields__
            if isinstance(inner := getattr(value, name), tuple | msgspec.Struct)
        }
        if around is not None:
            changed |= self._spans(value, around)
        if isinstance(article, str) and "text" in changed:
            self._whole[article, cast("Any", value).text] = changed["text"]
        return msgspec.structs.replace(value, **changed)

    def _article(self, card: ArticleCard) -> ArticleCard:
        printed = self._printed.get(card.id)
        if printed is None:
            return card
        return printed.article if isinstance(card, Article) else printed.article.card()

    def _wording(self, value: Wording) -> Wording:
        """Return a wording as the article prints it that most print it as, with the places of its changes."""
        said = tuple(self.of(one, None) for one in value.statements)
        same = [one for one in value.statements if value.text in one.text]
        if not same or any(one.article not in self._printed for one in same):
            return msgspec.structs.replace(value, statements=said)
        printed = self._printed[same[0].article]
        begin = same[0].start + same[0].text.index(value.text)
        first, last = disguise.printed(printed.shifts, begin, begin + len(value.text))
        changes = []
        for one in value.changes:
            start, end = disguise.printed(printed.shifts, begin + one.start, begin + one.end)
            text = printed.article.text[start:end]
            changes.append(msgspec.structs.replace(one, start=start - first, end=end - first, text=text))
        text = printed.article.text[first:last]
        return msgspec.structs.replace(value, text=text, statements=said, changes=tuple(changes))

    def _difference(self, value: Difference) -> Difference:
        first, second = value.between
        left = self._whole.get((first, value.left), value.left)
        right = self._whole.get((second, value.right), value.right)
        return msgspec.structs.replace(value, left=left, right=right)

    @staticmethod
    def _spans(value: msgspec.Struct, printed: Printed) -> dict[str, object]:
        """Return the fields of `value` that say where something stands."""
        changed: dict[str, object] = {}
        for first, last, words in _SPANS:
            if hasattr(value, first):
                start, end = disguise.printed(printed.shifts, getattr(value, first), getattr(value, last))
                changed |= {first: start, last: end}
                if hasattr(value, words):
                    changed[words] = printed.article.text[start:end]
        if (focus := getattr(value, "focus", None)) is not None:
            changed["focus"] = disguise.printed(printed.shifts, *focus)
        return changed

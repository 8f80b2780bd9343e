"""Quotations of an article with their form, speaker and cue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from samestory.extract import marks, speakers
from samestory.extract.cast import Cast
from samestory.extract.marks import Marked
from samestory.extract.reference import Discourse, Who, candidates
from samestory.extract.speakers import Heard
from samestory.extract.tokens import Token
from samestory.model import (
    Anchor,
    Article,
    Name,
    Quote,
    QuoteForm,
    Role,
    Sentence,
    Speaker,
)
from samestory.text import Lines, words

#: From this many words on, what stands in marks is speech whatever its grammar.
_SPEECH_WORDS = 8
#: Words that make a clause of a few words: finite verbs and subject pronouns.
_CLAUSE = frozenset(
    "am are can can't could couldn't did didn't do does doesn't don't had has have he he's i i'd i'll "
    "i'm i've is isn't it it's may might must she she's should they they're was we we'll we're we've "
    "were will won't would you you're".split()
)
_SILENT = frozenset({Role.TITLE, Role.HEADING, Role.BOILERPLATE, Role.BYLINE})


def find(
    article: Article,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    names: Sequence[Name],
    cast: Cast,
) -> tuple[Quote, ...]:
    """Return what stands between quotation marks, in order, each with its speaker where one is named."""
    reading = _Reading(article, sentences, tokens, names, cast)
    return tuple(reading.quotes())


class _Reading:
    """One pass over an article: sentence by sentence, its quotations with what was said before."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        tokens: Sequence[Sequence[Token]],
        names: Sequence[Name],
        cast: Cast,
    ) -> None:
        self._article, self._sentences, self._tokens = article, sentences, tokens
        self._names: Mapping[int, Name] = {name.start: name for name in names}
        self._cast, self._discourse = cast, Discourse(cast)
        self._lines = Lines(article.text)
        self._starts = [sentence.start for sentence in sentences]
        self._marked = list(marks.pairs(article.text, _blocks(sentences)))
        self._plain = [one for one in self._marked if not one.nested]
        self._known: dict[int, tuple[tuple[Token, ...], tuple[Who, ...]]] = {}

    def quotes(self) -> list[Quote]:
        found: list[Quote] = []
        by_sentence: dict[int, list[Marked]] = {}
        for one in self._marked:
            by_sentence.setdefault(self._at(one.start), []).append(one)
        last: tuple[int, Speaker] | None = None
        for index, sentence in enumerate(self._sentences):
            people = self._people(index)
            for one in by_sentence.get(index, ()):
                quote = self._quote(one, index, people, found, last)
                found.append(quote)
                if quote.speaker is not None and quote.form is QuoteForm.SPEECH:
                    last = (sentence.paragraph, quote.speaker)
            if sentence.role not in _SILENT:
                self._discourse.close(people)
        return self._taken_up(found)

    def _taken_up(self, found: Sequence[Quote]) -> list[Quote]:
        """Give a quotation that its paragraph leaves open to the speaker of the one that takes it up."""
        quotes = list(found)
        after: int | None = None
        for index in range(len(quotes) - 1, -1, -1):
            one = self._marked[index]
            if one.nested:
                continue
            if not one.closed and quotes[index].speaker is None and after is not None:
                between = self._article.text[one.end : quotes[after].start]
                if not any(words(between)):
                    quotes[index] = msgspec.structs.replace(quotes[index], speaker=quotes[after].speaker)
            after = index
        return quotes

    def _quote(
        self,
        one: Marked,
        index: int,
        people: Sequence[Who],
        found: Sequence[Quote],
        last: tuple[int, Speaker] | None,
    ) -> Quote:
        sentence = self._sentences[index]
        form = self._form(one, sentence)
        heard, speaker = None, None
        if one.nested:
            outer = next((q for q in reversed(found) if q.start <= one.start < q.end), None)
            speaker = outer.speaker if outer is not None else None
        elif form is not QuoteForm.TITLE:
            heard = self._heard(one, index, people)
            speaker = self._speaker(heard, people) or self._carried(one, sentence, last)
        return Quote(
            article=self._article.id,
            start=one.start,
            end=one.end,
            line=self._lines.at(one.start),
            text=self._article.text[one.start : one.end],
            form=form,
            speaker=speaker,
            cue=_anchor(heard.cue) if heard is not None and speaker is not None else None,
        )

    def _heard(self, one: Marked, index: int, people: Sequence[Who]) -> Heard | None:
        text = self._article.text
        last = self._at(one.end - 1)
        tail_people = people if last == index else self._people(last)
        beyond = bisect_right(self._plain, one.end, key=_start)
        limit = self._plain[beyond].start if beyond < len(self._plain) else len(text)
        following = speakers.after(
            self._outside(last), tail_people, one.end, min(limit, self._sentences[last].end)
        )
        preceding = speakers.before(self._outside(index), people, one.start, self._sentences[index].start)
        if speakers.announced(text, one.end):
            return following or preceding
        opens = not text[self._sentences[index].start : one.start].strip("\"“„«'‘ ")
        return preceding or (following if opens else None)

    def _speaker(self, heard: Heard | None, people: Sequence[Who]) -> Speaker | None:
        if heard is None:
            return None
        who = self._discourse.resolve(heard.who, people)
        if not who.names:
            return None
        self._discourse.speaks(who)
        text = self._article.text[who.start : who.end]
        return Speaker(name=" and ".join(who.names), text=text, start=who.start, end=who.end)

    def _carried(self, one: Marked, sentence: Sentence, last: tuple[int, Speaker] | None) -> Speaker | None:
        """Give a sentence that is nothing but a quotation to whoever spoke last, nearby."""
        if last is None or sentence.paragraph - last[0] > 1:
            return None
        text = self._article.text
        outside = text[sentence.start : one.start] + text[one.end : sentence.end]
        return last[1] if not any(words(outside)) else None

    def _people(self, index: int) -> tuple[Who, ...]:
        return self._around(index)[1]

    def _outside(self, index: int) -> tuple[Token, ...]:
        return self._around(index)[0]

    def _around(self, index: int) -> tuple[tuple[Token, ...], tuple[Who, ...]]:
        """Return the tokens of a sentence that no quotation holds, and the possible speakers in them."""
        if index not in self._known:
            sentence, row = self._sentences[index], tuple(self._tokens[index])
            for one in self._touching(sentence):
                row = tuple(token for token in row if not one.start <= token.start < one.end)
            self._known[index] = row, candidates(row, self._names, self._cast)
        return self._known[index]

    def _touching(self, sentence: Sentence) -> Iterator[Marked]:
        """Yield the quotations that reach into a sentence; they do not overlap, and stand in order."""
        for at in range(bisect_left(self._plain, sentence.end, key=_start) - 1, -1, -1):
            if self._plain[at].end <= sentence.start:
                return
            yield self._plain[at]

    def _at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _form(self, one: Marked, sentence: Sentence) -> QuoteForm:
        inside = [found.group() for found in words(self._article.text[one.start : one.end])]
        if sentence.role in (Role.TITLE, Role.HEADING):
            return QuoteForm.TITLE
        if 1 < len(inside) < _SPEECH_WORDS and all(word[0].isupper() for word in inside):
            return QuoteForm.TITLE
        last = self._article.text[one.end - 1 : one.end]
        clause = any(word.lower().replace("’", "'") in _CLAUSE for word in inside) and len(inside) > 2
        sentence_like = len(inside) > 2 and inside[0][0].isupper() and last == "."
        if len(inside) >= _SPEECH_WORDS or clause or (len(inside) > 1 and last in ",?!") or sentence_like:
            return QuoteForm.SPEECH
        return QuoteForm.PHRASE


def _start(one: Marked) -> int:
    return one.start


def _blocks(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return the paragraphs that the sentences stand in, as spans."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        start, end = spans.get(sentence.paragraph, (sentence.start, sentence.end))
        spans[sentence.paragraph] = (min(start, sentence.start), max(end, sentence.end))
    return list(spans.values())


def _anchor(token: Token) -> Anchor:
    return Anchor(text=token.text, start=token.start, end=token.end)

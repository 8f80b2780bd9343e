"""What an article lets people say, in quotation marks or without: words, form, speaker and cue."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from samestory.extract.speech import forms, indirect, speakers
from samestory.extract.speech.around import NEAR, Surroundings
from samestory.extract.speech.candidates import FIRST_PERSON
from samestory.extract.speech.marks import Marked
from samestory.extract.speech.reference import Discourse
from samestory.extract.speech.speakers import Heard
from samestory.extract.tokens import Token
from samestory.model import Anchor, Article, Indirect, Part, Quote, QuoteForm, Role, Sentence, Speaker
from samestory.text import Lines, trim, words

_SILENT = frozenset({Role.TITLE, Role.HEADING, Role.BOILERPLATE, Role.BYLINE})
#: More characters than marks around a quotation are.
_MARKS = 12
#: No utterance is split more often.
_PARTS = 12
#: What a reported clause does not begin or end with.
_MARGIN = " \t\r\n\u00a0,;:."
#: The place, day and agency that a report opens with.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?:[ ,/][ A-Z][A-Za-z.'’-]*){0,5}(?: \d{1,2})?(?: ?\([^()]{2,30}\))?"
    r" {0,2}[-–—]{1,2} {0,2}(?=\S)"
)
#: A speaker's name in capitals before what he says, as in transcripts.
_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
#: A dash between a quotation and the name of who said it.
_SIGNED = re.compile(r"[\"”“’']{0,2}[ \t\u00a0]{0,2}[―—–-]{1,2}[ \t\u00a0]{0,2}")


def find(
    article: Article, around: Surroundings, discourse: Discourse
) -> tuple[tuple[Quote, ...], tuple[Indirect, ...]]:
    """Return what stands between quotation marks and what is reported without, both in order.

    Each has its speaker where the article names one.
    """
    reading = _Reading(article, around, discourse)
    quotes = reading.quotes()
    return _split(article.text, quotes), tuple(reading.indirect)


class _Reading:
    """One pass over an article: sentence by sentence, its quotations with what was said before."""

    def __init__(self, article: Article, around: Surroundings, discourse: Discourse) -> None:
        self._article, self._text, self._around = article, article.text, around
        self._discourse, self._lines = discourse, Lines(article.text)
        self._last: tuple[int, Speaker] | None = None
        self._outer: Speaker | None = None
        self.indirect: list[Indirect] = []

    def quotes(self) -> list[Quote]:
        found: list[Quote] = []
        by_sentence: dict[int, list[Marked]] = {}
        for one in self._around.marked:
            by_sentence.setdefault(self._around.at(one.start), []).append(one)
        for index, sentence in enumerate(self._around.sentences):
            for one in by_sentence.get(index, ()):
                quote = self._quote(one, index)
                found.append(quote)
                if quote.speaker is not None and quote.form is QuoteForm.SPEECH:
                    self._last = (sentence.paragraph, quote.speaker)
            if sentence.role not in _SILENT:
                self._report(index)
                self._discourse.close(index)
        return self._taken_up(found)

    def _report(self, index: int) -> None:
        """Add the indirect speech of a sentence; who speaks in it goes on speaking in its paragraph."""
        sentence, around = self._around.sentences[index], self._around
        if sentence.text.endswith(":") or not indirect.may_report(around.tokens[index]):
            return
        for told in indirect.find(around.outside(index), around.people(index), sentence.start, sentence.end):
            start, end = trim(self._text, self._past_dateline(told.start), told.end, _MARGIN)
            if start >= end:
                continue
            speaker = self._speaker(Heard(told.cue, told.who), index)
            self.indirect.append(
                Indirect(
                    article=self._article.id,
                    start=start,
                    end=end,
                    line=self._lines.at(start),
                    text=self._text[start:end],
                    speaker=speaker,
                    cue=_anchor(told.cue),
                )
            )
            if speaker is not None:
                self._last = (sentence.paragraph, speaker)

    def _past_dateline(self, start: int) -> int:
        """Return where a sentence begins behind "BERGEN, May 3 (Agency) -"."""
        found = _DATELINE.match(self._text, start)
        return found.end() if found is not None else start

    def _taken_up(self, found: Sequence[Quote]) -> list[Quote]:
        """Give a quotation that its paragraph leaves open to the speaker of the one that takes it up."""
        quotes = list(found)
        after: int | None = None
        for index in range(len(quotes) - 1, -1, -1):
            one = self._around.marked[index]
            if one.nested:
                continue
            if not one.closed and quotes[index].speaker is None and after is not None:
                between = self._text[one.end : quotes[after].start]
                if not any(words(between)):
                    quotes[index] = msgspec.structs.replace(quotes[index], speaker=quotes[after].speaker)
            after = index
        return quotes

    def _quote(self, one: Marked, index: int) -> Quote:
        sentence = self._around.sentences[index]
        before = self._around.behind(index, one.start).row
        form = forms.of_words(self._text, one, sentence.role, before)
        heard, speaker = None, None
        if one.nested:
            speaker = self._outer
        elif form is not QuoteForm.TITLE:
            heard = self._heard(one, index)
            speaker = self._speaker(heard, index) or self._unheard(one, sentence)
        if speaker is None:
            form = forms.unsaid(form, self._words(one), before)
        if not one.nested:
            self._outer = speaker
        return Quote(
            article=self._article.id,
            start=one.start,
            end=one.end,
            line=self._lines.at(one.start),
            text=self._words(one),
            form=form,
            speaker=speaker,
            cue=_anchor(heard.cue) if heard is not None and speaker is not None else None,
        )

    def _words(self, one: Marked) -> str:
        return self._text[one.start : one.end]

    def _heard(self, one: Marked, index: int) -> Heard | None:
        around, sentence = self._around, self._around.sentences[index]
        last = around.at(one.end - 1)
        limit = min(around.next_after(one.end), around.sentences[last].end)
        following = speakers.after(*around.ahead(last, one.end, limit))
        gap = self._text[max(sentence.start, one.start - 3) : one.start]
        preceding = speakers.before(*around.behind(index, one.start), gap)
        if self._opens(one, sentence):
            return following or preceding
        if preceding is not None:
            return preceding
        if speakers.announced(self._text, one.end) and following is not None:
            return following
        tail = around.ahead(last, one.end, around.sentences[last].end)
        return speakers.trailing(*tail) if len(tail.row) < NEAR else None

    def _opens(self, one: Marked, sentence: Sentence) -> bool:
        """Tell whether nothing but marks stands before a quotation in its sentence."""
        if one.start - sentence.start > _MARKS:
            return False
        return not self._text[sentence.start : one.start].strip("\"“„«'‘ ")

    def _speaker(self, heard: Heard | None, index: int) -> Speaker | None:
        if heard is None:
            return None
        who = self._discourse.resolve(heard.who, self._around.people(index))
        if who.text.lower() in FIRST_PERSON and self._article.author:
            who = who._replace(names=(self._article.author,))
        if not who.names:
            return None
        self._discourse.speaks(who)
        return self._said_by(" and ".join(who.names), who.start, who.end)

    def _said_by(self, name: str, start: int, end: int) -> Speaker:
        return Speaker(name=name, text=self._text[start:end], start=start, end=end)

    def _unheard(self, one: Marked, sentence: Sentence) -> Speaker | None:
        """Return the speaker of a quotation without a cue in its sentence."""
        return (
            self._labelled(one)
            or self._signed(one)
            or self._introduced(one, sentence)
            or self._carried(one, sentence)
        )

    def _labelled(self, one: Marked) -> Speaker | None:
        """Read "BERG: We are ready", as transcripts do."""
        found = _LABEL.match(self._text, one.start, one.end)
        if found is None:
            return None
        name = self._discourse.named(found.group(1))
        return self._said_by(name, found.start(1), found.end(1))

    def _signed(self, one: Marked) -> Speaker | None:
        """Read “We are ready.” — Anna Berg, at the end of a line."""
        found = _SIGNED.match(self._text, one.end)
        name = self._around.names.get(found.end()) if found is not None else None
        if name is None or self._text[name.end : name.end + 20].split("\n")[0].strip(" .,\u00a0"):
            return None
        return self._said_by(name.canonical, name.start, name.end)

    def _introduced(self, one: Marked, sentence: Sentence) -> Speaker | None:
        """Return who speaks where the paragraph before ends with a colon."""
        index = self._around.at(sentence.start) - 1
        if index < 0 or not self._opens(one, sentence):
            return None
        previous = self._around.sentences[index]
        if previous.paragraph != sentence.paragraph - 1 or not previous.text.endswith(":"):
            return None
        heard = speakers.introduced(self._around.outside(index), self._around.people(index))
        return self._speaker(heard, index)

    def _carried(self, one: Marked, sentence: Sentence) -> Speaker | None:
        """Give a sentence that is nothing but a quotation to whoever spoke last, nearby."""
        if self._last is None or sentence.paragraph - self._last[0] > 1:
            return None
        if one.start - sentence.start + sentence.end - one.end > 2 * _MARKS:
            return None
        outside = self._text[sentence.start : one.start] + self._text[one.end : sentence.end]
        return self._last[1] if not any(words(outside)) else None


def _anchor(token: Token) -> Anchor:
    return Anchor(text=token.text, start=token.start, end=token.end)


def _split(text: str, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Give the stretches of an utterance that its attribution splits the list of all of them."""
    result = list(quotes)
    for index in range(len(result) - 1):
        one, two = result[index], result[index + 1]
        if one.speaker is None or len(one.parts) >= _PARTS or not _goes_on(text, one, two):
            continue
        parts = one.parts or (Part(start=one.start, end=one.end),)
        parts = (*parts, Part(start=two.start, end=two.end))
        result[index + 1] = msgspec.structs.replace(two, parts=parts)
        for at in range(index + 1 - len(parts) + 1, index + 1):
            result[at] = msgspec.structs.replace(result[at], parts=parts)
    return tuple(result)


def _goes_on(text: str, one: Quote, two: Quote) -> bool:
    """Tell whether `two` goes on with the sentence that `one` began: "We," Berg said, "are ready"."""
    between = text[one.end : two.start].strip("\"“”„«»'‘’ ")
    if not between.endswith((",", "—", "–")) or "\n" in between or not 0 < len(between) < 120:
        return False
    if re.search(r"[.!?]\s", between) or two.speaker is None or one.speaker is None:
        return False
    begun = text[one.end - 1] in ",—–-?!…" or text[one.end : one.end + 2].strip("\"”’'")[:1] == ","
    return begun and one.speaker.name == two.speaker.name and one.form is QuoteForm.SPEECH

"""A page read as strictly as HTML can be: what browsers would mend in silence is an error here."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "hr", "img", "link", "base", "col", "wbr", "source"}
HEADING = re.compile(r"h[1-6]")
#: What may stand in a paragraph.
PHRASING = {"a", "span", "bdi", "mark", "time", "q", "svg", "select", "optgroup", "option", "label", "input"}


class Page(HTMLParser):
    """Everything that the tests ask of a page."""

    def __init__(self, text: str) -> None:
        """Parse `text`; `errors` says what is wrong with it."""
        super().__init__(convert_charrefs=True)
        self.errors: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.references: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.errors += [f"<{tag}> is not closed" for tag in self._open]
        self._check()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.errors.append(f"<{tag}> has an attribute twice: {names}")
        if "p" in self._open and "svg" not in self._open and tag not in PHRASING:
            self.errors.append(f"<{tag}> within <p>")
        self.tags.add(tag)
        self.attributes.update(names)
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.references += given.get("aria-labelledby", "").split() + given.get("for", "").split()
        if HEADING.fullmatch(tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "svg" not in self._open:
            self.errors.append(f"<{tag}/> outside of a drawing")
        self.handle_starttag(tag, attrs)
        self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.errors.append(f"</{tag}> closes something else, at {self.getpos()}")

    def _check(self) -> None:
        twice = [one for one, times in Counter(self.ids).items() if times > 1]
        known = set(self.ids)
        self.errors += [f"id {one!r} twice" for one in twice]
        self.errors += [
            f"{one!r} leads nowhere" for one in self.links if one[:1] == "#" and one[1:] not in known
        ]
        self.errors += [f"{one!r} names nothing" for one in self.references if one not in known]
        self.errors += [f"id {one!r} is unsafe" for one in known if not re.fullmatch(r"[a-z][a-z0-9-]*", one)]
        if self.headings[:1] != [1] or self.headings.count(1) != 1:
            self.errors.append(f"headings begin with {self.headings[:1]}")
        for one, other in zip(self.headings, self.headings[1:], strict=False):
            if other > one + 1:
                self.errors.append(f"a heading of level {other} follows one of level {one}")

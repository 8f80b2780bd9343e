"""`samestory explain`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

from typer import Argument

from samestory.app.line import Line
from samestory.app.options import Common
from samestory.app.report import Sheet, Writer, asked, document, report
from samestory.errors import UsageError

if TYPE_CHECKING:
    from samestory.model import Explanation
    from samestory.pipeline import Inputs, Outcome

FORMATS = ("text", "json")

HELP = """Say why two passages were put together, or why not.

\b
Examples:
  samestory explain rferl:12 unnamed-000:23
  samestory explain rferl:16 unnamed-002:7 --no-catalogue
  samestory explain one:1 two:1 one.txt two.txt
  samestory explain dw:5 scmp:5 --json

A REF is ARTICLE:LINE, as every output cites it. Shown are all passages on the
two lines: each signal with value and weight, the score, the threshold, what
would have turned it, and for those in one row its verdict.
"""


def explain(
    *,
    left: Annotated[str | None, Argument(metavar="REF", help="A line of an article, ARTICLE:LINE.")],
    right: Annotated[str | None, Argument(metavar="REF", help="A line of another article.")],
    common: Common,
) -> int:
    """Print the explanation and return the exit status."""
    if not left or not right:
        raise UsageError("explain takes two lines", hint="name them as ARTICLE:LINE, then the articles")
    refs = left, right
    wanted = asked(common, FORMATS)

    def make(inputs: Inputs, stdin: BinaryIO | None, line: Line) -> Outcome[Explanation]:
        from samestory import pipeline

        return pipeline.explain(inputs, refs, stdin, line)

    return report(wanted, make, _WRITERS).status


def _text(found: Explanation, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import explain_text

    return [explain_text.explain(found, sheet.page).encode(sheet.page.encoding)]


_WRITERS: Final[Mapping[str, Writer[Explanation]]] = MappingProxyType({"text": _text, "json": document})

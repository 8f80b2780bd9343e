"""A comparison as one page of HTML: no script, nothing from elsewhere, safe to open from anybody."""

from samestory.render.html.document import report

__all__ = ["report"]

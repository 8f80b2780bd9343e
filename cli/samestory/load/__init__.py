"""Operands to articles, with the role of every line, and a reason for what was left out."""

from samestory.load.drafts import RefusedError
from samestory.load.operands import read
from samestory.load.sidecar import Sidecar
from samestory.load.sources import Sources
from samestory.load.stream import Stream, stream
from samestory.load.terms import Terms, is_url

__all__ = ["RefusedError", "Sidecar", "Sources", "Stream", "Terms", "is_url", "read", "stream"]

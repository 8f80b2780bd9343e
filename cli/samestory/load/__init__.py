"""Operands to articles, with the role of every line, and a reason for what was left out."""

from samestory.load.operands import read
from samestory.load.sources import Sources

__all__ = ["Sources", "read"]

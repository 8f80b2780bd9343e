"""The one place that knows the order of the stages."""

from samestory.pipeline.again import Whereabouts
from samestory.pipeline.comparing import compare
from samestory.pipeline.explaining import explain
from samestory.pipeline.outcomes import Compared, FactsOutcome, Outcome, Result
from samestory.pipeline.reading import COLUMNS, Inputs, columns, read, read_catalogue
from samestory.pipeline.stating import facts
from samestory.pipeline.verifying import Verified, verify
from samestory.pipeline.views import dated, quotations, timeline

__all__ = [
    "COLUMNS",
    "Compared",
    "FactsOutcome",
    "Inputs",
    "Outcome",
    "Result",
    "Verified",
    "Whereabouts",
    "columns",
    "compare",
    "dated",
    "explain",
    "facts",
    "quotations",
    "read",
    "read_catalogue",
    "timeline",
    "verify",
]

"""JSON Schema of everything that the commands print."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

import msgspec

from samestory.model import (
    Comparison,
    Configuration,
    Date,
    Diagnosis,
    Explanation,
    Indirect,
    Name,
    Quantity,
    Quotations,
    Quote,
    SelfTest,
    Sentence,
    Story,
    Timeline,
    Verification,
)
from samestory.render.records import (
    ArticleRecord,
    EventCard,
    EventMention,
    EventRow,
    Events,
    Summary,
)

#: What can be asked for: whole documents, and the records of JSON Lines.
RECORDS: Final = MappingProxyType(
    {
        "comparison": Comparison,
        "events": Events,
        "explanation": Explanation,
        "timeline": Timeline,
        "quotations": Quotations,
        "configuration": Configuration,
        "verification": Verification,
        "diagnosis": Diagnosis,
        "selftest": SelfTest,
        "article": ArticleRecord,
        "sentence": Sentence,
        "quote": Quote,
        "indirect": Indirect,
        "date": Date,
        "quantity": Quantity,
        "name": Name,
        "event": EventCard,
        "mention": EventMention,
        "row": EventRow,
        "story": Story,
        "summary": Summary,
    }
)


def schema(record: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `record`, a key of `RECORDS`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"samestory {record}",
        **msgspec.json.schema(RECORDS[record]),
    }

"""`samestory schema`."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from samestory.app import run
from samestory.app.options import Writing
from samestory.errors import UsageError

HELP = """Print the JSON Schema of what the other commands print.

\b
Examples:
  samestory schema
  samestory schema row
  samestory schema comparison -o comparison.schema.json

RECORD is comparison (compare --json), events (events --json), explanation
(explain --json), timeline (timeline --json), quotations (quotes --json),
configuration (config --json), verification (verify --json), diagnosis (doctor
--json), selftest (selftest --json), or a record of JSON Lines: article,
sentence, quote, indirect, date, quantity, name, event, mention, row, story,
summary.
"""


def schema(
    *,
    record: Annotated[str, Argument(metavar="RECORD", help="What to describe.")] = "comparison",
    writing: Writing,
) -> int:
    """Print a schema and return the exit status."""
    from samestory.app.output import write
    from samestory.app.values import nearest_of
    from samestory.render import jsontext
    from samestory.render.schema import RECORDS
    from samestory.render.schema import schema as described

    if record not in RECORDS:
        raise UsageError(f"no such record: {record}", hint=nearest_of(record, RECORDS))
    write([jsontext.document(described(record), ascii_only=run.ascii_only(writing))], writing.output)
    return 0

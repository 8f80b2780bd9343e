"""Cases chosen and tried, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext

from samestory.errors import UsageError
from samestory.model import Trial
from samestory.selftest.case import Case
from samestory.selftest.running import lacking, run

#: The rows of which a case speaks to the server of this machine.
_SERVED = frozenset({8, 9, 20})


def chosen(*, hostile: bool, names: Sequence[str] = ()) -> list[Case]:
    """Return the cases to try: of the installation, with `hostile` also those that strangers may cause.

    Args:
        hostile: whether to make files that mean harm.
        names: a row (`12`), a case (`12/blocks`), or the beginning of its name; none for all.

    Raises:
        UsageError: there is no such case.
    """
    from samestory.selftest import hostile as corpus
    from samestory.selftest import installation

    found = [*installation.cases(), *(corpus.cases() if hostile else ())]
    for name in names:
        if not any(_is_called(case, name) for case in found):
            hint = (
                "name a row from 0 to 21, or ROW/NAME as a run prints them"
                if hostile
                else "add --hostile for those of rows 1 to 21"
            )
            raise UsageError(f"no case {name}", hint=hint)
    return [case for case in found if not names or any(_is_called(case, name) for name in names)]


def _is_called(case: Case, name: str) -> bool:
    return case.id.startswith(name) if "/" in name else str(case.row) == name


def tried(cases: Sequence[Case]) -> Iterator[Trial]:
    """Try each case and yield what came of it; a server of this machine runs as long as one needs it."""
    from samestory.selftest.loopback import serving

    with serving() if any(case.row in _SERVED for case in cases) else nullcontext("") as server:
        for case in cases:
            yield _tried(case, server)


def _tried(case: Case, server: str) -> Trial:
    if lack := lacking(case):
        return Trial(row=case.row, name=case.name, what=case.what, held=None, said=(f"this takes {lack}",))
    outcome, wrong = run(case, server)
    return Trial(
        row=case.row,
        name=case.name,
        what=case.what,
        held=not wrong,
        said=tuple(wrong),
        seconds=round(outcome.seconds, 2),
        megabytes=round(outcome.megabytes, 1),
    )

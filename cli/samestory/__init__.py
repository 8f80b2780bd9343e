"""Compare, side by side, what different news articles say about the same events.

    >>> import samestory
    >>> report = samestory.compare()  # of the collection that comes along
    >>> len(report.articles), report.skipped
    (5, ())

Names are imported when they are asked for: `import samestory` takes no time.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samestory.api import Extract as Extract
    from samestory.api import QuotesReport as QuotesReport
    from samestory.api import Report as Report
    from samestory.api import TimelineReport as TimelineReport
    from samestory.api import VerificationReport as VerificationReport
    from samestory.api import compare as compare
    from samestory.api import facts as facts
    from samestory.api import quotes as quotes
    from samestory.api import timeline as timeline
    from samestory.api import verify as verify
    from samestory.errors import ConfigurationError as ConfigurationError
    from samestory.errors import EngineError as EngineError
    from samestory.errors import InputError as InputError
    from samestory.errors import OutputError as OutputError
    from samestory.errors import SamestoryError as SamestoryError
    from samestory.errors import UsageError as UsageError

    __version__: str

__all__ = [
    "ConfigurationError",
    "EngineError",
    "Extract",
    "InputError",
    "OutputError",
    "QuotesReport",
    "Report",
    "SamestoryError",
    "TimelineReport",
    "UsageError",
    "VerificationReport",
    "__version__",
    "compare",
    "facts",
    "quotes",
    "timeline",
    "verify",
]


_COMPARE = "compare"


class _Package(type(sys)):  # type: ignore[misc]  # the class of modules, without importing `types`
    """The package itself: `compare` is the function, whoever imported the stage of that name, and when.

    The import system sets a package's attribute to every module below it; the stage is found by
    `from samestory.compare import judge`, which does not look there.
    """

    @property
    def compare(self) -> object:
        if _COMPARE in self.__dict__:
            return self.__dict__[_COMPARE]
        from samestory.api import compare

        return compare

    @compare.setter
    def compare(self, given: object) -> None:
        """Keep the function where it is the stage that comes; whoever replaces it knows why."""
        if given is not sys.modules.get(f"{__name__}.{_COMPARE}"):
            self.__dict__[_COMPARE] = given

    @compare.deleter
    def compare(self) -> None:
        """Have the function again."""
        self.__dict__.pop(_COMPARE, None)


if not TYPE_CHECKING:  # else a checker would believe in any name

    def __getattr__(name):
        if name == "__version__":
            from samestory.version import VERSION

            return VERSION
        if name in __all__:
            from samestory import api, errors

            return getattr(errors if name.endswith("Error") else api, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*__all__, "errors", "model"})


sys.modules[__name__].__class__ = _Package

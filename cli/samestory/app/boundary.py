"""The one place where an exception becomes an exit status and a line on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from samestory.app import messages
from samestory.app.streams import drop
from samestory.errors import SamestoryError

BUG = 70
INTERRUPTED = 130
BROKEN_PIPE = 141
TERMINATED = 143
TROUBLE = 2
_DEEPEST = 10


class Terminated(BaseException):
    """The process was asked to end; raised so that temporary files are removed."""


def guarded(action: Callable[[], int], arguments: Sequence[str]) -> int:
    """Return the exit status of `action`; explain what goes wrong in one line.

    A bug shows its traceback only where `--debug` is among `arguments`: it may hold article text.
    """
    debug = "--debug" in arguments
    sys.unraisablehook = _raised_again
    try:
        return action()
    except SamestoryError as error:
        messages.error(f"{error}; {error.hint}" if error.hint else str(error))
        status = error.exit_code
    except BrokenPipeError:
        status = BROKEN_PIPE
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Terminated:
        status = TERMINATED
    except OSError as error:
        _traceback(debug)
        where = "" if error.filename is None else f"{os.fsdecode(error.filename)}: "
        messages.error(f"{where}{error.strerror or type(error).__name__}")
        status = TROUBLE
    except Exception as error:  # the boundary: whatever is left is a bug
        status = _disguised(error)
        if status == BUG:
            _traceback(debug)
            messages.error(_bug(error, debug=debug))
    drop(sys.stdout)
    return status


def _raised_again(ignored: sys.UnraisableHookArgs) -> None:
    """Send an interruption again that Python swallows, as it does in callbacks while modules are imported."""
    if ignored.exc_type not in (KeyboardInterrupt, Terminated):
        sys.__unraisablehook__(ignored)
        return
    import signal
    from threading import Timer

    sent = signal.SIGINT if ignored.exc_type is KeyboardInterrupt else signal.SIGTERM
    Timer(0.01, os.kill, (os.getpid(), sent)).start()  # once this here, which could not raise it, is over


def _disguised(error: Exception) -> int:
    """Return the status of an interruption that came out as an error, as it does while classes are made."""
    seen: BaseException | None = error
    for _ in range(_DEEPEST):
        if isinstance(seen, KeyboardInterrupt):
            return INTERRUPTED
        if isinstance(seen, Terminated):
            return TERMINATED
        seen = (seen.__cause__ or seen.__context__) if seen is not None else None
    return BUG


def raise_on_termination() -> None:
    """Let SIGTERM unwind the program instead of cutting it off."""
    import signal

    def terminate(_signal: int, _frame: object) -> None:
        raise Terminated

    signal.signal(signal.SIGTERM, terminate)


def _bug(error: Exception, *, debug: bool) -> str:
    """Say where a bug struck, without a word of what was being compared."""
    place = "samestory"
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if isinstance(name, str) and name.startswith("samestory."):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    advice = "with the lines above" if debug else "with what the same command says under --debug"
    return f"a bug in samestory: {type(error).__name__} in {place}; please report it {advice}"


def _traceback(debug: bool) -> None:  # noqa: FBT001
    if not debug:
        return
    import traceback

    for line in traceback.format_exc().splitlines():
        messages.note(line)

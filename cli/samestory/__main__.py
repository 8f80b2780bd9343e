"""`python -m samestory`, and the `samestory` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit status (see `samestory.app.boundary`)."""
    try:
        from samestory.app.boundary import guarded
    except KeyboardInterrupt:  # before there is a boundary
        return 130

    arguments = sys.argv[1:]
    return guarded(lambda: _run(arguments), arguments)


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["--version"]:  # before Typer is imported: the answer is instant
        from samestory.app.streams import write_stdout
        from samestory.version import VERSION

        write_stdout([f"samestory {VERSION}\n".encode()])
        return 0
    from samestory.app.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())

"""Fuzz one target with atheris, from its seeds on.

    PYTHONPATH=cli:tests python tests/fuzz/run.py TARGET [--seconds N] [--runs N] [--corpus DIR]
                                                  [--findings DIR] [--slow SECONDS]

What is new is kept in the folder of the corpus, and grows it in later runs; what fails, takes longer than
`--slow` or more than 1 GiB is kept in the folder of findings. Without limits it runs until it is interrupted.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

#: MiB; lxml, pyarrow and the instrumented modules take 200 of them.
_MEMORY = 1024
_LONGEST = 50_000  #: bytes of an input


def main(arguments: Sequence[str]) -> None:
    """Run one target; never returns."""
    import atheris

    with atheris.instrument_imports(include=["samestory"], enable_loader_override=False):
        from fuzz.seeds import seeds
        from fuzz.targets import TARGETS
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=int, default=0)
    parser.add_argument("--runs", type=int, default=-1)
    parser.add_argument("--corpus", type=Path, help="where inputs are kept [default: nowhere]")
    parser.add_argument("--findings", type=Path, default=Path(), help="where failures are kept")
    parser.add_argument("--slow", type=int, default=10, help="seconds that no input may take")
    asked = parser.parse_args(arguments)
    corpus = asked.corpus or Path(tempfile.mkdtemp(prefix="samestory-corpus-"))
    corpus.mkdir(parents=True, exist_ok=True)
    asked.findings.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(asked.target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = {
        "max_total_time": asked.seconds,
        "runs": asked.runs,
        "timeout": asked.slow,
        "rss_limit_mb": _MEMORY,
        "max_len": _LONGEST,
        "artifact_prefix": f"{asked.findings}/{asked.target}-",
        "seed": 1,
        "print_final_stats": 1,
    }

    def once(data: bytes) -> None:
        try:
            TARGETS[asked.target](data)
        except BaseException:
            signal.setitimer(signal.ITIMER_REAL, 0)  # the clock of --slow would end what keeps the input
            raise

    given = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *given, str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])

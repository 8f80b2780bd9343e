"""Fuzz targets with atheris, one after the other, each from its seeds on.

    PYTHONPATH=cli:tests python tests/fuzz/run.py [TARGET …] [--seconds N] [--runs N] [--corpus DIR]
                                                  [--findings DIR] [--slow SECONDS]

Without names all targets are fuzzed. What is new is kept in the folder of the corpus, and grows it in later
runs. What fails, takes longer than `--slow` or more than 1 GiB is kept in the folder of findings, and the
exit status is 1. Without limits the first target runs until it is interrupted.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["samestory"], enable_loader_override=False):
    from fuzz.seeds import seeds
    from fuzz.targets import TARGETS

#: MiB; lxml, pyarrow and the instrumented modules take 200 of them.
_MEMORY = 1024
_LONGEST = 50_000  #: bytes of an input


def main(arguments: Sequence[str]) -> int:
    """Fuzz what is asked for, each target in a process of its own; return 1 where one fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=0, help="for each target")
    parser.add_argument("--runs", type=int, default=-1, help="for each target")
    parser.add_argument("--corpus", type=Path, help="where inputs are kept [default: nowhere]")
    parser.add_argument("--findings", type=Path, default=Path(), help="where failures are kept")
    parser.add_argument("--slow", type=int, default=10, help="seconds that no input may take")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.targets) - TARGETS.keys():
        parser.error(f"no target {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    asked.findings.mkdir(parents=True, exist_ok=True)
    failed = []
    for target in asked.targets or TARGETS:
        sys.stderr.write(f"== {target}\n")
        sys.stderr.flush()
        process = os.fork()
        if not process:
            fuzz(target, asked)
        if os.waitpid(process, 0)[1]:
            failed.append(target)
    sys.stderr.write(f"== failed: {', '.join(failed) or 'none'}\n")
    return 1 if failed else 0


def fuzz(target: str, asked: argparse.Namespace) -> None:
    """Fuzz one target; never returns."""
    corpus = asked.corpus / target if asked.corpus else Path(tempfile.mkdtemp(prefix="samestory-corpus-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = {
        "max_total_time": asked.seconds,
        "runs": asked.runs,
        "timeout": asked.slow,
        "rss_limit_mb": _MEMORY,
        "max_len": _LONGEST,
        "artifact_prefix": f"{asked.findings}/{target}-",
        "seed": 1,
        "print_final_stats": 1,
    }

    def once(data: bytes) -> None:
        try:
            TARGETS[target](data)
        except BaseException:
            signal.setitimer(signal.ITIMER_REAL, 0)  # the clock of --slow would end what keeps the input
            raise

    given = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *given, str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Inject faults and tell how they ended: `PYTHONPATH=cli:tests python -m faults [--few] [SCENE...]`.

Every step of every scene fails in every way that is known of its kind; with `--few` one of each kind of call
in each part of its folder, and nothing lasts. The exit status is 1 where a promise was not kept.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from faults.injector import BEFALLS, KILL, Call, Fault
from faults.judging import KILLED, again, complaints
from faults.running import Ended, Stage
from faults.scenes import SCENES, Scene

#: Errors that last: a disk that is full stays so.
_LASTING = ("ENOSPC", "EIO", "EROFS")


def main(arguments: Sequence[str]) -> int:
    """Run the scenes that are named, or all; print what was injected and how it ended."""
    few = "--few" in arguments
    names = [one for one in arguments if one != "--few"] or list(SCENES)
    broken = 0
    total: Counter[tuple[str, str]] = Counter()
    for name in names:
        told, found = examined(SCENES[name], few=few)
        total += told
        broken += len(found)
        print(f"{name}: {sum(told.values())} faults, {len(found)} promises broken")  # noqa: T201
        for one in found:
            print(f"    {one}")  # noqa: T201
    for (kind, how), count in sorted(total.items()):
        print(f"{kind:8} {how:24} {count:6}")  # noqa: T201
    print(f"{sum(total.values())} faults injected in {len(names)} scenes; {broken} promises broken")  # noqa: T201
    return int(broken > 0)


def examined(scene: Scene, *, few: bool) -> tuple[Counter[tuple[str, str]], list[str]]:
    """Return how many faults ended how, by kind of call, and which promises were broken."""
    stage = Stage(scene)
    try:
        stage.warm()
        stage.lay()
        clean, calls = stage.run()
        assert clean.status == 0, clean.stderr.decode()
        told: Counter[tuple[str, str]] = Counter()
        found: list[str] = []
        for fault in faults(calls, few=few):
            call = calls[fault.step]
            stage.lay()
            ended, _ = stage.run(fault)
            told[call.kind, _how(scene, clean, ended)] += 1
            wrong = list(complaints(scene, clean, fault, call, ended))
            if scene.caches or fault.what == KILL:
                wrong += again(scene, clean, stage.run()[0])
            lasting = ", lasting" if fault.lasting else ""
            found += (
                f"{fault.what}{lasting} at {fault.step} ({call.kind} {call.path}): {one}" for one in wrong
            )
        return told, found
    finally:
        stage.close()


def faults(calls: Sequence[Call], *, few: bool) -> Iterator[Fault]:
    """Yield what may befall the steps of a program."""
    for step in _last(calls) if few else range(len(calls)):
        call = calls[step]
        for what in (*BEFALLS[call.kind], KILL):
            if what == "ENOENT" and not call.path.startswith("articles/"):
                continue  # as if it had never been there
            yield Fault(step, what)
            if what in _LASTING and not few:
                yield Fault(step, what, lasting=True)


def _last(calls: Sequence[Call]) -> list[int]:
    """Return the last step of each kind of call in each part of the folder: the articles, the cache, the rest."""
    return sorted(
        {
            (call.kind, call.path.rpartition("/")[0].partition("/")[0]): step
            for step, call in enumerate(calls)
        }.values()
    )


def _how(scene: Scene, clean: Ended, ended: Ended) -> str:
    if ended.status == KILLED:
        return "killed"
    same = ended.stdout == clean.stdout and (
        scene.out is None or ended.files.get(scene.out) == clean.files[scene.out]
    )
    return f"{ended.status}, {'the same result' if same else 'told' if ended.status == 0 else 'refused'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

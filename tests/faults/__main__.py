"""Inject faults and tell how they ended: `PYTHONPATH=cli:tests python -m faults [SCENE...]`.

Every step of every scene fails in every way that is known of its kind. With `--few` it is one of each kind of
call in each part of a folder, and nothing lasts; with `--kernel` strace injects. The exit status is 1 where a
promise was not kept.
"""
# ruff: noqa: T201

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from faults.injector import BEFALLS, KILL, Call, Fault
from faults.judging import KILLED, again, complaints
from faults.kernel import KERNEL, KernelStage
from faults.running import Ended, Stage
from faults.scenes import SCENES, Scene

#: Errors that last: a disk that is full stays so.
_LASTING = ("ENOSPC", "EIO", "EROFS")


def main(arguments: Sequence[str]) -> int:
    """Run the scenes that are named, or all; print what was injected and how it ended."""
    kernel, few = "--kernel" in arguments, "--few" in arguments
    names = [one for one in arguments if not one.startswith("--")] or list(SCENES)
    broken = 0
    total: Counter[tuple[str, str]] = Counter()
    for name in names:
        told, found = examined((KernelStage if kernel else Stage)(SCENES[name]), few=few)
        total += told
        broken += len(found)
        print(f"{name}: {sum(told.values())} faults, {len(found)} promises broken", flush=True)
        for one in found:
            print(f"    {one}")
    for (kind, how), count in sorted(total.items()):
        print(f"{kind:8} {how:24} {count:6}")
    print(f"{sum(total.values())} faults injected in {len(names)} scenes; {broken} promises broken")
    return int(broken > 0)


def examined(stage: Stage, *, few: bool) -> tuple[Counter[tuple[str, str]], list[str]]:
    """Return how many faults ended how, by kind of call, and which promises were broken."""
    scene = stage.scene
    befalls = KERNEL if isinstance(stage, KernelStage) else BEFALLS
    with closing(stage):
        stage.warm()
        stage.lay()
        clean, calls = stage.run()
        assert clean.status == 0, clean.stderr.decode()
        told: Counter[tuple[str, str]] = Counter()
        found: list[str] = []
        for fault in faults(calls, befalls, few=few):
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


def faults(calls: Sequence[Call], befalls: Mapping[str, Sequence[str]], *, few: bool) -> Iterator[Fault]:
    """Yield what may befall the steps of a program."""
    for step in _last(calls) if few else range(len(calls)):
        call = calls[step]
        for what in (*befalls[call.kind], KILL):
            if what == "ENOENT" and not call.path.startswith("articles/"):
                continue  # as if it had never been there
            yield Fault(step, what)
            if what in _LASTING and not few:
                yield Fault(step, what, lasting=True)


def _last(calls: Sequence[Call]) -> list[int]:
    """Return the last step of each kind of call in each part of the folder: articles, cache, the rest."""
    parts = ((call.kind, call.path.rpartition("/")[0].partition("/")[0]) for call in calls)
    return sorted({part: step for step, part in enumerate(parts)}.values())


def _how(scene: Scene, clean: Ended, ended: Ended) -> str:
    if ended.status == KILLED:
        return "killed"
    same = ended.stdout == clean.stdout and (
        scene.out is None or ended.files.get(scene.out) == clean.files[scene.out]
    )
    return f"{ended.status}, {'the same result' if same else 'told' if ended.status == 0 else 'refused'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

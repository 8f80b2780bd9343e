"""`samestory.compare` is the function and `samestory.compare.judge` the stage, whoever is imported first."""

from __future__ import annotations

import itertools

import pytest

from cli.program import python

WAYS = [
    "import samestory",
    "import samestory.compare",
    "import samestory.compare.rows",
    "from samestory import compare",
    "from samestory.compare import judge",
    "import samestory.compare.dates",
    "import samestory.pipeline",
    "from samestory import *",
    "import importlib; importlib.import_module('samestory.compare')",
]

CHECK = """
import samestory, sys, types
from samestory import compare
from samestory.compare import judge
assert isinstance(samestory.compare, types.FunctionType), samestory.compare
assert compare is samestory.compare is samestory.api.compare
assert judge.__module__ == "samestory.compare"
assert isinstance(sys.modules["samestory.compare"], types.ModuleType)
assert samestory.compare({"text": "Rain."}).articles
assert samestory.compare is compare
"""


@pytest.mark.parametrize("ways", [*itertools.permutations(WAYS[:5], 2), *((way,) for way in WAYS)])
def test_the_function_is_there_in_every_order(ways: tuple[str, ...]) -> None:
    assert python("-c", "\n".join([*ways, CHECK]), env={}, timeout=30) == ""


REPLACED = """
import samestory
from unittest import mock
import pytest

ours = samestory.compare
with mock.patch("samestory.compare", lambda: 1):
    import samestory.compare.rows
    assert samestory.compare() == 1
assert samestory.compare is ours
with pytest.MonkeyPatch.context() as patch:
    patch.setattr(samestory, "compare", lambda: 2)
    from samestory import compare
    assert compare() == samestory.compare() == 2
assert samestory.compare is ours
samestory.compare = lambda: 3
assert samestory.compare() == 3
del samestory.compare
assert samestory.compare is ours
"""


def test_the_function_can_be_replaced_and_put_back() -> None:
    assert python("-c", REPLACED, env={}, timeout=30) == ""

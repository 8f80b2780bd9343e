"""The embedded collection is found beside a checkout, or said to be missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from samestory.errors import InputError
from samestory.load import collection


def test_package_data_comes_before_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "cli" / "samestory" / "load" / "collection.py"
    module.parent.mkdir(parents=True)
    module.touch()
    monkeypatch.setattr(collection, "__file__", str(module))
    with pytest.raises(InputError):
        collection.folder()
    (tmp_path / "data").mkdir()
    assert collection.folder() == tmp_path / "data"
    (tmp_path / "cli" / "samestory" / "data").mkdir()
    assert collection.folder() == tmp_path / "cli" / "samestory" / "data"

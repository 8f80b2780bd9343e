"""The embedded collection: the articles and events that come with samestory."""

from __future__ import annotations

from pathlib import Path

from samestory.errors import InputError


def folder() -> Path:
    """Return the folder that holds `articles/`, `catalogue.toml` and `sources.toml`.

    An installed wheel has it inside the package, a checkout beside the source root.

    Raises:
        InputError: it is in neither place.
    """
    package = Path(__file__).resolve().parents[1]
    for place in (package / "data", package.parents[1] / "data"):
        if place.is_dir():
            return place
    raise InputError(
        "the embedded collection is missing from this installation",
        hint="name the articles to compare, or install samestory again",
    )

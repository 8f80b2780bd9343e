"""The values of a configuration file, each checked for its kind."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from samestory.app.keys import Key, Keys
from samestory.tables import Table, text_at, texts_at

if TYPE_CHECKING:
    from samestory.app.configuration import Set


def values(table: Table, at: tuple[str, ...], options: Keys, *, home: str, own: bool) -> Mapping[str, Set]:
    """Return the values of the table that stands `at` a key, all of them known.

    Args:
        table: the file.
        at: nothing for what holds for all commands.
        options: what may stand there.
        home: what `~` stands for.
        own: whether the file is the reader's own; if not, what could do harm is refused.

    Raises:
        ConfigurationError: a value is of the wrong kind, or not taken from there.
    """
    from samestory.app.configuration import Set

    inside = table.values
    for part in at:
        inside = inside[part]  # type: ignore[assignment]  # a table, as was checked
    found = {}
    for name in inside:
        if name not in options:
            continue
        key = options[name]
        if key.guarded and not own:
            raise table.error(
                f"`{name}` is not taken from the working folder",
                *at,
                name,
                hint=f"set it in your own config.toml, as {key.variable}, or as --{name}",
            )
        value = _value(table, (*at, name), key)
        if key.path:
            value = _located(value, home, table.path.parent)
        found[name] = Set(value, f"{table.path}:{table.line(*at, name)}", file=True)
    return found


def _value(table: Table, at: tuple[str, ...], key: Key) -> object:
    value: object = table.values
    for part in at:
        value = value[part]  # type: ignore[index]
    if key.flag:
        if isinstance(value, bool):
            return value
        raise table.error(f"`{key.name}` must be true or false", *at, hint="without quotation marks")
    if key.several and isinstance(value, list):
        return list(texts_at(table, *at))
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if key.number and number and math.isfinite(value):  # type: ignore[arg-type]
        return str(value)
    if value == "" and not key.several:
        return ""
    text = text_at(table, *at)
    return [text] if key.several else text


def _located(value: object, home: str, folder: Path) -> object:
    """Return paths as seen from the file that names them; `~` is the home of the reader."""
    if isinstance(value, list):
        return [_located(one, home, folder) for one in value]
    text = str(value)
    if home and (text == "~" or text.startswith("~/")):
        return home + text[1:]
    return str(folder / text) if text else text

"""The `[aliases]` table of catalogue files: further spellings of names, for this collection.

[aliases]
"Mumbai" = ["Bombay", "Bom Bahia"]         # one name, and its other forms
"Kadyr Lind" = ["Qadir Lindt", "Kadir L."]

They count wherever names of different articles are compared, and beside the forms that samestory knows of
the world's places and people. A name of one word stands for that word in longer names, too.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from samestory import naming
from samestory.lexicon.renamings import RENAMED
from samestory.model import Alias, CatalogueEvent
from samestory.tables import Table, texts_at

#: The name of the table.
TABLE = "aliases"


def read(tables: Sequence[Table]) -> tuple[Alias, ...]:
    """Read the aliases of several catalogue files, in order.

    Raises:
        ConfigurationError: one is no list of names, or a form stands for two names.
    """
    found: list[Alias] = []
    homes: dict[str, str] = {}
    for table in tables:
        values = table.values.get(TABLE, {})
        if not isinstance(values, dict):
            raise table.error(f"`{TABLE}` must be a table", TABLE, hint=f"write a line [{TABLE}] first")
        for name in values:
            variants = texts_at(table, TABLE, name)
            for variant in variants:
                home = homes.setdefault(naming.plain(variant), name)
                if naming.plain(home) != naming.plain(name):
                    what = f"{variant[:80]!r} stands for {home[:80]!r} and for {name[:80]!r}"
                    raise table.error(what, TABLE, name, hint="give each form to one name")
            found.append(Alias(name=name, variants=variants))
    return tuple(found)


def keys(aliases: Sequence[Alias]) -> naming.Aliases:
    """Return the aliases as `naming.key` wants them."""
    return naming.table((one.name, one.variants) for one in aliases)


def known_to(event: CatalogueEvent, aliases: Sequence[Alias]) -> CatalogueEvent:
    """Return an event with the other forms of its place and its participants added to its aliases."""
    own = {
        naming.plain(name)
        for name in (*(event.place or "").split(","), *event.participants, *event.aliases)
        if name.strip()
    }
    forms = [
        form
        for one in aliases
        if not own.isdisjoint(map(naming.plain, (one.name, *one.variants)))
        for form in (one.name, *one.variants)
    ]
    forms += [form for form, name in RENAMED.items() if name in own]
    new = [form for form in dict.fromkeys(forms) if naming.plain(form) not in own]
    return msgspec.structs.replace(event, aliases=(*event.aliases, *new)) if new else event

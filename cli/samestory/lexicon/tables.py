"""How the tables of words are written: words parted by spaces, phrases by commas."""

from __future__ import annotations


def words(table: str) -> list[str]:
    """Return the words of a table."""
    return table.split()


def word_set(table: str) -> frozenset[str]:
    """Return the words of a table, to look them up."""
    return frozenset(table.split())


def phrases(table: str) -> list[str]:
    """Return the phrases of a table, whatever lines it is broken into."""
    return " ".join(table.split()).split(", ")

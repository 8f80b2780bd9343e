"""What has a title: works of print, stage, screen, music and art, and the words that give them one."""

from __future__ import annotations

from typing import Final


def _nouns(table: str) -> frozenset[str]:
    return frozenset(form for noun in table.split() for form in (noun, noun + "s"))


#: Nouns for works that are cited in quotation marks.
WORKS: Final = _nouns(
    """
    ad advert advertisement album anthem anthology app article artwork ballad blockbuster blog book
    booklet bestseller broadcast cartoon chapter clip column comedy commercial concerto documentary
    drama editorial episode essay exhibit exhibition film franchise game hit hymn installation journal
    lecture magazine manifesto masterpiece memoir miniseries mixtape movie mural musical newsletter
    novel novella op-ed opera painting pamphlet paper play podcast poem programme program record report
    sculpture segment sequel serial series show single sitcom sketch song soundtrack spot story
    symphony tale textbook thriller tome track trailer treatise trilogy tune video videogame volume
    """
)

#: Words that give a title rather than an opinion.
TITLING: Final = frozenset("titled entitled headlined subtitled captioned named christened".split())

"""What people are called by before their names: parties, creeds and the portfolios of ministers.

Keys are lower case. Words that are given names or colours more often ("Christian", "Green") are left out
of the labels; who is meant by them only more of the text can tell.
"""

from __future__ import annotations

from typing import Final

#: Adherents of parties and creeds, as adjective or noun: "Democrat Anna Berg".
LABELS: Final = frozenset(
    """
    anglican baptist buddhist catholic centrist christian-democrat communist conservative democrat democratic
    evangelical greens hindu independent islamist jewish labour leftist liberal libertarian lutheran maoist
    marxist methodist mormon muslim nationalist orthodox populist presbyterian protestant republican rightist
    shia shiite sikh socialist sunni tory unionist zionist democrats republicans tories conservatives liberals
    socialists communists libertarians gop
    """.split()
)

#: What "Secretary of" and "Minister for" are followed by.
PORTFOLIOS: Final = frozenset(
    """
    affairs agriculture commerce culture defence defense development economy education energy environment
    finance foreign health homeland housing human immigration industry interior justice labor labour science
    security services staff state tourism trade transport transportation treasury urban veterans welfare
    """.split()
)

#: What follows a name and belongs to it: "Tomas Lind Jr.", "Anna Berg III".
GENERATIONS: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})

#: Letters that a party's label begins with in "(R-Utah)", "(D-N.Y.)".
PARTY_LETTERS: Final = frozenset("dri")

#: Lower-case words that may stand inside a person's name.
PARTICLES: Final = frozenset(
    "abu al bin bint da das de del della den der di do dos du e el ibn la las le los op te ten ter van vom "
    "von y zu".split()
)

#: The Arabic article as it is written before a hyphen: al-Hadid, ash-Sharif.
ARTICLES: Final = frozenset("ad al an ar as ash at az el ul".split())

#: What is set behind a person's name and is no part of it, as written.
POST_NOMINALS: Final = frozenset(
    "MP MEP MSP MLA QC KC MBE OBE CBE DBE KBE GBE CMG KCMG FRS FBA PhD DPhil MD JP MBA CPA".split()
)

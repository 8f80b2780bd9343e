"""International organisations that news calls by their initials without explaining them.

Only bodies of states and the courts, banks and agencies they run; what an article explains itself
("… Organisation (ABC)") needs no entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

#: What companies are registered as: the end of a name that need not be said.
LEGAL_FORMS: Final = frozenset(
    "ag co company corp corporation gmbh inc limited llc llp ltd nv plc sa spa".split()
)

#: News agencies of one word: what they are called by also where it opens a sentence.
PRESS: Final = frozenset(
    "anadolu ansa antara belga belta bernama bloomberg interfax kyodo notimex reuters tass ukrinform xinhua "
    "yonhap".split()
)

_TABLE: Final = """
adb: asian development bank
afdb: african development bank
apec: asia-pacific economic cooperation
asean: association of southeast asian nations
au: african union
caricom: caribbean community
ctbto: comprehensive nuclear-test-ban treaty organization
ebrd: european bank for reconstruction and development
ecb: european central bank
echr: european court of human rights
ecowas: economic community of west african states
efta: european free trade association
eib: european investment bank
eu: european union
fao: food and agriculture organization
gcc: gulf cooperation council
iaea: international atomic energy agency
icao: international civil aviation organization
icc: international criminal court
icj: international court of justice
icrc: international committee of the red cross
idb: inter-american development bank
iea: international energy agency
ilo: international labour organization, international labor organization
imf: international monetary fund
imo: international maritime organization
ioc: international olympic committee
iom: international organization for migration
ipcc: intergovernmental panel on climate change
itu: international telecommunication union
nato: north atlantic treaty organization, atlantic alliance
oas: organization of american states
oecd: organisation for economic co-operation and development
oic: organisation of islamic cooperation
opcw: organisation for the prohibition of chemical weapons
opec: organization of the petroleum exporting countries
osce: organization for security and co-operation in europe
sadc: southern african development community
un: united nations
unctad: united nations conference on trade and development
undp: united nations development programme
unesco: united nations educational scientific and cultural organization
unfpa: united nations population fund
unga: united nations general assembly
unhcr: united nations high commissioner for refugees, un refugee agency
unicef: united nations children's fund
unrwa: united nations relief and works agency
unsc: united nations security council, un security council
wada: world anti-doping agency
wfp: world food programme
who: world health organization
wipo: world intellectual property organization
wmo: world meteorological organization
wto: world trade organization
"""


def _forms() -> Iterator[tuple[str, str]]:
    for line in _TABLE.strip().splitlines():
        acronym, _, names = line.partition(": ")
        for name in names.split(", "):
            yield name.replace("-", " "), acronym
            yield name.replace("-", " ").replace("organization", "organisation"), acronym


#: Full name in small letters, hyphens as spaces, both spellings → initials in small letters.
INITIALS: Final[Mapping[str, str]] = MappingProxyType(dict(_forms()))

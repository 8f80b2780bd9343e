"""News agencies: whose reports several outlets print, and by what names they are cited.

Initials that mean something else as often (parties, regions, programmes) are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

# The agency: its other names
_TABLE: Final = """
Reuters: Thomson Reuters, Reuters news agency
Associated Press: AP
AFP: Agence France-Presse, Agence France Presse
dpa: DPA, Deutsche Presse-Agentur
United Press International
Press Association: PA Media
EFE: Agencia EFE
ANSA
Xinhua: Xinhua News Agency, New China News Agency
Kyodo: Kyodo News
Jiji: Jiji Press
Yonhap: Yonhap News Agency
KCNA: Korean Central News Agency
TASS: Tass, ITAR-TASS, Itar-Tass
Interfax
Interfax-Ukraine
RIA Novosti
Ukrinform
BelTA: Belta
Press Trust of India
Indo-Asian News Service
Asian News International
Antara
Bernama
Anadolu: Anadolu Agency
IRNA: Islamic Republic News Agency
Iranian Students' News Agency
Fars News Agency: Fars news agency
Tasnim: Tasnim News Agency
SANA: Syrian Arab News Agency
Middle East News Agency
Wafa: WAFA
Saudi Press Agency
Australian Associated Press
Canadian Press
Belga
Keystone-SDA
Austria Press Agency
Czech News Agency
Polish Press Agency
Agerpres
Lusa News Agency
Ritzau
Tanjug
"""


def _rows() -> Iterator[tuple[str, str]]:
    for line in _TABLE.strip().splitlines():
        name, _, forms = line.partition(":")
        yield name, name
        for form in forms.split(","):
            if form.strip():
                yield form.strip(), name


#: Each name of an agency as printed, to the one it goes by here.
AGENCIES: Final[Mapping[str, str]] = MappingProxyType(dict(_rows()))

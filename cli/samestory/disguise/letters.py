"""Letters and digits that look like others: what a reader takes them for.

The tables are written by eye: a pair stands here where the usual fonts of news pages draw both alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final


def _table(*rows: str) -> dict[str, str]:
    """Return a table written as rows of letters, under each other: theirs, ours."""
    return {theirs: ours for row in rows for theirs, ours in zip(*row.split(), strict=True)}


CYRILLIC: Final[Mapping[str, str]] = MappingProxyType(
    _table(
        "АВЕЅІЈКМНОРСТУХЬԌԚԜҮӀЁЇҺѴӒӦ ABESIJKMHOPCTYXbGQWYIËÏhVÄÖ",
        "аеѕіјкорсухһԁԛԝүӏёїѵӓӧҽԍмнтвь aesijkopcyxhdqwylëïväöegmhtbb",
    )
)
GREEK: Final[Mapping[str, str]] = MappingProxyType(
    _table(
        "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿΆΈΉΊΌΎ ABEZHIKMNOPTYXCJAEHIOY",
        "αγηικνορτυχωϲϳάέίόύ aynikvoptuxwcjaeiou",
    )
)
#: Alphabets of which news in Latin letters has no word: Armenian, Cherokee, Coptic, Lisu, Georgian.
RARE: Final[Mapping[str, str]] = MappingProxyType(
    _table(
        "ՕՏԼՍօոսհցզքյ OSLUonuhgqpj",
        "ᎪᏴᏟᎠᎬᏀᎻᎢᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃᎥ ABCDEGHIJKLMPRSTVWZi",
        "ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲟⲣⲥⲭ ABEHIKMNOPCTYXopcx",
        "ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓞꓡꓟꓠꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ BPDTGKJCZFJLMNSRVHWXYAEIOU",
        "ეჿყ goy",
    )
)
#: Letters of the Latin alphabet itself that only phoneticians use, and Roman numerals as single characters.
LATIN: Final[Mapping[str, str]] = MappingProxyType(_table("ɑɡⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ agIVXLCDMivxlcdm"))

#: All of them.
ALIKE: Final[Mapping[str, str]] = MappingProxyType({**CYRILLIC, **GREEK, **RARE, **LATIN})
#: Letters that look alike only among Latin ones: "нет" is no word of Latin letters to anybody's eye.
WEAK: Final = frozenset("кмнтвьეყⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿɑɡ")
#: Latin letters to the Cyrillic ones that they look like.
TO_CYRILLIC: Final[Mapping[str, str]] = MappingProxyType(
    _table("ABCEHIJKMOPSTXYaceijopsxy АВСЕНІЈКМОРЅТХУасеіјорѕху")
)
#: As letters alone can be taken for digits.
ZERO_AND_ONE: Final[Mapping[str, str]] = MappingProxyType(_table("OoОоΟοՕօⲞⲟ 0000000000", "lIІӀӏΙ 111111"))
#: The same where digits stand on both sides.
BETWEEN: Final[Mapping[str, str]] = MappingProxyType({**ZERO_AND_ONE, **_table("Ззб 336")})
#: Digits that are drawn like others than they are.
_DRAWN: Final[Mapping[str, str]] = MappingProxyType(_table("৪৭੪੧୨ 89899"))

_SMALL_CAPITALS: Final = _table("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ abcdefghijklmnoprstuvwyz")
#: Those that phonetic spelling does not use.
NEVER_SPOKEN: Final = frozenset("ᴀᴄᴅᴇᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢ")
#: Letters in circles and squares, alphabets from A to Z.
_FRAMED: Final = (0x24B6, 0x24D0, 0x1F130, 0x1F150, 0x1F170)
_FORMS: Final = ((0xFF10, 0xFF5B), (0x1D400, 0x1D800), (0x2102, 0x2139), (0x213C, 0x214A))
_FULL_WIDTH: Final = re.compile("[\uff10-\uff5a]")

#: What Cyrillic, or the alphabet that a letter belongs to, has its letters in.
_IS_CYRILLIC: Final = re.compile("[\u0400-\u052f]")
_IS_LATIN: Final = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")


def _styled() -> Iterator[tuple[str, str]]:
    for first, after in _FORMS:
        for code in range(first, after):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1 and plain.isascii() and plain.isalnum():
                yield chr(code), plain
    for first in _FRAMED:
        small = first == _FRAMED[1]
        yield from ((chr(first + at), chr((97 if small else 65) + at)) for at in range(26))
    yield from _SMALL_CAPITALS.items()


#: Letters and digits of mathematics, of full width, framed ones and small capitals, to plain ones.
STYLED: Final[Mapping[str, str]] = MappingProxyType(dict(_styled()))


def is_latin(letter: str) -> bool:
    """Say whether a letter is one of the Latin alphabet as languages write it."""
    return _IS_LATIN.match(letter) is not None


def is_cyrillic(letter: str) -> bool:
    """Say whether a letter is Cyrillic."""
    return _IS_CYRILLIC.match(letter) is not None


def is_full_width(char: str) -> bool:
    """Say whether a letter or digit is as wide as those of Chinese and Japanese."""
    return _FULL_WIDTH.match(char) is not None


def digit(char: str) -> str:
    """Return the digit from 0 to 9 that a digit of any script is taken for."""
    return _DRAWN.get(char) or str(unicodedata.digit(char))

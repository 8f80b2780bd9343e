"""Which addresses belong to the public internet, and which lead into this machine or its network."""

from __future__ import annotations

import ipaddress
from typing import Final

#: Beside what `ipaddress` knows, in every version of it: protocol assignments, relays of 6to4.
_SPECIAL_V4: Final = tuple(map(ipaddress.IPv4Network, ("192.0.0.0/24", "192.88.99.0/24")))
#: All that is global so far, and what in it is special: protocol assignments (Teredo among them),
#: documentation, 6to4.
_GLOBAL_V6: Final = ipaddress.IPv6Network("2000::/3")
_SPECIAL_V6: Final = tuple(
    map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
)
#: Here a translator reaches the IPv4 address in the last four bytes.
_TRANSLATED: Final = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Say whether a numeric address is one of the public internet."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv4Address):
        return _is_public_v4(found)
    if found.ipv4_mapped is not None:
        return _is_public_v4(found.ipv4_mapped)
    if found.scope_id is None and found in _TRANSLATED:
        return _is_public_v4(ipaddress.IPv4Address(found.packed[-4:]))
    return found.scope_id is None and found in _GLOBAL_V6 and not any(found in net for net in _SPECIAL_V6)


def _is_public_v4(address: ipaddress.IPv4Address) -> bool:
    special = address.is_multicast or address.is_reserved or any(address in net for net in _SPECIAL_V4)
    return address.is_global and not special

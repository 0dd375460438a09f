"""Which machines may be asked for what a person names: those on the open internet, unless they allow more."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network

IPAddress = IPv4Address | IPv6Address
MayAsk = Callable[[IPAddress], bool]
"""Decides about one machine before it is connected to."""

_NAT64 = IPv6Network("64:ff9b::/96")
"""The well-known prefix of RFC 6052, behind which an IPv4 address stands."""


def is_public(address: IPAddress) -> bool:
    """Tell whether an address is on the open internet: not private, loopback, link-local or reserved.

    An IPv6 address that stands for an IPv4 one (mapped, 6to4, NAT64) is judged by that one.
    """
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or _behind_nat64(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def anywhere(address: IPAddress) -> bool:
    """Let every address be asked, also those in a private network."""
    return True


def _behind_nat64(address: IPv6Address) -> IPv4Address | None:
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None

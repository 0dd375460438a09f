"""Places that only say where another one is: the second of "Villarosa, just south of Enna, sheltered 40"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.symbols import Token

# What stands before the second place: "near", "the capital of", "a village outside", "12 km from", "on the
# road to", "like".
_NEAR = r"s{0,2}(?:[ir]|d{1,3}|d[dsw]{0,4}[id]|Xw{1,2}s?[ridm]|id{0,2}w{1,2}[mird])[ds]{0,3}"
# No more places may follow, as they do in a list.
_ASIDE = re.compile(rf"(?<=P)c{_NEAR}P(?=c(?!a?[id]{{0,3}}P))")


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """Leave out what stands between commas after a place and says where that is."""
    kept: list[Token] = []
    done = 0
    for match in _ASIDE.finditer("".join(token.symbol for token in tokens)):
        kept += tokens[done : match.start()]
        done = match.end()
    return [*kept, *tokens[done:]]

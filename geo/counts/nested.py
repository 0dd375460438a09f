"""Which place lies in which, and numbers of such places, added: a province and a town in it are not two.

`maps/page/static/totals.js` adds in the same way what the reader of a page filters and corrects.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from geo.model import MARKED_AREAS, Kind, Place

_WIDE = (Kind.ADMIN2, Kind.ADMIN1, Kind.COUNTRY)
"""The areas that hold places, the narrowest first."""

_Key = tuple[str | None, ...]


def lies_in(place: Place, area: Place) -> bool:
    """Tell whether a place is more precise than an area and inside it, by administrative codes."""
    if place.country_code is None or place.country_code != area.country_code:
        return False
    if area.kind is Kind.COUNTRY:
        return place.kind is not Kind.COUNTRY
    if place.admin1_code is None or place.admin1_code != area.admin1_code:
        return False
    if area.kind is Kind.ADMIN1:
        return place.kind not in {Kind.COUNTRY, Kind.ADMIN1}
    if area.kind is Kind.ADMIN2:
        return place.kind not in MARKED_AREAS and place.admin2 is not None and place.admin2 == area.admin2
    return False


def sum_of_nested(numbers: Iterable[tuple[Place, int]]) -> int:
    """Add up the numbers of places; of an area's and those of the places in it together the larger stands."""
    ordered = sorted(numbers, key=lambda pair: _width(pair[0]))
    areas = {_key(place, place.kind) for place, _ in ordered if place.kind in _WIDE}
    inside: defaultdict[_Key, int] = defaultdict(int)
    total = 0
    for place, own in ordered:
        number = max(own, inside[_key(place, place.kind)]) if place.kind in _WIDE else own
        around = next((key for key in _keys_around(place) if key in areas), None)
        if around is None:
            total += number
        else:
            inside[around] += number
    return total


def _width(place: Place) -> int:
    return _WIDE.index(place.kind) if place.kind in _WIDE else -1


def _keys_around(place: Place) -> list[_Key]:
    """Give the keys of the areas that a place lies in, the narrowest first."""
    if place.country_code is None:
        return []
    named = {Kind.ADMIN2: place.admin2, Kind.ADMIN1: place.admin1, Kind.COUNTRY: place.country_code}
    return [_key(place, kind) for kind in _WIDE[_width(place) + 1 :] if named[kind] is not None]


def _key(place: Place, kind: Kind) -> _Key:
    return (place.country_code, place.admin1, place.admin2)[: len(_WIDE) - _WIDE.index(kind)]

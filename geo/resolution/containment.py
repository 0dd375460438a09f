"""Which places lie in which: units by the gazetteer's rows, regions and islands by distance."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import GazetteerPlace
from geo.model import Kind
from geo.resolution.nearness import flat_km

UNITS = frozenset((Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2))
REGION_REACH_KM = 300.0
_WITHOUT_ROWS = frozenset((Kind.REGION, Kind.ISLAND))


def around_place(place: GazetteerPlace) -> set[int]:
    """Rows of the units that a place lies in; a unit does not lie in itself."""
    rows = (place.country_row, place.admin1_row, place.admin2_row)
    return {row for row in rows if row is not None and row != place.row}


def share_inside(place: GazetteerPlace, outer: GazetteerPlace) -> float:
    """How surely, 0 to 1, a place lies in another one; of a region only the middle is known."""
    if outer.kind in UNITS:
        around = (place.country_row, place.admin1_row, place.admin2_row)
        return float(outer.row in around and outer.row != place.row)
    if outer.kind not in _WITHOUT_ROWS or outer.country_row not in (None, place.country_row):
        return 0.0
    return max(0.0, 1.0 - flat_km(place, outer) / REGION_REACH_KM)


def may_have_inside(place: GazetteerPlace) -> bool:
    """Whether anything can be told to lie in a place."""
    return place.kind in UNITS or place.kind in _WITHOUT_ROWS


def may_contain(outer: Sequence[GazetteerPlace], inner: Sequence[GazetteerPlace]) -> bool:
    """Whether any of some places lies in any of others."""
    units = {place.row for place in outer if place.kind in UNITS}
    if any(units & around_place(place) for place in inner):
        return True
    regions = [place for place in outer if place.kind in _WITHOUT_ROWS]
    return any(share_inside(place, region) > 0.0 for region in regions for place in inner)

"""Which places lie in which: units by the gazetteer's rows, regions and islands by distance."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import GazetteerPlace
from geo.gazetteer.flat_map import flat_km
from geo.model import Kind

UNITS = frozenset((Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2))
REGION_REACH_KM = 300.0
COUNTY_REACH_KM = 50.0

COUNTIES_ARE_FIRST = frozenset(("GB", "IE"))
"""Countries whose counties, GeoNames' second level below England and Leinster, are named without a word.

Towns that govern themselves are beside their county there, though every reader has Telford in Shropshire.
"""

_WITHOUT_ROWS = frozenset((Kind.REGION, Kind.ISLAND))


def around_place(place: GazetteerPlace) -> set[int]:
    """Rows of the units that a place lies in; a unit does not lie in itself."""
    rows = (place.country_row, place.admin1_row, place.admin2_row)
    return {row for row in rows if row is not None and row != place.row}


def share_inside(place: GazetteerPlace, outer: GazetteerPlace) -> float:
    """How surely, 0 to 1, a place lies in another one; of a region only the middle is known."""
    if outer.kind in UNITS:
        around = (place.country_row, place.admin1_row, place.admin2_row)
        if outer.row in around and outer.row != place.row:
            return 1.0
    if not _is_vague(outer) or outer.country_row not in (None, place.country_row):
        return 0.0
    reach = COUNTY_REACH_KM if outer.kind is Kind.ADMIN2 else REGION_REACH_KM
    return max(0.0, 1.0 - flat_km(place, outer) / reach)


def may_have_inside(place: GazetteerPlace) -> bool:
    """Whether anything can be told to lie in a place."""
    return place.kind in UNITS or place.kind in _WITHOUT_ROWS


def may_contain(outer: Sequence[GazetteerPlace], inner: Sequence[GazetteerPlace]) -> bool:
    """Whether any of some places lies in any of others."""
    units = {place.row for place in outer if place.kind in UNITS}
    if any(units & around_place(place) for place in inner):
        return True
    regions = [place for place in outer if _is_vague(place)]
    return any(share_inside(place, region) > 0.0 for region in regions for place in inner)


def _is_vague(outer: GazetteerPlace) -> bool:
    """Whether what lies in a place has to be told by distance."""
    return outer.kind in _WITHOUT_ROWS or (
        outer.kind is Kind.ADMIN2 and outer.country_code in COUNTIES_ARE_FIRST
    )

"""What is reported in several places together: the least that they come to, where they count one thing.

`maps/page/static/totals.js` is the same for what the reader filters and corrects.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from geo.model import Kind, Location

_WIDE = (Kind.ADMIN2, Kind.ADMIN1, Kind.COUNTRY)
"""The areas that hold places, the narrowest first."""


def count_one_thing(locations: Sequence[Location]) -> bool:
    """Tell whether there are numbers, and of one thing: others cannot be added.

    A number that leaves out what it counts may be of the thing that others name in the same report, not of
    what another report counts.
    """
    counted = [location for location in locations if location.reported_count is not None]
    units = {location.count_unit for location in counted}
    of_all = set.intersection(*(set(location.report_ids) for location in counted)) if counted else set()
    return len(units - {None}) <= 1 and bool(counted) and (None not in units or bool(of_all))


def at_least(locations: Sequence[Location], unnumbered: int) -> int:
    """Add up the numbers of places, of which one without a number stands for `unnumbered`.

    The number of an area and those of places in it are not added: the larger stands.
    """
    areas = {_key(one, one.place.kind): one for one in locations if one.place.kind in _WIDE}
    inside: defaultdict[str, int] = defaultdict(int)  # by the id of an area
    total = 0
    for location in sorted(locations, key=_width):
        own = unnumbered if location.reported_count is None else location.reported_count
        number = max(own, inside[location.id])
        around = next((areas[key] for key in _keys_around(location) if key in areas), None)
        if around is None:
            total += number
        else:
            inside[around.id] += number
    return total


def _width(location: Location) -> int:
    kind = location.place.kind
    return _WIDE.index(kind) if kind in _WIDE else -1


def _keys_around(location: Location) -> list[tuple[str | None, ...]]:
    """Give the keys of the areas that a place lies in, the narrowest first."""
    place = location.place
    if place.country_code is None:
        return []
    named = {Kind.ADMIN2: place.admin2, Kind.ADMIN1: place.admin1, Kind.COUNTRY: place.country_code}
    wider = _WIDE[_width(location) + 1 :]
    return [_key(location, kind) for kind in wider if named[kind] is not None]


def _key(location: Location, kind: Kind) -> tuple[str | None, ...]:
    place = location.place
    return (place.country_code, place.admin1, place.admin2)[: 3 - _WIDE.index(kind)]

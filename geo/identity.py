"""Which places are one and the same, and what a location is called in links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from geo.model import Location, Place
from geo.text import fold


def place_key(place: Place) -> tuple[object, ...]:
    """Tell places apart: by GeoNames id where there is one, else by what they are and where."""
    if place.geonames_id is not None:
        return (place.geonames_id,)
    return (place.name, place.country_code or "", place.latitude, place.longitude)


def location_id(place: Place) -> str:
    """Name a location for links: the same place has the same id in every build."""
    position = f"{place.latitude:.4f}_{place.longitude:.4f}"
    number = position if place.geonames_id is None else str(place.geonames_id)
    return "-".join((slug(place.name) or "place", (place.country_code or "xx").lower(), number))


def with_distinct_ids(locations: Iterable[Location]) -> Iterator[Location]:
    """Tell apart rows with one id, as a copied row has, by a number behind it."""
    used: set[str] = set()
    for location in locations:
        own, number = location.id, 1
        while own in used:
            number += 1
            own = f"{location.id}-{number}"
        used.add(own)
        yield location if own == location.id else replace(location, id=own)


def slug(name: str) -> str:
    """Give a name as it stands in an id, with hyphens for all that is no letter or digit."""
    return re.sub(r"\W+", "-", fold(name)).strip("-")

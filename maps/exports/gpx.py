"""GPX 1.1: a waypoint for each location, for navigation devices and field work.

A waypoint needs a position, so what could not be placed is named in the description of the file.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from geo.model import Located, Location
from maps.credits import place_credits
from maps.exports._xml import add, decimal, document, title_of

TITLE = "GPX"
HOLDS = ("locations",)

_URL = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+")


def encode(located: Located, table: str) -> bytes:
    """Write the locations; the elements stand in the order that the schema asks for."""
    root = ET.Element("gpx", version="1.1", creator="reportmap", xmlns="http://www.topografix.com/GPX/1/1")
    _metadata(root, located)
    for location in located.locations:
        _waypoint(root, location)
    return document(root)


def _metadata(root: ET.Element, located: Located) -> None:
    metadata = add(root, "metadata")
    add(metadata, "name", title_of(located))
    parts = [f"{len(located.locations)} placed, {len(located.unplaced)} not placed"]
    if located.unplaced:
        parts.append("Not placed: " + ", ".join(unplaced.mention.text for unplaced in located.unplaced))
    add(metadata, "desc", ". ".join(parts + place_credits(located)))
    if located.locations:
        latitudes = [location.place.latitude for location in located.locations]
        longitudes = [_longitude(location) for location in located.locations]
        add(
            metadata,
            "bounds",
            minlat=decimal(min(latitudes)),
            minlon=decimal(min(longitudes)),
            maxlat=decimal(max(latitudes)),
            maxlon=decimal(max(longitudes)),
        )


def _waypoint(root: ET.Element, location: Location) -> None:
    place = location.place
    waypoint = add(root, "wpt", lat=decimal(place.latitude), lon=decimal(_longitude(location)))
    add(waypoint, "name", ", ".join(part for part in (place.name, place.admin1, place.country_code) if part))
    add(waypoint, "cmt", location.reason)
    add(waypoint, "desc", location.first_quote)
    add(waypoint, "src", place.source)
    for url in location.source_urls:
        if _URL.fullmatch(url):
            add(waypoint, "link", href=url)
    add(waypoint, "type", place.kind.value)


def _longitude(location: Location) -> float:
    """Give the longitude; GPX has no 180, only -180, which is the same meridian."""
    longitude = location.place.longitude
    return -180.0 if longitude == 180.0 else longitude

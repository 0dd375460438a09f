"""What a location is called: as the reports write it, where that is a name of the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from geo.gazetteer import NameKind, open_gazetteer
from geo.model import Kind, Place
from geo.text import one_line

_CALLED_AS_WRITTEN = frozenset((Kind.CITY, Kind.DISTRICT, Kind.ISLAND, Kind.MOUNTAIN, Kind.WATER))


def name_as_reported(place: Place, written: Iterable[str]) -> str:
    """Give the name under which a map should show a place: "Frankfurt" for "Frankfurt am Main".

    `written` are the mentions' texts, in order. The one written most often is taken, in Latin script and
    where the gazetteer has it for this very place in full; else the gazetteer's own name stays. An inflected
    or shortened form, or a headline's capitals, is no name for a map.
    """
    if place.geonames_id is None or place.kind not in _CALLED_AS_WRITTEN:
        return place.name
    names = Counter(name for name in (one_line(text) for text in written) if _is_name(name, place))
    return max(names, key=names.__getitem__, default=place.name)


def _is_name(text: str, place: Place) -> bool:
    if text.isupper() or not _is_latin(text):
        return False
    return any(
        found.geonames_id == place.geonames_id and sort in (NameKind.PRIMARY, NameKind.ALTERNATE)
        for found, sort in open_gazetteer().places(text)
    )


def _is_latin(text: str) -> bool:
    """Tell Latin letters, which end before the Greek and Coptic block."""
    return all(character < "\u0370" or "\u1e00" <= character < "\u1f00" for character in text)

"""Names that the text puts where the gazetteer has none of them: "Lytton in British Columbia" is not Iowa's.

The gazetteer has few small places of most countries, so that a name it has once or twice may well be another
place's. A large town of the name is believed all the same: "Leeds in Spain" is a slip or a team on its way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from geo.gazetteer import GazetteerPlace
from geo.gazetteer.containment import UNITS, around_place
from geo.gazetteer.flat_map import flat_km
from geo.languages import language, one_of
from geo.meanings.seats import kind_of
from geo.model import Kind
from geo.resolution.reading import LARGE_TOWN, ReadMention, ReadReport
from geo.resolution.wording.containers import Container

NEAR_KM = 100.0
_WIDE = frozenset((Kind.COUNTRY, Kind.ADMIN1))
_SMALL = frozenset((Kind.CITY, Kind.LANDMARK))
_COMMA = re.compile(r"\.?,\s+")


def put_elsewhere(report: ReadReport, named: Sequence[Sequence[Container]]) -> dict[int, Container]:
    """Give for each mention, by index, the container in which the gazetteer has no place of its name.

    `named` has what the text may name as the unit around each. What it says of one mention goes for the
    others of the name that stand with no container.
    """
    found: dict[int, Container] = {}
    by_key: dict[str, Container] = {}
    for index, (read, containers) in enumerate(zip(report.mentions, named, strict=True)):
        for container in containers if _is_small(read) else ():
            outer = report.mentions[container.index]
            if _is_told(report, index, container) and not _has_inside(outer, read):
                found[index] = by_key[read.key] = container
    return found | {
        index: by_key[read.key]
        for index, read in enumerate(report.mentions)
        if read.key in by_key and not named[index]
    }


def _is_told(report: ReadReport, index: int, container: Container) -> bool:
    """Whether the words leave no doubt: "Lytton in Toronto" does not, "Lytton, Toronto" may be a list."""
    outer = report.mentions[container.index]
    if not outer.meanings:
        return False
    is_wide = kind_of(outer.meanings) in _WIDE
    if container.form == "of":
        return is_wide
    gap = report.between(index, container.index)
    if _COMMA.fullmatch(gap):
        return is_wide and not _is_large(outer)
    return (is_wide or _is_large(outer)) and _inside(report.language).fullmatch(gap) is not None


@cache
def _inside(code: str | None) -> re.Pattern[str]:
    """Build "in", "in the" and "in northernmost" in the words of a language."""
    spoken = language(code)
    return re.compile(rf"\s+{one_of(spoken.within)}\s+(?:{one_of(spoken.direction)}\w*\s+)?")


def _is_large(read: ReadMention) -> bool:
    return any(place.kind is Kind.CITY and place.population >= LARGE_TOWN for place, _ in read.meanings)


def _is_small(read: ReadMention) -> bool:
    return bool(read.meanings) and all(
        place.kind in _SMALL and place.population < LARGE_TOWN for place, _ in read.meanings
    )


def _has_inside(outer: ReadMention, inner: ReadMention) -> bool:
    """Whether a place of the one name lies in or near one of the other."""
    units = {place.row for place in outer.places if place.kind in UNITS}
    small = [place for place in outer.places if place.kind not in _WIDE]
    return any(units & around_place(place) or _is_near(place, small) for place in inner.places)


def _is_near(place: GazetteerPlace, others: Sequence[GazetteerPlace]) -> bool:
    return any(flat_km(place, other) <= NEAR_KM for other in others)

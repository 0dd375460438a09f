"""Names that the text puts where the gazetteer has none of them: "Lytton in British Columbia" is not Iowa's.

The gazetteer has few small places of most countries, so that a name it has once or twice may well be another
place's. A large town of the name is believed all the same: "Leeds in Spain" is a slip or a team on its way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.gazetteer import GazetteerPlace, Meaning
from geo.model import Kind, Mention
from geo.resolution.containers import Container
from geo.resolution.containment import UNITS, around_place
from geo.resolution.nearness import flat_km
from geo.resolution.seats import kind_of
from geo.resolution.senses import LARGE_TOWN

NEAR_KM = 100.0
_WIDE = frozenset((Kind.COUNTRY, Kind.ADMIN1))
_SMALL = frozenset((Kind.CITY, Kind.LANDMARK))
_COMMA = re.compile(r"\.?,\s+")
_IN = re.compile(r"\s+in\s+(?:the\s+)?(?:(?:north|south|east|west|central)\w*\s+)?")


def put_elsewhere(
    text: str,
    mentions: Sequence[Mention],
    keys: Sequence[str],
    meanings: Sequence[tuple[Meaning, ...]],
    named: Sequence[Sequence[Container]],
) -> dict[int, Container]:
    """Give for each mention, by index, the container in which the gazetteer has no place of its name.

    What the text says of one mention goes for the others of the name that stand with no container.
    """
    found: dict[int, Container] = {}
    by_key: dict[str, Container] = {}
    for index, containers in enumerate(named):
        for container in containers if _is_small(meanings[index]) else ():
            outer = meanings[container.index]
            told = _is_told(text, mentions, index, container, outer)
            if told and not _has_inside(outer, meanings[index]):
                found[index] = by_key[keys[index]] = container
    return found | {
        index: by_key[key] for index, key in enumerate(keys) if key in by_key and not named[index]
    }


def _is_told(
    text: str, mentions: Sequence[Mention], index: int, container: Container, outer: tuple[Meaning, ...]
) -> bool:
    """Whether the words leave no doubt: "Lytton in Toronto" does not, "Lytton, Toronto" may be a list."""
    if not outer:
        return False
    if container.form == "of":
        return kind_of(outer) in _WIDE
    gap = text[mentions[index].end : mentions[container.index].start]
    if _COMMA.fullmatch(gap):
        return kind_of(outer) in _WIDE and not _is_large(outer)
    return _IN.fullmatch(gap) is not None and (kind_of(outer) in _WIDE or _is_large(outer))


def _is_large(named: tuple[Meaning, ...]) -> bool:
    return any(place.kind is Kind.CITY and place.population >= LARGE_TOWN for place, _ in named)


def _is_small(named: tuple[Meaning, ...]) -> bool:
    return bool(named) and all(place.kind in _SMALL and place.population < LARGE_TOWN for place, _ in named)


def _has_inside(outer: tuple[Meaning, ...], inner: tuple[Meaning, ...]) -> bool:
    """Whether a place of the one name lies in or near one of the other."""
    units = {place.row for place, _ in outer if place.kind in UNITS}
    small = [place for place, _ in outer if place.kind not in _WIDE]
    return any(units & around_place(place) or _is_near(place, small) for place, _ in inner)


def _is_near(place: GazetteerPlace, others: Sequence[GazetteerPlace]) -> bool:
    return any(flat_km(place, other) <= NEAR_KM for other in others)

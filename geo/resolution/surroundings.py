"""Where a landmark is that the gazetteer does not have: in the town that the report names around it.

"Collins Avenue" in a report from Miami Beach is in Miami Beach: near enough for a map of a country, and said
to be approximate. Only what is small is placed so; a river or an unknown village is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from geo.model import Candidate, Kind, Mention, Place, Resolution
from geo.resolution.containers import Container

_TOWNS = frozenset((Kind.CITY, Kind.DISTRICT, Kind.ADMIN2))
_SAME_PARAGRAPH = 400  # characters
_SHARE_NEAR = 0.6
_SHARE_FAR = 0.4
_LEAST_SURE = 0.5


def town_around(
    index: int,
    mentions: Sequence[Mention],
    decided: Sequence[Resolution | None],
    around: Sequence[Container | None],
) -> Candidate | None:
    """Give the town that a landmark is probably in, None where the report names none."""
    container = around[index]
    if container is not None:
        place = _town(decided[container.index])
        return None if place is None else Candidate(place, _SHARE_NEAR)
    towns = [(number, place) for number, item in enumerate(decided) if (place := _town(item)) is not None]
    if not towns:
        return None
    start = mentions[index].start
    before = [item for item in towns if 0 <= start - mentions[item[0]].end <= _SAME_PARAGRAPH]
    if before:
        return Candidate(before[-1][1], _SHARE_NEAR)
    counts = Counter(place for _, place in towns)
    return Candidate(max(counts, key=lambda place: (counts[place], place.population or 0)), _SHARE_FAR)


def _town(resolution: Resolution | None) -> Place | None:
    if resolution is None or resolution.place is None or resolution.mention.kind is Kind.DEMONYM:
        return None
    is_town = resolution.place.kind in _TOWNS and resolution.confidence >= _LEAST_SURE
    return resolution.place if is_town else None

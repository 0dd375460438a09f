"""Where a landmark is that the gazetteer does not have: in the town that the report names around it.

"Collins Avenue" in a report from Miami Beach is in Miami Beach: near enough for a map of a country, and said
to be approximate. Only what is small is placed so; a river or an unknown village is not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from geo.languages import language
from geo.model import Candidate, Kind, Mention, Place, Resolution
from geo.recognition.heads import kind_of_made
from geo.resolution.confidence import confidence, confidence_features
from geo.resolution.reasons import in_town, not_there
from geo.resolution.wording.containers import Container

_SMALL = frozenset((Kind.LANDMARK, Kind.WATER, Kind.MOUNTAIN, Kind.ISLAND))
_TOWNS = frozenset((Kind.CITY, Kind.DISTRICT, Kind.ADMIN2))
_SAME_PARAGRAPH = 400  # characters
_SHARE_NEAR = 0.6
_SHARE_FAR = 0.4
_LEAST_SURE = 0.5


def unplaced_in_towns(
    mentions: Sequence[Mention],
    answers: Sequence[Resolution | None],
    around: Sequence[Container | None],
    elsewhere: Collection[int],
    code: str | None,
) -> list[Resolution]:
    """Answer for what was not placed: landmarks in the towns around them, anything else nowhere.

    `around` has what the text names as the unit around each mention; `elsewhere` are those, by index, in
    whose unit the gazetteer has no place of their name; `code` is the ISO 639-1 code of the text's language.
    """
    towns = Towns(mentions, answers)

    def unplaced(index: int, mention: Mention, container: Container | None) -> Resolution:
        town = towns.around(mention, container) if _is_small(mention, code) else None
        if town is None:
            unit = mentions[container.index] if container is not None and index in elsewhere else None
            return Resolution(mention, None, 0.0, not_there(None if unit is None else unit.text))
        features = confidence_features(
            mention, town.place, town.score, len(mentions), approximate=True, company=None
        )
        sure = confidence(mention, features)
        return Resolution(mention, town.place, sure, in_town(town.place), (town,))

    return [
        unplaced(index, mention, container) if answer is None else answer
        for index, (mention, answer, container) in enumerate(zip(mentions, answers, around, strict=True))
    ]


def _is_small(mention: Mention, code: str | None) -> bool:
    """Tell whether a name is a landmark's or the like, by its kind or by what it is made of."""
    return mention.kind in _SMALL or kind_of_made(mention.text, language(code)) in _SMALL


class Towns:
    """The towns that a report names, by the index of the mention; what was not placed yet is None."""

    def __init__(self, mentions: Sequence[Mention], answers: Sequence[Resolution | None]) -> None:
        self._places = {
            index: place for index, item in enumerate(answers) if (place := _town(item)) is not None
        }
        self._by_end = sorted((mentions[index].end, index) for index in self._places)

    def around(self, mention: Mention, container: Container | None) -> Candidate | None:
        """Give the town that a landmark is probably in, None where the report names none."""
        if container is not None:
            place = self._places.get(container.index)
            return None if place is None else Candidate(place, _SHARE_NEAR)
        first = bisect_left(self._by_end, (mention.start - _SAME_PARAGRAPH, 0))
        last = bisect_right(self._by_end, mention.start, key=_end)
        before = [index for _, index in self._by_end[first:last]]
        if before:
            return Candidate(self._places[max(before)], _SHARE_NEAR)
        return None if self._most_named is None else Candidate(self._most_named, _SHARE_FAR)

    @cached_property
    def _most_named(self) -> Place | None:
        counts = Counter(self._places.values())
        return max(counts, key=lambda place: (counts[place], place.population or 0), default=None)


def _end(town: tuple[int, int]) -> int:
    return town[0]


def _town(resolution: Resolution | None) -> Place | None:
    if resolution is None or resolution.place is None or resolution.mention.kind is Kind.DEMONYM:
        return None
    is_town = resolution.place.kind in _TOWNS and resolution.confidence >= _LEAST_SURE
    return resolution.place if is_town else None

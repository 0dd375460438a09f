"""What the rest of a report says for the places of one sense, gathered once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log10
from types import MappingProxyType
from typing import NamedTuple

from geo.gazetteer import GazetteerPlace
from geo.gazetteer.containment import may_have_inside
from geo.model import Kind
from geo.resolution.evidence import Evidence, Others
from geo.resolution.nearness import Weighted
from geo.resolution.senses import Sense

LEAST_SHARE = 0.001
"""A place that the rounds leave less says nothing any more: most names have many villages."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What the text lists beside a name: the chances of each kind and country, and where the places are.

    `number` is how many names are listed, `cities` how many of them are probably cities, `size` the sum of
    their sizes.
    """

    number: int
    kinds: Mapping[Kind, float]
    countries: Mapping[int | None, float]
    points: Sequence[Weighted]
    cities: float
    size: float


class Rest(NamedTuple):
    """What the rest of a report says for the places of a sense.

    `is_worded`: the text says anything at all of where the name is, as it does of few; what follows is only
    told of these. `is_of_city` is that of the sense. `outer` are the places of the unit that the text names
    around it, with their chances; `inner` those of each name that the text names it around; `leads` and
    `elsewhere` the chances, by row, of what the countries that lead up to it and the mentions of its name
    with a unit mean.
    """

    sense: Sense
    others: Others
    is_worded: bool = False
    is_of_city: bool = False
    outer: Sequence[tuple[GazetteerPlace, float]] = ()
    inner: Sequence[Sequence[tuple[GazetteerPlace, float]]] = ()
    listed: Listed | None = None
    leads: Sequence[Mapping[int | None, float]] = ()
    elsewhere: Mapping[int, float] = MappingProxyType({})


def rest_of_report(
    number: int, senses: Sequence[Sense], probabilities: Sequence[Sequence[float]], evidence: Evidence
) -> Rest:
    """Gather what the other senses say for sense `number`, as probable as they are now."""
    sense, others = senses[number], Others(evidence, number)
    if not sense.is_worded:
        return Rest(sense, others)

    def places_of(other: int) -> Iterator[tuple[GazetteerPlace, float]]:
        for (place, _), probability in zip(senses[other].meanings, probabilities[other], strict=True):
            yield place, probability

    around = () if sense.container is None else places_of(sense.container)
    return Rest(
        sense=sense,
        others=others,
        is_worded=True,
        is_of_city=sense.is_of_city,
        outer=[(place, probability) for place, probability in around if may_have_inside(place)],
        inner=[_likely(places_of(other)) for other in sense.inner],
        listed=_listed([places_of(other) for other in sense.neighbours]) if sense.neighbours else None,
        leads=[_by_row(places_of(lead)) for lead in sense.led_by],
        elsewhere=_surest([places_of(other) for other in sense.named_with_unit]),
    )


def _likely(places: Iterable[tuple[GazetteerPlace, float]]) -> list[tuple[GazetteerPlace, float]]:
    """Leave out the places that say nothing any more."""
    return [(place, probability) for place, probability in places if probability >= LEAST_SHARE]


def _by_row(places: Iterable[tuple[GazetteerPlace, float]]) -> dict[int | None, float]:
    """How probably a sense means the place of each row."""
    found: defaultdict[int | None, float] = defaultdict(float)
    for place, probability in places:
        found[place.row] += probability
    return found


def _surest(senses: Iterable[Iterable[tuple[GazetteerPlace, float]]]) -> dict[int, float]:
    """How probably the surest of some senses means the place of each row."""
    found: dict[int, float] = {}
    for places in senses:
        for place, probability in places:
            found[place.row] = max(probability, found.get(place.row, 0.0))
    return found


def _listed(senses: Sequence[Iterable[tuple[GazetteerPlace, float]]]) -> Listed:
    kinds: defaultdict[Kind, float] = defaultdict(float)
    countries: defaultdict[int | None, float] = defaultdict(float)
    points = []
    size = cities = 0.0
    for places in senses:
        for place, probability in places:
            if probability < LEAST_SHARE:
                continue
            kinds[place.kind] += probability
            countries[place.country_row] += probability
            points.append(Weighted(place.latitude, place.longitude, probability))
            if place.kind is Kind.CITY:
                size += probability * log10(1 + place.population)
                cities += probability
    return Listed(len(senses), kinds, countries, points, cities, size)

"""Which places of different names go together: a town, and the county around it that the report may name.

"Lebanon" is a country and "Boone County" is in eight states, but in only one of these is a Lebanon in a Boone
County. The rounds of `geo.resolution.rounds` weigh each place by how probable the others are already, and so
never come upon two that are improbable alone; what makes them probable together is told here before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from geo.model import Kind
from geo.resolution.senses import Sense

Spot = tuple[int, int]
"""The number of a sense and that of one of its places."""

Spots = dict[int, dict[str, list[Spot]]]
"""By the row of a second level unit and by name."""


def pairs(senses: Sequence[Sense]) -> dict[Spot, str]:
    """Tell which places of the senses make a pair with a place of another name, each with its feature.

    That is "pair:county" for a town in a unit of the second level whose name the report has, and "pair:town"
    for such a unit.
    """
    counties, towns = _by_county(senses)
    found: dict[Spot, str] = {}
    for row in counties.keys() & towns.keys():
        found |= dict.fromkeys(_beside_others(counties[row], towns[row]), "pair:town")
        found |= dict.fromkeys(_beside_others(towns[row], counties[row]), "pair:county")
    return found


def _by_county(senses: Sequence[Sense]) -> tuple[Spots, Spots]:
    """Sort the second level units that the names of a report may mean, and the towns in these, by unit."""
    counties: Spots = defaultdict(lambda: defaultdict(list))
    towns: Spots = defaultdict(lambda: defaultdict(list))
    sure = [(number, sense) for number, sense in enumerate(senses) if sense.weight]  # of no doubtful name
    for number, sense in sure:
        for index, (place, _) in enumerate(sense.meanings):
            if place.kind is Kind.ADMIN2:
                counties[place.row][sense.key].append((number, index))
    for number, sense in sure if counties else ():
        for index, (place, _) in enumerate(sense.meanings):
            if place.admin2_row in counties and place.kind is Kind.CITY:
                towns[place.admin2_row][sense.key].append((number, index))
    return counties, towns


def _beside_others(ones: dict[str, list[Spot]], others: dict[str, list[Spot]]) -> Iterator[Spot]:
    """Give those of a name beside which there is another: New York is no pair with New York County."""
    for key, spots in ones.items():
        if others.keys() - {key}:
            yield from spots

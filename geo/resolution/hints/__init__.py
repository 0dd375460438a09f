"""What a report says about its country and state besides their names.

A local paper writes "Alexandria" and means its own, but it also writes of sheriffs and Interstates, or of
councillors and motorways, of the Buckeyes or KHSAA, of people to call at (812) 555-0142, of a crash on I-77
and of what Gov. Sebelius said. A module here tells one sort of such signs, and gives for each what it speaks
for: the codes of countries ("US") or of their first level units by GeoNames ("US-IN").
"""

from __future__ import annotations

from collections import defaultdict

from geo.gazetteer import Gazetteer
from geo.resolution.hints.highways import highways
from geo.resolution.hints.officials import officials
from geo.resolution.hints.telephones import telephones
from geo.resolution.hints.words import words

SIGN_WEIGHT = 1.0
MOST_WEIGHT = 2.0

SORTS = (words, telephones, highways, officials)


def local_hints(text: str, gazetteer: Gazetteer) -> dict[int, float]:
    """Weigh countries and first level units, by row, by how many signs of them a report has.

    What speaks for one of several units is divided among them.
    """
    weights: defaultdict[int, float] = defaultdict(float)
    for sort in SORTS:
        for codes in sort(text):
            for row, part in _parts(codes, gazetteer).items():
                weights[row] = min(MOST_WEIGHT, weights[row] + SIGN_WEIGHT * part)
    return dict(weights)


def _parts(codes: tuple[str, ...], gazetteer: Gazetteer) -> dict[int, float]:
    """Give the rows of countries and of units that one sign speaks for, each with its part of the sign."""
    parts: dict[int, float] = {}
    for code in codes:
        country, _, unit = code.partition("-")
        parts[gazetteer.countries[country]] = 1.0
        if unit:
            place = gazetteer.admin1(country, unit)
            if place is None:
                raise LookupError(f"the gazetteer has no unit {code}")
            parts[place.row] = len(codes) ** -0.5
    return parts

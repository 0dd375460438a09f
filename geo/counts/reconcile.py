"""What a report claims, beside what is placed: "at least 12 of 54 stations", "10 of 30 countries"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from geo.countries import continent_name
from geo.counts.nested import sum_of_nested
from geo.counts.scopes import WORLD
from geo.counts.units import alike, head_of
from geo.counts.words import languages, words_of
from geo.model import MARKED_AREAS, Claim, Count, Located, Location

LEAST_PARTS = 2
"""So many numbers that make up another one do so hardly by chance."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One claim and how much of it is placed.

    `at_least`: some place in the scope has no number of its own and stands for one. `of_countries`: the
    claim counts countries, so `placed` is how many countries have a location.
    """

    claim: Claim
    placed: int
    at_least: bool
    of_countries: bool

    def __str__(self) -> str:
        unit = "" if self.claim.unit is None else f" {self.claim.unit}"
        least = "at least " if self.at_least else ""
        return f"{self.claim.scope}: {least}{self.placed} of {self.claim.number}{unit} placed"


def reconcile(located: Located) -> tuple[Reconciled, ...]:
    """Set each claim against what is placed in its scope, in the order of the text.

    Left out are the repetitions of a claim, claims of which nothing is placed, and claims about an area that
    is itself a location or of which the gazetteer does not tell what lies in it, such as "the Sahel".
    """
    counts = _counts_by_mention(located.counts)
    reconciled = []
    for claim in _first_of_each(located.claims):
        inside = _inside(claim, located.locations)
        if inside is None:
            continue
        if head_of(claim.unit) in _words("countries"):
            codes = {location.place.country_code for location in inside} - {None}
            reconciled.append(Reconciled(claim, len(codes), False, True))
        else:
            stated = _all_stated(inside, claim, counts)
            placed = _sum_of(stated, inside, claim)
            if placed:
                reconciled.append(Reconciled(claim, placed, None in stated, False))
    return tuple(reconciled)


def _counts_by_mention(counts: Sequence[Count]) -> dict[tuple[str, int], list[Count]]:
    found: dict[tuple[str, int], list[Count]] = {}
    for count in counts:
        found.setdefault((count.mention.report_id, count.mention.start), []).append(count)
    return found


def _first_of_each(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Leave out repetitions, also with another wording: "54 police offices" after "54 offices"."""
    seen: set[tuple[int, str, str | None]] = set()
    for claim in claims:
        key = (claim.number, claim.scope, head_of(claim.unit))
        if key not in seen:
            seen.add(key)
            yield claim


def _inside(claim: Claim, locations: Sequence[Location]) -> list[Location] | None:
    """Give the locations in the scope of a claim, None where that cannot be told."""
    if claim.scope == WORLD.name:
        return list(locations)
    if any(
        location.place.name == claim.scope and location.place.kind in MARKED_AREAS for location in locations
    ):
        return None
    if claim.scope_code is not None:
        return [one for one in locations if one.place.country_code == claim.scope_code]
    inside = [one for one in locations if claim.scope in _around(one)]
    return inside or None


def _around(location: Location) -> tuple[str | None, ...]:
    place = location.place
    return place.admin1, place.admin2, continent_name(place.country_code)


def _all_stated(
    inside: Sequence[Location], claim: Claim, counts: dict[tuple[str, int], list[Count]]
) -> list[int | None]:
    """Give what each location has of what the claim counts; see `_stated`."""
    numbers = [one.reported_count for one in inside if one.reported_count is not None]
    if comes_to(claim.number, numbers):  # "5,870 people were driven out: 3,100 displaced in Tibú ..."
        return [one.reported_count or 0 for one in inside]
    return [_stated(location, claim, counts) for location in inside]


def _sum_of(stated: Sequence[int | None], inside: Sequence[Location], claim: Claim) -> int:
    """Add up what places have, one for one that does not say, unless that would be more than is claimed."""
    pairs = [(location.place, number) for location, number in zip(inside, stated, strict=True)]
    with_ones = sum_of_nested((place, 1 if number is None else number) for place, number in pairs)
    return with_ones if with_ones <= claim.number else sum_of_nested((p, n or 0) for p, n in pairs)


def _stated(location: Location, claim: Claim, counts: dict[tuple[str, int], list[Count]]) -> int | None:
    """Give the largest number that the reports state for a location of what the claim counts, None for none.

    A number of something else ("300 patients" beside a claim of clinics) says that none is there; one without
    a unit, or with a unit that only stands for another ("three locations"), is taken.
    """
    own = [
        count
        for resolution in location.resolutions
        for count in counts.get((resolution.mention.report_id, resolution.mention.start), ())
    ]
    if not location.resolutions:
        if location.reported_count is None or counts_the_same(location.count_unit, claim.unit):
            return location.reported_count
        return 0
    if not own:
        return None
    return max((count.number for count in own if counts_the_same(count.unit, claim.unit)), default=0)


def comes_to(number: int, parts: Sequence[int]) -> bool:
    """Tell whether several numbers make up another one, which says that they are of what it counts."""
    return len(parts) >= LEAST_PARTS and sum(parts) == number


def counts_the_same(unit: str | None, claimed: str | None) -> bool:
    """Tell whether a number of one unit may be of what another one counts.

    So may one that leaves its unit out, or whose unit stands for another: "three locations".
    """
    return claimed is None or says_nothing(unit) or alike(head_of(unit), head_of(claimed))


def says_nothing(unit: str | None) -> bool:
    """Tell whether a number does not say what it counts, or only in a word that stands for another."""
    return unit is None or head_of(unit) in _words("stand_ins")


@cache
def _words(field: str) -> frozenset[str]:
    """Give the words of a field of `CountWords` in all languages: a located set may hold several."""
    return frozenset().union(*(getattr(words_of(language), field) for language in languages()))

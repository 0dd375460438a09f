"""Coordinates with fewer decimals, for everything that leaves: page, tables and files alike."""

from __future__ import annotations

from dataclasses import replace

from geo.identity import location_id, with_distinct_ids
from geo.model import Candidate, Located, Location, Place, Resolution, Unplaced


def coarsen(located: Located, decimals: int | None) -> Located:
    """Round every coordinate to `decimals` of a degree; None leaves them as they are.

    One decimal is some 11 km, two 1.1 km, three 110 m. The id of a location that is made of its coordinates
    is made anew from the rounded ones, so that it does not give the others away.
    """
    if decimals is None:
        return located
    locations = (_location(location, decimals) for location in located.locations)
    return replace(
        located,
        locations=tuple(with_distinct_ids(locations)),
        context=tuple(_resolution(resolution, decimals) for resolution in located.context),
        unplaced=tuple(_unplaced(unplaced, decimals) for unplaced in located.unplaced),
    )


def _location(location: Location, decimals: int) -> Location:
    place = _place(location.place, decimals)
    from_coordinates = location.id == location_id(location.place)
    return replace(
        location,
        id=location_id(place) if from_coordinates else location.id,
        place=place,
        resolutions=tuple(_resolution(resolution, decimals) for resolution in location.resolutions),
        alternatives=_candidates(location.alternatives, decimals),
    )


def _resolution(resolution: Resolution, decimals: int) -> Resolution:
    place = None if resolution.place is None else _place(resolution.place, decimals)
    return replace(resolution, place=place, candidates=_candidates(resolution.candidates, decimals))


def _unplaced(unplaced: Unplaced, decimals: int) -> Unplaced:
    return replace(unplaced, candidates=_candidates(unplaced.candidates, decimals))


def _candidates(candidates: tuple[Candidate, ...], decimals: int) -> tuple[Candidate, ...]:
    return tuple(replace(each, place=_place(each.place, decimals)) for each in candidates)


def _place(place: Place, decimals: int) -> Place:
    latitude, longitude = round(place.latitude, decimals), round(place.longitude, decimals)
    return replace(place, latitude=latitude + 0.0, longitude=longitude + 0.0)  # + 0.0 makes -0.0 plain 0.0

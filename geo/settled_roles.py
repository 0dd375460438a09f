"""Roles that show only once places and counts are known; the words around a name give the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.grouping import BROAD_KINDS, lies_in
from geo.model import Counted, Kind, Resolution, Role


def settled(resolutions: Sequence[Resolution], counted: Counted) -> list[Resolution]:
    """Give each mention the kind of its place, and the role that goes with it.

    A name is reported that carries a count ("one each in Porto, Lisbon and Madeira" is so of all three), that
    reads as the unit around the name before it and is not ("Vienna, Odessa and Belgrade"), or that reads as a
    country's and is a city's ("crews from Athens and Palestine", in Texas). A name is context of which the
    report only says that nothing is there ("Bremen: 0").
    """
    counted_at = {found.mention.start for found in counted.counts if found.number > 0}
    empty = {found.mention.start for found in counted.counts} - counted_at
    return [
        _settled(
            resolution,
            _is_reported(index, resolutions, counted_at),
            resolution.mention.start in empty,
        )
        for index, resolution in enumerate(resolutions)
    ]


def _settled(resolution: Resolution, reported: bool, empty: bool) -> Resolution:
    mention, place = resolution.mention, resolution.place
    kind = mention.kind if place is None or mention.kind is Kind.DEMONYM else place.kind
    role = Role.REPORTED if reported else mention.role
    if empty and role is Role.REPORTED:
        role = Role.CONTEXT
    if (kind, role) == (mention.kind, mention.role):
        return resolution
    return replace(resolution, mention=replace(mention, kind=kind, role=role))


def _is_reported(index: int, resolutions: Sequence[Resolution], counted_at: set[int]) -> bool:
    resolution = resolutions[index]
    return (
        _counts(resolution, counted_at)
        or _contains_nothing(index, resolutions)
        or _is_a_city_after_all(resolution)
    )


def _is_a_city_after_all(resolution: Resolution) -> bool:
    """Tell a city that was taken for context only because its name is an area's too."""
    mention, place = resolution.mention, resolution.place
    if place is None or place.kind is not Kind.CITY or mention.role is not Role.CONTEXT:
        return False
    return mention.kind in BROAD_KINDS


def _counts(resolution: Resolution, counted_at: set[int]) -> bool:
    return resolution.mention.role is Role.CONTEXT and resolution.mention.start in counted_at


def _contains_nothing(index: int, resolutions: Sequence[Resolution]) -> bool:
    """Tell whether the name right before a unit is placed outside it: the two stand in a list.

    A country stays a container: where "Tripoli, Lebanon" is not in Lebanon, the other name is wrong.
    """
    mention, area = resolutions[index].mention, resolutions[index].place
    if mention.role is not Role.CONTAINER or area is None or area.kind is Kind.COUNTRY or index == 0:
        return False
    before = resolutions[index - 1]
    if before.place is None or mention.start - before.mention.end > len(", "):
        return False
    return not lies_in(before.place, area)

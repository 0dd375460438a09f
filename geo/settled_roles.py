"""Roles that show only once places and counts are known; the words around a name give the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.grouping import lies_in
from geo.model import Counted, Kind, Resolution, Role


def settled(resolutions: Sequence[Resolution], counted: Counted) -> list[Resolution]:
    """Take a name for reported that carries a count, or that reads as a container and contains nothing.

    "One each in Porto, Lisbon and Madeira" is so of all three, whatever Madeira is; in "Vienna, Odessa and
    Belgrade" Odessa is no unit around Vienna.
    """
    counted_at = {found.mention.start for found in counted.counts}
    return [
        replace(resolution, mention=replace(resolution.mention, role=Role.REPORTED))
        if _counts(resolution, counted_at) or _contains_nothing(index, resolutions)
        else resolution
        for index, resolution in enumerate(resolutions)
    ]


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

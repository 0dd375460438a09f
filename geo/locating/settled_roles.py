"""Roles that show only once places and counts are known; the words around a name give the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from geo.counts.nested import lies_in
from geo.model import MARKED_AREAS, Counted, Kind, Report, Resolution, Role
from geo.recognition.roles import Reading, readings_of

_SEATS = frozenset({"PPLC", "PPLG"})
"""GeoNames features of national capitals and of other seats of a national government."""

_SURE = 0.5
"""The confidence from which a name is taken for the capital: "London" may be in Kentucky."""


def settled(report: Report, resolutions: Sequence[Resolution], counted: Counted) -> list[Resolution]:
    """Give each mention the kind of its place, and the role that goes with it.

    An area is reported that carries a count and was context for want of a word ("one each in Porto, Lisbon
    and Madeira" is so of all three); so is what reads as the unit around the name before it and is not
    ("Vienna, Odessa and Belgrade"). One that reads as a country's and is a city's is read again as such
    ("Athens and Palestine", in Texas). A name is denied of which the report only says that nothing is there
    ("Bremen: 0"), and a capital that acts is a speaker.
    """
    counted_at = counted.numbered
    none_at = {found.mention.start for found in counted.counts} - counted_at
    again = _governments(report, resolutions, counted_at) | _cities_after_all(report, resolutions)
    return [
        _settled(resolution, _reading(index, resolutions, counted_at, none_at, again))
        for index, resolution in enumerate(resolutions)
    ]


def _settled(resolution: Resolution, reading: Reading | None) -> Resolution:
    mention, place = resolution.mention, resolution.place
    if place is not None and mention.kind not in (Kind.DEMONYM, place.kind):
        mention = replace(mention, kind=place.kind)
    if reading is not None:
        mention = replace(mention, role=reading.role, rule=reading.rule)
    return resolution if mention is resolution.mention else replace(resolution, mention=mention)


def _reading(
    index: int,
    resolutions: Sequence[Resolution],
    counted_at: Set[int],
    none_at: Set[int],
    again: Mapping[int, Reading],
) -> Reading | None:
    """Give the reading that takes the place of the one by the words around it, if any."""
    mention = resolutions[index].mention
    if mention.start in none_at and mention.role in (Role.REPORTED, Role.CONTEXT):
        return Reading(Role.DENIED, False, "counted as none")
    if _counts(resolutions[index], counted_at):
        return Reading(Role.REPORTED, True, "with a number of its own")
    if _contains_nothing(index, resolutions):
        return Reading(Role.REPORTED, True, "in a list with a place outside it")
    return again.get(index)


def _governments(
    report: Report, resolutions: Sequence[Resolution], counted_at: Set[int]
) -> dict[int, Reading]:
    """Read again the reported capitals, now known to be such: "Canberra protested" is no place reported."""
    capitals = [index for index, found in enumerate(resolutions) if _may_govern(found, counted_at)]
    if not capitals:
        return {}
    mentions = [resolution.mention for resolution in resolutions]
    found = readings_of(report, mentions, capitals, frozenset(capitals))
    return dict(zip(capitals, found, strict=True))


def _cities_after_all(report: Report, resolutions: Sequence[Resolution]) -> dict[int, Reading]:
    """Read again the cities that were taken for context only because their names are areas' too.

    And those beside a name that was, with which they may stand in a list: "crews from Bari and Cosenza".
    """
    mentions = [_settled(resolution, None).mention for resolution in resolutions]
    changed = {
        index
        for index, (resolution, mention) in enumerate(zip(resolutions, mentions, strict=True))
        if resolution.mention.kind in MARKED_AREAS and mention.kind is Kind.CITY
    }
    beside = {index + step for index in changed for step in (-1, 1)} & set(range(len(mentions)))
    own = {index for index in changed if mentions[index].role is Role.CONTEXT}
    others = {index for index in beside - changed if mentions[index].role is Role.REPORTED}
    if not own | others:
        return {}
    again = sorted(own | others)
    found = readings_of(report, mentions, again, frozenset())
    return dict(zip(again, found, strict=True))


def _may_govern(resolution: Resolution, counted_at: Set[int]) -> bool:
    mention, place = resolution.mention, resolution.place
    if place is None or place.feature not in _SEATS or resolution.confidence < _SURE:
        return False
    return mention.role is Role.REPORTED and mention.start not in counted_at


def _counts(resolution: Resolution, counted_at: Set[int]) -> bool:
    mention = resolution.mention
    return mention.role is Role.CONTEXT and mention.kind in MARKED_AREAS and mention.start in counted_at


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

"""Which resolutions of a report become markers, which are context, and which are not placed."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import NamedTuple

from geo.identity import place_key
from geo.locating.areas import broken_down, covered
from geo.model import NEVER_MARKED, Counted, Mention, Place, Resolution, Role, Unplaced
from geo.text import fold


class Parts(NamedTuple):
    """The resolutions of one report, each in one of three lists."""

    marked: list[Resolution]
    context: list[Resolution]
    unplaced: list[Unplaced]


def sort_out(
    resolutions: Sequence[Resolution], counted: Counted, min_confidence: float, all_roles: bool
) -> Parts:
    """Split one report's resolutions into marked, context and unplaced; each is in exactly one of them.

    A mention is marked where its role is `reported` (any role with `all_roles`), it is neither demonym nor
    continent, its confidence is at least `min_confidence` (or another mention of the same name and place in
    the same report has that), and, for a country or other area, no more precise place inside it is marked by
    the same report, unless the report counts more for the area, or something else, than for the places
    inside.
    """
    eligible = [r for r in resolutions if may_be_marked(r, all_roles)]
    vouched_for = {
        _name_and_place(r.mention, r.place)
        for r in eligible
        if r.place is not None and (r.pinned or r.confidence >= min_confidence)
    }
    sure = [r for r in eligible if r.place is not None and _name_and_place(r.mention, r.place) in vouched_for]
    within = covered(sure, counted) - broken_down(sure, counted.counts)
    parts = Parts([], [], [])
    for resolution in resolutions:
        if not may_be_marked(resolution, all_roles):
            parts.context.append(resolution)
        elif resolution.place is None:
            parts.unplaced.append(_unplaced(resolution, resolution.reason))
        elif _name_and_place(resolution.mention, resolution.place) not in vouched_for:
            parts.unplaced.append(_unplaced(resolution, _unsure(resolution)))
        elif place_key(resolution.place) in within:
            parts.context.append(resolution)
        else:
            parts.marked.append(resolution)
    return parts


def _unplaced(resolution: Resolution, reason: str) -> Unplaced:
    return Unplaced(resolution.mention, reason, resolution.candidates)


def _name_and_place(mention: Mention, place: Place) -> tuple[str, tuple[object, ...]]:
    """Tell what a sure mention vouches for: its own name, not everything that was put in the same place."""
    return fold(mention.text), place_key(place)


def may_be_marked(resolution: Resolution, all_roles: bool) -> bool:
    """Tell by role and kind, not by confidence, whether a mention can become a marker."""
    if resolution.pinned and resolution.place is None:
        return False  # a person says that it is not a place
    kind = resolution.mention.kind if resolution.place is None else resolution.place.kind
    if {kind, resolution.mention.kind} & NEVER_MARKED:
        return False
    return all_roles or resolution.mention.role is Role.REPORTED


def _unsure(resolution: Resolution) -> str:
    doubt = "may be no place at all" if resolution.mention.is_doubtful else "not sure enough"
    confidence = floor(100 * resolution.confidence) / 100  # what is below .50 must not read as .50
    return f"{doubt} ({confidence:.2f}): {resolution.reason}"

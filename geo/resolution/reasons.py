"""Why a place was chosen, in words a journalist understands."""

from __future__ import annotations

from collections.abc import Sequence

from geo.model import Candidate, Place
from geo.resolution.senses import Sense


def reason(sense: Sense, candidates: Sequence[Candidate]) -> str:
    """Tell why the first candidate was chosen."""
    best = candidates[0].place
    if len(sense.meanings) == 1:
        return "the only place of this name"
    if sense.container is not None:
        return f"named with {best.admin1 or best.country_code}"
    return f"the likeliest of {len(sense.meanings)} places of this name"


def in_town(town: Place) -> str:
    """Tell why a landmark that the gazetteer does not have stands in a town."""
    return f"the gazetteer does not have it; the report names it with {town.name}"

"""Names of the unit around the place before it: "Texas" in "Paris, Texas", "Canada" in "Toronto (Canada)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.model import Kind, Mention, Role
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading

_INSIDE = re.compile(r",\s{1,3}|\s?\(|,?\s(?P<word>[^\W\d_]+)\s")
_WIDEST_GAP = 6  # characters between a place and the unit around it
_WIDER = {Kind.CONTINENT: 4, Kind.COUNTRY: 3, Kind.REGION: 3, Kind.ADMIN1: 2, Kind.ADMIN2: 1}


def containing(text: str, mentions: Sequence[Mention], index: int, cues: Cues) -> Reading | None:
    """Read a mention that is wider than the one right before it: "Paris in Texas"."""
    if index == 0:
        return None
    inner, outer = mentions[index - 1], mentions[index]
    if _WIDER.get(outer.kind, 0) <= _WIDER.get(inner.kind, 0) or inner.kind is Kind.DEMONYM:
        return None
    if outer.start - inner.end > _WIDEST_GAP:
        return None
    gap = _INSIDE.fullmatch(text, inner.end, outer.start)
    if gap is None or (gap["word"] is not None and gap["word"] not in cues.inside):
        return None
    return Reading(Role.CONTAINER, True, "around the place named before it")

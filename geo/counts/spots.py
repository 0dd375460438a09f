"""Which mentions of a sentence numbers can be given for, and what of the text is theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.tokens import Spot
from geo.counts.words import CountWords
from geo.model import AREAS, Kind, Mention, Resolution, Role

NOT_COUNTED_IN = frozenset({Role.ORGANISATION, Role.EMBEDDED, Role.DATELINE, Role.COMPARISON})

_BETWEEN_COLUMNS = re.compile(r"[ \t]*[,|(\t]?[ \t]*")
_COLUMN_WIDTH = 12
_UNIT = re.compile(r" (\w+)(?=,)")  # "Yavatmal district, India"


def may_count(mention: Mention) -> bool:
    """Tell whether a number can be given for a mention."""
    return mention.kind is not Kind.DEMONYM and mention.role not in NOT_COUNTED_IN


def kind_of(resolution: Resolution) -> Kind:
    """Give the kind of the place that was found, of the mention where none was."""
    return resolution.mention.kind if resolution.place is None else resolution.place.kind


def spots_of(text: str, inside: Sequence[tuple[int, Resolution]], words: CountWords) -> list[Spot]:
    """Give the places of a sentence; the unit named after a place is one with it: "Paris, Texas"."""
    spots: list[Spot] = []
    previous: Resolution | None = None
    for index, resolution in inside:
        mention = resolution.mention
        if not may_count(mention):
            continue
        if previous is not None and _holds(text, spots[-1].end, previous, resolution, words):
            closing = mention.end + text.startswith(")", mention.end) * text.count(
                "(", spots[-1].end, mention.start
            )
            spots[-1] = Spot(spots[-1].start, closing, spots[-1].place)
        else:
            spots.append(Spot(mention.start, mention.end, index))
            previous = resolution
    return spots


def _holds(text: str, end: int, inner: Resolution, outer: Resolution, words: CountWords) -> bool:
    """Tell whether the second of two neighbours only says where the first one is."""
    if outer.mention.role is Role.CONTAINER:
        return outer.mention.start - end < _COLUMN_WIDTH
    if kind_of(outer) not in AREAS or (kind_of(inner) in AREAS and not _is_unit_of(inner, outer)):
        return False
    unit = _UNIT.match(text, end, outer.mention.start)
    if unit is not None and unit[1] in words.place_modifiers:
        end = unit.end()
    return _BETWEEN_COLUMNS.fullmatch(text, end, outer.mention.start) is not None


def _is_unit_of(inner: Resolution, outer: Resolution) -> bool:
    """Tell of a province or county and its country."""
    if inner.place is None or outer.place is None or outer.place.kind is not Kind.COUNTRY:
        return False
    is_unit = inner.place.kind in (Kind.ADMIN1, Kind.ADMIN2)
    return is_unit and inner.place.country_code == outer.place.country_code

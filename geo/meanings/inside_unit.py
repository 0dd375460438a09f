"""Units told by the name before them: "Albany, New York", "Xalapa (Veracruz)"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from geo.gazetteer import Gazetteer, GazetteerPlace
from geo.gazetteer.containment import UNITS, share_inside
from geo.languages import Language
from geo.languages.enumerations import joint_after
from geo.meanings.names import plausible
from geo.meanings.prior import UNITS_WITHOUT_A_WORD, prior_score

_LOOK = 60  # characters
_MOST_WORDS = 4
_NAME = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)*"
_NAME_BEFORE = re.compile(rf"({_NAME})(?:,\s+|\s\()$")
_PAIR = re.compile(rf"{_NAME}(?:, | \()[^\W\d_a-z]")


def units_around_name_before(
    text: str, start: int, end: int, units: Sequence[GazetteerPlace], spoken: Language, gazetteer: Gazetteer
) -> bool:
    """Tell whether the name before, across a comma or a bracket, has a place inside one of some units.

    Not in a list, where a lone name follows: "Reus, Tarragona and Lleida", "Albany, New York and Boston".
    With a comma before "and" it may be either, and the name before had better mean a place inside: "Albany,
    New York, and Boston" names a state, "Boston, New York, and Albany" none.
    """
    ahead = text[max(0, start - _LOOK) : start]
    before = _NAME_BEFORE.search(ahead) if ahead.rstrip().endswith((",", "(")) else None
    if before is None:
        return False
    inner, likeliest = _places(before[1], gazetteer)
    around = [unit for unit in units if any(share_inside(place, unit) for place in inner)]
    if not around:
        return False
    follows = joint_after(text, end, spoken.code)
    if follows is None or not text[follows.end : follows.end + 1].isupper():
        return True
    in_pairs = all(unit.country_code in UNITS_WITHOUT_A_WORD for unit in around)
    if not follows.has_word:
        return in_pairs
    if _PAIR.match(text, follows.end):
        return True
    is_surely_inside = likeliest is not None and any(share_inside(likeliest, unit) for unit in around)
    return in_pairs and follows.has_comma and is_surely_inside


def _places(name: str, gazetteer: Gazetteer) -> tuple[Collection[GazetteerPlace], GazetteerPlace | None]:
    """Give the places of the name that some words end with, units left out, and the likeliest of them."""
    words = name.split(" ")[-_MOST_WORDS:]
    for first in range(len(words)):
        meanings = plausible(gazetteer.places(" ".join(words[first:])))
        if meanings:
            places = [place for place, _ in meanings if place.kind not in UNITS]
            return places, max(meanings, key=prior_score).place
    return (), None

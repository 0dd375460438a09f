"""Units told by the name before them: "Albany, New York", "Xalapa (Veracruz)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from geo.gazetteer import Gazetteer, GazetteerPlace
from geo.recognition.languages import Language, language, one_of
from geo.resolution.containment import share_inside

UNITS_WITHOUT_A_WORD = frozenset(("US", "CA", "AU"))
"""Countries whose units English reports name like cities."""

_LOOK = 60  # characters
_MOST_WORDS = 4
_NAME = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)*"
_NAME_BEFORE = re.compile(rf"({_NAME})(?:,\s+|\s\()$")
_PAIR = re.compile(rf"{_NAME}(?:, | \()[^\W\d_a-z]")


def units_around_name_before(
    text: str, start: int, end: int, units: Sequence[GazetteerPlace], spoken: Language, gazetteer: Gazetteer
) -> bool:
    """Tell whether the name before, across a comma or a bracket, has a place inside one of some units.

    Where more names follow, it is a list and no unit: "Reus, Tarragona and Lleida". Of the states that news
    names with each of their towns only a lone name after "and" makes one: "Albany, New York and Boston".
    """
    before = _NAME_BEFORE.search(text[max(0, start - _LOOK) : start])
    if before is None:
        return False
    words = before[1].split(" ")[-_MOST_WORDS:]
    inner = [place for first in range(len(words)) for place, _ in gazetteer.places(" ".join(words[first:]))]
    around = [unit for unit in units if any(share_inside(place, unit) for place in inner)]
    if not around:
        return False
    of_pairs = all(unit.country_code in UNITS_WITHOUT_A_WORD for unit in around)
    return not _is_in_list(text, end, spoken.code, of_pairs)


def _is_in_list(text: str, end: int, code: str, of_pairs: bool) -> bool:
    """Tell whether a name follows that stands in one list with the one that ends at `end`."""
    joined = _joint(code).match(text, end)
    if joined is None or not text[joined.end() : joined.end() + 1].isupper():
        return False
    if joined["and"] is None:
        return not of_pairs
    return _PAIR.match(text, joined.end()) is None


@cache
def _joint(code: str) -> re.Pattern[str]:
    """Build what stands between the names of a list in a language."""
    return re.compile(rf"(?:,\s+|\s+(?P<and>{one_of(language(code).joining)})\s+)")

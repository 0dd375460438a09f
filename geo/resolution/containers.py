"""Which mention the text names as the unit around another one: "Paris, Texas", "the Syrian city of Homs".

Only the words between two neighbouring mentions decide here; whether the second really contains a place of
the first one's name is for the gazetteer, and so for the scorer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.model import Mention

_UNIT = (
    r"(?:area|borough|capital|city|community|country|county|department|district|governorate|hamlet|island|kingdom|"
    r"municipality|neighbou?rhood|oblast|parish|port|prefecture|province|region|republic|resort|state|suburb|"
    r"territory|town|township|village)"
)
_TO_UNIT = rf"(?:the\s+)?(?:[\w-]+\s+){{0,3}}?(?:{_UNIT}\s+of\s+)?"
_COMMA = re.compile(rf"\.?\s*[,(]\s*(?:in\s+)?{_TO_UNIT}")
_PLAIN_COMMA = re.compile(r"\.?(?:\s*,\s*|\s+\()")
_IN = re.compile(rf"\s+in\s+{_TO_UNIT}|\s*,\s+(?:an?|the)\s+[\w\s-]{{1,40}}\b(?:in|of)\s+{_TO_UNIT}")
_OWNER = re.compile(
    rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?:{_UNIT}\s+of\s+)?|\s+(?:[\w-]+\s+){{0,2}}?{_UNIT}\s+of\s+"
)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Container:
    """The mention at `index` is named as the unit around another; `form` says in which words.

    `form` is "comma" ("Paris, Texas"), "in" ("Paris in Texas") or "owner" ("Texas's Paris").
    """

    index: int
    form: str


def containers(text: str, mentions: Sequence[Mention]) -> list[Container | None]:
    """Find for each mention the neighbour that the text names as the unit around it."""
    found: list[Container | None] = [None] * len(mentions)
    for index in range(len(mentions) - 1):
        gap = text[mentions[index].end : mentions[index + 1].start]
        if not gap or len(gap) > _LONGEST:
            continue
        if _PLAIN_COMMA.fullmatch(gap) or _COMMA.fullmatch(gap):
            found[index] = Container(index + 1, "comma")
        elif _IN.fullmatch(gap):
            found[index] = Container(index + 1, "in")
        if _OWNER.fullmatch(gap) and found[index + 1] is None:
            found[index + 1] = Container(index, "owner")
    return found

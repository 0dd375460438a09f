"""Which mention the text names as the unit around another one: "Paris, Texas", "the Syrian city of Homs".

Only the words between two neighbouring mentions decide here; whether the second really contains a place of
the first one's name is for the gazetteer, and so for the scorer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.model import Mention

_UNIT = (
    r"(?:area|borough|capital|city|community|country|county|department|district|governorate|hamlet|island|kingdom|"
    r"municipality|neighbou?rhood|oblast|parish|port|prefecture|province|region|republic|resort|state|suburb|"
    r"territory|town|township|village)"
)
UNITS = (
    r"(?:areas|boroughs|cities|communities|counties|departments|districts|hamlets|islands|municipalities|"
    r"neighbou?rhoods|ports|provinces|regions|resorts|states|suburbs|towns|townships|villages)"
)
_TO_UNIT = rf"(?:the\s+)?(?:[\w-]+\s+){{0,3}}?(?:{_UNIT}\s+of\s+)?"
_COMMA = re.compile(rf"\.?\s*[,(]\s*(?:in\s+)?{_TO_UNIT}")
_PLAIN_COMMA = re.compile(r"\.?(?:\s*,\s*|\s+\()")
_IN = re.compile(rf"\s+in\s+{_TO_UNIT}|\s*,\s+(?:an?|the)\s+[\w\s-]{{1,40}}\b(?:in|of)\s+{_TO_UNIT}")
_OWNER = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}?")
_OF = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}?(?:{_UNIT}|{UNITS})\s+of\s+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Container:
    """The mention at `index` is named as the unit around another; `form` says in which words.

    `form` is "comma" ("Paris, Texas"), "in" ("Paris in Texas"), "of" ("the Texas town of Paris") or
    "owner" ("Texas's Paris").
    """

    index: int
    form: str


def containers(text: str, mentions: Sequence[Mention]) -> list[list[Container]]:
    """Find for each mention what the text may name as the unit around it, the likelier first."""
    found: list[list[Container]] = [[] for _ in mentions]
    for index, (one, other) in enumerate(pairwise(mentions)):
        gap = text[one.end : other.start]
        if not gap or len(gap) > _LONGEST:
            continue
        if _PLAIN_COMMA.fullmatch(gap) or _COMMA.fullmatch(gap):
            found[index].insert(0, Container(index + 1, "comma"))
        elif _IN.fullmatch(gap):
            found[index].insert(0, Container(index + 1, "in"))
        if _OF.fullmatch(gap):
            found[index + 1].append(Container(index, "of"))
        elif _OWNER.fullmatch(gap):
            found[index + 1].append(Container(index, "owner"))
    return found

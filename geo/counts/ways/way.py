"""What one way of giving a place its number is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

ToldBy = Literal[
    "tolls",
    "ranks",
    "harmed",
    "respectively",
    "strikes",
    "wheres",
    "effects",
    "registers",
    "stand_ins",
    "measures",
    "scope_units",
    "classifiers",
    "works",
]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of counting; the groups of its pattern are numbers (n, numbers, x) and places (p, list).

    `after_count`: it counts only where something is counted before it in the sentence. `least`: how often
    it has to occur in the sentence to be believed ("Texas 19" alone is a road). `told_by`: the field of
    `CountWords` of which a word has to stand in the group `told`, or where there is none right before the
    match or in it: "The toll in Derna is 12" is a count, "The price in Derna is 12" is not. `alone`: it
    counts only in a sentence with one number and one place, a reported one, which leave less to mistake.
    `free`: only in languages of free order.
    """

    name: str
    pattern: re.Pattern[str]
    after_count: bool
    least: int
    told_by: ToldBy | None
    alone: bool
    free: bool


def way(
    name: str,
    pattern: str,
    after_count: bool = False,
    least: int = 1,
    told_by: ToldBy | None = None,
    alone: bool = False,
    free: bool = False,
) -> Way:
    """Make a way of counting; see `Way`."""
    return Way(name, re.compile(pattern), after_count, least, told_by, alone, free)

"""Units that a list shares: "Dublin and Athens, both in Ohio", "the Ohio towns of Athens and Lima".

Where the last of a list has the unit and nothing says that it is shared, "Moscow, Paris and London, Ontario",
it is that one's alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from geo.languages import language, one_of
from geo.resolution.reading import ReadReport
from geo.resolution.wording.containers import Container


class _Forms(NamedTuple):
    """What says that a list shares a unit, before its names, between the last and the unit, or after both."""

    towns_of: re.Pattern[str]
    of_each: re.Pattern[str]
    towns: re.Pattern[str]


@cache
def _forms(code: str | None) -> _Forms:
    """Build "towns of", ", both" and " towns" in the words of a language."""
    spoken = language(code)
    towns, of = one_of(spoken.unit_plurals), one_of(spoken.words_for("of"))
    return _Forms(
        towns_of=re.compile(rf"\b{towns}\s+{of}\s+$"),
        of_each=re.compile(rf"\.?\s*[,(]\s*{one_of(spoken.of_each)}\b"),
        towns=re.compile(rf"\s+{towns}\b"),
    )


def shared(
    report: ReadReport, units: Sequence[Container | None], joined: Sequence[bool]
) -> list[list[Container]]:
    """Give the unit around one name of a list to the others too.

    `units` has what each mention is named with; `joined` tells for each but the last whether a list goes on
    after it.
    """
    text, forms = report.text, _forms(report.language)
    found = [[] if unit is None else [unit] for unit in units]
    for index, unit in enumerate(units):
        if unit is None:
            continue
        around, name = report.mentions[unit.index].mention, report.mentions[index].mention
        if unit.form == "of" and forms.towns_of.search(text, around.end, name.start):
            others = _listed_after(index, joined, units)
        elif unit.index == index + 1 and (
            forms.of_each.match(text, name.end, around.start) or forms.towns.match(text, around.end)
        ):
            others = _listed_before(index, joined, units)
        else:
            continue
        for other in others:
            found[other].append(unit)
    return found


def _listed_before(index: int, joined: Sequence[bool], units: Sequence[Container | None]) -> Iterator[int]:
    """The names of the list that one ends: "Exeter, Zurich and"."""
    taken = {unit.index for unit in units if unit is not None}
    while index and joined[index - 1] and units[index - 1] is None and index - 1 not in taken:
        index -= 1
        yield index


def _listed_after(index: int, joined: Sequence[bool], units: Sequence[Container | None]) -> Iterator[int]:
    """The names of the list that one begins: ", Lima and Toledo"."""
    while index < len(joined) and joined[index] and units[index + 1] is None:
        index += 1
        yield index

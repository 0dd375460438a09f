"""How probably something is where a report names a place, by all that is known: a table of fitted constants.

The rules of roles know what they were written for; what strangers write is told by many small things: the
words around a name, where in the report it stands, how its place lies among the others. So the rule that read
a name is one thing known of it, which says much where that rule is mostly right. The constants are fitted on
names whose role is known (`tools/fit_roles.py`).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from statistics import fmean
from typing import NamedTuple

from geo.locating.setting import Setting
from geo.model import Counted, Kind, Mention, Report, Resolution, Role
from geo.recognition.roles import surroundings, wording
from geo.recognition.scoring import log_odds
from geo.text.boilerplate import boilerplate_of

LEAST_ODDS = 0.2
"""Log-odds (eleven in twenty) from which something is taken to be there."""

WEIGHED = frozenset(
    {
        Role.REPORTED,
        Role.CONTEXT,
        Role.ORIGIN,
        Role.ORGANISATION,
        Role.EMBEDDED,
        Role.SPEAKER,
        Role.COMPARISON,
    }
)
"""Roles that are weighed; datelines, names of what is around another and denied ones stand."""

LEAST_LENGTH = 150
"""Characters of a report that is weighed at all: in a sentence or two, the rules know better."""

LONG_LIST = 4
"""Names in a list that the rules alone read: the few such lists in our reports are what they are about."""

_DECIMALS = 3  # of the constants; what a sum of them has beyond hangs on their order, which runs change


def weighed(
    report: Report, resolutions: Sequence[Resolution], counted: Counted, pinned: Collection[int] = ()
) -> list[Resolution]:
    """Take for context what is reported by the rules and named like what is not, and the other way round.

    What is not reported keeps the role that says why the name is there. The place of a table's row that has a
    number stands, as its words say nothing; `pinned` has the indices of what a person placed, which stands.
    """
    found = list(resolutions)
    if len(report.text) < LEAST_LENGTH:
        return found
    outside, in_rows = boilerplate_of(report.text), _counted_in_rows(report.text, counted)
    weighable = [
        index
        for index, one in enumerate(found)
        if _may_change(one.mention)
        and index not in pinned
        and one.mention.start not in in_rows
        and not outside.holds(one.mention.start)
    ]
    known = known_of(report, resolutions, counted, weighable)
    odds: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for one in known.values():
        odds[one.bounds].append(round(log_odds(one.features, _weights()), _DECIMALS))
    for index, one in known.items():  # what holds of one name in a list holds of all
        mention, of_list = found[index].mention, odds[one.bounds]
        role = mention.role if len(of_list) >= LONG_LIST else role_by(fmean(of_list), mention.role)
        if role is not mention.role:
            found[index] = replace(found[index], mention=replace(mention, role=role))
    return found


def _counted_in_rows(text: str, counted: Counted) -> set[int]:
    """Give where the names begin whose number stands in another cell of their row."""
    between = {one.mention.start: text[one.mention.end : one.start] for one in counted.counts}
    return {
        start for start, cells in between.items() if "\n" not in cells and (" | " in cells or "\t" in cells)
    }


def role_by(odds: float, role: Role) -> Role:
    """Weigh a role that the rules give, one of `WEIGHED`."""
    if odds >= LEAST_ODDS:
        return Role.REPORTED
    return Role.CONTEXT if role is Role.REPORTED else role


def _may_change(mention: Mention) -> bool:
    return mention.role in WEIGHED and mention.kind is not Kind.DEMONYM


class Known(NamedTuple):
    """What is known of a mention: the features that hold, and the bounds of the list that it stands in."""

    features: list[str]
    bounds: tuple[int, int]


def known_of(
    report: Report, resolutions: Sequence[Resolution], counted: Counted, indices: Iterable[int]
) -> dict[int, Known]:
    """Tell by index what is known of some mentions among all of a report."""
    setting = Setting(report.text, resolutions, counted.numbered)
    around = surroundings(report, [found.mention for found in resolutions])

    def known(index: int) -> Known:
        mention = resolutions[index].mention
        ruled = f"{mention.role}, {mention.rule}"
        worded, lying = around(index), setting.features(index)
        crossed = [f"{one}|{other}" for one in wording.classes(worded) for other in lying]
        return Known([ruled, *wording.features(worded), *lying, *crossed], worded.bounds)

    return {index: known(index) for index in indices}


@cache
def _weights() -> Mapping[str, float]:
    """Load the constants; the file says what they were fitted on."""
    file = resources.files(__package__) / "constants.json"
    loaded: Mapping[str, float] = json.loads(file.read_text(encoding="utf-8"))["weights"]
    return loaded

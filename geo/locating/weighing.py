"""How probably something is where a report names a place, by all that is known: a table of fitted constants.

The rules of roles know what they were written for; what strangers write is told by many small things: the
words around a name, where in the report it stands, how its place lies among the others. So what the rules
find reported is a marker only where most names like it are. The constants are fitted on names whose role is
known (`tools/fit_roles.py`); the rules' answers are none of the features, so that the two check each other.
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

from geo.languages import DEFAULT
from geo.locating.setting import Setting
from geo.model import Counted, Kind, Mention, Report, Resolution, Role
from geo.recognition.roles import surroundings, wording
from geo.recognition.scoring import log_odds
from geo.text.boilerplate import boilerplate_of

LEAST_ODDS = 0.0
"""Log-odds (one in two) below which nothing is taken to be where the rules say that something is."""

LEAST_ODDS_IN_ENGLISH = -0.5
"""The same (three in eight) in the language that the rules know best, so that their word counts too."""

ENOUGH_ODDS = 0.5
"""Log-odds (five in eight) from which something is taken to be where no rule says why it is named."""

OPEN = frozenset({Role.REPORTED, Role.CONTEXT})
"""Roles that are weighed; the others say something definite."""

LEAST_LENGTH = 150
"""Characters of a report that is weighed at all: in a sentence or two, the rules know better."""

_DECIMALS = 3  # of the constants; what a sum of them has beyond hangs on their order, which runs change


def weighed(
    report: Report, resolutions: Sequence[Resolution], counted: Counted, pinned: Collection[int] = ()
) -> list[Resolution]:
    """Take for context what is reported by the rules and named like what is not, and the other way round.

    `pinned` has the indices of what a person placed, which stands.
    """
    found = list(resolutions)
    if len(report.text) < LEAST_LENGTH:
        return found
    outside = boilerplate_of(report.text)
    open_ones = [
        index
        for index, one in enumerate(found)
        if _may_change(one.mention) and index not in pinned and not outside.holds(one.mention.start)
    ]
    known = known_of(report, resolutions, counted, open_ones)
    odds: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for one in known.values():
        odds[one.bounds].append(round(log_odds(one.features, _weights()), _DECIMALS))
    for index, one in known.items():  # what holds of one name in a list holds of all
        mention = found[index].mention
        role = role_by(fmean(odds[one.bounds]), mention.role, report.language)
        if role is not mention.role:
            found[index] = replace(found[index], mention=replace(mention, role=role))
    return found


def role_by(odds: float, role: Role, language: str | None) -> Role:
    """Weigh a role that the rules give, which has to be one of `OPEN`; `language` is a code of ISO 639-1."""
    if role is Role.REPORTED:
        least = LEAST_ODDS_IN_ENGLISH if (language or DEFAULT) == DEFAULT else LEAST_ODDS
    else:
        least = ENOUGH_ODDS
    return Role.REPORTED if odds >= least else Role.CONTEXT


def _may_change(mention: Mention) -> bool:
    return mention.role in OPEN and mention.kind is not Kind.DEMONYM


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
        worded, lying = around(index), setting.features(index)
        crossed = [f"{one}|{other}" for one in wording.classes(worded) for other in lying]
        return Known([*wording.features(worded), *lying, *crossed], worded.bounds)

    return {index: known(index) for index in indices}


@cache
def _weights() -> Mapping[str, float]:
    """Load the constants; the file says what they were fitted on."""
    file = resources.files(__package__) / "constants.json"
    loaded: Mapping[str, float] = json.loads(file.read_text(encoding="utf-8"))["weights"]
    return loaded

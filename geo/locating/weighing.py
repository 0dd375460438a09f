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

LEAST_ODDS: Mapping[Role, float] = {
    Role.REPORTED: 0.0,  # one in two
    Role.CONTEXT: 0.5,  # five in eight, where no rule says why it is named
    **dict.fromkeys((Role.ORIGIN, Role.ORGANISATION, Role.EMBEDDED, Role.SPEAKER, Role.COMPARISON), 1.5),
}
"""Log-odds from which something is taken to be there, by what the rules say; other roles are not weighed.

It takes most, nine in eleven, where a rule says that the name is there for another reason.
"""

LEAST_ODDS_IN_ENGLISH = -0.5
"""That of `Role.REPORTED` (three in eight) in the language that the rules know best, as they count too."""

LEAST_LENGTH = 150
"""Characters of a report that is weighed at all: in a sentence or two, the rules know better."""

_DECIMALS = 3  # of the constants; what a sum of them has beyond hangs on their order, which runs change


def weighed(
    report: Report, resolutions: Sequence[Resolution], counted: Counted, pinned: Collection[int] = ()
) -> list[Resolution]:
    """Take for context what is reported by the rules and named like what is not, and the other way round.

    A definite role stays what it is unless something is very likely there. The place of a table's row that has
    a number stands, as its words say nothing; `pinned` has the indices of what a person placed, which stands.
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
        mention = found[index].mention
        role = role_by(fmean(odds[one.bounds]), mention.role, report.language)
        if role is not mention.role:
            found[index] = replace(found[index], mention=replace(mention, role=role))
    return found


def _counted_in_rows(text: str, counted: Counted) -> set[int]:
    """Give where the names begin whose number stands in another cell of their row."""
    between = {one.mention.start: text[one.mention.end : one.start] for one in counted.counts}
    return {
        start for start, cells in between.items() if "\n" not in cells and (" | " in cells or "\t" in cells)
    }


def role_by(odds: float, role: Role, language: str | None) -> Role:
    """Weigh a role that the rules give, one of `LEAST_ODDS`; `language` is a code of ISO 639-1."""
    in_english = role is Role.REPORTED and (language or DEFAULT) == DEFAULT
    if odds >= (LEAST_ODDS_IN_ENGLISH if in_english else LEAST_ODDS[role]):
        return Role.REPORTED
    return Role.CONTEXT if role is Role.REPORTED else role


def _may_change(mention: Mention) -> bool:
    return mention.role in LEAST_ODDS and mention.kind is not Kind.DEMONYM


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

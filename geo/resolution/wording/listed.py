"""Mentions that stand in one list: "London, Prague and Frankfurt" are of one rank, or of one country."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.languages.enumerations import are_listed
from geo.resolution.reading import ReadReport
from geo.resolution.wording.containers import Container


def joints(report: ReadReport) -> list[bool]:
    """Tell for each mention but the last whether only what joins a list stands between it and the next."""
    mentions = [read.mention for read in report.mentions]
    return [
        are_listed(report.text, one.end, other.start, report.language) for one, other in pairwise(mentions)
    ]


def listed_together(joined: Sequence[bool], units: Sequence[Container | None]) -> list[list[int]]:
    """Group the mentions, by index, that a sentence lists, leaving out units around others.

    `joined` tells for each but the last whether a list goes on after it; `units` has the unit around each.
    """
    outer = {unit.index for unit in units if unit is not None and unit.form == "comma"}
    groups = [[0]]
    for index, goes_on in enumerate(joined, start=1):
        if goes_on:
            groups[-1].append(index)
        else:
            groups.append([index])
    kept = [[index for index in group if index not in outer] for group in groups]
    return [group for group in kept if len(group) > 1]

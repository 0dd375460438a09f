"""What is reported in several places together: the least that they come to, where they count one thing.

`maps/page/static/totals.js` is the same for what the reader filters and corrects.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.counts.nested import sum_of_nested
from geo.model import Location


def count_one_thing(locations: Sequence[Location]) -> bool:
    """Tell whether there are numbers, and of one thing: others cannot be added.

    A number that leaves out what it counts may be of the thing that others name in the same report, not of
    what another report counts.
    """
    counted = [location for location in locations if location.reported_count is not None]
    units = {location.count_unit for location in counted}
    of_all = set.intersection(*(set(location.report_ids) for location in counted)) if counted else set()
    return len(units - {None}) <= 1 and bool(counted) and (None not in units or bool(of_all))


def at_least(locations: Sequence[Location], unnumbered: int) -> int:
    """Add up the numbers of places, of which one without a number stands for `unnumbered`."""
    return sum_of_nested(
        (one.place, unnumbered if one.reported_count is None else one.reported_count) for one in locations
    )

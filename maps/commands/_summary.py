"""What a run is said to have done, in a line."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Located

_MOST_REASONS = 3


def summary(located: Located) -> str:
    """Say in one line what was read and placed: ``1 report, 23 mentions, 10 places in 10 countries, ...``."""
    placed = sum(location.mention_count for location in located.locations)
    countries = {location.place.country_code for location in located.locations} - {None}
    where = f" in {number_of(len(countries), 'country', 'countries')}" if countries else ""
    parts = [f"{number_of(len(located.locations), 'place')}{where}"]
    if located.reports or located.unplaced:  # a table of places does not say what it left out
        parts.append(f"{len(located.unplaced)} not placed{_reasons(located)}")
    if located.reports:
        mentions = placed + len(located.context) + len(located.unplaced)
        parts = [number_of(len(located.reports), "report"), number_of(mentions, "mention"), *parts]
    return ", ".join(parts)


def _reasons(located: Located) -> str:
    """Give the commonest reasons why mentions were not placed, without the figures in them."""
    reasons = Counter(re.sub(r" \([^)]*\)", "", each.reason).partition(":")[0] for each in located.unplaced)
    named = [f"{number} {reason}" for reason, number in reasons.most_common(_MOST_REASONS)]
    return f" ({'; '.join(named)})" if named else ""


def number_of(number: int, one: str, many: str | None = None) -> str:
    """Write a number with what is counted: ``1 place``, ``2 countries``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def size_in_words(number: int) -> str:
    """Write a number of bytes for people."""
    return f"{number} bytes" if number < 10_000 else f"{number / 1000:.0f} kB"

"""Which country the text speaks of where a name stands: "Spain has nine: three in Madrid, two in Valencia".

It is the last one named before, in the same paragraph; a table's block under a country's name is one too.
"""

from __future__ import annotations

import re

from geo.model import Mention
from geo.resolution.reading import ReadReport

_PARAGRAPH = re.compile(r"\n\s*\n")
_LONGEST = 400  # characters


def leading_countries(report: ReadReport) -> list[int | None]:
    """Find for each mention the country's mention that leads up to it, by index."""
    found: list[int | None] = []
    last: int | None = None
    for index, read in enumerate(report.mentions):
        if last is not None and not _leads(report.text, report.mentions[last].mention, read.mention):
            last = None
        found.append(last)
        if read.may_be_country:
            last = index
    return found


def _leads(text: str, country: Mention, mention: Mention) -> bool:
    near = mention.start - country.end <= _LONGEST
    return near and _PARAGRAPH.search(text, country.end, mention.start) is None

"""What `build`, `export` and `draw` share: locating, writing files, and saying what was done."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from maps.commands._geocoding import conclude, open_cache, open_geocoders
from maps.commands._outputs import write_output
from maps.commands._talk import progress_through, tell, tell_detail

if TYPE_CHECKING:
    from geo.errors import ReportMapError
    from geo.model import Located, Report
    from maps.commands._options import ReportChoices

_MOST_REASONS = 3


@dataclass(slots=True)
class Run:
    """One run of a command: what it located and what it wrote."""

    located: Located
    written: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def write(self, output: str | Path | None, data: bytes) -> None:
        """Write a file, whole or not at all; None and ``-`` are standard output."""
        write_output(output, data)
        if output is not None and str(output) != "-":
            self.written.append(f"{output} ({_size(len(data))})")

    def conclude(self) -> None:
        """Say what was done; end with exit code 1 where inputs were not read or geocoders were silent."""
        tell(f"{_summary(self.located)}, {time.monotonic() - self.began:.1f} s")
        for unplaced in self.located.unplaced:
            tell_detail(f"not placed: {unplaced.mention.text}: {unplaced.reason}")
        for file in self.written:
            tell(f"written: {file}")
        conclude(self.located)


def locate_reports(choices: ReportChoices, outputs: Sequence[Path]) -> Run:
    """Read the reports, building the gazetteer index first where there is none, and locate.

    `outputs` are not read, though an earlier run may have left them in a folder that is.
    What cannot be read is kept in `Located.unread`; where nothing could be read, it is raised. Raises
    `ReportError` where no report names any place.
    """
    from geo.errors import ReportError
    from geo.gazetteer import open_gazetteer
    from geo.locator import locate
    from geo.readers import read_reports

    began = time.monotonic()
    open_gazetteer(progress=tell)
    cache = open_cache(choices.cache)
    geocoders = open_geocoders(choices.geocoder, choices.contact, cache, yes=choices.yes)
    errors: list[ReportMapError] = []
    reports = list(
        read_reports(choices.inputs, choices.reading(), errors.append, on_request=tell, skip=outputs)
    )
    if errors and not reports:
        raise errors[0] if len(errors) == 1 else ReportError("\n".join(map(str, errors)))
    for report in reports:
        tell_detail(f"read: {report.id} ({len(report.text)} characters)")
    with progress_through(reports, "placing") as through:
        located = locate(through, choices.settings(), geocoders, cache)
    if not (located.locations or located.context or located.unplaced):
        raise ReportError(
            f"{_names(reports)}: no place is named, as far as the gazetteer knows; nothing is written."
        )
    return Run(replace(located, unread=tuple(map(str, errors))), began=began)


def _names(reports: Sequence[Report]) -> str:
    return reports[0].id if len(reports) == 1 else _number(len(reports), "report")


def _summary(located: Located) -> str:
    """Say in one line what was read and placed: ``1 report, 23 mentions, 10 places in 10 countries, ...``."""
    placed = sum(location.mention_count for location in located.locations)
    countries = {location.place.country_code for location in located.locations} - {None}
    where = f" in {_number(len(countries), 'country', 'countries')}" if countries else ""
    parts = [
        f"{_number(len(located.locations), 'place')}{where}",
        f"{len(located.unplaced)} not placed{_reasons(located)}",
    ]
    if located.reports:
        mentions = placed + len(located.context) + len(located.unplaced)
        parts = [_number(len(located.reports), "report"), _number(mentions, "mention"), *parts]
    return ", ".join(parts)


def _reasons(located: Located) -> str:
    """Give the commonest reasons why mentions were not placed, without the figures in them."""
    reasons = Counter(re.sub(r" \([^)]*\)", "", each.reason).partition(":")[0] for each in located.unplaced)
    named = [f"{number} {reason}" for reason, number in reasons.most_common(_MOST_REASONS)]
    return f" ({'; '.join(named)})" if named else ""


def _number(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _size(number: int) -> str:
    return f"{number} bytes" if number < 10_000 else f"{number / 1000:.0f} KB"

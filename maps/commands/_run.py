"""What `build`, `export` and `draw` share: locating, writing files, and saying what was done."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from maps.commands._geocoding import open_cache, open_geocoders
from maps.commands._outputs import write_output
from maps.commands._summary import number_of, size_in_words, summary
from maps.commands._talk import progress_through, tell, tell_detail

if TYPE_CHECKING:
    from geo.errors import ReportMapError
    from geo.model import Located, Report
    from maps.commands._options import ReportChoices


_LONG_TEXT = 300_000
_SLOWEST = 600_000
"""Characters that take a minute where every line names a place."""

_NO_PLACE = "no place is named, as far as the gazetteer knows; nothing is written."


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
            self.written.append(f"{output} ({size_in_words(len(data))})")

    def tell_what_was_done(self) -> None:
        """Say what was read, placed and written, and how long it took."""
        tell(f"{summary(self.located)}, {time.monotonic() - self.began:.1f} s")
        for unplaced in self.located.unplaced:
            tell_detail(f"not placed: {unplaced.mention.text}: {unplaced.reason}")
        for file in self.written:
            tell(f"written: {file}")


def locate_reports(choices: ReportChoices, outputs: Sequence[Path]) -> Run:
    """Read the reports, building the gazetteer index first where there is none, and locate.

    `outputs` and the geocode cache are not read, though they may lie in a folder that is.
    What cannot be read is kept in `Located.unread`; where nothing could be read, it is raised. Raises
    `ReportError` where no report names any place.
    """
    from geo.errors import ReportError
    from geo.gazetteer import open_gazetteer
    from geo.locating import locate
    from maps.commands._caveats import caveats

    began = time.monotonic()
    open_gazetteer(progress=tell)
    choices.check_home()
    cache = open_cache(choices.cache)
    geocoders = open_geocoders(choices.geocoder, choices.contact, cache, yes=choices.yes)
    reports, errors = _read(choices, outputs)
    _tell_of_long_texts(reports)
    with progress_through(reports, "placing") as through:
        located = locate(through, choices.settings(), geocoders, cache)
    said = caveats(located.reports)
    if not (located.locations or located.context or located.unplaced):
        raise ReportError("\n".join((*said, f"{_names(reports)}: {_NO_PLACE}")))
    for sentence in said:
        tell(sentence)
    return Run(replace(located, unread=tuple(map(str, errors))), began=began)


def _read(choices: ReportChoices, outputs: Sequence[Path]) -> tuple[list[Report], list[ReportMapError]]:
    """Give the reports, and beside them what cannot be read; where nothing can, that is raised."""
    from geo.errors import ReportError
    from geo.readers import read_reports

    errors: list[ReportMapError] = []
    cache = choices.cache_path()
    skip = [*outputs, *([] if cache in map(Path, choices.inputs) else [cache])]
    read = read_reports(choices.inputs, choices.reading(), errors.append, tell, skip, tell)
    reports = list(read)
    if errors and not reports:
        raise errors[0] if len(errors) == 1 else ReportError("\n".join(map(str, errors)))
    for report in reports:
        tell_detail(f"read: {report.id} ({len(report.text)} characters)")
    return reports, errors


def _tell_of_long_texts(reports: Sequence[Report]) -> None:
    """Say how long a text of hundreds of pages may take, within which no bar can show how far it is."""
    for report in reports:
        length = len(report.text)
        if length > _LONG_TEXT:
            minutes = number_of(-(-length // _SLOWEST), "minute")
            tell(f"{report.id}: {length / 1e6:.1f} million characters, which may take up to {minutes}")


def _names(reports: Sequence[Report]) -> str:
    return reports[0].id if len(reports) == 1 else number_of(len(reports), "report")

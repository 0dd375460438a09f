"""``reportmap cache check``: what in the cache needs a person's eye."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._geocoding import cache_option
from maps.commands._summary import number_of
from maps.commands._talk import say, tell
from maps.commands.cache._words import counted_in, said_answer, said_pin

if TYPE_CHECKING:
    from geo.cache import GeocodeCache


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@cache_option
def command(inputs: tuple[str, ...], cache: Path | None) -> None:
    r"""Name the rows that need a person's eye; exit code 1 where there is any.

    These are damaged rows, coordinates outside their country, pins that a later one replaces and, with the
    reports as INPUT, pins that none of them uses.

    \b
    Example:
      reportmap cache check
      reportmap cache check reports/
    """
    from geo.cache import GeocodeCache, default_path

    opened = GeocodeCache(default_path() if cache is None else cache)
    problems = [*_damaged(opened), *_outside(opened), *_replaced(opened), *_unused(opened, inputs)]
    for line, problem in sorted(problems):
        say(f"{opened.path}, line {line}: {problem}")
    if not inputs and any(entry.pinned for entry in opened.entries.values()):
        tell("give the reports as INPUT to see which pins none of them uses")
    counted = f"{number_of(len(opened.entries), 'row')} read, {len(problems)} to look at"
    tell(counted_in(opened.path, counted))
    if problems:
        raise click.exceptions.Exit(1)


def _damaged(cache: GeocodeCache) -> Iterator[tuple[int, str]]:
    for row in cache.damaged:
        yield row.line, f"skipped: {row.reason}"


def _outside(cache: GeocodeCache) -> Iterator[tuple[int, str]]:
    from geo.borders import km_outside
    from geo.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(tell)
    for line, entry in cache.entries.items():
        km = None if entry.place is None else km_outside(entry.place, gazetteer)
        if km is not None and entry.place is not None:
            said = said_answer(entry.place, pinned=entry.pinned)
            yield line, f"{said} lies {km:.0f} km from the nearest town of {entry.place.country_code}"


def _replaced(cache: GeocodeCache) -> Iterator[tuple[int, str]]:
    from geo.cache.upkeep import superseded

    for line, later in superseded(cache.entries).items():
        if cache.entries[line].pinned:
            yield line, f"not used, line {later} replaces it: {said_pin(cache.entries[line])}"


def _unused(cache: GeocodeCache, inputs: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Read the reports as `build` does and name the pins that no mention obeyed; none without reports."""
    if not inputs:
        return
    from geo.cache.upkeep import superseded
    from geo.locating import examine
    from geo.locating.placing import Placer
    from geo.readers import read_reports

    placer = Placer((), cache, lambda resolution: False)
    for report in read_reports(inputs):
        examine(report, placer)
    replaced = superseded(cache.entries)
    for line, entry in cache.entries.items():
        if entry.pinned and line not in replaced and entry not in placer.obeyed:
            yield line, f"no mention in these reports uses: {said_pin(entry)}"

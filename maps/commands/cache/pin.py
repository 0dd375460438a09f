"""``reportmap cache pin``: say by hand which place a name is, or that it is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._geocoding import cache_option, open_cache
from maps.commands._talk import say, tell
from maps.commands.cache._meant import Meant, meant_options
from maps.commands.cache._words import folder_option, report_option, said_pin, scope_of

if TYPE_CHECKING:
    from geo.cache import Entry, GeocodeCache


@click.command()
@click.argument("name")
@meant_options
@report_option
@folder_option
@click.option("--note", help="Why; shown with the place.")
@click.option("--by", envvar="REPORTMAP_BY", metavar="WHO", help="Who says so.")
@cache_option
def command(
    name: str,
    meant: Meant,
    report: str | None,
    folder: str | None,
    note: str | None,
    by: str | None,
    cache: Path | None,
) -> None:
    r"""Say which place NAME is, for one report, a folder of them or all; every later run obeys.

    A pin for one report wins over one for its folder, and that over one for all. An earlier pin for the
    same is told and stays in the file; the new one counts.

    \b
    Example:
      reportmap cache pin Springfield --country US --admin1 IL
      reportmap cache pin "Camp Hope" --at -1.5012,29.2503 --country CD --note "seen from the air" --by Ada
      reportmap cache pin Paris --not-a-place --report letters.txt
    """
    from geo.cache import Entry
    from geo.cache.rows import BY_HAND

    if not name.strip():
        raise click.UsageError("NAME is empty: write the name as the report has it.")
    place = meant.place(name)
    geocoder = BY_HAND if place is None else place.source
    scope = scope_of(report, folder)
    pin = Entry(name, None, None, place, geocoder, pinned=True, scope=scope, note=note, by=by)
    _add(open_cache(cache), pin)


def _add(cache: GeocodeCache, pin: Entry) -> None:
    """Write the pin and say it, with the one that it replaces and those that are more specific."""
    from geo.cache.upkeep import pin_key
    from geo.text import fold

    named = [e for e in cache.entries.values() if e.pinned and fold(e.name) == fold(pin.name)]
    before = [entry for entry in named if pin_key(entry) == pin_key(pin)]
    cache.pin([pin])
    if before:
        say(f"was: {said_pin(before[-1])}")
    say(f"now: {said_pin(pin)}" if before else f"pinned: {said_pin(pin)}")
    for entry in named:
        if entry.scope == pin.scope and pin_key(entry) != pin_key(pin):
            tell(f"more specific, and still obeyed where it fits: {said_pin(entry)}")

"""``reportmap cache prune``: take out automatic answers that no run needs any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._geocoding import cache_option
from maps.commands._summary import number_of
from maps.commands._talk import tell
from maps.commands.cache._words import counted_in

if TYPE_CHECKING:
    from geo.cache import Entry


@click.command()
@click.option("--geocoder", metavar="NAME", help="Also every answer of this geocoder: ask it again.")
@click.option("--not-found", is_flag=True, help="Also every 'no such place': ask again.")
@click.option("--damaged", is_flag=True, help="Also damaged rows; see reportmap cache check first.")
@click.option("--dry-run", is_flag=True, help="Say what would go, and change nothing.")
@cache_option
def command(geocoder: str | None, not_found: bool, damaged: bool, dry_run: bool, cache: Path | None) -> None:
    r"""Remove answers that a later row replaces or that come from another version of the gazetteer.

    Pins always stay.

    \b
    Example:
      reportmap cache prune
      reportmap cache prune --geocoder nominatim --not-found
    """
    from geo.cache import GeocodeCache, default_path

    opened = GeocodeCache(default_path() if cache is None else cache)
    reasons = dict.fromkeys((row.line for row in opened.damaged if damaged), "damaged")

    def lines(entries: Mapping[int, Entry]) -> list[int]:
        found = _reasons(entries, geocoder, not_found)
        reasons.update(found)
        return list(found)

    if dry_run:
        lines(opened.entries)
    else:
        opened.remove(lines, damaged=damaged)
    for reason, number in sorted(Counter(reasons.values()).items()):
        click.echo(f"{number} {reason}")
    counted = f"{number_of(len(reasons), 'row')} {'would be ' if dry_run else ''}removed"
    tell(counted_in(opened.path, counted))


def _reasons(entries: Mapping[int, Entry], geocoder: str | None, not_found: bool) -> dict[int, str]:
    """Say of each line that can go why."""
    from geo.cache.upkeep import superseded
    from geo.gazetteer import open_gazetteer

    automatic = {line: entry for line, entry in entries.items() if not entry.pinned}
    version = open_gazetteer(tell).version
    reasons = dict.fromkeys(superseded(automatic), "replaced by a later row")
    for line, entry in automatic.items():
        if entry.geocoder == geocoder:
            reasons.setdefault(line, f"answered by {geocoder}")
        elif not_found and entry.place is None:
            reasons.setdefault(line, "no such place")
        elif entry.geocoder == "gazetteer" and entry.version != version:
            reasons.setdefault(line, "answered by another version of the gazetteer")
    return reasons

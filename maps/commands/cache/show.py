"""``reportmap cache show``: the rows of the cache, filtered, as a table or as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._country import country_option
from maps.commands._geocoding import cache_option, open_cache
from maps.commands._outputs import write_output
from maps.commands._summary import number_of
from maps.commands._tables import echo_table
from maps.commands._talk import tell
from maps.commands.cache._words import counted_in, said_coordinates, said_place

if TYPE_CHECKING:
    from geo.cache import Entry

HEADINGS = ("line", "name", "asked in", "answer", "coordinates", "geocoder", "date", "pinned")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows to show; None lets every row pass."""

    names: tuple[str, ...]
    country: str | None
    geocoder: str | None
    pinned: bool | None
    found: bool | None

    def passes(self, entry: Entry) -> bool:
        """Tell whether a row is wanted; a name matches a part of a name, accents and case aside."""
        from geo.text import fold

        country = entry.country_hint if entry.place is None else entry.place.country_code
        return (
            (not self.names or any(fold(name) in fold(entry.name) for name in self.names))
            and self.country in (None, country)
            and self.geocoder in (None, entry.geocoder)
            and self.pinned in (None, entry.pinned)
            and self.found in (None, entry.place is not None)
        )


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@country_option("Places in this country")
@click.option("--geocoder", metavar="NAME", help="Answers of this geocoder.")
@click.option("--pinned/--automatic", default=None, help="Only corrections by hand, or none of them.")
@click.option("--found/--not-found", default=None, help="Only names with a place, or those without.")
@click.option("--all", "every", is_flag=True, help="Also rows that a later row replaces.")
@click.option("--csv", "as_csv", is_flag=True, help="As CSV with every column, instead of a table.")
@cache_option
def command(
    names: tuple[str, ...],
    country: str | None,
    geocoder: str | None,
    pinned: bool | None,
    found: bool | None,
    every: bool,
    as_csv: bool,
    cache: Path | None,
) -> None:
    r"""Show the rows of the cache.

    \b
    Example:
      reportmap cache show springfield
      reportmap cache show --pinned --csv > corrections-we-made.csv
    """
    from geo.cache.upkeep import superseded

    opened = open_cache(cache)
    wanted = Filter(names, country, geocoder, pinned, found)
    replaced = {} if every else superseded(opened.entries)
    passing = {line: entry for line, entry in opened.entries.items() if wanted.passes(entry)}
    rows = [(line, entry) for line, entry in passing.items() if line not in replaced]
    if as_csv:
        _echo_csv(entry for _, entry in rows)
    elif rows:
        echo_table([HEADINGS, *(_cells(line, entry) for line, entry in rows)])
    hidden = len(passing) - len(rows)
    told = f", {hidden} more replaced by later ones: --all" if hidden else ""
    counted = f"{len(rows)} of {number_of(len(opened.entries), 'row')}{told}"
    tell(counted_in(opened.path, counted))


def _cells(line: int, entry: Entry) -> tuple[str, ...]:
    hints = ", ".join(hint for hint in (entry.admin1_hint, entry.country_hint) if hint)
    answer = said_place(entry.place, pinned=entry.pinned)
    coordinates = "" if entry.place is None else said_coordinates(entry.place)
    pinned = ": ".join(part for part in (_pinned(entry), entry.note) if part)
    asked_in = entry.scope or hints
    return (str(line), entry.name, asked_in, answer, coordinates, entry.geocoder, entry.date or "", pinned)


def _pinned(entry: Entry) -> str:
    if not entry.pinned:
        return ""
    return f"by {entry.by}" if entry.by else "by hand"


def _echo_csv(entries: Iterable[Entry]) -> None:
    import csv
    import io

    from geo.cache.rows import COLUMNS, cells_of

    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(cells_of, entries))
    write_output(None, table.getvalue().encode("utf-8", errors="replace"))

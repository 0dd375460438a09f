"""``reportmap draw``: the map again from an exported table or bundle, no report needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._options import PageChoices, page_choices
from maps.commands._page import PageFiles, page_files, write_page
from maps.commands._talk import talk_options, tell

if TYPE_CHECKING:
    from geo.model import Located

_LARGEST = 500_000_000


@click.command(short_help="An exported table, or any with coordinates, to a map.")
@click.argument("table", metavar="LOCATIONS", type=click.Path(dir_okay=False, allow_dash=True))
@page_files
@page_choices
@talk_options
def command(table: str, files: PageFiles, page: PageChoices) -> None:
    r"""Draw the map from a table of locations, exported and edited or from elsewhere.

    \b
    Examples:
      reportmap draw places.csv -o map.html
      reportmap draw case.json -o map.html

    LOCATIONS is CSV, GeoJSON or an Excel workbook with a latitude and a longitude column under any usual
    name, or a JSON bundle, which gives the very page that build gives; - is standard input. The numbers on
    the markers are those of a column reported_count.
    """
    from maps.commands._run import Run

    files.check([table])
    options = page.options()
    write_page(Run(_located(table)), files, options)


def _located(table: str) -> Located:
    """Read what is to be drawn; raises `TableError` where there is nothing in it."""
    from geo.errors import TableError
    from maps.exports import decode

    file = "standard input" if table == "-" else table
    located = decode(_read(table), file)
    if not (located.locations or located.context or located.unplaced):
        raise TableError(f"{file}: holds no place; nothing is drawn.")
    return _with_countries(located) if _says_no_country(located) else located


def _says_no_country(located: Located) -> bool:
    """Tell a table from elsewhere that has no column for countries."""
    from geo.tables.reading import UNKNOWN_SOURCE

    places = [location.place for location in located.locations]
    return bool(places) and all(
        place.country_code is None and place.source == UNKNOWN_SOURCE for place in places
    )


def _with_countries(located: Located) -> Located:
    from geo.borders import with_countries
    from geo.gazetteer import open_gazetteer

    tell("the table names no country: each place is in that of the nearest town")
    return with_countries(located, open_gazetteer(tell))


def _read(table: str) -> bytes:
    """Read the whole file, which is never more than a table of places can be; raises `TableError`."""
    from geo.errors import TableError

    try:
        with sys.stdin.buffer if table == "-" else Path(table).open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise TableError(f"{table}: cannot be read: {error.strerror}.") from error
    if len(data) > _LARGEST:
        raise TableError(f"{table}: has more than {_LARGEST // 1_000_000} MB; split it.")
    return data

"""The console script ``reportmap``: finds the commands in `maps.commands` and runs one."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper

import click

from maps.commands._folder import CommandFolder

_OBJECTS_BETWEEN_COLLECTIONS = 20_000


@click.command(
    cls=CommandFolder,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "REPORTMAP",
        "max_content_width": 100,
    },
)
@click.version_option(package_name="reportmap", prog_name="reportmap")
def main() -> None:
    r"""Turn written reports into a map of the places they report, with the evidence on the map.

    \b
    The map of a report, one HTML file:   reportmap build report.txt -o map.html
    The places as a table:                reportmap export report.txt -o places.csv
    The map again from that table:        reportmap draw places.csv -o map.html

    reportmap COMMAND --help shows what else there is. Every option can be set in the environment as well:
    --min-confidence as REPORTMAP_MIN_CONFIDENCE, or for one command as REPORTMAP_BUILD_MIN_CONFIDENCE; those
    of cache and gazetteer for one command only: REPORTMAP_CACHE_SHOW_COUNTRY.

    Nothing leaves this machine unless you name an online geocoder, a web address or a tile server.
    """
    # What a run makes it keeps, and next to none of it is garbage that only a collector would find: looking
    # for some after every 700 new objects takes 8 % of the time of a thousand reports.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal or pipe whose encoding has not every script
        sys.stdout.reconfigure(errors="replace")

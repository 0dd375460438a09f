"""``reportmap cache``: the geocode cache and the corrections that people made; one command a file."""

from __future__ import annotations

import click

from maps.commands._folder import CommandFolder


class _CacheFolder(CommandFolder):
    package = __name__


@click.command(cls=_CacheFolder)
def command() -> None:
    r"""Show what geocoders answered, and correct it by hand.

    The cache is one CSV file that a spreadsheet may edit as well: --cache FILE or REPORTMAP_CACHE, else
    data/geocode_cache.csv where the working directory has a folder data, else one in the user's data folder.
    A correction (a pin) wins over every geocoder, in every later run.

    \b
    Example:
      reportmap cache pin Springfield --country US --admin1 IL --note "the mayor said so" --by Ada
      reportmap cache show --pinned
    """

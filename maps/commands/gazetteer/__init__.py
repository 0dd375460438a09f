"""``reportmap gazetteer``: the embedded gazetteer; one command a file."""

from __future__ import annotations

import click

from maps.commands._folder import CommandFolder


class _GazetteerFolder(CommandFolder):
    package = __name__


@click.command(cls=_GazetteerFolder)
def command() -> None:
    r"""Look into the embedded gazetteer, build it again, or add a full GeoNames dump to it.

    It is built once, at first use, from installed packages and reviewed files, without any network, and lies
    in the user's cache folder; REPORTMAP_CACHE_DIR names another folder.

    \b
    Example:
      reportmap gazetteer find Springfield --country US
      reportmap gazetteer info
    """

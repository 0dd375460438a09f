"""``reportmap gazetteer build``: build the index now, whatever is there."""

from __future__ import annotations

import click

from maps.commands._talk import talk_options, tell


@click.command()
@talk_options
def command() -> None:
    r"""Build the index again from the installed packages and the reviewed files.

    There is no need to, except to do without a dump that was imported: it is removed.

    \b
    Example:
      reportmap gazetteer build
    """
    from geo.gazetteer import rebuild_gazetteer

    gazetteer = rebuild_gazetteer(tell)
    tell(f"{len(gazetteer)} places in {gazetteer.path}")

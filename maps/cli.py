"""The console script ``reportmap``: finds the commands in `maps.commands` and runs one."""

from __future__ import annotations

import click

from maps.commands._folder import CommandFolder


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
    r"""Turn written reports into a map of the places they report.

    \b
    Example:
      reportmap build seeds/police-stations.txt -o map.html

    Nothing leaves this machine unless you name an online geocoder, a web address or a tile server.
    """

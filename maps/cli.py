"""The console script ``reportmap``: finds the commands in `maps.commands` and runs one."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import click

import maps.commands


class CommandFolder(click.Group):
    """A group whose commands are the modules of `maps.commands`, loaded when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every command, sorted."""
        names = (module.name for module in pkgutil.iter_modules(maps.commands.__path__))
        return sorted(name for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command, or None where there is no such module."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"maps.commands.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; turn an error of ours into one sentence and exit code 1."""
        from geo.errors import ReportMapError

        try:
            return super().invoke(ctx)
        except ReportMapError as error:
            raise click.ClickException(str(error)) from error


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

"""Every command of the console script, those of groups too."""

from collections.abc import Iterator

import click

from maps.cli import main


def commands() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Give each command that is no group with its path: ``("cache", "pin")``."""
    context = click.Context(main, info_name="reportmap", **main.context_settings)
    yield from _within(main, context, ())


def _within(
    command: click.Command, context: click.Context, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    if not isinstance(command, click.Group):
        yield path, command
        return
    for name in command.list_commands(context):
        found = command.get_command(context, name)
        assert found is not None
        yield from _within(found, click.Context(found, context, info_name=name), (*path, name))

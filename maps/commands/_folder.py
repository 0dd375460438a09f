"""A folder of modules as a group of commands."""

from __future__ import annotations

import os
import pkgutil
import sys
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from maps.commands._talk import printable


class CommandFolder(click.Group):
    """A group whose commands are the modules of a package, loaded when asked for.

    A package inside the package is a group in turn.
    """

    package = "maps.commands"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _keep_lines(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every command, sorted. One that is a word of Python has a module ``import_``."""
        names = (
            module.name.removesuffix("_")
            for module in pkgutil.iter_modules(import_module(self.package).__path__)
        )
        return sorted(name for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command, or None where there is no such module."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"{self.package}.{module}").command
        _keep_lines(command)
        prefix = f"{ctx.auto_envvar_prefix}_{cmd_name.upper()}"
        _take_options_from_environment(command, prefix, shared=ctx.parent is None)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant; for a name that is none, say which is nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from error

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; turn an error of ours, or of the system, into one sentence and exit code 1."""
        from geo.errors import ReportMapError

        try:
            return super().invoke(ctx)
        except ReportMapError as error:
            raise click.ClickException(printable(str(error))) from error
        except BrokenPipeError:
            raise  # click ends quietly: whoever read has enough
        except OSError as error:
            if error.filename is None:  # nothing but what is printed has no name
                _leave_unwritten()
            where = error.filename or "standard output"
            raise click.ClickException(f"{where}: cannot be used: {error.strerror or error}.") from error


def _leave_unwritten() -> None:
    """Drop what standard output did not take; Python would try again at its end, and say so at length."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _keep_lines(command: click.Command) -> None:
    r"""Turn the ``\b`` of a raw docstring into the character by which click keeps a paragraph's lines."""
    if command.help is not None:
        command.help = command.help.replace("\\b\n", "\b\n")


def _take_options_from_environment(command: click.Command, prefix: str, *, shared: bool) -> None:
    """Let ``--min-confidence`` also be set as ``REPORTMAP_BUILD_MIN_CONFIDENCE``, for one command alone.

    `shared` lets it be set as ``REPORTMAP_MIN_CONFIDENCE`` as well, for every command that has it. Commands
    of a group share only what they name themselves: ``--geocoder`` of `reportmap cache prune` would remove
    what ``--geocoder`` of `reportmap build` had asked.
    """
    for option in command.params:
        if isinstance(option, click.Option) and not isinstance(option.envvar, list):
            longest = max((name for name in option.opts if name.startswith("--")), key=len, default="--")
            name = longest.removeprefix("--").replace("-", "_").upper()
            everywhere = [f"REPORTMAP_{name}"] if shared or option.envvar is not None else []
            option.envvar = [f"{prefix}_{name}", *everywhere]

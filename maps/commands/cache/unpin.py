"""``reportmap cache unpin``: take back what was pinned by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._geocoding import cache_option, open_cache
from maps.commands._talk import printable, say
from maps.commands.cache._words import folder_option, report_option, said_pin, scope_of

if TYPE_CHECKING:
    from geo.cache import Entry


@click.command()
@click.argument("name")
@report_option
@folder_option
@click.option("--every", is_flag=True, help="All pins of this name, whatever they are for.")
@cache_option
def command(name: str, report: str | None, folder: str | None, every: bool, cache: Path | None) -> None:
    r"""Remove the pins of NAME: those for all reports, or those for one report or folder.

    What is removed is printed, so that it can be pinned again.

    \b
    Example:
      reportmap cache unpin Springfield
      reportmap cache unpin Springfield --report news/2024-03-01.txt
    """
    from geo.text import fold

    scope = scope_of(report, folder)
    opened = open_cache(cache)
    removed: list[Entry] = []

    def lines(entries: Mapping[int, Entry]) -> list[int]:
        found = {
            line: entry
            for line, entry in entries.items()
            if entry.pinned and fold(entry.name) == fold(name) and (every or entry.scope == scope)
        }
        removed[:] = found.values()
        return list(found)

    opened.remove(lines)
    for entry in removed:
        say(f"no longer pinned: {said_pin(entry)}")
    if not removed:
        others = [e for e in opened.entries.values() if e.pinned and fold(e.name) == fold(name)]
        hint = "".join(f"\n  {said_pin(entry)}" for entry in others)
        raise click.ClickException(printable(f"no such pin of {name}{':' if hint else '.'}{hint}"))

"""Choosing the format of an export: by name, else by the suffix of the file, else CSV."""

from __future__ import annotations

from pathlib import Path

import click

from maps.exports import Format, format_names, format_of, load_format

format_option = click.option(
    "--format",
    "format_name",
    type=click.Choice(format_names()),
    help="Format; else told by the file's suffix.",
)


def choose_format(name: str | None, output: str | Path | None, table: str) -> Format:
    """Load the format that a person means; a usage error where there is none or it cannot hold the table."""
    chosen = load_format(name or _by_suffix(output))
    if table not in chosen.HOLDS:
        others = ", ".join(each for each in format_names() if table in load_format(each).HOLDS)
        raise click.UsageError(f"{chosen.TITLE} cannot hold the table {table}; use one of {others}.")
    return chosen


def _by_suffix(output: str | Path | None) -> str:
    if output is None or not Path(output).suffix:
        return "csv"
    name = format_of(Path(output))
    if name is None:
        raise click.UsageError(
            f"{output}: no format has this suffix; say --format {'|'.join(format_names())}."
        )
    return name

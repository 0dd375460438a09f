"""What `build` and `export` do before they differ: read the reports and locate what they name."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._geocoding import open_cache, open_geocoders

if TYPE_CHECKING:
    from geo.errors import ReportMapError
    from geo.model import Located
    from maps.commands._options import ReportChoices


def locate_reports(choices: ReportChoices) -> Located:
    """Read the reports, building the gazetteer index first where there is none, and locate.

    What cannot be read is kept in `Located.unread`; where nothing could be read, it is raised.
    """
    from geo.errors import ReportError
    from geo.gazetteer import open_gazetteer
    from geo.locator import locate
    from geo.readers import read_reports

    open_gazetteer(progress=tell)
    cache = open_cache(choices.cache)
    geocoders = open_geocoders(choices.geocoder, choices.contact, yes=choices.yes)
    errors: list[ReportMapError] = []
    reports = read_reports(choices.inputs, choices.reading(), errors.append, on_request=tell)
    located = locate(reports, choices.settings(), geocoders, cache)
    if errors and not located.reports:
        raise errors[0] if len(errors) == 1 else ReportError("\n".join(map(str, errors)))
    return replace(located, unread=tuple(map(str, errors)))


def tell(message: str) -> None:
    """Say something about progress, on standard error."""
    click.echo(message, err=True)


def write_result(output: str | None, data: bytes) -> None:
    """Write a result to a file, whole or not at all, or to standard output."""
    from geo.files import replacing

    if output is None or output == "-":
        sys.stdout.buffer.write(data)
        return
    with replacing(Path(output)) as stream:
        stream.write(data)

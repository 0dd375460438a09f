"""What `build` and `export` do before they differ: read the reports and locate what they name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from geo.model import Located
    from maps.commands._options import ReportChoices


def locate_reports(choices: ReportChoices) -> Located:
    """Read the reports, building the gazetteer index first where there is none, and locate."""
    from geo.locator import locate
    from geo.readers import read_reports

    return locate(read_reports(choices.inputs), choices.settings())


def write_result(output: str | None, data: bytes) -> None:
    """Write a result to a file, whole or not at all, or to standard output."""
    from geo.files import replacing

    if output is None or output == "-":
        click.get_binary_stream("stdout").write(data)
        return
    with replacing(Path(output)) as stream:
        stream.write(data)

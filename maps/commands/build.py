"""``reportmap build``: reports to one HTML map."""

from __future__ import annotations

from pathlib import Path

import click

from maps.commands._geocoding import conclude
from maps.commands._options import PageChoices, ReportChoices, page_choices, report_choices


@click.command()
@report_choices
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default="map.html",
    show_default=True,
    help="The HTML file to write.",
)
@click.option(
    "--csv", "csv_file", type=click.Path(dir_okay=False, path_type=Path), help="Also write the locations."
)
@page_choices
def command(reports: ReportChoices, output: Path, csv_file: Path | None, page: PageChoices) -> None:
    r"""Draw the places that reports name as one self-contained HTML map.

    \b
    Example:
      reportmap build seeds/police-stations.txt -o map.html

    INPUT is a file, a folder, a web address or - for standard input. The map opens from disk, without any
    network, and loads nothing from anywhere.
    """
    from geo.files import write_text
    from maps.commands._run import locate_reports, write_result
    from maps.exports import csv
    from maps.page import draw

    located = locate_reports(reports)
    write_text(output, draw(located, page.options()))
    if csv_file is not None:
        write_result(str(csv_file), csv.encode(located, "locations"))
    click.echo(f"{output}: {len(located.locations)} places", err=True)
    conclude(located)

"""``reportmap export``: the locations, the mentions or what was not placed, as a table."""

from __future__ import annotations

import click

from maps.commands._geocoding import conclude
from maps.commands._options import ReportChoices, output_option, report_choices


@click.command()
@report_choices
@output_option
@click.option(
    "--table",
    type=click.Choice(["locations", "mentions", "unplaced"]),
    default="locations",
    show_default=True,
    help="Which table to write.",
)
def command(reports: ReportChoices, output: str | None, table: str) -> None:
    r"""Write the places that reports name as a table.

    \b
    Example:
      reportmap export seeds/police-stations.txt
      reportmap export reports/ --table unplaced -o unplaced.csv

    INPUT is a file, a folder, a web address or - for standard input.
    """
    from maps.commands._run import locate_reports, write_result
    from maps.exports import csv

    located = locate_reports(reports)
    write_result(output, csv.encode(located, table))
    conclude(located)

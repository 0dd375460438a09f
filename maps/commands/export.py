"""``reportmap export``: the locations, the mentions or what was not placed, as a file of any format."""

from __future__ import annotations

from pathlib import Path

import click

from maps.commands._conclusion import conclude
from maps.commands._formats import choose_format, format_option
from maps.commands._options import ReportChoices, output_option, precision_option, report_choices
from maps.commands._outputs import check_outputs
from maps.commands._talk import talk_options


@click.command(short_help="Reports to tables and files for other programs.")
@report_choices
@output_option
@click.option(
    "--table",
    type=click.Choice(["locations", "mentions", "unplaced"]),
    default="locations",
    show_default=True,
    help="Which table to write.",
)
@format_option
@precision_option
@talk_options
def command(
    reports: ReportChoices, output: str | None, table: str, format_name: str | None, precision: int | None
) -> None:
    r"""Write the places that reports name as a table or a file for other programs.

    \b
    Examples:
      reportmap export seeds/police-stations.txt
      reportmap export reports/ --table unplaced -o unplaced.csv
      reportmap export reports/ -o places.kml
      reportmap export reports/ --format json -o case.json

    INPUT is a file, a folder, a pattern, a web address or - for standard input. Without -o the table goes to
    standard output as CSV. A JSON bundle holds everything; reportmap draw makes the map of it again.
    """
    from geo.precision import coarsen
    from maps.commands._run import locate_reports

    chosen = choose_format(format_name, output, table)
    outputs = [] if output is None else [Path(output)]
    check_outputs(outputs, reports.inputs, reports.cache_path())
    run = locate_reports(reports, outputs)
    run.write(output, chosen.encode(coarsen(run.located, precision), table))
    run.tell_what_was_done()
    conclude(run.located)

"""``reportmap build``: reports to one HTML map."""

from __future__ import annotations

import click

from maps.commands._conclusion import conclude
from maps.commands._options import PageChoices, ReportChoices, page_choices, report_choices
from maps.commands._page import PageFiles, page_files, write_page
from maps.commands._talk import talk_options


@click.command(short_help="Reports to one self-contained HTML map.")
@report_choices
@page_files
@page_choices
@talk_options
def command(reports: ReportChoices, files: PageFiles, page: PageChoices) -> None:
    r"""Draw the places that reports name as one self-contained HTML map.

    \b
    Example:
      reportmap build seeds/police-stations.txt -o map.html

    INPUT is a file, a folder, a pattern, a web address or - for standard input. The map opens from disk,
    without any network, and loads nothing from anywhere.
    """
    from maps.commands._run import locate_reports

    files.check(reports.inputs, reports.cache_path())
    options = page.options()
    run = locate_reports(reports, files.outputs())
    write_page(run, files, options)
    conclude(run.located)

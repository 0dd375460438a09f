"""What `build` and `draw` do alike: write the page, the files asked for beside it, and open it."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from maps.commands._formats import choose_format
from maps.commands._talk import tell

if TYPE_CHECKING:
    from maps.commands._options import PageChoices
    from maps.commands._run import Run

_file = click.Path(dir_okay=False, path_type=Path)


def page_files_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that name files: the page, and the exports beside it."""
    options = (
        click.option(
            "-o",
            "--output",
            type=_file,
            default="map.html",
            show_default=True,
            help="The HTML file to write.",
        ),
        click.option("--csv", "csv_file", type=_file, help="Also write the locations as CSV."),
        click.option(
            "--also",
            type=_file,
            multiple=True,
            help="Also write the locations, in the format of the suffix; repeat it.",
        ),
        click.option("--open", "open_page", is_flag=True, help="Open the page in the browser."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def write_page(
    run: Run, output: Path, csv_file: Path | None, also: Sequence[Path], page: PageChoices, *, open_page: bool
) -> None:
    """Draw what a run located, write it and the files beside it, and say what was done."""
    from geo.precision import coarsen
    from maps.page import draw

    beside = [(file, choose_format(None, file, "locations")) for file in also]
    if csv_file is not None:
        beside.append((csv_file, choose_format("csv", None, "locations")))
    located = coarsen(run.located, page.precision)
    run.write(output, draw(located, page.options()).encode("utf-8", errors="replace"))
    for file, chosen in beside:
        run.write(file, chosen.encode(located, "locations"))
    if open_page:
        _open(output)
    tell_detail(f"to embed it: {_iframe(output)}")
    run.conclude()


def _iframe(page: Path) -> str:
    """Give the line that shows the page's compact layout in an article beside it."""
    return f'<iframe src="{quote(page.name)}?embed" width="100%" height="600" loading="lazy"></iframe>'


def _open(page: Path) -> None:
    if not webbrowser.open(page.resolve().as_uri()):
        tell(f"no browser was found: open {page} by hand")

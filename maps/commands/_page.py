"""What `build` and `draw` do alike: write the page, the files asked for beside it, and open it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import click

from maps.commands._formats import choose_format
from maps.commands._options import travelling_as
from maps.commands._outputs import OutputFile, check_outputs
from maps.commands._talk import tell
from maps.exports import format_of, load_format

if TYPE_CHECKING:
    from maps.commands._run import Run
    from maps.exports import Format
    from maps.page import PageOptions

_file = OutputFile(path_type=Path)

_OTHER_FILES = frozenset((".pdf", ".png", ".jpg", ".jpeg", ".svg", ".docx"))
"""Suffixes under which no program opens an HTML page."""


@dataclass(frozen=True, slots=True)
class PageFiles:
    """The files to write: the page, and the locations beside it."""

    output: Path
    csv_file: Path | None
    also: tuple[Path, ...]
    open_page: bool

    def check(self, inputs: Sequence[str], cache: Path | None = None) -> None:
        """Refuse, before any work, what could not be written as asked; raises click's `UsageError`."""
        check_outputs(self.outputs(), inputs, cache)
        meant = format_of(self.output)
        if meant is not None:
            title = load_format(meant).TITLE
            raise click.UsageError(
                f"{self.output}: this command writes an HTML page; for {title} say --also {self.output}, or "
                "reportmap export."
            )
        if self.output.suffix.casefold() in _OTHER_FILES:
            raise click.UsageError(
                f"{self.output}: this command writes an HTML page; save it as a PDF or a PNG from its "
                "Download menu."
            )
        if self.open_page and str(self.output) == "-":
            raise click.UsageError("--open needs a file: say -o FILE.")

    def outputs(self) -> list[Path]:
        """Name every file."""
        return [self.output, *(file for file, _ in self.exports())]

    def exports(self) -> list[tuple[Path, Format]]:
        """Pair the files beside the page with their formats."""
        chosen = [(file, choose_format(None, file, "locations")) for file in self.also]
        if self.csv_file is not None:
            chosen.insert(0, (self.csv_file, choose_format("csv", None, "locations")))
        return chosen


page_files = travelling_as(
    PageFiles,
    "files",
    click.option(
        "-o", "--output", type=_file, default="map.html", show_default=True, help="The page to write."
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


def write_page(run: Run, files: PageFiles, options: PageOptions) -> None:
    """Draw what a run located, write it and the files beside it, and say what was done."""
    from geo.gazetteer import open_gazetteer
    from geo.precision import coarsen
    from maps.page import draw
    from maps.page.alternates import needs_gazetteer

    if needs_gazetteer([location.place for location in run.located.locations]):
        open_gazetteer(tell)  # drawing opens it without a word, and a first run builds it

    located = coarsen(run.located, options.precision)
    run.write(files.output, draw(located, options).encode("utf-8", errors="replace"))
    for file, chosen in files.exports():
        run.write(file, chosen.encode(located, "locations"))
    if files.open_page:
        _open(files.output)
    run.tell_what_was_done()
    if str(files.output) != "-":
        tell(f"embed it by: {_iframe(files.output)}")


def _iframe(page: Path) -> str:
    """Give the line that shows the page's compact layout in an article beside it."""
    return f'<iframe src="{quote(page.name)}?embed" width="100%" height="600" loading="lazy"></iframe>'


def _open(page: Path) -> None:
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        tell(f"no browser was found: open {page} by hand")

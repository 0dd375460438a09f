"""How rows of the cache and their scopes are said to a person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from geo.cache import Entry
    from geo.model import Place

report_option = click.option(
    "--report", metavar="ID", help="For the report with this id, or read from this file, only."
)
folder_option = click.option(
    "--folder", metavar="PATH", help="For reports read from this folder, or from one below it."
)


def scope_of(report: str | None, folder: str | None) -> str | None:
    """Say for which reports: one, those of a folder, or (None) all.

    A file or folder inside the working directory is kept relative, so that it is found wherever the reports
    move together; any other is kept absolute.
    """
    if report is not None and folder is not None:
        raise click.UsageError("--report and --folder exclude each other.")
    if folder is not None:
        return f"{_portable(folder)}/"
    if report is not None and "/" in report and Path(report).is_file():
        path = _portable(report)
        return path if path.startswith("/") else f"./{path}"
    return report


def counted_in(path: Path, counted: str) -> str:
    """Say what was counted in a cache, or that there is none: its name may be mistyped."""
    return f"{path}: {counted}" if path.exists() else f"{path}: there is no such file; the first map makes it"


def said_scope(entry: Entry) -> str:
    """Say for which mentions a pin is."""
    if entry.start is not None:
        return f"the mention at character {entry.start} of {entry.scope or 'any report'}"
    if entry.scope is None:
        return "all reports"
    return f"the folder {entry.scope}" if entry.scope.endswith("/") else f"the report {entry.scope}"


def said_answer(place: Place | None, *, pinned: bool) -> str:
    """Say an answer on one line: name, unit, country, coordinates."""
    said = said_place(place, pinned=pinned)
    return said if place is None else f"{said} ({said_coordinates(place)})"


def said_place(place: Place | None, *, pinned: bool) -> str:
    """Say which place an answer is: name, unit, country, each once; or that it is none."""
    if place is None:
        return "not a place" if pinned else "no such place"
    return ", ".join(dict.fromkeys(part for part in (place.name, place.admin1, place.country_code) if part))


def said_coordinates(place: Place) -> str:
    """Say where a place is: latitude and longitude, to a metre."""
    return f"{place.latitude:.5f}, {place.longitude:.5f}"


def said_pin(entry: Entry) -> str:
    """Say a pin whole: what it decides, for what, why and by whom."""
    hints = ", ".join(hint for hint in (entry.admin1_hint, entry.country_hint) if hint)
    name = f"{entry.name} (in {hints})" if hints else entry.name
    said = f"{name} is {said_answer(entry.place, pinned=True)}, for {said_scope(entry)}"
    note = " ".join((entry.note or "").split())  # which a spreadsheet may have broken into lines
    why = ": ".join(part for part in (f"by {entry.by}" if entry.by else "", note) if part)
    return f"{said} ({why})" if why else said


def _portable(name: str) -> str:
    """Give a path relative to the working directory where it lies inside, else absolute; with ``/``."""
    path, here = Path(name).resolve(), Path.cwd()
    if path == here:
        return path.name
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix().rstrip("/")

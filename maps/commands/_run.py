"""What `build` and `export` do before they differ: read the reports and locate what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Located
    from maps.commands._options import ReportChoices


def locate_reports(choices: ReportChoices) -> Located:
    """Read the reports, building the gazetteer index first where there is none, and locate."""
    from geo.locator import locate
    from geo.readers import read_reports

    return locate(read_reports(choices.inputs), choices.settings())

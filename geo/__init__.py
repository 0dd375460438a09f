"""From written reports to the places they report. Knows nothing of maps, folium or click.

    reports  = read_reports(paths)
    mentions = recognise(report)
    resolved = resolve(report, mentions)
    counted  = count(report, resolved)
    located  = locate(reports)

A text that is in no file is ``Report(id="note", text="...")``, and ``Settings`` says what `locate` marks.
Each step takes values and returns values (`geo.model`); `locate` runs them all. `locations_frame(located)`,
`mentions_frame` and `unplaced_frame` give the tables as pandas DataFrames. Importing this package loads none
of them: each name is loaded when it is first used.

Inside, each package knows only those before it: `text`; `languages` and the `gazetteer`; `meanings`, what a
name can mean by itself; `counts`; `recognition`; `resolution`; `locating`. A test holds the order of all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.counts import count
    from geo.locating import Settings, locate
    from geo.model import Report
    from geo.readers import read_reports
    from geo.recognition import recognise
    from geo.resolution import resolve
    from geo.tables import locations_frame, mentions_frame, unplaced_frame

__all__ = [
    "Report",
    "Settings",
    "count",
    "locate",
    "locations_frame",
    "mentions_frame",
    "read_reports",
    "recognise",
    "resolve",
    "unplaced_frame",
]

_HOMES = {
    "Report": "geo.model",
    "Settings": "geo.locating",
    "count": "geo.counts",
    "locate": "geo.locating",
    "locations_frame": "geo.tables",
    "mentions_frame": "geo.tables",
    "read_reports": "geo.readers",
    "recognise": "geo.recognition",
    "resolve": "geo.resolution",
    "unplaced_frame": "geo.tables",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'geo' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

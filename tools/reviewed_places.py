"""Write a file of geo/gazetteer/reviewed/places/ from what a script derives from another source."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import astuple, fields, replace

from geo.gazetteer import Gazetteer, open_gazetteer
from geo.gazetteer.reviewed import FOLDER
from geo.gazetteer.reviewed.rows import ReviewedPlace

DECIMALS = 3
"""Decimals of a degree to keep: some 100 m, which is what a place is known to."""


def write(file_name: str, derive: Callable[[Gazetteer], Iterable[ReviewedPlace]]) -> None:
    """Write the places that `derive` finds to be missing from the gazetteer, sorted, each once.

    The gazetteer is asked without the file, so that running twice gives the same.
    """
    target = FOLDER / "places" / file_name
    target.unlink(missing_ok=True)
    rows = sorted({_row(place) for place in derive(open_gazetteer())})
    with target.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(field.name for field in fields(ReviewedPlace))
        table.writerows(rows)
    print(f"{len(rows)} places in {file_name}")


def _row(place: ReviewedPlace) -> tuple[object, ...]:
    rounded = replace(
        place, latitude=round(place.latitude, DECIMALS), longitude=round(place.longitude, DECIMALS)
    )
    return tuple("|".join(value) if isinstance(value, tuple) else value for value in astuple(rounded))

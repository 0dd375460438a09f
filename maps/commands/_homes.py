"""Where reports are said to come from, and what to say of a home that the gazetteer does not have."""

from __future__ import annotations

from collections.abc import Sequence

import click

from geo.gazetteer import open_gazetteer
from geo.gazetteer.queries import places_called
from geo.model import Report


def check_home(name: str | None) -> None:
    """Raise `UsageError` where the place that all reports are said to come from is none."""
    if name is not None and not _is_known(name):
        raise click.UsageError(
            f"--home: the gazetteer has no place called {name!r}; try its country, state or nearest town."
        )


def unknown_homes(reports: Sequence[Report]) -> list[str]:
    """Say in a sentence a home which reports come from a place that the gazetteer does not have."""
    by_home: dict[str, list[str]] = {}
    for report in reports:
        if report.home is not None:
            by_home.setdefault(report.home, []).append(report.id)
    return [_sentence(ids, home) for home, ids in by_home.items() if not _is_known(home)]


def _is_known(name: str) -> bool:
    return bool(places_called(name, open_gazetteer()))


def _sentence(ids: Sequence[str], home: str) -> str:
    who = f"{ids[0]} gives" if len(ids) == 1 else f"{ids[0]} and {len(ids) - 1} more give"
    return f"{who} {home!r} as home, of which the gazetteer has none; names were placed without it."

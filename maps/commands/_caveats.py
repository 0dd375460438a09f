"""What to bear in mind of the places of some reports, said to whoever runs a command."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo.gazetteer import open_gazetteer
from geo.gazetteer.queries import places_called
from geo.languages import has_rules
from geo.model import Report
from geo.text.language_names import language_name
from maps.commands._textless_pages import textless_pages


def caveats(reports: Sequence[Report]) -> list[str]:
    """Say in a sentence each which reports lack text on pages, rules of their language, or a known home."""
    return [*textless_pages(reports), *_without_rules(reports), *_with_unknown_homes(reports)]


def is_known_home(name: str) -> bool:
    """Tell whether the gazetteer has the place that a report is said to come from."""
    return bool(places_called(name, open_gazetteer()))


def _without_rules(reports: Sequence[Report]) -> list[str]:
    found = _ids_by((report.language, report) for report in reports)
    why = "for which reportmap has no rules; names were looked for without them."
    return [
        f"{_who(ids, 'read')} as {language_name(code) or code}, {why}"
        for code, ids in found.items()
        if not has_rules(code)
    ]


def _with_unknown_homes(reports: Sequence[Report]) -> list[str]:
    found = _ids_by((report.home, report) for report in reports)
    why = "of which the gazetteer has none; names were placed without it."
    return [
        f"{_who(ids, 'give')} {home!r} as home, {why}"
        for home, ids in found.items()
        if not is_known_home(home)
    ]


def _ids_by(pairs: Iterable[tuple[str | None, Report]]) -> dict[str, list[str]]:
    """Gather the ids of reports by what is said of each; those of which nothing is said are left out."""
    found: dict[str, list[str]] = {}
    for said, report in pairs:
        if said is not None:
            found.setdefault(said, []).append(report.id)
    return found


def _who(ids: Sequence[str], do: str) -> str:
    """Give the subject and the verb of a sentence about reports: "a.txt reads", "a.txt and 2 more read"."""
    return f"{ids[0]} {do}s" if len(ids) == 1 else f"{ids[0]} and {len(ids) - 1} more {do}"

"""The list of places by country, each with its quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from geo.model import Location
from maps.page.markup import Markup, element
from maps.page.quotes import marked_quotes
from maps.page.reading.quote import quote_element
from maps.page.reading.said import said
from maps.page.reading.subject import Subject
from maps.page.reading.totals import at_least, count_one_thing

MOST_WRITTEN = 1000
"""Entries of a list. The rest is left to the script: a file of 100 000 places has to stay small."""


def places(subject: Subject) -> Markup:
    """Write the list of places grouped by country, most reported country first."""
    by_country: defaultdict[str | None, list[Location]] = defaultdict(list)
    for location in subject.located.locations[:MOST_WRITTEN]:
        by_country[location.place.country_code].append(location)
    return element(
        "section",
        {"data-part": "places"},
        said(subject.language, "h2", "list.heading"),
        *(
            _country(subject, code, group)
            for code, group in sorted(by_country.items(), key=partial(_order, subject))
        ),
        left_out(subject, len(subject.located.locations)),
    )


def _order(subject: Subject, country: tuple[str | None, list[Location]]) -> tuple[bool, int, str]:
    """Sort as the script does: by what is reported."""
    code, locations = country
    return (code is None, -_reported(locations), subject.names.country(code) or "")


def _reported(locations: Sequence[Location]) -> int:
    """Give what is reported, where a place without a number stands for one; of different things the most."""
    if count_one_thing(locations) or all(one.reported_count is None for one in locations):
        return at_least(locations, 1)
    return max(1 if one.reported_count is None else one.reported_count for one in locations)


def left_out(subject: Subject, total: int) -> Markup | None:
    """Say how many of `total` entries are left to the script; None where all are written."""
    left = total - MOST_WRITTEN
    return said(subject.language, "p", "list.left_out", n=left) if left > 0 else None


def _country(subject: Subject, code: str | None, locations: list[Location]) -> Markup:
    language = subject.language
    name = subject.names.country(code) or code
    return element(
        "details",
        {"open": True},
        element(
            "summary",
            None,
            said(language, "h3", "list.no_country") if name is None else element("h3", None, name),
            " ",
            said(language, "span", "head.places", n=len(locations)),
        ),
        element("ul", None, *(_place(subject, location) for location in locations)),
    )


def _full_name(subject: Subject, location: Location) -> str:
    """Name a place and the unit around it, that not twice: "Prague", not "Prague, Prague"."""
    place = location.place
    unit = subject.units.get(f"{place.country_code} {place.admin1}", place.admin1)
    around = None if place.admin1 == place.name else unit
    return ", ".join(filter(None, (subject.called.get(location.id, place.name), around)))


def _place(subject: Subject, location: Location) -> Markup:
    language, reported = subject.language, location.reported_count
    return element(
        "li",
        {"id": location.id},
        element("h4", {"dir": "auto"}, _full_name(subject, location)),
        element(
            "p",
            None,
            None if reported is None else said(language, "span", "count.reported", n=reported),
            None if reported is None else ", ",
            said(language, "span", "count.mentions", n=location.mention_count),
            ", ",
            said(language, "span", f"status.{location.status.value}"),
        ),
        *(quote_element(quote) for quote in marked_quotes(location, subject.reports)),
        element("p", {"class": "reason"}, location.reason),
    )

"""Reports resolved as `reportmap` does it: every name found, and its place decided."""

from __future__ import annotations

from geo.model import Kind, Report, Resolution
from geo.recognition import recognise
from geo.resolution import resolve

Town = tuple[str, str | None, str | None]


def resolved(text: str, language: str = "en") -> list[Resolution]:
    """Give the resolutions of a text, in the order of its mentions."""
    report = Report("r", text, language=language)
    return resolve(report, recognise(report))


def towns(text: str, language: str = "en") -> list[Town]:
    """Give each mention that means a town, with the unit and the country of it."""
    return [
        (item.mention.text, item.place.admin1, item.place.country_code)
        for item in resolved(text, language)
        if item.place is not None and item.place.kind is Kind.CITY
    ]


def countries(text: str, language: str = "en") -> list[str | None]:
    """Give the country of each mention that means a town."""
    return [country for _, _, country in towns(text, language)]

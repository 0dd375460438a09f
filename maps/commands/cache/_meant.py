"""Which place a person means: options that say so, and finding it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from maps.commands._country import country_option
from maps.commands._options import travelling_as
from maps.commands._talk import tell

if TYPE_CHECKING:
    from geo.model import Place

MOST_OTHERS_TOLD = 5
NEAREST_COUNTRY_KM = 100.0


class Coordinates(click.ParamType[tuple[float, float]]):
    """``LAT,LON`` in WGS 84 decimal degrees."""

    name = "LAT,LON"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[float, float]:
        """Read two numbers; a comma may stand between them only once."""
        from geo.cache.rows import coordinate

        if isinstance(value, tuple):
            return value
        parts = str(value).split(",")
        if len(parts) != 2:
            self.fail(f"'{value}' is not LAT,LON: write two numbers such as 48.8534,2.3488", param, ctx)
        try:
            return coordinate(parts[0].strip(), "latitude", 90), coordinate(
                parts[1].strip(), "longitude", 180
            )
        except ValueError as error:
            self.fail(str(error), param, ctx)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a person says of a place.

    `country` is an ISO 3166-1 alpha-2 code, `at` latitude and longitude in WGS 84 decimal degrees.
    """

    country: str | None
    admin1: str | None
    geonames_id: int | None
    at: tuple[float, float] | None
    place_name: str | None
    not_a_place: bool

    def place(self, name: str) -> Place | None:
        """Find the place that `name` stands for, None where it is said to be no place.

        Raises `click.ClickException` where the gazetteer has none such, or what is said contradicts itself.
        """
        if self.not_a_place:
            if self.at is not None or self.geonames_id is not None:
                raise click.UsageError("--not-a-place says that there is no place: leave out the others.")
            return None
        known_as = self.place_name or name
        if self.at is not None:
            return _by_hand(known_as, self.at, self.country, self.admin1)
        return _from_gazetteer(known_as, self.country, self.admin1, self.geonames_id)


meant_options = travelling_as(
    Meant,
    "meant",
    country_option("The place's country"),
    click.option("--admin1", metavar="UNIT", help="Its state or province, by name or code (Illinois, IL)."),
    click.option("--geonames-id", type=int, metavar="ID", help="The very place, by its GeoNames id."),
    click.option("--at", type=Coordinates(), help="Place it here, whether or not a gazetteer has it."),
    click.option("--place", "place_name", metavar="NAME", help="The place's own name, where it is not NAME."),
    click.option("--not-a-place", is_flag=True, help="It is no place at all: a person, a paper."),
)


def _by_hand(name: str, at: tuple[float, float], country: str | None, admin1: str | None) -> Place:
    """Make a place of coordinates; without a country, the one that the nearest town is in."""
    from geo.gazetteer import distance_km, open_gazetteer
    from geo.model import Kind, Place

    latitude, longitude = at
    if country is None:
        near = open_gazetteer(tell).nearest(latitude, longitude)
        if distance_km(latitude, longitude, near.latitude, near.longitude) <= NEAREST_COUNTRY_KM:
            country = near.country_code
            tell(f"in {country}, as {near.name} nearby is; say --country if that is wrong")
    return Place(name, country, admin1, latitude, longitude, Kind.CITY, source="hand")


def _from_gazetteer(name: str, country: str | None, admin1: str | None, geonames_id: int | None) -> Place:
    """Find the place that is meant; of several, the most populous, and the others are told."""
    from geo.gazetteer import open_gazetteer
    from geo.text import fold

    unit = None if admin1 is None else fold(admin1)
    fitting = [
        meaning.place
        for meaning in open_gazetteer(tell).places(name)
        if country in (None, meaning.place.country_code)
        and unit in (None, fold(meaning.place.admin1 or ""), fold(meaning.place.admin1_code or ""))
        and geonames_id in (None, meaning.place.geonames_id)
    ]
    if not fitting:
        where = ", ".join(part for part in (admin1, country) if part)
        which = f" with the GeoNames id {geonames_id}" if geonames_id is not None else ""
        raise click.ClickException(
            f"the gazetteer has no {name}{f' in {where}' if where else ''}{which}: place it with "
            "--at LAT,LON, or give the name that the gazetteer has with --place."
        )
    for other in fitting[1 : MOST_OTHERS_TOLD + 1]:
        words = ", ".join(part for part in (other.name, other.admin1, other.country_code) if part)
        size = f", population {other.population}" if other.population else ""
        known = f"({other.kind}{size}): --geonames-id {other.geonames_id}"
        tell(f"not this one: {words} {known}")
    return fitting[0].place()

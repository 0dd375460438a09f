"""Which place a person means: options that say so, and finding it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from shlex import quote
from typing import TYPE_CHECKING

import click

from maps.commands._country import country_option
from maps.commands._options import travelling_as
from maps.commands._talk import tell

if TYPE_CHECKING:
    from geo.gazetteer import GazetteerPlace
    from geo.model import Place

KINDS = (
    "city", "district", "country", "admin1", "admin2", "region", "water", "mountain", "island", "landmark",
)  # fmt: skip
MOST_OTHERS_TOLD = 5


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
        latitude, longitude = map(str.strip, parts)
        try:
            return coordinate(latitude, "latitude", 90), coordinate(longitude, "longitude", 180)
        except ValueError as error:
            self.fail(str(error), param, ctx)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a person says of a place.

    `country` is an ISO 3166-1 alpha-2 code, `at` latitude and longitude in WGS 84 decimal degrees.
    """

    country: str | None
    admin1: str | None
    kind: str | None
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
            return _by_hand(known_as, self.at, self)
        return _from_gazetteer(known_as, self)

    def fits(self, place: GazetteerPlace) -> bool:
        """Tell whether a place of the gazetteer is what the options say, coordinates aside."""
        from geo.text import fold

        unit = None if self.admin1 is None else fold(self.admin1)
        return (
            self.country in (None, place.country_code)
            and unit in (None, fold(place.admin1 or ""), fold(place.admin1_code or ""))
            and self.kind in (None, place.kind)
            and self.geonames_id in (None, place.geonames_id)
        )


meant_options = travelling_as(
    Meant,
    "meant",
    country_option("The place's country"),
    click.option("--admin1", metavar="UNIT", help="Its state or province, by name or code (Illinois, IL)."),
    click.option(
        "--kind", type=click.Choice(KINDS), help="What it is: the city Luxembourg, not the country."
    ),
    click.option(
        "--geonames-id", type=click.IntRange(min=1), metavar="ID", help="The very place, by its GeoNames id."
    ),
    click.option("--at", type=Coordinates(), help="Place it here, whether or not a gazetteer has it."),
    click.option("--place", "place_name", metavar="NAME", help="The place's own name, where it is not NAME."),
    click.option("--not-a-place", is_flag=True, help="It is no place at all: a person, a paper."),
)


def _by_hand(name: str, at: tuple[float, float], meant: Meant) -> Place:
    """Make a place of coordinates; without a country, the one that the nearest town is in."""
    from geo.borders import town_nearby
    from geo.cache.rows import BY_HAND
    from geo.gazetteer import open_gazetteer
    from geo.model import Kind, Place

    country = meant.country
    near = None if country is not None else town_nearby(*at, open_gazetteer(tell))
    if near is not None:
        country = near.country_code
        tell(f"in {country}, as {near.name} nearby is; say --country if that is wrong")
    return Place(name, country, meant.admin1, *at, Kind(meant.kind or Kind.CITY), source=BY_HAND)


def _from_gazetteer(name: str, meant: Meant) -> Place:
    """Find the place that is meant; of several, the most populous, and the others are told."""
    from geo.gazetteer import open_gazetteer

    fitting = [place for place, _ in open_gazetteer(tell).places(name) if meant.fits(place)]
    if not fitting:
        where = ", ".join(part for part in (meant.admin1, meant.country) if part)
        which = "".join(
            f" with the {said} {value}"
            for said, value in (("kind", meant.kind), ("GeoNames id", meant.geonames_id))
            if value is not None
        )
        raise click.ClickException(
            f"the gazetteer has no {name}{f' in {where}' if where else ''}{which}: place it with "
            "--at LAT,LON, or give the name that the gazetteer has with --place."
        )
    for other in fitting[1 : MOST_OTHERS_TOLD + 1]:
        words = ", ".join(part for part in (other.name, other.admin1, other.country_code) if part)
        size = f", population {other.population}" if other.population else ""
        tell(f"not this one: {words} ({other.kind}{size}): {_told_apart(other, fitting, meant)}")
    return fitting[0].place()


def _told_apart(place: GazetteerPlace, fitting: Sequence[GazetteerPlace], meant: Meant) -> str:
    """Give the options that, beside those that were given, make this place the first of those that fit."""
    if place.geonames_id:
        return f"--geonames-id {place.geonames_id}"
    sayings: list[dict[str, str | None]] = [
        {"kind": place.kind.value},
        {"country": place.country_code},
        {"country": place.country_code, "admin1": place.admin1},
        {"country": place.country_code, "admin1": place.admin1, "kind": place.kind.value},
    ]
    for saying in sayings:
        closer = replace(
            meant,
            country=saying.get("country") or meant.country,
            admin1=saying.get("admin1") or meant.admin1,
            kind=saying.get("kind") or meant.kind,
        )
        if next(filter(closer.fits, fitting), None) is place:
            said = {o: v for o, v in saying.items() if v and v != getattr(meant, o)}
            return " ".join(f"--{option} {quote(value)}" for option, value in said.items())
    return f"--at {place.latitude},{place.longitude}"

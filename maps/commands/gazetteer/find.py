"""``reportmap gazetteer find``: every place that a name can mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from maps.commands._country import country_option
from maps.commands._tables import echo_table
from maps.commands._talk import tell

if TYPE_CHECKING:
    from geo.gazetteer import Meaning

HEADINGS = ("place", "kind", "in", "country", "people", "coordinates", "name is", "GeoNames id")


@click.command()
@click.argument("name")
@country_option("Places in this country")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="As JSON with every field, instead of a table.")
def command(name: str, country: str | None, limit: int, as_json: bool) -> None:
    r"""Show every place that NAME can mean, telling names first, then most people first.

    Case, accents and hyphens are all one. Where nothing has the name, the exit code is 1.

    \b
    Example:
      reportmap gazetteer find Springfield --country US --limit 5
      reportmap gazetteer find Praha --json
    """
    from geo.gazetteer import open_gazetteer

    every = open_gazetteer(tell).places(name)
    found = [meaning for meaning in every if country in (None, meaning.place.country_code)]
    if not found:
        where = "" if country is None else f" in {country}"
        raise click.ClickException(f"the gazetteer has no place {name!r}{where}.")
    if as_json:
        import json

        click.echo(json.dumps([_record(meaning) for meaning in found[:limit]], indent=2, ensure_ascii=False))
    else:
        echo_table([HEADINGS, *map(_cells, found[:limit])])
    if len(found) > limit:
        tell(f"{limit} of {len(found)} places; more with --limit")


def _record(meaning: Meaning) -> dict[str, Any]:
    return meaning.place.fields() | {"name_kind": meaning.name_kind.name.lower()}


def _cells(meaning: Meaning) -> Sequence[str]:
    place = meaning.place
    units = ", ".join(unit for unit in (place.admin2, place.admin1) if unit and unit != place.name)
    return (
        place.name,
        place.kind,
        units,
        place.country_code or "",
        str(place.population) if place.population else "",
        f"{place.latitude:.5f}, {place.longitude:.5f}",
        meaning.name_kind.name.lower(),
        str(place.geonames_id) if place.geonames_id else "",
    )

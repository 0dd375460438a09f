"""``reportmap gazetteer import``: add a full GeoNames dump to the gazetteer."""

from __future__ import annotations

from pathlib import Path

import click

from maps.commands._talk import talk_options, tell


@click.command()
@click.argument("dump", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--feature",
    "features",
    multiple=True,
    metavar="CODE",
    help="Take only this feature class (P) or code (STM); may be given several times. By default units, "
    "populated places, and the larger waters, mountains, islands, parks, regions and airports.",
)
@click.option(
    "--min-population",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="People that a populated place must have; seats of units are taken in any case.",
)
@click.option(
    "--max-places",
    type=click.IntRange(min=1),
    default=1_000_000,
    show_default=True,
    help="Stop with an error beyond this number: a million takes 1 GB of memory.",
)
@talk_options
def command(dump: Path, features: tuple[str, ...], min_population: int, max_places: int) -> None:
    r"""Add DUMP, allCountries.zip of GeoNames or the dump of one country, to the gazetteer.

    Download it from GeoNames (CC BY 4.0) yourself; this command uses no network. Every later run uses the
    gazetteer that it makes. To go back: reportmap gazetteer build.

    \b
    Example:
      reportmap gazetteer import allCountries.zip
      reportmap gazetteer import ES.zip --min-population 0 --feature P --feature STM
    """
    from geo.gazetteer import import_dump
    from geo.gazetteer.dump import ImportChoices

    taken = ImportChoices().features if not features else frozenset(feature.upper() for feature in features)
    gazetteer = import_dump(dump, ImportChoices(taken, min_population, max_places), tell)
    tell(f"{len(gazetteer)} places in {gazetteer.path}")

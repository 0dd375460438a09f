"""Opening the cache and the geocoders that a person names."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.commands._talk import tell

if TYPE_CHECKING:
    from geo.cache import GeocodeCache
    from geo.geocoders import Geocoder, Question
    from geo.model import Place

MOST_DAMAGED_ROWS_TOLD = 5

cache_option = click.option(
    "--cache",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="REPORTMAP_CACHE",
    help="The geocode cache; else data/geocode_cache.csv, or one in the user's data folder.",
)

geocoding_options = (
    click.option(
        "--geocoder",
        "geocoder",
        multiple=True,
        metavar="NAME",
        help="Who places names: gazetteer (the default, embedded), nominatim, photon or another service of "
        "geopy, NAME=https://server for another server. Repeat it: the first that knows the place answers.",
    ),
    cache_option,
    click.option(
        "--contact",
        envvar="REPORTMAP_CONTACT",
        help="Your address, for the operators of an online geocoder; nominatim needs one.",
    ),
    click.option("--yes", is_flag=True, help="Send names to the online geocoders without asking."),
)


def open_cache(path: Path | None) -> GeocodeCache:
    """Open the cache and say which of its rows are skipped.

    A cache that cannot be written is read all the same, for its pins. Raises `CacheError` where a person
    named one that is not there and cannot be made.
    """
    from geo.cache import GeocodeCache, default_path
    from geo.cache.storage import is_writable
    from geo.errors import CacheError

    at = default_path() if path is None else path
    read_only = not is_writable(at)
    if read_only and path is not None and not path.exists():
        raise CacheError(f"{path}: cannot be written; name another with --cache")
    if read_only:
        tell(f"{at}: cannot be written, so no answer is remembered; see --cache")
    if at.with_name(f".~lock.{at.name}#").exists():
        tell(f"{at}: is open in LibreOffice: what is saved there replaces what this run adds")
    cache = GeocodeCache(at, read_only=read_only)
    for row in cache.damaged[:MOST_DAMAGED_ROWS_TOLD]:
        tell(f"{cache.path}, line {row.line}: skipped: {row.reason}")
    more = len(cache.damaged) - MOST_DAMAGED_ROWS_TOLD
    if more > 0:
        tell(f"{cache.path}: {more} more damaged rows: see reportmap cache check")
    return cache


def open_geocoders(
    names: Sequence[str], contact: str | None, cache: GeocodeCache, *, yes: bool
) -> list[Geocoder]:
    """Open the geocoders that are named, once the person knows that names leave the machine.

    Raises click's `UsageError` for one that cannot be used as asked, and `CacheError` where answers of a
    service could not be remembered: it would be asked again and again.
    """
    from geo.errors import CacheError, GeocoderError
    from geo.geocoders import open_geocoder

    try:
        geocoders = [open_geocoder(name, contact) for name in names or ("gazetteer",)]
    except GeocoderError as error:
        raise click.UsageError(f"{error}.") from error
    online = [geocoder for geocoder in geocoders if geocoder.online]
    if online and cache.read_only:
        raise CacheError(f"{cache.path}: cannot be written, and {online[0].name} needs it: name --cache FILE")
    if online and not yes:
        _confirm(online)
    return [_Told(geocoder) if geocoder.online else geocoder for geocoder in geocoders]


def _confirm(online: Sequence[Geocoder]) -> None:
    """Ask once, on a terminal; a script has to say --yes."""
    where = " and ".join(f"{geocoder.name} ({geocoder.version})" for geocoder in online)
    told = f"The names of the reported places, with the country and state they seem to be in, go to {where}."
    if not sys.stdin.isatty():
        raise click.UsageError(f"{told} Say --yes to allow it.")
    click.confirm(f"{told} Send them?", abort=True, err=True)


class _Told:
    """A geocoder that says on a terminal what it is asked."""

    def __init__(self, geocoder: Geocoder) -> None:
        self._geocoder = geocoder
        self.name, self.version, self.online = geocoder.name, geocoder.version, geocoder.online

    def find(self, question: Question) -> Place | None:
        """Say the question, then ask."""
        if sys.stderr.isatty():
            where = ", ".join(part for part in (question.admin1, question.country_code) if part)
            tell(f"asking {self.name}: {question.name}{f' ({where})' if where else ''}")
        return self._geocoder.find(question)

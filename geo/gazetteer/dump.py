"""The full GeoNames dump (``allCountries.zip``), or any file of its shape, as rows to import.

Nineteen columns, separated by tabs, as described in the readme that GeoNames puts beside the dump. The file
is read line by line from the archive, twice: units and countries first, so that places find theirs.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from geo.errors import GazetteerError
from geo.model import Kind

COLUMNS = 19
_KIND_OF_CLASS = {
    "A": Kind.REGION,
    "H": Kind.WATER,
    "L": Kind.REGION,
    "P": Kind.CITY,
    "R": Kind.LANDMARK,
    "S": Kind.LANDMARK,
    "T": Kind.MOUNTAIN,
    "U": Kind.WATER,
    "V": Kind.REGION,
}
_KIND_OF_CODE = {
    "ADM1": Kind.ADMIN1,
    "ADM2": Kind.ADMIN2,
    "ATOL": Kind.ISLAND,
    "CONT": Kind.CONTINENT,
    "ISL": Kind.ISLAND,
    "ISLS": Kind.ISLAND,
    "ISLT": Kind.ISLAND,
    "PCL": Kind.COUNTRY,
    "PCLD": Kind.COUNTRY,
    "PCLF": Kind.COUNTRY,
    "PCLI": Kind.COUNTRY,
    "PCLIX": Kind.COUNTRY,
    "PCLS": Kind.COUNTRY,
    "PEN": Kind.REGION,
    "PPLX": Kind.DISTRICT,
    "PRK": Kind.LANDMARK,
    "TERR": Kind.COUNTRY,
}
DEFAULT_FEATURES = (
    "A", "P", "AIRP", "ATOL", "BAY", "CAPE", "CHN", "CNL", "DSRT", "FRST", "GULF", "INLT", "ISL", "ISLS",
    "LK", "LKS", "MT", "MTS", "OCN", "PASS", "PEN", "PRK", "RES", "RESN", "RGN", "RSV", "SD", "SEA", "STRT",
    "VAL", "VLC",
)  # fmt: skip
"""Taken unless the person says otherwise: no streams, hills and buildings, of which there are millions."""


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """Which rows to take: feature classes or codes, and how many people a populated place must have."""

    features: frozenset[str] = frozenset(DEFAULT_FEATURES)
    min_population: int = 1
    max_places: int = 1_000_000


@dataclass(frozen=True, slots=True)
class DumpRow:
    """One line of the dump, as far as it is used."""

    geonames_id: int
    name: str
    alternates: tuple[str, ...]
    latitude: float
    longitude: float
    feature_class: str
    feature: str
    country_code: str
    admin1_code: str
    admin2_code: str
    population: int

    @property
    def kind(self) -> Kind:
        """What sort of thing it is, by its feature code, else its class."""
        return _KIND_OF_CODE.get(self.feature) or _KIND_OF_CLASS.get(self.feature_class, Kind.UNKNOWN)

    def passes(self, choices: ImportChoices) -> bool:
        """Tell whether a person wants this row; seats of units are wanted however few live there."""
        if not {self.feature_class, self.feature} & choices.features:
            return False
        small = self.feature_class == "P" and self.population < choices.min_population
        return not small or self.feature.startswith(("PPLA", "PPLC"))


def rows(path: Path) -> Iterator[DumpRow]:
    """Read a dump, zipped or not. Raises GazetteerError with file and line where one cannot be read."""
    with _opened(path) as stream:
        number = 1
        try:
            for line in stream:
                yield _row(line)
                number += 1
        except ValueError as error:
            raise GazetteerError(
                f"{path.name}, line {number}: {error}. Download the dump from GeoNames again."
            ) from error
        except (OSError, zipfile.BadZipFile, EOFError) as error:
            raise GazetteerError(f"{path.name}, line {number}: it cannot be read ({error}).") from error


def _row(line: str) -> DumpRow:
    fields = line.rstrip("\n").split("\t")
    if len(fields) != COLUMNS:
        raise ValueError(f"it has {len(fields)} fields, not {COLUMNS}")
    latitude, longitude = float(fields[4]), float(fields[5])
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(f"{latitude}, {longitude} is not on Earth")
    return DumpRow(
        geonames_id=int(fields[0]),
        name=fields[1],
        alternates=tuple(name for name in fields[3].split(",") if name),
        latitude=latitude,
        longitude=longitude,
        feature_class=fields[6],
        feature=fields[7],
        country_code=fields[8],
        admin1_code=fields[10],
        admin2_code=fields[11],
        population=int(fields[14] or 0),
    )


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
    try:
        if not zipfile.is_zipfile(path):
            with path.open(encoding="utf-8", newline="\n") as stream:
                yield stream
            return
        with zipfile.ZipFile(path) as archive:
            names = [
                name for name in archive.namelist() if name.endswith(".txt") and "readme" not in name.lower()
            ]
            if len(names) != 1:
                raise GazetteerError(
                    f"{path.name}: it must hold one dump (allCountries.txt), not {len(names)}."
                )
            with archive.open(names[0]) as packed, io.TextIOWrapper(packed, "utf-8", newline="\n") as stream:
                yield stream
    except OSError as error:
        if isinstance(error, GazetteerError):
            raise
        raise GazetteerError(f"{path}: it cannot be read: {error.strerror or error}.") from error

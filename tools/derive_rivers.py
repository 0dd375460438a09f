#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/places/rivers.csv from Natural Earth, as Debian packs it for Magics.

    apt-get download libmagics++-data && dpkg -x libmagics++-data_*.deb .
    python tools/derive_rivers.py usr/share/magics/10m/ne_10m_rivers_lake_centerlines

Needs ``pip install wordfreq jieba``. A river is taken that the gazetteer has no water of its name for, nor
near it nor in its country, as "Chusovaya River"; by its bare name, too, where that is no frequent word of any
language and no other place's. Its point is one on it, near the middle; it has a country where all of it lies
in one. The file has lost letters with accents: names that have any left are not taken, nor rivers of
countries that write such letters, nor names known to be misspelt, nor canals and arms.

Natural Earth is in the public domain (see NOTICE). Run again to take up a new version; the file is sorted.
"""

from __future__ import annotations

import argparse
import re
import struct
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from frequent_words import is_frequent_word
from reviewed_places import write

from geo.gazetteer import Gazetteer, distance_km
from geo.gazetteer.reviewed.rows import ReviewedPlace
from geo.model import Kind
from geo.text import fold

Line = list[tuple[float, float]]
NEAR_KM = 1_500.0
_NO_RIVER = re.compile(
    r"[^A-Za-z' ()-]|\b(?:Rio|Ro|Canals?|Channel|Branch|Delta|Outlet|Protoka|Bratul|Fork|Csatorna|Lake|Bayou"
    r"|Lower|Upper|Grande|Duna)\b"
)
_MISSPELT = frozenset(("Dnepre", "Mlzes", "Niagra", "Pend Orielle", "Susqehanna", "Svernaya Dvina"))
_WITH_ACCENTS = frozenset(
    (
        *(
            "AR",
            "BO",
            "BR",
            "CL",
            "CO",
            "CR",
            "CZ",
            "DE",
            "EC",
            "ES",
            "FI",
            "FR",
            "GR",
            "GT",
            "HN",
            "HU",
            "IS",
        ),
        *("MX", "NI", "NO", "PA", "PE", "PL", "PT", "PY", "RO", "SE", "SK", "SV", "TR", "UY", "VE", "VN"),
    )
)
_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?P<other>[^()]+)\)$")
_SHORTEST, _SHORTEST_IN_FULL = 5, 3
_SAMPLES = 5
_RIVER = "River"
_REASON = "river of Natural Earth, a point on it"


def rivers(path: Path) -> dict[str, Line]:
    """Read the points, latitude and longitude, on each river by its name."""
    found: defaultdict[str, Line] = defaultdict(list)
    for name, line in zip(_names(path.with_suffix(".dbf")), _lines(path.with_suffix(".shp")), strict=True):
        found[" ".join(name.split())].extend(line)
    return found


def _names(path: Path) -> Iterator[str]:
    """Read the column "name" of a dBase table, which has English letters for the most part."""
    table = path.read_bytes()
    rows, start, length = struct.unpack_from("<IHH", table, 4)
    at, columns = 1, {}
    for field in range(32, start - 1, 32):
        width = table[field + 16]
        columns[table[field : field + 11].rstrip(b"\0").decode()] = (at, at + width)
        at += width
    first, end = columns["name"]
    for row in range(start, start + rows * length, length):
        yield table[row + first : row + end].decode("ascii", errors="replace").strip(" \0")


def _lines(path: Path) -> Iterator[Line]:
    """Read the points of each line of a shapefile."""
    shapes, at = path.read_bytes(), 100
    while at < len(shapes):
        words = struct.unpack_from(">I", shapes, at + 4)[0]
        kind, *_, parts, points = struct.unpack_from("<i4d2i", shapes, at + 8)
        numbers = struct.unpack_from(f"<{2 * points}d", shapes, at + 52 + 4 * parts) if kind else ()
        yield list(zip(numbers[1::2], numbers[::2], strict=True))
        at += 8 + 2 * words


def places(all_rivers: dict[str, Line], known: Gazetteer) -> Iterator[ReviewedPlace]:
    """Give the rivers that the gazetteer lacks."""
    for written, line in all_rivers.items():
        bracketed = _BRACKETS.match(written)
        names = (bracketed["name"], bracketed["other"]) if bracketed else (written,)
        if len(written) < _SHORTEST_IN_FULL or _NO_RIVER.search(written) or not _MISSPELT.isdisjoint(names):
            continue
        latitude, longitude = _middle(line)
        countries = _countries(line, known)
        country = min(countries) if len(countries) == 1 else ""
        if not countries.isdisjoint(_WITH_ACCENTS) or any(
            _is_there(name, latitude, longitude, country, known) for name in names
        ):
            continue
        bare = [name for name in names if _is_free(name, known)]
        others = tuple(sorted({*bare, *(f"{name} {_RIVER}" for name in names[1:])}))
        full = f"{names[0]} {_RIVER}"
        yield ReviewedPlace(full, others, Kind.WATER, "STM", latitude, longitude, country, _REASON)


def _middle(line: Line) -> tuple[float, float]:
    """Give the point of a line that is nearest to the middle of all."""
    latitude = sum(point[0] for point in line) / len(line)
    longitude = sum(point[1] for point in line) / len(line)
    return min(line, key=lambda point: distance_km(*point, latitude, longitude))


def _is_there(name: str, latitude: float, longitude: float, country: str, known: Gazetteer) -> bool:
    """Whether there is a water of that name; forms of it as reports and the gazetteer have it."""
    forms = (name, f"{name} {_RIVER}", f"{_RIVER} {name}", f"Rio {name}", f"{name} He", f"{name} Jiang")
    waters = (place for form in forms for place, _ in known.meanings(fold(form)) if place.kind is Kind.WATER)
    town = known.meanings(fold(f"{name} {_RIVER}"))  # "Daly River" is both: the town stands for both
    return any(place.country_code == country for place, _ in town) or any(
        (country and country == water.country_code)
        or distance_km(latitude, longitude, water.latitude, water.longitude) <= NEAR_KM
        for water in waters
    )


def _is_free(name: str, known: Gazetteer) -> bool:
    return len(name) >= _SHORTEST and not is_frequent_word(name) and not known.meanings(fold(name))


def _countries(line: Line, known: Gazetteer) -> set[str]:
    """Give the countries that some points on a river lie in, its end among them."""
    samples = line[:: max(1, len(line) // _SAMPLES)]
    return {known.nearest(*point).country_code or "" for point in (*samples, line[-1])}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rivers", type=Path, help="the shapefile's name without its ending")
    write("rivers.csv", partial(places, rivers(parser.parse_args().rivers)))

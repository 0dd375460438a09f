#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/places/rivers.csv from Natural Earth, as Debian's libmagics++-data carries it.

    apt-get download libmagics++-data && dpkg -x libmagics++-data_*.deb .
    python tools/derive_rivers.py usr/share/magics/10m/ne_10m_rivers_lake_centerlines

Needs ``pip install wordfreq jieba``. A river is taken that the gazetteer has no water of its name for within
700 km, as "Chusovaya River"; by its bare name, too, where that is no frequent word of any language and no other
place's. Its point is one on it, near the middle; it has a country where all of it lies in one. Names are left
out that lost letters in the file ("Aripuan?"), and canals and arms. Natural Earth is in the public domain (see
NOTICE). Run again to take up a new version; the file is sorted.
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
NEAR_KM = 700.0
_NO_RIVER = re.compile(
    r"[?]|\b(?:Canals?|Channel|Branch|Delta|Outlet|Protoka|Bratul|Fork|Csatorna|Lake|Bayou|Lower|Upper)\b"
)
_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?P<other>[^()]+)\)$")
_SHORTEST = 5
_SAMPLES = 5
_RIVER = "River"


def rivers(path: Path) -> dict[str, Line]:
    """Read the points, latitude and longitude, on each river by its name."""
    found: defaultdict[str, Line] = defaultdict(list)
    for name, line in zip(_names(path.with_suffix(".dbf")), _lines(path.with_suffix(".shp")), strict=True):
        found[" ".join(name.split())].extend(line)
    return found


def _names(path: Path) -> Iterator[str]:
    """Read the column "name" of a dBase table, which is written in Apple's letters."""
    table = path.read_bytes()
    rows, start, length = struct.unpack_from("<IHH", table, 4)
    at, columns = 1, {}
    for field in range(32, start - 1, 32):
        width = table[field + 16]
        columns[table[field : field + 11].rstrip(b"\0").decode()] = (at, at + width)
        at += width
    first, end = columns["name"]
    for row in range(start, start + rows * length, length):
        yield table[row + first : row + end].decode("mac_roman").strip(" \0")


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
        if not written or _NO_RIVER.search(written):
            continue
        latitude, longitude = _middle(line)
        if any(_is_there(name, latitude, longitude, known) for name in names):
            continue
        bare = [name for name in names if _is_free(name, known)]
        others = tuple(sorted({*bare, *(f"{name} {_RIVER}" for name in names[1:])}))
        country, reason = _country(line, known), "river of Natural Earth, a point on it"
        full = f"{names[0]} {_RIVER}"
        yield ReviewedPlace(full, others, Kind.WATER, "STM", latitude, longitude, country, reason)


def _middle(line: Line) -> tuple[float, float]:
    """Give the point of a line that is nearest to the middle of all."""
    latitude = sum(point[0] for point in line) / len(line)
    longitude = sum(point[1] for point in line) / len(line)
    return min(line, key=lambda point: distance_km(*point, latitude, longitude))


def _is_there(name: str, latitude: float, longitude: float, known: Gazetteer) -> bool:
    """Whether there is a water of that name; forms of it as reports and the gazetteer have it."""
    forms = (name, f"{name} {_RIVER}", f"{_RIVER} {name}", f"Rio {name}", f"{name} He", f"{name} Jiang")
    waters = (place for form in forms for place, _ in known.meanings(fold(form)) if place.kind is Kind.WATER)
    return any(distance_km(latitude, longitude, it.latitude, it.longitude) <= NEAR_KM for it in waters)


def _is_free(name: str, known: Gazetteer) -> bool:
    return len(name) >= _SHORTEST and not is_frequent_word(name) and not known.meanings(fold(name))


def _country(line: Line, known: Gazetteer) -> str:
    """Give the country that a river lies in, empty where there are several."""
    samples = line[:: max(1, len(line) // _SAMPLES)]
    codes = {known.nearest(*point).country_code or "" for point in (*samples, line[-1])}
    return codes.pop() if len(codes) == 1 else ""


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rivers", type=Path, help="the shapefile's name without its ending")
    write("rivers.csv", partial(places, rivers(parser.parse_args().rivers)))

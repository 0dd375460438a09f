"""The base map inside the page: the countries of Natural Earth, and the large cities that it may label."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from geo.model import Located, Place
from maps.page.blocks import as_block, as_script_text, compressed

WORLD_CITIES = 90
"""How many of the most important cities are in every page."""

NEARBY_CITIES = 180
"""How many cities more, those in the neighbourhood of the places that are drawn."""

_NEIGHBOURHOOD = 4
"""Degrees: the side of the cells that make up the neighbourhood of a place, with the eight around it."""

City = tuple[str, float, float, int]


def background(located: Located, names: Mapping[str, str]) -> dict[str, str]:
    """Give the data blocks of the base map by element id: the borders, and the cities to label.

    `names` has what cities are called in the language of the page by their English names.
    """
    cities = [
        _called(city, names) for city in cities_to_label(location.place for location in located.locations)
    ]
    return {"borders": borders(), "cities": compressed(as_script_text(cities))}


@cache
def borders() -> str:
    """Give the compressed countries as a data block: the bytes that `tools/make_basemap.py` committed."""
    return as_block((files("maps.page") / "basemap.json.gz").read_bytes())


def cities_to_label(places: Iterable[Place]) -> list[City]:
    """Choose cities (name, latitude, longitude, importance), most important first, for a map of `places`."""
    near = {cell for place in places for cell in _around(place.latitude, place.longitude)}
    world, others = _cities()[:WORLD_CITIES], _cities()[WORLD_CITIES:]
    nearby = (city for city in others if _cell(city[1], city[2]) in near)
    return [*world, *(city for city, _ in zip(nearby, range(NEARBY_CITIES), strict=False))]


def _called(city: City, names: Mapping[str, str]) -> City:
    """Give a city the name that it has in another language; it is that of the largest of its name."""
    return (names[city[0]], *city[1:]) if city == _largest().get(city[0]) and city[0] in names else city


@cache
def _largest() -> dict[str, City]:
    return {city[0]: city for city in reversed(_cities())}


@cache
def _cities() -> list[City]:
    packed = (files("maps.page") / "cities.json.gz").read_bytes()
    return [tuple(row) for row in json.loads(gzip.decompress(packed))]


def _around(latitude: float, longitude: float) -> list[tuple[int, int]]:
    row, column = _cell(latitude, longitude)
    return [(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)]


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return (math.floor(latitude / _NEIGHBOURHOOD), math.floor(longitude / _NEIGHBOURHOOD))

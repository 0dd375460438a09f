#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/places/subdivisions.csv from CLDR and the package `iso3166-2`.

    npm pack cldr-subdivisions-full && tar xzf cldr-subdivisions-full-*.tgz
    pip install iso3166-2 && python tools/derive_subdivisions.py package/subdivisions/en/en.json

CLDR has the English names of the units of ISO 3166-2 ("South Darfur", "West Flanders"), `iso3166-2` where
they are. Only names are taken that the gazetteer does not have in that country; most it has.
CLDR is under the Unicode License v3, `iso3166-2` under the MIT licence (see NOTICE). Run again to take up new
versions; the file is sorted.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any

from reviewed_places import write

from geo.gazetteer import Gazetteer
from geo.gazetteer.reviewed.rows import ReviewedPlace
from geo.model import Kind
from geo.text import fold

_NAME = re.compile(r"[^\W\d_][^\d†²,()]+")
_DIRECTION = re.compile(r"(?:(?:north|south|east|west|central|centre|mountain)(?:ern)?[ -]?)+", re.IGNORECASE)
TOO_SMALL = frozenset(("MC", "MT", "SC", "SG", "SM"))  # their units are quarters and parishes
_REASON = "unit of ISO 3166-2 by its English name in CLDR"
_UNIT_WORD = re.compile(r" (?:Province|Region|District|County|Municipality|oblysy)$")


def english_names(path: Path) -> dict[str, str]:
    """Read CLDR's English names by code: "sddn" for SD-DN."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, str] = content["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return names


def subdivisions() -> dict[str, dict[str, dict[str, Any]]]:
    """Read the units of each country by their codes."""
    file = resources.files("iso3166_2") / "iso3166-2.json"
    units: dict[str, dict[str, dict[str, Any]]] = json.loads(file.read_text(encoding="utf-8"))
    return units


def places(names: dict[str, str], known: Gazetteer) -> Iterator[ReviewedPlace]:
    """Give the units whose English name the gazetteer lacks."""
    for country, units in subdivisions().items():
        for code, unit in units.items():
            name = names.get(code.replace("-", "").lower(), "")
            point = unit["latLng"]
            if point and _is_new(name, country, known):
                short = _UNIT_WORD.sub("", name)
                others = (short,) if short != name and _is_new(short, country, known) else ()
                yield ReviewedPlace(name, others, Kind.REGION, "ADMD", *point, country, _REASON)


def _is_new(name: str, country: str, known: Gazetteer) -> bool:
    if country in TOO_SMALL or not _NAME.fullmatch(name) or _DIRECTION.fullmatch(name):
        return False
    return all(
        place.country_code != country and place.kind is not Kind.COUNTRY
        for place, _ in known.meanings(fold(name))
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("english", type=Path, help="en.json of cldr-subdivisions-full")
    write("subdivisions.csv", partial(places, english_names(parser.parse_args().english)))

#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/local_unit_names.csv from CLDR and the package `iso3166-2`.

    npm pack cldr-subdivisions-full && tar xzf cldr-subdivisions-full-*.tgz
    pip install iso3166-2 && python tools/derive_local_unit_names.py package/subdivisions/en/en.json

`iso3166-2` has what units are called in other languages ("Иркутская область", "طاطا"), CLDR the English
names by which the gazetteer's unit is found. Only names in other letters than Latin and in languages that
reports are read in are taken, where no place in that country is called so; those in Latin letters are
nicknames and transcriptions for the most part. Both are free (see NOTICE). Run again to take up new versions;
the file is sorted.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterator
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from derive_subdivisions import TOO_SMALL, english_names, subdivisions

from geo.gazetteer import Gazetteer, GazetteerPlace, distance_km, open_gazetteer
from geo.gazetteer.reviewed import FOLDER, LocalUnitName
from geo.model import Kind
from geo.recognition.word_lists import dictionary
from geo.text import fold

LANGUAGES = frozenset(
    ("ara", "bul", "ell", "fas", "heb", "hin", "jpn", "kor", "mkd", "prs", "rus", "srp", "ukr", "zho")
)
TARGET = FOLDER / "local_unit_names.csv"
_OTHER_NAME = re.compile(r"([^,()]+) \((\w{3})\)")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_NICKNAME_END = "城"  # "鳳凰城", the city of the phoenix
_WORDS_OF = ("ar", "fa", "he", "hi", "ja", "ko", "ru", "uk", "zh")
_SHORTEST, _SHORTEST_ARABIC = 2, 4  # a particle and a short name are a word: "وصول" is no "صول"
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_FARTHEST_KM = 400.0
_MISTAKEN = frozenset({("SD", "29", "", "الجزيرة")})  # `iso3166-2` calls Khartoum so, which is Gezira's name


def local_names(english: dict[str, str], known: Gazetteer) -> Iterator[LocalUnitName]:
    """Give the local names of the units that the gazetteer has without them."""
    for country, units in subdivisions().items():
        for code, unit in units.items() if country not in TOO_SMALL else ():
            others = [(name.strip(), language) for name, language in _other_names(unit)]
            called = [english.get(code.replace("-", "").lower(), ""), unit["name"], *(n for n, _ in others)]
            place = _unit_called(called, country, unit["latLng"], known)
            if place is None:
                continue
            district = place.name if place.kind is Kind.ADMIN2 else ""
            for name in sorted({name for name, language in others if language in LANGUAGES}):
                if _is_new(name, country, known):
                    yield LocalUnitName(country, place.admin1_code or "", district, name)


def _other_names(unit: dict[str, Any]) -> list[tuple[str, str]]:
    return _OTHER_NAME.findall(unit["localOtherName"] or "")


def _unit_called(
    names: list[str], country: str, point: list[float] | None, known: Gazetteer
) -> GazetteerPlace | None:
    """Give the unit of a country nearest to a point that has one of some names."""
    found = [
        (place.kind is Kind.ADMIN2, distance_km(*point, place.latitude, place.longitude), place.row, place)
        for name in names
        for place, _ in (known.meanings(fold(name)) if point and name else ())
        if place.country_code == country and place.kind in (Kind.ADMIN1, Kind.ADMIN2)
    ]
    near = [item for item in found if item[1] <= _FARTHEST_KM]
    return min(near)[-1] if near else None


def _is_new(name: str, country: str, known: Gazetteer) -> bool:
    shortest = _SHORTEST_ARABIC if _ARABIC.search(name) else _SHORTEST
    if len(name) < shortest or _LATIN.search(name) or name.endswith(_NICKNAME_END) or _is_word(fold(name)):
        return False
    return all(
        place.country_code != country and place.kind is not Kind.COUNTRY
        for place, _ in known.meanings(fold(name))
    )


def _is_word(key: str) -> bool:
    """Whether a name is an ordinary word of a language: "الأوسط", the middle one."""
    return any(key in dictionary(code) for code in _WORDS_OF)


def main() -> None:
    """Write the file; the gazetteer is asked without it, so that running twice gives the same."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("english", type=Path, help="en.json of cldr-subdivisions-full")
    english = english_names(parser.parse_args().english)
    header = [item.name for item in fields(LocalUnitName)]
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerow(header)
    found = {astuple(row) for row in local_names(english, open_gazetteer())}
    rows = sorted(found - _MISTAKEN)
    with TARGET.open("a", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
    print(f"{len(rows)} names in {TARGET.name}")


if __name__ == "__main__":
    main()

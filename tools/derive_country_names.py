#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/foreign_country_names.csv from CLDR, as the package `babel` carries it.

    pip install babel && python tools/derive_country_names.py

Left out are names that are an ordinary word or another place in some language, since a name counts in reports
of every language: not_country_names.csv has them, with the reason. CLDR data is under the Unicode License v3
(see NOTICE). Run again to take up a new CLDR; the file is sorted, so that the difference is readable.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

LANGUAGES = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
    "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sr", "sr_Latn", "sv", "tr", "uk", "zh", "zh_Hant",
)  # fmt: skip
TARGET = Path(__file__).parent.parent / "geo/gazetteer/reviewed/foreign_country_names.csv"
LEFT_OUT_NAMES = Path(__file__).with_name("not_country_names.csv")
# GeoNames has no such country, or CLDR means a group or a test.
LEFT_OUT = {"AC", "AN", "CP", "CQ", "CS", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
_BRACKETS = re.compile(r"\s?[(（][^)）]*[)）]$")
NUKTA = "\u093c"
"""The dot of Hindi that loanwords have by the book and the press leaves out."""


def names() -> Iterator[tuple[str, str, str]]:
    """Give country code, language and name, with the ways in which a name is written.

    What stands in brackets is a second name, or tells two countries of one name apart: "Мьянма (Бирма)".
    """
    for locale in LANGUAGES:
        territories = {
            code: name
            for code, name in Locale.parse(locale).territories.items()
            if len(code) == 2 and code.isalpha() and code not in LEFT_OUT
        }
        bare = Counter(map(_bare, territories.values()))
        for code, name in territories.items():
            short = {_bare(name)} if bare[_bare(name)] == 1 else set()
            for written in {name, name.replace(NUKTA, "")} | short:
                yield code, locale.partition("_")[0], written


def _bare(name: str) -> str:
    """Leave out what stands in brackets."""
    return _BRACKETS.sub("", name)


def left_out() -> set[tuple[str, str]]:
    """Read the names that mean something else, as language and name."""
    with LEFT_OUT_NAMES.open(encoding="utf-8", newline="") as stream:
        return {(row["language"], row["name"]) for row in csv.DictReader(stream)}


def main() -> None:
    """Write the file."""
    misleading = left_out()
    rows = sorted({row for row in names() if row[1:] not in misleading})
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(("country_code", "language", "name"))
        table.writerows(rows)
    print(f"{len(rows)} names in {TARGET.name}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/foreign_country_names.csv from CLDR, as the package `babel` carries it.

    pip install babel && python tools/derive_country_names.py

CLDR data is under the Unicode License v3 (see NOTICE). Run again to take up a new CLDR; the file is sorted,
so that the difference is readable.
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel import Locale

LANGUAGES = ("ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh", "zh_Hant")
TARGET = Path(__file__).parent.parent / "geo/gazetteer/reviewed/foreign_country_names.csv"
# GeoNames has no such country, or CLDR means a group or a test.
LEFT_OUT = {"AC", "AN", "CP", "CQ", "CS", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}


def main() -> None:
    """Write the file."""
    rows = {
        (code, language.partition("_")[0], name)
        for language in LANGUAGES
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in LEFT_OUT
    }
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(("country_code", "language", "name"))
        table.writerows(sorted(rows))
    print(f"{len(rows)} names in {TARGET.name}")


if __name__ == "__main__":
    main()

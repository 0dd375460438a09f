"""What people call the columns of a table with coordinates.

An exported table has our own names; a table from elsewhere has whatever its maker liked. A heading is
compared without case, accents, spaces and punctuation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from geo.tables.columns import LOCATIONS

USUAL_HEADINGS = {
    "latitude": "lat latitude latitud latitudine breite breitengrad breedtegraad szerokosc "
    "szerokoscgeograficzna широта 纬度 خطالعرض geolat geolatitude latdd declat decimallat decimallatitude "
    "latwgs84 latitudewgs84 gpslat gpslatitude y ycoord ycoordinate coordy",
    "longitude": "lon lng long longitude longitud longitudine lange langengrad lengtegraad dlugosc "
    "dlugoscgeograficzna долгота довгота 经度 خطالطول geolon geolng geolong geolongitude londd lngdd longdd "
    "declon declong decimallon decimallong decimallongitude lonwgs84 lngwgs84 longitudewgs84 gpslon gpslong "
    "gpslongitude x xcoord xcoordinate coordx",
    "place": "place name title placename toponym location locationname city town label site address nombre "
    "lugar ciudad nom lieu ville ort ortsname luogo citta plaats miejsce nome местоположение место город "
    "місто название назва 地点 名称 城市 اسمالمكان",
    "country_code": "countrycode cc iso iso2 isoa2 isocode iso31661alpha2 alpha2",
    "country": "country countryname pais pays land paese kraj страна країна 国家 البلد",
    "admin1": "admin1 adm1 state province admin1name provincia estado bundesland wojewodztwo",
    "first_quote": "firstquote quote description desc note notes comment comments details evidence",
    "source_urls": "sourceurls sourceurl url link source href",
    "report_ids": "reportids reportid report",
}
"""Usual headings for each of our columns, best first."""

_MOST_HEADINGS, _LONGEST_HEADING = 2000, 100
"""No table that a person made has its coordinates beyond these; a file with a million columns ends soon."""

_WORD = re.compile(r"[^\W_]+")
_SEP = re.compile(r'"?sep=([^\w"])"?', re.IGNORECASE)

NEEDED = ("latitude", "longitude")


def stated_delimiter(first_line: str) -> str | None:
    """Give the delimiter that a line ``sep=;``, made for Excel, names above the headings; else None."""
    said = _SEP.fullmatch(first_line.removeprefix("\ufeff").rstrip("\r\n"))
    return said[1] if said else None


def match_headings(headings: Sequence[str]) -> dict[str, int]:
    """Find which of our columns each heading of a table is: column name to position, first match wins."""
    headings = [heading[:_LONGEST_HEADING] for heading in headings[:_MOST_HEADINGS]]
    folded = [_fold(heading) for heading in headings]
    found: dict[str, int] = {}
    for column in (column.name for column in LOCATIONS):
        names = [_fold(column), *(_fold(name) for name in USUAL_HEADINGS.get(column, "").split())]
        position = next((folded.index(name) for name in names if name in folded), None)
        if position is None and column in NEEDED:
            position = _only_one_with(names, headings)
        if position is not None and position not in found.values():
            found[column] = position
    return found


def _only_one_with(names: Sequence[str], headings: Sequence[str]) -> int | None:
    """Find a heading such as ``event_latitude`` or ``location.lat``, where there is only one of them."""
    having = [
        n for n, heading in enumerate(headings) if {_fold(w) for w in _WORD.findall(heading)} & {*names}
    ]
    return having[0] if len(having) == 1 else None


def _fold(heading: str) -> str:
    """Reduce a heading to its letters and digits, without case and accents."""
    plain = unicodedata.normalize("NFKD", heading.casefold())
    return "".join(c for c in plain if c.isalnum())

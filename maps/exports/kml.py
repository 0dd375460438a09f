"""KML 2.2: a folder for each country, for Google Earth, QGIS and maps made with them.

Every column is in the extended data of its placemark. A description is HTML to the programs that show it,
so report text is escaped twice: once for them, once for XML.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby
from xml.etree import ElementTree as ET

from geo.model import Located, Location, Unplaced
from geo.tables.cells import join
from geo.tables.rows import TABLES, Cell
from maps.credits import place_credits
from maps.exports._xml import add, decimal, document, title_of

TITLE = "KML"
HOLDS = ("locations",)

_WITHOUT_COUNTRY = "No country"


def encode(located: Located, table: str) -> bytes:
    """Write the locations, and what could not be placed in a folder of its own."""
    root = ET.Element("kml", xmlns="http://www.opengis.net/kml/2.2")
    whole = add(root, "Document")
    add(whole, "name", title_of(located))
    add(whole, "open", "1")
    if located.locations:
        add(whole, "description", escape("; ".join(place_credits(located))))
    records = zip(TABLES[table].records(located), located.locations, strict=True)
    for country, group in groupby(sorted(records, key=_country), key=_country):
        folder = add(whole, "Folder")
        add(folder, "name", country)
        for record, location in group:
            _placemark(folder, record, location)
    if located.unplaced:
        _not_placed(whole, located.unplaced)
    return document(root)


def _country(pair: tuple[dict[str, Cell], Location]) -> str:
    country = pair[0]["country"]
    return _WITHOUT_COUNTRY if country is None else str(country)


def _placemark(folder: ET.Element, record: dict[str, Cell], location: Location) -> None:
    placemark = add(folder, "Placemark")
    add(placemark, "name", location.place.name)
    add(placemark, "description", _html(location.first_quote, location.reason))
    _extended_data(placemark, record.items())
    point = add(placemark, "Point")
    place = location.place
    add(point, "coordinates", f"{decimal(place.longitude)},{decimal(place.latitude)}")


def _not_placed(whole: ET.Element, unplaced: Iterable[Unplaced]) -> None:
    folder = add(whole, "Folder")
    add(folder, "name", "Not placed")
    for each in unplaced:
        placemark = add(folder, "Placemark")
        add(placemark, "name", each.mention.text)
        add(placemark, "description", _html(each.mention.quote, each.reason))
        _extended_data(placemark, [("status", "unplaced"), ("report_ids", (each.mention.report_id,))])


def _html(quote: str, reason: str) -> str:
    """Write quote and reason as HTML; ``$[`` would be filled in by Google Earth."""
    written = f"<blockquote>{escape(quote)}</blockquote><p>{escape(reason)}</p>"
    return written.replace("$[", "$&#91;")


def _extended_data(placemark: ET.Element, cells: Iterable[tuple[str, Cell]]) -> None:
    extended = add(placemark, "ExtendedData")
    for name, cell in cells:
        if cell is not None and cell != ():
            written = join(cell) if isinstance(cell, tuple) else str(cell)
            add(add(extended, "Data", name=name), "value", written)

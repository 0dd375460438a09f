"""GeoPackage (OGC 12-128r18, 1.3): locations and mentions as points, the rest as a table, for QGIS and GDAL.

Written with the standard library's SQLite: the format is a database with a few tables of its own. The same
input gives the same bytes under the same version of SQLite.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Sequence

from geo.model import Located
from geo.tables.cells import join
from geo.tables.columns import Holds
from geo.tables.rows import TABLES, Cell, Row, Table
from maps.credits import place_credits

TITLE = "GeoPackage"
HOLDS = ("locations", "mentions", "unplaced")

_APPLICATION_ID = 0x47504B47  # "GPKG"
_VERSION = 10300
_WGS_84 = 4326
_NO_CLOCK = "1980-01-01T00:00:00.000Z"
_LARGEST_INTEGER = 2**63 - 1
_TYPES = {Holds.TEXT: "TEXT", Holds.INTEGER: "INTEGER", Holds.NUMBER: "REAL", Holds.LIST: "TEXT"}
_WGS_84_TEXT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

_OWN_TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
"""


def encode(located: Located, table: str) -> bytes:
    """Write all tables, with `table` as the first of the layers."""
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(_OWN_TABLES)
        database.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {_VERSION}")
        database.executemany(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _reference_systems()
        )
        for chosen in sorted(TABLES.values(), key=lambda each: each.name != table):
            _add_table(database, chosen, chosen.rows(located), "; ".join(place_credits(located)))
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _reference_systems() -> list[tuple[str, int, str, int, str, str | None]]:
    """Give the three systems that every GeoPackage has to have."""
    return [
        ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
        ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
        ("WGS 84 geodetic", _WGS_84, "EPSG", _WGS_84, _WGS_84_TEXT, "longitude and latitude in degrees"),
    ]


def _add_table(database: sqlite3.Connection, table: Table, rows: Sequence[Row], description: str) -> None:
    """Add a layer of points, or a table without geometry where the rows have no coordinates."""
    at = table.header.index("latitude") if "latitude" in table.header else None
    columns = ", ".join(f'"{column.name}" {_TYPES[column.holds]}' for column in table.columns)
    geometry = "" if at is None else "geom POINT, "
    database.execute(f'CREATE TABLE "{table.name}" (fid INTEGER PRIMARY KEY, {geometry}{columns})')
    positions = [] if at is None else [(row[at + 1], row[at]) for row in rows]
    _register(database, table.name, description, positions, is_layer=at is not None)
    values = [
        (*([] if at is None else [_point(*position)]), *map(_value, row))
        for row, position in zip(rows, positions or [(None, None)] * len(rows), strict=True)
    ]
    marks = ", ".join("?" * (len(table.columns) + (at is not None)))
    database.executemany(f'INSERT INTO "{table.name}" VALUES (NULL, {marks})', values)  # noqa: S608 - our own names


def _register(
    database: sqlite3.Connection,
    name: str,
    description: str,
    positions: Sequence[tuple[Cell, Cell]],
    *,
    is_layer: bool,
) -> None:
    found = [(x, y) for x, y in positions if isinstance(x, float) and isinstance(y, float)]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    box = (min(xs), min(ys), max(xs), max(ys)) if found else (None, None, None, None)
    kind, system = ("features", _WGS_84) if is_layer else ("attributes", None)
    database.execute(
        "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (name, kind, name, description, _NO_CLOCK, *box, system),
    )
    if is_layer:
        database.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', ?, 0, 0)", (name, _WGS_84)
        )


def _point(longitude: Cell, latitude: Cell) -> bytes | None:
    """Write a position as a GeoPackage binary: its header, then little-endian well-known binary."""
    if longitude is None or latitude is None:
        return None
    return struct.pack("<2sBBiBIdd", b"GP", 0, 1, _WGS_84, 1, 1, longitude, latitude)


def _value(cell: Cell) -> str | int | float | None:
    """Give a cell as SQLite stores it; text ends at a NUL for most that read it, so it has none."""
    if isinstance(cell, int) and cell > _LARGEST_INTEGER:
        return str(cell)
    if isinstance(cell, int | float) or cell is None:
        return cell
    text = join(cell) if isinstance(cell, tuple) else cell
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", errors="replace").decode("utf-8")

"""The tables that reports give: locations, mentions and what could not be placed.

The columns are in `geo.tables.columns`; rows of plain values come without pandas, DataFrames from the
functions that end in ``_frame``. `locations_from_table` reads a table of locations back, ours or one from
elsewhere.
"""

from geo.tables.frames import locations_frame, mentions_frame, read_frame, unplaced_frame
from geo.tables.reading import locations_from_table
from geo.tables.rows import TABLES, Cell, Row, Table

__all__ = [
    "TABLES",
    "Cell",
    "Row",
    "Table",
    "locations_frame",
    "locations_from_table",
    "mentions_frame",
    "read_frame",
    "unplaced_frame",
]

"""JSON Lines: one table, one object a row; lists are arrays and unknown is null."""

from __future__ import annotations

from geo.model import Located
from geo.tables.rows import TABLES
from maps.exports._json import dump

TITLE = "JSON Lines"
HOLDS = ("locations", "mentions", "unplaced")


def encode(located: Located, table: str) -> bytes:
    """Write one table."""
    lines = (dump(record) + "\n" for record in TABLES[table].records(located))
    return "".join(lines).encode("utf-8", errors="replace")

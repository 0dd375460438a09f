"""JSON bundle: everything that was located, without loss; `draw` makes of it the page that `build` makes.

`geo.bundle` describes the members. A `.json` file that holds GeoJSON is read as that.
"""

from __future__ import annotations

from geo.bundle import from_bundle, to_bundle
from geo.errors import TableError
from geo.model import Located
from maps.exports import geojson
from maps.exports._json import dump, load

TITLE = "JSON bundle"
HOLDS = ("locations", "mentions", "unplaced")


def encode(located: Located, table: str) -> bytes:
    """Write everything; a bundle is whole whichever `table` is asked for."""
    lines = [f"{dump(name)}:{_lines(value)}" for name, value in to_bundle(located).items()]
    return ("{" + ",\n".join(lines) + "}\n").encode("utf-8", errors="replace")


def _lines(value: object) -> str:
    """Write a list with an item a line, so that two bundles can be compared line by line."""
    if isinstance(value, list):
        return "[" + ",\n".join(map(dump, value)) + "]"
    return dump(value)


def decode(data: bytes, file: str) -> Located:
    """Read a bundle or GeoJSON; raises `TableError`."""
    content = load(data, file)
    if not isinstance(content, dict):
        raise TableError(f"{file}: neither a reportmap bundle nor GeoJSON.")
    return geojson.located(content, file) if "type" in content else from_bundle(content, file)

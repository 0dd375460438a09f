"""An index while it is being gathered: rows and names are added, then it is written once."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path
from typing import Any

import marisa_trie

from geo.gazetteer import store
from geo.model import Kind
from geo.text import fold

GRID_CELLS = 180 * 360
KINDS = tuple(Kind)
_LONGEST_STRING = 255
_NAME_KINDS = (1 << store.NAME_KIND_BITS) - 1


class NameKind(IntEnum):
    """What sort of name links to a place, most telling first."""

    PRIMARY = 0
    ALTERNATE = 1  # another language, another spelling, an older name
    VARIANT = 2  # made by rule from another name: "St Louis", "Oldham" of "Oldham County"
    ABBREVIATION = 3  # "U.S.", "Ont."
    DEMONYM = 4  # "Spanish", "Parisians"
    CODE = 5  # "YYZ"


def grid_cell(latitude: float, longitude: float) -> int:
    """Give the number of the one-degree cell that holds a point."""
    row = min(179, max(0, math.floor(latitude) + 90))
    return row * 360 + (math.floor(longitude) + 180) % 360


class Draft:
    """Rows and names on their way into an index."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, ...]] = []
        self.features: dict[str, int] = {"": 0}
        self._strings = bytearray(b"\0")
        self._string_at: dict[str, int] = {"": 0}
        self._keys: dict[str, int] = {}
        self._link_keys = array("I")
        self._links = array("I")

    def add_row(
        self,
        kind: Kind,
        name: str,
        latitude: float,
        longitude: float,
        *,
        feature: str = "",
        population: int = 0,
        geonames_id: int = 0,
        code: str = "",
        country: int | None = None,
        admin1: int | None = None,
        admin2: int | None = None,
        alternates: int = 0,
    ) -> int:
        """Add a place and give its row number; `country`, `admin1` and `admin2` are row numbers."""
        self.rows.append((
            geonames_id, round(latitude * 1e5), round(longitude * 1e5), min(population, 2**32 - 1),
            self._string(name), self._string(code),
            0 if admin1 is None else admin1 + 1, 0 if admin2 is None else admin2 + 1,
            0 if country is None else country + 1, min(alternates, 65535),
            KINDS.index(kind), self.features.setdefault(feature, len(self.features)),
        ))  # fmt: skip
        return len(self.rows) - 1

    def add_name(self, row: int, name: str, kind: NameKind) -> None:
        """Let a name, in any spelling, mean a row."""
        key = fold(name)
        if key:
            self._link_keys.append(self._keys.setdefault(key, len(self._keys)))
            self._links.append(row << store.NAME_KIND_BITS | kind)

    def add_names(self, row: int, names: Iterable[str], kind: NameKind) -> None:
        """Let several names mean a row."""
        for name in names:
            self.add_name(row, name, kind)

    def move(self, row: int, latitude: float, longitude: float) -> None:
        """Give a row another point."""
        old = self.rows[row]
        self.rows[row] = (old[0], round(latitude * 1e5), round(longitude * 1e5), *old[3:])

    def find(self, name: str, country: int | None) -> int | None:
        """Give the most populous row that a name means, in one country where its row is given."""
        key = self._keys.get(fold(name))
        rows = {
            link >> store.NAME_KIND_BITS
            for number, link in zip(self._link_keys, self._links, strict=True)
            if number == key
        }
        inside = [row for row in rows if country is None or self.rows[row][8] == country + 1]
        return max(inside, key=lambda row: (self.rows[row][3], -row), default=None)

    def write(self, path: Path, header: dict[str, Any]) -> None:
        """Write the index file, rows by kind and then most populous first.

        What news names most is then close together, and an article touches few pages of the file.
        """
        order = sorted(range(len(self.rows)), key=lambda row: _rank(self.rows[row], row))
        moved = array("I", bytes(4 * len(order)))
        for new, old in enumerate(order):
            moved[old] = new
        rows = [_moved(self.rows[old], moved) for old in order]
        trie = marisa_trie.Trie(self._keys)
        starts, links = self._sorted_links(trie, moved)
        grid_starts, grid_rows = _grid(rows)
        sections = {
            "rows": b"".join(store.ROW.pack(*row) for row in rows),
            "links": links.tobytes(),
            "link_starts": starts.tobytes(),
            "strings": bytes(self._strings),
            "grid_starts": grid_starts.tobytes(),
            "grid_rows": grid_rows.tobytes(),
        }
        contents: dict[str, Any] = {"rows": len(rows), "names": len(self._keys), "links": len(links)}
        contents |= {"features": list(self.features), "rows_of_kind": _ranges(rows)}
        store.write(path, trie, sections, header | contents)

    def _sorted_links(self, trie: marisa_trie.Trie, moved: array[int]) -> tuple[array[int], array[int]]:
        """Links grouped by the trie's number of their name: telling names first, then by population."""
        number = array("I", (trie[key] for key in self._keys))
        packed = (
            (number[key] << 64) | ((link & _NAME_KINDS) << 32) | moved[link >> store.NAME_KIND_BITS]
            for key, link in zip(self._link_keys, self._links, strict=True)
        )
        starts, links = array("I", [0]), array("I")
        seen: set[int] = set()
        for entry in sorted(packed):
            while len(starts) <= entry >> 64:
                starts.append(len(links))
                seen.clear()
            row = entry & 0xFFFFFFFF
            if row not in seen:
                seen.add(row)
                links.append(row << store.NAME_KIND_BITS | (entry >> 32) & _NAME_KINDS)
        while len(starts) <= len(self._keys):
            starts.append(len(links))
        return starts, links

    def _string(self, text: str) -> int:
        if text not in self._string_at:
            encoded = text.encode()[:_LONGEST_STRING].decode(errors="ignore").encode()
            self._string_at[text] = len(self._strings)
            self._strings += bytes((len(encoded),)) + encoded
        return self._string_at[text]


def _rank(row: tuple[int, ...], number: int) -> tuple[int, ...]:
    return row[10], -row[3], row[0], number


def _moved(row: tuple[int, ...], moved: array[int]) -> tuple[int, ...]:
    """Number the containers of a row anew; 0 stays none."""
    admin1, admin2, country = (moved[at - 1] + 1 if at else 0 for at in row[6:9])
    return (*row[:6], admin1, admin2, country, *row[9:])


def _ranges(rows: list[tuple[int, ...]]) -> dict[str, tuple[int, int]]:
    """First row and the row after the last of each kind that there is."""
    ranges: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        first, _ = ranges.get(KINDS[row[10]], (number, number))
        ranges[KINDS[row[10]]] = (first, number + 1)
    return ranges


def _grid(rows: list[tuple[int, ...]]) -> tuple[array[int], array[int]]:
    """Rows of populated places by one-degree cell, for the nearest place to a point."""
    cells: dict[int, list[int]] = {}
    cities = KINDS.index(Kind.CITY)
    for number, row in enumerate(rows):
        if row[10] == cities:
            cells.setdefault(grid_cell(row[1] / 1e5, row[2] / 1e5), []).append(number)
    starts, members = array("I", [0]), array("I")
    for cell in range(GRID_CELLS):
        members.extend(cells.get(cell, ()))
        starts.append(len(members))
    return starts, members

"""An index while it is being gathered: rows and names are added, then it is written once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie

from geo.gazetteer import store
from geo.gazetteer.geometry import GRID_CELLS, grid_cell
from geo.gazetteer.store import KINDS, NameKind, PackedRow
from geo.model import Kind
from geo.text import fold

_LONGEST_STRING = 255
_NAME_KINDS = (1 << store.NAME_KIND_BITS) - 1
_MOST = (1 << 32) - 1


class DraftRow(NamedTuple):
    """What is asked of a row while the index is being gathered; `country` is a row number."""

    kind: Kind
    latitude: float
    longitude: float
    population: int
    country: int | None


class Draft:
    """Rows and names on their way into an index. Rows are kept packed: there may be millions.

    Names in `not_places` are left out, whatever place they are added to.
    """

    def __init__(self, not_places: Iterable[str] = ()) -> None:
        self._rows = bytearray()
        self._features: dict[str, int] = {"": 0}
        self._strings = bytearray(b"\0")
        self._string_at: dict[str, int] = {"": 0}
        self._keys: dict[str, int] = {}
        self._link_keys = array("I")
        self._links = array("I")
        self._not_places = {fold(name) for name in not_places} | {""}

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows) // store.ROW.size

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
        self._rows += store.ROW.pack(
            geonames_id, round(latitude * 1e5), round(longitude * 1e5), min(population, _MOST),
            self._string(name), self._string(code),
            0 if admin1 is None else admin1 + 1, 0 if admin2 is None else admin2 + 1,
            0 if country is None else country + 1, min(alternates, 255),
            KINDS.index(kind), self._features.setdefault(feature, len(self._features)),
        )  # fmt: skip
        return len(self) - 1

    def row(self, row: int) -> DraftRow:
        """Give a row as added so far."""
        packed = self._packed(row)
        country = packed.country - 1 if packed.country else None
        point = packed.latitude / 1e5, packed.longitude / 1e5
        return DraftRow(KINDS[packed.kind], *point, packed.population, country)

    def move(self, row: int, latitude: float, longitude: float) -> None:
        """Give a row another point."""
        moved = self._packed(row)._replace(latitude=round(latitude * 1e5), longitude=round(longitude * 1e5))
        self._put(row, moved)

    def populate(self, row: int, population: int) -> None:
        """Give a row another population."""
        self._put(row, self._packed(row)._replace(population=min(population, _MOST)))

    def rename(self, row: int, name: str) -> None:
        """Give a row another name to be shown by; the names that it is found by stay."""
        self._put(row, self._packed(row)._replace(name=self._string(name)))

    def describe(self, row: int, feature: str) -> None:
        """Give a row another feature code."""
        number = self._features.setdefault(feature, len(self._features))
        self._put(row, self._packed(row)._replace(feature=number))

    def rows_by_geonames_id(self) -> dict[int, int]:
        """Give the row of each GeoNames id that there is so far."""
        rows = enumerate(_unpacked(self._rows))
        return {packed.geonames_id: row for row, packed in rows if packed.geonames_id}

    def add_name(self, row: int, name: str, kind: NameKind) -> None:
        """Let a name, in any spelling, mean a row."""
        key = fold(name)
        if key not in self._not_places:
            self._link_keys.append(self._keys.setdefault(key, len(self._keys)))
            self._links.append(row << store.NAME_KIND_BITS | kind)

    def add_names(self, row: int, names: Iterable[str], kind: NameKind) -> None:
        """Let several names mean a row."""
        for name in names:
            self.add_name(row, name, kind)

    def rows_named(self, names: Iterable[str]) -> dict[str, list[int]]:
        """Give the rows that each of some names means so far, by folded name, in one pass over all names."""
        wanted = {self._keys[key]: key for key in map(fold, names) if key in self._keys}
        found: dict[str, list[int]] = {}
        for number, link in zip(self._link_keys, self._links, strict=True):
            if number in wanted:
                found.setdefault(wanted[number], []).append(link >> store.NAME_KIND_BITS)
        return found

    def keys_of_kind(self, kind: Kind) -> set[str]:
        """Give every folded name that means a row of one kind so far."""
        keys = list(self._keys)
        return {
            keys[number]
            for number, link in zip(self._link_keys, self._links, strict=True)
            if self.row(link >> store.NAME_KIND_BITS).kind is kind
        }

    def write(self, path: Path, header: dict[str, Any]) -> None:
        """Write the index file, rows by kind and then most populous first.

        What news names most is then close together, and an article touches few pages of the file.
        """
        order = sorted(range(len(self)), key=self._rank)
        moved = array("I", bytes(4 * len(order)))
        for new, old in enumerate(order):
            moved[old] = new
        rows = bytearray().join(store.ROW.pack(*_moved(self._packed(old), moved)) for old in order)
        trie = marisa_trie.Trie(self._keys)
        starts, links = self._sorted_links(trie, moved, [row.population for row in _unpacked(rows)])
        grid_starts, grid_rows = _grid(rows)
        sections = {
            "rows": bytes(rows),
            "links": links.tobytes(),
            "link_starts": starts.tobytes(),
            "strings": bytes(self._strings),
            "grid_starts": grid_starts.tobytes(),
            "grid_rows": grid_rows.tobytes(),
        }
        contents: dict[str, Any] = {"rows": len(self), "names": len(self._keys), "links": len(links)}
        contents |= {"features": list(self._features), "rows_of_kind": _ranges(rows)}
        store.write(path, trie, sections, header | contents)

    def _rank(self, row: int) -> int:
        """Order by kind, then most populous first, then by GeoNames id; ties stay as added."""
        packed = self._packed(row)
        return packed.kind << 64 | (_MOST - packed.population) << 32 | packed.geonames_id

    def _sorted_links(
        self, trie: marisa_trie.Trie, moved: array[int], populations: list[int]
    ) -> tuple[array[int], array[int]]:
        """Links grouped by the trie's number of their name: telling names first, then by population."""
        number = array("I", (trie[key] for key in self._keys))
        by_fame = array("I", sorted(range(len(self)), key=lambda row: (-populations[row], row)))
        fame = array("I", bytes(4 * len(by_fame)))
        for place, row in enumerate(by_fame):
            fame[row] = place
        packed = sorted(
            (number[key] << 64) | ((link & _NAME_KINDS) << 32) | fame[moved[link >> store.NAME_KIND_BITS]]
            for key, link in zip(self._link_keys, self._links, strict=True)
        )
        starts, links = array("I", [0]), array("I")
        seen: set[int] = set()
        for entry in packed:
            while len(starts) <= entry >> 64:
                starts.append(len(links))
                seen.clear()
            row = by_fame[entry & _MOST]
            if row not in seen:
                seen.add(row)
                links.append(row << store.NAME_KIND_BITS | (entry >> 32) & _NAME_KINDS)
        while len(starts) <= len(self._keys):
            starts.append(len(links))
        return starts, links

    def _packed(self, row: int) -> PackedRow:
        return PackedRow._make(store.ROW.unpack_from(self._rows, row * store.ROW.size))

    def _put(self, row: int, packed: PackedRow) -> None:
        store.ROW.pack_into(self._rows, row * store.ROW.size, *packed)

    def _string(self, text: str) -> int:
        position = self._string_at.get(text)
        if position is None:
            encoded = text.encode()[:_LONGEST_STRING].decode(errors="ignore").encode()
            position = self._string_at[text] = len(self._strings)
            self._strings += bytes((len(encoded),)) + encoded
        return position


def _moved(row: PackedRow, moved: array[int]) -> PackedRow:
    """Give a row the new numbers of its containers; 0 stays none."""
    admin1, admin2, country = (moved[at - 1] + 1 if at else 0 for at in (row.admin1, row.admin2, row.country))
    return row._replace(admin1=admin1, admin2=admin2, country=country)


def _ranges(rows: bytearray) -> dict[str, tuple[int, int]]:
    """First row and the row after the last of each kind that there is."""
    ranges: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(_unpacked(rows)):
        first, _ = ranges.get(KINDS[row.kind], (number, number))
        ranges[KINDS[row.kind]] = (first, number + 1)
    return ranges


def _grid(rows: bytearray) -> tuple[array[int], array[int]]:
    """Rows of populated places by one-degree cell, for the nearest place to a point."""
    cells: dict[int, array[int]] = {}
    cities = KINDS.index(Kind.CITY)
    for number, row in enumerate(_unpacked(rows)):
        if row.kind == cities:
            cell = grid_cell(row.latitude / 1e5, row.longitude / 1e5)
            cells.setdefault(cell, array("I")).append(number)
    starts, members = array("I", [0]), array("I")
    for cell in range(GRID_CELLS):
        members.extend(cells.get(cell, array("I")))
        starts.append(len(members))
    return starts, members


def _unpacked(rows: bytearray) -> Iterator[PackedRow]:
    return map(PackedRow._make, store.ROW.iter_unpack(rows))

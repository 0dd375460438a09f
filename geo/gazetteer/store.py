"""The index file: a trie of names, rows of places and what links them.

Layout, all little-endian:

    trie of folded names    as `marisa_trie` saves it, from byte 0 (it is mapped by that library itself)
    sections                each aligned to 8 bytes: rows, links, link offsets, strings, grid, grid rows
    header                  JSON: format, key, version, counts, where each section is
    footer                  8 bytes position of the header, 4 bytes its CRC-32, 8 bytes magic

The footer comes last, so a file that was cut short or is still being written has none.

Only the trie is mapped. The sections are read a few bytes at a time: Linux maps large files by pieces of two
megabytes, so that one report was enough to have all of them in the memory of the process.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import sys
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie

from geo.errors import GazetteerError
from geo.model import Kind

FORMAT = 1
MAGIC = b"RMGAZET1"
FOOTER = struct.Struct("<QI8s")
ROW = struct.Struct("<IiiIIIIIIBBH")
"""One place, with the fields of `PackedRow`."""

NAME_KIND_BITS = 3
"""A link is ``row << NAME_KIND_BITS | name kind``: which place a name means, and what sort of name it is."""

KINDS = (
    *(Kind.CITY, Kind.DISTRICT, Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2, Kind.REGION, Kind.CONTINENT),
    *(Kind.WATER, Kind.MOUNTAIN, Kind.ISLAND, Kind.LANDMARK, Kind.DEMONYM, Kind.UNKNOWN),
)
"""The kinds by their numbers in a row, which files keep: whoever adds one to `Kind` adds it at the end."""

SECTIONS = ("rows", "links", "link_starts", "strings", "grid_starts", "grid_rows")


class PackedRow(NamedTuple):
    """The fields of `ROW`: what each number means.

    `latitude` and `longitude` are in 1e-5 degrees; `name` and `code` positions in the strings; `admin1`,
    `admin2` and `country` a row's number and 1, 0 for none; `alternates` 255 for so many or more; `kind` and
    `feature` positions in `KINDS` and in the feature codes of the header.
    """

    geonames_id: int
    latitude: int
    longitude: int
    population: int
    name: int
    code: int
    admin1: int
    admin2: int
    country: int
    alternates: int
    kind: int
    feature: int


class NameKind(IntEnum):
    """What sort of name links to a place, most telling first."""

    PRIMARY = 0
    ALTERNATE = 1  # another language, another spelling, an older name
    VARIANT = 2  # made by rule from another name: "St Louis", "Oldham" of "Oldham County"
    ABBREVIATION = 3  # "U.S.", "Ont."
    DEMONYM = 4  # "Spanish", "Parisians"


class IndexUnreadable(GazetteerError):  # noqa: N818 - internal, always answered by a rebuild
    """The index file is missing, cut short, of another format or not an index at all."""


class _File:
    """A file that is read here and there, by any thread or process."""

    _descriptor: int | None = None

    def __init__(self, path: Path) -> None:
        with path.open("rb") as stream:
            self.size = os.fstat(stream.fileno()).st_size
            if hasattr(os, "pread"):
                self._descriptor = os.dup(stream.fileno())
            else:  # Windows
                self._mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)

    def read(self, start: int, length: int) -> bytes:
        """Give some bytes, fewer where the file ends."""
        if self._descriptor is None:
            return self._mapped[start : start + length]
        return os.pread(self._descriptor, length, start)

    def __del__(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the file, of `length` bytes; offsets are into it."""

    file: _File
    start: int
    length: int

    def read(self, start: int, length: int) -> bytes:
        """Give some bytes."""
        return self.file.read(self.start + start, length)

    def numbers(self, first: int, end: int) -> memoryview:
        """Give numbers `first` to `end`, exclusive, of a section of numbers of four bytes."""
        return memoryview(self.read(4 * first, 4 * (end - first))).cast("I")


@dataclass(frozen=True, slots=True)
class Index:
    """An open index: its sections and the header. Lives as long as the process."""

    path: Path
    header: Mapping[str, Any]
    trie: marisa_trie.Trie
    rows: Section
    links: Section
    link_starts: Section
    strings: Section
    grid_starts: Section
    grid_rows: Section


def fields_of(rows: Section, row: int) -> tuple[int, ...]:
    """Give the fields of a row, in the order of `PackedRow`, as plain numbers: millions are read."""
    return ROW.unpack(rows.read(row * ROW.size, ROW.size))


def write(path: Path, names: marisa_trie.Trie, sections: Mapping[str, bytes], header: dict[str, Any]) -> None:
    """Write an index whole, or leave what was there. Raises GazetteerError where that cannot be done."""
    from geo.files import replacing

    try:
        with replacing(path) as stream:
            _write_parts(stream, names, sections, header)
    except OSError as error:
        raise GazetteerError(
            f"The gazetteer index cannot be written: {error.__cause__ or error}. "
            "Make room or name a writable folder in REPORTMAP_CACHE_DIR."
        ) from error


def _write_parts(stream: Any, names: marisa_trie.Trie, sections: Mapping[str, bytes], header: Any) -> None:
    stream.write(names.tobytes())
    places: dict[str, tuple[int, int]] = {}
    for name, content in sections.items():
        stream.write(b"\0" * (-stream.tell() % 8))
        places[name] = (stream.tell(), len(content))
        stream.write(content)
    start = stream.tell()
    text = json.dumps({**header, "format": FORMAT, "sections": places}, sort_keys=True).encode()
    stream.write(text)
    stream.write(FOOTER.pack(start, zlib.crc32(text), MAGIC))


def open_index(path: Path) -> Index:
    """Open an index file. Raises IndexUnreadable with the reason where that cannot be done."""
    try:
        file = _File(path)
        header = _header(file)
        trie = marisa_trie.Trie()
        trie.mmap(str(path))
    except FileNotFoundError as error:
        raise IndexUnreadable("there is none yet") from error
    except (OSError, ValueError, RuntimeError, KeyError, TypeError) as error:
        raise IndexUnreadable(f"it cannot be read ({error})") from error
    sections = {name: Section(file, *header["sections"][name]) for name in SECTIONS}
    return Index(path=path, header=header, trie=trie, **sections)


def _header(file: _File) -> dict[str, Any]:
    if sys.byteorder != "little":
        raise ValueError("this machine is big-endian, the index is not")
    if file.size < FOOTER.size:
        raise ValueError("it is cut short")
    end = file.size - FOOTER.size
    start, checksum, magic = FOOTER.unpack(file.read(end, FOOTER.size))
    if magic != MAGIC:
        raise ValueError("it does not end as an index does")
    text = file.read(start, end - start)
    if zlib.crc32(text) != checksum:
        raise ValueError("its header is damaged")
    header: dict[str, Any] = json.loads(text)
    if header["format"] != FORMAT:
        raise ValueError(f"its format is {header['format']}, not {FORMAT}")
    return header

"""The geocode cache: what geocoders answered, and what people corrected, in one CSV that people may edit.

`rows` knows the columns, `sheet` what a CSV file may look like, `storage` the file on disk, `pins` which
correction a mention obeys, `corrections` the CSV that the page hands out, `upkeep` what is left over. Found
and "no such place" are remembered; "no answer" never is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from geo.cache import storage
from geo.cache.pins import Pins
from geo.cache.rows import COLUMNS, DECIMALS, Entry, RowReader, cells_of
from geo.cache.sheet import Sheet
from geo.geocoders import Geocoder, Question
from geo.model import Place
from geo.text import fold

__all__ = ["DamagedRow", "Entry", "GeocodeCache", "Pins", "default_path", "question_key"]

FILE_NAME = "geocode_cache.csv"

_Key = tuple[str, str, str, str, int | None]


@dataclass(frozen=True, slots=True)
class DamagedRow:
    """A row that is skipped and kept: its line in the file, 1-based, and what is wrong, in words."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Rows:
    entries: dict[int, Entry]
    damaged: tuple[DamagedRow, ...]


class GeocodeCache:
    """The cache in one CSV file. Read when first asked; rows are added as answers come in.

    Several processes may use one file: additions are locked and whole. All methods raise `CacheError`
    where the file cannot be read or written. One that is opened `read_only` remembers answers for as long
    as it lives and takes no pins.
    """

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        self.path = Path(path)
        self.read_only = read_only

    @property
    def entries(self) -> dict[int, Entry]:
        """Every whole row that was read, by its line in the file, in order."""
        return self._rows.entries

    @property
    def damaged(self) -> tuple[DamagedRow, ...]:
        """Every row that cannot be used."""
        return self._rows.damaged

    @cached_property
    def pins(self) -> Pins:
        """The corrections that people made."""
        return Pins(entry for entry in self.entries.values() if entry.pinned)

    def answer(self, question: Question, geocoder: Geocoder) -> Entry | None:
        """Give what this geocoder answered to this question, None where it has to be asked.

        The last row counts. What an offline geocoder answered with other data has to be asked again.
        """
        entry = self._answers.get(_key_of_question(question, geocoder.name))
        if entry is None or geocoder.online or entry.version == geocoder.version:
            return entry
        return None

    def remember(self, question: Question, geocoder: Geocoder, place: Place | None) -> None:
        """Write an answer down before returning; None is "no such place"."""
        self.remember_all([(question, geocoder, place)])

    def remember_all(self, answers: Iterable[tuple[Question, Geocoder, Place | None]]) -> None:
        """Write several answers down in one go."""
        day = today()
        entries = [
            Entry(
                name=question.name,
                country_hint=question.country_code,
                admin1_hint=question.admin1,
                place=None if place is None else replace(place, source=geocoder.name),
                geocoder=geocoder.name,
                version=geocoder.version,
                date=day,
            )
            for question, geocoder, place in answers
        ]
        if entries:
            if not self.read_only:
                self._append(entries)
            self._answers.update((question_key(entry), entry) for entry in entries)

    def pin(self, pins: Sequence[Entry]) -> None:
        """Add corrections; where one is there for the same mentions, the new one counts from now on."""
        self._append([replace(pin, pinned=True, date=pin.date or today()) for pin in pins])
        self._forget_what_was_read()

    def remove(
        self, choose: Callable[[Mapping[int, Entry]], Iterable[int]], *, damaged: bool = False
    ) -> None:
        """Take out the rows at the lines that `choose` gives, with `damaged` the damaged ones too.

        `choose` sees the file as it is under the lock. Every other row keeps its very characters.
        """

        def lines(sheet: Sheet) -> set[int]:
            rows = _rows_of(sheet)
            return {*choose(rows.entries), *(row.line for row in rows.damaged if damaged)}

        storage.rewrite(self.path, lines)
        self._forget_what_was_read()

    @cached_property
    def _rows(self) -> _Rows:
        return _rows_of(storage.read(self.path))

    @cached_property
    def _answers(self) -> dict[_Key, Entry]:
        return {question_key(entry): entry for entry in self.entries.values() if not entry.pinned}

    def _append(self, entries: Sequence[Entry]) -> None:
        storage.append(self.path, [cells_of(entry) for entry in entries], COLUMNS, DECIMALS)

    def _forget_what_was_read(self) -> None:
        for name in ("_rows", "_answers", "pins"):
            self.__dict__.pop(name, None)


def _rows_of(sheet: Sheet) -> _Rows:
    """Read every row; one that is blank is neither an entry nor damaged."""
    reader = RowReader(sheet.header)
    entries: dict[int, Entry] = {}
    damaged: list[DamagedRow] = []
    for record in sheet.records():
        if record.cells is None:
            damaged.append(DamagedRow(record.line, record.damage or ""))
        elif record.cells:
            try:
                entries[record.line] = reader.entry(record.cells)
            except ValueError as error:
                damaged.append(DamagedRow(record.line, str(error)))
    return _Rows(entries, tuple(damaged))


def default_path() -> Path:
    """Say where the cache is: in ``data/`` where the working directory has one, else with the user's data."""
    if Path("data").is_dir():
        return Path("data", FILE_NAME)
    from platformdirs import user_data_path

    return user_data_path("reportmap", appauthor=False) / FILE_NAME


def today() -> str:
    """Give the day, UTC; ``SOURCE_DATE_EPOCH`` in the environment sets the clock, for repeatable files."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return now.date().isoformat()


def question_key(entry: Entry) -> _Key:
    """Key an automatic answer by the question that it answers; of two alike, the later row counts."""
    return _key(entry.name, entry.country_hint, entry.admin1_hint, entry.geocoder, entry.place)


def _key_of_question(question: Question, geocoder: str) -> _Key:
    return _key(question.name, question.country_code, question.admin1, geocoder, question.resolved)


def _key(name: str, country: str | None, admin1: str | None, geocoder: str, place: Place | None) -> _Key:
    """Key a row. The gazetteer is asked about one entry of its own, every other geocoder about a name."""
    own = None if place is None or geocoder != "gazetteer" else place.geonames_id or 0
    return (fold(name), country or "", fold(admin1 or ""), geocoder, own)

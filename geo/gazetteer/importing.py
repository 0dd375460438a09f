"""Adds the rows of a GeoNames dump to what the embedded sources give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from geo.errors import GazetteerError
from geo.gazetteer import dump, names
from geo.gazetteer.build import Gathered, gather
from geo.gazetteer.dump import DumpRow, ImportChoices
from geo.gazetteer.keeping import Progress
from geo.gazetteer.store import NameKind
from geo.model import Kind
from geo.text import fold

_REPORT_EVERY = 500_000
_UNITS = {Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2}


def build_with_dump(
    path: Path, header: dict[str, Any], source: Path, choices: ImportChoices, progress: Progress
) -> None:
    """Write an index to `path` of the embedded sources and a dump together.

    A place that is there already gains the dump's feature code; a country or unit stands where the dump
    puts it. Memory grows with the rows taken, to 1 GB for a million, and `choices.max_places` bounds them.
    """
    next(dump.rows(source), None)  # a file that is no dump is refused before any work
    gathered = gather(progress)
    importer = _Importer(gathered, choices)
    for number, row in enumerate(dump.rows(source), start=1):
        if number % _REPORT_EVERY == 0:
            progress(f"{source.name}: {number} lines searched for countries and units")
        if row.kind in _UNITS and row.feature_class == "A":
            importer.add_unit(row)
    for number, row in enumerate(dump.rows(source), start=1):
        if number % _REPORT_EVERY == 0:
            progress(f"{source.name}: {number} lines read, {importer.added} places added")
        if row.kind not in _UNITS and row.passes(choices):
            importer.add_place(row)
    progress(f"writing the index: {importer.added} places of {source.name} added")
    importer.draft.write(
        path,
        header
        | {"unmatched": gathered.unmatched, "imported": source.name, "imported_places": importer.added},
    )


class _Importer:
    """A draft that takes rows of a dump."""

    def __init__(self, gathered: Gathered, choices: ImportChoices) -> None:
        self.draft = gathered.draft
        self.added = 0
        self._choices = choices
        self._countries = gathered.countries
        self._admin1 = dict(gathered.units.admin1)
        self._admin2: dict[tuple[str, str, str], int] = {}
        self._admin2_by_name = {(row, fold(name)): at for (row, name), at in gathered.units.admin2.items()}
        self._known = self.draft.rows_by_geonames_id()

    def add_unit(self, row: DumpRow) -> None:
        """Put a country or unit where the dump has it, or add the unit; either way with all its names."""
        if row.country_code not in self._countries:
            return
        at = self._row_of_unit(row)
        if at is None:
            at = self._add(row)
        self.draft.move(at, row.latitude, row.longitude)
        self.draft.add_names(at, names.worth_keeping(row.alternates), NameKind.ALTERNATE)
        if row.kind is Kind.ADMIN1:
            self._admin1[row.country_code, row.admin1_code] = at
        elif row.kind is Kind.ADMIN2:
            self._admin2[row.country_code, row.admin1_code, row.admin2_code] = at

    def add_place(self, row: DumpRow) -> None:
        """Add a place with its names, or its feature code to the row that it is already."""
        at = self._known.get(row.geonames_id)
        if at is not None:
            self.draft.describe(at, row.feature)
            return
        at = self._add(row)
        self.draft.add_names(at, names.worth_keeping(row.alternates), NameKind.ALTERNATE)
        self.draft.add_names(at, names.of_city(row.name), NameKind.VARIANT)

    def _row_of_unit(self, row: DumpRow) -> int | None:
        if row.kind is Kind.COUNTRY:
            return self._countries[row.country_code]
        admin1 = self._admin1.get((row.country_code, row.admin1_code))
        if row.kind is Kind.ADMIN1 or admin1 is None:
            return admin1 if row.kind is Kind.ADMIN1 else None
        return self._admin2_by_name.get((admin1, fold(row.name)))

    def _add(self, row: DumpRow) -> int:
        if self.added >= self._choices.max_places:
            raise GazetteerError(
                f"More than {self._choices.max_places} places pass. Take fewer with --min-population or "
                "--feature, or raise --max-places (a million takes 1 GB of memory)."
            )
        self.added += 1
        at = self.draft.add_row(
            row.kind, row.name, row.latitude, row.longitude,
            feature=row.feature, population=row.population, geonames_id=row.geonames_id,
            code=row.admin1_code if row.kind is Kind.ADMIN1 else "",
            country=self._countries.get(row.country_code),
            admin1=self._admin1.get((row.country_code, row.admin1_code)),
            admin2=self._admin2.get((row.country_code, row.admin1_code, row.admin2_code)),
            alternates=len(row.alternates),
        )  # fmt: skip
        self.draft.add_name(at, row.name, NameKind.PRIMARY)
        return at

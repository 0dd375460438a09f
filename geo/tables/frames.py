"""The tables as pandas DataFrames, for people who go on in Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geo.model import Located
from geo.tables.cells import split, unguard
from geo.tables.columns import Column, Holds
from geo.tables.rows import TABLES, Table

if TYPE_CHECKING:
    from pandas import DataFrame, Series

_DTYPES = {Holds.TEXT: "string", Holds.INTEGER: "Int64", Holds.NUMBER: "Float64", Holds.LIST: "object"}


def locations_frame(located: Located) -> DataFrame:
    """Give the locations, one row each; unknown and empty are ``<NA>``, lists are tuples."""
    return _frame(located, TABLES["locations"])


def mentions_frame(located: Located) -> DataFrame:
    """Give every toponym recognised, marker or not."""
    return _frame(located, TABLES["mentions"])


def unplaced_frame(located: Located) -> DataFrame:
    """Give the reported mentions without a marker, and why."""
    return _frame(located, TABLES["unplaced"])


def read_frame(path: str | Path, table: str = "locations") -> DataFrame:
    """Read an exported CSV as the very frame it was written from: ``NA`` is Namibia, not a missing value."""
    import pandas as pd

    texts = pd.read_csv(path, dtype=str, keep_default_na=False)
    columns = {
        column.name: _read_column(texts[column.name], column)
        for column in TABLES[table].columns
        if column.name in texts
    }
    return pd.DataFrame(columns)


def _frame(located: Located, table: Table) -> DataFrame:
    import pandas as pd

    rows = [[None if cell == "" else cell for cell in row] for row in table.rows(located)]
    frame = pd.DataFrame(rows, columns=list(table.header), dtype=object)
    return frame.astype({column.name: _DTYPES[column.holds] for column in table.columns})


def _read_column(texts: Series, column: Column) -> Series:
    match column.holds:
        case Holds.LIST:
            return texts.map(lambda text: split(unguard(text)))
        case Holds.TEXT:
            return texts.map(unguard).astype("string").replace("", None)
        case _:
            return texts.replace("", None).astype(_DTYPES[column.holds])

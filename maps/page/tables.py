"""Rows packed into columns for the page: what repeats is written once.

A column is a list of values, or ``{"pool": [...], "at": [...]}`` where values repeat: `at` holds for each row
the index into `pool`, and is left out where every row has the same value. `maps/page/static/tables.js`
unpacks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Value = str | int | float | bool | None | Sequence[int]
Row = Mapping[str, Value]
"""A value for each column by its name."""

Column = list[Value] | dict[str, list[Value]]

_WORTH_POOLING = 0.6
"""A column with more distinct values than this share of its rows is a plain list."""

_POOLED_TOGETHER = ({str, int, bool, type(None)}, {float})
"""Floats do not share a pool with other numbers: 1 and 1.0 would have one place in it."""


def pack(rows: Iterable[Row]) -> dict[str, Column | int]:
    """Pack rows of the same columns, with their number as ``length``; no rows have no columns."""
    listed = list(rows)
    names = listed[0] if listed else ()
    return {"length": len(listed), **{name: _packed([row[name] for row in listed]) for name in names}}


def _packed(column: Sequence[Value]) -> Column:
    if not any(kinds.issuperset(map(type, column)) for kinds in _POOLED_TOGETHER):
        return list(column)
    pool: dict[Value, int] = {}
    at: list[Value] = [pool.setdefault(value, len(pool)) for value in column]
    if len(pool) >= len(column) * _WORTH_POOLING:
        return list(column)
    return {"pool": list(pool)} if len(pool) == 1 else {"pool": list(pool), "at": at}

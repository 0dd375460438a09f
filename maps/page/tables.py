"""Rows packed into columns for the page: what repeats is written once.

A column is a list of values, or ``{"pool": [...], "at": [...]}`` where values repeat: `at` holds for each row
the index into `pool`, and is left out where every row has the same value. `maps/page/static/tables.js`
unpacks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Value = str | int | float | bool | None | Sequence[int]
Column = list[Value] | dict[str, list[Value]]

_WORTH_POOLING = 0.6
"""A column with more distinct values than this share of its rows is a plain list."""

_POOLED_TOGETHER = ({str, int, bool, type(None)}, {float})
"""Floats do not share a pool with other numbers: 1 and 1.0 would have one place in it."""


def pack(names: Sequence[str], rows: Iterable[Sequence[Value]]) -> dict[str, Column | int]:
    """Pack rows into named columns, with the number of rows as ``length``."""
    listed = list(rows)
    columns: Iterable[Sequence[Value]] = zip(*listed, strict=True) if listed else ([] for _ in names)
    packed: dict[str, Column | int] = {
        name: _packed(column) for name, column in zip(names, columns, strict=True)
    }
    return {"length": len(listed), **packed}


def _packed(column: Sequence[Value]) -> Column:
    if not any(kinds.issuperset(map(type, column)) for kinds in _POOLED_TOGETHER):
        return list(column)
    pool: dict[Value, int] = {}
    at: list[Value] = [pool.setdefault(value, len(pool)) for value in column]
    if len(pool) >= len(column) * _WORTH_POOLING:
        return list(column)
    return {"pool": list(pool)} if len(pool) == 1 else {"pool": list(pool), "at": at}

"""Reads a reviewed file, and tells whoever wrote a wrong row where it is and what is wrong."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from geo.errors import GazetteerError
from geo.model import Kind

Row = TypeVar("Row")


def read(shape: Callable[..., Row], path: Path) -> Iterator[Row]:
    """Read one file, a row a line; raise GazetteerError with file and line where one is wrong."""
    columns = list(shape.__dataclass_fields__)  # type: ignore[attr-defined]
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        if next(rows, None) != columns:
            raise GazetteerError(f"{path.name}: its first line must be {','.join(columns)}")
        for fields in rows:
            where = f"{path.name}, line {rows.line_num}"
            if len(fields) != len(columns):
                raise GazetteerError(f"{where}: it has {len(fields)} fields, not {len(columns)}")
            yield shape(*(_field(name, text, where) for name, text in zip(columns, fields, strict=True)))


def _field(name: str, text: str, where: str) -> object:
    try:
        return _PARSERS.get(name, str)(text.strip())
    except ValueError as error:
        raise GazetteerError(f"{where}: {name} {text!r} is wrong: {error}") from error


def _latitude(text: str) -> float:
    value = float(text)
    if not -90 <= value <= 90:
        raise ValueError(f"a latitude is between -90 and 90, not {text}")
    return value


def _longitude(text: str) -> float:
    value = float(text)
    if not -180 <= value <= 180:
        raise ValueError(f"a longitude is between -180 and 180, not {text}")
    return value


def _required(text: str) -> str:
    if not text:
        raise ValueError("it is empty")
    return text


def _country_code(text: str) -> str:
    if text and not (len(text) == 2 and text.isascii() and text.isupper()):
        raise ValueError(f"a country code is two capitals, not {text!r}")
    return text


def _sort(text: str) -> str:
    if text not in {"name", "abbreviation", "primary"}:
        raise ValueError(f"it is 'name', 'abbreviation' or 'primary', not {text!r}")
    return text


def _one_or_more(text: str) -> tuple[str, ...]:
    return _several(_required(text))


def _several(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|") if name.strip())


_PARSERS: dict[str, Callable[[str], object]] = {
    "after": _several,
    "alternates": _several,
    "before": _several,
    "city": _required,
    "country_code": _country_code,
    "forms": _one_or_more,
    "kind": Kind,
    "latitude": _latitude,
    "longitude": _longitude,
    "name": _required,
    "reason": _required,
    "sort": _sort,
    "words": _one_or_more,
}

"""The usual English name of each language by its ISO 639-1 code."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources


def language_name(code: str) -> str | None:
    """Name a language: ``ja`` is "Japanese". None for what is no code."""
    return _names().get(code)


@cache
def _names() -> dict[str, str]:
    file = resources.files("geo") / "languages.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return {row["code"]: row["name"] for row in rows}

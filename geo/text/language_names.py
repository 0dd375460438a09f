"""The languages by their ISO 639-1 codes, with their usual English names."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources

_READ_AS = {"bs": "sr", "hr": "sr", "ms": "id", "nb": "no", "nn": "no", "sh": "sr"}
"""Languages that are read by the word lists of another: Serbian ones are in both scripts."""


def read_as(code: str) -> str:
    """Give the language by whose word lists one is read: ``nn`` by ``no``, most by their own."""
    return _READ_AS.get(code, code)


def language_name(code: str) -> str | None:
    """Name a language: ``ja`` is "Japanese". None for what is no code."""
    return _names().get(code)


def language_code(text: str) -> str | None:
    """Give the code that people mean by "EN", "en-US" or "English", all ``en``; None for what is none."""
    said = text.strip().casefold()
    primary = re.split("[-_]", said, maxsplit=1)[0]
    by_name = {name.casefold(): code for code, name in _names().items()}
    return primary if primary in _names() else by_name.get(said)


@cache
def _names() -> dict[str, str]:
    file = resources.files(__package__) / "languages.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return {row["code"]: row["name"] for row in rows}

"""Word files: what a package knows of each language, one JSON file a language, named by its ISO 639-1 code.

`geo.languages`, `geo.recognition.roles.cues` and `geo.counts.words` are such packages. The words of a field
are separated by spaces, or a list where some are of several words; a field that is left out is empty. In a
list, "son/sons at/in" stands for "son at", "son in", "sons at" and "sons in".
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources
from itertools import product
from typing import Any


def codes_in(package: str) -> list[str]:
    """Name the languages that a package has a file for, sorted."""
    files = (item.name for item in resources.files(package).iterdir())
    return sorted(name.removesuffix(".json") for name in files if name.endswith(".json"))


def read_words(package: str, code: str | None) -> dict[str, Any] | None:
    """Read the file that a package has for a language; None where there is none."""
    file = resources.files(package) / f"{code}.json"
    if code is None or not file.is_file():
        return None
    written: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return written


def typed(written: Any, kind: str) -> Any:
    """Give what a file holds the type of its field, which is written as in the field's annotation."""
    if kind == "frozenset[str]":
        return frozenset(_words(written))
    if kind == "tuple[str, ...]":
        return tuple(_words(written))
    if kind.startswith("dict["):
        return written or {}
    return bool(written) if kind == "bool" else written


def _words(written: str | list[str] | None) -> list[str]:
    return written.split() if isinstance(written, str) else phrases(written or [])


def phrases(written: Iterable[str]) -> list[str]:
    """Write out the phrases of a list: words that stand for each other are parted by slashes."""
    return [
        " ".join(words)
        for phrase in written
        for words in product(*(word.split("/") for word in phrase.split(" ")))
    ]

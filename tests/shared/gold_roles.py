"""Read the gold sentences in tests/data/roles, and score the roles that are read in them.

A line is {"language", "text"}; the text marks each place with its kind and its role:
``[Oslo/city:denied]``, ``[Spain/country:reported]``. ``capital`` is a city known to be a seat of government.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from geo.model import Kind, Mention, Report, Role
from geo.recognition.roles import readings

DATA = Path(__file__).parents[1] / "data" / "roles"
_MARKED = re.compile(r"\[(?P<name>[^]/]+)/(?P<kind>[a-z0-9]+):(?P<role>[a-z]+)\]")


def rows(file: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / file).read_text(encoding="utf-8").splitlines()]


def marked(text: str, language: str = "en") -> tuple[Report, list[Mention], list[Role], set[int]]:
    """Read a marked text: the report, its mentions, their gold roles, and the numbers of the capitals."""
    plain, mentions, gold, capitals, position = "", [], [], set(), 0
    for found in _MARKED.finditer(text):
        plain += text[position : found.start()]
        if found["kind"] == "capital":
            capitals.add(len(mentions))
        kind = Kind.CITY if found["kind"] == "capital" else Kind(found["kind"])
        start, end = len(plain), len(plain) + len(found["name"])
        mentions.append(Mention("r", start, end, found["name"], kind, Role.REPORTED, ""))
        gold.append(Role(found["role"]))
        plain += found["name"]
        position = found.end()
    return Report("r", plain + text[position:], language=language), mentions, gold, capitals


def roles_of(row: dict[str, str]) -> tuple[list[Role], list[Role]]:
    """Give the roles that are read in a marked text, and those that a reader gives."""
    report, mentions, gold, capitals = marked(row["text"], row["language"])
    return [reading.role for reading in readings(report, mentions, capitals)], gold


def pairs(file: str) -> Iterator[tuple[Role, Role]]:
    """Give each role read in a file beside its gold role."""
    for row in rows(file):
        read, gold = roles_of(row)
        yield from zip(read, gold, strict=True)


def precision_and_recall(file: str) -> tuple[float, float]:
    """Score ``reported``: how many markers are right, and how many there are of those to be had."""
    listed = list(pairs(file))
    right = sum(read is gold is Role.REPORTED for read, gold in listed)
    return (
        right / sum(read is Role.REPORTED for read, _ in listed),
        right / sum(gold is Role.REPORTED for _, gold in listed),
    )

"""Read the traps in tests/data/traps, and say what the map of each gets wrong.

tests/data/traps/README.md says what a line holds and what is judged.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from geo.gazetteer import distance_km
from geo.locating import Settings, examine
from geo.locating.grouping import group
from geo.locating.placing import Placer
from geo.model import MARKED_AREAS, Report, Resolution, Role

DATA = Path(__file__).parents[1] / "data" / "traps"
NEAR_KM = 60


@dataclass(frozen=True)
class Trap:
    id: str
    text: str
    expect: list[dict]
    never: list[str]
    language: str | None = None
    claims: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class Mapped:
    """What came of one trap; mentions are keyed by where they start."""

    resolutions: dict[int, Resolution]
    marked: frozenset[int]
    counts: dict[int, int]
    claims: frozenset[tuple[int, str]]


def traps(file: str) -> list[Trap]:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    return [Trap(**json.loads(line)) for line in lines]


def complaints(trap: Trap) -> list[str]:
    """Say in words what is wrong; nothing where all is as expected."""
    mapped = _map(trap)
    found = [words for expected in trap.expect for words in _wrong(trap.text, expected, mapped)]
    found += [f"{text!r} is on the map" for text in trap.never if _on_the_map(trap.text, text, mapped)]
    claimed = {(claim["number"], claim["scope"]) for claim in trap.claims}
    return found + [f"claim {claim} was not read" for claim in sorted(claimed - mapped.claims)]


def _map(trap: Trap) -> Mapped:
    settings = Settings()
    report = Report(id=trap.id, text=trap.text, language=trap.language)
    findings = examine(report, Placer([], None, settings.asks))
    located = group([findings], min_confidence=settings.min_confidence, all_roles=False)
    counts: dict[int, int] = {}
    for count in findings.counted.counts:
        counts[count.mention.start] = max(count.number, counts.get(count.mention.start, 0))
    return Mapped(
        resolutions={one.mention.start: one for one in findings.resolutions},
        marked=frozenset(one.mention.start for place in located.locations for one in place.resolutions),
        counts=counts,
        claims=frozenset((claim.number, claim.scope) for claim in findings.counted.claims),
    )


def _wrong(text: str, expected: dict, mapped: Mapped) -> list[str]:
    name = expected["text"]
    start = _occurrence(text, name, expected["occurrence"])
    one = mapped.resolutions.get(start)
    if one is None:
        return [f"{name!r} was not found"]
    found = _wrong_role(name, expected["role"], one, start in mapped.marked)
    if expected["role"] == Role.REPORTED:
        found += _wrong_place(name, expected, one)
    if "count" in expected and mapped.counts.get(start) != expected["count"]:
        found.append(f"{name!r} has the count {mapped.counts.get(start)}, not {expected['count']}")
    return found


def _wrong_role(name: str, role: str, one: Resolution, marked: bool) -> list[str]:
    if one.mention.role != role:
        return [f"{name!r} is {one.mention.role.value}, not {role}"]
    if role == Role.REPORTED and not marked and one.mention.kind not in MARKED_AREAS:
        return [f"{name!r} is not on the map (confidence {one.confidence:.2f})"]
    return []


def _wrong_place(name: str, expected: dict, one: Resolution) -> list[str]:
    place = one.place
    if place is None:
        return [f"{name!r} was not placed"]
    if place.country_code != expected["country"]:
        return [f"{name!r} is {place.name}, {place.country_code}"]
    if one.mention.kind in MARKED_AREAS or "latitude" not in expected:
        return []
    far = distance_km(place.latitude, place.longitude, expected["latitude"], expected["longitude"])
    return [] if far <= NEAR_KM else [f"{name!r} is {far:.0f} km off"]


def _on_the_map(text: str, never: str, mapped: Mapped) -> bool:
    spans = [found.span() for found in re.finditer(re.escape(never), text)]
    for start in mapped.marked:
        end = mapped.resolutions[start].mention.end
        if any(first < end and start < last for first, last in spans):
            return True
    return False


def _occurrence(text: str, name: str, number: int) -> int:
    return [found.start() for found in re.finditer(re.escape(name), text)][number - 1]

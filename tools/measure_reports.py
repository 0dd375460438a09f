"""Measure the map of each of our own reports in tests/data/reports against what a reader would mark.

    python tools/measure_reports.py [REPORTS.jsonl...] [--errors]

Prints a line a file: how many markers are right, how many of the places reported have one, and how often a
name is read rightly as reported or not. A marker is right where one of its mentions is marked as reported in
the gold and it lies near gold's point. A place that yields to a more precise one inside it counts as marked.

Where the gold has numbers and claims, a second line tells how many of the places that are marked have one of
the numbers that a reader accepts, another or none, on how many markers a number stands that nobody reads
there, and how many of the totals that a reader finds are claimed. ``--errors`` prints all that is wrong or
missing with the words around it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from geo.evaluation import GoldToponym, read_gold
from geo.gazetteer import distance_km
from geo.locating import Settings, examine
from geo.locating.grouping import Findings, group
from geo.locating.placing import Placer
from geo.model import AREAS, Kind, Location, Place, Report, Resolution, Role
from geo.text import fold

REPORTS = Path(__file__).parent.parent / "tests" / "data" / "reports"
NEAR_KM = 50.0  # of a town
NEAR_AREA_KM = 500.0  # of the middle of a country, a province, a river
_FOUND = ("right", "wrong", "missing", "invented")  # what becomes of a number
UNDECIDED = frozenset({"either", "container", "?"})
"""Roles (the gold's kinds) for which a marker is neither right nor wrong: readers differ, or nobody says."""


@dataclass(slots=True)
class Tally:
    """What was counted over reports; `errors` has a line for all that is wrong or missing."""

    right: int = 0
    wrong: int = 0
    marked: int = 0
    missing: int = 0
    roles: int = 0
    roles_right: int = 0
    numbers: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


def main() -> None:
    """Print the figures, a line a file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", type=Path, nargs="*", default=sorted(REPORTS.glob("*.jsonl")))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for path in options.reports:
        tally = Tally()
        for document in read_gold(path):
            measure(document.report, document.toponyms, tally, document.claims)
        print(
            f"{path.stem:10} markers P {tally.right / (tally.right + tally.wrong):.3f} "
            f"R {tally.marked / (tally.marked + tally.missing):.3f}  "
            f"reported or not {tally.roles_right / tally.roles:.3f} of {tally.roles}"
        )
        if tally.numbers:
            told = "  ".join(f"{what} {tally.numbers[what]}" for what in _FOUND)
            claimed = "  ".join(f"{what} {tally.claims[what]}" for what in ("right", "missing"))
            print(f"{'':10} numbers {told}  claims {claimed}")
        if options.errors:
            print("\n".join(tally.errors))


def measure(
    report: Report,
    gold: Sequence[GoldToponym],
    tally: Tally,
    claims: Sequence[tuple[int, str]] | None = None,
) -> None:
    """Add one report to the tally; its numbers only where the gold has claims, if only an empty list."""
    settings = Settings()
    findings = examine(report, Placer((), None, settings.asks))
    located = group([findings], min_confidence=settings.min_confidence, all_roles=settings.all_roles)
    markers = [location.resolutions for location in located.locations]
    for resolutions in markers:
        _measure_marker(report, resolutions, gold, tally)
    covered = [one for one in located.context if one.mention.role is Role.REPORTED]
    shown = [*covered, *(one for resolutions in markers for one in resolutions)]
    _measure_missing(report, shown, gold, tally)
    _measure_roles(findings, gold, tally)
    if claims is not None:
        _measure_numbers(report, located.locations, gold, tally)
        _measure_claims(report, findings, claims, tally)


def _measure_numbers(
    report: Report, locations: Sequence[Location], gold: Sequence[GoldToponym], tally: Tally
) -> None:
    """Set the number of each marker against those that readers accept for its place."""
    numbered = [name for name in gold if name.numbers]
    counted = set()
    for name in numbered:
        location = next((one for one in locations if _is_called(one, name)), None)
        if location is not None:
            counted.add(location.id)
            number = location.reported_count
            what = "missing" if number is None else "right" if number in name.numbers else "wrong"
            _add_number(what, number, _words(report, name.start, name.end), tally)
    for location in locations:
        known = location.id in counted or any(_is_called(location, name) for name in numbered)
        if location.reported_count is not None and not known:
            mention = location.resolutions[0].mention
            _add_number(
                "invented", location.reported_count, _words(report, mention.start, mention.end), tally
            )


def _is_called(location: Location, name: GoldToponym) -> bool:
    return any(
        _overlap(one, name) or fold(one.mention.text) == fold(name.text) for one in location.resolutions
    )


def _add_number(what: str, number: int | None, words: str, tally: Tally) -> None:
    tally.numbers[what] += 1
    if what != "right":
        tally.errors.append(f"  number {what}, {number}: {words}")


def _measure_claims(
    report: Report, findings: Findings, claims: Sequence[tuple[int, str]], tally: Tally
) -> None:
    """Set the claims against those of a reader, who names an area as the report does: "Österreich"."""
    for number, scope in claims:
        names = [scope, *_names_of(scope, findings.resolutions)]
        right = any(
            one.number == number and any(_is_one_scope(one.scope, name) for name in names)
            for one in findings.counted.claims
        )
        tally.claims["right" if right else "missing"] += 1
        if not right:
            tally.errors.append(f"  claim missing: {report.id}: {number} {scope}")


def _names_of(scope: str, resolutions: Sequence[Resolution]) -> list[str]:
    """Give the gazetteer's names of an area that a report names so."""
    named = [one.place for one in resolutions if fold(one.mention.text) == fold(scope)]
    return [place.name for place in named if place is not None]


def _is_one_scope(one: str, other: str) -> bool:
    """Tell of "Sagaing" and "Sagaing Region" that they are one."""
    words, others = set(fold(one).split()), set(fold(other).split())
    return words <= others or others <= words


def _measure_marker(
    report: Report, resolutions: Sequence[Resolution], gold: Sequence[GoldToponym], tally: Tally
) -> None:
    found = [(one, name) for one in resolutions for name in gold if _overlap(one, name)]
    near = [name.kind for one, name in found if one.place is not None and _is_near(name, one.place)]
    if Role.REPORTED in near:
        tally.right += 1
    elif UNDECIDED.isdisjoint(name.kind for _, name in found):
        tally.wrong += 1
        mention = resolutions[0].mention
        why = near[0] if near else "wrong place" if found else "no place"
        tally.errors.append(f"  marked, {why}: {_words(report, mention.start, mention.end)}")


def _measure_missing(
    report: Report, shown: Sequence[Resolution], gold: Sequence[GoldToponym], tally: Tally
) -> None:
    reported = [name for name in gold if name.kind == Role.REPORTED]
    for text in dict.fromkeys(name.text for name in reported):
        names = [name for name in reported if name.text == text]
        if any(_is_marked(name, shown) for name in names):
            tally.marked += 1
        else:
            tally.missing += 1
            tally.errors.append(f"  missing: {_words(report, names[0].start, names[0].end)}")


def _is_marked(name: GoldToponym, shown: Sequence[Resolution]) -> bool:
    return any(one.place is not None and _overlap(one, name) and _is_near(name, one.place) for one in shown)


def _measure_roles(findings: Findings, gold: Sequence[GoldToponym], tally: Tally) -> None:
    for one in findings.resolutions:
        name = next((name for name in gold if _overlap(one, name)), None)
        if name is not None and name.kind not in UNDECIDED and one.mention.kind is not Kind.DEMONYM:
            tally.roles += 1
            tally.roles_right += (name.kind == Role.REPORTED) == (one.mention.role is Role.REPORTED)


def _is_near(name: GoldToponym, place: Place) -> bool:
    """Tell whether a place is the one that the reader means; without a point every one is."""
    if name.latitude is None or name.longitude is None:
        return True
    km = distance_km(name.latitude, name.longitude, place.latitude, place.longitude)
    return km <= (NEAR_AREA_KM if place.kind in AREAS else NEAR_KM)


def _overlap(one: Resolution, name: GoldToponym) -> bool:
    return name.start < one.mention.end and one.mention.start < name.end


def _words(report: Report, start: int, end: int) -> str:
    around = (
        f"{report.text[max(0, start - 60) : start]}[{report.text[start:end]}]{report.text[end : end + 40]}"
    )
    return f"{report.id}: {' '.join(around.split())}"


if __name__ == "__main__":
    main()

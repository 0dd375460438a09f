"""Three reports of a press agency, located without recognising or resolving anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.identity import location_id
from geo.model import (
    Candidate,
    Count,
    Kind,
    Located,
    Location,
    Mention,
    Place,
    Report,
    Resolution,
    Role,
    Status,
    Unplaced,
)

NORTH = Report(
    "north.txt",
    "TORONTO - Police said on Monday.\n\n"
    "Fire crews found three victims in Toronto and one in Montréal. "
    "In Toronto, rescue went on all night. Canadian officials thanked them.",
    "Night of fires",
    "https://example.org/north?a=1&b=2",
    "2026-01-12",
    "en",
    "A. Writer",
    "ab" * 32,
)
SOUTH = Report(
    "south.txt",
    "Seven people were hurt in Paris on Tuesday, the sheriff said.\n\n"
    "Another two were hurt in Springfield, a day after the two in Toronto.",
    "A sheriff's week",
    "https://example.com/south",
    "2026-02-03",
    "en",
    "A. Writer",
    "ab" * 32,
)
REGION = Report(
    "region.txt",
    "Floods cut off villages in Tigray. The government in Addis Ababa gave no number.",
    "Floods",
    None,
    "2026-02-20",
    "en",
    "A. Writer",
    "ab" * 32,
)
REPORTS = (NORTH, SOUTH, REGION)

TORONTO = Place("Toronto", "CA", "Ontario", 43.70011, -79.4163, Kind.CITY, "PPL", 2600000, 6167865)
PARIS = Place("Paris", "FR", "Île-de-France", 48.85341, 2.3488, Kind.CITY, "PPL", 2138551, 2988507)
PARIS_IN_TEXAS = Place("Paris", "US", "Texas", 33.66094, -95.55551, Kind.CITY, "PPL", 24782, 4717560)
MONTREAL = Place("Montréal", "CA", "Quebec", 45.50884, -73.58781, Kind.CITY, "PPLA2", 1600000, 6077243)
TIGRAY = Place("Tigray", "ET", "Tigray", 14.0, 38.83, Kind.ADMIN1, "ADM1", None, 444187)
ADDIS_ABABA = Place("Addis Ababa", "ET", "Addis Ababa", 9.02497, 38.74689, Kind.CITY, "PPLC", 3041002, 344979)
CANADA = Place("Canada", "CA", None, 60.0, -96.0, Kind.COUNTRY, "PCLI", 37058856, 6251999)
MISSOURI = Place("Springfield", "US", "Missouri", 37.21533, -93.29824, Kind.CITY, "PPL", 170188, 4409896)
ILLINOIS = Place("Springfield", "US", "Illinois", 39.80172, -89.64371, Kind.CITY, "PPL", 114394, 4250542)
MASSACHUSETTS = Place(
    "Springfield", "US", "Massachusetts", 42.10148, -72.58981, Kind.CITY, "PPL", 154204, 4951788
)


def press_reports() -> Located:
    """One place in two dated reports, one ambiguous, one region, context, and one not placed."""
    in_toronto = (
        _named(NORTH, "in {Toronto} and"),
        _named(NORTH, "In {Toronto},"),
        _named(SOUTH, "in {Toronto}."),
    )
    in_montreal, in_paris = _named(NORTH, "in {Montréal}"), _named(SOUTH, "in {Paris}")
    in_tigray = _named(REGION, "in {Tigray}", Kind.ADMIN1)
    pair = (Candidate(PARIS, 0.6), Candidate(PARIS_IN_TEXAS, 0.4))
    return Located(
        locations=(
            _location(TORONTO, in_toronto, 3, "victims", 0.96, "named with its province"),
            _location(MONTREAL, (in_montreal,), 1, None, 0.91, "the only place of this name"),
            _location(TIGRAY, (in_tigray,), None, None, 0.72, "the only region of this name"),
            _location(PARIS, (in_paris,), 7, "people", 0.55, "most populous", pair),
        ),
        context=_context(),
        unplaced=(_springfield(),),
        claims=(),
        reports=REPORTS,
        counts=(
            Count(in_toronto[0], 3, "victims", 0, 0),
            Count(in_montreal, 1, None, 0, 0),
            Count(in_paris, 7, "people", 0, 0),
        ),
    )


def _context() -> tuple[Resolution, ...]:
    dateline = replace(_named(NORTH, "{TORONTO}"), role=Role.DATELINE)
    demonym = replace(_named(NORTH, "{Canadian}", Kind.DEMONYM), role=Role.SPEAKER)
    capital = replace(_named(REGION, "in {Addis Ababa}"), role=Role.SPEAKER)
    return (
        Resolution(dateline, TORONTO, 0.9, "dateline"),
        Resolution(demonym, CANADA, 0.9, "demonym"),
        Resolution(capital, ADDIS_ABABA, 0.9, "capital"),
    )


def _springfield() -> Unplaced:
    candidates = (Candidate(MISSOURI, 0.4), Candidate(ILLINOIS, 0.35), Candidate(MASSACHUSETTS, 0.25))
    return Unplaced(_named(SOUTH, "in {Springfield}"), "three places are equally likely", candidates)


def _named(report: Report, marked: str, kind: Kind = Kind.CITY) -> Mention:
    """Make the mention that braces mark in a piece of a report, with its sentence for a quote."""
    ahead, name, behind = marked.replace("}", "{").split("{")
    start = report.text.index(ahead + name + behind) + len(ahead)
    ends = [report.text.rfind(end, 0, start) + len(end) for end in (". ", "\n") if end in report.text[:start]]
    quote = report.text[max(ends, default=0) : report.text.index(".", start) + 1]
    return Mention(report.id, start, start + len(name), name, kind, Role.REPORTED, quote)


def _location(
    place: Place,
    mentions: Sequence[Mention],
    count: int | None,
    unit: str | None,
    confidence: float,
    reason: str,
    candidates: tuple[Candidate, ...] = (),
) -> Location:
    urls = {report.id: report.source_url for report in REPORTS}
    report_ids = tuple(dict.fromkeys(mention.report_id for mention in mentions))
    considered = candidates or (Candidate(place, 1.0),)
    return Location(
        id=location_id(place),
        place=place,
        reported_count=count,
        count_unit=unit,
        mention_count=len(mentions),
        status=Status.AMBIGUOUS if candidates else Status.PLACED,
        confidence=confidence,
        reason=reason,
        first_quote=mentions[0].quote,
        report_ids=report_ids,
        source_urls=tuple(url for report in report_ids if (url := urls[report]) is not None),
        resolutions=tuple(Resolution(mention, place, confidence, reason, considered) for mention in mentions),
        alternatives=candidates[1:],
    )

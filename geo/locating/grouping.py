"""From resolved mentions to locations: one for all that is in one place, in every report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geo.counts.shown import gives, main_units, shown_count
from geo.identity import location_id, place_key, slug
from geo.locating.marking import sort_out
from geo.locating.naming import name_as_reported
from geo.model import (
    CLOSE_RUNNER_UP,
    Candidate,
    Claim,
    Count,
    Counted,
    Located,
    Location,
    Mention,
    Place,
    Report,
    Resolution,
    Status,
)

MOST_ALTERNATIVES = 5


@dataclass(frozen=True, slots=True)
class Findings:
    """One report with all that was found in it."""

    report: Report
    resolutions: tuple[Resolution, ...]
    counted: Counted


def group(findings: Iterable[Findings], *, min_confidence: float, all_roles: bool) -> Located:
    """Group what was found in reports into one location a place.

    Every resolution ends in exactly one of `Located.locations`, `context` and `unplaced`, as
    `geo.locating.marking.sort_out` says by `min_confidence` (0 to 1) and `all_roles`.
    """
    findings = tuple(findings)
    parts = [sort_out(found.resolutions, found.counted, min_confidence, all_roles) for found in findings]
    marked = [resolution for part in parts for resolution in part.marked]
    context = tuple(resolution for part in parts for resolution in part.context)
    reports = tuple(found.report for found in findings)
    counts = tuple(count for found in findings for count in found.counted.counts)
    return Located(
        locations=_locations(marked, counts, {report.id: report for report in reports}),
        context=context,
        unplaced=tuple(missing for part in parts for missing in part.unplaced),
        claims=tuple(claim for found in findings for claim in _without_repetitions(found.counted.claims)),
        reports=reports,
        counts=counts,
        pins=sum(resolution.pinned for resolution in (*marked, *context)),
        min_confidence=min_confidence,
    )


def _without_repetitions(claims: Sequence[Claim]) -> list[Claim]:
    """Keep the first of the claims that say the same: a headline and a lead often do."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        first.setdefault((claim.number, claim.unit, claim.scope), claim)
    return list(first.values())


def _locations(
    marked: Sequence[Resolution], counts: Sequence[Count], reports: dict[str, Report]
) -> tuple[Location, ...]:
    groups: defaultdict[tuple[object, ...], list[Resolution]] = defaultdict(list)
    for resolution in marked:
        if resolution.place is not None:
            groups[place_key(resolution.place)].append(resolution)
    counts_of: defaultdict[tuple[str, int], list[Count]] = defaultdict(list)
    for count in counts:
        counts_of[count.mention.report_id, count.mention.start].append(count)
    main = main_units(counts)
    locations = [_location(group, _counts_of(group, counts_of), main, reports) for group in groups.values()]
    return tuple(sorted(locations, key=_order))


def _order(location: Location) -> tuple[str, str, str]:
    """Sort by country, those without one last, then by name."""
    return (location.place.country_code or "~", slug(location.place.name), location.id)


def _counts_of(
    resolutions: Sequence[Resolution], counts_of: Mapping[tuple[str, int], Sequence[Count]]
) -> list[Count]:
    mentions = (resolution.mention for resolution in resolutions)
    return [count for mention in mentions for count in counts_of.get((mention.report_id, mention.start), ())]


def _location(
    resolutions: Sequence[Resolution],
    counts: Sequence[Count],
    main: Mapping[str, str],
    reports: dict[str, Report],
) -> Location:
    shown = shown_count(counts, main)
    placed = ((r, r.place) for r in resolutions if r.place is not None)
    best, place = max(placed, key=lambda pair: (pair[0].pinned, pair[0].confidence))
    report_ids = tuple(dict.fromkeys(r.mention.report_id for r in resolutions))
    urls = (reports[i].source_url for i in report_ids)
    alternatives = _alternatives(best, place)
    return Location(
        id=location_id(place),
        place=replace(place, name=name_as_reported(place, (r.mention.text for r in resolutions))),
        reported_count=None if shown is None else shown.number,
        count_unit=None if shown is None else shown.unit,
        mention_count=len(resolutions),
        status=_status(resolutions, alternatives),
        confidence=round(best.confidence, 2),
        reason=best.reason,
        first_quote=_telling(resolutions, counts, shown).quote,
        report_ids=report_ids,
        source_urls=tuple(dict.fromkeys(url for url in urls if url is not None)),
        resolutions=tuple(resolutions),
        alternatives=alternatives,
    )


def _telling(resolutions: Sequence[Resolution], counts: Sequence[Count], shown: Count | None) -> Mention:
    """Give the first mention that gives the number on the marker; where none does, the first of all."""
    if shown is not None:
        return next(count.mention for count in counts if gives(count, shown))
    return resolutions[0].mention


def _alternatives(best: Resolution, place: Place) -> tuple[Candidate, ...]:
    chosen = place_key(place)
    others = [c for c in best.candidates if place_key(c.place) != chosen]
    return tuple(others[:MOST_ALTERNATIVES])


def _status(resolutions: Sequence[Resolution], alternatives: Sequence[Candidate]) -> Status:
    if any(r.pinned for r in resolutions):
        return Status.CORRECTED
    close = any(candidate.score >= CLOSE_RUNNER_UP for candidate in alternatives)
    return Status.AMBIGUOUS if close else Status.PLACED

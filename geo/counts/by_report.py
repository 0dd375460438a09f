"""The claims of several reports, each beside what the reports that make it place, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from geo.counts.reconcile import Reconciled, reconcile
from geo.counts.units import head_of
from geo.model import Claim, Count, Located, Location, Resolution

Named = Mapping[str, Sequence[tuple[Location, Sequence[Resolution]]]]
"""The locations that each report names, each with that report's resolutions."""


def reconcile_by_report(located: Located) -> list[Reconciled]:
    """Set each claim against what its reports place, in the order of the text.

    What several reports claim alike is one claim, held against the places of all of them. Left out are claims
    that countries, or places without a number of their own, would exceed: what those places are reported for
    is then something else than what is claimed ("four fires", ten towns around them).
    """
    named, counts = _by_report(located)
    parts = [_of_reports(located, alike, named, counts) for alike in _alike(located.claims)]
    reconciled = [each for part in parts for each in reconcile(part)]
    return [each for each in reconciled if not _is_of_something_else(each)]


def _is_of_something_else(each: Reconciled) -> bool:
    return each.placed > each.claim.number and (each.at_least or each.of_countries)


def _alike(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Gather the claims by the reports that make them: "54 offices" of two reports is one claim of both."""
    makers: dict[tuple[object, ...], dict[str, Claim]] = {}
    for claim in claims:
        same = makers.setdefault((claim.number, head_of(claim.unit), claim.scope), {})
        same.setdefault(claim.report_id, claim)
    by_reports: dict[tuple[str, ...], list[Claim]] = {}
    for same in makers.values():
        by_reports.setdefault(tuple(same), []).extend(same.values())
    return map(tuple, by_reports.values())


def _by_report(located: Located) -> tuple[Named, Mapping[str, Sequence[Count]]]:
    """Sort by report, once for all claims, what the reports name and what they count."""
    named: defaultdict[str, list[tuple[Location, Sequence[Resolution]]]] = defaultdict(list)
    for location in located.locations:
        own: defaultdict[str, list[Resolution]] = defaultdict(list)
        for one in location.resolutions:
            own[one.mention.report_id].append(one)
        for report_id in location.report_ids:
            named[report_id].append((location, own[report_id]))
    counts: defaultdict[str, list[Count]] = defaultdict(list)
    for count in located.counts:
        counts[count.mention.report_id].append(count)
    return named, counts


def _of_reports(
    located: Located, claims: tuple[Claim, ...], named: Named, counts: Mapping[str, Sequence[Count]]
) -> Located:
    """Leave only what the reports that make these claims name: other reports say nothing about them."""
    report_ids = list(dict.fromkeys(claim.report_id for claim in claims))
    together: dict[str, tuple[Location, list[Resolution]]] = {}
    for report_id in report_ids:
        for location, own in named.get(report_id, ()):
            together.setdefault(location.id, (location, []))[1].extend(own)
    return replace(
        located,
        claims=claims,
        counts=tuple(count for report_id in report_ids for count in counts.get(report_id, ())),
        locations=tuple(replace(location, resolutions=tuple(own)) for location, own in together.values()),
    )

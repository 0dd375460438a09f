"""The totals that the reports claim, beside what is on the map, as the page shows and filters them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from geo.counts.claims import WORLD
from geo.counts.reconcile import Reconciled, reconcile
from geo.model import Claim, Count, Located, Location, Resolution


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """One claim of the head: "12 of the 54 stations claimed".

    `scope` is None for the world. `country` is the ISO 3166-1 alpha-2 code of a scope that is a country;
    `of_countries` tells that countries are counted.
    """

    placed: int
    claimed: int
    unit: str | None
    scope: str | None
    country: str | None
    of_countries: bool
    quote: str

    @property
    def key(self) -> str:
        """The text of the interface that says it."""
        return "head.claim" if self.unit is None else "head.claim_unit"


def shown_claims(located: Located) -> list[ShownClaim]:
    """Set each claim against what its own report places: those for the world first, then as in the text.

    Left out are claims that places without a number of their own would exceed: what those places are
    reported for is then something else than what is claimed ("four fires", ten towns around them).
    """
    reconciled = [each for report in _by_report(located) for each in reconcile(report)]
    comparable = [each for each in reconciled if not (each.at_least and each.placed > each.claim.number)]
    return sorted(map(_shown, comparable), key=lambda claim: claim.scope is not None)


def _by_report(located: Located) -> list[Located]:
    """Part what the reports with claims name: another report's places say nothing about a report's claims."""
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in located.claims:
        claims[claim.report_id].append(claim)
    counts: defaultdict[str, list[Count]] = defaultdict(list)
    for count in located.counts:
        counts[count.mention.report_id].append(count)
    locations: defaultdict[str, list[Location]] = defaultdict(list)
    for location in located.locations:
        named = _by_report_id(location.resolutions)
        for report_id in claims.keys() & location.report_ids:
            part = replace(location, resolutions=tuple(named.get(report_id, ())))
            locations[report_id].append(part)
    return [
        replace(
            located,
            claims=tuple(own),
            counts=tuple(counts[report_id]),
            locations=tuple(locations[report_id]),
        )
        for report_id, own in claims.items()
    ]


def _by_report_id(resolutions: Iterable[Resolution]) -> dict[str, list[Resolution]]:
    found: defaultdict[str, list[Resolution]] = defaultdict(list)
    for one in resolutions:
        found[one.mention.report_id].append(one)
    return found


def _shown(reconciled: Reconciled) -> ShownClaim:
    claim = reconciled.claim
    return ShownClaim(
        placed=reconciled.placed,
        claimed=claim.number,
        unit=claim.unit,
        scope=None if claim.scope == WORLD else claim.scope,
        country=claim.scope_code,
        of_countries=reconciled.of_countries,
        quote=claim.quote,
    )

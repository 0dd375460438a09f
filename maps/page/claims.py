"""The totals that the reports claim, beside what is on the map, as the page shows and filters them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geo.counts.claims import WORLD
from geo.counts.reconcile import Reconciled, reconcile
from geo.counts.units import head_of
from geo.model import Claim, Located, Location, Resolution


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
        """The text of the interface that says it; countries are counted in the reader's language."""
        if self.of_countries:
            return "head.claim_countries"
        return "head.claim" if self.unit is None else "head.claim_unit"


def shown_claims(located: Located) -> list[ShownClaim]:
    """Set each claim against what its reports place: those for the world first, then as in the text.

    What several reports claim alike is one claim, held against the places of all of them. Left out are claims
    that countries, or places without a number of their own, would exceed: what those places are reported for
    is then something else than what is claimed ("four fires", ten towns around them).
    """
    reconciled = [each for alike in _alike(located.claims) for each in reconcile(_of_reports(located, alike))]
    comparable = [each for each in reconciled if not _is_of_something_else(each)]
    return sorted(map(_shown, comparable), key=lambda claim: claim.scope is not None)


def _is_of_something_else(each: Reconciled) -> bool:
    return each.placed > each.claim.number and (each.at_least or each.of_countries)


def _alike(claims: Sequence[Claim]) -> Iterable[tuple[Claim, ...]]:
    """Gather the claims by the reports that make them: "54 offices" of two reports is one claim of both."""
    makers: dict[tuple[object, ...], dict[str, Claim]] = {}
    for claim in claims:
        same = makers.setdefault((claim.number, head_of(claim.unit), claim.scope), {})
        same.setdefault(claim.report_id, claim)
    by_reports: dict[tuple[str, ...], list[Claim]] = {}
    for same in makers.values():
        by_reports.setdefault(tuple(same), []).extend(same.values())
    return map(tuple, by_reports.values())


def _of_reports(located: Located, claims: tuple[Claim, ...]) -> Located:
    """Leave only what the reports that make these claims name: other reports say nothing about them."""
    report_ids = {claim.report_id for claim in claims}
    return replace(
        located,
        claims=claims,
        locations=tuple(
            replace(location, resolutions=_in_reports(location, report_ids))
            for location in located.locations
            if not report_ids.isdisjoint(location.report_ids)
        ),
    )


def _in_reports(location: Location, report_ids: set[str]) -> tuple[Resolution, ...]:
    return tuple(one for one in location.resolutions if one.mention.report_id in report_ids)


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

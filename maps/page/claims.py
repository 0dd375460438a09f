"""The totals that the reports claim, beside what is on the map, as the page shows and filters them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from geo.counts.claims import WORLD
from geo.counts.reconcile import Reconciled, reconcile
from geo.model import Located, Location, Resolution


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
    reports = dict.fromkeys(claim.report_id for claim in located.claims)
    reconciled = [each for report_id in reports for each in reconcile(_of_report(located, report_id))]
    comparable = [each for each in reconciled if not (each.at_least and each.placed > each.claim.number)]
    return sorted(map(_shown, comparable), key=lambda claim: claim.scope is not None)


def _of_report(located: Located, report_id: str) -> Located:
    """Leave only what one report names: another report's places say nothing about its claims."""
    return replace(
        located,
        claims=tuple(claim for claim in located.claims if claim.report_id == report_id),
        locations=tuple(
            replace(location, resolutions=_in_report(location, report_id))
            for location in located.locations
            if report_id in location.report_ids
        ),
    )


def _in_report(location: Location, report_id: str) -> tuple[Resolution, ...]:
    return tuple(one for one in location.resolutions if one.mention.report_id == report_id)


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

"""The totals that the reports claim, beside what is on the map, as the page shows and filters them."""

from __future__ import annotations

from dataclasses import dataclass

from geo.counts.by_report import reconcile_by_report
from geo.counts.reconcile import Reconciled
from geo.counts.scopes import WORLD
from geo.model import Located


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
    """Set each claim against what its reports place: those for the world first, then as in the text."""
    return sorted(map(_shown, reconcile_by_report(located)), key=lambda claim: claim.scope is not None)


def _shown(reconciled: Reconciled) -> ShownClaim:
    claim = reconciled.claim
    return ShownClaim(
        placed=reconciled.placed,
        claimed=claim.number,
        unit=claim.unit,
        scope=None if claim.scope == WORLD.name else claim.scope,
        country=claim.scope_code,
        of_countries=reconciled.of_countries,
        quote=claim.quote,
    )

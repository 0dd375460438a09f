"""The totals that the report claims, beside what is on the map."""

from __future__ import annotations

from geo.counts.reconcile import WORLD, Reconciled, reconcile
from maps.page.reading.subject import Subject


def claims(subject: Subject) -> list[dict[str, str | int | None]]:
    """Set each claim against what is placed in its scope, in the order of the text."""
    return [_as_json(one) for one in reconcile(subject.located)]


def _as_json(one: Reconciled) -> dict[str, str | int | None]:
    return {
        "placed": one.placed,
        "claimed": one.claim.number,
        "unit": one.claim.unit,
        "scope": None if one.claim.scope == WORLD else one.claim.scope,
        "filter": "countries" if one.of_countries else "counted",
        "quote": one.claim.quote,
    }

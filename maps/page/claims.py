"""The totals that the report claims for the world, beside what is on the map."""

from __future__ import annotations

from maps.page.reading.subject import Subject

_COUNTRIES = frozenset({"country", "countries"})


def claims(subject: Subject) -> list[dict[str, str | int | None]]:
    """Set each claim for the whole world against what is placed, in the order of the text."""
    at_least = subject.at_least
    reconciled: list[dict[str, str | int | None]] = []
    for claim in subject.located.claims:
        of_countries = (claim.unit or "").casefold() in _COUNTRIES
        placed = subject.countries if of_countries else at_least
        if claim.scope == "world" and placed is not None:
            reconciled.append(
                {
                    "placed": placed,
                    "claimed": claim.number,
                    "unit": claim.unit,
                    "scope": None,
                    "filter": "countries" if of_countries else "counted",
                    "quote": claim.quote,
                }
            )
    return reconciled

"""What speaks for a place whatever the report says: fame, sort of place, sort of name."""

from __future__ import annotations

from math import log10

from geo.gazetteer import GazetteerPlace, Meaning
from geo.gazetteer.containment import COUNTIES_ARE_FIRST
from geo.meanings import scoring
from geo.meanings.scoring import Features, score
from geo.model import Kind
from geo.text import fold

UNITS_WITHOUT_A_WORD = frozenset(("US", "CA", "AU"))
"""Countries whose units English reports name like cities: "in Oregon", but "in the province of Paraná"."""

_WITHOUT_A_WORD = UNITS_WITHOUT_A_WORD | COUNTIES_ARE_FIRST
_MOST_KEPT = 100_000


def prior_features(meaning: Meaning) -> Features:
    """Tell what speaks for a place whatever the report says: fame, sort of place, sort of name."""
    place, name_kind = meaning
    kind = _rank_of(place)
    found = {
        f"kind:{kind}": 1.0,
        f"name:{name_kind.name.lower()}": 1.0,
        "alternates": log10(1 + place.alternates),
    }
    size = log10(1 + place.population)
    if place.kind is Kind.CITY:
        found["population"] = size
        found["population:town"] = max(0.0, size - 3.5)
        if not place.population:
            found["population:unknown"] = 1.0
        if place.feature == "PPLC":
            found["capital"] = 1.0
        if place.admin1 is not None and fold(place.admin1).startswith(fold(place.name)):
            found["seat"] = 1.0
    elif kind in (Kind.ADMIN1, Kind.ADMIN2):
        found[f"population:{kind}"] = size
        if kind is Kind.ADMIN1 and place.country_code not in _WITHOUT_A_WORD:
            found["unit:worded"] = 1.0
    return found


def _rank_of(place: GazetteerPlace) -> Kind:
    """Kind of a place as news ranks it: Kent is to England what Oregon is to the United States."""
    if place.kind is Kind.ADMIN2 and place.country_code in COUNTIES_ARE_FIRST:
        return Kind.ADMIN1
    return place.kind


def prior_score(meaning: Meaning) -> float:
    """Score a place by what speaks for it whatever the report says, with the fitted constants."""
    place, name_kind = meaning
    kept = _prior_scores.get((place.row, name_kind))
    if kept is None:
        kept = score(prior_features(meaning), scoring.constants())
        if len(_prior_scores) < _MOST_KEPT:
            _prior_scores[place.row, name_kind] = kept
    return kept


_prior_scores: dict[tuple[int, int], float] = {}

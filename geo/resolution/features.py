"""How a place goes with the rest of its report: where the other places are, and what the words say."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log10

from geo.gazetteer import GazetteerPlace
from geo.gazetteer.containment import share_inside
from geo.meanings.scoring import Features
from geo.model import Kind
from geo.resolution.evidence import Others
from geo.resolution.nearness import nearness
from geo.resolution.reading import LARGE_TOWN
from geo.resolution.rest import Listed, Rest

_SMOOTHING = 0.06
_LOG_SMOOTHING = log(_SMOOTHING)
_LEAST_INSIDE = 0.02
_LEAST_CITIES = 0.5
_REGION_KM = 1_500.0


def report_features(place: GazetteerPlace, rest: Rest) -> Features:
    """Tell what the rest of the report says for a place; what says nothing is left out."""
    found = _features_of_home(place, rest.others)
    if rest.is_worded:
        found.update(_features_of_wording(place, rest))
    return found


def _features_of_home(place: GazetteerPlace, others: Others) -> Features:
    """Tell how much of the report's other places lie in the units of a place and near it."""
    # Most places lie where the rest of the report has nothing: what is asked first is whether it has.
    units, hints = others.units, others.hints
    country = others.share(place.country_row)
    found = {"country": log(_SMOOTHING + country) if country else _LOG_SMOOTHING}
    near = others.nearness(place)
    if near is not None:
        nearest, all_near = near
        gate = min(1.0, 2 * country)
        found["near"] = nearest * gate
        found["near:all"] = log(1.0 + all_near) * gate
        found["near:ungated"] = nearest
    if place.feature == "PPLC" and others.countries:
        found["capital:countries"] = log(1.0 + others.countries)
    if place.kind is not Kind.COUNTRY:
        if place.admin1_row in units:
            found["admin1"] = log(_SMOOTHING + others.share(place.admin1_row)) - _LOG_SMOOTHING
        if place.admin2_row in units:
            found["admin2"] = log(_SMOOTHING + others.share(place.admin2_row)) - _LOG_SMOOTHING
        if place.admin1_row in hints:
            found["hint:admin1"] = others.hint(place.admin1_row)
    if place.country_row in hints:
        found["hint:country"] = others.hint(place.country_row)
    return found


def _features_of_wording(place: GazetteerPlace, rest: Rest) -> Features:
    """Tell how a place goes with what the text says of its name: in which unit, list or country's part."""
    sense = rest.sense
    found: Features = {}
    if sense.container is not None:
        inside = sum([probability * share_inside(place, unit) for unit, probability in rest.outer])
        form = sense.form if rest.is_of_city or not sense.neighbours else f"{sense.form}:unit"
        # A sentence speaks for no county where a town is named: "In Ohio, buses came from Miami".
        if sense.form != "opening" or place.kind is not Kind.ADMIN2 or not rest.is_of_city:
            found[f"inside:{form}"] = log(_LEAST_INSIDE + inside) - log(_LEAST_INSIDE)
        if sense.form == "opening" and (beside := _share_beside(place, rest.outer)):
            found["beside:opening"] = -beside
    if rest.inner and place.kind is Kind.COUNTRY:  # no state: "stops in Washington, New York and Boston"
        inside = max(_share_of_inner(place, inner) for inner in rest.inner)
        found["contains"] = log(_LEAST_INSIDE + inside) - log(_LEAST_INSIDE)
    if rest.listed is not None:
        found |= _list_features(place, rest.listed)
    if rest.leads:
        found["led-by-country"] = max([lead.get(place.country_row, 0.0) for lead in rest.leads])
    if sense.told_apart_by is not None and sense.told_apart_by == place.country_row:
        found["told-apart"] = 1.0
    if sense.dateline and place.kind is Kind.CITY:
        found["dateline:size"] = log10(1 + place.population)
    if named := rest.elsewhere.get(place.row):
        found["named-elsewhere"] = named
    return found


def _share_beside(place: GazetteerPlace, units: Sequence[tuple[GazetteerPlace, float]]) -> float:
    """How surely a place lies in the country of a unit that a sentence opens with, but not in that unit.

    A large town is named in any sentence: "In Ohio, fans of Chicago".
    """
    if place.population >= LARGE_TOWN:
        return 0.0
    return sum(
        probability
        for unit, probability in units
        if unit.kind is Kind.ADMIN1
        and unit.country_row == place.country_row
        and not share_inside(place, unit)
    )


def _share_of_inner(place: GazetteerPlace, inner: Sequence[tuple[GazetteerPlace, float]]) -> float:
    """How surely a place is around one that the text names in it: "Nampula, Mozambique"."""
    return sum([probability * share_inside(one, place) for one, probability in inner])


def _list_features(place: GazetteerPlace, listed: Listed) -> Features:
    """Tell how well a place goes with what the text lists beside it: in kind, in rank, in country."""
    found = {
        "list:kind": listed.kinds.get(place.kind, 0.0) / listed.number,
        "list:country": listed.countries.get(place.country_row, 0.0) / listed.number,
        "list:near": nearness(place, listed.points, _REGION_KM) / listed.number,
    }
    if place.kind is Kind.CITY and listed.cities > _LEAST_CITIES:
        found["list:rank"] = min(0.0, log10(1 + place.population) - listed.size / listed.cities)
    return found

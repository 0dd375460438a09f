"""Why a place was chosen, in words a journalist understands."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer import NameKind
from geo.model import Candidate, Kind, Place
from geo.resolution.senses import Sense

_KINDS = {
    Kind.COUNTRY: "country",
    Kind.ADMIN1: "state or province",
    Kind.ADMIN2: "county or district",
    Kind.CONTINENT: "continent",
}
_SURE = 0.9


def reason(
    sense: Sense, candidates: Sequence[Candidate], outer: Sequence[Candidate] | None, home: Place | None
) -> str:
    """Tell why the first candidate was chosen.

    `outer` are the candidates of the unit named around it; `home` is where the report comes from.
    """
    best = candidates[0].place
    if all(name_kind is NameKind.DEMONYM for _, name_kind in sense.meanings):
        return f"the adjective or people of {best.name}"
    if outer and _lies_in(best, outer[0].place):
        return f"named with its {_KINDS.get(outer[0].place.kind, 'region')}, {outer[0].place.name}"
    number = len(sense.meanings)
    if number == 1:
        return "the only place of this name"
    if best.kind in (Kind.COUNTRY, Kind.CONTINENT):
        return f"the {best.kind} rather than {number - 1} smaller places of this name"
    choice = f"of {number} places of this name"
    if best == home:
        return f"where the report comes from, {choice}"
    if home is not None and _lies_in(best, home):
        return f"in {home.name}, where the report comes from, {choice}"
    if _is_most_populous(best, sense):
        return f"the most populous {choice}" if candidates[0].score >= _SURE else f"the likeliest {choice}"
    return f"fits the other places in the report best, {choice}"


def in_town(town: Place) -> str:
    """Tell why a landmark that the gazetteer does not have stands in a town."""
    return f"approximate: the gazetteer does not have it, the report names it with {town.name}"


def not_there(unit: str | None) -> str:
    """Tell why a name has no place, where the text may say in which unit it should be."""
    lacking = "the gazetteer has no place of this name"
    return lacking if unit is None else f"{lacking} in {unit}, where the report puts it"


def _lies_in(place: Place, unit: Place) -> bool:
    if place.country_code != unit.country_code:
        return False
    return unit.kind is Kind.COUNTRY or unit.name in (place.admin1, place.admin2)


def _is_most_populous(place: Place, sense: Sense) -> bool:
    most = max(meaning.population for meaning, _ in sense.meanings)
    return most > 0 and (place.population or 0) >= most

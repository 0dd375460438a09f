"""Whether a name that a town and a unit, a region or a country share means the one or the other."""

from __future__ import annotations

import pytest
from resolving import countries, resolved

from geo.model import Kind, Role


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A truck burned near the New York border.", "New York", Kind.ADMIN1),
        ("New York’s attorney general sued the firm.", "New York", Kind.ADMIN1),
        ("A truck burned in New York on Monday, and in Boston.", "New York City", Kind.CITY),
        ("Lawmakers in Washington met on Monday.", "Washington", Kind.CITY),
        ("The drought in north Africa has reached Algiers.", "North Africa", Kind.REGION),
        ("Storms are likely in south-east Asia this week.", "Southeast Asia", Kind.REGION),
        ("A ferry sank on the Mississippi river.", "Mississippi River", Kind.WATER),
        ("Guns were found in St Catherine and in May Pen, Clarendon.", "Saint Catherine Parish", Kind.ADMIN1),
    ],
)
def test_what_stands_beside_a_name_tells_a_state_from_its_city_and_a_region_from_its_continent(
    text: str, name: str, kind: Kind
) -> None:
    place = resolved(text)[0].place
    assert place is not None
    assert (place.name, place.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("Fires burned in Albany, New York.", "en", [Kind.CITY, Kind.ADMIN1]),
        ("Two died in Albany, New York, and one in Erie, Pennsylvania.", "en", [Kind.CITY, Kind.ADMIN1] * 2),
        ("Shops opened in Albany, New York and Boston.", "en", [Kind.CITY] * 3),
        ("Dos en Xalapa, Veracruz, y uno en Celaya, Guanajuato.", "es", [Kind.CITY, Kind.ADMIN1] * 2),
        ("Dos en Xalapa, Veracruz; Celaya, Guanajuato.", "es", [Kind.CITY, Kind.ADMIN1] * 2),
        ("Two died in Manzanillo (Colima) on Monday.", "en", [Kind.CITY, Kind.ADMIN1]),
        ("Dos muertos en Reus, Tarragona y Lleida.", "es", [Kind.CITY] * 3),
        ("Dos muertos en Reus, Tarragona, Lleida y Girona.", "es", [Kind.CITY] * 4),
        ("Shops in Manhattan, New York, and in Paris burned.", "en", [Kind.CITY, Kind.ADMIN1, Kind.CITY]),
    ],
)
def test_a_unit_named_like_its_city_is_meant_after_a_place_inside_it(
    text: str, language: str, kinds: list[Kind]
) -> None:
    found = resolved(text, language)
    assert [item.place.kind for item in found if item.place] == kinds
    roles = [Role.CONTAINER if kind is Kind.ADMIN1 else Role.REPORTED for kind in kinds]
    assert [item.mention.role for item in found] == roles


@pytest.mark.parametrize("city", ["Nampula", "Ilha de Moçambique", "Tete"])
def test_a_country_named_around_a_place_is_the_country_and_not_its_town_of_that_name(city: str) -> None:
    text = f"{city.upper()}, Mozambique - A cholera outbreak has killed 41 people in Mozambique's north."
    countries_named = [item.place for item in resolved(text) if item.mention.text == "Mozambique"]
    assert [place and place.kind for place in countries_named] == [Kind.COUNTRY] * 2


def test_cities_are_cities_and_not_the_units_named_after_them() -> None:
    found = resolved("Offices were found in Prague, Budapest and Madrid.")
    assert [item.place and item.place.kind for item in found] == [Kind.CITY] * 3


@pytest.mark.parametrize(
    "name", ["Basra", "Chittagong", "Daraa", "Karaganda", "Mykolaiv", "Duhok", "Vinnytsia"]
)
def test_a_city_whose_name_the_gazetteer_spells_otherwise_is_meant_before_its_unit(name: str) -> None:
    place = resolved(f"Six people were shot in {name} on Monday.")[0].place
    assert place is not None
    assert place.kind is Kind.CITY


def test_a_town_is_meant_before_a_far_province_that_no_word_says_is_one() -> None:
    assert countries("The drugs were shipped from Tirana via Bari to Rotterdam.") == ["AL", "IT", "NL"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Homes in Kent lost power, and roads in Surrey.", "GB"),
        ("Roads in Norfolk were closed.", "GB"),
        ("Roads in Norfolk and Virginia Beach were closed.", "US"),
        ("Surrey is the second city of British Columbia.", "CA"),
    ],
)
def test_a_county_is_meant_before_a_town_abroad_unless_the_report_plays_there(
    text: str, country: str
) -> None:
    assert {item.place and item.place.country_code for item in resolved(text)} == {country}


def test_a_large_city_is_not_the_country_of_that_name_in_another_language() -> None:
    assert countries("Ayer se declaró un incendio en Granada.", "es") == ["ES"]


def test_the_end_of_a_parks_name_is_no_place_of_that_name_elsewhere() -> None:
    found = resolved("Divers searched Oleta River State Park, near Miami, on Monday.")
    assert [item.mention.text for item in found] == ["Miami"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Richmond police closed a road; the Madison County coroner was called.", "Kentucky"),
        ("Barns burned near Brandon, the Douglas County sheriff said. Alexandria sent a crew.", "Minnesota"),
        ("Roads around Jackson are closed, officials of Cape Girardeau County said.", "Missouri"),
    ],
)
def test_a_town_and_a_county_are_those_that_lie_in_each_other(text: str, state: str) -> None:
    assert {item.place and item.place.admin1 for item in resolved(text)} == {state}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "غرق ثلاثة أشخاص في ولاية نهر النيل في السودان.", "River Nile"),
        ("ar", "قتل 12 شخصا في ولاية الجزيرة بالسودان.", "Al Jazīrah"),
        ("ar", "قتل ثلاثة في ولاية كسلا.", "Kassala"),
        ("ar", "قتل ثلاثة في محافظة النجف.", "An Najaf"),
        ("en", "Floods hit River Nile state in Sudan.", "River Nile"),
        ("en", "Floods hit Blue Nile state.", "Blue Nile"),
    ],
)
def test_a_name_with_a_word_for_states_is_no_river_or_town(language: str, text: str, expected: str) -> None:
    first = resolved(text, language)[0]
    assert first.place is not None
    assert (first.place.kind, first.place.name) == (Kind.ADMIN1, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("غرق ثلاثة في نهر النيل في مصر.", ("Nile", Kind.WATER)),
        ("قتل أربعة في كسلا.", ("Kassala", Kind.CITY)),
        ("قتل أربعة في إقليم كردستان.", ("Iraqi Kurdistan", Kind.REGION)),
    ],
)
def test_an_arabic_name_without_such_a_word_is_the_river_the_town_or_the_region(
    text: str, expected: tuple[str, Kind]
) -> None:
    first = resolved(text, "ar")[0]
    assert first.place is not None
    assert (first.place.name, first.place.kind) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "В Красноярском крае сгорели 23 дома.", "Krasnoyarsk Krai"),
        ("ru", "Пожары идут на Ставрополье.", "Stavropol Krai"),
        ("ru", "Пожары идут на Белгородчине.", "Belgorod Oblast"),
        ("ru", "В Свердловской области сгорели 23 дома.", "Sverdlovsk Oblast"),
        ("uk", "У Львівській області згоріли три склади.", "Lviv"),
    ],
)
def test_a_russian_or_ukrainian_unit_is_not_its_city(language: str, text: str, expected: str) -> None:
    (found,) = resolved(text, language)
    assert found.place is not None
    assert (found.place.kind, found.place.name) == (Kind.ADMIN1, expected)


def test_a_border_village_may_be_meant_beside_the_next_one() -> None:
    found = resolved("Zamknięto przejścia w Bobrownikach i Kuźnicy.", "pl")
    assert "Podlasie" in [candidate.place.admin1 for candidate in found[0].candidates]

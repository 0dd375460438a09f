"""The other names that a page carries for its search."""

from dataclasses import replace

from samples import CITIES, place_of

from maps.page.alternates import MOST_CHARACTERS, MOST_FOR_ONE, alternates

PRAGUE = place_of(next(city for city in CITIES if city.name == "Prague"))


def test_a_place_has_its_names_in_other_languages_and_scripts():
    (names,) = alternates([PRAGUE])
    assert {"praha", "прага", "布拉格"} <= set(names.split("\n"))
    assert len(names) <= MOST_FOR_ONE


def test_what_its_own_name_holds_is_left_out():
    (names,) = alternates([replace(PRAGUE, name="Praha")])
    assert "prague" in names.split("\n")
    assert "praha" not in names.split("\n")


def test_places_that_the_gazetteer_did_not_say_have_none():
    assert alternates([replace(PRAGUE, source="nominatim")]) == []
    assert alternates([PRAGUE, replace(PRAGUE, geonames_id=None)])[1] == ""
    assert alternates([replace(PRAGUE, name="\ud800")]) == [""]


def test_all_places_of_a_page_share_its_room():
    assert sum(map(len, alternates([PRAGUE] * 200))) <= MOST_CHARACTERS
    assert alternates([PRAGUE] * 1000) == []

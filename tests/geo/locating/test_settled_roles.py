from geo import locate
from geo.model import Report


def located_in(text):
    return {
        (location.place.name, location.place.country_code, location.place.kind.value)
        for location in locate([Report(id="report", text=text)]).locations
    }


def test_every_name_of_a_counted_list_is_reported_whatever_it_is():
    found = located_in("The group counts one office each in Porto, Lisbon and Madeira.")
    assert {name for name, _, _ in found} == {"Porto", "Lisbon", "Madeira"}


def test_the_next_city_of_a_list_is_no_unit_around_the_one_before():
    found = located_in("Offices opened in Vienna, Odessa and Belgrade, and later in Kyiv and Lviv.")
    assert ("Odessa", "UA", "city") in found
    assert {"Vienna", "Belgrade"} <= {name for name, _, _ in found}


def test_a_province_is_meant_where_the_text_says_so_and_else_its_seat():
    assert ("Idlib", "SY", "city") in located_in("Shells hit the centre of Idlib and of Homs in Syria.")
    assert ("Idlib", "SY", "admin1") in located_in("Shells fell in Idlib province in Syria.")
    assert ("Ulaanbaatar", "MN", "city") in located_in("Offices opened in Maseru and Ulaanbaatar.")


def test_a_country_named_after_an_unknown_village_stays_its_container():
    assert not located_in("Soldiers crossed at Tlaqqa Qozaqqa, Syria, on Monday.")


def test_a_capital_that_acts_is_no_place_reported_and_one_that_is_hit_is():
    found = located_in(
        "Canada protested. Ottawa summoned the envoy of Syria after Damascus was hit by rockets."
    )
    assert {name for name, _, kind in found if kind == "city"} == {"Damascus"}


def test_a_place_of_which_the_report_says_that_it_has_none_is_no_marker():
    found = located_in("It has four shops in Bremen, two in Kiel and none in Dresden.")
    assert {name for name, _, _ in found} == {"Bremen", "Kiel"}


def test_a_town_whose_spelling_in_news_only_its_province_had_is_meant_as_the_town():
    found = located_in("Two people died in Zaporizhzhia and one in Ryazan.")
    assert {("Zaporizhzhia", "UA", "city"), ("Ryazan", "RU", "city")} <= found

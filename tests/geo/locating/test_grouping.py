"""Which mentions become markers, seen from the whole: a text goes in, its locations come out."""

from __future__ import annotations

import pytest

from geo import locate
from geo.counts.reconcile import reconcile
from geo.model import Located, Report


def located(text: str) -> Located:
    return locate([Report("report", text)])


def markers(text: str) -> dict[str, int | None]:
    return {location.place.name: location.reported_count for location in located(text).locations}


def test_an_area_with_a_count_of_its_own_stays_beside_a_town_in_it_without_one():
    found = markers("There are 12 mines in Nevada and three in Utah. A mine near Elko, Nevada, burned.")
    assert found == {"Elko": None, "Nevada": 12, "Utah": 3}


def test_an_area_whose_count_is_told_apart_by_its_towns_is_no_marker_beside_them():
    found = markers("Spain has nine: three in Madrid, three in Valencia, three in Barcelona.")
    assert found == {"Barcelona": 3, "Madrid": 3, "Valencia": 3}


def test_an_area_with_a_larger_count_than_the_towns_in_it_together_stays_beside_them():
    found = markers(
        "In Spain there have been nine and in Italy two. In Spain three closed mills lie around Jaén."
    )
    assert found == {"Italy": 2, "Jaén": 3, "Spain": 9}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hubo 22 muertos en Pataz, Perú. La Policía destruyó 35 bocaminas en Parcoy, Perú.",
            {"Provincia de Pataz": 22, "Parcoy": 35},
        ),
        (
            "Cameroon has five concessions. Inspectors counted 340 stumps near Yokadouma, Cameroon.",
            {"Cameroon": 5, "Yokadouma": 340},
        ),
        (
            "In Hamburg wurden 118 Annullierungen gezählt. In Deutschland sind fünf Flughäfen betroffen.",
            {"Germany": 5, "Hamburg": 118},
        ),
    ],
)
def test_an_area_stays_beside_a_place_in_it_that_has_more_of_something_else(text, expected):
    assert markers(text) == expected


def test_an_area_stays_beside_a_place_in_it_that_has_more_of_the_same():
    text = "In Nepal, 15 people died on Friday. In Pokhara, Nepal, 72 people died when a plane crashed."
    assert markers(text) == {"Nepal": 15, "Pokhara": 72}


def test_a_claim_is_not_held_against_a_province_and_a_town_in_it_together():
    found = located(
        "Italy has 130 cases. There are 62 cases in Lazio, 58 cases in Campania and 10 cases in Piedmont. "
        "There were 55 cases in Latina, Lazio."
    )
    assert len(found.locations) == 4
    assert [str(one) for one in reconcile(found) if one.claim.scope == "Italy"] == [
        "Italy: 130 of 130 cases placed"
    ]


def test_parts_that_come_to_the_number_of_an_area_tell_it_apart_whatever_they_are_called():
    text = "Five persons were killed in Kogi State: three in Anyigba and two farmers in Dekina, Kogi State."
    assert markers(text) == {"Anyigba": 3, "Dekina": 2}


def test_the_number_of_an_area_that_yields_is_a_claim_about_it():
    found = located("Hubo 22 muertos en Pataz, Perú. Hubo 5 muertos en Parcoy, Perú.")
    assert [location.place.name for location in found.locations] == ["Parcoy"]
    assert [str(one) for one in reconcile(found)] == ["Provincia de Pataz: 5 of 22 muertos placed"]


def test_an_area_of_which_nothing_is_claimed_does_not_yield_with_its_number():
    text = "Floods killed 22 people in Guaymas, Mexico, and 5 people in San Carlos, Guaymas."
    assert markers(text) == {"Guaymas": 22, "San Carlos": 5}


def test_an_area_without_a_count_is_no_marker_beside_a_town_in_it():
    assert markers("Floods hit Nevada. In Elko, Nevada, a bridge fell.") == {"Elko": None}


def test_a_guess_at_a_landmark_does_not_ride_on_the_marker_of_its_town():
    found = located("A fire broke out at Ewood Park. Police closed roads in Oakland, California.")
    riding = [r.mention.text for location in found.locations for r in location.resolutions]
    assert riding == ["Oakland"]
    assert [item.mention.text for item in found.unplaced] == ["Ewood Park"]


def test_the_quote_of_a_location_is_the_sentence_that_gives_its_number():
    reports = [
        Report("first", "Police found 32 guns in Omsk."),
        Report("second", "Police found 37 guns in Omsk."),
    ]
    (location,) = locate(reports).locations
    assert (location.reported_count, location.first_quote) == (37, "Police found 37 guns in Omsk.")


def test_the_quote_of_a_location_is_not_the_sentence_that_gives_its_number_for_something_else():
    (omsk, _) = located(
        "Police seized 12 rifles in Omsk. Floods killed 12 people in Omsk. Floods killed 7 people in Perm."
    ).locations
    assert (omsk.reported_count, omsk.count_unit) == (12, "people")
    assert omsk.first_quote == "Floods killed 12 people in Omsk."


def test_the_quote_of_a_location_without_a_number_is_the_first():
    reports = [Report("first", "A mill burned in Omsk."), Report("second", "A bridge fell in Omsk.")]
    (location,) = locate(reports).locations
    assert location.first_quote == "A mill burned in Omsk."

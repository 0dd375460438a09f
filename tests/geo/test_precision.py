from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import corners, hostile, located

from geo.bundle import to_bundle
from geo.identity import location_id
from geo.model import Located
from geo.precision import coarsen


def test_no_precision_leaves_everything_as_it_is():
    assert coarsen(hostile(), None) == hostile()


@given(located, st.integers(0, 6))
def test_no_coordinate_anywhere_has_more_decimals_than_asked_for(found, decimals):
    for place in to_bundle(coarsen(found, decimals))["places"]:
        for degrees in (place["latitude"], place["longitude"]):
            assert degrees == round(degrees, decimals)


@given(located, st.integers(0, 6))
def test_coarsening_twice_is_coarsening_once(found, decimals):
    once = coarsen(found, decimals)
    assert coarsen(once, decimals) == once


@pytest.mark.parametrize(("decimals", "degrees"), [(0, -79.0), (1, -79.4), (2, -79.42), (5, -79.4163)])
def test_coordinates_are_rounded_to_the_decimals(decimals, degrees):
    assert coarsen(hostile(), decimals).locations[0].place.longitude == degrees


def test_an_id_made_of_coordinates_does_not_give_them_away():
    place = replace(corners().locations[0].place, latitude=43.70011, longitude=-79.4163, geonames_id=None)
    one = replace(corners().locations[0], place=place, id=location_id(place))
    near = replace(place, latitude=43.69)
    other = replace(one, place=near, id=location_id(near))
    ids = [each.id for each in coarsen(Located(locations=(one, other)), 0).locations]
    assert ids[0] == location_id(replace(place, latitude=44.0, longitude=-79.0))
    assert ids[1] == f"{ids[0]}-2"


def test_a_small_negative_number_becomes_plain_nought():
    assert repr(coarsen(corners(), 2).locations[5].place.longitude) == "0.0"

from hypothesis import given
from hypothesis import strategies as st
from strategies import places

from maps.exports._extent import extent


@given(st.lists(places(), min_size=1, max_size=8))
def test_every_place_is_in_the_box(found):
    west, south, east, north = extent(found)
    for place in found:
        assert south <= place.latitude <= north
        if west <= east:
            assert west <= place.longitude <= east
        else:
            assert place.longitude >= west or place.longitude <= east


@given(st.lists(places(), min_size=1, max_size=8))
def test_no_box_is_wider_than_the_plain_one(found):
    west, _, east, _ = extent(found)
    longitudes = [place.longitude for place in found]
    assert (east - west) % 360 <= max(longitudes) - min(longitudes) + 1e-9


def test_without_places_there_is_no_box():
    assert extent([]) is None

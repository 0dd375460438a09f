"""Places that no source puts into a unit lie in that of the nearest town of their country."""

import pytest

from geo.gazetteer import open_gazetteer
from geo.text import fold


@pytest.mark.parametrize(
    ("name", "country", "unit"),
    [
        ("Katlehong", "ZA", "Gauteng"),
        ("Laem Chabang", "TH", "Chon Buri"),
        ("Palma", "MZ", "Cabo Delgado Province"),
        ("Nhava Sheva", "IN", "Maharashtra"),
    ],
)
def test_a_reviewed_place_lies_in_the_unit_of_the_nearest_town_of_its_country(name, country, unit):
    found = [meaning.place.place() for meaning in open_gazetteer().meanings(fold(name))]
    assert unit in {place.admin1 for place in found if place.country_code == country}

"""What `geo` offers to Python: every name is there, says what it is, and loads only when it is used."""

import pytest

import geo


@pytest.mark.parametrize("name", geo.__all__)
def test_every_name_that_is_promised_is_there_and_documented(name):
    assert getattr(geo, name).__name__ == name
    assert getattr(geo, name).__doc__


def test_a_name_that_is_not_promised_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'geocode'"):
        geo.geocode  # noqa: B018

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


def test_a_text_of_ones_own_is_located_as_its_settings_say():
    note = geo.Report(id="note", text="Two schools in Ghent were closed.")
    assert [location.place.name for location in geo.locate([note]).locations] == ["Ghent"]
    assert geo.locate([note], geo.Settings(min_confidence=1)).locations == ()


def test_a_single_input_needs_no_list(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("Two schools in Ghent were closed.")
    assert [report.id for report in geo.read_reports(path)] == ["note.txt"]
    assert [report.id for report in geo.read_reports(str(path))] == ["note.txt"]

"""The page's corrections become pins."""

import pytest

from geo.cache.corrections import COLUMNS, read_corrections
from geo.errors import CacheError
from geo.model import Kind

HEADER = ",".join(COLUMNS)
CHOOSE = "a.txt,Springfield,,choose,Springfield,US,Illinois,city,39.80172,-89.64371,4250542,,Ada"
PLACE = "a.txt,Camp Hope,120,place,,,,,-1.5,29.25,,seen from the air,"
NOT_A_PLACE = ",Paris,,not_a_place,,,,,,,,a person,"


def pins(path, *rows, header=HEADER):
    path.write_text("\n".join((header, *rows)), encoding="utf-8-sig")
    return [correction.pin for correction in read_corrections(path)]


def test_each_action_is_a_pin(tmp_path):
    chosen, placed, denied = pins(tmp_path / "c.csv", CHOOSE, PLACE, NOT_A_PLACE)
    assert (chosen.name, chosen.scope, chosen.start, chosen.by) == ("Springfield", "a.txt", None, "Ada")
    assert (chosen.place.geonames_id, chosen.place.admin1, chosen.geocoder) == (
        4250542,
        "Illinois",
        "gazetteer",
    )
    assert (placed.start, placed.place.name, placed.place.kind) == (120, "Camp Hope", Kind.CITY)
    assert (placed.place.latitude, placed.place.longitude, placed.geocoder) == (-1.5, 29.25, "hand")
    assert (denied.scope, denied.place, denied.note) == (None, None, "a person")
    assert all(pin.pinned for pin in (chosen, placed, denied))


def test_the_columns_may_come_in_any_order_and_only_those_that_are_needed(tmp_path):
    (pin,) = pins(tmp_path / "c.csv", "not_a_place;Nice", header="action;text")
    assert (pin.name, pin.place) == ("Nice", None)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (CHOOSE.replace("choose", "chose"), "line 2: action 'chose' is none of choose, place, not_a_place"),
        (CHOOSE.replace("39.80172", "39.8.1"), "line 2: latitude '39.8.1' is not a number"),
        (CHOOSE.replace("39.80172", "95"), "line 2: latitude 95 is not between"),
        (PLACE.replace("-1.5", ""), "line 2: action 'place' needs a latitude and a longitude"),
        (PLACE + ",,x", "line 2: it has 15 cells"),
    ],
)
def test_a_correction_that_cannot_be_used_is_named_by_file_and_line(tmp_path, row, words):
    with pytest.raises(CacheError, match="c.csv, " + words):
        pins(tmp_path / "c.csv", row)


def test_a_file_without_the_columns_is_refused(tmp_path):
    with pytest.raises(CacheError, match=r"line 1: .* names no column text, action"):
        pins(tmp_path / "c.csv", header="name,latitude")
    with pytest.raises(CacheError, match="no such file"):
        read_corrections(tmp_path / "none.csv")

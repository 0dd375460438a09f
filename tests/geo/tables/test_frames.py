import pandas as pd
from hypothesis import given
from strategies import corners, hostile, located, tabled

from geo.tables import (
    TABLES,
    locations_frame,
    mentions_frame,
    read_frame,
    unplaced_frame,
)
from maps.exports.csv import encode


@given(located)
def test_the_frames_have_the_columns_of_the_contract_whatever_was_located(found):
    for frame, table in (
        (locations_frame(found), "locations"),
        (mentions_frame(found), "mentions"),
        (unplaced_frame(found), "unplaced"),
    ):
        assert tuple(frame.columns) == TABLES[table].header
        assert len(frame) == len(TABLES[table].rows(found))


def test_a_frame_holds_numbers_as_numbers_and_unknown_as_missing():
    frame = locations_frame(corners())
    assert frame["latitude"].max() == 90.0
    assert frame["reported_count"].isna().all()
    assert list(frame["country_code"]) == ["NA"] * 7
    assert frame["mention_count"].sum() == 7


def test_an_exported_file_is_read_as_the_frame_it_was_written_from(tmp_path_factory):
    folder = tmp_path_factory.mktemp("frames")
    for found in (corners(), hostile()):
        for table, frame in (("locations", locations_frame(found)), ("mentions", mentions_frame(found))):
            path = folder / f"{table}.csv"
            path.write_bytes(encode(found, table))
            pd.testing.assert_frame_equal(read_frame(path, table), frame)


def test_every_mention_is_in_exactly_one_row_and_in_the_order_of_the_text():
    rows = TABLES["mentions"].rows(hostile())
    assert len(rows) == 2 * len(hostile().locations)
    order = [report.id for report in hostile().reports]
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), key=order.index)


@given(tabled)
def test_rows_and_frames_agree(found):
    frame = locations_frame(found)
    assert [row[1] for row in TABLES["locations"].rows(found)] == list(frame["place"])

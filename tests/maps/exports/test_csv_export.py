import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import HOSTILE, located, tabled

from geo.errors import TableError
from geo.model import Located
from geo.tables import TABLES
from maps.exports.csv import decode, encode


@given(tabled)
@example(Located(locations=()))
def test_a_table_read_back_equals_the_one_written(written):
    assert decode(encode(written, "locations"), "t.csv") == written


@given(tabled)
def test_a_table_read_and_written_again_is_the_same_to_the_byte(written):
    first = encode(written, "locations")
    assert encode(decode(first, "t.csv"), "locations") == first


@given(located, st.sampled_from(sorted(TABLES)))
def test_every_table_is_csv_as_python_reads_it(written, table):
    text = encode(written, table).decode("utf-8")
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert tuple(header) == TABLES[table].header
    assert len(rows) == len(TABLES[table].rows(written))


@given(located, st.sampled_from(sorted(TABLES)))
def test_no_cell_of_text_begins_as_a_formula(written, table):
    text = encode(written, table).decode("utf-8")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        for column in TABLES[table].columns:
            if column.holds in {"text", "list"}:
                assert not row[column.name].startswith(("=", "+", "-", "@", "\t", "\r"))


def as_a_spreadsheet_saves_it(data, delimiter, end, encoding):
    rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode(encoding)


@given(tabled, st.sampled_from(",;\t"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_table_saved_by_a_spreadsheet_reads_the_same(written, delimiter, encoding):
    saved = as_a_spreadsheet_saves_it(encode(written, "locations"), delimiter, "\r\n", encoding)
    assert decode(saved, "t.csv") == written


@given(tabled, st.randoms(use_true_random=False))
def test_moved_and_added_columns_change_nothing(written, random):
    rows = list(csv.reader(io.StringIO(encode(written, "locations").decode("utf-8"), newline="")))
    wider = [[*row, f"mine {number}"] for number, row in enumerate(rows)]
    order = random.sample(range(len(wider[0])), len(wider[0]))
    text = io.StringIO(newline="")
    csv.writer(text).writerows([row[position] for position in order] for row in wider)
    assert decode(text.getvalue().encode(), "t.csv") == written


def test_only_coordinates_are_needed():
    found = decode(b"lat,lon\n43.7,-79.4\n", "t.csv")
    assert TABLES["locations"].rows(found)[0][5:7] == (43.7, -79.4)


def test_an_error_names_the_line_that_the_row_begins_on():
    data = b'lat,lon,quote\n1,2,"two\nlines"\n95,2,x\n'
    with pytest.raises(TableError, match=r"^t\.csv, line 4, column lat: 95 is not between -90 and 90"):
        decode(data, "t.csv")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", r"^t\.csv: no column for latitude and longitude; it has none"),
        (b"caf\xe9,lat,lon\n", r"^t\.csv, line 1: not UTF-8"),
        (b'lat,lon\n1,"2\n', r"^t\.csv: cannot be read as CSV: unexpected end of data"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", r"^t\.csv, line 1: not UTF-8"),
        (b"a\n", r"it has a\."),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(data, problem):
    with pytest.raises(TableError, match=problem):
        decode(data, "t.csv")


def test_a_million_columns_are_refused_in_a_short_sentence():
    with pytest.raises(TableError) as refused:
        decode(b"c" + b",c" * 1_000_000, "t.csv")
    assert len(str(refused.value)) < 300


def test_hostile_texts_are_among_those_tried():
    assert {"{{7*7}}", "=1+1", "NA"} <= set(HOSTILE)

"""Tables packed into columns for the page."""

import base64

from maps.page.blocks import as_block
from maps.page.tables import pack


def test_what_repeats_is_written_once():
    cities = [("Oslo", "NO"), ("Bergen", "NO"), ("Rome", "IT"), ("Milan", "IT")]
    assert pack({"name": name, "country": country} for name, country in cities) == {
        "length": 4,
        "name": ["Oslo", "Bergen", "Rome", "Milan"],
        "country": {"pool": ["NO", "IT"], "at": [0, 0, 1, 1]},
    }


def test_a_column_of_one_value_is_that_value():
    assert pack([{"sure": 0.5}, {"sure": 0.5}]) == {"length": 2, "sure": {"pool": [0.5]}}
    assert pack([{"name": "Oslo"}]) == {"length": 1, "name": ["Oslo"]}


def test_numbers_of_two_kinds_keep_their_kinds():
    (first, second, *_) = pack([{"count": number} for number in (1, 1.0, 1, 1.0)])["count"]
    assert (type(first), type(second)) == (int, float)


def test_a_table_without_rows_has_no_columns():
    assert pack([]) == {"length": 0}


def test_a_block_of_any_length_is_one_text_of_base_85():
    content = bytes(range(256)) * 3_000 + b"end"
    assert as_block(content) == base64.b85encode(content).decode("ascii")

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import lists, texts

from geo.tables.cells import guard, join, split, to_text, unguard


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\tx", "\rx"])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Toronto", "'t Veld", "''", "a=b", " =1"])
def test_any_other_text_is_left_alone(text):
    assert guard(text) == text


def test_numbers_are_never_guarded():
    assert to_text(-79.4163) == "-79.4163"


@given(texts)
@example("'=already quoted")
@example("''-twice")
def test_what_is_guarded_is_read_back_exactly(text):
    assert unguard(guard(text)) == text


@given(lists)
@example(("a|b", "c\\", "\\|", "\\\\", "C:\\2019"))
def test_a_joined_list_is_split_into_the_same_items(items):
    assert split(join(items)) == items


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_with_the_digits_that_give_it_back(number):
    assert float(to_text(number)) == number

from hypothesis import example, given
from hypothesis import strategies as st
from strategies import lists, texts

from geo.tables.cells import join, split, to_text, unguard


def test_numbers_are_never_guarded():
    assert to_text(-79.4163) == "-79.4163"


@given(texts)
@example("'=already quoted")
@example("''-twice")
def test_a_text_that_would_run_as_a_formula_is_read_back_exactly(text):
    written = to_text(text)
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguard(written) == text


@given(lists)
@example(("a|b", "c\\", "\\|", "\\\\", "C:\\2019"))
def test_a_joined_list_is_split_into_the_same_items(items):
    assert split(join(items)) == items


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_with_the_digits_that_give_it_back(number):
    assert float(to_text(number)) == number

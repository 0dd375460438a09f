import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.text import fold


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("São Tomé", "sao tome"),
        ("Wilkes‑Barre", "wilkes barre"),
        ("Coeur d’Alene", "coeur d'alene"),
        ("ŁÓDŹ", "lodz"),
        ("Weißenfels", "weissenfels"),
        ("New\n  York", "new york"),
        ("U.S.", "u.s."),
        ("Ａｔｈｅｎｓ", "athens"),
        ("Харьков", "харьков"),
        ("القاهِرة", "القاهرة"),
        ("서울", "서울"),
        ("İzmir", "izmir"),
    ],
)
def test_a_name_and_its_other_spellings_have_one_key(written, key):
    assert fold(written) == key


def test_marks_that_are_letters_in_their_script_stay():
    assert fold("दिल्ली") == "दिल्ली"
    assert fold("がま") != fold("かま")


@given(st.text())
@example("ẞ")
@example("ŉ")
@example("\u0345")
@example("ﬁ\u200bﬂ")
@example("İ̇")
def test_folding_a_key_changes_nothing(name):
    assert fold(fold(name)) == fold(name)


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_names_in_ascii_take_the_short_way_to_the_same_key(name):
    assert fold(name + "é") == fold(name + "e")

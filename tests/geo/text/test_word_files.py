"""How lists of words are written."""

from geo.text.word_files import phrases, typed


def test_words_that_stand_for_each_other_are_parted_by_slashes():
    assert phrases(["son/sons at/in", "uncle of"]) == ["son at", "son in", "sons at", "sons in", "uncle of"]


def test_one_string_is_words_and_a_list_is_phrases():
    assert typed("north south", "frozenset[str]") == {"north", "south"}
    assert typed(["road/track to"], "tuple[str, ...]") == ("road to", "track to")
    assert typed(None, "frozenset[str]") == frozenset()

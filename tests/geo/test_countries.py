import pytest

from geo.countries import country_code, country_name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Namibia", "NA"),
        ("na", "NA"),
        ("NAM", "NA"),
        ("the netherlands", "NL"),
        ("Netherlands", "NL"),
        ("USA", "US"),
        ("UK", "GB"),
        ("Burma", "MM"),
        ("Deutschland", "DE"),
        ("Україна", "UA"),
        ("reunion", "RE"),
        ("Réunion", "RE"),
        ("Kosovo", "XK"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_found_by_whatever_people_call_it(name, code):
    assert country_code(name) == code


def test_names_have_their_accents_and_no_spaces_at_the_end():
    assert country_name("CW") == "Curaçao"
    assert country_name("BQ") == "Bonaire, Saint Eustatius and Saba"


@pytest.mark.parametrize("code", [None, "", "ZZ", "Namibia"])
def test_what_is_no_code_has_no_name(code):
    assert country_name(code) is None

"""Which place is meant, and why, told from sentences in our own words."""

from __future__ import annotations

import pytest

from geo.locator import locate
from geo.model import Kind, Mention, Report, Resolution, Role
from geo.recognition import recognise
from geo.resolution import resolve


def resolved(text: str, language: str = "en") -> list[Resolution]:
    report = Report(id="r", text=text, language=language)
    return resolve(report, recognise(report))


def where(text: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (item.mention.text, item.place.admin1, item.place.country_code)
        for item in resolved(text)
        if item.place is not None and item.place.kind is Kind.CITY
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A bomb exploded in Paris, Texas, hours after the mayor flew to Paris, France.",
            [("Paris", "Texas", "US"), ("Paris", "Île-de-France", "FR")],
        ),
        (
            "Protests were held in Springfield, Illinois, and in Springfield, Missouri.",
            [("Springfield", "Illinois", "US"), ("Springfield", "Missouri", "US")],
        ),
        (
            "Flights between San José, Costa Rica, and San Jose, California, resumed.",
            [("San José", "San José", "CR"), ("San Jose", "California", "US")],
        ),
        ("He lives in Wilmington, Del.", [("Wilmington", "Delaware", "US")]),
        ("It happened in Paris, in the state of Texas.", [("Paris", "Texas", "US")]),
    ],
)
def test_a_unit_named_with_a_town_decides_for_that_mention(text: str, expected: list[object]) -> None:
    assert where(text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Paris in Texas brannte am Montag eine Schule."),
        ("es", "Una escuela ardió el lunes en París en Texas."),
        ("fr", "Une école a brûlé lundi à Paris au Texas."),
    ],
)
def test_a_unit_is_named_with_a_town_in_the_words_of_the_language(language: str, text: str) -> None:
    towns = [item.place for item in resolved(text, language) if item.mention.text in ("Paris", "París")]
    assert [town and town.country_code for town in towns] == ["US"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Pakistan, Karachi and Hyderabad were shut. Meanwhile, in India, Hyderabad was calm."),
        ("de", "In Pakistan blieben Karatschi und Hyderabad zu. In Indien blieb Hyderabad ruhig."),
        ("es", "En Pakistán cerraron Karachi y Hyderabad. En la India, Hyderabad siguió en calma."),
    ],
)
def test_the_countries_that_sentences_open_with_tell_two_towns_apart(language: str, text: str) -> None:
    towns = [item.place for item in resolved(text, language) if item.mention.text == "Hyderabad"]
    assert [town and town.country_code for town in towns] == ["PK", "IN"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mills in Trenton, Ontario, and Drummondville, Quebec, will close.", ["Ontario", "Quebec"]),
        ("Flights from Buffalo, New York, were cancelled.", ["New York"]),
        ("It has shops in Brooklyn, New York, and Hoboken, New Jersey.", ["New York", "New Jersey"]),
        ("She has worked in Boston, New York, and Los Angeles.", []),
        ("He flew to New York after a fire in Albany, New York, killed two.", ["New York"]),
    ],
)
def test_a_name_after_a_comma_is_the_unit_and_not_its_city_unless_a_list_goes_on(text, kinds) -> None:
    located = locate([Report("r", text, language="en")])
    units = [found.mention for found in located.context if found.mention.role is Role.CONTAINER]
    assert [mention.text for mention in units] == kinds
    assert all(mention.kind is Kind.ADMIN1 for mention in units)


@pytest.mark.parametrize(
    "text",
    [
        "The plants in Dublin and Athens, both in Ohio, will close.",
        "Flooding hit the Ohio towns of Athens, Lima and Toledo.",
        "Workers in Lima and Athens, two Ohio towns, walked out.",
    ],
)
def test_a_unit_that_a_list_shares_decides_for_each_of_it(text: str) -> None:
    assert {unit for _, unit, _ in where(text)} == {"Ohio"}


def test_the_last_of_a_list_of_the_world_s_cities_keeps_its_unit_for_itself() -> None:
    found = where("She has sung in Moscow, Paris and London, Ontario.")
    assert found[1:] == [("Paris", "Île-de-France", "FR"), ("London", "Ontario", "CA")]


def test_a_small_town_is_not_meant_where_the_text_puts_its_name_in_another_country() -> None:
    found = resolved("A fire destroyed Kinmundy, British Columbia. Kinmundy had burned before.")
    assert [item.place.name for item in found if item.place] == ["British Columbia"]


@pytest.mark.parametrize("town", ["Toronto", "downtown Toronto"])
def test_a_landmark_in_a_town_is_not_the_village_of_its_name_elsewhere(town: str) -> None:
    found = resolved(f"Thousands gathered at Queen's Park in {town} on Saturday.")
    assert [item.place and item.place.name for item in found] == ["Toronto", "Toronto"]


def test_a_small_town_is_meant_where_something_goes_from_it_to_a_city_far_away() -> None:
    text = "Le train de Honfleur à Marseille a été supprimé lundi."
    assert [item.place and item.place.name for item in resolved(text, "fr")] == ["Honfleur", "Marseille"]


def test_a_large_town_is_meant_wherever_the_text_puts_it() -> None:
    assert where("Fans of Manchester in Spain stayed calm.") == [("Manchester", "England", "GB")]


def test_a_town_is_meant_before_a_far_province_that_no_word_says_is_one() -> None:
    found = where("The drugs were shipped from Tirana via Bari to Rotterdam.")
    assert [country for _, _, country in found] == ["AL", "IT", "NL"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("In Chile, miners at Los Angeles struck.", ["CL"]),
        ("In Lebanon, strikes hit Tripoli and Tyre.", ["LB", "LB"]),
        ("In France, officials said that Berlin had not answered.", ["DE"]),
        ("In Pakistan, the army said that Delhi had fired first.", ["IN"]),
    ],
)
def test_the_country_that_a_sentence_opens_with_speaks_for_its_towns(text: str, countries: list[str]) -> None:
    assert [country for _, _, country in where(text)] == countries


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Homes in Kent lost power, and roads in Surrey.", "GB"),
        ("Roads in Norfolk were closed.", "GB"),
        ("Roads in Norfolk and Virginia Beach were closed.", "US"),
        ("Surrey is the second city of British Columbia.", "CA"),
    ],
)
def test_a_county_is_meant_before_a_town_abroad_unless_the_report_plays_there(
    text: str, country: str
) -> None:
    assert {item.place and item.place.country_code for item in resolved(text)} == {country}


def test_the_world_s_cities_stay_themselves_beside_new_york() -> None:
    found = where("Amsterdam and New York City both have such an office.")
    assert found == [("Amsterdam", "North Holland", "NL"), ("New York City", "New York", "US")]


def test_a_local_report_means_its_own_towns() -> None:
    found = where("Police in Hamilton, Ontario, said that a man from London was seen in Guelph and Barrie.")
    assert {country for _, _, country in found} == {"CA"}


def test_cities_are_cities_and_not_the_units_named_after_them() -> None:
    kinds = {item.mention.text: item.place and item.place.kind for item in resolved(
        "Offices were found in Prague, Budapest and Madrid."
    )}  # fmt: skip
    assert kinds == {"Prague": Kind.CITY, "Budapest": Kind.CITY, "Madrid": Kind.CITY}


def test_a_large_city_is_not_the_country_of_that_name_in_another_language() -> None:
    report = Report(id="r", text="Ayer se declaró un incendio en Granada.", language="es")
    (found,) = resolve(report, recognise(report))
    assert found.place is not None
    assert (found.mention.kind, found.place.country_code) == (Kind.CITY, "ES")


def test_an_adjective_is_resolved_to_its_country() -> None:
    found = resolved("Spanish police arrested two men.")[0]
    assert found.place is not None
    assert (found.place.country_code, found.place.kind) == ("ES", Kind.COUNTRY)


def test_mentions_made_by_hand_need_no_kind() -> None:
    text = "It happened in Prague."
    mention = Mention("r", 15, 21, "Prague", Kind.UNKNOWN, Role.REPORTED, "")
    (found,) = resolve(Report("r", text), [mention])
    assert found.place is not None
    assert found.place.country_code == "CZ"


def test_a_name_in_no_gazetteer_has_no_place_and_says_so() -> None:
    mention = Mention("r", 0, 8, "Xyzzyton", Kind.UNKNOWN, Role.REPORTED, "")
    (found,) = resolve(Report("r", "Xyzzyton burned."), [mention])
    assert found.place is None
    assert found.reason == "the gazetteer has no place of this name"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A truck burned near the New York border.", "New York", Kind.ADMIN1),
        ("New York’s attorney general sued the firm.", "New York", Kind.ADMIN1),
        ("A truck burned in New York on Monday, and in Boston.", "New York City", Kind.CITY),
        ("Lawmakers in Washington met on Monday.", "Washington", Kind.CITY),
        ("The drought in north Africa has reached Algiers.", "North Africa", Kind.REGION),
        ("Storms are likely in south-east Asia this week.", "Southeast Asia", Kind.REGION),
    ],
)
def test_what_stands_beside_a_name_tells_a_state_from_its_city_and_a_region_from_its_continent(
    text: str, name: str, kind: Kind
) -> None:
    place = resolved(text)[0].place
    assert place is not None
    assert (place.name, place.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("Fires burned in Albany, New York.", "en", [Kind.CITY, Kind.ADMIN1]),
        ("Two died in Albany, New York, and one in Erie, Pennsylvania.", "en", [Kind.CITY, Kind.ADMIN1] * 2),
        ("Shops opened in Albany, New York and Boston.", "en", [Kind.CITY] * 3),
        (
            "Dos en Xalapa, Veracruz, y uno en Celaya, Guanajuato.",
            "es",
            [Kind.CITY, Kind.ADMIN1] * 2,
        ),
        ("Two died in Manzanillo (Colima) on Monday.", "en", [Kind.CITY, Kind.ADMIN1]),
        ("Dos muertos en Reus, Tarragona y Lleida.", "es", [Kind.CITY] * 3),
        ("Dos muertos en Reus, Tarragona, Lleida y Girona.", "es", [Kind.CITY] * 4),
        (
            "Shops in Manhattan, New York, and in Paris burned.",
            "en",
            [Kind.CITY, Kind.ADMIN1, Kind.CITY],
        ),
    ],
)
def test_a_unit_named_like_its_city_is_meant_after_a_place_inside_it(
    text: str, language: str, kinds: list[Kind]
) -> None:
    report = Report(id="r", text=text, language=language)
    found = resolve(report, recognise(report))
    assert [item.place.kind for item in found if item.place] == kinds
    roles = [Role.CONTAINER if kind is Kind.ADMIN1 else Role.REPORTED for kind in kinds]
    assert [item.mention.role for item in found] == roles


@pytest.mark.parametrize(
    "name", ["Basra", "Chittagong", "Daraa", "Karaganda", "Mykolaiv", "Duhok", "Vinnytsia"]
)
def test_a_city_whose_name_the_gazetteer_spells_otherwise_is_meant_before_its_unit(name: str) -> None:
    place = resolved(f"Six people were shot in {name} on Monday.")[0].place
    assert place is not None
    assert place.kind is Kind.CITY


def test_the_end_of_a_parks_name_is_no_place_of_that_name_elsewhere() -> None:
    found = resolved("Divers searched Oleta River State Park, near Miami, on Monday.")
    assert [item.mention.text for item in found] == ["Miami"]


def test_reasons_name_the_unit_that_the_text_names() -> None:
    found = resolved("A bomb exploded in Paris, Texas.")
    assert found[0].reason == "named with its state or province, Texas"


def test_candidates_are_best_first_and_hold_the_answer() -> None:
    items = resolved("Floods hit Springfield, Dover and Athens.")
    assert len(items) == 3
    for item in items:
        scores = [candidate.score for candidate in item.candidates]
        assert scores == sorted(scores, reverse=True)
        assert item.candidates[0].place == item.place
        assert 0.0 <= item.confidence <= 1.0


def test_the_same_report_gives_the_same_answers() -> None:
    text = "Clashes in Tripoli and Benghazi; talks in Geneva, Paris and Washington."
    assert resolved(text) == resolved(text)


def test_a_small_town_abroad_that_alone_bears_a_name_is_unsure_in_a_report_of_one_country() -> None:
    report = "Crews left Wangaratta, Myrtleford and Mallacoota for the fires. Leave {} now."
    namesake, large = resolved(report.format("Cheshunt"))[-1], resolved(report.format("Strasbourg"))[-1]
    assert namesake.confidence < 0.5 < large.confidence


def test_a_small_town_abroad_is_sure_where_its_country_is_named() -> None:
    text = "Crews left Wangaratta, Myrtleford and Mallacoota. A mill burned in Cheshunt, England."
    (town,) = [found for found in resolved(text) if found.mention.text == "Cheshunt"]
    assert town.confidence > 0.5

"""What the words around a name say of where it is: "Paris, Texas", "both in Ohio", "In Mali, ..."."""

from __future__ import annotations

import pytest
from resolving import Town, countries, resolved, towns

from geo.locating import locate
from geo.model import Kind, Report, Role

MUCH_OF_VERACRUZ = (
    "En Coatzacoalcos hay cuatro fosas, en Minatitlán dos, en Xalapa una y en Orizaba, Veracruz, otra. "
    "En Córdoba, Veracruz, hay más, como en Tuxpan, Papantla, San Andrés Tuxtla, Acayucan, Tierra Blanca, "
    "Cosamaloapan, Alvarado, Catemaco y Santiago Tuxtla, y en Tlacotalpan, Veracruz, se hallaron restos."
)


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
def test_a_unit_named_with_a_town_decides_for_that_mention(text: str, expected: list[Town]) -> None:
    assert towns(text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Cinco campamentos se abrieron en la ciudad libanesa de Trípoli."),
        ("fr", "Cinq camps ont ouvert dans la ville libanaise de Tripoli."),
        ("it", "Cinque campi sono stati aperti nella città libanese di Tripoli."),
        ("pt", "Cinco campos foram abertos na cidade libanesa de Trípoli."),
        ("de", "Fünf Lager wurden in der libanesischen Stadt Tripoli eröffnet."),
        ("nl", "Vijf kampen werden geopend in de Libanese stad Tripoli."),
        ("pl", "Pięć obozów otwarto w libańskim mieście Trypolis."),
        ("ru", "Пять лагерей открыли в ливанском городе Триполи."),
        ("uk", "П'ять таборів відкрили в ліванському місті Триполі."),
        ("ar", "افتتحت خمسة مخيمات في مدينة طرابلس اللبنانية."),
        ("ar", "افتتحت خمسة مخيمات في مدينة طرابلس في شمال لبنان."),
        ("ar", "افتتحت خمسة مخيمات في طرابلس شمالي لبنان."),
        ("ar", "افتتحت خمسة مخيمات في طرابلس بلبنان."),
        ("fa", "پنج اردوگاه در طرابلس در شمال لبنان باز شد."),
        ("ja", "火曜日、レバノン北部のトリポリで五つの施設が開かれた。"),
        ("zh", "周二，黎巴嫩北部城市的黎波里开设了五个营地。"),
        ("zh", "周二，警方在黎巴嫩的黎波里开设了五个营地。"),
    ],
)
def test_a_country_beside_a_town_or_its_adjective_tells_where_it_is(language: str, text: str) -> None:
    report = Report(id="a", text=text, language=language)
    placed = [(one.place.name, one.place.country_code) for one in locate([report]).locations]
    assert [country for _, country in placed] == ["LB"]
    assert placed[0][0] in ("Tripoli", "Trípoli", "Trypolis")


def test_an_adjective_that_tells_of_no_town_decides_for_none() -> None:
    report = Report(id="a", text="Un soldado libanés murió en Trípoli, dijo la policía libia.", language="es")
    assert [one.place.country_code for one in locate([report]).locations] == ["LY"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Paris in Texas brannte am Montag eine Schule."),
        ("es", "Una escuela ardió el lunes en París en Texas."),
        ("fr", "Une école a brûlé lundi à Paris au Texas."),
    ],
)
def test_a_unit_is_named_with_a_town_in_the_words_of_the_language(language: str, text: str) -> None:
    assert countries(text, language) == ["US"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Mills in Trenton, Ontario, and Drummondville, Quebec, will close.", ["Ontario", "Quebec"]),
        ("Flights from Buffalo, New York, were cancelled.", ["New York"]),
        ("It has shops in Brooklyn, New York, and Hoboken, New Jersey.", ["New York", "New Jersey"]),
        ("She has worked in Boston, New York, and Los Angeles.", []),
        ("He flew to New York after a fire in Albany, New York, killed two.", ["New York"]),
    ],
)
def test_a_name_after_a_comma_is_the_unit_and_not_its_city_unless_a_list_goes_on(
    text: str, units: list[str]
) -> None:
    located = locate([Report("r", text, language="en")])
    containers = [found.mention for found in located.context if found.mention.role is Role.CONTAINER]
    assert [mention.text for mention in containers] == units
    assert all(mention.kind is Kind.ADMIN1 for mention in containers)


@pytest.mark.parametrize(
    "text",
    [
        "The plants in Dublin and Athens, both in Ohio, will close.",
        "Flooding hit the Ohio towns of Athens, Lima and Toledo.",
        "Workers in Lima and Athens, two Ohio towns, walked out.",
    ],
)
def test_a_unit_that_a_list_shares_decides_for_each_of_it(text: str) -> None:
    assert {unit for _, unit, _ in towns(text)} == {"Ohio"}


def test_the_last_of_a_list_of_the_world_s_cities_keeps_its_unit_for_itself() -> None:
    found = towns("She has sung in Moscow, Paris and London, Ontario.")
    assert found[1:] == [("Paris", "Île-de-France", "FR"), ("London", "Ontario", "CA")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Pakistan, Karachi and Hyderabad were shut. Meanwhile, in India, Hyderabad was calm."),
        ("de", "In Pakistan blieben Karatschi und Hyderabad zu. In Indien blieb Hyderabad ruhig."),
        ("es", "En Pakistán cerraron Karachi y Hyderabad. En la India, Hyderabad siguió en calma."),
    ],
)
def test_the_countries_that_sentences_open_with_tell_two_towns_apart(language: str, text: str) -> None:
    assert countries(text, language) == ["PK", "PK", "IN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Chile, miners at Los Angeles struck.", ["CL"]),
        ("In Lebanon, strikes hit Tripoli and Tyre.", ["LB", "LB"]),
        ("In France, officials said that Berlin had not answered.", ["DE"]),
        ("In Pakistan, the army said that Delhi had fired first.", ["IN"]),
    ],
)
def test_the_country_that_a_sentence_opens_with_speaks_for_its_towns(text: str, expected: list[str]) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("es", "En Tamaulipas, el colectivo encontró tres sitios en San Fernando y otro en Reynosa."),
        ("es", "En el estado de Tamaulipas hay tres sitios en San Fernando."),
        ("en", "In Tamaulipas, the search began in San Fernando."),
    ],
)
def test_the_unit_that_a_sentence_opens_with_outweighs_the_rest_of_the_report(
    language: str, opening: str
) -> None:
    found = towns(f"{MUCH_OF_VERACRUZ}\n\n{opening}", language)
    assert ("San Fernando", "Tamaulipas", "MX") in found


def test_a_large_town_is_meant_in_a_sentence_that_opens_with_another_state() -> None:
    found = towns("In Texas, shelters filled up. In Ohio, buses came from Miami, Dallas and Houston.")
    assert ("Dallas", "Texas", "US") in found
    assert ("Miami", "Florida", "US") in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Mexico, rain fell. Eve Ruiz lives in Mérida."),
        ("es", "En México, las lluvias cesaron. Ángel Ruiz vive en Mérida."),
        ("ru", "Во Франции дожди прекратились. Рабочие вернулись в Париж."),
    ],
)
def test_the_country_that_a_sentence_opens_with_is_not_around_the_towns_of_the_next(
    language: str, text: str
) -> None:
    assert not resolved(text, language)[-1].reason.startswith("named with its country")


def test_the_country_named_before_in_the_paragraph_speaks_for_the_towns_after_it() -> None:
    assert countries("Chile has five: three in Los Angeles and two in Concepción.") == ["CL", "CL"]


def test_a_small_town_is_not_meant_where_the_text_puts_its_name_in_another_country() -> None:
    found = resolved("A fire destroyed Kinmundy, British Columbia. Kinmundy had burned before.")
    assert [item.place.name for item in found if item.place] == ["British Columbia"]


@pytest.mark.parametrize("town", ["Toronto", "downtown Toronto"])
def test_a_landmark_in_a_town_is_not_the_village_of_its_name_elsewhere(town: str) -> None:
    found = resolved(f"Thousands gathered at Queen's Park in {town} on Saturday.")
    assert [item.place and item.place.name for item in found] == ["Toronto", "Toronto"]


def test_a_small_town_is_meant_where_something_goes_from_it_to_a_city_far_away() -> None:
    found = towns("Le train de Honfleur à Marseille a été supprimé lundi.", "fr")
    assert [name for name, _, _ in found] == ["Honfleur", "Marseille"]


def test_a_large_town_is_meant_wherever_the_text_puts_it() -> None:
    assert towns("Fans of Manchester in Spain stayed calm.") == [("Manchester", "England", "GB")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Ecuador there are six fronts in Buenos Aires, Imbabura province, Ecuador."),
        ("en", "Six miners were killed in Buenos Aires, in the province of Imbabura."),
        ("es", "En Ecuador hay seis frentes en Buenos Aires, provincia de Imbabura."),
        ("es", "Hay seis frentes en Buenos Aires (Imbabura). Buenos Aires fue militarizado."),
        ("pt", "Há seis frentes em Buenos Aires, província de Imbabura."),
    ],
)
def test_a_capital_is_not_meant_where_the_text_puts_its_name_in_a_province_far_away(
    language: str, text: str
) -> None:
    found = [item for item in resolved(text, language) if item.mention.text == "Buenos Aires"]
    assert [item.place for item in found] == [None] * len(found)
    assert found[0].reason == (
        "the gazetteer has no place of this name in Imbabura, where the report puts it"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was in Lima, Paris, Bavaria and Rome.", ["PE", "FR", "IT"]),
        ("Hyderabad, Andhra Pradesh, was calm.", ["IN"]),
        ("Talks in Argentina: Buenos Aires is far from Buenos Aires, Imbabura.", ["AR"]),
    ],
)
def test_a_capital_is_meant_in_a_list_beside_its_unit_and_where_its_country_is_named(
    text: str, expected: list[str]
) -> None:
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("es", "La Pampa", "En Madre de Dios, la policía halló dragas en La Pampa y en Puerto Maldonado."),
        ("en", "La Pampa", "In Madre de Dios, police found five dredges in La Pampa."),
        ("en", "Buenos Aires", "Six miners died in Buenos Aires, Ecuador."),
    ],
)
def test_a_place_far_from_the_country_in_which_the_text_has_its_name_is_not_sure(
    language: str, name: str, text: str
) -> None:
    located = locate([Report("r", text, language=language)])
    assert name in [item.mention.text for item in located.unplaced]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Reynosa", "In Texas, troops were on alert, as they were in Reynosa."),
        ("La Pampa", "In Peru, it rained. In Peru, as in La Pampa and Córdoba in Argentina, it rained."),
    ],
)
def test_a_place_near_the_unit_of_its_sentence_or_in_a_country_that_is_named_stays_sure(
    name: str, text: str
) -> None:
    (found,) = [item for item in resolved(text) if item.mention.text == name]
    assert found.confidence > 0.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在盐城市响水县,三家化工厂被关闭。", {"盐城市": "Jiangsu", "响水": None}),
        ("江苏响水县有三家工厂。", {"江苏": "Jiangsu", "响水": None}),
        ("重庆市响水镇有三家工厂。", {"重庆市": "Chongqing", "响水镇": "Chongqing"}),
        ("益阳市南县有三家工厂。", {"益阳市": "Hunan", "南县": "Hunan"}),
        ("连云港市灌南县有两家工厂。", {"连云港市": "Jiangsu", "灌南县": None}),
    ],
)
def test_a_chinese_county_lies_in_the_province_of_the_city_or_province_before_it(
    text: str, expected: dict[str, str | None]
) -> None:
    found = {item.mention.text: item.place and item.place.admin1 for item in resolved(text, "zh")}
    assert found == expected


def test_poor_counties_of_a_chinese_province_are_no_place() -> None:
    assert [item.mention.text for item in resolved("云南省贫困县减少。", "zh")] == ["云南省"]

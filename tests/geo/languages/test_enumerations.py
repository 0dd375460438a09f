"""What joins the names of a list, for every step that asks: recognition, roles and resolution."""

import pytest

from geo.languages import codes
from geo.languages.enumerations import are_listed

BETWEEN = {  # two names of a list
    "ar": "بيروت| و|طرابلس",
    "bg": "София| и |Варна",
    "ca": "Girona| i |Lleida",
    "cs": "Brno| a |Praha",
    "da": "Aarhus| og |Odense",
    "de": "Mainz| und die |Pfalz",
    "el": "Αθήνα| και την |Πάτρα",
    "en": "Leeds|, as well as |Hull",
    "es": "Vigo| y |Lugo",
    "fa": "تهران| و |شیراز",
    "fi": "Turku| ja |Oulu",
    "fr": "Brest| et l'|Aisne",
    "hu": "Pécs| és |Szeged",
    "id": "Medan| dan |Padang",
    "it": "Bari| e |Lecce",
    "ja": "東京|と|大阪",
    "ko": "서울|과 |부산",
    "nl": "Delft| en |Gouda",
    "no": "Oslo| eller |Bergen",
    "pl": "Łódź| oraz |Opole",
    "pt": "Porto| e |Braga",
    "ro": "Iași| și |Cluj",
    "ru": "Омск| или |Томск",
    "sr": "Ниш| и |Нови Сад",
    "sv": "Umeå| och |Luleå",
    "tr": "Bursa| ve |Konya",
    "uk": "Суми| та |Харків",
    "zh": "上海|、|北京",
}


def listed(parted, code):
    first, between, second = parted.split("|")
    return are_listed(first + between + second, len(first), len(first + between), code)


@pytest.mark.parametrize("code", sorted(BETWEEN))
def test_two_names_are_listed_in_the_words_of_the_language(code):
    assert listed(BETWEEN[code], code)


@pytest.mark.parametrize("between", [", ", " / ", "; ", " – ", ", and ", " and the ", "., "])
def test_signs_list_as_words_do(between):
    assert listed(f"Leeds|{between}|Hull", "en")


@pytest.mark.parametrize("between", ["", " ", " in ", " of ", ". ", " und ", ", which led to "])
def test_what_only_follows_is_not_listed(between):
    assert not listed(f"Leeds|{between}|Hull", "en")


def test_every_language_with_rules_for_roles_can_list():
    assert {*BETWEEN, "he", "hi"} == {*codes()}

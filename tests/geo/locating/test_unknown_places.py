"""Nothing that a report says is a place disappears, though no gazetteer has it."""

from __future__ import annotations

import pytest

from geo.locating import locate
from geo.model import Located, Report


def _located(text: str, code: str) -> Located:
    return locate([Report(id="a", text=text, language=code)])


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("es", "Dos obreros murieron en Zuxpandi al caer un muro.", "Zuxpandi"),
        ("es", "El alud mató a tres personas en la vereda Zuxpandi.", "Zuxpandi"),
        ("fr", "Trois mineurs sont morts à Vroncelay.", "Vroncelay"),
        ("fr", "Une tornade a tué deux personnes dans le quartier Vroncelay.", "Vroncelay"),
        ("pt", "Morreram quatro pescadores em Zuxipeba.", "Zuxipeba"),
        ("pt", "O incêndio matou duas pessoas na Fajã Zuxipeba.", "Fajã Zuxipeba"),
        ("it", "Due operai sono morti a Zuvrasco.", "Zuvrasco"),
        ("nl", "Bij een brand te Zwolgerbroek vielen twee doden.", "Zwolgerbroek"),
        ("nl", "In de rivier de Zwolgera verdronken drie kinderen.", "Zwolgera"),
        ("nl", "In het vissersdorp Zwolgerbroek verdronken twee mannen.", "Zwolgerbroek"),
        ("de", "In der Grenzstadt Zyxerau starben zwei Menschen.", "Zyxerau"),
        ("pl", "Dwie osoby zginęły pod Wieloglowicami.", "Wieloglowicami"),
        ("pl", "We wsi Wieloglowice zginęły dwie osoby.", "Wieloglowice"),
        ("ru", "Два человека погибли под Лухамаем.", "Лухамаем"),
        ("ru", "В пос. Лухамай погибли два человека.", "Лухамай"),
        ("uk", "Двоє людей загинули у Мошкувачах.", "Мошкувачах"),
        ("uk", "У штаті Мошкува загинули двоє людей.", "Мошкува"),
    ],
)
def test_a_place_that_no_gazetteer_has_is_listed_as_not_placed(code: str, text: str, name: str) -> None:
    located = _located(text, code)
    assert not located.locations
    assert [item.mention.text for item in located.unplaced] == [name]


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("es", "Tres niños se ahogaron en el río Lempa.", "Lempa"),
        ("fr", "Deux baigneurs se sont noyés dans la rivière Ussel.", "Ussel"),
        ("ru", "Двое рыбаков утонули на реке Эмбе.", "Эмбе"),
        ("pl", "Dwaj wędkarze utonęli w rzece Ipari.", "Ipari"),
    ],
)
def test_a_river_that_no_gazetteer_has_is_no_town_of_its_name(code: str, text: str, name: str) -> None:
    located = _located(text, code)
    assert not located.locations
    assert name in [item.mention.text for item in located.unplaced]


def test_a_river_that_the_gazetteer_has_is_marked() -> None:
    (location,) = _located("Двое рыбаков утонули на реке Волге.", "ru").locations
    assert location.place.name == "Volga"


def test_a_person_after_a_preposition_is_no_place() -> None:
    assert not _located("Le juge a parlé à Jean Vroncelay, puis à Marie.", "fr").unplaced


def test_a_county_in_a_list_needs_no_word_for_one_in_polish() -> None:
    located = _located("W powiecie lubelskim było 12 pożarów, w kraśnickim – 7, a w łęczyńskim – 5.", "pl")
    assert {location.place.name for location in located.locations} == {
        "Powiat lubelski",
        "Powiat kraśnicki",
        "Powiat łęczyński",
    }

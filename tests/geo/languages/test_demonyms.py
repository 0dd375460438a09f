"""Adjectives and peoples of countries in languages that write them small."""

from __future__ import annotations

import pytest

from geo.gazetteer import NameKind, open_gazetteer
from geo.languages.demonyms import demonyms, forms_of
from geo.model import Kind, Report
from geo.recognition import recognise
from geo.resolution import resolve
from geo.text.word_files import codes_in

CODES = codes_in("geo.languages.demonyms")


def demonyms_in(text: str, code: str) -> list[tuple[str, str | None]]:
    """Give each demonym of a text with the country that it is of."""
    report = Report(id="a", text=text, language=code)
    resolved = resolve(report, recognise(report))
    return [
        (item.mention.text, item.place and item.place.country_code)
        for item in resolved
        if item.mention.kind is Kind.DEMONYM
    ]


def test_ten_languages_have_demonyms() -> None:
    assert CODES == ["ar", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk"]


@pytest.mark.parametrize("code", CODES)
def test_every_demonym_is_one_of_the_gazetteer_and_nothing_else(code: str) -> None:
    gazetteer = open_gazetteer()
    unknown = [
        english
        for english in set(forms_of(code).values())
        if {meaning.name_kind for meaning in gazetteer.meanings(english)} != {NameKind.DEMONYM}
    ]
    assert unknown == []


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        (
            "es",
            "La policía peruana detuvo a dos ingleses y tres alemanas.",
            [("peruana", "PE"), ("alemanas", "DE")],
        ),
        ("fr", "L'armée éthiopienne a quitté la ville turque.", [("éthiopienne", "ET"), ("turque", "TR")]),
        (
            "de",
            "Das tschechische Heer half den ungarischen Helfern.",
            [("tschechische", "CZ"), ("ungarischen", "HU")],
        ),
        ("it", "I soldati turchi e le navi greche sono partiti.", [("turchi", "TR"), ("greche", "GR")]),
        ("pt", "As tropas angolanas e um navio alemão chegaram.", [("angolanas", "AO"), ("alemão", "DE")]),
        ("nl", "De Syrische politie sprak met een Turkse agent.", [("Syrische", "SY"), ("Turkse", "TR")]),
        (
            "pl",
            "Norweskie statki i czeskiego kapitana widziano rano.",
            [("Norweskie", "NO"), ("czeskiego", "CZ")],
        ),
        (
            "ru",
            "Российские войска ушли. В эстонской школе был пожар.",
            [("Российские", "RU"), ("эстонской", "EE")],
        ),
        (
            "uk",
            "Польські волонтери допомогли грузинському загону.",
            [("Польські", "PL"), ("грузинському", "GE")],
        ),
        ("ar", "قالت الشرطة التركية إن الجيش السوري انسحب.", [("التركية", "TR"), ("السوري", "SY")]),
    ],
)
def test_demonyms_are_found_in_their_forms_each_with_its_country(code, text, found) -> None:
    assert demonyms_in(text, code) == found


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "El Banco Español abrió una oficina."),  # part of a name
        ("fr", "Le chien grecqueux dort."),  # only the beginning of the word
        ("nl", "De minister Frans Bakker sprak."),
        ("ar", "قال وزير المالية إن الضرائب سترتفع."),  # of finance, not of Mali
    ],
)
def test_what_only_looks_like_a_demonym_is_none(code, text) -> None:
    assert list(demonyms(text, code)) == []

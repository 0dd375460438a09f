"""Countries are found by the names that each language has for them, and ordinary words are none."""

import pytest

from geo import locate
from geo.model import Kind, Report

REPORTS = {
    "bg": ("В Германия и Франция полицията затвори три фабрики. Пожар избухна в Гърция.", "DE FR GR"),
    "cs": ("V Německu policie zavřela tři továrny. Požár vypukl v Řecku a v Číně padal sníh.", "DE GR CN"),
    "da": ("I Tyskland lukkede politiet tre fabrikker. I Østrig og Grækenland faldt der sne.", "DE AT GR"),
    "el": ("Στη Γερμανία η αστυνομία έκλεισε δύο εργοστάσια. Στην Κίνα και το Ιράκ χιόνισε.", "DE CN IQ"),
    "fa": ("پلیس در آلمان سه کارخانه را بست. در یونان و آمریکا برف بارید.", "DE GR US"),
    "fi": ("Poliisi sulki tehtaan Saksassa. Kreikassa paloi, ja Yhdysvalloissa satoi lunta.", "DE GR US"),
    "he": ("המשטרה סגרה שלושה מפעלים בגרמניה. שריפה פרצה ביוון וברוסיה.", "DE GR RU"),
    "hi": ("पुलिस ने जर्मनी और फ्रांस में कारखाने बंद किए। अमेरिका में बर्फ गिरी।", "DE FR US"),
    "hu": ("Németországban a rendőrség gyárat zárt be. Tűz ütött ki Görögországban és Kínában.", "DE GR CN"),
    "id": ("Polisi menutup tiga pabrik di Jerman dan Inggris. Gempa terjadi di Jepang.", "DE GB JP"),
    "ko": ("경찰은 독일과 한국에서 공장을 폐쇄했다. 그리스에서 화재가 났다.", "DE KR GR"),
    "no": ("I Tyskland stengte politiet tre fabrikker. Det brant i Hellas og Østerrike.", "DE GR AT"),
    "ro": (
        "În Germania poliția a închis trei fabrici. În Grecia a ars nordul Franței.",
        "DE GR FR",
    ),
    "sr": ("У Немачкој је полиција затворила фабрику. Пожар је избио у Грчкој и Мађарској.", "DE GR HU"),
}
WORDS = {
    "fa": "کمک مالی را با چک پرداخت کردند و غنا و گسترش زبان را ستودند.",
    "he": "הם בנו בנין גדול ועשו קניה. המפגינים היו פרו־ממשלתיים.",
    "hi": "माली ने बगीचे में पानी दिया।",
    "ko": "그들은 다른 수단이 없다고 했다. 오만한 태도를 저지했다. 인도적 지원이 필요하다.",
    "no": "Man venter på snø.",
}


def countries(text: str, language: str) -> list[str]:
    """Name the codes of the countries that a report names, in order, whatever it says of them."""
    found = locate([Report("own", text, language=language)])
    named = [*(one for location in found.locations for one in location.resolutions), *found.context]
    named.sort(key=lambda resolution: resolution.mention.start)
    return [one.place.country_code or "" for one in named if one.place and one.place.kind is Kind.COUNTRY]


@pytest.mark.parametrize("language", REPORTS)
def test_countries_are_found_by_their_names_in_the_language(language: str) -> None:
    text, codes = REPORTS[language]
    assert countries(text, language) == codes.split()


@pytest.mark.parametrize("language", WORDS)
def test_ordinary_words_that_are_spelled_like_a_country_are_none(language: str) -> None:
    found = locate([Report("own", WORDS[language], language=language)])
    assert [location.place.name for location in found.locations] == []
    assert countries(WORDS[language], language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Columbia was founded in 1754. Students at Columbia protested on Monday.",
        "A bus burned in Brasilia. Another bus burned in Tunis.",
        "Man is mortal. Kena Owens spoke.",
    ],
)
def test_no_name_of_another_language_makes_a_country_of_an_english_word(text: str) -> None:
    assert countries(text, "en") == []

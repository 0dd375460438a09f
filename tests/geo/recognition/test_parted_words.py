"""Names that a hyphen parts over a line end are found whole, with offsets into the text as it is."""

from pathlib import Path

import pytest

from geo import locate, read_reports
from geo.model import Located, Mention, Role

TEXTS = (
    ("Rebels shelled the market in Port Har-\ncourt on Monday.", "Port Harcourt", "Port Harcourt"),
    ("Police opened an office in Am-\n   sterdam in May.", "Amsterdam", "Amsterdam"),
    ("A fire in New Or-\nleans’s old town burned for days.", "New Orleans", "New Orleans"),
    ("Nurses in Fred-\nerick County, Md., went on strike.", "Frederick County", "Frederick County"),
    ("Police searched a house in Wilkes-\nBarre, Pa., on Friday.", "Wilkes-Barre", "Wilkes-Barre"),
    ("An actor died in Stratford-upon-\nAvon on Sunday.", "Stratford-upon-Avon", "Stratford-upon-Avon"),
    ("Die Polizei durchsuchte Wohnungen in Düssel-\ndorf am Montag.", "Düsseldorf", "Düsseldorf"),
    ("Полиция сообщила о взрывах в Новоси-\nбирске в среду.", "Novosibirsk", "Новосибирске"),
    ("La police a fouillé une maison à Mont-\npellier mardi.", "Montpellier", "Montpellier"),
)


def located(folder: Path, text: str) -> Located:
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    return locate(read_reports([path]))


@pytest.mark.parametrize(("text", "place", "quoted"), TEXTS)
def test_a_parted_name_is_found_and_quoted_whole(tmp_path: Path, text: str, place: str, quoted: str) -> None:
    found = located(tmp_path, text)
    (location,) = (one for one in found.locations if one.place.name == place)
    (mention,) = (resolution.mention for resolution in location.resolutions)
    assert text[mention.start : mention.end] == mention.text
    assert quoted in mention.quote


def test_a_country_of_two_words_is_not_two_countries(tmp_path: Path) -> None:
    found = located(tmp_path, "A market burned down in Guinea-\nBissau on Tuesday.")
    names = {one.place.name for one in found.locations}
    assert names == {"Guinea-Bissau"}


def test_what_a_hyphen_joins_to_a_name_over_a_line_end_is_no_part_of_it(tmp_path: Path) -> None:
    found = located(tmp_path, "The London-\nbased group counted nine prisons in Min-\nsk.")
    mentions = {resolution.mention.text: resolution.mention for resolution in found.context}
    assert mentions["London"].role is Role.ORIGIN
    assert [one.place.name for one in found.locations] == ["Minsk"]


def test_a_sentence_goes_on_after_a_word_that_is_parted_over_a_line_end(tmp_path: Path) -> None:
    text = "A short line with a head\nof the govern-\nment was seen in Oslo."
    found = located(tmp_path, text)
    (mention,) = (one.resolutions[0].mention for one in found.locations)
    assert isinstance(mention, Mention)
    assert mention.quote == "of the govern- ment was seen in Oslo."


def test_a_soft_hyphen_that_was_used_is_gone_with_its_line_end(tmp_path: Path) -> None:
    found = located(tmp_path, "Police opened an office in Am\u00ad\nsterdam in May.")
    assert [one.place.name for one in found.locations] == ["Amsterdam"]
